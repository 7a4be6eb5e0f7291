import type { Accent } from '../syntax';
import type { Command } from './command';

const ACCENTS: Readonly<Record<Exclude<Accent, 'change'>, readonly string[]>> = {
	hat: ['\\hat', '\\widehat'],
	bar: ['\\bar', '\\overline'],
	tilde: ['\\tilde', '\\widetilde'],
	vec: ['\\vec', '\\overrightarrow'],
	dot: ['\\dot'],
	ddot: ['\\ddot'],
	breve: ['\\breve'],
	check: ['\\check', '\\widecheck'],
	acute: ['\\acute'],
	grave: ['\\grave'],
	ring: ['\\mathring'],
	underline: ['\\underline', '\\underbar'],
};

export const accents: readonly Command[] = Object.entries(ACCENTS).map(([accent, names]) => ({
	names,
	args: 1,
	build: (body, span) => ({ kind: 'accent', accent: accent as Accent, body, span }),
}));
