import { describe, expect, test } from 'vitest';
import { contourLines } from '../../../core/plot/contourLines';

describe('contourLines', () => {
	const grid = (columns: number, rows: number, f: (x: number, y: number) => number) =>
		({ columns, rows, values: Array.from({ length: columns * rows }, (_, index) => f(index % columns, Math.floor(index / columns))) });
	test('of a plane is one straight line', () => expect(contourLines(grid(3, 3, x => x), 0.5)).toEqual([expect.arrayContaining([[0.5, 0], [0.5, 1], [0.5, 2]])]));
	test('around a hill is one ring', () => {
		const [ring, ...others] = contourLines(grid(21, 21, (x, y) => -Math.hypot(x - 10, y - 10)), -6);
		expect(others).toEqual([]);
		expect(ring?.[0]).toEqual(ring?.at(-1));
		for (const [x, y] of ring ?? []) expect(Math.hypot(x - 10, y - 10)).toBeCloseTo(6, 0);
	});
	test.each([[0.4, 2], [0.6, 2]])('a saddle at %d has %d lines', (level, count) => expect(contourLines({ columns: 2, rows: 2, values: [1, 0, 0, 1] }, level)).toHaveLength(count));
	test('the mean decides which corners of a saddle join', () => {
		const ends = (level: number) => contourLines({ columns: 2, rows: 2, values: [1, 0, 0, 1] }, level)[0]?.map(([x, y]) => [x, y]);
		expect(ends(0.6)).not.toEqual(ends(0.4));
	});
	test('none beside what is not finite, none for a level that is never met', () => {
		expect(contourLines({ columns: 2, rows: 2, values: [1, 0, NaN, 1] }, 0.5)).toEqual([]);
		expect(contourLines(grid(4, 4, x => x), 9)).toEqual([]);
	});
});
