import type { LibraryRecord } from '../../../core/library/record';
import type { FormulaReading, MethodOffer, NoteService, OpenNote } from '../../../core/service';
import { describeOffer, exampleOf, hasNumber, parameterWords, symbolWords, type Arguments } from '../../../core/index';
import type { RunRequest } from '../../runner';
import { titleOf, wordsOf, type Askable } from './callable';

/** A method that is run once its arguments are accepted: on a formula of the note, or on arguments of its own. */
export interface Runnable extends Askable {
	readonly record: LibraryRecord;
	/** What may be left out, with what it is then: `draws = 1000`. */
	readonly defaults: readonly string[];
	readonly request: (given: Arguments) => RunRequest;
}

export function libraryRunnable(record: LibraryRecord): Runnable {
	const { keyword, torch = [], numpy = [], scipy = [], jax = [] } = record.names;
	return {
		record,
		title: keyword[0] ?? record.id,
		aliases: [...new Set([record.id, ...keyword.slice(1), ...torch, ...numpy, ...scipy, ...jax])].join(' · '),
		detail: record.doc,
		...parametersOf(record.parameters),
		request: ({ bind }) => ({ method: record.id, args: bind }),
	};
}

/** A method that a formula calls for. */
export function offeredRunnable(note: OpenNote, reading: FormulaReading, offer: MethodOffer, { library }: NoteService): Runnable | undefined {
	const record = library.find(({ id }) => id === offer.method);
	if (!record) return undefined;
	const { index } = reading;
	const common = { ...libraryRunnable(record), group: titleOf(reading), detail: describeOffer(offer), formula: { index, version: note.version }, ...(reading.signature === undefined ? {} : { signature: reading.signature }) };
	if (offer.on === 'arguments') return common;
	const own = record.parameters.filter(parameter => parameter !== record.parameters.find(({ type }) => type === 'function'));
	const keys = offer.missing.map(({ symbol }) => symbol);
	const others = parametersOf(own.filter(({ name }) => !keys.includes(name)));
	const isArgument = (name: string): boolean => !keys.includes(name) && own.some(parameter => parameter.name === name || (parameter.aliases?.includes(name) ?? false));
	return {
		...common,
		names: [...keys, ...others.names],
		optional: others.optional,
		defaults: others.defaults,
		words: new Map([...wordsOf(offer.missing.map(symbol => [symbol.symbol, [symbolWords(symbol)]])), ...others.words]),
		examples: new Map([...offer.missing.map((symbol, i) => [symbol.symbol, exampleOf(symbol, i)] as const), ...others.names.map(name => [name, others.examples.get(name) ?? '1'] as const)]),
		request: ({ bind, domain }) => {
			const entries = Object.entries(bind);
			return {
				method: record.id,
				args: Object.fromEntries(entries.filter(([name]) => isArgument(name))),
				on: { note, formula: index, bind: Object.fromEntries(entries.filter(([name]) => !isArgument(name))), domain },
			};
		},
	};
}

function parametersOf(parameters: LibraryRecord['parameters']): Pick<Runnable, 'names' | 'defaults' | 'words' | 'examples'> & { readonly optional: readonly string[] } {
	const optional = parameters.filter(parameter => parameter.default !== undefined);
	return {
		names: parameters.filter(parameter => parameter.default === undefined).map(({ name }) => name),
		optional: optional.map(({ name }) => name),
		defaults: optional.map(({ name, default: standard }) => (hasNumber(standard) ? `${name} = ${standard}` : name)),
		words: new Map(parameters.map(parameter => [parameter.name, parameterWords(parameter)])),
		examples: new Map(parameters.map(({ name, type }) => [name, EXAMPLES[type]])),
	};
}

const EXAMPLES: Readonly<Record<LibraryRecord['parameters'][number]['type'], string>> = {
	real: '1', integer: '1', vector: '[1, 2]', tensor: '[[1, 2], [3, 4]]', function: '{"dist": "Normal", "args": {"mu": 0, "sigma": 1}}',
};
