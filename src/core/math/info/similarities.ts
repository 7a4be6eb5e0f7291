import { transpose } from '../linalg/matrix';
import { norm, normalize } from '../linalg/norm';
import { matmul, matrixShape } from '../linalg/products';
import { ShapeError, type Dense } from '../tensor/dense';
import { sum } from '../tensor/sum';

/** How alike two vectors are: by their dot product, or by the cosine of the angle between them. */
export type Likeness = 'dot' | 'cosine';

/** The similarities of queries and keys, and what a slope by them is by the vectors. */
export interface Similarities {
	/** A row for each query, a column for each key. */
	readonly matrix: Dense;
	/** The gradients by the queries and by the keys of a function whose gradient by the similarities is given. */
	readonly pullBack: (gradient: Dense) => { readonly queries: Dense; readonly keys: Dense };
}

/**
 * Every query with every key, a vector a row.
 * @domain  matrices with as many columns, else ShapeError is thrown; under `cosine` a vector of zeros makes NaN.
 */
export function similarities(queries: Dense, keys: Dense, likeness: Likeness): Similarities {
	if (matrixShape(queries)[1] !== matrixShape(keys)[1]) throw new ShapeError(queries.shape, keys.shape);
	const [q, k] = likeness === 'cosine' ? [unitRows(queries), unitRows(keys)] : [queries, keys];
	return {
		matrix: matmul(q, transpose(k)),
		pullBack(gradient) {
			const [byQueries, byKeys] = [matmul(gradient, k), matmul(transpose(gradient), q)];
			if (likeness === 'dot') return { queries: byQueries, keys: byKeys };
			return { queries: throughUnit(byQueries, q, queries), keys: throughUnit(byKeys, k, keys) };
		},
	};
}

/** The gradient by rows from that by their unit vectors: what is across them, over their lengths. */
function throughUnit(gradient: Dense, units: Dense, rows: Dense): Dense {
	return mapRows(rows, (row, i) => {
		const [slope, unit] = [rowOf(gradient, i), rowOf(units, i)];
		const along = sum(slope.map((value, j) => value * (unit[j] ?? NaN)));
		const length = norm(row);
		return slope.map((value, j) => (value - along * (unit[j] ?? NaN)) / length);
	});
}

function unitRows(rows: Dense): Dense {
	return mapRows(rows, row => normalize(row));
}

function mapRows(matrix: Dense, map: (row: Float64Array, i: number) => Float64Array): Dense {
	const [height, width] = matrixShape(matrix);
	const data = new Float64Array(height * width);
	for (let i = 0; i < height; i++) data.set(map(rowOf(matrix, i), i), i * width);
	return { shape: matrix.shape, data };
}

function rowOf(matrix: Dense, i: number): Float64Array {
	const [, width] = matrixShape(matrix);
	return matrix.data.subarray(i * width, (i + 1) * width);
}
