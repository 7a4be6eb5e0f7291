import { logarithmicExcess } from '../fit/excess';
import { digammaLessLog } from '../special/digamma';
import { logLowerGamma, logUpperGamma, lowerGamma, upperGamma } from '../special/incompleteGamma';
import { lowerGammaInverse, upperGammaInverse } from '../special/incompleteGammaInverse';
import { logPoissonKernel, poissonKernel } from '../special/saddlePoint';
import { mean, median } from '../tensor/statistics';
import { univariate } from './family';
import { gamma, likeliestShape } from './gamma';
import { gammaEntropyExcess } from './gammaEntropy';

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
	logCdf: (x, alpha, beta) => logUpperGamma(alpha, beta / x),
	logSurvival: (x, alpha, beta) => logLowerGamma(alpha, beta / x),
	quantile: (p, alpha, beta) => beta / upperGammaInverse(alpha, p),
	inverseSurvival: (p, alpha, beta) => beta / lowerGammaInverse(alpha, p),
	mean: (alpha, beta) => (alpha > 1 ? beta / (alpha - 1) : Infinity),
	variance: (alpha, beta) => (alpha > 2 ? (beta / (alpha - 1)) ** 2 / (alpha - 2) : Infinity),
	skewness: alpha => (alpha > 3 ? 4 * Math.sqrt(alpha - 2) / (alpha - 3) : NaN),
	kurtosis: alpha => (alpha > 4 ? 6 * (5 * alpha - 11) / ((alpha - 3) * (alpha - 4)) : NaN),
	entropy: (alpha, beta) => gammaEntropyExcess(alpha) - 2 * digammaLessLog(alpha) - 1.5 * Math.log(alpha) + Math.log(beta),
	mode: (alpha, beta) => beta / (alpha + 1),
	fit(sample, _given, budget) {
		// As a gamma sample of reciprocals, counted from that of the median, of which close ones keep their distance in digits.
		const origin = median(sample);
		const excesses = sample.map(x => (origin - x) / x);
		const [centre, above] = [mean(sample.map(x => origin / x)), mean(excesses)];
		const alpha = likeliestShape(logarithmicExcess(sample.map(x => origin / x), centre, excesses.map(excess => above - excess)), budget);
		return [alpha, alpha / centre * origin];
	},
	divergence: (p, q) => gamma.divergence?.(p, q) ?? NaN,
});
