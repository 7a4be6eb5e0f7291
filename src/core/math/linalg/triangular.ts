import { ShapeError, type Dense } from '../tensor/dense';
import { squareSize } from './matrix';
import { matrixShape } from './products';

/** Which half of a square matrix is read; the other counts as 0. */
export type Triangle = 'lower' | 'upper';

/**
 * The x with `a x = b` for a triangular a and a vector or the columns of a matrix b, by substitution; NaN throughout where the diagonal
 * of a has a 0.
 */
export function solveTriangular(a: Dense, b: Dense, triangle: Triangle): Dense {
	const n = squareSize(a);
	const columns = b.shape.length === 1 ? 1 : matrixShape(b)[1];
	if (b.shape[0] !== n) throw new ShapeError(a.shape, b.shape);
	const data = Float64Array.from(b.data);
	for (let step = 0; step < n; step++) {
		const i = triangle === 'lower' ? step : n - 1 - step;
		const pivot = a.data[i * n + i] ?? NaN;
		if (pivot === 0) return { shape: b.shape, data: data.fill(NaN) };
		const [from, to] = triangle === 'lower' ? [0, i] : [i + 1, n];
		for (let c = 0; c < columns; c++) {
			let rest = data[i * columns + c] ?? NaN;
			for (let j = from; j < to; j++) rest -= (a.data[i * n + j] ?? NaN) * (data[j * columns + c] ?? NaN);
			data[i * columns + c] = rest / pivot;
		}
	}
	return { shape: b.shape, data };
}
