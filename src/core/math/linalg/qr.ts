import type { Dense } from '../tensor/dense';
import { columnsOf, fromColumns } from './matrix';
import { norm } from './norm';
import { matrixShape } from './products';

/** `a = q r` with orthonormal columns in q and r upper triangular; of the smaller size, k = min(rows, columns). */
export interface QrFactors {
	readonly q: Dense;
	readonly r: Dense;
}

/**
 * Factors a matrix by Householder reflections. The diagonal of r has the signs that LAPACK gives it.
 * @error   `q r` differs from a by a small multiple of n ε ‖a‖, and q from orthogonality by one of n ε, however a is conditioned.
 * @source  G. H. Golub and C. F. Van Loan, Matrix Computations, 4th ed., algorithms 5.1.1 and 5.2.1.
 */
export function qr(a: Dense): QrFactors {
	const [rows, columns] = matrixShape(a);
	const k = Math.min(rows, columns);
	const reduced = columnsOf(a);
	const reflectors: Reflector[] = [];
	for (let j = 0; j < k; j++) {
		const reflector = householder(reduced[j] ?? new Float64Array(), j);
		reflectors.push(reflector);
		for (let c = j; c < columns; c++) reflect(reduced[c] ?? new Float64Array(), reflector);
	}
	const r = reduced.map((column, j) => column.slice(0, k).fill(0, Math.min(j + 1, k)));
	const q = Array.from({ length: k }, (_, j) => {
		const column = new Float64Array(rows);
		column[j] = 1;
		for (const reflector of reflectors.toReversed()) reflect(column, reflector);
		return column;
	});
	return { q: fromColumns(q, rows), r: fromColumns(r, k) };
}

/** The reflection `1 - scale v vᵀ`; the entries of v before `from` are 0. */
interface Reflector {
	readonly v: Float64Array;
	readonly from: number;
	readonly scale: number;
}

/** The reflection that maps the entries of x from `from` on to a multiple of the first of them. */
function householder(x: Float64Array, from: number): Reflector {
	const tail = x.slice(from);
	const length = norm(tail);
	if (length === 0) return { v: tail, from, scale: 0 };
	const first = tail[0] ?? NaN;
	const head = first + (first < 0 ? -length : length);
	const v = tail.map(value => value / head);
	v[0] = 1;
	return { v, from, scale: Math.abs(head) / length };
}

function reflect(column: Float64Array, { v, from, scale }: Reflector): void {
	let projection = 0;
	for (let i = 0; i < v.length; i++) projection += (v[i] ?? NaN) * (column[from + i] ?? NaN);
	projection *= scale;
	for (let i = 0; i < v.length; i++) column[from + i] = (column[from + i] ?? NaN) - projection * (v[i] ?? NaN);
}
