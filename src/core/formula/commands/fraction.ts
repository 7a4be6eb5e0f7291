import type { Command } from './command';

export const fraction: Command = {
	names: ['\\frac', '\\dfrac', '\\tfrac', '\\cfrac', '\\nicefrac', '\\sfrac'],
	args: 2,
	build: (over, under, span) => ({ kind: 'fraction', over, under, span }),
};

export const binomial: Command = {
	names: ['\\binom', '\\dbinom', '\\tbinom'],
	args: 2,
	build: (over, under, span) => ({ kind: 'binomial', over, under, span }),
};
