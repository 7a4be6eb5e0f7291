import type { Command } from './command';

export const root: Command = {
	names: ['\\sqrt'],
	args: 1,
	optional: true,
	build: (body, span, _name, index) => ({ kind: 'root', body, ...(index && { index }), span }),
};
