import { fromJson, toJson } from '../base/value';
import type { LibraryRecord, Parameter } from '../library/record';
import { formatValue } from './number';
import { plainMath } from './plain';
import type { View } from './view';
import { domainWords } from './words';

/** A function of the library as a hover or a completion shows it, with an example or the call that is written there. */
export function describeRecord(record: LibraryRecord, call = record.example): View {
	const { id, names, parameters, doc, formula, derivative = {}, source } = record;
	return {
		kind: 'stack',
		parts: [
			{ kind: 'title', text: names.keyword[0] ?? id, detail: signatureOf(record) },
			{ kind: 'text', text: doc, tone: 'plain' },
			{ kind: 'formula', latex: formula },
			{ kind: 'legend', rows: parameters.map(parameter => ({ symbol: parameter.name, words: parameterWords(parameter) })) },
			...Object.entries(derivative).map(([name, slope]): View => ({ kind: 'text', text: `∂/∂${name} = ${plainMath(slope)}`, tone: 'plain' })),
			...valueOf(id, call),
			{ kind: 'text', text: `Source: ${source}`, tone: 'aside' },
		],
	};
}

/** A distribution by its name elsewhere: its arguments, then each of its functions in a line. */
export function describeFamily(name: string, functions: readonly { readonly name: string; readonly record: LibraryRecord }[]): View {
	const [first] = functions;
	const parameters = functions.map(({ record }) => record.parameters).reduce((shared, others) => shared.filter(({ name: parameter }) => others.some(other => other.name === parameter)));
	return {
		kind: 'stack',
		parts: [
			{ kind: 'title', text: first?.record.family ?? name, detail: name },
			...(first && first.record.form === undefined ? [{ kind: 'formula', latex: first.record.formula } as const] : []),
			{ kind: 'legend', rows: parameters.map(parameter => ({ symbol: parameter.name, words: parameterWords(parameter) })) },
			{ kind: 'legend', rows: functions.map(({ name: method, record }) => ({ symbol: method, words: record.doc })) },
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
function parameterWords({ type, domain, default: standard, doc }: Parameter): string {
	const facts = [TYPE_WORDS[type], ...(domain ? [domainWords(domain)] : []), ...(hasNumber(standard) ? [`${standard} if left out`] : [])];
	return `${facts.join(', ')}; ${doc}`;
}

function valueOf(id: string, { args, value }: LibraryRecord['example']): readonly View[] {
	const read = fromJson(value);
	if (read === undefined) return [];
	const given = Object.entries(args).map(([name, argument]) => `${name} = ${printed(argument)}`);
	return [{ kind: 'value', label: `${id}(${given.join(', ')})`, value: toJson(read) }];
}

function printed(argument: unknown): string {
	const read = fromJson(argument);
	return read === undefined ? JSON.stringify(argument) : formatValue(toJson(read));
}
