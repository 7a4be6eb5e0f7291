import { mean } from '../tensor/statistics';
import { binaryDivergence, binaryEntropy } from './bernoulli';
import { leastCount } from './counting';
import { log1mExp } from '../special/logarithms';
import { univariate } from './family';

const cdf = (k: number, p: number): number => -Math.expm1(k * Math.log1p(-p));

/** `m log(1 - p)`, 0 where m is. */
function logFailures(m: number, p: number): number {
	return m === 0 ? 0 : m * Math.log1p(-p);
}

/**
 * The number of trials up to the first success, counted from 1, as SciPy's geom does; torch's Geometric counts the failures before it.
 * @domain  0 < p ≤ 1.
 */
export const geometric = univariate({
	variate: 'integer',
	isValid: p => p > 0 && p <= 1,
	low: () => 1,
	density: (k, p) => p * Math.exp(logFailures(k - 1, p)),
	logDensity: (k, p) => Math.log(p) + logFailures(k - 1, p),
	cdf,
	survival: (k, p) => Math.exp(k * Math.log1p(-p)),
	logCdf: (k, p) => log1mExp(k * Math.log1p(-p)),
	logSurvival: (k, p) => k * Math.log1p(-p),
	quantile: (q, p) => (p === 1 ? 1 : leastCount(q, { low: 1, high: Infinity, mean: Math.log1p(-q) / Math.log1p(-p), variance: 0 }, k => cdf(k, p))),
	mean: p => 1 / p,
	variance: p => (1 - p) / p / p,
	skewness: p => (2 - p) / Math.sqrt(1 - p),
	kurtosis: p => 6 + p * p / (1 - p),
	entropy: p => binaryEntropy(p) / p,
	mode: () => 1,
	fit: sample => [1 / mean(sample)],
	divergence: ([p = NaN], [q = NaN]) => binaryDivergence(p, q) / p,
});
