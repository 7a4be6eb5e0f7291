import { describe, expect, test } from 'vitest';
import { drawPicture } from '../../../core/plot/draw';
import { placeOfShares, sharesAtPlace } from '../../../core/plot/simplex';
import { simplexGrid } from '../../../core/plot/simplexField';

describe('shares in a triangle', () => {
	test.each([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0.2, 0.3, 0.5]] as const)('%d, %d, %d', (...shares) => {
		const back = sharesAtPlace(placeOfShares(shares));
		for (const [index, share] of shares.entries()) expect(back[index]).toBeCloseTo(share, 12);
	});
	test('equal shares are its middle', () => expect(placeOfShares([1 / 3, 1 / 3, 1 / 3])).toEqual([expect.closeTo(0.5, 12), expect.closeTo(Math.sqrt(3) / 6, 12)]));
});

describe('a field over the triangle', () => {
	test.each([[1, 3], [2, 6], [10, 66]])('of %d steps has %d places, all of them shares', (steps, count) => {
		const grid = simplexGrid(steps);
		expect(grid).toHaveLength(count);
		for (const shares of grid) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
	});
	test.each([1e9, -3, 0.5, NaN])('of %d steps and three values is not drawn', steps => {
		expect(drawPicture({ kind: 'simplex', title: 't', corners: ['a', 'b', 'c'], points: [], field: { steps, values: [1, 2, 3] } }, { width: 300, height: 300 }).svg).not.toContain('ml-heat');
	});
	test.each([[1, 1], [2, 4], [5, 25]])('of %d steps is %d small triangles', (steps, count) => {
		const values = simplexGrid(steps).map((_, index) => (index === 0 ? 1 : 2));
		const { svg } = drawPicture({ kind: 'simplex', title: 't', corners: ['a', 'b', 'c'], points: [], field: { steps, values: values.map(value => value + 1) } }, { width: 300, height: 300 });
		// The triangle at the first corner has the lower mean, yet a shade of its own.
		expect(svg.split('ml-heat')[1]?.split('</g>')[0]?.match(/Z/g)).toHaveLength(count);
	});
});
