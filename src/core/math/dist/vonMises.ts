import type { Budget } from '../budget';
import { certainRoot, type Score } from '../fit/certainRoot';
import { likeliest } from '../fit/likeliest';
import { mean } from '../tensor/statistics';
import { univariate, type Univariate } from './family';
import { invertBetween } from './inversion';
import { integratePanels } from './panels';

/** Beyond so many nats below its largest value a density adds nothing to an integral. */
const NEGLIGIBLE = 60;
const PANELS = 4;
/** From here on the density opposite the mean is small. */
const CONCENTRATED = 2;

/** `κ (cos t - cos d)` without cancellation. */
function drop(t: number, d: number, kappa: number): number {
	return -2 * kappa * Math.sin((t + d) / 2) * Math.sin((t - d) / 2);
}

/** Where the density has fallen to nothing on the way from -|d| to -π. */
function reach(d: number, kappa: number): number {
	const cosine = Math.cos(d) - NEGLIGIBLE / kappa;
	return cosine > -1 ? -Math.acos(cosine) : -Math.PI;
}

/** `∫ g(t) e^(κ (cos t - cos d)) dt` from -π to d ≤ 0. */
function lowerIntegral(g: (t: number) => number, d: number, kappa: number): number {
	return integratePanels(t => g(t) * Math.exp(drop(t, d, kappa)), reach(d, kappa), d, PANELS);
}

/** `∫ e^(κ (cos t - 1)) dt` over the circle, 2π e^(-κ) I₀(κ). */
function normaliser(kappa: number): number {
	return 2 * lowerIntegral(() => 1, 0, kappa);
}

/** `E[g(D)]` of an even function of the angle from the mean. */
function expectation(g: (d: number) => number, kappa: number): number {
	return 2 * lowerIntegral(g, 0, kappa) / normaliser(kappa);
}

/** `1 - I₁(κ)/I₀(κ)`. */
function circularVariance(kappa: number): number {
	return expectation(d => 2 * Math.sin(d / 2) ** 2, kappa);
}

/** `d - sin d` without cancellation. */
function lessSine(d: number): number {
	if (Math.abs(d) > 1) return d - Math.sin(d);
	let term = d ** 3 / 6;
	let sum = term;
	for (let k = 4; Math.abs(term) > Number.EPSILON / 8 * Math.abs(sum); k += 2) {
		term *= -d * d / (k * (k + 1));
		sum += term;
	}
	return sum;
}

/**
 * The fourth moment over the squared variance, less 3. Where the density is concentrated these cancel, and are free of it as `d - sin d` is small
 * beside d: integration by parts of `f' = -κ sin(d) f` tells κ E[d²] and κ E[d⁴] in it.
 */
function kurtosis(kappa: number): number {
	const variance = expectation(d => d * d, kappa);
	if (kappa < CONCENTRATED) return expectation(d => d ** 4, kappa) / variance ** 2 - 3;
	const opposite = density(Math.PI, 0, kappa) / kappa;
	const inside = expectation(d => d * lessSine(d) * (d * d - 3 * variance), kappa);
	return (inside + 2 * Math.PI * (3 * variance - Math.PI ** 2) * opposite) / variance ** 2;
}

function logLower(d: number, kappa: number): number {
	return drop(d, 0, kappa) + Math.log(lowerIntegral(() => 1, d, kappa) / normaliser(kappa));
}

/** `log F(d)` at -π < d < π. */
function logCdf(d: number, kappa: number): number {
	return d <= 0 ? logLower(d, kappa) : Math.log1p(-Math.exp(logLower(-d, kappa)));
}

function cdf(d: number, kappa: number): number {
	return d <= 0 ? Math.exp(logLower(d, kappa)) : 1 - Math.exp(logLower(-d, kappa));
}

/** The angle from the mean below which lies p ≤ ½. */
function lowerQuantile(p: number, kappa: number): number {
	const target = p * normaliser(kappa);
	return invertBetween(d => {
		const below = lowerIntegral(() => 1, d, kappa);
		// In units of the density at d it is also the inverse of the slope of its logarithm.
		return [drop(d, 0, kappa) + Math.log(below / target), 1 / below];
	}, -Math.PI, 0);
}

function density(x: number, mu: number, kappa: number): number {
	return Math.exp(drop(x - mu, 0, kappa)) / normaliser(kappa);
}

function logDensity(x: number, mu: number, kappa: number): number {
	return drop(x - mu, 0, kappa) - Math.log(normaliser(kappa));
}

const onCircle = univariate({
	variate: 'real',
	isValid: (mu, kappa) => Number.isFinite(mu) && kappa >= 0 && kappa < Infinity,
	low: mu => mu - Math.PI,
	high: mu => mu + Math.PI,
	density,
	logDensity,
	cdf: (x, mu, kappa) => cdf(x - mu, kappa),
	survival: (x, mu, kappa) => cdf(mu - x, kappa),
	logCdf: (x, mu, kappa) => logCdf(x - mu, kappa),
	logSurvival: (x, mu, kappa) => logCdf(mu - x, kappa),
	quantile: (p, mu, kappa) => (p === 0.5 ? mu : p < 0.5 ? mu + lowerQuantile(p, kappa) : mu - lowerQuantile(1 - p, kappa)),
	inverseSurvival: (p, mu, kappa) => (p === 0.5 ? mu : p < 0.5 ? mu - lowerQuantile(p, kappa) : mu + lowerQuantile(1 - p, kappa)),
	mean: mu => mu,
	variance: (_mu, kappa) => expectation(d => d * d, kappa),
	skewness: () => 0,
	kurtosis: (_mu, kappa) => kurtosis(kappa),
	entropy: (_mu, kappa) => Math.log(normaliser(kappa)) + kappa * circularVariance(kappa),
	mode: mu => mu,
	divergence([mu = NaN, kappa = NaN], [nu = NaN, other = NaN]) {
		const variance = circularVariance(kappa);
		const turned = variance + (1 - variance) * 2 * Math.sin((mu - nu) / 2) ** 2;
		return Math.log(normaliser(other) / normaliser(kappa)) - kappa * variance + other * turned;
	},
});

function logDensityAround(x: number, mu = NaN, kappa = NaN): number {
	return onCircle.isValid(mu, kappa) && Number.isFinite(x) ? logDensity(x, mu, kappa) : NaN;
}

/** Below it the mean direction is rounding. */
const SHORTEST_MEAN = 1e-8;
/** Below it all angles are the same but for rounding. */
const LEAST_VARIANCE = 1e-22;
/** What the integrals for a concentration pay. */
const COST = 400;

/** The mean direction in (-π, π], and the concentration by `I₁(κ)/I₀(κ)`, the length of the mean; started at the estimate of A. Banerjee et al., 2005. */
function fit(sample: Float64Array, _given: readonly number[], budget: Budget): readonly number[] {
	const [sine, cosine] = [mean(sample.map(Math.sin)), mean(sample.map(Math.cos))];
	const mu = Math.atan2(sine, cosine);
	const length = Math.hypot(sine, cosine);
	const variance = mean(sample.map(x => 2 * Math.sin((x - mu) / 2) ** 2));
	if (!(length > SHORTEST_MEAN && variance > LEAST_VARIANCE)) return [NaN, NaN];
	const start = length * (2 - length * length) / (variance * (1 + length));
	const score = (kappa: number): Score => (length < 0.5
		? { value: length - expectation(Math.cos, kappa), size: 1 }
		: { value: circularVariance(kappa) - variance, size: variance });
	return [mu, certainRoot(score, start, COST, budget)];
}

/**
 * The von Mises distribution of an angle with mean direction mu and concentration kappa. The density repeats itself every 2π; cumulative
 * functions and moments are those of the circle cut open opposite the mean, [mu - π, mu + π].
 * @domain  kappa ≥ 0.
 * @source  K. V. Mardia and P. E. Jupp, Directional Statistics, 2000, section 3.5; the integrals are computed, so that tails keep their digits.
 */
export const vonMises: Univariate = {
	...onCircle,
	density: (x, mu, kappa) => (onCircle.isValid(mu, kappa) && Number.isFinite(x) ? density(x, mu, kappa) : NaN),
	logDensity: logDensityAround,
	fit: likeliest(fit, logDensityAround),
};

/** The same with what torch calls its variance, 1 less the length of the mean direction. */
export const vonMisesTorch: Univariate = {
	...vonMises,
	variance: (mu, kappa) => (vonMises.isValid(mu, kappa) ? circularVariance(kappa) : NaN),
	standardDeviation: (mu, kappa) => (vonMises.isValid(mu, kappa) ? Math.sqrt(circularVariance(kappa)) : NaN),
};
