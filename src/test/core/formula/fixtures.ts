import { readdirSync, readFileSync } from 'node:fs';

export interface Case {
	readonly latex: string;
	/** The tree as `sexpr` writes it. */
	readonly tree: string;
	/** The codes of the diagnostics, in the order of writing. */
	readonly codes: readonly string[];
}

const folder = new URL('../../fixtures/formula/', import.meta.url);

/** The files of cases, each with its cases: `latex`, tab, tree, and after another tab the codes, if any. */
export const fixtures: readonly (readonly [string, readonly Case[]])[] = readdirSync(folder).sort().map(name => [
	name,
	readFileSync(new URL(name, folder), 'utf8').split('\n').filter(line => line !== '').map(line => {
		const [latex = '', tree = '', codes = ''] = line.split('\t');
		return { latex, tree, codes: codes === '' ? [] : codes.split(' ') };
	}),
]);

export const allCases: readonly Case[] = fixtures.flatMap(([, cases]) => cases);
