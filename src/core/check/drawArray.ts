import type { Random } from '../math/sampling/random';
import type { Structure } from './evidence';

type Matrix = number[][];

/** An array of this shape as nested lists, with the structure that the note asks for. Square matrices are well conditioned. */
export function drawArray(shape: readonly number[], structures: ReadonlySet<Structure>, element: () => number, random: Random): unknown {
	const [rows = 0, columns = 0] = shape;
	if (structures.has('simplex')) return normalised(shape, random);
	if (shape.length === 1) return drawVector(rows, structures, element, random);
	if (shape.length !== 2) return nested(shape, element);
	const matrix = Array.from({ length: rows }, () => Array.from({ length: columns }, element));
	if (structures.has('stochastic')) return matrix.map(row => normalised([row.length], random));
	if (structures.has('one-hot')) return matrix.map(row => oneHot(row.length, random));
	if (rows !== columns) return structures.has('orthogonal') ? orthonormalColumns(rows, columns, random) : matrix;
	if (structures.has('orthogonal')) return orthonormalColumns(rows, columns, random);
	if (structures.has('definite')) return shifted(product(matrix), 0.5);
	if (structures.has('symmetric')) return matrix.map((row, i) => row.map((x, j) => (x + (matrix[j]?.[i] ?? 0)) / 2));
	return structures.has('invertible') ? shifted(matrix, random.uniform() < 0.5 ? -rows - 1 : rows + 1) : matrix;
}

function drawVector(length: number, structures: ReadonlySet<Structure>, element: () => number, random: Random): readonly number[] {
	if (structures.has('one-hot')) return oneHot(length, random);
	const vector = Array.from({ length }, element);
	return structures.has('unit') ? scaled(vector, 1 / Math.hypot(...vector)) : vector;
}

function nested(shape: readonly number[], element: () => number): unknown {
	const [length, ...rest] = shape;
	return length === undefined ? element() : Array.from({ length }, () => nested(rest, element));
}

/** Positive numbers that add up to 1 over the whole array: Dirichlet with all parameters 1. */
function normalised(shape: readonly number[], random: Random): unknown {
	const total = shape.reduce((product, length) => product * length, 1);
	const weights = Array.from({ length: total }, () => -Math.log(random.uniform()));
	const sum = weights.reduce((so, weight) => so + weight, 0);
	let next = 0;
	return nested(shape, () => (weights[next++] ?? 0) / sum);
}

function oneHot(length: number, random: Random): readonly number[] {
	const at = random.below(length);
	return Array.from({ length }, (_, i) => (i === at ? 1 : 0));
}

/** Gram and Schmidt on normal vectors. */
function orthonormalColumns(rows: number, columns: number, random: Random): Matrix {
	const basis: number[][] = [];
	for (let j = 0; j < columns; j++) {
		let vector = Array.from({ length: rows }, () => random.normal());
		for (let pass = 0; pass < 2; pass++) for (const other of basis) vector = vector.map((x, i) => x - inner(vector, other) * (other[i] ?? 0));
		basis.push([...scaled(vector, 1 / Math.hypot(...vector))]);
	}
	return Array.from({ length: rows }, (_, i) => basis.map(column => column[i] ?? 0));
}

const inner = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
const scaled = (vector: readonly number[], factor: number): readonly number[] => vector.map(x => x * factor);
/** The matrix times its transpose. */
const product = (matrix: Matrix): Matrix => matrix.map(row => matrix.map(other => inner(row, other)));
const shifted = (matrix: Matrix, by: number): Matrix => matrix.map((row, i) => row.map((x, j) => (i === j ? x + by : x)));
