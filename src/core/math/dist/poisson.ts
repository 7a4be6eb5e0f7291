import { lowerGamma, upperGamma } from '../special/incompleteGamma';
import { logPoissonKernel, poissonKernel } from '../special/saddlePoint';

/**
 * The mass of the Poisson distribution with mean lambda; 0 where k is no integer.
 * @domain  lambda ≥ 0.
 * @error   at most 4 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 * @source  C. Loader, "Fast and accurate computation of binomial probabilities", 2000.
 */
export function poissonPmf(k: number, lambda: number): number {
	if (!(lambda >= 0) || Number.isNaN(k)) return NaN;
	return Number.isInteger(k) && k >= 0 ? poissonKernel(k, lambda) : 0;
}

/**
 * Its logarithm.
 * @domain  lambda ≥ 0.
 * @error   at most 3.5 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function poissonLogPmf(k: number, lambda: number): number {
	if (!(lambda >= 0) || Number.isNaN(k)) return NaN;
	return Number.isInteger(k) && k >= 0 ? logPoissonKernel(k, lambda) : -Infinity;
}

/**
 * The probability of at most k.
 * @domain  lambda ≥ 0.
 * @error   at most 2 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function poissonCdf(k: number, lambda: number): number {
	if (!(lambda >= 0) || Number.isNaN(k)) return NaN;
	return k < 0 ? 0 : k === Infinity ? 1 : upperGamma(Math.floor(k) + 1, lambda);
}

/**
 * The probability of more than k.
 * @domain  lambda ≥ 0.
 * @error   at most 4 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function poissonSurvival(k: number, lambda: number): number {
	if (!(lambda >= 0) || Number.isNaN(k)) return NaN;
	return k < 0 ? 1 : k === Infinity ? 0 : lowerGamma(Math.floor(k) + 1, lambda);
}
