import { erf } from '../special/erf';
import { erfcInverse, erfInverse } from '../special/erfInverse';
import { expNegativeHalfSquare } from '../special/gaussian';
import { standardNormalCdf, standardNormalLogCdf } from '../special/normal';
import { deviance } from '../special/saddlePoint';
import { mean } from '../tensor/statistics';
import { univariate, type Family } from './family';
import { locationScale } from './locationScale';
import { reparametrised } from './reparametrised';

const SQRT_2_OVER_PI = 0.7978845608028654;
const LOG_SQRT_PI_OVER_2 = 0.22579135264472744;

/** The distribution of |Z| for a standard normal Z. */
const standard: Family = {
	variate: 'real',
	isValid: () => true,
	low: () => 0,
	density: z => SQRT_2_OVER_PI * expNegativeHalfSquare(z),
	logDensity: z => -0.5 * z * z - LOG_SQRT_PI_OVER_2,
	cdf: z => erf(z * Math.SQRT1_2),
	survival: z => 2 * standardNormalCdf(-z),
	logSurvival: z => (z < 0.5 ? Math.log1p(-erf(z * Math.SQRT1_2)) : Math.LN2 + standardNormalLogCdf(-z)),
	quantile: p => Math.SQRT2 * erfInverse(p),
	inverseSurvival: p => Math.SQRT2 * erfcInverse(p),
	mean: () => SQRT_2_OVER_PI,
	variance: () => 0.3633802276324187, // 1 - 2/π
	skewness: () => 0.995271746431156, // √2 (4 - π)/(π - 2)^(3/2)
	kurtosis: () => 0.8691773036059741, // 8 (π - 3)/(π - 2)²
	entropy: () => LOG_SQRT_PI_OVER_2 + 0.5,
	mode: () => 0,
};

/**
 * The half-normal distribution, of the size of a normal variate with mean 0 and deviation sigma.
 * @domain  sigma > 0.
 */
export const halfNormal = univariate({
	...reparametrised(locationScale(standard, 0), sigma => [0, sigma]),
	fit: sample => [Math.sqrt(mean(sample.map(x => x * x)))],
	divergence: ([sigma = NaN], [tau = NaN]) => 0.5 * deviance(1, (sigma / tau) ** 2),
});
