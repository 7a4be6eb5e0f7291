import { logBeta } from '../special/beta';
import { logGamma } from '../special/logGamma';
import { LOG_SQRT_2PI } from '../special/stirlingSeries';
import { sum } from '../tensor/sum';
import { betaPosterior, dirichletPosterior, exponentialPosterior, normalInverseGammaPosterior, normalPosterior, normalVariancePosterior, poissonPosterior, uniformPosterior } from './conjugate';
import { normal } from './normal';

/**
 * The logarithm of the probability of a sample under a conjugate prior: of its values in their order. NaN where the prior is no distribution.
 * Source: A. Gelman et al., Bayesian Data Analysis, 3rd ed., ch. 2 and 3.
 */

/** Of successes and failures with a beta prior. */
export function betaLogEvidence(alpha: number, beta: number, successes: number, failures: number): number {
	const [a = NaN, b = NaN] = betaPosterior(alpha, beta, successes, failures);
	return alpha > 0 && beta > 0 ? logBeta(a, b) - logBeta(alpha, beta) : NaN;
}

/** Of Poisson counts with a gamma prior. */
export function poissonLogEvidence(alpha: number, rate: number, sample: Float64Array): number {
	const isCounts = sample.every(x => Number.isInteger(x) && x >= 0);
	return isCounts ? gammaRatio([alpha, rate], poissonPosterior(alpha, rate, sample)) - sum(sample.map(x => logGamma(x + 1))) : -Infinity;
}

/** Of exponential times with a gamma prior. */
export function exponentialLogEvidence(alpha: number, rate: number, sample: Float64Array): number {
	return sample.every(x => x >= 0) ? gammaRatio([alpha, rate], exponentialPosterior(alpha, rate, sample)) : -Infinity;
}

/** Of normal values of known standard deviation sigma with a normal prior of their mean. */
export function normalLogEvidence(mu: number, tau: number, sigma: number, sample: Float64Array): number {
	const [mean = NaN, deviation = NaN] = normalPosterior(mu, tau, sigma, sample);
	const likelihood = sum(sample.map(x => normal.logDensity(x, mean, sigma)));
	return likelihood + normal.logDensity(mean, mu, tau) - normal.logDensity(mean, mean, deviation);
}

/** Of normal values of known mean mu with an inverse gamma prior of their variance. */
export function normalVarianceLogEvidence(alpha: number, beta: number, mu: number, sample: Float64Array): number {
	return gammaRatio([alpha, beta], normalVariancePosterior(alpha, beta, mu, sample)) - sample.length * LOG_SQRT_2PI;
}

/** Of normal values with a normal-inverse-gamma prior of their mean and variance. */
export function normalInverseGammaLogEvidence(mu: number, kappa: number, alpha: number, beta: number, sample: Float64Array): number {
	const [, after = NaN, shape = NaN, scale = NaN] = normalInverseGammaPosterior(mu, kappa, alpha, beta, sample);
	return kappa > 0 ? gammaRatio([alpha, beta], [shape, scale]) + 0.5 * Math.log(kappa / after) - sample.length * LOG_SQRT_2PI : NaN;
}

/** Of values uniform from 0 with a Pareto prior of their upper end. */
export function uniformLogEvidence(alpha: number, least: number, sample: Float64Array): number {
	if (!(alpha > 0 && least > 0)) return NaN;
	const [shape = NaN, end = NaN] = uniformPosterior(alpha, least, sample);
	return sample.every(x => x >= 0) ? Math.log(alpha / shape) - alpha * Math.log(end / least) - sample.length * Math.log(end) : -Infinity;
}

/** Of outcomes of which so many are of each kind, with a Dirichlet prior. */
export function dirichletLogEvidence(alpha: Float64Array, counts: Float64Array): number {
	return alpha.every(a => a > 0) ? logMultivariateBeta(dirichletPosterior(alpha, counts)) - logMultivariateBeta(alpha) : NaN;
}

/** The logarithm of the normaliser of a gamma prior over that of its posterior. */
function gammaRatio([alpha = NaN, rate = NaN]: readonly number[], [shape = NaN, after = NaN]: readonly number[]): number {
	return alpha > 0 && rate > 0 ? logGamma(shape) - logGamma(alpha) + alpha * Math.log(rate) - shape * Math.log(after) : NaN;
}

function logMultivariateBeta(alpha: Float64Array): number {
	return sum(alpha.map(logGamma)) - logGamma(sum(alpha));
}
