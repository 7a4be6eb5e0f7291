import { describe, expect, test } from 'vitest';
import { pan, positionsOf, valuesOf, zoom, type DrawnAxis } from '../../../core/plot/axis';

describe('positions and values are inverse', () => {
	test.each<readonly [DrawnAxis, readonly (readonly [value: number, position: number])[]]>([
		[{ scale: 'linear', domain: [-2, 2], range: [40, 440] }, [[-2, 40], [0, 240], [2, 440], [3, 540]]],
		[{ scale: 'linear', domain: [0, 1], range: [300, 20] }, [[0, 300], [1, 20], [0.5, 160]]],
		[{ scale: 'log', domain: [0.01, 100], range: [0, 400] }, [[0.01, 0], [0.1, 100], [1, 200], [100, 400]]],
	])('%j', (axis, places) => {
		for (const [value, position] of places) {
			expect(positionsOf(axis)(value)).toBeCloseTo(position, 9);
			expect(valuesOf(axis)(position)).toBeCloseTo(value, 9);
		}
	});
});

test.each([0, -1])('%d has no place on a logarithmic axis', value => expect(Number.isFinite(positionsOf({ scale: 'log', domain: [1, 10], range: [0, 1] })(value))).toBe(false));

describe('zoom and pan', () => {
	const linear: DrawnAxis = { scale: 'linear', domain: [0, 10], range: [100, 300] };
	const log: DrawnAxis = { scale: 'log', domain: [1, 100], range: [0, 200] };
	test.each([[linear, 100, 2, [0, 5]], [linear, 200, 0.5, [-5, 15]], [log, 100, 2, [Math.sqrt(10), Math.sqrt(1000)]]] as const)('%j about %d by %d', (axis, about, factor, domain) => {
		expect(zoom(axis, about, factor)).toEqual(domain.map(value => expect.closeTo(value, 9)));
	});
	test.each([[linear, 20, [-1, 9]], [log, -100, [10, 1000]]] as const)('%j by %d pixels', (axis, by, domain) => {
		expect(pan(axis, by)).toEqual(domain.map(value => expect.closeTo(value, 9)));
	});
	test('what lies under the pointer stays there', () => {
		const zoomed = { ...log, domain: zoom(log, 63, 3.7) };
		expect(valuesOf(zoomed)(63)).toBeCloseTo(valuesOf(log)(63), 9);
	});
});
