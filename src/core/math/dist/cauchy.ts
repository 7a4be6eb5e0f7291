import { cosPi, sinPi } from '../special/trigonometry';
import { univariate, type Family } from './family';
import { locationScale } from './locationScale';
import { fitStudentT } from './studentT';

const LOG_PI = 1.1447298858494002;
/** Beyond it the square swamps 1. */
const FAR = 1e16;

const cdf = (z: number): number => Math.atan2(1, -z) / Math.PI;
const quantile = (p: number): number => (p < 0.25 ? -cosPi(p) / sinPi(p) : p > 0.75 ? cosPi(1 - p) / sinPi(1 - p) : sinPi(p - 0.5) / cosPi(p - 0.5));

const standard: Family = {
	variate: 'real',
	isValid: () => true,
	density: z => (Math.abs(z) > FAR ? 1 / (Math.PI * z) / z : 1 / (Math.PI * (1 + z * z))),
	logDensity: z => -LOG_PI - (Math.abs(z) > FAR ? 2 * Math.log(Math.abs(z)) : Math.log1p(z * z)),
	cdf,
	survival: z => cdf(-z),
	quantile,
	inverseSurvival: p => -quantile(p),
	mean: () => NaN,
	variance: () => NaN,
	skewness: () => NaN,
	kurtosis: () => NaN,
	entropy: () => 2.5310242469692907, // log 4π
	mode: () => 0,
};

/**
 * The Cauchy distribution with location mu and scale gamma; it has no mean and no variance.
 * @domain  gamma > 0.
 * @source  F. Chyzak and F. Nielsen, A closed-form formula for the Kullback-Leibler divergence between Cauchy distributions, 2019.
 */
export const cauchy = univariate({
	...locationScale(standard, 0),
	fit: (sample, _given, budget) => fitStudentT(sample, 1, budget),
	// (γ + δ)² + (μ - ν)² over 4γδ is 1 + ((γ - δ)² + (μ - ν)²)/(4γδ).
	divergence: ([mu = NaN, gamma = NaN], [nu = NaN, delta = NaN]) => Math.log1p((gamma - delta) / gamma * ((gamma - delta) / delta) / 4 + (mu - nu) / gamma * ((mu - nu) / delta) / 4),
});
