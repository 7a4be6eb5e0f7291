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
		for (let j = 0; j < inner; j++) {
			let sum = 0;
			for (let k = 0; k < columns; k++) sum += (out[i * columns + k] as number) * (b[j * columns + k] as number);
			a[i * inner + j] = (a[i * inner + j] as number) + sum;
		}
	}
}

/** `b̄ += aᵀ ō`. */
function toRight(out: Float64Array, a: Float64Array, b: Float64Array, { rows, inner, columns }: Sizes): void {
	for (let i = 0; i < rows; i++) {
		if (columns === 1) {
			const g = out[i] as number;
			for (let j = 0, at = i * inner; j < inner; j++, at++) b[j] = (b[j] as number) + g * (a[at] as number);
			continue;
		}
		for (let j = 0; j < inner; j++) {
			const left = a[i * inner + j] as number;
			for (let k = 0; k < columns; k++) b[j * columns + k] = (b[j * columns + k] as number) + left * (out[i * columns + k] as number);
		}
	}
}

/** Puts the product of a matrix and a vector into its register without an array in between. */
export function matrixByVector(out: Register, args: readonly Register[], budget: Budget): void {
	const [a, b] = args as [Register, Register];
	const [rows = 0, columns = 0] = a.shape;
	if (columns !== b.size) throw new ShapeError(a.shape, b.shape);
	budget.spend(a.size);
	prepare(out, rows, budget, out.shape.length === 1 && out.shape[0] === rows ? out.shape : [rows]);
	const [entries, factors, value] = [a.value, b.value, out.value];
	for (let i = 0, at = 0; i < rows; i++) {
		let sum = 0;
		for (let j = 0; j < columns; j++, at++) sum += (entries[at] as number) * (factors[j] as number);
		value[i] = sum;
	}
}

export const PRODUCTS: Readonly<Record<string, WholeRule>> = {
	dot: product(a => ({ rows: 1, inner: a.size, columns: 1 })),
	inner: product(a => ({ rows: 1, inner: a.size, columns: 1 })),
	outer: product((a, b) => ({ rows: a.size, inner: 1, columns: b.size })),
	matmul: product(ofMatrices),
	matrixVector: product(ofMatrices),
	vectorMatrix: product((a, b) => ({ rows: 1, inner: a.size, columns: b.shape[1] as number })),
};
