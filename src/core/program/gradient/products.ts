import type { Budget } from '../../math/budget';
import { ShapeError } from '../../math/tensor/dense';
import { prepare, type Register } from './register';
import type { WholeRule } from './rules';

/** How a product of arrays sums: `out[i, k] = Σ_j a[i, j] b[j, k]`. */
interface Sizes {
	readonly rows: number;
	readonly inner: number;
	readonly columns: number;
}

const ofMatrices = (a: Register, b: Register): Sizes => ({
	rows: a.rank === 2 ? a.shape[0] as number : 1,
	inner: a.rank === 2 ? a.shape[1] as number : a.size,
	columns: b.rank === 2 ? b.shape[1] as number : 1,
});

function product(sizesOf: (a: Register, b: Register) => Sizes): WholeRule {
	return (out, args, by) => {
		const [a, b] = args as [Register, Register];
		if (by === 0) toLeft(out.adjoint, a.adjoint, b.value, sizesOf(a, b));
		else toRight(out.adjoint, a.value, b.adjoint, sizesOf(a, b));
	};
}

/** `ā += ō bᵀ`. */
function toLeft(out: Float64Array, a: Float64Array, b: Float64Array, { rows, inner, columns }: Sizes): void {
	for (let i = 0; i < rows; i++) {
		if (columns === 1) {
			addScaled(a, i * inner, out[i] as number, b, 0, inner);
			continue;
		}
		for (let j = 0; j < inner; j++) {
			let sum = 0;
			for (let k = 0; k < columns; k++) sum += (out[i * columns + k] as number) * (b[j * columns + k] as number);
			a[i * inner + j] = (a[i * inner + j] as number) + sum;
		}
	}
}

/** Adds numbers times a factor to others. */
function addScaled(to: Float64Array, at: number, factor: number, from: Float64Array, start: number, size: number): void {
	for (let i = 0, j = at, k = start; i < size; i++, j++, k++) to[j] = (to[j] as number) + factor * (from[k] as number);
}

/** `b̄ += aᵀ ō`. */
function toRight(out: Float64Array, a: Float64Array, b: Float64Array, { rows, inner, columns }: Sizes): void {
	if (columns === 1) return addRows(b, out, a, rows, inner);
	for (let i = 0; i < rows; i++) {
		for (let j = 0; j < inner; j++) {
			const left = a[i * inner + j] as number;
			for (let k = 0; k < columns; k++) b[j * columns + k] = (b[j * columns + k] as number) + left * (out[i * columns + k] as number);
		}
	}
}

/** Adds the rows of a matrix times factors to a vector, four rows at a time so that it is seldom read and written. */
function addRows(to: Float64Array, factors: Float64Array, matrix: Float64Array, rows: number, columns: number): void {
	let i = 0;
	for (; i + 4 <= rows; i += 4) {
		const a = factors[i] as number;
		const b = factors[i + 1] as number;
		const c = factors[i + 2] as number;
		const d = factors[i + 3] as number;
		for (let j = 0, at = i * columns; j < columns; j++, at++) {
			to[j] = (to[j] as number) + a * (matrix[at] as number) + b * (matrix[at + columns] as number) + c * (matrix[at + 2 * columns] as number) + d * (matrix[at + 3 * columns] as number);
		}
	}
	for (; i < rows; i++) addScaled(to, 0, factors[i] as number, matrix, i * columns, columns);
}

/** A product that is put into its register without an array in between. */
type Put = (out: Register, args: readonly Register[], budget: Budget) => void;

const matrixByVector: Put = (out, args, budget) => {
	const [a, b] = args as [Register, Register];
	const [rows = 0, columns = 0] = a.shape;
	if (columns !== b.size) throw new ShapeError(a.shape, b.shape);
	budget.spend(a.size);
	prepareVector(out, rows, budget);
	const [entries, factors, value] = [a.value, b.value, out.value];
	// two rows at a time, so that one does not wait for the other
	for (let i = 0, at = 0; i < rows; i += 2, at += 2 * columns) {
		const hasNext = i + 1 < rows;
		const step = hasNext ? columns : 0;
		let sum = 0;
		let next = 0;
		for (let j = 0, k = at; j < columns; j++, k++) {
			const factor = factors[j] as number;
			sum += (entries[k] as number) * factor;
			next += (entries[k + step] as number) * factor;
		}
		value[i] = sum;
		if (hasNext) value[i + 1] = next;
	}
};

const vectorByMatrix: Put = (out, args, budget) => {
	const [a, b] = args as [Register, Register];
	const [rows = 0, columns = 0] = b.shape;
	if (rows !== a.size) throw new ShapeError(a.shape, b.shape);
	budget.spend(b.size);
	prepareVector(out, columns, budget);
	const { value } = out;
	value.fill(0, 0, columns);
	addRows(value, a.value, b.value, rows, columns);
};

function prepareVector(out: Register, length: number, budget: Budget): void {
	prepare(out, length, budget, out.shape.length === 1 && out.shape[0] === length ? out.shape : [length]);
}

/** The sum of the products of corresponding elements, compensated. */
const dot: Put = (out, args, budget) => {
	const [a, b] = args as [Register, Register];
	if (a.rank !== b.rank || a.size !== b.size || a.shape.some((length, axis) => length !== b.shape[axis])) throw new ShapeError(a.shape, b.shape);
	budget.spend(a.size);
	prepare(out, 1, budget);
	const [left, right] = [a.value, b.value];
	let total = 0;
	let lost = 0;
	for (let i = 0; i < a.size; i++) {
		const value = (left[i] as number) * (right[i] as number);
		const next = total + value;
		const part = next - total;
		lost += total - (next - part) + (value - part);
		total = next;
	}
	out.value[0] = Number.isFinite(total) ? total + lost : total;
};

/** Products whose values are computed in place. */
export const IN_PLACE: Readonly<Record<string, Put>> = { dot, inner: dot, matrixVector: matrixByVector, vectorMatrix: vectorByMatrix };

export const PRODUCTS: Readonly<Record<string, WholeRule>> = {
	dot: product(a => ({ rows: 1, inner: a.size, columns: 1 })),
	inner: product(a => ({ rows: 1, inner: a.size, columns: 1 })),
	outer: product((a, b) => ({ rows: a.size, inner: 1, columns: b.size })),
	matmul: product(ofMatrices),
	matrixVector: product(ofMatrices),
	vectorMatrix: product((a, b) => ({ rows: 1, inner: a.size, columns: b.shape[1] as number })),
};
