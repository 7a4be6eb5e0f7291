import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../core/math/budget';
import { cholesky } from '../../../core/math/linalg/cholesky';
import { matrixExponential } from '../../../core/math/linalg/exponential';
import { conditionNumber, leastSquares, pseudoInverse, rank } from '../../../core/math/linalg/leastSquares';
import { determinant, inverse, logDeterminant } from '../../../core/math/linalg/lu';
import { diagonalMatrix, identity, transpose } from '../../../core/math/linalg/matrix';
import { norm } from '../../../core/math/linalg/norm';
import { matmul } from '../../../core/math/linalg/products';
import { qr } from '../../../core/math/linalg/qr';
import { svd } from '../../../core/math/linalg/svd';
import { squareRoot } from '../../../core/math/linalg/squareRoot';
import { symmetricEigen } from '../../../core/math/linalg/symmetricEigen';
import { solveTriangular } from '../../../core/math/linalg/triangular';
import type { Dense } from '../../../core/math/tensor/dense';

type Rows = readonly (readonly number[])[];
type Case<T> = readonly [name: string, rows: Rows, expected: T];
interface Tables {
	readonly singularValues: readonly Case<readonly number[]>[];
	readonly logDeterminant: readonly Case<number>[];
	readonly eigenvalues: readonly Case<readonly number[]>[];
	readonly exponential: readonly Case<Rows>[];
	readonly root: readonly Case<Rows>[];
}

const tables = JSON.parse(readFileSync('src/test/tables/linalg.json', 'utf8')) as Tables;
const budget = () => createBudget({ steps: 1e7, elements: 1e6 });
const matrix = (rows: Rows): Dense => ({ shape: [rows.length, rows[0]?.length ?? 0], data: Float64Array.from(rows.flat()) });
const isAllNaN = ({ data }: Dense): boolean => data.every(Number.isNaN);

/** The Frobenius norm of the difference, in units of ε n ‖expected‖. */
function distance(actual: Dense, expected: Dense): number {
	expect(actual.shape).toEqual(expected.shape);
	const size = norm(expected.data);
	const difference = norm(actual.data.map((value, i) => value - (expected.data[i] ?? NaN)));
	return difference === 0 ? 0 : difference / size / Number.EPSILON / Math.max(...expected.shape);
}

/** Products of numbers smaller than that are none. */
const entry = fc.double({ min: -100, max: 100, noNaN: true }).map(x => Math.abs(x) < 1e-100 ? 0 : x);
const matrices = (most: number): fc.Arbitrary<Dense> => fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
	.chain(([rows, columns]) => fc.array(entry, { minLength: rows * columns, maxLength: rows * columns })
		.map(data => ({ shape: [rows, columns], data: Float64Array.from(data) })));
const gram = (a: Dense): Dense => matmul(transpose(a), a);

describe('singular values', () => {
	test.each(tables.singularValues)('%s', (_, rows, expected) => {
		const { s } = svd(matrix(rows), budget());
		s.forEach((value, i) => expect(Math.abs(value - (expected[i] ?? NaN)) / (expected[0] ?? NaN)).toBeLessThanOrEqual(8 * Number.EPSILON));
	});

	test('put the matrix together again', () => fc.assert(fc.property(matrices(7), a => {
		const { u, s, v } = svd(a, budget());
		expect(distance(matmul(matmul(u, diagonalMatrix({ shape: [s.length], data: s })), transpose(v)), a)).toBeLessThan(16);
		expect(distance(gram(v), identity(s.length))).toBeLessThan((a.shape[0] ?? 0) >= (a.shape[1] ?? 0) ? 16 : Infinity);
		expect([...s].every((value, i) => value >= (s[i + 1] ?? 0))).toBe(true);
	})));

	test.each<readonly [name: string, rows: Rows, condition: number, rank: number]>([
		['the identity', [[1, 0], [0, 1]], 1, 2],
		['a singular matrix', [[1, 0], [0, 0]], Infinity, 1],
		['nothing but zeros', [[0, 0], [0, 0]], Infinity, 0],
		['a tall one', [[3, 0], [0, 4], [0, 0]], 4 / 3, 2],
		['what is no number', [[1, NaN], [0, 1]], NaN, NaN],
		['infinity', [[Infinity, 0], [0, 1]], NaN, NaN],
	])('condition and rank of %s', (_, rows, condition, expected) => {
		const actual = conditionNumber(matrix(rows), budget());
		expect(Number.isFinite(condition) ? Math.abs(actual / condition - 1) < 1e-14 : Object.is(actual, condition)).toBe(true);
		expect(rank(matrix(rows), budget())).toBe(expected);
	});
});

describe('eigenvalues', () => {
	test.each(tables.eigenvalues)('%s', (_, rows, expected) => {
		const a = matrix(rows);
		const { values, vectors } = symmetricEigen(a, budget());
		const size = Math.max(...expected.map(Math.abs));
		values.forEach((value, i) => expect(Math.abs(value - (expected[i] ?? NaN)) / size).toBeLessThanOrEqual((4 + rows.length) * Number.EPSILON));
		expect(distance(gram(vectors), identity(rows.length))).toBeLessThan(8);
		expect(distance(matmul(a, vectors), matmul(vectors, diagonalMatrix({ shape: [values.length], data: values })))).toBeLessThan(8);
	});

	test.each<readonly [string, Rows]>([['not symmetric', [[1, 2], [0, 1]]], ['no number', [[NaN, 0], [0, 1]]], ['infinite', [[Infinity, 0], [0, 1]]]])('are not numbers where the matrix is %s', (_, rows) => {
		expect(symmetricEigen(matrix(rows), budget()).values.every(Number.isNaN)).toBe(true);
	});

	test('pay', () => expect(() => symmetricEigen(identity(20), createBudget({ steps: 1000, elements: 1e6 }))).toThrow('steps'));
});

describe('qr', () => {
	test('puts the matrix together again', () => fc.assert(fc.property(matrices(8), a => {
		const { q, r } = qr(a);
		expect(distance(matmul(q, r), a)).toBeLessThan(8);
		expect(distance(gram(q), identity(q.shape[1] ?? 0))).toBeLessThan(8);
		const [, columns = 0] = r.shape;
		r.data.forEach((value, i) => { if (i % columns < Math.floor(i / columns)) expect(value).toBe(0); });
	})));
});

describe('cholesky', () => {
	test('puts the matrix together again', () => fc.assert(fc.property(matrices(8), a => {
		const positive = gram(a);
		positive.data.forEach((_, i) => { if (i % ((a.shape[1] ?? 0) + 1) === 0) positive.data[i] = (positive.data[i] ?? NaN) + 1; });
		const lower = cholesky(positive);
		expect(distance(matmul(lower, transpose(lower)), positive)).toBeLessThan(4);
		expect(2 * lower.data.reduce((sum, value, i) => i % ((a.shape[1] ?? 0) + 1) === 0 ? sum + Math.log(value) : sum, 0)).toBeCloseTo(logDeterminant(positive), 9);
	})));

	test.each<readonly [string, Rows]>([
		['indefinite', [[1, 2], [2, 1]]], ['semidefinite', [[1, 1], [1, 1]]], ['not symmetric', [[2, 1], [0, 2]]], ['no number', [[NaN]]], ['negative', [[-1]]],
	])('has no number where the matrix is %s', (_, rows) => expect(isAllNaN(cholesky(matrix(rows)))).toBe(true));

	test('takes what is symmetric but for rounding', () => expect(cholesky(matrix([[1, 0.1 + 0.2], [0.3, 1]])).data[0]).toBe(1));
});

describe('logDeterminant', () => {
	test.each(tables.logDeterminant)('%s', (_, rows, expected) => {
		const a = matrix(rows);
		const bound = 4 * Number.EPSILON * rows.length * (conditionNumber(a, budget()) + Math.abs(expected));
		expect(Math.abs(logDeterminant(a) - expected)).toBeLessThanOrEqual(bound);
	});

	test.each<readonly [string, Rows, number]>([['negative', [[0, 1], [1, 0]], NaN], ['singular', [[0, 1], [0, 1]], -Infinity], ['empty', [], 0]])('of one that is %s', (_, rows, expected) => {
		expect(logDeterminant(rows.length === 0 ? { shape: [0, 0], data: new Float64Array() } : matrix(rows))).toBe(expected);
	});

	test('agrees with the determinant', () => fc.assert(fc.property(fc.array(entry, { minLength: 9, maxLength: 9 }), data => {
		const a = { shape: [3, 3], data: Float64Array.from(data) };
		const value = determinant(a);
		if (value > 1e-3) expect(Math.exp(logDeterminant(a)) / value).toBeCloseTo(1, 10);
	})));
});

describe('solveTriangular', () => {
	const lower = matrix([[2, 9, 9], [1, 4, 9], [3, -1, 5]]);
	test('reads one triangle', () => {
		expect([...solveTriangular(lower, { shape: [3], data: Float64Array.of(2, 9, 11) }, 'lower').data]).toEqual([1, 2, 2]);
		expect([...solveTriangular(transpose(lower), { shape: [3, 1], data: Float64Array.of(5, 2, 5) }, 'upper').data]).toEqual([0.625, 0.75, 1]);
	});
	test('has no number where the diagonal has a 0', () => expect(isAllNaN(solveTriangular(matrix([[1, 0], [1, 0]]), { shape: [2], data: Float64Array.of(1, 1) }, 'lower'))).toBe(true));
	test('wants one length', () => expect(() => solveTriangular(lower, { shape: [2], data: new Float64Array(2) }, 'lower')).toThrow('shape mismatch'));
});

describe('pseudoInverse', () => {
	// The four equations of Penrose say what it is.
	test('meets the equations of Penrose', () => fc.assert(fc.property(matrices(5), a => {
		fc.pre(conditionNumber(a, budget()) < 1e6);
		const inverse = pseudoInverse(a, budget());
		const tolerance = 100 * conditionNumber(a, budget());
		const left = matmul(a, inverse);
		const right = matmul(inverse, a);
		expect(distance(matmul(left, a), a)).toBeLessThan(tolerance);
		expect(distance(matmul(right, inverse), inverse)).toBeLessThan(tolerance);
		expect(distance(transpose(left), left)).toBeLessThan(tolerance);
		expect(distance(transpose(right), right)).toBeLessThan(tolerance);
	})));

	test('of what is singular', () => {
		const inverse = pseudoInverse(matrix([[1, 2], [2, 4]]), budget());
		expect(distance(inverse, matrix([[0.04, 0.08], [0.08, 0.16]]))).toBeLessThan(4);
	});
	test('of zeros', () => expect([...pseudoInverse(matrix([[0, 0, 0]]), budget()).data].map(Math.abs)).toEqual([0, 0, 0]));
});

describe('leastSquares', () => {
	test('leaves a residual at right angles', () => fc.assert(fc.property(matrices(6), a => {
		fc.pre(conditionNumber(a, budget()) < 1e4);
		const b = { shape: [a.shape[0] ?? 0], data: Float64Array.from({ length: a.shape[0] ?? 0 }, (_, i) => i - 1.5) };
		const x = leastSquares(a, b, budget());
		const residual = matmul(a, x).data.map((value, i) => value - (b.data[i] ?? NaN));
		const projection = matmul(transpose(a), { shape: b.shape, data: residual });
		expect(norm(projection.data)).toBeLessThan(1e-9 * (1 + norm(a.data)) * (1 + norm(x.data) * norm(a.data)));
	})));
	test('wants as many rows', () => expect(() => leastSquares(identity(2), { shape: [3], data: new Float64Array(3) }, budget())).toThrow('shape mismatch'));
});

describe('squareRoot', () => {
	test.each(tables.root)('%s', (_, rows, expected) => {
		const a = matrix(rows);
		const condition = norm(a.data) * norm(inverse(a).data);
		expect(distance(squareRoot(a, budget()), matrix(expected))).toBeLessThan(16 * Math.max(1, condition));
	});
	test.each([[[[-1, 0], [0, 2]]], [[[0, 1], [0, 0]]], [[[1, NaN], [0, 1]]]])('%j has none', rows => expect(isAllNaN(squareRoot(matrix(rows), budget()))).toBe(true));
	test('of a product of covariances, squared, is the product', () => fc.assert(fc.property(fc.integer({ min: 1, max: 6 }).chain(n => fc.array(entry, { minLength: 2 * n * n, maxLength: 2 * n * n })), data => {
		const n = Math.sqrt(data.length / 2);
		const half = (from: number): Dense => gram({ shape: [n, n], data: Float64Array.from(data.slice(from, from + n * n)) });
		const product = matmul(half(0), half(n * n));
		const root = squareRoot(product, budget());
		// it is exact, or none
		if (!isAllNaN(root)) expect(distance(matmul(root, root), product)).toBeLessThan(1e-12 / Number.EPSILON);
	})));
});

describe('matrixExponential', () => {
	// The condition of e^A is at least ‖A‖; 'large' is the example of C. Moler and C. Van Loan, SIAM Review 45 (2003), 3.
	test.each(tables.exponential)('%s', (_, rows, expected) => {
		expect(distance(matrixExponential(matrix(rows)), matrix(expected))).toBeLessThan(40 * Math.max(1, norm(matrix(rows).data)));
	});
	test('of what is no number', () => expect(isAllNaN(matrixExponential(matrix([[NaN]])))).toBe(true));
	test('of zeros', () => expect(distance(matrixExponential(matrix([[0, 0], [0, 0]])), identity(2))).toBe(0));
});
