/**
 * The mass of the Bernoulli distribution: p at 1, 1 - p at 0, else 0.
 * @domain  0 ≤ p ≤ 1.
 */
export function bernoulliPmf(k: number, p: number): number {
	if (!(p >= 0 && p <= 1) || Number.isNaN(k)) return NaN;
	return k === 1 ? p : k === 0 ? 1 - p : 0;
}

/**
 * Its logarithm.
 * @domain  0 ≤ p ≤ 1.
 */
export function bernoulliLogPmf(k: number, p: number): number {
	return k === 0 && p >= 0 && p <= 1 ? Math.log1p(-p) : Math.log(bernoulliPmf(k, p));
}

/**
 * The probability of at most k.
 * @domain  0 ≤ p ≤ 1.
 */
export function bernoulliCdf(k: number, p: number): number {
	if (!(p >= 0 && p <= 1) || Number.isNaN(k)) return NaN;
	return k < 0 ? 0 : k < 1 ? 1 - p : 1;
}

/**
 * The probability of more than k.
 * @domain  0 ≤ p ≤ 1.
 */
export function bernoulliSurvival(k: number, p: number): number {
	if (!(p >= 0 && p <= 1) || Number.isNaN(k)) return NaN;
	return k < 0 ? 1 : k < 1 ? p : 0;
}
