import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../core/math/budget';
import { beta } from '../../../core/math/dist/beta';
import { normal } from '../../../core/math/dist/normal';
import { poisson } from '../../../core/math/dist/poisson';
import { maximise } from '../../../core/math/optimize/maximise';
import { integrate } from '../../../core/math/quadrature/integrate';
import { sumSeries } from '../../../core/math/series/sumSeries';
import { factorial } from '../../../core/math/special/gamma';

const INF = Number.POSITIVE_INFINITY;
/** What DESIGN shows: a value whose bound is above this is refused. */
const SHOWN = 1e-7;
const budget = () => createBudget({ steps: 500_000, elements: 0 });

type Integrand = (x: number) => number;

describe('integrate', () => {
	type Row = readonly [name: string, f: Integrand, from: number, to: number, value: number, landmarks?: readonly number[]];
	type Refused = readonly [name: string, f: Integrand, from: number, to: number, landmarks?: readonly number[]];

	const integral = (f: Integrand, from: number, to: number, landmarks: readonly number[] = []) => integrate(f, from, to, { budget: budget(), landmarks });

	test.each<{ row: Row }>(([
		['x²', x => x * x, 0, 1, 1 / 3],
		['x² backwards', x => x * x, 1, 0, -1 / 3],
		['nothing', x => x, 2, 2, 0],
		['e^-x²', x => Math.exp(-x * x), -INF, INF, Math.sqrt(Math.PI)],
		['1/(1 + x²)', x => 1 / (1 + x * x), -INF, INF, Math.PI],
		['e^-x', x => Math.exp(-x), 0, INF, 1],
		['a slow exponential', x => 1e-6 * Math.exp(-1e-6 * x), 0, INF, 1],
		['a fast exponential', x => 1e6 * Math.exp(-1e6 * x), 0, INF, 1],
		['x^-½', x => 1 / Math.sqrt(x), 0, 1, 2],
		['(1 - x)^-½', x => 1 / Math.sqrt(1 - x), 0, 1, 2],
		['log x', Math.log, 0, 1, -1],
		['x^-0.9', x => Math.pow(x, -0.9), 0, 1, 10],
		['|x - 0.4|^-½', x => 1 / Math.sqrt(Math.abs(x - 0.4)), 0, 1, 2 * (Math.sqrt(0.4) + Math.sqrt(0.6)), [0.4]],
		['the tail of x^-1.5', x => Math.pow(x, -1.5), 1, INF, 2],
		['the tail of x^-1.1', x => Math.pow(x, -1.1), 1, INF, 10],
		['x^-½ e^-x', x => Math.exp(-x) / Math.sqrt(x), 0, INF, Math.sqrt(Math.PI)],
		['log(x²)/(1 + x²)', x => Math.log(x * x) / (1 + x * x), -INF, INF, 0],
		['a beta density with two poles', x => beta.density(x, 0.5, 0.5), 0, 1, 1],
		['a kink', x => Math.abs(x - 0.3), 0, 1, 0.29],
		['a step', x => x < 0.3 ? 1 : 0, 0, 1, 0.3],
		['waves', x => Math.sin(50 * x) ** 2, 0, Math.PI, Math.PI / 2],
		['a narrow likelihood', x => normal.density(x, 0.3, 1e-6), 0, 1, 1, [0.3, 0.3 - 8e-6, 0.3 + 8e-6]],
		['a narrow likelihood, only its mean known', x => normal.density(x, 0.3, 1e-6), 0, 1, 1, [0.3]],
		['a normal far out', x => normal.density(x, 1e8, 1), -INF, INF, 1, [1e8 - 1, 1e8, 1e8 + 1]],
		['a product of two normals', x => normal.density(x, 0, 1) * normal.density(2, x, 1e-3), -INF, INF, normal.density(2, 0, Math.sqrt(1 + 1e-6)), [-1, 0, 1, 2 - 1e-3, 2, 2 + 1e-3]],
		['a second moment', x => x * x * normal.density(x, 1, 2), -INF, INF, 5],
	] satisfies readonly Row[]).map(row => ({ row })))('$row.0', ({ row: [, f, from, to, value, landmarks] }) => {
		const result = integral(f, from, to, landmarks);
		expect(Math.abs(result.value - value)).toBeLessThanOrEqual(result.error);
		expect(result.error).toBeLessThanOrEqual(SHOWN * Math.max(Math.abs(value), 1e-3));
	});

	test.each<{ row: Refused }>(([
		['1/x at 0', x => 1 / x, 0, 1],
		['1/x at infinity', x => 1 / x, 1, INF],
		['1/(x log² x) at infinity', x => 1 / (x * Math.log(x) ** 2), 2, INF],
		['a pole inside', x => 1 / (x - 0.4), 0, 1],
		['a pole at the middle', x => 1 / (x - 0.5), 0, 1],
		['a pole at a landmark', x => 1 / (x - 0.4), 0, 1, [0.4]],
		['e^x to infinity', Math.exp, 0, INF],
		['cos x to infinity', Math.cos, 0, INF],
		['1 to infinity', () => 1, 0, INF],
		['a root of negative numbers', x => Math.sqrt(x - 0.5), 0, 1],
		['nothing seen anywhere', x => normal.density(x, 0.123, 1e-9), 0, 1],
		['a bound that is no number', x => x, Number.NaN, 1],
	] satisfies readonly Refused[]).map(row => ({ row })))('refuses $row.0', ({ row: [, f, from, to, landmarks] }) => {
		const result = integral(f, from, to, landmarks);
		expect(result.error / Math.max(Math.abs(result.value), 1e-300)).not.toBeLessThanOrEqual(1e-3);
	});

	test('keeps its bound for polynomials times exponentials', () => {
		fc.assert(fc.property(
			fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 6 }),
			fc.double({ min: 0.05, max: 20, noNaN: true }),
			(coefficients, rate) => {
				const f = (x: number) => coefficients.reduceRight((sum, c) => sum * x + c, 0) * Math.exp(-rate * x);
				const value = coefficients.reduce((sum, c, k) => sum + c * factorial(k) / rate ** (k + 1), 0);
				const size = coefficients.reduce((sum, c, k) => sum + Math.abs(c) * factorial(k) / rate ** (k + 1), 0);
				const result = integral(f, 0, INF);
				return Math.abs(result.value - value) <= result.error + 1e-15 * size && result.error <= 1e-9 * size + 1e-300 || size < 1e-290;
			},
		), { numRuns: 150 });
	});

	test('keeps its bound for normal densities wherever they are', () => {
		fc.assert(fc.property(
			fc.double({ min: -1e3, max: 1e3, noNaN: true }),
			fc.double({ min: -6, max: 3, noNaN: true }),
			(mu, magnitude) => {
				const sigma = 10 ** magnitude;
				const result = integral(x => normal.density(x, mu, sigma), -INF, INF, [mu - sigma, mu, mu + sigma]);
				return Math.abs(result.value - 1) <= result.error;
			},
		), { numRuns: 150 });
	});

	test('pays for every call', () => {
		const payer = budget();
		let calls = 0;
		integrate(x => { calls++; return x; }, 0, 1, { budget: payer });
		expect(payer.spent).toBe(calls);
		expect(() => integrate(Math.cos, 0, 1, { budget: createBudget({ steps: 50, elements: 0 }) })).toThrow('steps');
	});
});

describe('sumSeries', () => {
	test.each<readonly [name: string, term: Integrand, from: number, value: number]>([
		['a Poisson mass', k => poisson.density(k, 3), 0, 1],
		['the mean of a Poisson far out', k => k * poisson.density(k, 1000), 0, 1000],
		['two Poisson humps', k => 0.5 * poisson.density(k, 3) + 0.5 * poisson.density(k, 500), 0, 1],
		['2^-k', k => 0.5 ** k, 0, 2],
		['0.999^k', k => 0.999 ** k, 0, 1000],
		['0.9999^k', k => 0.9999 ** k, 0, 10_000],
		['k² 0.9^k', k => k * k * 0.9 ** k, 0, 1710],
		['ζ(2)', k => 1 / k ** 2, 1, Math.PI ** 2 / 6],
		['ζ(1.5)', k => k ** -1.5, 1, 2.612375348685488],
		['ζ(1.1)', k => k ** -1.1, 1, 10.58444846495081],
		['ζ(10)', k => k ** -10, 1, 1.000994575127818],
		['1/(k (k + 1))', k => 1 / (k * (k + 1)), 1, 1],
		['1/(k² + 1)', k => 1 / (k * k + 1), 0, (1 + Math.PI / Math.tanh(Math.PI)) / 2],
		['ln 2', k => (-1) ** (k + 1) / k, 1, Math.LN2],
		['π/4', k => (-1) ** k / (2 * k + 1), 0, Math.PI / 4],
		['alternating k^-½', k => (-1) ** (k + 1) / Math.sqrt(k), 1, 0.6048986434216304],
		['a geometric and an algebraic tail', k => 0.5 ** k + 1e-8 * k ** -1.5, 1, 1 + 2.612375348685488e-8],
		['ten terms', k => k < 10 ? 1 : 0, 0, 10],
	])('%s', (_, term, from, value) => {
		const result = sumSeries(term, from, budget());
		expect(Math.abs(result.value - value)).toBeLessThanOrEqual(result.error);
		expect(result.error).toBeLessThanOrEqual(SHOWN * value);
	});

	test.each<readonly [name: string, term: Integrand, from: number]>([
		['1/k', k => 1 / k, 1],
		['1/(k ln² k)', k => 1 / (k * Math.log(k) ** 2), 2],
		['1', () => 1, 0],
		['k 0.99999^k', k => k * 0.99999 ** k, 0],
		['1/(k ln k)', k => 1 / (k * Math.log(k)), 2],
		['2^k', k => 2 ** k, 0],
		['(-1)^k', k => (-1) ** k, 0],
		['k^-½', k => k ** -0.5, 1],
		['sin(k)/k', k => Math.sin(k) / k, 1],
		['terms that are no numbers', k => Math.log(k - 3), 1],
		['a pole', k => 1 / (k - 5), 1],
		['nothing', () => 0, 0],
	])('refuses %s', (_, term, from) => expect(sumSeries(term, from, budget()).error).toBe(INF));

	test('passes its landmarks', () => {
		const hump = (k: number) => poisson.density(k, 1) + poisson.density(k - 10_000, 1);
		expect(sumSeries(hump, 0, budget(), [10_000]).value).toBeCloseTo(2, 12);
	});

	test('keeps its bound for geometric series', () => {
		fc.assert(fc.property(fc.double({ min: -0.99, max: 0.99, noNaN: true }), ratio => {
			const result = sumSeries(k => ratio ** k, 0, budget());
			return Math.abs(result.value - 1 / (1 - ratio)) <= result.error;
		}), { numRuns: 100 });
	});

	test('pays for every term', () => expect(() => sumSeries(k => 1 / k, 1, createBudget({ steps: 100, elements: 0 }))).toThrow('steps'));
});

describe('maximise', () => {
	test.each<readonly [name: string, f: Integrand, low: number, high: number, at: number]>([
		['a parabola', x => -((x - 0.3) ** 2), 0, 1, 0.3],
		['a raised parabola', x => 1 - (x - 0.3) ** 2, 0, 1, 0.3],
		['a beta density', x => x ** 3 * (1 - x) ** 5, 0, 1, 0.375],
		['a log likelihood', x => 7 * Math.log(x) + 3 * Math.log(1 - x), 0, 1, 0.7],
		['a kink', x => -Math.abs(x - 0.3), 0, 1, 0.3],
		['the upper end', x => x, 0, 1, 1],
		['the lower end', x => -x, 0, 1, 0],
		['one of two waves', Math.sin, 0, 6, Math.PI / 2],
		['a narrow density', x => normal.density(x, 0.3, 1e-3), 0, 1, 0.3],
		['a posterior', x => normal.density(x, 1, 1) * normal.density(2, x, 0.5), -10, 10, 1.8],
		['a single point', x => x, 2, 2, 2],
	])('%s', (_, f, low, high, at) => {
		const result = maximise(f, low, high, budget());
		expect(result.certain).toBe(true);
		expect(Math.abs(result.at - at)).toBeLessThanOrEqual(result.error);
		expect(result.error).toBeLessThanOrEqual(SHOWN);
	});

	test.each<readonly [name: string, f: Integrand, low: number, high: number]>([
		['a constant', () => 1, 0, 1],
		['a plateau', x => Math.min(x, 0.5), 0, 1],
		['equal waves', Math.cos, 0, 4 * Math.PI],
		['a symmetric pair', x => -((x * x - 1) ** 2), -2, 2],
		['a pole', x => 1 / Math.abs(x - 0.3), 0, 1],
		['no number anywhere', () => Number.NaN, 0, 1],
		['an infinite range', x => -x * x, -INF, INF],
	])('is not certain of %s', (_, f, low, high) => expect(maximise(f, low, high, budget()).certain).toBe(false));
});
