import { incompleteBeta, logIncompleteBeta } from '../special/incompleteBeta';
import { binomialKernel, logBinomialKernel } from '../special/saddlePoint';
import { binaryDivergence } from './bernoulli';
import { mean } from '../tensor/statistics';
import { countEntropy, leastCount, leastCountExceeded, type Counts } from './counting';
import { univariate } from './family';

function counts(n: number, p: number, rest: number): Counts {
	return { low: 0, high: n, mean: n * p, variance: n * p * rest };
}

function cdf(k: number, n: number, p: number, rest: number): number {
	return incompleteBeta(n - k, k + 1, rest, p);
}

function survival(k: number, n: number, p: number, rest: number): number {
	return incompleteBeta(k + 1, n - k, p, rest);
}

function mode(n: number, p: number): number {
	return Math.min(n, Math.floor((n + 1) * p));
}

function skewness(n: number, p: number, rest: number): number {
	return (rest - p) / Math.sqrt(n * p * rest);
}

/**
 * The number of successes in n trials that succeed with probability p and fail with probability rest. Its mode is the larger where two
 * are as probable.
 * @domain  n ≥ 0 an integer, 0 ≤ p ≤ 1; rest is 1 - p, which a caller may know better.
 * @source  C. Loader, "Fast and accurate computation of binomial probabilities", 2000; DLMF 8.17.5.
 */
export const binomial = univariate({
	variate: 'integer',
	isValid: (n, p) => Number.isInteger(n) && n >= 0 && p >= 0 && p <= 1,
	low: () => 0,
	high: n => n,
	density: (k, n, p, rest = 1 - p) => binomialKernel(k, n, p, rest),
	logDensity: (k, n, p, rest = 1 - p) => logBinomialKernel(k, n, p, rest),
	cdf: (k, n, p, rest = 1 - p) => cdf(k, n, p, rest),
	survival: (k, n, p, rest = 1 - p) => survival(k, n, p, rest),
	logCdf: (k, n, p, rest = 1 - p) => logIncompleteBeta(n - k, k + 1, rest, p),
	logSurvival: (k, n, p, rest = 1 - p) => logIncompleteBeta(k + 1, n - k, p, rest),
	quantile: (q, n, p, rest = 1 - p) => leastCount(q, counts(n, p, rest), k => cdf(k, n, p, rest)),
	inverseSurvival: (q, n, p, rest = 1 - p) => leastCountExceeded(q, counts(n, p, rest), k => survival(k, n, p, rest)),
	mean: (n, p) => n * p,
	variance: (n, p, rest = 1 - p) => n * p * rest,
	skewness: (n, p, rest = 1 - p) => skewness(n, p, rest),
	kurtosis: (n, p, rest = 1 - p) => (1 - 6 * p * rest) / (n * p * rest),
	entropy: (n, p, rest = 1 - p) => countEntropy(counts(n, p, rest), mode(n, p), skewness(n, p, rest), k => binomialKernel(k, n, p, rest)),
	mode,
	fit: (sample, [n = NaN]) => [n, mean(sample) / n],
	divergence: ([n = NaN, p = NaN], [m = NaN, q = NaN]) => (n === m ? n * binaryDivergence(p, q) : NaN),
});
