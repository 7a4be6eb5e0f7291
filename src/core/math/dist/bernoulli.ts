import { divergenceTerm } from '../info/divergence';
import { entropyTerm } from '../special/logarithms';
import { mean } from '../tensor/statistics';
import { univariate } from './family';

/**
 * The Bernoulli distribution: 1 with probability p, else 0, with probability rest. Its mode is the larger where both are as probable.
 * @domain  0 ≤ p ≤ 1; rest is 1 - p, which a caller may know better.
 */
export const bernoulli = univariate({
	variate: 'integer',
	isValid: p => p >= 0 && p <= 1,
	low: () => 0,
	high: () => 1,
	density: (k, p, rest = 1 - p) => (k === 1 ? p : rest),
	logDensity: (k, p, rest = 1 - p) => (k === 1 ? logOf(p, rest) : logOf(rest, p)),
	cdf: (_k, p, rest = 1 - p) => rest,
	survival: (_k, p) => p,
	logCdf: (_k, p, rest = 1 - p) => logOf(rest, p),
	logSurvival: (_k, p, rest = 1 - p) => logOf(p, rest),
	quantile: (q, p, rest = 1 - p) => (q <= rest ? 0 : 1),
	inverseSurvival: (q, p) => (q >= p ? 0 : 1),
	mean: p => p,
	variance: (p, rest = 1 - p) => p * rest,
	skewness: (p, rest = 1 - p) => (rest - p) / Math.sqrt(p * rest),
	kurtosis: (p, rest = 1 - p) => (1 - 6 * p * rest) / (p * rest),
	entropy: (p, rest = 1 - p) => binaryEntropy(p, rest),
	mode: p => (p >= 0.5 ? 1 : 0),
	fit: sample => [mean(sample)],
	divergence: ([p = NaN], [q = NaN]) => binaryDivergence(p, q),
});

/** The logarithm of a probability, from whichever of it and its complement is smaller. */
export function logOf(p: number, rest: number): number {
	return p < 0.5 ? Math.log(p) : Math.log1p(-rest);
}

/** The entropy of a trial that succeeds with probability p and fails with probability rest. */
export function binaryEntropy(p: number, rest: number): number {
	return p < 0.5 ? entropyTerm(p) - rest * Math.log1p(-p) : entropyTerm(rest) - p * Math.log1p(-rest);
}

/** The divergence between trials that succeed with probability p and q. */
export function binaryDivergence(p: number, q: number): number {
	return divergenceTerm(p, q) + divergenceTerm(1 - p, 1 - q);
}
