import { digamma } from '../special/digamma';
import { lowerGamma, upperGamma } from '../special/incompleteGamma';
import { logGamma } from '../special/logGamma';
import { logPoissonKernel, poissonKernel } from '../special/saddlePoint';
import { univariate } from './family';
import { gamma } from './gamma';
import { invertTail } from './inversion';

/** The gamma variate of rate 1 that it is the reciprocal of: its tails change places. */
const reciprocal = {
	density: (y: number, alpha: number) => gamma.density(y, alpha, 1),
	cdf: (y: number, alpha: number) => lowerGamma(alpha, y),
	survival: (y: number, alpha: number) => upperGamma(alpha, y),
};

/**
 * The distribution of `1/Y` for a gamma variate Y of shape alpha and rate beta; beta is its scale.
 * @domain  alpha, beta > 0.
 * @source  N. L. Johnson et al., Continuous Univariate Distributions, vol. 1, ch. 17.
 */
export const inverseGamma = univariate({
	variate: 'real',
	isValid: (alpha, beta) => alpha > 0 && alpha < Infinity && beta > 0 && beta < Infinity,
	low: () => 0,
	density: (x, alpha, beta) => (x === 0 ? 0 : alpha / x * poissonKernel(alpha, beta / x)),
	logDensity: (x, alpha, beta) => (x === 0 ? -Infinity : Math.log(alpha / x) + logPoissonKernel(alpha, beta / x)),
	cdf: (x, alpha, beta) => upperGamma(alpha, beta / x),
	survival: (x, alpha, beta) => lowerGamma(alpha, beta / x),
	quantile: (p, alpha, beta) => beta / (p < 0.5 ? invertTail(reciprocal, 'survival', p, alpha, alpha, NaN) : invertTail(reciprocal, 'cdf', 1 - p, alpha, alpha, NaN)),
	mean: (alpha, beta) => (alpha > 1 ? beta / (alpha - 1) : Infinity),
	variance: (alpha, beta) => (alpha > 2 ? (beta / (alpha - 1)) ** 2 / (alpha - 2) : Infinity),
	skewness: alpha => (alpha > 3 ? 4 * Math.sqrt(alpha - 2) / (alpha - 3) : NaN),
	kurtosis: alpha => (alpha > 4 ? 6 * (5 * alpha - 11) / ((alpha - 3) * (alpha - 4)) : NaN),
	entropy: (alpha, beta) => alpha + Math.log(beta) + logGamma(alpha) - (1 + alpha) * digamma(alpha),
	mode: (alpha, beta) => beta / (alpha + 1),
	divergence: (p, q) => gamma.divergence?.(p, q) ?? NaN,
});
