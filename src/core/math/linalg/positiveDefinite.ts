import { vector, type Dense } from '../tensor/dense';
import { cholesky } from './cholesky';
import { identity, squareSize, transpose } from './matrix';
import { matmul } from './products';
import { solveTriangular } from './triangular';

/** A symmetric positive definite matrix with its lower triangular Cholesky factor; the factor is NaN throughout where the matrix is none. */
export interface PositiveDefinite {
	readonly matrix: Dense;
	readonly factor: Dense;
}

export function ofMatrix(matrix: Dense): PositiveDefinite {
	return { matrix, factor: cholesky(matrix) };
}

/** By its factor, lower triangular with a positive diagonal. */
export function ofFactor(factor: Dense): PositiveDefinite {
	const n = squareSize(factor);
	const isFactor = factor.data.every((value, k) => (k % n > Math.floor(k / n) ? value === 0 : k % n === Math.floor(k / n) ? value > 0 && value < Infinity : Number.isFinite(value)));
	const valid = isFactor ? factor : { shape: factor.shape, data: factor.data.map(() => NaN) };
	return { matrix: matmul(valid, transpose(valid)), factor: valid };
}

/** By its inverse, which is not inverted: `P = U Uᵀ` with an upper triangular U makes `U⁻ᵀ` the factor. */
export function ofInverse(inverse: Dense): PositiveDefinite {
	const lower = transpose(reversed(cholesky(reversed(inverse))));
	return ofFactor(solveTriangular(lower, identity(squareSize(inverse)), 'lower'));
}

/** The square roots of the diagonal. */
export function standardDeviations({ factor }: PositiveDefinite): Dense {
	const n = squareSize(factor);
	return vector(Float64Array.from({ length: n }, (_, i) => Math.hypot(...factor.data.subarray(i * n, i * n + i + 1))));
}

/** With rows and columns from last to first. */
function reversed({ shape, data }: Dense): Dense {
	return { shape, data: data.toReversed() };
}
