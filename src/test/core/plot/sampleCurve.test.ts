import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleCurve, type SampledCurve, type SampleOptions } from '../../../core/plot/sampleCurve';

/** The value at x of the polyline; NaN in a break. */
function valueAt({ x, y }: SampledCurve, at: number): number {
	const next = x.findIndex(value => value >= at);
	const [x0, x1, y0, y1] = [x[next - 1] ?? NaN, x[next] ?? NaN, y[next - 1] ?? NaN, y[next] ?? NaN];
	return x1 === at ? y1 : y0 + (y1 - y0) * (at - x0) / (x1 - x0);
}

/** The largest distance of the polyline from the function at 2,000 places, as a share of `height`. */
function errorOf(f: (x: number) => number, options: SampleOptions, height: number): number {
	const curve = sampleCurve(f, options);
	const places = Array.from({ length: 2000 }, (_, index) => options.from + (options.to - options.from) * (index + 0.37) / 2000);
	return Math.max(...places.map(x => Math.abs(valueAt(curve, x) - f(x)) / height));
}

const normal = (mu: number, sigma: number) => (x: number) => Math.exp(-0.5 * ((x - mu) / sigma) ** 2) / sigma;

describe('the polyline follows the function to a thousandth or two of the height', () => {
	for (const [name, f, from, to, height] of [
		['a line', (x: number) => 2 * x, -1, 1, 4],
		['a density', normal(0, 1), -4, 4, 1],
		['a narrow density', normal(0.2, 0.02), -4, 4, 50],
		['a kink', Math.abs, -1.01, 1, 1],
		['a steep rise', (x: number) => 1 / (1 + Math.exp(-1000 * x)), -3, 3, 1],
		['a wave', (x: number) => Math.sin(20 * x), 0, 6, 2],
		['a root', Math.sqrt, 0, 4, 2],
	] as const) test(name, () => expect(errorOf(f, { from, to }, height)).toBeLessThan(0.002));
});

test('a landmark is a point, and what lies around it is found', () => {
	const peak = normal(Math.PI, 1e-4);
	expect(Math.max(...sampleCurve(peak, { from: -5, to: 5 }).y)).toBeLessThan(1);
	const found = sampleCurve(peak, { from: -5, to: 5, landmarks: [Math.PI] });
	expect(Math.max(...found.y)).toBe(1e4);
	expect(valueAt(found, Math.PI + 0.7e-4) / peak(Math.PI + 0.7e-4)).toBeCloseTo(1, 2);
});

describe('a curve breaks', () => {
	const breaks = (curve: SampledCurve): readonly number[] => Array.from(curve.x).filter((_, index) => !Number.isFinite(curve.y[index]));
	test('at a jump, and there alone', () => {
		const at = breaks(sampleCurve(x => (x < 0.3 ? 0 : 1), { from: -1, to: 1 }));
		expect(at).toHaveLength(1);
		expect(at[0]).toBeCloseTo(0.3, 5);
	});
	test('at each pole of the tangent', () => {
		const poles = new Set(breaks(sampleCurve(Math.tan, { from: -5, to: 5 })).map(x => Math.round(x / Math.PI - 0.5)));
		expect([...poles]).toEqual([-2, -1, 0, 1]);
	});
	test('where the function is undefined, close to the border', () => {
		const { x, y } = sampleCurve(Math.log, { from: -1, to: 1 });
		const first = x[y.findIndex(Number.isFinite)] ?? NaN;
		expect(first).toBeGreaterThan(0);
		expect(first).toBeLessThan(1e-4);
	});
	test('nowhere on a continuous function', () => expect(breaks(sampleCurve(x => Math.tanh(200 * x), { from: -3, to: 3 }))).toEqual([]));
});

test('even steps in the logarithm', () => {
	const { x } = sampleCurve(() => 1, { from: 0.01, to: 100, scale: 'log', budget: 20 });
	expect(Array.from(x, value => Number(Math.log10(value).toFixed(9)))).toEqual([-2, -1, 0, 1, 2]);
});

test('any function, any range: ascending, inside, within the budget', () => fc.assert(fc.property(
	fc.func(fc.double()), fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: 1e-9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 300 }),
	(f, from, width, budget) => {
		let calls = 0;
		const { x } = sampleCurve(at => {
			calls++;
			return f(at);
		}, { from, to: from + width, budget });
		expect(calls).toBeLessThanOrEqual(Math.max(2, budget));
		expect(x.every((value, index) => value >= from && value <= from + width && value >= (x[index - 1] ?? -Infinity))).toBe(true);
	},
)));
