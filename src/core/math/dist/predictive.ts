import { logGammaIncrease } from '../special/logGammaIncrease';
import { logGamma } from '../special/logGamma';
import { ShapeError, type Dense } from '../tensor/dense';
import { sum } from '../tensor/sum';
import { betaPosterior, dirichletPosterior, exponentialPosterior, normalInverseGammaPosterior, normalPosterior, normalVariancePosterior, poissonPosterior } from './conjugate';

/** How the next value is distributed after a sample, under a conjugate prior. Source: A. Gelman et al., Bayesian Data Analysis, 3rd ed., ch. 2 and 3. */

/** Of the successes in the next n trials, with a beta prior: trials and shapes of a beta-binomial. */
export function betaPredictive(alpha: number, beta: number, successes: number, failures: number, n: number): readonly number[] {
	return after([n, ...betaPosterior(alpha, beta, successes, failures)], alpha > 0 && beta > 0);
}

/** Of the next Poisson count, with a gamma prior of its mean: r and p of a negative binomial. */
export function poissonPredictive(alpha: number, rate: number, sample: Float64Array): readonly number[] {
	const [shape = NaN, worth = NaN] = poissonPosterior(alpha, rate, sample);
	return after([shape, worth / (worth + 1)], alpha > 0 && rate > 0 && sample.every(x => Number.isInteger(x) && x >= 0));
}

/** Of the next exponential time, with a gamma prior of its rate: shape and scale of a Lomax. */
export function exponentialPredictive(alpha: number, rate: number, sample: Float64Array): readonly number[] {
	return after(exponentialPosterior(alpha, rate, sample), alpha > 0 && rate > 0 && sample.every(x => x >= 0));
}

/** Of the next normal value of known standard deviation sigma, with a normal prior of its mean: mean and standard deviation of a normal. */
export function normalPredictive(mu: number, tau: number, sigma: number, sample: Float64Array): readonly number[] {
	const [mean = NaN, deviation = NaN] = normalPosterior(mu, tau, sigma, sample);
	return after([mean, Math.hypot(deviation, sigma)], tau > 0 && sigma > 0);
}

/** Of the next normal value of known mean mu, with an inverse gamma prior of its variance or a gamma prior of its precision: nu, mu and sigma of Student's t. */
export function normalVariancePredictive(alpha: number, beta: number, mu: number, sample: Float64Array): readonly number[] {
	const [shape = NaN, scale = NaN] = normalVariancePosterior(alpha, beta, mu, sample);
	return after([2 * shape, mu, Math.sqrt(scale / shape)], alpha > 0 && beta > 0);
}

/** Of the next normal value, with a normal-inverse-gamma prior of mean and variance: nu, mu and sigma of Student's t. */
export function normalInverseGammaPredictive(mu: number, kappa: number, alpha: number, beta: number, sample: Float64Array): readonly number[] {
	const [mean = NaN, worth = NaN, shape = NaN, scale = NaN] = normalInverseGammaPosterior(mu, kappa, alpha, beta, sample);
	return after([2 * shape, mean, Math.sqrt(scale / shape * (1 + 1 / worth))], kappa > 0 && alpha > 0 && beta > 0);
}

/** The probabilities of the next outcome, with a Dirichlet prior. */
export function dirichletPredictive(alpha: Float64Array, counts: Float64Array): Float64Array {
	const concentrations = dirichletPosterior(alpha, counts);
	const total = alpha.every(a => a > 0) ? sum(concentrations) : NaN;
	return concentrations.map(concentration => concentration / total);
}

/**
 * The logarithm of the probability of these counts of several outcomes, whose probabilities are Dirichlet distributed; -Infinity where they
 * are no counts.
 * @domain  alpha_i > 0.
 * @source  N. L. Johnson et al., Discrete Multivariate Distributions, 1997, ch. 35.
 */
export function dirichletMultinomialLogPmf(counts: Dense, alpha: Dense): number {
	if (counts.shape.length !== 1 || alpha.shape.length !== 1 || counts.data.length !== alpha.data.length) throw new ShapeError(counts.shape, alpha.shape);
	if (!alpha.data.every(a => a > 0 && a < Infinity) || counts.data.some(Number.isNaN)) return NaN;
	if (!counts.data.every(count => Number.isInteger(count) && count >= 0)) return -Infinity;
	const n = sum(counts.data);
	return logGamma(n + 1) - logGammaIncrease(sum(alpha.data), n) + sum(counts.data.map((count, i) => logGammaIncrease(alpha.data[i] ?? NaN, count) - logGamma(count + 1)));
}

/** The density of the Lomax distribution; 0 below 0. */
export function lomaxPdf(x: number, alpha: number, scale: number): number {
	return x < 0 && alpha > 0 && scale > 0 ? 0 : alpha / (scale + x) * lomaxSurvival(x, alpha, scale);
}

/**
 * The logarithm of the density of the Lomax distribution, of a Pareto variate less its least value.
 * @domain  alpha, scale > 0; -Infinity below 0.
 * @source  N. L. Johnson et al., Continuous Univariate Distributions, vol. 1, ch. 20.
 */
export function lomaxLogPdf(x: number, alpha: number, scale: number): number {
	if (!(alpha > 0 && scale > 0) || Number.isNaN(x)) return NaN;
	return x < 0 ? -Infinity : Math.log(alpha / scale) - (alpha + 1) * Math.log1p(x / scale);
}

/** Its probability of at most x. */
export function lomaxCdf(x: number, alpha: number, scale: number): number {
	if (!(alpha > 0 && scale > 0) || Number.isNaN(x)) return NaN;
	return -Math.expm1(-alpha * Math.log1p(Math.max(0, x) / scale));
}

/** Its probability of more than x. */
export function lomaxSurvival(x: number, alpha: number, scale: number): number {
	if (!(alpha > 0 && scale > 0) || Number.isNaN(x)) return NaN;
	return Math.exp(-alpha * Math.log1p(Math.max(0, x) / scale));
}

/** The parameters after a sample; NaN throughout where the prior is no distribution or the sample is none of the model. */
function after(parameters: readonly number[], isValid: boolean): readonly number[] {
	return isValid ? parameters : parameters.map(() => NaN);
}
