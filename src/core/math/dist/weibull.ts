import type { Budget } from '../budget';
import { certainRoot } from '../fit/certainRoot';
import { logRatio } from '../fit/excess';
import { gamma } from '../special/gamma';
import { log1mExp } from '../special/logarithms';
import { logGamma1p } from '../special/logGamma';
import { maximum, mean, standardDeviation } from '../tensor/statistics';
import { univariate } from './family';
import { integratePanels } from './panels';

const EULER_GAMMA = 0.5772156649015329;

/** Outside them the logarithm of an exponential variate adds nothing to a moment. */
const LOWEST_LOGARITHM = -50;
const HIGHEST_LOGARITHM = 4.25;
const PANELS = 32;

/**
 * The Weibull distribution with shape k and scale lambda.
 * @domain  k, lambda > 0.
 * @source  N. L. Johnson et al., Continuous Univariate Distributions, vol. 1, ch. 21; C. Bauckhage, 2013, for the divergence.
 */
export const weibull = univariate({
	variate: 'real',
	isValid: (k, lambda) => k > 0 && k < Infinity && lambda > 0 && lambda < Infinity,
	low: () => 0,
	density(x, k, lambda) {
		if (x === 0) return k < 1 ? Infinity : k === 1 ? 1 / lambda : 0;
		return k / lambda * Math.pow(x / lambda, k - 1) * Math.exp(-Math.pow(x / lambda, k));
	},
	logDensity(x, k, lambda) {
		if (x === 0) return k < 1 ? Infinity : k === 1 ? -Math.log(lambda) : -Infinity;
		return Math.log(k / lambda) + (k - 1) * Math.log(x / lambda) - Math.pow(x / lambda, k);
	},
	cdf: (x, k, lambda) => -Math.expm1(-Math.pow(x / lambda, k)),
	survival: (x, k, lambda) => Math.exp(-Math.pow(x / lambda, k)),
	logCdf(x, k, lambda) {
		const power = Math.pow(x / lambda, k);
		return power < 1e-16 ? k * Math.log(x / lambda) : log1mExp(-power);
	},
	logSurvival: (x, k, lambda) => -Math.pow(x / lambda, k),
	quantile: (p, k, lambda) => lambda * Math.pow(-Math.log1p(-p), 1 / k),
	inverseSurvival: (p, k, lambda) => lambda * Math.pow(-Math.log(p), 1 / k),
	mean: (k, lambda) => lambda * gamma(1 + 1 / k),
	variance: (k, lambda) => lambda * lambda * centralMoment(2, k),
	skewness: k => centralMoment(3, k) / centralMoment(2, k) ** 1.5,
	kurtosis,
	entropy: (k, lambda) => EULER_GAMMA * (1 - 1 / k) + Math.log(lambda / k) + 1,
	mode: (k, lambda) => (k > 1 ? lambda * Math.pow(1 - 1 / k, 1 / k) : 0),
	fit,
	divergence: ([k = NaN, lambda = NaN], [l = NaN, mu = NaN]) =>
		Math.log(k / l) - k * Math.log(lambda) + l * Math.log(mu) + (k - l) * (Math.log(lambda) - EULER_GAMMA / k) + Math.pow(lambda / mu, l) * gamma(l / k + 1) - 1,
});

/** Of order 2, 3 or 4 and scale 1. */
function centralMoment(order: 2 | 3 | 4, k: number): number {
	if (k >= 1) return expectation(d => d ** order, k);
	const [m1, m2, m3, m4] = [1, 2, 3, 4].map(n => gamma(1 + n / k)) as [number, number, number, number];
	if (order === 2) return m2 - m1 * m1;
	return order === 3 ? m3 - 3 * m1 * m2 + 2 * m1 ** 3 : m4 - 4 * m1 * m3 + 6 * m1 * m1 * m2 - 3 * m1 ** 4;
}

/** `E[g(D)]` of the distance from the mean, over the logarithm u of an exponential variate, since the variate is nearly constant for a large shape. */
function expectation(g: (d: number) => number, k: number): number {
	const centre = Math.expm1(logGamma1p(1 / k));
	return integratePanels(u => Math.exp(u - Math.exp(u)) * g(Math.expm1(u / k) - centre), LOWEST_LOGARITHM, HIGHEST_LOGARITHM, PANELS);
}

function kurtosis(k: number): number {
	const variance = centralMoment(2, k);
	if (k < 1) return centralMoment(4, k) / variance ** 2 - 3;
	return expectation(d => d * d * (d * d - 3 * variance), k) / variance ** 2;
}

/** The shape by its likelihood equation `1/k = Σ x^k log x / Σ x^k - mean(log x)`; x is counted in its largest value. */
function fit(sample: Float64Array, _given: readonly number[], budget: Budget): readonly number[] {
	const largest = maximum(sample);
	const logs = sample.map(x => logRatio(x, largest));
	const centre = mean(logs);
	const k = certainRoot(shape => {
		const powers = logs.map(log => Math.exp(shape * log));
		const weighted = mean(powers.map((power, i) => power * (logs[i] ?? NaN))) / mean(powers);
		return { value: 1 / shape - weighted + centre, size: 1 / shape - weighted - centre };
	}, 1 / standardDeviation(logs), sample.length, budget);
	return [k, largest * Math.pow(mean(logs.map(log => Math.exp(k * log))), 1 / k)];
}
