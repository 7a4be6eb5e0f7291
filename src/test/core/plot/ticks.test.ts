import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearTicks, logTicks, widen } from '../../../core/plot/ticks';

// d3-scale 4.0.3: scaleLinear().domain(interval).ticks(count), and .nice(count).domain()
describe('linearTicks and widen', () => {
	for (const [low, high, count, ticks, wide] of [
		[0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1], [0, 1]],
		[0, 1, 10, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1], [0, 1]],
		[-4, 4, 6, [-4, -3, -2, -1, 0, 1, 2, 3, 4], [-4, 4]],
		[0, 0.399, 5, [0, 0.1, 0.2, 0.3], [0, 0.4]],
		[-1e-5, 3e-5, 4, [-0.00001, 0, 0.00001, 0.00002, 0.00003], [-0.00001, 0.00003]],
		[1e6, 9e6, 4, [2e6, 4e6, 6e6, 8e6], [0, 1e7]],
		[0.1, 0.7, 3, [0.2, 0.4, 0.6], [0, 0.8]],
		[-3.3, 17, 7, [-2, 0, 2, 4, 6, 8, 10, 12, 14, 16], [-4, 18]],
		[0, 1e-12, 3, [0, 5e-13, 1e-12], [0, 1e-12]],
		[99.5, 100.5, 4, [99.6, 99.8, 100, 100.2, 100.4], [99.4, 100.6]],
	] as const) {
		test(`${low} to ${high}, about ${count}`, () => {
			expect(linearTicks([low, high], count)).toEqual(ticks);
			expect(widen([low, high], count)).toEqual(wide);
		});
	}
	test.each([[1, 1], [2, 1], [NaN, 1], [0, Infinity], [1e300, 1.0000000000000002e300], [18.206972780139854, 18.206972780139857], [0, 1e-320]])('none in [%d, %d]', (low, high) => expect(linearTicks([low, high], 5)).toEqual([]));
});

describe('logTicks', () => {
	test.each([
		[1, 1000, 9, [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]], [1, 1000, 5, [1, 10, 100, 1000]], [1e-6, 1, 3, [1e-6, 1e-4, 0.01, 1]], [2, 3, 5, [2, 2.2, 2.4, 2.6, 2.8, 3]], [0.05, 2, 6, [0.05, 0.1, 0.2, 0.5, 1, 2]],
	])('%d to %d, about %d', (low, high, count, ticks) => expect(logTicks([low, high], count).map(tick => Number(tick.toPrecision(12)))).toEqual(ticks));
});

const interval = fc.tuple(fc.double({ min: -1e100, max: 1e100, noNaN: true }), fc.double({ min: 1e-100, max: 1e100, noNaN: true })).map(([low, width]) => [low, low + width] as const);

test('ticks ascend inside the interval, and there are about as many as asked for', () => fc.assert(fc.property(interval, fc.integer({ min: 1, max: 20 }), ([low, high], count) => {
	const ticks = linearTicks([low, high], count);
	const slack = 1e-6 * (high - low);
	expect(ticks.length).toBeLessThanOrEqual(2 * count + 2);
	for (const [index, tick] of ticks.entries()) {
		expect(tick >= low - slack && tick <= high + slack).toBe(true);
		expect(index === 0 || tick > (ticks[index - 1] ?? NaN)).toBe(true);
	}
})));

test('a widened interval holds the interval, and its ends lie within a step of a tick', () => fc.assert(fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 2, max: 12 }), (low, width, count) => {
	const wide = widen([low / 7, (low + width) / 7], count);
	expect(wide[0]).toBeLessThanOrEqual(low / 7 + 1e-9);
	expect(wide[1]).toBeGreaterThanOrEqual((low + width) / 7 - 1e-9);
	const ticks = linearTicks(wide, count);
	const step = (ticks[1] ?? NaN) - (ticks[0] ?? NaN);
	expect((ticks[0] ?? NaN) - wide[0]).toBeLessThan(step);
	expect(wide[1] - (ticks.at(-1) ?? NaN)).toBeLessThan(step);
	expect(wide[1] - wide[0]).toBeLessThan(width / 7 + 4 * step);
})));
