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
