/**
 * The logistic function, `1/(1 + e^(-x))`, relatively exact down to the smallest number.
 * @domain  all x.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function logistic(x: number): number {
	if (x >= 0) return 1 / (1 + Math.exp(-x));
	const power = Math.exp(x);
	return power / (1 + power);
}

/**
 * `log(logistic(x))`.
 * @domain  all x.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function logLogistic(x: number): number {
	return x < 0 ? x - Math.log1p(Math.exp(x)) : -Math.log1p(Math.exp(-x));
}

/**
 * The log odds, `log(p/(1 - p))`; -Infinity at 0, Infinity at 1.
 * @domain  0 ≤ p ≤ 1.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function logit(p: number): number {
	if (p > 0.25 && p < 0.75) return Math.log1p((2 * p - 1) / (1 - p));
	return Math.log(p) - Math.log1p(-p);
}
