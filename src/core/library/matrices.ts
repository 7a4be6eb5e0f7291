import type { Value } from '../base/value';
import { cholesky } from '../math/linalg/cholesky';
import { matrixExponential } from '../math/linalg/exponential';
import { conditionNumber, leastSquares, pseudoInverse, rank } from '../math/linalg/leastSquares';
import * as lu from '../math/linalg/lu';
import * as matrix from '../math/linalg/matrix';
import { matrixPower } from '../math/linalg/power';
import { svd } from '../math/linalg/svd';
import { symmetricEigen } from '../math/linalg/symmetricEigen';
import { solveTriangular } from '../math/linalg/triangular';
import { vector } from '../math/tensor/dense';
import { arrayOf, charge, cubic, numberOf, simplify, unary, type DenseFunction } from './denseArguments';

/** Functions of matrices by the id of their record. */
export const matrices: Readonly<Record<string, DenseFunction>> = {
	transpose: unary(matrix.transpose),
	trace: unary(matrix.trace),
	diag: unary(a => a.shape.length === 1 ? matrix.diagonalMatrix(a) : matrix.diagonal(a), a => a.shape.length === 1 ? a.data.length ** 2 : a.data.length),
	determinant: unary(lu.determinant, cubic),
	logDeterminant: unary(lu.logDeterminant, cubic),
	inverse: unary(lu.inverse, cubic),
	solve: ([a, b], budget) => {
		charge(budget, cubic(arrayOf(a)) + substitutions(a, b));
		return simplify(lu.solve(arrayOf(a), arrayOf(b)));
	},
	cholesky: unary(cholesky, cubic),
	solveTriangular: ([a, b, isUpper], budget) => {
		charge(budget, substitutions(a, b));
		return solveTriangular(arrayOf(a), arrayOf(b), numberOf(isUpper) === 0 ? 'lower' : 'upper');
	},
	solveTriangularScipy: ([a, b, isLower], budget) => {
		charge(budget, substitutions(a, b));
		return solveTriangular(arrayOf(a), arrayOf(b), numberOf(isLower) === 0 ? 'upper' : 'lower');
	},
	symmetricEigenvalues: ([a], budget) => vector(symmetricEigen(arrayOf(a), budget).values),
	symmetricEigenvectors: ([a], budget) => symmetricEigen(arrayOf(a), budget).vectors,
	singularValues: ([a], budget) => vector(svd(arrayOf(a), budget).s),
	conditionNumber: ([a], budget) => conditionNumber(arrayOf(a), budget),
	matrixRank: ([a], budget) => rank(arrayOf(a), budget),
	pseudoInverse: ([a], budget) => pseudoInverse(arrayOf(a), budget),
	leastSquares: ([a, b], budget) => leastSquares(arrayOf(a), arrayOf(b), budget),
	matrixPower: ([a, n], budget) => matrixPower(arrayOf(a), numberOf(n), budget),
	matrixExponential: unary(matrixExponential, a => 20 * cubic(a)),
};

function substitutions(a: Value | undefined, b: Value | undefined): number {
	return arrayOf(b).data.length * (arrayOf(a).shape[0] ?? 0);
}
