import { squareSize } from '../linalg/matrix';
import type { PositiveDefinite } from '../linalg/positiveDefinite';
import { solveTriangular } from '../linalg/triangular';
import type { Random } from '../sampling/random';
import { LOG_SQRT_2PI } from '../special/stirlingSeries';
import { ShapeError, vector, type Dense } from '../tensor/dense';
import { sum } from '../tensor/sum';

/** The normal distribution of vectors with a mean and a covariance matrix; everything is NaN where that is not symmetric and positive definite. */

/**
 * The logarithm of its density.
 * @domain  covariance symmetric and positive definite.
 * @error   that of its Cholesky factor: some ε times the condition of the covariance.
 * @source  C. M. Bishop, Pattern Recognition and Machine Learning, 2006, section 2.3.
 */
export function multivariateNormalLogPdf(x: Dense, mean: Dense, { factor }: PositiveDefinite): number {
	return -0.5 * squaredLength(whitened(x, mean, factor)) - halfLogDeterminant(factor) - x.data.length * LOG_SQRT_2PI;
}

/** Its entropy, `½ log det(2πe Σ)`. */
export function multivariateNormalEntropy({ factor }: PositiveDefinite): number {
	return halfLogDeterminant(factor) + squareSize(factor) * (LOG_SQRT_2PI + 0.5);
}

/** The Kullback-Leibler divergence of the second from the first. */
export function multivariateNormalDivergence(mean: Dense, { factor: own }: PositiveDefinite, otherMean: Dense, { factor: other }: PositiveDefinite): number {
	const spread = squaredLength(solveTriangular(other, own, 'lower'));
	const distance = squaredLength(whitened(mean, otherMean, other));
	return 0.5 * (spread + distance - squareSize(own)) + halfLogDeterminant(other) - halfLogDeterminant(own);
}

/** Its mean, where the density is largest as well; NaN where the covariance is none. */
export function multivariateNormalMean(mean: Dense, { factor }: PositiveDefinite): Dense {
	if (mean.shape.length !== 1 || mean.data.length !== squareSize(factor)) throw new ShapeError(mean.shape, factor.shape);
	return factor.data.some(Number.isNaN) ? vector(mean.data.map(() => NaN)) : mean;
}

/** Its covariances; NaN where they are none. */
export function multivariateNormalCovariance({ matrix, factor }: PositiveDefinite): Dense {
	return factor.data.some(Number.isNaN) ? factor : matrix;
}

/** Rows of independent vectors. */
export function multivariateNormalSample(mean: Dense, { factor }: PositiveDefinite, size: number, random: Random): Dense {
	const n = squareSize(factor);
	if (mean.shape.length !== 1 || mean.data.length !== n) throw new ShapeError(mean.shape, factor.shape);
	const data = new Float64Array(size * n);
	for (let row = 0; row < size; row++) {
		const standard = Float64Array.from({ length: n }, () => random.normal());
		for (let i = 0; i < n; i++) {
			let value = mean.data[i] ?? NaN;
			for (let j = 0; j <= i; j++) value += (factor.data[i * n + j] ?? NaN) * (standard[j] ?? NaN);
			data[row * n + i] = value;
		}
	}
	return { shape: [size, n], data };
}

/** The solution z of `L z = x - mean`, whose parts are independent standard normals. */
function whitened(x: Dense, mean: Dense, factor: Dense): Dense {
	if (x.shape.length !== 1 || mean.shape.length !== 1 || x.data.length !== mean.data.length) throw new ShapeError(x.shape, mean.shape);
	return solveTriangular(factor, vector(x.data.map((value, i) => value - (mean.data[i] ?? NaN))), 'lower');
}

function squaredLength({ data }: Dense): number {
	return sum(data.map(value => value * value));
}

function halfLogDeterminant(factor: Dense): number {
	const n = squareSize(factor);
	return sum(Float64Array.from({ length: n }, (_, i) => Math.log(factor.data[i * n + i] ?? NaN)));
}
