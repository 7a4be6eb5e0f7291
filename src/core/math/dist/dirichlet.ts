import type { Random } from '../sampling/random';
import { digamma } from '../special/digamma';
import { xlogy } from '../special/logarithms';
import { logGamma } from '../special/logGamma';
import { ShapeError, type Dense } from '../tensor/dense';
import { softmax } from '../tensor/softmax';
import { sum } from '../tensor/sum';
import { logGammaVariate } from './gammaVariate';

/** The Dirichlet distribution of vectors of positive shares that add up to 1; everything is NaN where a concentration is not positive. */

/** How far from 1 the shares of a vector may add up, for rounding. */
const SLACK = 1e-9;

/**
 * The logarithm of its density, over all shares but the last; -Infinity where the shares do not add up to 1.
 * @domain  alpha_i > 0.
 * @source  S. Kotz et al., Continuous Multivariate Distributions, vol. 1, 2000, ch. 49.
 */
export function dirichletLogPdf(x: Dense, alpha: Dense): number {
	if (x.shape.length !== 1 || alpha.shape.length !== 1 || x.data.length !== alpha.data.length) throw new ShapeError(x.shape, alpha.shape);
	const normaliser = logMultivariateBeta(alpha.data);
	if (Number.isNaN(normaliser) || x.data.some(Number.isNaN)) return NaN;
	if (x.data.some(share => share < 0 || share > 1) || Math.abs(sum(x.data) - 1) > SLACK) return -Infinity;
	return sum(x.data.map((share, i) => xlogy((alpha.data[i] ?? NaN) - 1, share))) - normaliser;
}

/** Its entropy. */
export function dirichletEntropy(alpha: Float64Array): number {
	const total = sum(alpha);
	return logMultivariateBeta(alpha) + (total - alpha.length) * digamma(total) - sum(alpha.map(a => (a - 1) * digamma(a)));
}

/** The Kullback-Leibler divergence of the second from the first. */
export function dirichletDivergence(alpha: Dense, beta: Dense): number {
	if (alpha.data.length !== beta.data.length) throw new ShapeError(alpha.shape, beta.shape);
	const centre = digamma(sum(alpha.data));
	return logMultivariateBeta(beta.data) - logMultivariateBeta(alpha.data) + sum(alpha.data.map((a, i) => (a - (beta.data[i] ?? NaN)) * (digamma(a) - centre)));
}

/** The mean share of each. */
export function dirichletMean(alpha: Float64Array): Float64Array {
	const total = isValid(alpha) ? sum(alpha) : NaN;
	return alpha.map(a => a / total);
}

/** The variance of each share. */
export function dirichletVariance(alpha: Float64Array): Float64Array {
	const total = isValid(alpha) ? sum(alpha) : NaN;
	return alpha.map(a => a / total * ((total - a) / total) / (total + 1));
}

/** The covariances of the shares. */
export function dirichletCovariance(alpha: Float64Array): Dense {
	const n = alpha.length;
	const total = isValid(alpha) ? sum(alpha) : NaN;
	const variance = dirichletVariance(alpha);
	const at = (i: number): number => (alpha[i] ?? NaN) / total;
	return { shape: [n, n], data: Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? variance[k / (n + 1)] ?? NaN : -at(Math.floor(k / n)) * at(k % n) / (total + 1))) };
}

/** The shares of largest density; NaN unless every concentration is above 1. */
export function dirichletMode(alpha: Float64Array): Float64Array {
	const total = alpha.every(a => a > 1) ? sum(alpha) : NaN;
	return alpha.map(a => (a - 1) / (total - alpha.length));
}

/** Rows of independent vectors, each of gamma variates over their sum. */
export function dirichletSample(alpha: Float64Array, size: number, random: Random): Dense {
	const n = alpha.length;
	const data = new Float64Array(size * n);
	for (let row = 0; row < size; row++) data.set(softmax(alpha.map(a => logGammaVariate(a, random))), row * n);
	return { shape: [size, n], data };
}

function isValid(alpha: Float64Array): boolean {
	return alpha.length > 0 && alpha.every(a => a > 0 && a < Infinity);
}

/** `Σ log Γ(α_i) - log Γ(Σ α_i)`. */
function logMultivariateBeta(alpha: Float64Array): number {
	return isValid(alpha) ? sum(alpha.map(logGamma)) - logGamma(sum(alpha)) : NaN;
}
