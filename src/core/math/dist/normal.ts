import { expNegativeHalfSquare } from '../special/gaussian';
import { standardNormalCdf, standardNormalLogCdf, standardNormalQuantile } from '../special/normal';
import { LOG_SQRT_2PI } from '../special/stirlingSeries';

const ONE_OVER_SQRT_2PI = 0.3989422804014327;

/**
 * The density of the normal distribution with mean mu and standard deviation sigma.
 * @domain  sigma > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function normalPdf(x: number, mu: number, sigma: number): number {
	return sigma > 0 ? ONE_OVER_SQRT_2PI * expNegativeHalfSquare((x - mu) / sigma) / sigma : NaN;
}

/**
 * Its logarithm.
 * @domain  sigma > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function normalLogPdf(x: number, mu: number, sigma: number): number {
	if (!(sigma > 0)) return NaN;
	const z = (x - mu) / sigma;
	return -0.5 * z * z - Math.log(sigma) - LOG_SQRT_2PI;
}

/**
 * The probability of at most x.
 * @domain  sigma > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function normalCdf(x: number, mu: number, sigma: number): number {
	return sigma > 0 ? standardNormalCdf((x - mu) / sigma) : NaN;
}

/**
 * The probability of more than x, exact in its tail.
 * @domain  sigma > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function normalSurvival(x: number, mu: number, sigma: number): number {
	return sigma > 0 ? standardNormalCdf((mu - x) / sigma) : NaN;
}

/**
 * The logarithm of the probability of at most x.
 * @domain  sigma > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function normalLogCdf(x: number, mu: number, sigma: number): number {
	return sigma > 0 ? standardNormalLogCdf((x - mu) / sigma) : NaN;
}

/**
 * The x with `normalCdf(x) = p`.
 * @domain  sigma > 0, 0 ≤ p ≤ 1.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function normalQuantile(p: number, mu: number, sigma: number): number {
	return sigma > 0 ? mu + sigma * standardNormalQuantile(p) : NaN;
}
