import { cholesky } from '../linalg/cholesky';
import { squareSize } from '../linalg/matrix';
import type { PositiveDefinite } from '../linalg/positiveDefinite';
import { matmul } from '../linalg/products';
import { transpose } from '../linalg/matrix';
import { solveTriangular } from '../linalg/triangular';
import type { Random } from '../sampling/random';
import { digamma } from '../special/digamma';
import { logGamma } from '../special/logGamma';
import { ShapeError, type Dense } from '../tensor/dense';
import { sum } from '../tensor/sum';
import { gammaVariate } from './gammaVariate';

/** The Wishart distribution of positive definite matrices with nu degrees of freedom and a scale matrix; NaN throughout where either does not fit. */

const LOG_PI = 1.1447298858494002;

/**
 * The logarithm of its density; -Infinity where x is not positive definite.
 * @domain  nu > p - 1 for matrices of p rows, scale symmetric and positive definite.
 * @source  C. M. Bishop, Pattern Recognition and Machine Learning, 2006, appendix B.
 */
export function wishartLogPdf(x: Dense, nu: number, { factor }: PositiveDefinite): number {
	const p = squareSize(factor);
	if (squareSize(x) !== p) throw new ShapeError(x.shape, factor.shape);
	const own = cholesky(x);
	if (!isValid(nu, factor) || x.data.some(Number.isNaN)) return NaN;
	if (own.data.some(Number.isNaN)) return -Infinity;
	const spread = squaredSum(solveTriangular(factor, own, 'lower'));
	return (nu - p - 1) * halfLogDeterminant(own) - 0.5 * spread - nu * halfLogDeterminant(factor) - 0.5 * nu * p * Math.LN2 - logMultivariateGamma(nu / 2, p);
}

/** Its entropy. */
export function wishartEntropy(nu: number, { factor }: PositiveDefinite): number {
	const p = squareSize(factor);
	if (!isValid(nu, factor)) return NaN;
	const digammas = sum(Float64Array.from({ length: p }, (_, i) => digamma((nu - i) / 2)));
	return (p + 1) * halfLogDeterminant(factor) + 0.5 * p * (p + 1) * Math.LN2 + logMultivariateGamma(nu / 2, p) - 0.5 * (nu - p - 1) * digammas + 0.5 * nu * p;
}

/** The Kullback-Leibler divergence of the second from the first. */
export function wishartDivergence(nu: number, { factor: own }: PositiveDefinite, otherNu: number, { factor: other }: PositiveDefinite): number {
	const p = squareSize(own);
	if (squareSize(other) !== p) throw new ShapeError(own.shape, other.shape);
	if (!isValid(nu, own) || !isValid(otherNu, other)) return NaN;
	const spread = squaredSum(solveTriangular(other, own, 'lower'));
	const digammas = sum(Float64Array.from({ length: p }, (_, i) => digamma((nu - i) / 2)));
	return logMultivariateGamma(otherNu / 2, p) - logMultivariateGamma(nu / 2, p) + 0.5 * (nu - otherNu) * digammas
		+ otherNu * (halfLogDeterminant(other) - halfLogDeterminant(own)) + 0.5 * nu * (spread - p);
}

/** Its mean, `ν V`. */
export function wishartMean(nu: number, { matrix, factor }: PositiveDefinite): Dense {
	return scaled(matrix, isValid(nu, factor) ? nu : NaN);
}

/** The variance of each entry, `ν (v_ij² + v_ii v_jj)`. */
export function wishartVariance(nu: number, { matrix, factor }: PositiveDefinite): Dense {
	const p = squareSize(factor);
	const valid = isValid(nu, factor) ? nu : NaN;
	const at = (i: number, j: number): number => matrix.data[i * p + j] ?? NaN;
	return { shape: matrix.shape, data: matrix.data.map((value, k) => valid * (value * value + at(Math.floor(k / p), Math.floor(k / p)) * at(k % p, k % p))) };
}

/** Where its density is largest, `(ν - p - 1) V`; NaN unless nu > p + 1. */
export function wishartMode(nu: number, { matrix, factor }: PositiveDefinite): Dense {
	const excess = nu - squareSize(factor) - 1;
	return scaled(matrix, excess > 0 && isValid(nu, factor) ? excess : NaN);
}

/** One matrix after the other; by Bartlett's decomposition. */
export function wishartSample(nu: number, { factor }: PositiveDefinite, size: number, random: Random): Dense {
	const p = squareSize(factor);
	const data = new Float64Array(size * p * p);
	for (let k = 0; k < size; k++) data.set(isValid(nu, factor) ? bartlett(nu, factor, random).data : factor.data.map(() => NaN), k * p * p);
	return { shape: [size, p, p], data };
}

function bartlett(nu: number, factor: Dense, random: Random): Dense {
	const p = squareSize(factor);
	const data = new Float64Array(p * p);
	for (let i = 0; i < p; i++) {
		for (let j = 0; j < i; j++) data[i * p + j] = random.normal();
		data[i * p + i] = Math.sqrt(2 * gammaVariate((nu - i) / 2, random));
	}
	const root = matmul(factor, { shape: [p, p], data });
	return matmul(root, transpose(root));
}

function isValid(nu: number, factor: Dense): boolean {
	return nu > squareSize(factor) - 1 && nu < Infinity && !factor.data.some(Number.isNaN);
}

function scaled({ shape, data }: Dense, by: number): Dense {
	return { shape, data: data.map(value => by * value) };
}

function squaredSum({ data }: Dense): number {
	return sum(data.map(value => value * value));
}

function halfLogDeterminant(factor: Dense): number {
	const p = squareSize(factor);
	return sum(Float64Array.from({ length: p }, (_, i) => Math.log(factor.data[i * p + i] ?? NaN)));
}

/** `log Γ_p(a)`. */
function logMultivariateGamma(a: number, p: number): number {
	return 0.25 * p * (p - 1) * LOG_PI + sum(Float64Array.from({ length: p }, (_, i) => logGamma(a - i / 2)));
}
