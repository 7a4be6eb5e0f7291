/** Where a quantity may lie. */
export type Support = IntervalSupport | DiscreteSupport;

/** The numbers between two ends, either of which may be infinite. */
export interface IntervalSupport {
	readonly kind: 'interval';
	readonly low: number;
	readonly high: number;
	/** Where a density may be narrow, kinked or singular. */
	readonly landmarks?: readonly number[];
}

export type DiscreteSupport =
	/** The integers from `low` to `high`, either of which may be infinite. */
	| { readonly kind: 'integers'; readonly low: number; readonly high: number }
	/** In rising order. */
	| { readonly kind: 'finite'; readonly values: readonly number[] };

/** Longer ranges of integers are not listed. */
const LONGEST = 1 << 16;

/** The values of a discrete support; undefined where they are too many to look at each. */
export function valuesOf(support: DiscreteSupport): readonly number[] | undefined {
	if (support.kind === 'finite') return support.values;
	const first = Math.ceil(support.low);
	const count = Math.floor(support.high) - first + 1;
	return count <= LONGEST ? Array.from({ length: Math.max(0, count) }, (_, i) => first + i) : undefined;
}

export function contains(support: Support, x: number): boolean {
	if (support.kind === 'finite') return indexOf(support.values, x) >= 0;
	return x >= support.low && x <= support.high && (support.kind === 'interval' || Number.isInteger(x));
}

/** Where a number stands in a rising list; -1 if it does not. */
export function indexOf(values: readonly number[], x: number): number {
	let low = 0;
	let high = values.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((values[middle] ?? NaN) < x) low = middle + 1;
		else high = middle;
	}
	return values[low] === x ? low : -1;
}
