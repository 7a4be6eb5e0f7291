import { describe, expect, test } from 'vitest';
import { binSamples } from '../../../core/plot/bins';

describe('binSamples', () => {
	test('counts as a density', () => expect(binSamples([0, 1, 1, 2, 4], 4)).toEqual({ edges: [0, 1, 2, 3, 4], densities: [0.2, 0.4, 0.2, 0.2] }));
	test('one value has one bin around it', () => expect(binSamples([3, 3, 3], 1)).toEqual({ edges: [1.5, 4.5], densities: [expect.closeTo(1 / 3, 12)] }));
	test('what is not finite is left out', () => expect(binSamples([NaN, 0, Infinity, 1], 1).densities).toEqual([1]));
	test('no samples, no bins', () => expect(binSamples([])).toEqual({ edges: [], densities: [] }));
	test.each([10, 100, 1000])('%d samples of a density add up to one', count => {
		const { edges, densities } = binSamples(Array.from({ length: count }, (_, index) => Math.tan(index)));
		const width = (edges[1] ?? NaN) - (edges[0] ?? NaN);
		expect(densities.reduce((sum, density) => sum + density * width, 0)).toBeCloseTo(1, 9);
	});
	// Freedman and Diaconis by hand: IQR 500 of 0…999, width 2·500/10 = 100.
	test('the width by the quartiles', () => expect(binSamples(Array.from({ length: 1000 }, (_, index) => index)).densities.length).toBeCloseTo(10, 0));
});
