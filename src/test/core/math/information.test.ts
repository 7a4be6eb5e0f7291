import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entropy } from '../../../core/math/info/divergence';
import { conditionalEntropy, jointEntropy, mutualInformation } from '../../../core/math/info/tables';
import { transpose } from '../../../core/math/linalg/matrix';
import type { Dense } from '../../../core/math/tensor/dense';

const table = (rows: readonly (readonly number[])[]): Dense => ({ shape: [rows.length, rows[0]?.length ?? 0], data: Float64Array.from(rows.flat()) });
const joints = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
	fc.array(fc.integer({ min: 0, max: 9 }), { minLength: rows * columns, maxLength: rows * columns }).filter(counts => counts.some(count => count > 0)).map(counts => {
		const total = counts.reduce((sum, count) => sum + count, 0);
		return { shape: [rows, columns], data: Float64Array.from(counts, count => count / total) };
	}));
const rowSums = ({ shape: [rows = 0, columns = 0], data }: Dense) => Float64Array.from({ length: rows }, (_, i) => data.slice(i * columns, (i + 1) * columns).reduce((sum, p) => sum + p, 0));

describe('joint tables', () => {
	const down = 2 ** -30;
	test.each<readonly [name: string, rows: readonly (readonly number[])[], information: number]>([
		['independent', [[0.125, 0.375], [0.125, 0.375]], 0],
		['each tells the other', [[0.5, 0], [0, 0.5]], Math.LN2],
		['one cell empty', [[0.25, 0.25], [0, 0.5]], 0.21576155433883570],
		// mpmath 1.2.1, 30 digits
		['nearly independent', [[0.25 + down, 0.25 - down], [0.25 - down, 0.25 + down]], 6.938893903907228e-18],
		['a negative entry', [[1.5, -0.5]], NaN],
		['counts', [[1, 2], [3, 4]], NaN],
	])('%s', (_, rows, information) => {
		const value = mutualInformation(table(rows));
		if (Number.isNaN(information)) expect(value).toBeNaN();
		else expect(Math.abs(value - information)).toBeLessThanOrEqual(2e-16 * Math.sqrt(information) + 1e-17 * (information === 0 ? 1 : 0));
	});

	test('split their entropy', () => fc.assert(fc.property(joints, joint => {
		const first = entropy(rowSums(joint));
		expect(first + conditionalEntropy(joint)).toBeCloseTo(jointEntropy(joint), 13);
		expect(first - conditionalEntropy(transpose(joint))).toBeCloseTo(mutualInformation(joint), 13);
		expect(mutualInformation(transpose(joint))).toBeCloseTo(mutualInformation(joint), 13);
		expect(mutualInformation(joint)).toBeGreaterThanOrEqual(0);
	})));
});
