import { incompleteBeta } from '../special/incompleteBeta';
import { binomialKernel, logBinomialKernel } from '../special/saddlePoint';

function isValid(k: number, n: number, p: number): boolean {
	return Number.isInteger(n) && n >= 0 && p >= 0 && p <= 1 && !Number.isNaN(k);
}

/**
 * The probability of k successes in n trials of probability p; 0 where k is no integer.
 * @domain  n ≥ 0 an integer, 0 ≤ p ≤ 1.
 * @error   at most 2.5 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 * @source  C. Loader, "Fast and accurate computation of binomial probabilities", 2000.
 */
export function binomialPmf(k: number, n: number, p: number): number {
	if (!isValid(k, n, p)) return NaN;
	return Number.isInteger(k) && k >= 0 && k <= n ? binomialKernel(k, n, p, 1 - p) : 0;
}

/**
 * Its logarithm.
 * @domain  n ≥ 0 an integer, 0 ≤ p ≤ 1.
 * @error   at most 2 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function binomialLogPmf(k: number, n: number, p: number): number {
	if (!isValid(k, n, p)) return NaN;
	return Number.isInteger(k) && k >= 0 && k <= n ? logBinomialKernel(k, n, p, 1 - p) : -Infinity;
}

/**
 * The probability of at most k successes.
 * @domain  n ≥ 0 an integer, 0 ≤ p ≤ 1.
 */
export function binomialCdf(k: number, n: number, p: number): number {
	if (!isValid(k, n, p)) return NaN;
	const whole = Math.floor(k);
	return whole < 0 ? 0 : whole >= n ? 1 : incompleteBeta(n - whole, whole + 1, 1 - p, p);
}

/**
 * The probability of more than k successes.
 * @domain  n ≥ 0 an integer, 0 ≤ p ≤ 1.
 */
export function binomialSurvival(k: number, n: number, p: number): number {
	if (!isValid(k, n, p)) return NaN;
	const whole = Math.floor(k);
	return whole < 0 ? 1 : whole >= n ? 0 : incompleteBeta(whole + 1, n - whole, p, 1 - p);
}
