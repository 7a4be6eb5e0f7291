import type { LibraryRecord } from '../../../core/library/record';
import type { FormulaReading, NoteService, OpenNote, Outcome } from '../../../core/service';
import { exampleOf, type Arguments, neededKeys, needs, parameterWords, plainMath, symbolWords } from '../../../core/index';
import type { Evaluator } from '../../evaluator';

/** What arguments are asked for. */
export interface Askable {
	/** `f(x|μ,σ)`, `Mish`. */
	readonly title: string;
	/** The left side of a definition, as LaTeX. */
	readonly signature?: string;
	/** Other names to find it by. */
	readonly aliases?: string;
	/** Its keyword. */
	readonly group?: string;
	/** What it still needs, or what it is. */
	readonly detail: string;
	/** The keys to ask for, in order. */
	readonly names: readonly string[];
	/** The keys that have a value where they are left out. */
	readonly optional?: readonly string[];
	/** What is known of a name: `standard deviation, greater than 0`. */
	readonly words: ReadonlyMap<string, string>;
	/** A value that each name could have, as it is typed. */
	readonly examples: ReadonlyMap<string, string>;
	/** Which formula of the note, by its index, and its note's version. */
	readonly formula?: { readonly index: number; readonly version: number };
}

/** One thing the palette can evaluate as it is typed: a formula of the note or a function of the library. */
export interface Callable extends Askable {
	readonly evaluate: (given: Arguments) => Promise<Outcome>;
}

const LONGEST_TITLE = 90;

export function formulaCallable(note: OpenNote, reading: FormulaReading, evaluator: Evaluator): Callable {
	const keys = neededKeys(reading);
	return {
		title: titleOf(reading),
		...(reading.signature === undefined ? {} : { signature: reading.signature }),
		...(reading.entry === undefined ? {} : { group: reading.entry }),
		detail: reading.status === 'ready' ? 'Has a value as it stands' : needs(keys),
		names: keys,
		words: wordsOf(reading.symbols.map(symbol => [symbol.symbol, [symbolWords(symbol)]])),
		examples: new Map(reading.symbols.map(symbol => [symbol.symbol, exampleOf(symbol, keys.indexOf(symbol.symbol))])),
		evaluate: ({ bind, domain }) => evaluator.soon(note, reading.index, { bind, domain }),
		formula: { index: reading.index, version: note.version },
	};
}

export function libraryCallable(record: LibraryRecord, notes: NoteService): Callable {
	const { keyword, latex, torch = [], numpy = [], scipy = [], jax = [] } = record.names;
	const name = keyword[0] ?? record.id;
	return {
		title: `${name}(${record.parameters.map(parameter => parameter.name).join(', ')})`,
		aliases: [...new Set([...torch, ...numpy, ...scipy, ...jax, ...keyword.slice(1), ...latex])].join(' · '),
		detail: record.doc,
		names: record.parameters.filter(parameter => parameter.default === undefined).map(parameter => parameter.name),
		optional: record.parameters.filter(parameter => parameter.default !== undefined).map(parameter => parameter.name),
		words: new Map(record.parameters.map(parameter => [parameter.name, parameterWords(parameter)])),
		examples: new Map(Object.entries(record.example.args).map(([parameter, value]) => [parameter, JSON.stringify(value)])),
		evaluate: async ({ bind }) => notes.call(record.id, bind),
	};
}

/** A formula in one line: its left side where it defines something. */
export function titleOf({ kind, signature, latex }: FormulaReading): string {
	return shortened(plainMath(kind === 'definition' && signature !== undefined ? signature : latex));
}

export function wordsOf(symbols: readonly (readonly [name: string, known: readonly (string | undefined)[]])[]): ReadonlyMap<string, string> {
	return new Map(symbols.flatMap(([name, known]) => {
		const words = known.filter(word => word !== undefined && word !== '').join(', ');
		return words === '' ? [] : [[name, words]];
	}));
}

function shortened(text: string): string {
	return text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE)}…` : text;
}
