import { ShapeError, type Dense } from '../tensor/dense';
import { identity, squareSize } from './matrix';
import { matrixShape } from './products';

/** `P A = L U`: L (unit diagonal) below and U on and above the diagonal of one array. */
interface Factors {
	readonly n: number;
	readonly lu: Float64Array;
	/** Row of A that stands in each row of P A. */
	readonly rows: readonly number[];
	/** The sign of the permutation. */
	readonly sign: number;
}

/**
 * Factors a square matrix by elimination with partial pivoting.
 * @source  G. H. Golub and C. F. Van Loan, Matrix Computations, 4th ed., algorithm 3.4.1.
 */
function factor(a: Dense): Factors {
	const n = squareSize(a);
	const lu = Float64Array.from(a.data);
	const rows = Array.from({ length: n }, (_, i) => i);
	let sign = 1;
	for (let k = 0; k < n; k++) {
		const pivot = pivotRow(lu, n, k);
		if (pivot !== k) {
			swapRows(lu, n, pivot, k);
			[rows[pivot], rows[k]] = [rows[k] ?? 0, rows[pivot] ?? 0];
			sign = -sign;
		}
		if (lu[k * n + k] !== 0) eliminate(lu, n, k);
	}
	return { n, lu, rows, sign };
}

function pivotRow(lu: Float64Array, n: number, k: number): number {
	let best = k;
	for (let i = k + 1; i < n; i++) if (Math.abs(lu[i * n + k] ?? NaN) > Math.abs(lu[best * n + k] ?? NaN)) best = i;
	return best;
}

function swapRows(lu: Float64Array, n: number, a: number, b: number): void {
	const row = lu.slice(a * n, (a + 1) * n);
	lu.copyWithin(a * n, b * n, (b + 1) * n);
	lu.set(row, b * n);
}

function eliminate(lu: Float64Array, n: number, k: number): void {
	for (let i = k + 1; i < n; i++) {
		const ratio = (lu[i * n + k] ?? NaN) / (lu[k * n + k] ?? NaN);
		lu[i * n + k] = ratio;
		if (ratio === 0) continue;
		for (let j = k + 1; j < n; j++) lu[i * n + j] = (lu[i * n + j] ?? NaN) - ratio * (lu[k * n + j] ?? NaN);
	}
}

/** The determinant of a square matrix; 1 for the empty one. */
export function determinant(a: Dense): number {
	const { n, lu, sign } = factor(a);
	let result = sign;
	for (let k = 0; k < n; k++) result *= lu[k * n + k] ?? NaN;
	return result;
}

/** The logarithm of the determinant, without overflow: -Infinity where it is 0, NaN where it is negative. */
export function logDeterminant(a: Dense): number {
	const { n, lu, sign } = factor(a);
	let result = 0;
	let orientation = sign;
	for (let k = 0; k < n; k++) {
		const pivot = lu[k * n + k] ?? NaN;
		result += Math.log(Math.abs(pivot));
		if (pivot < 0) orientation = -orientation;
	}
	return orientation < 0 && result > -Infinity ? NaN : result;
}

/** The x with `a x = b` for a vector or the columns of a matrix b; NaN throughout where a is singular. */
export function solve(a: Dense, b: Dense): Dense {
	const { n, lu, rows } = factor(a);
	const columns = b.shape.length === 1 ? 1 : matrixShape(b)[1];
	if (b.shape[0] !== n) throw new ShapeError(a.shape, b.shape);
	const data = new Float64Array(n * columns);
	const at = (i: number, c: number): number => data[i * columns + c] ?? NaN;
	const entry = (i: number, j: number): number => lu[i * n + j] ?? NaN;
	const isSingular = rows.some((_, k) => entry(k, k) === 0);
	if (isSingular) return { shape: b.shape, data: data.fill(NaN) };
	for (let c = 0; c < columns; c++) {
		for (let i = 0; i < n; i++) {
			let rest = b.data[(rows[i] ?? 0) * columns + c] ?? NaN;
			for (let j = 0; j < i; j++) rest -= entry(i, j) * at(j, c);
			data[i * columns + c] = rest;
		}
		for (let i = n - 1; i >= 0; i--) {
			let rest = at(i, c);
			for (let j = i + 1; j < n; j++) rest -= entry(i, j) * at(j, c);
			data[i * columns + c] = rest / entry(i, i);
		}
	}
	return { shape: b.shape, data };
}

/** The inverse of a square matrix; NaN throughout where it is singular. */
export function inverse(a: Dense): Dense {
	return solve(a, identity(squareSize(a)));
}
