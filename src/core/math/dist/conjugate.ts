import { sum } from '../tensor/sum';

/** What is known of a parameter after a sample, where the prior and the posterior are of one family. Source: C. M. Bishop, Pattern Recognition and Machine Learning, 2006, ch. 2. */

/** Of a probability of success with a beta prior: its two shapes, after so many successes and failures. */
export function betaPosterior(alpha: number, beta: number, successes: number, failures: number): readonly number[] {
	return [alpha + successes, beta + failures];
}

/** Of the mean of Poisson counts with a gamma prior: shape and rate. */
export function poissonPosterior(alpha: number, rate: number, sample: Float64Array): readonly number[] {
	return [alpha + sum(sample), rate + sample.length];
}

/** Of the rate of exponential times with a gamma prior: shape and rate. */
export function exponentialPosterior(alpha: number, rate: number, sample: Float64Array): readonly number[] {
	return [alpha + sample.length, rate + sum(sample)];
}

/** Of the mean of normal values of known standard deviation sigma with a normal prior: mean and standard deviation. */
export function normalPosterior(mu: number, tau: number, sigma: number, sample: Float64Array): readonly number[] {
	const precision = 1 / (tau * tau) + sample.length / (sigma * sigma);
	return [(mu / (tau * tau) + sum(sample) / (sigma * sigma)) / precision, Math.sqrt(1 / precision)];
}

/** Of the variance of normal values of known mean mu with an inverse gamma prior: shape and scale. */
export function normalVariancePosterior(alpha: number, beta: number, mu: number, sample: Float64Array): readonly number[] {
	return [alpha + sample.length / 2, beta + sum(sample.map(x => (x - mu) ** 2)) / 2];
}

/** Of the upper end of uniform values from 0 with a Pareto prior: shape and least value. */
export function uniformPosterior(alpha: number, least: number, sample: Float64Array): readonly number[] {
	return [alpha + sample.length, sample.reduce((a, b) => Math.max(a, b), least)];
}

/** Of the probabilities of several outcomes with a Dirichlet prior: its concentrations, after so many of each. */
export function dirichletPosterior(alpha: Float64Array, counts: Float64Array): Float64Array {
	return alpha.map((concentration, i) => concentration + (counts[i] ?? NaN));
}

/** Of the mean and the variance of normal values with a normal-inverse-gamma prior: mean, how many values it is worth, shape and scale. */
export function normalInverseGammaPosterior(mu: number, kappa: number, alpha: number, beta: number, sample: Float64Array): readonly number[] {
	const n = sample.length;
	if (n === 0) return [mu, kappa, alpha, beta];
	const centre = sum(sample) / n;
	const spread = sum(sample.map(x => (x - centre) ** 2)) + kappa * n / (kappa + n) * (centre - mu) ** 2;
	return [mu + n / (kappa + n) * (centre - mu), kappa + n, alpha + n / 2, beta + spread / 2];
}
