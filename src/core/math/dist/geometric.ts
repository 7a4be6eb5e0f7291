import { mean } from '../tensor/statistics';
import { binaryDivergence, binaryEntropy, logOf } from './bernoulli';
import { leastCount, leastCountExceeded, type Counts } from './counting';
import { log1mExp } from '../special/logarithms';
import { univariate } from './family';

/** `log (1 - p)`, m times; 0 where m is. */
function logFailures(m: number, p: number, rest: number): number {
	return m === 0 ? 0 : m * logOf(rest, p);
}

const cdf = (k: number, p: number, rest: number): number => -Math.expm1(logFailures(k, p, rest));
const survival = (k: number, p: number, rest: number): number => Math.exp(logFailures(k, p, rest));

/** Counted from 1, near the number of trials of which `level` all fail. */
function counts(level: number, p: number, rest: number): Counts {
	return { low: 1, high: Infinity, mean: level / logOf(rest, p), variance: 0 };
}

/**
 * The number of trials up to the first success, counted from 1, as SciPy's geom does; torch's Geometric counts the failures before it.
 * @domain  0 < p ≤ 1; rest is 1 - p, which a caller may know better.
 */
export const geometric = univariate({
	variate: 'integer',
	isValid: p => p > 0 && p <= 1,
	low: () => 1,
	density: (k, p, rest = 1 - p) => p * survival(k - 1, p, rest),
	logDensity: (k, p, rest = 1 - p) => logOf(p, rest) + logFailures(k - 1, p, rest),
	cdf: (k, p, rest = 1 - p) => cdf(k, p, rest),
	survival: (k, p, rest = 1 - p) => survival(k, p, rest),
	logCdf: (k, p, rest = 1 - p) => log1mExp(logFailures(k, p, rest)),
	logSurvival: (k, p, rest = 1 - p) => logFailures(k, p, rest),
	quantile: (q, p, rest = 1 - p) => (rest === 0 ? 1 : leastCount(q, counts(Math.log1p(-q), p, rest), k => cdf(k, p, rest))),
	inverseSurvival: (q, p, rest = 1 - p) => (rest === 0 ? 1 : leastCountExceeded(q, counts(Math.log(q), p, rest), k => survival(k, p, rest))),
	mean: p => 1 / p,
	variance: (p, rest = 1 - p) => rest / p / p,
	skewness: (p, rest = 1 - p) => (2 - p) / Math.sqrt(rest),
	kurtosis: (p, rest = 1 - p) => 6 + p * p / rest,
	entropy: (p, rest = 1 - p) => binaryEntropy(p, rest) / p,
	mode: () => 1,
	fit: sample => [1 / mean(sample)],
	divergence: ([p = NaN], [q = NaN]) => binaryDivergence(p, q) / p,
});
