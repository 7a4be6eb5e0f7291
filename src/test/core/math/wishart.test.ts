import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wishartDivergence } from '../../../core/math/dist/wishart';
import { ofMatrix, type PositiveDefinite } from '../../../core/math/linalg/positiveDefinite';

type Matrix = readonly (readonly number[])[];

const { rows } = JSON.parse(readFileSync('src/test/tables/wishart.json', 'utf8')) as { readonly rows: readonly { readonly args: readonly [number, Matrix, number, Matrix]; readonly value: number }[] };
const scaleOf = (matrix: Matrix): PositiveDefinite => ofMatrix({ shape: [matrix.length, matrix.length], data: Float64Array.from(matrix.flat()) });

test.each(rows)('the divergence for $args against 50 digits', ({ args: [nu, scale, otherNu, otherScale], value }) => {
	// Its terms grow with the degrees of freedom and cancel.
	const size = 1 + value + nu + otherNu;
	expect(Math.abs(wishartDivergence(nu, scaleOf(scale), otherNu, scaleOf(otherScale)) - value)).toBeLessThanOrEqual(2e-15 * size);
});
