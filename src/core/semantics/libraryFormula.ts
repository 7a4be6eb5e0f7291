import { parseFormula } from '../formula';
import { records } from '../library';
import { spell } from './bindings';
import type { Context, Local } from './context';
import type { Ir } from './ir';
import { createLexicon } from './lexicon';
import { keyOf } from './symbols';

/** How formulas write the functions of the library. */
export const LIBRARY_NAMES: readonly string[] = records.flatMap(({ names }) => names.latex);

const LEXICON = createLexicon(LIBRARY_NAMES, records.flatMap(({ parameters }) => parameters.map(({ name }) => name)));

/** A formula of a library record, read with its parameters bound; it sees the constants and the library, not the note. */
export function readLibraryFormula(latex: string, parameters: Iterable<readonly [string, Ir]>, context: Context): Ir {
	const locals = [...parameters].map(([name, ir]): readonly [string, Local] => [keyOf(parseFormula(spell(name), LEXICON).value), { kind: 'value', ir }]);
	return context.read(parseFormula(latex, LEXICON).value, { locals: new Map(locals), from: undefined, excluded: new Set(), closed: true });
}
