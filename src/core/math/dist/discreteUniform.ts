import { maximum, minimum } from '../tensor/statistics';
import { univariate } from './family';

/**
 * The integers from a to b, both among them, every one as probable. It has no single mode.
 * @domain  a ≤ b, integers.
 */
export const discreteUniform = univariate({
	variate: 'integer',
	isValid: (a, b) => Number.isInteger(a) && Number.isInteger(b) && a <= b,
	low: a => a,
	high: (_a, b) => b,
	density: (_k, a, b) => 1 / (b - a + 1),
	logDensity: (_k, a, b) => -Math.log(b - a + 1),
	cdf: (k, a, b) => (k - a + 1) / (b - a + 1),
	survival: (k, a, b) => (b - k) / (b - a + 1),
	// A probability that is a multiple of 1/n, but for rounding, belongs to the integer below.
	quantile: (p, a, b) => a + Math.max(0, Math.ceil(p * (b - a + 1) * (1 - 4 * Number.EPSILON)) - 1),
	inverseSurvival: (p, a, b) => Math.max(a, b - Math.floor(p * (b - a + 1) * (1 + 4 * Number.EPSILON))),
	mean: (a, b) => a / 2 + b / 2,
	variance: (a, b) => (b - a) * (b - a + 2) / 12,
	skewness: () => 0,
	kurtosis(a, b) {
		const square = (b - a + 1) ** 2;
		return square === 1 ? NaN : -1.2 * (square + 1) / (square - 1);
	},
	entropy: (a, b) => Math.log(b - a + 1),
	mode: (a, b) => (a === b ? a : NaN),
	fit: sample => [minimum(sample), maximum(sample)],
	divergence: ([a = NaN, b = NaN], [c = NaN, d = NaN]) => (c <= a && b <= d ? Math.log((d - c + 1) / (b - a + 1)) : Infinity),
});
