import { expNegativeHalfSquare } from '../special/gaussian';
import { standardNormalCdf, standardNormalLogCdf, standardNormalQuantile } from '../special/normal';
import { LOG_SQRT_2PI } from '../special/stirlingSeries';
import { logRatio } from '../fit/excess';
import { median } from '../tensor/statistics';
import { univariate } from './family';
import { normal } from './normal';

const ONE_OVER_SQRT_2PI = 0.3989422804014327;

function deviation(x: number, mu: number, sigma: number): number {
	return (Math.log(x) - mu) / sigma;
}

/**
 * The distribution of `e^Y` for a normal Y with mean mu and standard deviation sigma.
 * @domain  sigma > 0.
 * @source  N. L. Johnson et al., Continuous Univariate Distributions, vol. 1, ch. 14.
 */
export const logNormal = univariate({
	variate: 'real',
	isValid: (mu, sigma) => sigma > 0 && Number.isFinite(mu),
	low: () => 0,
	density: (x, mu, sigma) => (x === 0 ? 0 : ONE_OVER_SQRT_2PI * expNegativeHalfSquare(deviation(x, mu, sigma)) / (x * sigma)),
	logDensity(x, mu, sigma) {
		if (x === 0) return -Infinity;
		const z = deviation(x, mu, sigma);
		return -0.5 * z * z - Math.log(x) - Math.log(sigma) - LOG_SQRT_2PI;
	},
	cdf: (x, mu, sigma) => standardNormalCdf(deviation(x, mu, sigma)),
	survival: (x, mu, sigma) => standardNormalCdf(-deviation(x, mu, sigma)),
	logCdf: (x, mu, sigma) => standardNormalLogCdf(deviation(x, mu, sigma)),
	logSurvival: (x, mu, sigma) => standardNormalLogCdf(-deviation(x, mu, sigma)),
	quantile: (p, mu, sigma) => Math.exp(mu + sigma * standardNormalQuantile(p)),
	inverseSurvival: (p, mu, sigma) => Math.exp(mu - sigma * standardNormalQuantile(p)),
	mean: (mu, sigma) => Math.exp(mu + 0.5 * sigma * sigma),
	variance: (mu, sigma) => Math.expm1(sigma * sigma) * Math.exp(2 * mu + sigma * sigma),
	skewness: (_mu, sigma) => (Math.exp(sigma * sigma) + 2) * Math.sqrt(Math.expm1(sigma * sigma)),
	kurtosis(_mu, sigma) {
		const growth = Math.exp(sigma * sigma);
		return Math.expm1(sigma * sigma) * (((growth + 3) * growth + 6) * growth + 6);
	},
	entropy: (mu, sigma) => mu + Math.log(sigma) + LOG_SQRT_2PI + 0.5,
	mode: (mu, sigma) => Math.exp(mu - sigma * sigma),
	fit(sample, given, budget) {
		// Counted from the median, of which close values keep their distance in digits.
		const origin = median(sample);
		const [mu = NaN, sigma = NaN] = normal.fit?.(sample.map(x => logRatio(x, origin)), given, budget) ?? [];
		return [Math.log(origin) + mu, sigma];
	},
	divergence: (p, q) => normal.divergence?.(p, q) ?? NaN,
});
