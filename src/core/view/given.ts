import { fromJson, toJson } from '../base/value';
import type { Outcome } from '../service';
import { formatResult, formatValue, isRecord } from './number';
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
function pairsOf(bind: Given['bind']): readonly string[] {
	return Object.entries(bind).map(([key, value]) => `${plainMath(key)} = ${formatBinding(value)}`);
}

function formatBinding(value: unknown): string {
	const read = fromJson(value);
	return read === undefined ? JSON.stringify(value) : formatValue(toJson(read));
}

const LONGEST_LENS = 120;

/** The line above a formula: `f(x|μ) = 0.25 at x = 1 and μ = 0`, or what is still needed. `signature` is its left side, as LaTeX. */
export function lensTitle({ bind, outcome }: Given, signature = ''): string {
	const pairs = enumerate(pairsOf(bind));
	const title = outcome.status === 'value' ? `${isRecord(outcome.value) ? '' : `${plainMath(signature)} = `}${formatResult(outcome.value)}${pairs && ` at ${pairs}`}`
		: outcome.status === 'open' ? `${pairs && `${pairs}; `}needs ${enumerate(outcome.missing.map(plainMath))}`
			: `${pairs}${pairs && ': '}${outcome.message}`;
	const line = title.trim();
	return line.length > LONGEST_LENS ? `${line.slice(0, LONGEST_LENS)}…` : line;
}
