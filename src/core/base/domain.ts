/** Where a symbol may lie, as the note's words or a binding say it. */
export type Domain =
	| { readonly kind: 'interval'; readonly low: number; readonly high: number; readonly openLow?: boolean; readonly openHigh?: boolean; readonly integer?: boolean }
	| { readonly kind: 'values'; readonly values: readonly number[] };

export const POSITIVE: Domain = { kind: 'interval', low: 0, high: Infinity, openLow: true };
export const NON_NEGATIVE: Domain = { kind: 'interval', low: 0, high: Infinity };
export const PROBABILITY: Domain = { kind: 'interval', low: 0, high: 1 };
export const NON_NEGATIVE_INTEGER: Domain = { kind: 'interval', low: 0, high: Infinity, integer: true };
export const POSITIVE_INTEGER: Domain = { kind: 'interval', low: 1, high: Infinity, integer: true };

/** Whether `x` lies in the domain. */
export function inDomain(domain: Domain, x: number): boolean {
	if (domain.kind === 'values') return domain.values.includes(x);
	return (domain.openLow ? x > domain.low : x >= domain.low)
		&& (domain.openHigh ? x < domain.high : x <= domain.high)
		&& (!domain.integer || Number.isInteger(x));
}
