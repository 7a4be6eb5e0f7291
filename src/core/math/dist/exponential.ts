import { log1mExp } from '../special/logarithms';
import { deviance } from '../special/saddlePoint';
import { mean } from '../tensor/statistics';
import { univariate } from './family';

/**
 * The exponential distribution with a rate.
 * @domain  rate > 0.
 */
export const exponential = univariate({
	variate: 'real',
	isValid: rate => rate > 0,
	low: () => 0,
	density: (x, rate) => rate * Math.exp(-rate * x),
	logDensity: (x, rate) => Math.log(rate) - rate * x,
	cdf: (x, rate) => -Math.expm1(-rate * x),
	survival: (x, rate) => Math.exp(-rate * x),
	logCdf: (x, rate) => log1mExp(-rate * x),
	logSurvival: (x, rate) => -rate * x,
	quantile: (p, rate) => -Math.log1p(-p) / rate,
	inverseSurvival: (p, rate) => -Math.log(p) / rate,
	mean: rate => 1 / rate,
	variance: rate => 1 / (rate * rate),
	skewness: () => 2,
	kurtosis: () => 6,
	entropy: rate => 1 - Math.log(rate),
	mode: () => 0,
	fit: sample => [1 / mean(sample)],
	divergence: ([rate = NaN], [other = NaN]) => deviance(1, other / rate),
});
