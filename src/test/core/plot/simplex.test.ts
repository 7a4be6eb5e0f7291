import { describe, expect, test } from 'vitest';
import { placeOfShares, sharesAtPlace } from '../../../core/plot/simplex';

describe('shares in a triangle', () => {
	test.each([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0.2, 0.3, 0.5]] as const)('%d, %d, %d', (...shares) => {
		const back = sharesAtPlace(placeOfShares(shares));
		for (const [index, share] of shares.entries()) expect(back[index]).toBeCloseTo(share, 12);
	});
	test('equal shares are its middle', () => expect(placeOfShares([1 / 3, 1 / 3, 1 / 3])).toEqual([expect.closeTo(0.5, 12), expect.closeTo(Math.sqrt(3) / 6, 12)]));
});
