import { fromJson, isRecord, toJson } from '../base/value';
import type { LibraryRecord, Parameter } from '../library/record';
import { formatValue } from './number';
import { plainMath } from './plain';
import type { View } from './view';
import { domainWords, enumerate } from './words';

/** A function of the library as a hover or a completion shows it, with an example or the call that is written there. */
export function describeRecord(record: LibraryRecord, call = record.example): View {
	const { id, names, parameters, results = [], doc, formula, derivative = {}, source } = record;
	return {
		kind: 'stack',
		parts: [
			{ kind: 'title', text: names.keyword[0] ?? id, detail: signatureOf(record) },
			{ kind: 'text', text: doc, tone: 'plain' },
			{ kind: 'formula', latex: formula },
			{ kind: 'legend', rows: parameters.map(parameter => ({ symbol: parameter.name, words: parameterWords(parameter) })) },
			...Object.entries(derivative).map(([name, slope]): View => ({ kind: 'text', text: `∂/∂${name} = ${plainMath(slope)}`, tone: 'plain' })),
			...(results.length > 0 ? [{ kind: 'text', text: 'Finds:', tone: 'plain' }, { kind: 'legend', rows: results.map(({ name, doc: words }) => ({ symbol: name, words })) }] satisfies readonly View[] : []),
			...valueOf(id, call),
			{ kind: 'text', text: `Source: ${source}`, tone: 'aside' },
		],
	};
}

/** What SciPy and torch call it. */
const DENSITIES: ReadonlySet<string> = new Set(['pdf', 'pmf', 'log_prob']);

/** A distribution by its name elsewhere: the arguments of its density, then what can be asked of it. */
export function describeFamily(name: string, functions: readonly { readonly name: string; readonly record: LibraryRecord }[]): View {
	const { record: density } = functions.find(({ name: method }) => DENSITIES.has(method)) ?? functions[0] ?? {};
	return {
		kind: 'stack',
		parts: [
			{ kind: 'title', text: density?.family ?? name, detail: name },
			...(density && density.form === undefined ? [{ kind: 'formula', latex: density.formula } as const] : []),
			{ kind: 'legend', rows: density?.parameters.map(parameter => ({ symbol: parameter.name, words: parameterWords(parameter) })) ?? [] },
			{ kind: 'text', text: `Functions: ${enumerate(functions.map(({ name: method }) => method))}.`, tone: 'plain' },
		],
	};
}

/** `clip(x, low, high)`, `normalCdf(x, mu = 0, sigma = 1)`. */
export function signatureOf({ id, parameters }: LibraryRecord): string {
	return `${id}(${parameters.map(({ name, default: standard }) => hasNumber(standard) ? `${name} = ${standard}` : name).join(', ')})`;
}

export const TYPE_WORDS: Readonly<Record<Parameter['type'], string>> = { real: 'real', integer: 'integer', vector: 'list', tensor: 'array', function: 'formula, distribution or table' };

/** NaN only tells a function that an argument was left out. */
export function hasNumber(value: number | undefined): value is number {
	return value !== undefined && !Number.isNaN(value);
}

/** `real, greater than 0, 1 if left out; the scale`. */
export function parameterWords({ type, domain, default: standard, doc }: Parameter): string {
	const facts = [TYPE_WORDS[type], ...(domain ? [domainWords(domain)] : []), ...(hasNumber(standard) ? [`${standard} if left out`] : [])];
	return `${facts.join(', ')}; ${doc}`;
}

function valueOf(id: string, { args, value }: LibraryRecord['example']): readonly View[] {
	const call = `${id}(${Object.entries(args).map(([name, argument]) => `${name} = ${printed(argument)}`).join(', ')})`;
	if (isRecord(value)) return [{ kind: 'text', text: `${call}:`, tone: 'plain' }, ...Object.entries(value).map(([label, part]): View => ({ kind: 'value', label, value: part }))];
	const read = fromJson(value);
	return read === undefined ? [] : [{ kind: 'value', label: call, value: toJson(read) }];
}

function printed(argument: unknown): string {
	const read = fromJson(argument);
	return read === undefined ? JSON.stringify(argument) : formatValue(toJson(read));
}
