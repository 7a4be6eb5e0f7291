import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestShares, withShare } from '../../../core/math/shares';

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

describe('the nearest shares in hundredths', () => {
	test.each<readonly [values: readonly number[], shares: readonly number[]]>([
		[[0.5, 0.3, 0.2], [0.5, 0.3, 0.2]],
		[[1 / 3, 1 / 3, 1 / 3], [0.34, 0.33, 0.33]],
		[[1.2, -0.3, 0.1], [0.92, 0, 0.08]],
		[[0, 0], [1, 0]],
	])('%j', (values, shares) => expect(nearestShares(values)).toEqual(shares));
});
