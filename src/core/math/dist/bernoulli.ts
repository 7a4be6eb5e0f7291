import { divergenceTerm } from '../info/divergence';
import { entropyTerm } from '../special/logarithms';
import { mean } from '../tensor/statistics';
import { univariate } from './family';

/**
 * The Bernoulli distribution: 1 with probability p, else 0. Its mode is the larger where both are as probable.
 * @domain  0 ≤ p ≤ 1.
 */
export const bernoulli = univariate({
	variate: 'integer',
	isValid: p => p >= 0 && p <= 1,
	low: () => 0,
	high: () => 1,
	density: (k, p) => (k === 1 ? p : 1 - p),
	logDensity: (k, p) => (k === 1 ? Math.log(p) : Math.log1p(-p)),
	cdf: (_k, p) => 1 - p,
	survival: (_k, p) => p,
	logCdf: (_k, p) => Math.log1p(-p),
	logSurvival: (_k, p) => Math.log(p),
	quantile: (q, p) => (q <= 1 - p ? 0 : 1),
	mean: p => p,
	variance: p => p * (1 - p),
	skewness: p => (1 - 2 * p) / Math.sqrt(p * (1 - p)),
	kurtosis: p => (1 - 6 * p * (1 - p)) / (p * (1 - p)),
	entropy: p => binaryEntropy(p),
	mode: p => (p >= 0.5 ? 1 : 0),
	fit: sample => [mean(sample)],
	divergence: ([p = NaN], [q = NaN]) => binaryDivergence(p, q),
});

/** The entropy of a trial that succeeds with probability p. */
export function binaryEntropy(p: number): number {
	return p < 0.5 ? entropyTerm(p) - (1 - p) * Math.log1p(-p) : entropyTerm(p) + entropyTerm(1 - p);
}

/** The divergence between trials that succeed with probability p and q. */
export function binaryDivergence(p: number, q: number): number {
	return divergenceTerm(p, q) + divergenceTerm(1 - p, 1 - q);
}
