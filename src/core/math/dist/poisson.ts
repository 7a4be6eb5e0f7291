import { logLowerGamma, logUpperGamma, lowerGamma, upperGamma } from '../special/incompleteGamma';
import { deviance, logPoissonKernel, poissonKernel } from '../special/saddlePoint';
import { mean } from '../tensor/statistics';
import { countEntropy, leastCount, leastCountExceeded, type Counts } from './counting';
import { univariate } from './family';

function counts(lambda: number): Counts {
	return { low: 0, high: Infinity, mean: lambda, variance: lambda };
}

const cdf = (k: number, lambda: number): number => upperGamma(k + 1, lambda);

/**
 * The Poisson distribution with mean lambda. Its mode is the larger where two are as probable.
 * @domain  lambda ≥ 0.
 * @source  C. Loader, "Fast and accurate computation of binomial probabilities", 2000; DLMF 8.4.10.
 */
export const poisson = univariate({
	variate: 'integer',
	isValid: lambda => lambda >= 0 && lambda < Infinity,
	low: () => 0,
	density: poissonKernel,
	logDensity: logPoissonKernel,
	cdf,
	survival: (k, lambda) => lowerGamma(k + 1, lambda),
	logCdf: (k, lambda) => logUpperGamma(k + 1, lambda),
	logSurvival: (k, lambda) => logLowerGamma(k + 1, lambda),
	quantile: (p, lambda) => (lambda === 0 ? 0 : leastCount(p, counts(lambda), k => cdf(k, lambda))),
	inverseSurvival: (p, lambda) => (lambda === 0 ? 0 : leastCountExceeded(p, counts(lambda), k => lowerGamma(k + 1, lambda))),
	mean: lambda => lambda,
	variance: lambda => lambda,
	skewness: lambda => 1 / Math.sqrt(lambda),
	kurtosis: lambda => 1 / lambda,
	entropy: lambda => countEntropy(counts(lambda), Math.floor(lambda), 1 / Math.sqrt(lambda), k => poissonKernel(k, lambda)),
	mode: lambda => Math.floor(lambda),
	fit: sample => [mean(sample)],
	divergence: ([lambda = NaN], [mu = NaN]) => deviance(lambda, mu),
});
