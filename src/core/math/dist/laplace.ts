import { mean, median } from '../tensor/statistics';
import { univariate, type Family } from './family';
import { locationScale } from './locationScale';

const cdf = (z: number): number => (z < 0 ? 0.5 * Math.exp(z) : 1 - 0.5 * Math.exp(-z));
const logCdf = (z: number): number => (z < 0 ? z - Math.LN2 : Math.log1p(-0.5 * Math.exp(-z)));

/** The logarithm of 2p near its root. */
const quantile = (p: number): number => (p <= 0.5 ? logOfTwice(p) : -logOfTwice(1 - p));

const standard: Family = {
	variate: 'real',
	isValid: () => true,
	density: z => 0.5 * Math.exp(-Math.abs(z)),
	logDensity: z => -Math.abs(z) - Math.LN2,
	cdf,
	survival: z => cdf(-z),
	logCdf,
	logSurvival: z => logCdf(-z),
	quantile,
	inverseSurvival: p => -quantile(p),
	mean: () => 0,
	variance: () => 2,
	skewness: () => 0,
	kurtosis: () => 3,
	entropy: () => 1 + Math.LN2,
	mode: () => 0,
};

function logOfTwice(p: number): number {
	return p > 0.25 ? Math.log1p(2 * p - 1) : Math.log(2 * p);
}

/**
 * The Laplace distribution with mean mu and scale b.
 * @domain  b > 0.
 * @source  N. L. Johnson et al., Continuous Univariate Distributions, vol. 2, ch. 24.
 */
export const laplace = univariate({
	...locationScale(standard, 0),
	fit(sample) {
		const centre = median(sample);
		return [centre, mean(sample.map(x => Math.abs(x - centre)))];
	},
	divergence([mu = NaN, b = NaN], [nu = NaN, c = NaN]) {
		const distance = Math.abs(mu - nu);
		return Math.log(c / b) + (b * Math.exp(-distance / b) + distance) / c - 1;
	},
});
