import { deviance } from '../special/saddlePoint';
import { minimum } from '../tensor/statistics';
import { univariate } from './family';

/** `log(x/m)`, exact near its root. */
function logRatio(x: number, m: number): number {
	return x < 2 * m ? Math.log1p((x - m) / m) : Math.log(x / m);
}

/** A moment that is infinite where the shape does not exceed its order. */
function momentAbove(order: number, alpha: number, value: number): number {
	return alpha > order ? value : Infinity;
}

/**
 * The Pareto distribution with shape alpha on [m, ∞).
 * @domain  alpha, m > 0.
 * @source  N. L. Johnson et al., Continuous Univariate Distributions, vol. 1, ch. 20.
 */
export const pareto = univariate({
	variate: 'real',
	isValid: (alpha, m) => alpha > 0 && m > 0 && m < Infinity,
	low: (_alpha, m) => m,
	density: (x, alpha, m) => alpha / x * Math.pow(m / x, alpha),
	logDensity: (x, alpha, m) => Math.log(alpha) - Math.log(x) - alpha * logRatio(x, m),
	cdf: (x, alpha, m) => -Math.expm1(-alpha * logRatio(x, m)),
	survival: (x, alpha, m) => Math.pow(m / x, alpha),
	logSurvival: (x, alpha, m) => -alpha * logRatio(x, m),
	quantile: (p, alpha, m) => m * Math.exp(-Math.log1p(-p) / alpha),
	inverseSurvival: (p, alpha, m) => m * Math.exp(-Math.log(p) / alpha),
	mean: (alpha, m) => momentAbove(1, alpha, alpha * m / (alpha - 1)),
	variance: (alpha, m) => momentAbove(2, alpha, m * m * alpha / ((alpha - 1) * (alpha - 1) * (alpha - 2))),
	skewness: alpha => (alpha > 3 ? 2 * (1 + alpha) / (alpha - 3) * Math.sqrt((alpha - 2) / alpha) : NaN),
	kurtosis: alpha => (alpha > 4 ? 6 * (((alpha + 1) * alpha - 6) * alpha - 2) / (alpha * (alpha - 3) * (alpha - 4)) : NaN),
	entropy: (alpha, m) => Math.log(m / alpha) + 1 / alpha + 1,
	mode: (_alpha, m) => m,
	fit(sample) {
		const least = minimum(sample);
		return [sample.length / sample.reduce((sum, x) => sum + logRatio(x, least), 0), least];
	},
	divergence: ([alpha = NaN, m = NaN], [beta = NaN, n = NaN]) => (n <= m ? beta * Math.log(m / n) + deviance(1, beta / alpha) : Infinity),
});
