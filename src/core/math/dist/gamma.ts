import { lowerGamma, upperGamma } from '../special/incompleteGamma';
import { logGamma } from '../special/logGamma';
import { logPoissonKernel, poissonKernel } from '../special/saddlePoint';

/**
 * The density of the gamma distribution with shape alpha and rate; 0 below 0.
 * @domain  alpha, rate > 0.
 * @error   at most 1.5 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 * @source  C. Loader's saddle point for the Poisson mass.
 */
export function gammaPdf(x: number, alpha: number, rate: number): number {
	if (!(alpha > 0 && rate > 0) || Number.isNaN(x)) return NaN;
	if (x < 0) return 0;
	if (x === 0) return alpha < 1 ? Infinity : alpha === 1 ? rate : 0;
	return alpha < 1 ? poissonKernel(alpha, rate * x) * alpha / x : rate * poissonKernel(alpha - 1, rate * x);
}

/**
 * Its logarithm.
 * @domain  alpha, rate > 0.
 * @error   at most 4 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function gammaLogPdf(x: number, alpha: number, rate: number): number {
	if (!(alpha > 0 && rate > 0) || Number.isNaN(x)) return NaN;
	if (x <= 0) return Math.log(gammaPdf(x, alpha, rate));
	if (alpha < 1) return Math.log(rate) + (alpha - 1) * Math.log(rate * x) - rate * x - logGamma(alpha);
	return Math.log(rate) + logPoissonKernel(alpha - 1, rate * x);
}

/**
 * The probability of at most x.
 * @domain  alpha, rate > 0.
 * @error   at most 3.5 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function gammaCdf(x: number, alpha: number, rate: number): number {
	return alpha > 0 && rate > 0 ? lowerGamma(alpha, rate * clampNegative(x)) : NaN;
}

/**
 * The probability of more than x.
 * @domain  alpha, rate > 0.
 * @error   at most 4.5 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function gammaSurvival(x: number, alpha: number, rate: number): number {
	return alpha > 0 && rate > 0 ? upperGamma(alpha, rate * clampNegative(x)) : NaN;
}

/** There is no mass below 0. */
function clampNegative(x: number): number {
	return x < 0 ? 0 : x;
}
