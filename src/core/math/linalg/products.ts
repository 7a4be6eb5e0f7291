import { ShapeError, type Dense } from '../tensor/dense';
import { sum } from '../tensor/sum';
import { norm } from './norm';

/** The dot product of two vectors of one length, its sum compensated. */
export function dot(a: Dense, b: Dense): number {
	if (a.shape.length !== 1 || b.shape.length !== 1 || a.data.length !== b.data.length) throw new ShapeError(a.shape, b.shape);
	return sum(a.data.map((value, i) => value * (b.data[i] ?? NaN)));
}

/** The cosine of the angle between two vectors; NaN where one is zero. Both are scaled first, so that nothing overflows. */
export function cosineSimilarity(a: Dense, b: Dense): number {
	const unit = (vector: Dense): Dense => {
		const length = norm(vector.data);
		return { shape: vector.shape, data: vector.data.map(value => value / length) };
	};
	const cosine = dot(unit(a), unit(b));
	return Math.max(-1, Math.min(1, cosine));
}

/** The matrix product; a vector on the left is a row, on the right a column, as in NumPy. Two vectors give a vector of one element. */
export function matmul(a: Dense, b: Dense): Dense {
	const [rows, inner] = a.shape.length === 1 ? [1, a.shape[0] ?? 0] : matrixShape(a);
	const [height, columns] = b.shape.length === 1 ? [b.shape[0] ?? 0, 1] : matrixShape(b);
	if (inner !== height) throw new ShapeError(a.shape, b.shape);
	const data = new Float64Array(rows * columns);
	for (let i = 0; i < rows; i++) {
		for (let k = 0; k < inner; k++) {
			const left = a.data[i * inner + k] ?? NaN;
			for (let j = 0; j < columns; j++) data[i * columns + j] = (data[i * columns + j] ?? NaN) + left * (b.data[k * columns + j] ?? NaN);
		}
	}
	const shape = [...(a.shape.length === 1 ? [] : [rows]), ...(b.shape.length === 1 ? [] : [columns])];
	return { shape: shape.length === 0 ? [1] : shape, data };
}

/** `a bᵀ` of two vectors. */
export function outer(a: Dense, b: Dense): Dense {
	if (a.shape.length !== 1 || b.shape.length !== 1) throw new ShapeError(a.shape, b.shape);
	const data = new Float64Array(a.data.length * b.data.length);
	a.data.forEach((left, i) => b.data.forEach((right, j) => { data[i * b.data.length + j] = left * right; }));
	return { shape: [a.data.length, b.data.length], data };
}

/** Rows and columns; throws ShapeError for anything but a matrix. */
export function matrixShape({ shape }: Dense): readonly [number, number] {
	const [rows, columns] = shape;
	if (shape.length !== 2 || rows === undefined || columns === undefined) throw new ShapeError(shape);
	return [rows, columns];
}
