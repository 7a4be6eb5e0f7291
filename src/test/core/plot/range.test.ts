import { describe, expect, test } from 'vitest';
import { extentOf, reachZero, shownRange, spread } from '../../../core/plot/range';

describe('extentOf', () => {
	test.each([
		[[3, 1, 2], [1, 3]], [[NaN, 2, Infinity, -1], [-1, 2]], [[], undefined], [[NaN], undefined], [[-Infinity, Infinity], undefined], [[1e305, 1], [1, 1]],
	])('%j', (values, extent) => expect(extentOf(values)).toEqual(extent));
	test('null, as JSON writes NaN, is none', () => expect(extentOf(JSON.parse('[1,null,2]') as number[])).toEqual([1, 2]));
});

describe('shownRange', () => {
	const grid = (f: (x: number) => number) => Float64Array.from({ length: 401 }, (_, index) => f((index - 200) / 50));
	test('a sharp peak is shown whole', () => expect(shownRange(grid(x => Math.exp(-5000 * x * x)))).toEqual([0, 1]));
	test('a pole is cut off', () => {
		const [low, high] = shownRange(grid(x => 1 / x)) ?? [NaN, NaN];
		expect(low).toBeCloseTo(-high, 0);
		expect(high).toBeGreaterThan(2);
		expect(high).toBeLessThan(30);
	});
	test.each<readonly [name: string, f: (x: number) => number, shown: readonly [number, number]]>([
		['a short plateau between jumps', x => (Math.abs(x) === 0.1 ? NaN : Math.abs(x) < 0.1 ? 1 : 0), [0, 1]],
		['a hole', x => (x === 0 ? NaN : 3 * x), [-12, 12]],
		['a half without values', x => (x < 0 ? NaN : x * x), [0, 16]],
	])('%s is shown whole', (_, f, shown) => expect(shownRange(grid(f))).toEqual(shown));
	test('a point counts for the length it stands for', () => {
		const at = [0, 1, 2, 3, 3.0001, 3.0002, 3.0003, 4, 5, 6];
		const values = [0, 1, 0, 1, 1e6, 1e7, Infinity, 1, 0, 1];
		expect(shownRange(values, at)?.[1]).toBeLessThan(10);
		expect(shownRange(values)?.[1]).toBeGreaterThan(1e5);
	});
});

describe('reachZero', () => {
	test.each([[[0.1, 1], [0, 1]], [[-1, -0.1], [-1, 0]], [[0.9, 1], [0.9, 1]], [[-1, 2], [-1, 2]]] as const)('%j', (interval, reached) => expect(reachZero(interval)).toEqual(reached));
});

describe('spread', () => {
	test.each([[[0, 0], [-1, 1]], [[4, 4], [2, 6]], [[4, 4.000000000000001], [2, 6]], [[1, 2], [1, 2]]] as const)('%j', (interval, wide) => expect(spread(interval)).toEqual(wide));
});
