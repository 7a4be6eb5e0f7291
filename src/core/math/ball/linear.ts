import { divide, multiply, negate, subtract, sum } from './arithmetic';
import { containsZero, exactly, isUnknown, UNKNOWN, type Ball } from './ball';

/** Rows of one length. */
export type BallMatrix = readonly (readonly Ball[])[];

export function dot(a: readonly Ball[], b: readonly Ball[]): Ball {
	return sum(a.map((x, i) => multiply(x, b[i] ?? UNKNOWN)));
}

export function matmul(a: BallMatrix, b: BallMatrix): BallMatrix {
	const columns = transpose(b);
	return a.map(row => columns.map(column => dot(row, column)));
}

export function transpose(a: BallMatrix): BallMatrix {
	return (a[0] ?? []).map((_, j) => a.map(row => row[j] ?? UNKNOWN));
}

interface Eliminated {
	readonly rows: BallMatrix;
	readonly determinant: Ball;
}

/**
 * Gauss-Jordan elimination of a square matrix, and of what stands beside it in the same rows, by the largest pivots. Undefined where
 * the matrix is singular; a determinant that cannot be told from 0 makes the rows unknown.
 */
function eliminate(beside: BallMatrix): Eliminated | undefined {
	const rows = beside.map(row => [...row]);
	const size = rows.length;
	let determinant = exactly(1);
	for (let k = 0; k < size; k++) {
		const order = rows.map((row, i) => ({ i, size: Math.abs((row[k] ?? UNKNOWN).high) * 2 ** (row[k]?.exponent ?? 0) })).slice(k);
		const best = order.reduce((a, b) => (b.size > a.size ? b : a)).i;
		[rows[k], rows[best]] = [rows[best] ?? [], rows[k] ?? []];
		const pivotRow = rows[k] ?? [];
		const pivot = pivotRow[k] ?? UNKNOWN;
		if (pivot.high === 0 && pivot.radius === 0) return undefined;
		determinant = multiply(best === k ? determinant : negate(determinant), pivot);
		if (isUnknown(pivot) || containsZero(pivot)) return { rows: rows.map(row => row.map(() => UNKNOWN)), determinant: isUnknown(pivot) ? UNKNOWN : boundedBy(determinant, rows, k) };
		for (const [i, row] of rows.entries()) {
			if (i === k) continue;
			const factor = divide(row[k] ?? UNKNOWN, pivot);
			if (factor.high !== 0 || factor.radius !== 0) for (let j = k; j < row.length; j++) row[j] = subtract(row[j] ?? UNKNOWN, multiply(factor, pivotRow[j] ?? UNKNOWN));
		}
	}
	return { rows: rows.map((row, i) => row.map(x => divide(x, row[i] ?? UNKNOWN))), determinant };
}

/** What is left below a pivot that cannot be told from 0 is no larger than it: the determinant of the rest by its rows. */
function boundedBy(determinant: Ball, rows: BallMatrix, k: number): Ball {
	return rows.slice(k + 1).reduce((product, row) => multiply(product, { ...exactly(0), radius: row.slice(k).reduce((size, x) => size + Math.abs(x.high) + x.radius, 0) }), determinant);
}

export function determinant(a: BallMatrix): Ball {
	return eliminate(a)?.determinant ?? exactly(0);
}

/** The solution of `a x = b` for every column of b; undefined where a is singular. */
function solve(a: BallMatrix, b: BallMatrix): BallMatrix | undefined {
	return eliminate(a.map((row, i) => [...row, ...(b[i] ?? [])]))?.rows.map(row => row.slice(a.length));
}

export function inverse(a: BallMatrix): BallMatrix | undefined {
	return solve(a, a.map((_, i) => a.map((_, j) => exactly(i === j ? 1 : 0))));
}
