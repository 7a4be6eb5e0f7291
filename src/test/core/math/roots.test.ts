import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../core/math/budget';
import { rootBetween } from '../../../core/math/roots/bracketed';
import { newton } from '../../../core/math/roots/newton';

const budget = (steps = 5000) => createBudget({ steps, elements: 0 });
type Func = (x: number) => number;

describe('rootBetween', () => {
	test.each<readonly [name: string, f: Func, low: number, high: number, root: number]>([
		['a line', x => 2 * x - 1, 0, 3, 0.5],
		['√2', x => x * x - 2, 0, 2, Math.SQRT2],
		['cos x = x', x => Math.cos(x) - x, 0, 1, 0.7390851332151607],
		['e^x falling', x => 2 - Math.exp(x), -3, 9, Math.LN2],
		['log', Math.log, 1e-300, 1e300, 1],
		['a triple root', x => (x - 1) ** 3, 0, 5, 1],
		['a ninth root', x => Math.cbrt(Math.cbrt(x - 0.3)), -1, 1, 0.3],
		['a flat polynomial', x => x ** 21 - 1e-10, 0, 10, 10 ** (-10 / 21)],
		['at the lower end', x => x, 0, 1, 0],
		['at the upper end', x => x - 1, 0, 1, 1],
		['near 0', x => x - 1e-200, -1, 2, 1e-200],
		['at 0', x => Math.atan(x), -1, 2, 0],
		['far out', x => x - 1e15, 0, 1e16, 1e15],
		['one side a jump', x => x < 0.3 ? x - 0.3 : 1, 0, 1, 0.3],
	])('%s', (_, f, low, high, root) => {
		const payer = budget(1300);
		const result = rootBetween(f, low, high, payer);
		expect(Math.abs(result.at - root)).toBeLessThanOrEqual(result.error + 4 * Number.EPSILON * Math.abs(root));
		expect(result.error).toBeLessThanOrEqual(8 * Number.EPSILON * Math.abs(root) + 1e-300);
	});

	test.each<readonly [name: string, f: Func, low: number, high: number]>([
		['no change of sign', x => x * x + 1, -1, 1],
		['a pole', x => 1 / (x - 0.3), 0, 1],
		['an odd pole at 0', x => 1 / x, -1, 2],
		['a jump', x => x < 0.3 ? -1 : 1, 0, 1],
		['a jump beside 0', x => x < 0.3 ? -1 : 0.001 + x / 1e3, 0, 1],
		['no number', () => NaN, 0, 1],
		['no number between', x => Math.abs(x) < 0.5 ? NaN : x, -1, 1.1],
		['ends that are turned round', x => x, 1, -1],
		['an infinite end', x => x, -Infinity, 1],
	])('finds none in %s', (_, f, low, high) => expect(rootBetween(f, low, high, budget())).toEqual({ at: NaN, error: Infinity }));

	test('is fast where f is smooth', () => {
		const payer = budget();
		rootBetween(x => Math.exp(x) - 2, 0, 4, payer);
		expect(payer.spent).toBeLessThan(25);
	});

	test('need not bisect to the last double where it fell behind at first', () => {
		const payer = budget(100);
		expect(Math.abs(rootBetween(x => x * (x * x + 0.013193976395684575), -11, 12, payer).at)).toBeLessThan(1e-300);
	});

	test('finds the root of any rising cubic', () => {
		const number = fc.double({ min: -10, max: 10, noNaN: true });
		fc.assert(fc.property(number, fc.double({ min: 0.01, max: 10, noNaN: true }), (root, slope) => {
			const result = rootBetween(x => (x - root) * ((x - root) ** 2 + slope), -11, 12, budget(200));
			expect(Math.abs(result.at - root)).toBeLessThanOrEqual(result.error + 1e-300);
		}));
	});

	test('pays for every call', () => expect(() => rootBetween(x => x - 0.3, -1, 1, budget(3))).toThrow('steps'));
});

describe('newton', () => {
	test.each<readonly [name: string, f: Func, derivative: Func, start: number, root: number]>([
		['√2', x => x * x - 2, x => 2 * x, 1, Math.SQRT2],
		['atan, from where plain steps run away', Math.atan, x => 1 / (1 + x * x), 3, 0],
		['log', Math.log, x => 1 / x, 5, 1],
		['Kepler', x => x - 0.9 * Math.sin(x) - 0.1, x => 1 - 0.9 * Math.cos(x), 0.1, 0.630843527563153],
		['at the start', x => x, () => 1, 0, 0],
	])('%s', (_, f, derivative, start, root) => {
		const result = newton(f, derivative, start, budget(300));
		expect(Math.abs(result.at - root)).toBeLessThanOrEqual(result.error + 1e-15);
		expect(result.error).toBeLessThanOrEqual(1e-12);
	});

	test.each<readonly [name: string, f: Func, derivative: Func, start: number]>([
		['no root', x => x * x + 1, x => 2 * x, 3],
		['a slope of 0', x => x * x - 2, x => 2 * x, 0],
		['no number', () => NaN, () => NaN, 0],
	])('finds none from %s', (_, f, derivative, start) => expect(newton(f, derivative, start, budget(20_000)).error).toBe(Infinity));
});
