import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { readNote } from '../../core/note';
import partA from '../tables/textbook/a.json';
import partB from '../tables/textbook/b.json';
import { allCases } from './formula/fixtures';

/** A formula with a note around it and values for its symbols. */
export interface Sample {
	readonly note: string;
	readonly formula: string;
	readonly bind: Readonly<Record<string, unknown>>;
}

interface Item { readonly note: string; readonly formula: string; readonly bind?: Sample['bind']; readonly cases?: readonly { readonly bind: Sample['bind'] }[] }

const textbook = ([...partA.cases, ...partB.cases] as unknown as readonly Item[])
	.map(({ note, formula, bind, cases }): Sample => ({ note, formula, bind: { ...bind, ...cases?.[0]?.bind } }));
const own = readNote(readFileSync(new URL('../notes/keywords.md', import.meta.url), 'utf8')).formulas
	.map(({ latex }): Sample => ({ note: `* **Entry**\n\n\t$$\n\t${latex}\n\t$$\n`, formula: latex, bind: {} }));

/** Formulas as notes write them, with values to compute them at. */
export const SAMPLES: readonly Sample[] = [...textbook, ...own].filter(({ note, formula }) => note.includes(formula));

/** Commands, braces and characters; what a mutation moves as one. */
const TOKEN = /\\(?:[A-Za-z]+|[^])|[0-9]+|\s+|[^]/gu;

const tokensOf = (latex: string): readonly string[] => latex.match(TOKEN) ?? [];

const OTHERS: readonly (readonly string[])[] = [...SAMPLES.map(({ formula }) => formula), ...allCases.map(({ latex }) => latex)].map(tokensOf);

/** What is done to a formula, at places that are taken modulo its length. */
export type Mutation =
	| { readonly kind: 'delete' | 'duplicate'; readonly at: number; readonly length: number }
	| { readonly kind: 'swap'; readonly at: number; readonly length: number; readonly other: number }
	| { readonly kind: 'splice'; readonly at: number; readonly length: number; readonly from: number; readonly other: number };

/** One to four mutations of a formula's tokens; `splice` puts in a piece of another formula. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(fc.oneof(
	fc.record({ kind: fc.constantFrom('delete' as const, 'duplicate' as const), at: fc.nat(400), length: fc.integer({ min: 1, max: 6 }) }),
	fc.record({ kind: fc.constant('swap' as const), at: fc.nat(400), length: fc.integer({ min: 1, max: 4 }), other: fc.nat(400) }),
	fc.record({ kind: fc.constant('splice' as const), at: fc.nat(400), length: fc.integer({ min: 1, max: 9 }), from: fc.nat(OTHERS.length - 1), other: fc.nat(400) }),
), { minLength: 1, maxLength: 4 });

export function mutated(latex: string, edits: readonly Mutation[]): string {
	return edits.reduce<readonly string[]>(mutate, tokensOf(latex)).join('');
}

function mutate(tokens: readonly string[], edit: Mutation): readonly string[] {
	const at = edit.at % (tokens.length + 1);
	const piece = tokens.slice(at, at + edit.length);
	switch (edit.kind) {
		case 'delete': return tokens.toSpliced(at, edit.length);
		case 'duplicate': return tokens.toSpliced(at, 0, ...piece);
		case 'swap': {
			const rest = tokens.toSpliced(at, edit.length);
			return rest.toSpliced(edit.other % (rest.length + 1), 0, ...piece);
		}
		case 'splice': {
			const source = OTHERS[edit.from] ?? [];
			const start = edit.other % (source.length + 1);
			return tokens.toSpliced(at, 0, ...source.slice(start, start + edit.length));
		}
	}
}
