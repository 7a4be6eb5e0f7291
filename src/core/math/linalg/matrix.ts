import { ShapeError, type Dense } from '../tensor/dense';
import { sum } from '../tensor/sum';
import { matrixShape } from './products';

/** The matrix with rows and columns exchanged; a vector stays as it is. */
export function transpose(a: Dense): Dense {
	if (a.shape.length === 1) return a;
	const [rows, columns] = matrixShape(a);
	const data = new Float64Array(rows * columns);
	for (let i = 0; i < rows; i++) {
		for (let j = 0; j < columns; j++) data[j * rows + i] = a.data[i * columns + j] ?? NaN;
	}
	return { shape: [columns, rows], data };
}

/** The sum of the diagonal of a square matrix. */
export function trace(a: Dense): number {
	squareSize(a);
	return sum(diagonal(a).data);
}

/** The diagonal of a matrix as a vector. */
export function diagonal(a: Dense): Dense {
	const [rows, columns] = matrixShape(a);
	const data = new Float64Array(Math.min(rows, columns)).map((_, i) => a.data[i * columns + i] ?? NaN);
	return { shape: [data.length], data };
}

/** The square matrix with this diagonal and 0 elsewhere. */
export function diagonalMatrix(a: Dense): Dense {
	if (a.shape.length !== 1) throw new ShapeError(a.shape);
	const n = a.data.length;
	const data = new Float64Array(n * n);
	a.data.forEach((value, i) => { data[i * n + i] = value; });
	return { shape: [n, n], data };
}

/** The identity matrix. */
export function identity(n: number): Dense {
	return diagonalMatrix({ shape: [n], data: new Float64Array(n).fill(1) });
}

/** The number of rows; throws ShapeError unless the matrix is square. */
export function squareSize(a: Dense): number {
	const [rows, columns] = matrixShape(a);
	if (rows !== columns) throw new ShapeError(a.shape);
	return rows;
}

/** Whether a square matrix equals its transpose, but for the rounding of its entries. False where one is not finite. */
export function isSymmetric(a: Dense): boolean {
	const n = squareSize(a);
	for (let i = 0; i < n; i++) {
		for (let j = 0; j <= i; j++) {
			const below = a.data[i * n + j] ?? NaN;
			const above = a.data[j * n + i] ?? NaN;
			const scale = Math.sqrt(Math.abs(a.data[i * n + i] ?? NaN)) * Math.sqrt(Math.abs(a.data[j * n + j] ?? NaN));
			if (!(Math.abs(below - above) <= 64 * Number.EPSILON * Math.max(Math.abs(below), scale))) return false;
		}
	}
	return a.data.every(Number.isFinite);
}

/** The columns of a matrix, each in an array of its own. */
export function columnsOf(a: Dense): Float64Array[] {
	const [rows, columns] = matrixShape(a);
	return Array.from({ length: columns }, (_, j) => Float64Array.from({ length: rows }, (_, i) => a.data[i * columns + j] ?? NaN));
}

/** The matrix of these columns, each `rows` long. */
export function fromColumns(columns: readonly Float64Array[], rows: number): Dense {
	const width = columns.length;
	const data = new Float64Array(rows * width);
	columns.forEach((column, j) => column.forEach((value, i) => { data[i * width + j] = value; }));
	return { shape: [rows, width], data };
}
