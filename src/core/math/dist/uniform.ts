/**
 * The density of the uniform distribution on [a, b].
 * @domain  a < b.
 */
export function uniformPdf(x: number, a: number, b: number): number {
	if (!(a < b) || Number.isNaN(x)) return NaN;
	return x >= a && x <= b ? 1 / (b - a) : 0;
}

/**
 * Its logarithm.
 * @domain  a < b.
 */
export function uniformLogPdf(x: number, a: number, b: number): number {
	if (!(a < b) || Number.isNaN(x)) return NaN;
	return x >= a && x <= b ? -Math.log(b - a) : -Infinity;
}

/**
 * The probability of at most x.
 * @domain  a < b.
 */
export function uniformCdf(x: number, a: number, b: number): number {
	if (!(a < b) || Number.isNaN(x)) return NaN;
	return x <= a ? 0 : x >= b ? 1 : (x - a) / (b - a);
}

/**
 * The probability of more than x.
 * @domain  a < b.
 */
export function uniformSurvival(x: number, a: number, b: number): number {
	if (!(a < b) || Number.isNaN(x)) return NaN;
	return x <= a ? 1 : x >= b ? 0 : (b - x) / (b - a);
}

/**
 * The x with `uniformCdf(x) = p`.
 * @domain  a < b, 0 ≤ p ≤ 1.
 */
export function uniformQuantile(p: number, a: number, b: number): number {
	return a < b && p >= 0 && p <= 1 ? a + p * (b - a) : NaN;
}

/**
 * Its variance, `(b - a)²/12`.
 * @domain  a < b.
 */
export function uniformVariance(a: number, b: number): number {
	return a < b ? (b - a) * (b - a) / 12 : NaN;
}
