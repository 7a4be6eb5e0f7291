import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BudgetExceeded, createBudget } from '../../../core/math/budget';
import { integrateDoubleExponential } from '../../../core/math/quadrature/doubleExponential';
import { integrate } from '../../../core/math/quadrature/integrate';
import { integrateRegion } from '../../../core/math/quadrature/nested';
import type { Side } from '../../../core/math/quadrature/ranges';
import { createRandom } from '../../../core/math/sampling/random';
import { erf } from '../../../core/math/special/erf';
import { INTEGRALS } from '../../tables/integrands';

const { mpmath, ...VALUES } = JSON.parse(readFileSync('src/test/tables/quadrature.json', 'utf8')) as Record<string, number>;
const budget = () => createBudget({ steps: 500_000, elements: 0 });
/** What is less certain than that is refused. */
const SHOWN = 1e-7;
const INF = Number.POSITIVE_INFINITY;

/** Heavy tails, waves without end and jumps without number, which no finite sampling can be sure of. */
const REFUSED = new Set([
	'x^-0.99', 'x^-1.02', 'gamma near 0', 'log tail', 'sine of 1/x', 'sawtooth of 1/x', 'square wave', 'characteristic function', 'antisymmetric log',
	'QUADPACK 14, 5', 'sine squared over square', 'Binet',
]);

test('every integrand has its value', () => {
	expect(mpmath).toBe('1.2.1');
	expect(Object.keys(INTEGRALS).sort()).toEqual(Object.keys(VALUES).sort());
});

describe('integrate', () => {
	test.each(Object.entries(INTEGRALS))('%s', (name, { f, from, to, landmarks = [] }) => {
		const value = VALUES[name] ?? NaN;
		const result = integrate(f, from, to, { budget: budget(), landmarks });
		if (Number.isFinite(result.error)) expect(Math.abs(result.value - value)).toBeLessThanOrEqual(result.error);
		expect(result.error <= SHOWN * Math.abs(value)).toBe(!REFUSED.has(name));
	});

	test('never looks outside its range', () => {
		fc.assert(fc.property(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.double({ min: 1e-9, max: 1e3, noNaN: true }), (low, width) => {
			const high = low + width;
			fc.pre(high > low);
			const f = (x: number) => x >= low && x <= high ? 1 / Math.sqrt(x - low) : NaN;
			const result = integrate(f, low, high, { budget: budget() });
			expect(Math.abs(result.value - 2 * Math.sqrt(high - low))).toBeLessThanOrEqual(result.error);
		}), { numRuns: 100 });
	});

	test('keeps its bound at powers of the distance to either end', () => {
		fc.assert(fc.property(fc.double({ min: -0.95, max: 3, noNaN: true }), fc.boolean(), fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (power, atEnd, width) => {
			const f = (x: number) => Math.pow(atEnd ? width - x : x, power);
			const result = integrate(f, 0, width, { budget: budget() });
			const value = Math.pow(width, power + 1) / (power + 1);
			if (result.error <= SHOWN * value) expect(Math.abs(result.value - value)).toBeLessThanOrEqual(result.error + 4 * Number.EPSILON * value);
			else expect(atEnd && power < -0.4).toBe(true);
		}), { numRuns: 150 });
	});

	const place = fc.double({ min: 0.01, max: 0.99, noNaN: true });
	type Corner = readonly [name: string, f: (a: number, w: number) => (x: number) => number, to: number, value: (a: number, w: number) => number];

	test.each<Corner>([
		['a kink', a => x => Math.abs(x - a), 1, a => (a * a + (1 - a) ** 2) / 2],
		['two kinks', (a, w) => x => Math.max(0, x - a) + Math.max(0, w - x), 1, (a, w) => (1 - a) ** 2 / 2 + w * w / 2],
		['a jump of a power', a => x => x < a ? Math.sqrt(x) : 0, 1, a => 2 / 3 * a ** 1.5],
		['many jumps', (_, w) => x => Math.floor((2 + 20 * w) * x), 1, (_, w) => {
			const [rate, last] = [2 + 20 * w, Math.floor(2 + 20 * w)];
			return last * ((last - 1) / 2 + rate - last) / rate;
		}],
		['an end far out', a => x => x < 30 * a ? 1 : 0, INF, a => 30 * a],
		['a cusp far out', a => x => Math.exp(-Math.abs(x - 30 * a)), INF, a => 2 - Math.exp(-30 * a)],
		['a case far out', a => x => x < 5 * a ? x : 5 * a * Math.exp(5 * a - x), INF, a => 12.5 * a * a + 5 * a],
	])('shows nothing wrong of %s', (_, f, to, value) => {
		fc.assert(fc.property(place, place, (a, w) => {
			const result = integrate(f(a, w), 0, to, { budget: budget() });
			const truth = value(a, w);
			if (result.error <= SHOWN * Math.abs(truth)) expect(Math.abs(result.value - truth)).toBeLessThanOrEqual(result.error + 1e-14 * Math.abs(truth));
		}), { numRuns: 200 });
	});

	test.each([
		['the middle, where two sequences of pieces meet', 0.1998372319728436],
		['an end, nearer than the extrapolated pieces', 0.20019959225319325],
	])('does not miss one of many jumps beside %s', (_, w) => {
		const [rate, last] = [2 + 20 * w, Math.floor(2 + 20 * w)];
		const result = integrate(x => Math.floor(rate * x), 0, 1, { budget: budget() });
		expect(Math.abs(result.value - last * ((last - 1) / 2 + rate - last) / rate)).toBeLessThanOrEqual(result.error);
	});

	test('keeps its bound for jumps anywhere', () => {
		fc.assert(fc.property(fc.double({ min: -6, max: -0.001, noNaN: true }).map(x => 10 ** x), fc.double({ min: -5, max: 5, noNaN: true }), (at, rate) => {
			const result = integrate(x => x < at ? Math.exp(rate * x) : 0, 0, 1, { budget: budget() });
			const value = Math.abs(rate) < 1e-300 ? at : Math.expm1(rate * at) / rate;
			expect(Math.abs(result.value - value)).toBeLessThanOrEqual(result.error);
		}), { numRuns: 300 });
	});
});

describe('integrateDoubleExponential', () => {
	const options = { tolerance: 1e-13 };

	test.each(Object.entries(INTEGRALS).filter(([, { from, to, landmarks }]) => from < to && !landmarks))('keeps its bound for %s', (name, { f, from, to }) => {
		const { value, error } = integrateDoubleExponential(f, from, to, { budget: budget(), ...options });
		if (Number.isFinite(error)) expect(Math.abs(value - (VALUES[name] ?? NaN))).toBeLessThanOrEqual(error);
	});

	test.each(['x^-0.5', 'x^-0.9', 'log', 'log by root', "sophomore's dream", 'log log', 'two logs', 'Cauchy', 'x^-1.1', 'log over square', 'root and tail', 'lognormal'])('knows %s in few steps', name => {
		const integral = INTEGRALS[name];
		const payer = createBudget({ steps: 200, elements: 0 });
		const { value, error } = integral ? integrateDoubleExponential(integral.f, integral.from, integral.to, { budget: payer, ...options }) : { value: NaN, error: INF };
		expect(error).toBeLessThan(1e-11 * Math.abs(value));
	});

	test.each<readonly [string, (x: number) => number, number, number]>([
		['1/x at 0', x => 1 / x, 0, 1], ['1/x at infinity', x => 1 / x, 1, INF], ['a pole at the middle', x => 1 / (x - 0.5), 0, 1],
		['1 to infinity', () => 1, 0, INF], ['e^x to infinity', Math.exp, 0, INF], ['what is no number', () => NaN, 0, 1], ['1/(x log² x)', x => 1 / (x * Math.log(x) ** 2), 2, INF],
	])('refuses %s', (_, f, low, high) => {
		const { value, error } = integrateDoubleExponential(f, low, high, { budget: budget(), ...options });
		expect(error / Math.abs(value) <= 1e-6).toBe(false);
	});
});

describe('integrateRegion', () => {
	type Integrand = (x: number, y: number, z: number) => number;
	const { exp, PI, sqrt, cos, abs } = Math;
	const UNIT = { from: 0, to: 1 };
	const LINE = { from: -INF, to: INF };
	const normal = (x: number, mu: number, sigma: number) => exp(-(((x - mu) / sigma) ** 2) / 2) / (sigma * sqrt(2 * PI));
	const region = (f: Integrand, sides: readonly Side[], steps = 3e6) =>
		integrateRegion(([x = 0, y = 0, z = 0]) => f(x, y, z), sides, createBudget({ steps, elements: 0 }));

	test.each<readonly [name: string, f: Integrand, sides: readonly Side[], value: number]>([
		['one side', x => exp(x), [UNIT], Math.E - 1],
		['x y', (x, y) => x * y, [UNIT, UNIT], 1 / 4],
		['x y z', (x, y, z) => x * y * z, [UNIT, UNIT, UNIT], 1 / 8],
		['e^(x + y)', (x, y) => exp(x + y), [UNIT, UNIT], (Math.E - 1) ** 2],
		['1/(1 - x y)', (x, y) => 1 / (1 - x * y), [UNIT, UNIT], PI ** 2 / 6],
		['cos(x + y + z)', (x, y, z) => cos(x + y + z), [{ from: 0, to: PI / 2 }, { from: 0, to: PI / 2 }, { from: 0, to: PI / 2 }], -2],
		['a correlated normal', (x, y) => exp(-(x * x - 1.8 * x * y + y * y) / 0.38) / (2 * PI * sqrt(0.19)), [LINE, LINE], 1],
		['a posterior far out', (x, y) => normal(x, 100, 0.1) * normal(y, x, 2), [{ ...LINE, landmarks: [99.9, 100, 100.1] }, { ...LINE, landmarks: [98, 100, 102] }], 1],
		['a gamma posterior', (mu, tau) => normal(mu, 1, 1 / sqrt(tau)) * tau * exp(-tau), [LINE, { from: 0, to: INF }], 1],
		['a narrow peak', (x, y) => normal(x, 0.3, 0.01) * normal(y, 0.7, 0.01), [UNIT, UNIT], 1],
		['a triangle', () => 1, [UNIT, ([x = 0]) => ({ from: 0, to: x })], 1 / 2],
		['a tetrahedron', (x, y, z) => x + y + z, [UNIT, ([x = 0]) => ({ from: 0, to: 1 - x }), ([x = 0, y = 0]) => ({ from: 0, to: 1 - x - y })], 1 / 8],
		['a ridge', (x, y) => abs(x - y), [UNIT, UNIT], 1 / 3],
		['a step', (x, y) => x < 0.3 ? y : 0, [UNIT, UNIT], 0.15],
		['an empty side', () => 1, [UNIT, { from: 2, to: 2 }], 0],
		['what cancels', (x, y) => x * y, [{ from: -1, to: 1 }, { from: -1, to: 1 }], 0],
	])('%s', (name, f, sides, value) => {
		const result = region(f, sides);
		expect(Math.abs(result.value - value)).toBeLessThanOrEqual(name === 'an empty side' ? 0 : result.error);
		if (name !== 'an empty side') expect(result.error).toBeLessThanOrEqual(SHOWN * Math.max(Math.abs(value), 0.1));
	});

	/** A. Genz's families by difficulties a and places u, and their integrals over the unit cube. */
	type Genz = readonly [name: string, f: (x: Float64Array, a: readonly number[], u: readonly number[]) => number, value: (a: readonly number[], u: readonly number[]) => number];
	const along = (term: (k: number, x: number, u: number, axis: number) => number) => (x: Float64Array | readonly number[], a: readonly number[], u: readonly number[]) =>
		a.map((k, axis) => term(k, x[axis] ?? NaN, u[axis] ?? NaN, axis));
	const sum = (terms: readonly number[]) => terms.reduce((total, x) => total + x, 0);
	const product = (terms: readonly number[]) => terms.reduce((total, x) => total * x, 1);
	const GENZ: readonly Genz[] = [
		['oscillatory', (x, a, u) => cos(2 * PI * (u[0] ?? NaN) + sum(along((k, at) => k * at)(x, a, u))), (a, u) => cos(2 * PI * (u[0] ?? NaN) + sum(a) / 2) * product(a.map(k => 2 / k * Math.sin(k / 2)))],
		['a peak', (x, a, u) => product(along((k, at, place) => 1 / (k ** -2 + (at - place) ** 2))(x, a, u)), (a, u) => product(along((k, place) => k * (Math.atan(k * (1 - place)) + Math.atan(k * place)))(u, a, u))],
		['a corner', (x, a, u) => (1 + sum(along((k, at) => k * at)(x, a, u))) ** (-a.length - 1), a => {
			const corners = Array.from({ length: 2 ** a.length }, (_, corner) => a.filter((_, axis) => corner >> axis & 1));
			return sum(corners.map(sides => (-1) ** sides.length / (1 + sum(sides)))) / product(a.map((k, axis) => k * (axis + 1)));
		}],
		['a bell', (x, a, u) => exp(-sum(along((k, at, place) => (k * (at - place)) ** 2)(x, a, u))), (a, u) => product(along((k, place) => sqrt(PI) / 2 / k * (erf(k * (1 - place)) + erf(k * place)))(u, a, u))],
		['a ridge', (x, a, u) => exp(-sum(along((k, at, place) => k * abs(at - place))(x, a, u))), (a, u) => product(along((k, place) => -(Math.expm1(-k * place) + Math.expm1(-k * (1 - place))) / k)(u, a, u))],
		['a cliff', (x, a, u) => along((_, at, place, axis) => axis < 2 && at > place ? 1 : 0)(x, a, u).includes(1) ? 0 : exp(sum(along((k, at) => k * at)(x, a, u))), (a, u) => product(along((k, place, _, axis) => Math.expm1(axis < 2 ? k * place : k) / k)(u, a, u))],
	];

	test.each(GENZ.flatMap(family => [2, 3].map(dimensions => [dimensions, ...family] as const)))('keeps its bound or refuses: in %i dimensions, %s', (dimensions, _, f, value) => {
		const random = createRandom(dimensions, 'Genz');
		for (let i = 0; i < (dimensions === 2 ? 4 : 1); i++) {
			const a = Array.from({ length: dimensions }, () => 0.2 + 3 * random.uniform());
			const u = Array.from({ length: dimensions }, () => 0.1 + 0.8 * random.uniform());
			try {
				const result = integrateRegion(x => f(x, a, u), a.map(() => UNIT), createBudget({ steps: 1.5e6, elements: 0 }));
				expect(Math.abs(result.value - value(a, u))).toBeLessThanOrEqual(result.error);
				expect(result.error).toBeLessThanOrEqual(SHOWN * result.magnitude);
			} catch (fault) {
				expect(fault).toBeInstanceOf(BudgetExceeded);
				expect(dimensions).toBe(3);
			}
		}
	});

	test.each<readonly [name: string, f: Integrand, sides: readonly Side[], value: number]>([
		['a triangle', (x, y) => x * y, [UNIT, ([x = 0]) => ({ from: 0, to: x })], 1 / 8],
		['a triangle from above', (_, y) => exp(y), [UNIT, ([x = 0]) => ({ from: x, to: 1 })], 1],
		['between two curves', (x, y) => x + y, [UNIT, ([x = 0]) => ({ from: x * x, to: x })], 3 / 20],
		['under a bell', (_, y) => y, [UNIT, ([x = 0]) => ({ from: 0, to: exp(-x * x) })], sqrt(PI / 2) * erf(sqrt(2)) / 4],
		['a simplex', (x, y, z) => x * y * z, [UNIT, ([x = 0]) => ({ from: 0, to: 1 - x }), ([x = 0, y = 0]) => ({ from: 0, to: 1 - x - y })], 1 / 720],
		['a Dirichlet density', (x, y) => 12 * x * (1 - x - y), [UNIT, ([x = 0]) => ({ from: 0, to: 1 - x })], 1 / 2],
		['an ordered pair', (x, y) => exp(-x - y), [{ from: 0, to: INF }, ([x = 0]) => ({ from: x, to: INF })], 1 / 2],
	])('keeps its bound where limits depend: %s', (_, f, sides, value) => {
		const result = region(f, sides);
		expect(Math.abs(result.value - value)).toBeLessThanOrEqual(result.error);
		expect(result.error).toBeLessThanOrEqual(SHOWN * value);
	});

	test('a disc', () => {
		const circle = ([x = 0]: Float64Array) => ({ from: -sqrt(1 - x * x), to: sqrt(1 - x * x) });
		const result = region(() => 1, [{ from: -1, to: 1 }, circle], 6e6);
		expect(Math.abs(result.value - PI)).toBeLessThanOrEqual(result.error);
		expect(result.error).toBeLessThanOrEqual(SHOWN);
	});

	test.each<readonly [name: string, f: Integrand, sides: readonly Side[]]>([
		['1/x', x => 1 / x, [UNIT, UNIT]],
		['1 over the plane', () => 1, [LINE, LINE]],
		['nothing', () => 0, [UNIT, UNIT]],
		['what is no number', (x, y) => sqrt(x - y), [UNIT, UNIT]],
		['no side', () => 1, []],
		['four sides', () => 1, [UNIT, UNIT, UNIT, UNIT]],
		['a side backwards', () => 1, [UNIT, { from: 1, to: 0 }]],
	])('refuses %s', (_, f, sides) => {
		const { value, error } = region(f, sides);
		expect(error <= SHOWN * Math.abs(value)).toBe(false);
	});

	test('keeps its bound for products of polynomials and bells', () => {
		const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
		fc.assert(fc.property(number(-2, 2), number(0.05, 3), number(-2, 2), number(0.05, 3), number(-1, 1), (a, s, b, t, c) => {
			const result = region((x, y) => (1 + c * x * y) * normal(x, a, s) * normal(y, b, t), [LINE, LINE]);
			expect(Math.abs(result.value - (1 + c * a * b))).toBeLessThanOrEqual(result.error);
		}), { numRuns: 15 });
	});

	test('pays for every call', () => {
		const payer = createBudget({ steps: 1e6, elements: 0 });
		let calls = 0;
		integrateRegion(([x = 0, y = 0]) => { calls++; return x + y; }, [UNIT, UNIT], payer);
		expect(payer.spent).toBe(calls);
		expect(() => region((x, y) => x + y, [UNIT, UNIT], 100)).toThrow('steps');
	});
});
