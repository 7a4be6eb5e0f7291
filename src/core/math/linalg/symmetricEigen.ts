import type { Budget } from '../budget';
import type { Dense } from '../tensor/dense';
import { columnsOf, fromColumns, identity, isSymmetric, squareSize } from './matrix';
import { jacobiRotation, rotate } from './rotation';

/** `a = vectors diag(values) vectorsᵀ`. */
export interface SymmetricEigen {
	/** Rising. */
	readonly values: Float64Array;
	/** One unit vector a column, in the order of the values. */
	readonly vectors: Dense;
}

const MOST_SWEEPS = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations; NaN throughout where it is not symmetric.
 * @error   values to a small multiple of n ε ‖a‖, and vectors orthogonal to one of n ε.
 * @source  H. Rutishauser, The Jacobi method for real symmetric matrices, Numer. Math. 9 (1966), 1.
 */
export function symmetricEigen(a: Dense, budget: Budget): SymmetricEigen {
	const n = squareSize(a);
	if (!isSymmetric(a)) return { values: new Float64Array(n).fill(NaN), vectors: { shape: a.shape, data: new Float64Array(n * n).fill(NaN) } };
	budget.claim(2 * n * n);
	const matrix = columnsOf(a);
	const vectors = columnsOf(identity(n));
	for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
		budget.spend(3 * n * n * n);
		if (!sweepOnce(matrix, vectors)) break;
	}
	const values = matrix.map((column, j) => ({ value: column[j] ?? NaN, vector: vectors[j] ?? new Float64Array(n) })).sort((x, y) => x.value - y.value);
	return { values: Float64Array.from(values, ({ value }) => value), vectors: fromColumns(values.map(({ vector }) => vector), n) };
}

/** One rotation for every pair that is not yet negligible; false if there was none. */
function sweepOnce(matrix: readonly Float64Array[], vectors: readonly Float64Array[]): boolean {
	let rotated = false;
	matrix.forEach((columnP, p) => {
		for (let q = p + 1; q < matrix.length; q++) {
			const columnQ = matrix[q] ?? columnP;
			const off = columnQ[p] ?? NaN;
			const diagonal = [columnP[p] ?? NaN, columnQ[q] ?? NaN] as const;
			// Adding it to either eigenvalue changes nothing.
			if (diagonal[0] + off === diagonal[0] && diagonal[1] + off === diagonal[1] || off === 0) {
				columnQ[p] = columnP[q] = 0;
				continue;
			}
			rotated = true;
			const rotation = jacobiRotation(diagonal[0], off, diagonal[1]);
			rotate(columnP, columnQ, rotation);
			rotateRows(matrix, p, q, rotation.cos, rotation.sin);
			columnQ[p] = columnP[q] = 0;
			rotate(vectors[p] ?? columnP, vectors[q] ?? columnQ, rotation);
		}
	});
	return rotated;
}

function rotateRows(matrix: readonly Float64Array[], p: number, q: number, cos: number, sin: number): void {
	for (const column of matrix) {
		const x = column[p] ?? NaN;
		const y = column[q] ?? NaN;
		column[p] = cos * x - sin * y;
		column[q] = sin * x + cos * y;
	}
}
