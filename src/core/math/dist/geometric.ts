/** The trial of the first success, counted from 1, as SciPy does; not the number of failures before it. */

/**
 * The mass of the geometric distribution at k = 1, 2, …; else 0.
 * @domain  0 < p ≤ 1.
 * @error   at most 3.5 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function geometricPmf(k: number, p: number): number {
	return Math.exp(geometricLogPmf(k, p));
}

/**
 * Its logarithm.
 * @domain  0 < p ≤ 1.
 */
export function geometricLogPmf(k: number, p: number): number {
	if (!(p > 0 && p <= 1) || Number.isNaN(k)) return NaN;
	if (!Number.isInteger(k) || k < 1) return -Infinity;
	return k === 1 ? Math.log(p) : Math.log(p) + (k - 1) * Math.log1p(-p);
}

/**
 * The probability of at most k.
 * @domain  0 < p ≤ 1.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function geometricCdf(k: number, p: number): number {
	if (!(p > 0 && p <= 1) || Number.isNaN(k)) return NaN;
	return k < 1 ? 0 : -Math.expm1(Math.floor(k) * Math.log1p(-p));
}

/**
 * The probability of more than k.
 * @domain  0 < p ≤ 1.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function geometricSurvival(k: number, p: number): number {
	if (!(p > 0 && p <= 1) || Number.isNaN(k)) return NaN;
	return k < 1 ? 1 : Math.exp(Math.floor(k) * Math.log1p(-p));
}

/**
 * Its variance, `(1 - p)/p²`.
 * @domain  0 < p ≤ 1.
 */
export function geometricVariance(p: number): number {
	return p > 0 && p <= 1 ? (1 - p) / (p * p) : NaN;
}
