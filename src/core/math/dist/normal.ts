import { isConstant } from '../fit/likeliest';
import { expNegativeHalfSquare } from '../special/gaussian';
import { standardNormalCdf, standardNormalLogCdf, standardNormalQuantile } from '../special/normal';
import { deviance } from '../special/saddlePoint';
import { LOG_SQRT_2PI } from '../special/stirlingSeries';
import { mean, standardDeviation } from '../tensor/statistics';
import { univariate, type Family } from './family';
import { locationScale } from './locationScale';

const ONE_OVER_SQRT_2PI = 0.3989422804014327;

const standard: Family = {
	variate: 'real',
	isValid: () => true,
	density: z => ONE_OVER_SQRT_2PI * expNegativeHalfSquare(z),
	logDensity: z => -0.5 * z * z - LOG_SQRT_2PI,
	cdf: standardNormalCdf,
	survival: z => standardNormalCdf(-z),
	logCdf: standardNormalLogCdf,
	logSurvival: z => standardNormalLogCdf(-z),
	quantile: standardNormalQuantile,
	inverseSurvival: p => -standardNormalQuantile(p),
	mean: () => 0,
	variance: () => 1,
	skewness: () => 0,
	kurtosis: () => 0,
	entropy: () => LOG_SQRT_2PI + 0.5,
	mode: () => 0,
};

/**
 * The normal distribution with mean mu and standard deviation sigma.
 * @domain  sigma > 0.
 * @source  `erfc` in both tails, DLMF 7.2; S. Kullback, Information Theory and Statistics, 1959, for the divergence.
 */
export const normal = univariate({
	...locationScale(standard, 0),
	fit: sample => [mean(sample), isConstant(sample) ? 0 : standardDeviation(sample)],
	divergence: ([mu = NaN, sigma = NaN], [nu = NaN, tau = NaN]) => 0.5 * (deviance(1, (sigma / tau) ** 2) + ((mu - nu) / tau) ** 2),
});
