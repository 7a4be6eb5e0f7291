import { fromJson, toJson } from '../base/value';
import type { Outcome } from '../service';
import { formatValue } from './number';
import { plainMath } from './plain';
import type { View } from './view';
import { enumerate } from './words';

/** What a formula comes to with what the reader gave it. */
export interface Given {
	readonly bind: Readonly<Record<string, unknown>>;
	readonly outcome: Outcome;
}

/** What a value was computed for. */
export function describeGiven(bind: Readonly<Record<string, unknown>>, domain: Readonly<Record<string, unknown>> = {}, from = ''): readonly View[] {
	const given = [...pairsOf(bind), ...Object.entries(domain).map(([key, value]) => `${plainMath(key)} in ${JSON.stringify(value)}`)];
	return given.length === 0 ? [] : [{ kind: 'text', text: `at ${enumerate(given)}${from}`, tone: 'aside' }];
}

/** `x = 0`, `p = [0.2, 0.8]`. */
export function pairsOf(bind: Given['bind']): readonly string[] {
	return Object.entries(bind).map(([key, value]) => `${plainMath(key)} = ${formatBinding(value)}`);
}

function formatBinding(value: unknown): string {
	const read = fromJson(value);
	return read === undefined ? JSON.stringify(value) : formatValue(toJson(read));
}
