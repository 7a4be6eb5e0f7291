import type { Budget } from '../budget';
import { certainRoot } from '../fit/certainRoot';
import { logarithmicExcess } from '../fit/excess';
import { digamma, digammaLessLog } from '../special/digamma';
import { logLowerGamma, logUpperGamma, lowerGamma, upperGamma } from '../special/incompleteGamma';
import { lowerGammaInverse, upperGammaInverse } from '../special/incompleteGammaInverse';
import { logGamma } from '../special/logGamma';
import { deviance, logPoissonKernel, poissonKernel } from '../special/saddlePoint';
import { mean } from '../tensor/statistics';
import { univariate, type Family } from './family';
import { gammaEntropyExcess } from './gammaEntropy';

/** With shape alpha and a rate; what other families are told by. */
export const gammaFamily: Family = {
	variate: 'real',
	isValid: (alpha, rate) => alpha > 0 && alpha < Infinity && rate > 0 && rate < Infinity,
	low: () => 0,
	density(x, alpha, rate) {
		if (x === 0) return alpha < 1 ? Infinity : alpha === 1 ? rate : 0;
		return alpha < 1 ? poissonKernel(alpha, rate * x) * alpha / x : rate * poissonKernel(alpha - 1, rate * x);
	},
	logDensity(x, alpha, rate) {
		if (x === 0) return alpha < 1 ? Infinity : alpha === 1 ? Math.log(rate) : -Infinity;
		if (alpha < 1) return Math.log(rate) + (alpha - 1) * Math.log(rate * x) - rate * x - logGamma(alpha);
		return Math.log(rate) + logPoissonKernel(alpha - 1, rate * x);
	},
	cdf: (x, alpha, rate) => lowerGamma(alpha, rate * x),
	survival: (x, alpha, rate) => upperGamma(alpha, rate * x),
	logCdf: (x, alpha, rate) => logLowerGamma(alpha, rate * x),
	logSurvival: (x, alpha, rate) => logUpperGamma(alpha, rate * x),
	quantile: (p, alpha, rate) => lowerGammaInverse(alpha, p) / rate,
	inverseSurvival: (p, alpha, rate) => upperGammaInverse(alpha, p) / rate,
	mean: (alpha, rate) => alpha / rate,
	variance: (alpha, rate) => alpha / rate / rate,
	skewness: alpha => 2 / Math.sqrt(alpha),
	kurtosis: alpha => 6 / alpha,
	entropy: (alpha, rate) => gammaEntropyExcess(alpha) + 0.5 * Math.log(alpha) - Math.log(rate),
	mode: (alpha, rate) => (alpha > 1 ? (alpha - 1) / rate : 0),
	fit(sample, _given, budget) {
		const centre = mean(sample);
		const alpha = likeliestShape(logarithmicExcess(sample, centre), budget);
		return [alpha, alpha / centre];
	},
	divergence: ([alpha = NaN, rate = NaN], [beta = NaN, other = NaN]) =>
		(alpha - beta) * (digamma(alpha) + Math.log(other / rate)) - logGamma(alpha) + logGamma(beta) + alpha * deviance(1, other / rate),
};

/**
 * The gamma distribution with shape alpha and a rate.
 * @domain  alpha, rate > 0.
 * @source  C. Loader's saddle point for the Poisson mass; DLMF 8.2.
 */
export const gamma = univariate(gammaFamily);

/** The alpha with `log α - ψ(α) = excess`, what the logarithm of the mean exceeds the mean of the logarithms by; the left side is between 1/(2α) and 1/α. */
export function likeliestShape(excess: number, budget: Budget): number {
	return certainRoot(alpha => ({ value: -digammaLessLog(alpha) - excess, size: excess }), 0.5 / excess, 1, budget);
}
