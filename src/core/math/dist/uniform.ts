import { maximum, minimum } from '../tensor/statistics';
import { univariate } from './family';

/**
 * The uniform distribution on [a, b]. It has no single mode.
 * @domain  a < b.
 */
export const uniform = univariate({
	variate: 'real',
	isValid: (a, b) => a < b && Number.isFinite(b - a),
	low: a => a,
	high: (_a, b) => b,
	density: (_x, a, b) => 1 / (b - a),
	logDensity: (_x, a, b) => -Math.log(b - a),
	cdf: (x, a, b) => (x - a) / (b - a),
	survival: (x, a, b) => (b - x) / (b - a),
	quantile: (p, a, b) => (p < 0.5 ? a + p * (b - a) : b - (1 - p) * (b - a)),
	inverseSurvival: (p, a, b) => (p < 0.5 ? b - p * (b - a) : a + (1 - p) * (b - a)),
	mean: (a, b) => a / 2 + b / 2,
	variance: (a, b) => (b - a) * (b - a) / 12,
	skewness: () => 0,
	kurtosis: () => -1.2,
	entropy: (a, b) => Math.log(b - a),
	mode: () => NaN,
	fit: sample => [minimum(sample), maximum(sample)],
	divergence: ([a = NaN, b = NaN], [c = NaN, d = NaN]) => (c <= a && b <= d ? Math.log((d - c) / (b - a)) : Infinity),
});
