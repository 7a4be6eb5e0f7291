/**
 * The density of the exponential distribution; 0 below 0.
 * @domain  rate > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function exponentialPdf(x: number, rate: number): number {
	if (!(rate > 0) || Number.isNaN(x)) return NaN;
	return x < 0 ? 0 : rate * Math.exp(-rate * x);
}

/**
 * Its logarithm.
 * @domain  rate > 0.
 */
export function exponentialLogPdf(x: number, rate: number): number {
	if (!(rate > 0) || Number.isNaN(x)) return NaN;
	return x < 0 ? -Infinity : Math.log(rate) - rate * x;
}

/**
 * The probability of at most x.
 * @domain  rate > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function exponentialCdf(x: number, rate: number): number {
	if (!(rate > 0) || Number.isNaN(x)) return NaN;
	return x <= 0 ? 0 : -Math.expm1(-rate * x);
}

/**
 * The probability of more than x.
 * @domain  rate > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function exponentialSurvival(x: number, rate: number): number {
	if (!(rate > 0) || Number.isNaN(x)) return NaN;
	return x <= 0 ? 1 : Math.exp(-rate * x);
}

/**
 * The x with `exponentialCdf(x) = p`.
 * @domain  rate > 0, 0 ≤ p ≤ 1.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function exponentialQuantile(p: number, rate: number): number {
	return rate > 0 && p >= 0 ? -Math.log1p(-p) / rate : NaN;
}
