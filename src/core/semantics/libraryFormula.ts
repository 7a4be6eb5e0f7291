import { parseFormula } from '../formula';
import { records } from '../library';
import type { LibraryRecord } from '../library/record';
import { spell } from './bindings';
import type { Context, Local } from './context';
import type { Ir } from './ir';
import { createLexicon } from './lexicon';
import { keyOf } from './symbols';

/** How formulas write the functions of the library. */
export const LIBRARY_NAMES: readonly string[] = records.flatMap(({ names }) => names.latex);

const BY_ID: ReadonlyMap<string, LibraryRecord> = new Map(records.map(record => [record.id, record]));

export function recordById(id: string): LibraryRecord | undefined {
	return BY_ID.get(id);
}

const BY_KEYWORD: ReadonlyMap<string, string> = new Map(records.flatMap(({ id, names }) => names.keyword.map(keyword => [keyword.toLowerCase(), id] as const)));

/** The id of the function of this name in words. */
export function recordByKeyword(words: string): string | undefined {
	return BY_KEYWORD.get(words.toLowerCase());
}

const LEXICON = createLexicon(LIBRARY_NAMES, records.flatMap(({ parameters }) => parameters.map(({ name }) => name)));

/** A formula of a library record, read with its parameters bound; it sees the constants and the library, not the note. */
export function readLibraryFormula(latex: string, parameters: Iterable<readonly [string, Ir]>, context: Context): Ir {
	const locals = [...parameters].map(([name, ir]): readonly [string, Local] => [keyOf(parseFormula(spell(name), LEXICON).value), { kind: 'value', ir }]);
	return context.read(parseFormula(latex, LEXICON).value, { locals: new Map(locals), from: undefined, excluded: new Set(), closed: true });
}
