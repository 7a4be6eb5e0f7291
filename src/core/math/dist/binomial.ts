import { incompleteBeta, logIncompleteBeta } from '../special/incompleteBeta';
import { binomialKernel, logBinomialKernel } from '../special/saddlePoint';
import { binaryDivergence } from './bernoulli';
import { countEntropy, leastCount, type Counts } from './counting';
import { univariate } from './family';

function counts(n: number, p: number): Counts {
	return { low: 0, high: n, mean: n * p, variance: n * p * (1 - p) };
}

function cdf(k: number, n: number, p: number): number {
	return incompleteBeta(n - k, k + 1, 1 - p, p);
}

function mode(n: number, p: number): number {
	return Math.min(n, Math.floor((n + 1) * p));
}

const skewness = (n: number, p: number): number => (1 - 2 * p) / Math.sqrt(n * p * (1 - p));

/**
 * The number of successes in n trials that succeed with probability p. Its mode is the larger where two are as probable.
 * @domain  n ≥ 0 an integer, 0 ≤ p ≤ 1.
 * @source  C. Loader, "Fast and accurate computation of binomial probabilities", 2000; DLMF 8.17.5.
 */
export const binomial = univariate({
	variate: 'integer',
	isValid: (n, p) => Number.isInteger(n) && n >= 0 && p >= 0 && p <= 1,
	low: () => 0,
	high: n => n,
	density: (k, n, p) => binomialKernel(k, n, p, 1 - p),
	logDensity: (k, n, p) => logBinomialKernel(k, n, p, 1 - p),
	cdf,
	survival: (k, n, p) => incompleteBeta(k + 1, n - k, p, 1 - p),
	logCdf: (k, n, p) => logIncompleteBeta(n - k, k + 1, 1 - p, p),
	logSurvival: (k, n, p) => logIncompleteBeta(k + 1, n - k, p, 1 - p),
	quantile: (q, n, p) => leastCount(q, counts(n, p), k => cdf(k, n, p)),
	mean: (n, p) => n * p,
	variance: (n, p) => n * p * (1 - p),
	skewness,
	kurtosis: (n, p) => (1 - 6 * p * (1 - p)) / (n * p * (1 - p)),
	entropy: (n, p) => countEntropy(counts(n, p), mode(n, p), skewness(n, p), k => binomialKernel(k, n, p, 1 - p)),
	mode,
	divergence: ([n = NaN, p = NaN], [m = NaN, q = NaN]) => (n === m ? n * binaryDivergence(p, q) : NaN),
});
