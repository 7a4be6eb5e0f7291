import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withShare } from '../../core/shares';
import { widened } from '../../core/sliderRange';

describe('a share that moves', () => {
	test.each<readonly [shares: readonly number[], place: number, share: number, expected: readonly number[]]>([
		[[0.5, 0.3, 0.2], 0, 0.75, [0.75, 0.15, 0.1]],
		[[1, 0, 0], 0, 0.5, [0.5, 0.25, 0.25]],
		[[0.5, 0.5], 1, 2, [0, 1]],
		[[0.5, 0.5], 1, -1, [1, 0]],
		[[1], 0, 0.5, [1]],
	])('%j with %i at %d', (shares, place, share, expected) => withShare(shares, place, share).forEach((value, i) => expect(value).toBeCloseTo(expected[i] as number, 12)));

	test('the sum stays', () => fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 9 }), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (shares, place, share) => {
		expect(withShare(shares, place % shares.length, share).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
	})));
});

describe('a slider that is wider', () => {
	const range = { low: 0, high: 5, step: 0.1, scale: 'linear' } as const;
	test.each<readonly [value: number, ends: readonly [number, number]]>([[3, [0, 5]], [8, [0, 8]], [-2, [-2, 5]], [NaN, [0, 5]]])('for %d', (value, [low, high]) => expect(widened(range, value)).toEqual({ ...range, low, high }));
	test('a logarithmic one stays above 0', () => expect(widened({ low: 0.1, high: 10, step: 0.1, scale: 'log' }, -1).low).toBe(0.1));
});
