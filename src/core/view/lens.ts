import { isRecord } from '../base/value';
import { inOrderOf, needs } from './describe';
import { pairsOf, type Given } from './given';
import { formatResult } from './number';
import { plainMath } from './plain';
import { enumerate } from './words';

const LONGEST = 120;

/** The line above a formula: `f(x|μ) = 0.25 at x = 1 and μ = 0`, or what is still needed. `signature` is its left side, as LaTeX. */
export function lensTitle(given: Given, signature = ''): string {
	const line = titleOf(given, signature);
	return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function titleOf({ bind, outcome }: Given, signature: string): string {
	const pairs = enumerate(pairsOf(bind));
	switch (outcome.status) {
		case 'value': return `${isRecord(outcome.value) ? '' : `${plainMath(signature)} = `}${formatResult(outcome.value)}${pairs && ` at ${pairs}`}`.trim();
		case 'open': return `${needs(inOrderOf(signature, outcome.missing, key => key))}${pairs && ` Given: ${pairs}.`}`;
		case 'refused': return `${outcome.message}${pairs && ` Given: ${pairs}.`}`;
	}
}
