import type { Budget } from '../budget';
import type { Dense } from '../tensor/dense';
import { columnsOf, fromColumns, identity, transpose } from './matrix';
import { norm } from './norm';
import { matmul, matrixShape } from './products';
import { qr } from './qr';
import { jacobiRotation, rotate } from './rotation';

/** `a = u diag(s) vᵀ`, of the smaller size: as many singular values as the shorter side has entries. */
export interface SingularValues {
	/** One unit vector a column; a column of zeros where the singular value is 0. */
	readonly u: Dense;
	/** Falling. */
	readonly s: Float64Array;
	/** One unit vector a column. */
	readonly v: Dense;
}

const MOST_SWEEPS = 60;

/**
 * The singular value decomposition by one-sided Jacobi rotations of the triangular factor; NaN throughout where an entry is not finite.
 * @error   singular values to a small multiple of n ε ‖a‖.
 * @source  G. H. Golub and C. F. Van Loan, Matrix Computations, 4th ed., section 8.6.4; Z. Drmač and K. Veselić, SIAM J. Matrix Anal.
 *          Appl. 29 (2008), 1322, for the factoring before it.
 */
export function svd(a: Dense, budget: Budget): SingularValues {
	const [rows, columns] = matrixShape(a);
	if (rows < columns) {
		const { u, s, v } = svd(transpose(a), budget);
		return { u: v, s, v: u };
	}
	budget.claim(3 * rows * columns);
	budget.spend(2 * rows * columns * columns);
	const scale = a.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
	if (!Number.isFinite(scale)) return undefinedValues(rows, columns);
	if (scale === 0) return { u: { shape: a.shape, data: new Float64Array(rows * columns) }, s: new Float64Array(columns), v: identity(columns) };
	const { q, r } = qr({ shape: a.shape, data: a.data.map(value => value / scale) });
	const left = columnsOf(r);
	const right = columnsOf(identity(columns));
	for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
		budget.spend(4 * columns ** 3);
		if (!orthogonaliseOnce(left, right)) break;
	}
	const triples = left
		.map((column, j) => ({ column, length: norm(column), v: right[j] ?? new Float64Array(columns) }))
		.sort((x, y) => y.length - x.length);
	const u = triples.map(({ column, length }) => length === 0 ? column : column.map(value => value / length));
	return {
		u: matmul(q, fromColumns(u, columns)),
		s: Float64Array.from(triples, ({ length }) => length * scale),
		v: fromColumns(triples.map(({ v }) => v), columns),
	};
}

/** Makes every pair of columns orthogonal in turn; false if all of them were. */
function orthogonaliseOnce(left: readonly Float64Array[], right: readonly Float64Array[]): boolean {
	let rotated = false;
	left.forEach((x, p) => {
		for (let q = p + 1; q < left.length; q++) {
			const y = left[q] ?? x;
			const off = innerProduct(x, y);
			const squareX = innerProduct(x, x);
			const squareY = innerProduct(y, y);
			if (!(Math.abs(off) > Number.EPSILON * Math.sqrt(squareX) * Math.sqrt(squareY))) continue;
			rotated = true;
			const rotation = jacobiRotation(squareX, off, squareY);
			rotate(x, y, rotation);
			rotate(right[p] ?? x, right[q] ?? y, rotation);
		}
	});
	return rotated;
}

function innerProduct(x: Float64Array, y: Float64Array): number {
	let total = 0;
	for (let i = 0; i < x.length; i++) total += (x[i] ?? NaN) * (y[i] ?? NaN);
	return total;
}

function undefinedValues(rows: number, columns: number): SingularValues {
	const filled = (height: number): Dense => ({ shape: [height, columns], data: new Float64Array(height * columns).fill(NaN) });
	return { u: filled(rows), s: new Float64Array(columns).fill(NaN), v: filled(columns) };
}
