import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../core/math/budget';
import { minimiseBetween } from '../../../core/math/optimize/brent';
import { minimiseSmooth, type WithGradient } from '../../../core/math/optimize/lbfgs';
import { minimiseBySimplex } from '../../../core/math/optimize/nelderMead';

const budget = (steps = 1e6) => createBudget({ steps, elements: 1e5 });

interface Problem {
	readonly f: WithGradient;
	readonly start: readonly number[];
	/** Every minimiser; one of them is to be found. */
	readonly minima: readonly (readonly number[])[];
	readonly value: number;
	/** How well values and gradients determine the place. */
	readonly width?: number;
}

const problem = (f: (x: readonly number[]) => readonly [value: number, gradient: readonly number[]], start: readonly number[], minima: readonly (readonly number[])[], value = 0, width = 1e-6): Problem => ({
	f: (at, gradient) => {
		const [height, slopes] = f([...at]);
		slopes.forEach((slope, i) => { gradient[i] = slope; });
		return height;
	},
	start, minima, value, width,
});

function rosenbrock(x: readonly number[]): readonly [number, readonly number[]] {
	const gradient = x.map(() => 0);
	let value = 0;
	for (let i = 0; i + 1 < x.length; i++) {
		const [a = 0, b = 0] = x.slice(i, i + 2);
		value += 100 * (b - a * a) ** 2 + (1 - a) ** 2;
		gradient[i] = (gradient[i] ?? 0) - 400 * a * (b - a * a) - 2 * (1 - a);
		gradient[i + 1] = (gradient[i + 1] ?? 0) + 200 * (b - a * a);
	}
	return [value, gradient];
}

/** J. J. Moré, B. S. Garbow and K. E. Hillstrom, ACM TOMS 7 (1981), 17, and what every survey of test functions has beside them. */
const PROBLEMS: Readonly<Record<string, Problem>> = {
	'Rosenbrock': problem(rosenbrock, [-1.2, 1], [[1, 1]]),
	'Rosenbrock in 6 dimensions': problem(rosenbrock, [0, 0, 0, 0, 0, 0], [[1, 1, 1, 1, 1, 1]], 0, 1e-5),
	'Beale': problem(([x = 0, y = 0]) => {
		const terms = [1, 2, 3].map(k => ({ k, r: [1.5, 2.25, 2.625][k - 1] ?? 0 })).map(({ k, r }) => ({ k, r: r - x * (1 - y ** k) }));
		return [terms.reduce((s, { r }) => s + r * r, 0), [terms.reduce((s, { k, r }) => s - 2 * r * (1 - y ** k), 0), terms.reduce((s, { k, r }) => s + 2 * r * x * k * y ** (k - 1), 0)]];
	}, [1, 1], [[3, 0.5]]),
	'Himmelblau': problem(([x = 0, y = 0]) => {
		const [a, b] = [x * x + y - 11, x + y * y - 7];
		return [a * a + b * b, [4 * x * a + 2 * b, 2 * a + 4 * y * b]];
	}, [0, 0], [[3, 2], [-2.805118086952745, 3.131312518250573], [-3.779310253377747, -3.283185991286170], [3.584428340330492, -1.848126526964404]]),
	'Booth': problem(([x = 0, y = 0]) => {
		const [a, b] = [x + 2 * y - 7, 2 * x + y - 5];
		return [a * a + b * b, [2 * a + 4 * b, 4 * a + 2 * b]];
	}, [-5, 5], [[1, 3]]),
	'Matyas': problem(([x = 0, y = 0]) => [0.26 * (x * x + y * y) - 0.48 * x * y, [0.52 * x - 0.48 * y, 0.52 * y - 0.48 * x]], [5, -7], [[0, 0]]),
	'Powell singular': problem(([a = 0, b = 0, c = 0, d = 0]) => {
		const [p, q, r, s] = [a + 10 * b, c - d, b - 2 * c, a - d];
		return [p * p + 5 * q * q + r ** 4 + 10 * s ** 4, [2 * p + 40 * s ** 3, 20 * p + 4 * r ** 3, 10 * q - 8 * r ** 3, -10 * q - 40 * s ** 3]];
	}, [3, -1, 0, 1], [[0, 0, 0, 0]], 0, 0.02),
	'Wood': problem(([a = 0, b = 0, c = 0, d = 0]) => [
		100 * (b - a * a) ** 2 + (1 - a) ** 2 + 90 * (d - c * c) ** 2 + (1 - c) ** 2 + 10 * (b + d - 2) ** 2 + 0.1 * (b - d) ** 2,
		[-400 * a * (b - a * a) - 2 * (1 - a), 200 * (b - a * a) + 20 * (b + d - 2) + 0.2 * (b - d), -360 * c * (d - c * c) - 2 * (1 - c), 180 * (d - c * c) + 20 * (b + d - 2) - 0.2 * (b - d)],
	], [-3, -1, -3, -1], [[1, 1, 1, 1]], 0, 1e-5),
	'McCormick': problem(([x = 0, y = 0]) => [Math.sin(x + y) + (x - y) ** 2 - 1.5 * x + 2.5 * y + 1, [Math.cos(x + y) + 2 * (x - y) - 1.5, Math.cos(x + y) - 2 * (x - y) + 2.5]], [0, 0], [[-0.54719755119660, -1.54719755119660]], -1.913222954981037),
	'a stretched bowl': problem(x => [x.reduce((s, v, i) => s + 10 ** i * (v - i) ** 2, 0), x.map((v, i) => 2 * 10 ** i * (v - i))], [5, 5, 5, 5, 5, 5], [[0, 1, 2, 3, 4, 5]], 0, 1e-5),
	'a logistic regression': problem(([w = 0, c = 0]) => {
		const rows = [[-2, 0], [-1, 0], [-1, 1], [0, 0], [0, 1], [1, 1], [1, 0], [2, 1]] as const;
		const parts = rows.map(([x, y]) => ({ x, y, p: 1 / (1 + Math.exp(-(w * x + c))), z: w * x + c }));
		return [parts.reduce((s, { y, z }) => s + Math.log1p(Math.exp(z)) - y * z, 0), [parts.reduce((s, { x, y, p }) => s + (p - y) * x, 0), parts.reduce((s, { y, p }) => s + p - y, 0)]];
	}, [0, 0], [[0.756307612615964, 0]], 4.836564020334077),
};

function expectMinimum(at: Float64Array, { minima, width = 1e-6 }: Problem): void {
	const distances = minima.map(minimum => Math.max(...minimum.map((x, i) => Math.abs(x - (at[i] ?? NaN)) / Math.max(1, Math.abs(x)))));
	expect(Math.min(...distances), [...at].join()).toBeLessThan(width);
}

describe('minimiseSmooth', () => {
	test.each(Object.entries(PROBLEMS))('%s', (_, problem) => {
		const { at, value, converged } = minimiseSmooth(problem.f, Float64Array.from(problem.start), { budget: budget(50_000) });
		expect(converged).toBe(true);
		expectMinimum(at, problem);
		expect(value - problem.value).toBeLessThan(1e-9);
	});

	test('has gradients that are the slopes of its problems', () => {
		for (const [name, { f, start }] of Object.entries(PROBLEMS)) {
			const gradient = new Float64Array(start.length);
			const at = Float64Array.from(start, x => x + 0.1);
			f(at, gradient);
			gradient.forEach((slope, i) => {
				const shifted = (h: number) => f(at.map((x, k) => k === i ? x + h : x), new Float64Array(start.length));
				expect(Math.abs((shifted(1e-5) - shifted(-1e-5)) / 2e-5 - slope), `${name} ${i}`).toBeLessThan(1e-4 * (1 + Math.abs(slope)));
			});
		}
	});

	test.each<readonly [name: string, f: WithGradient]>([
		['without a bottom', ([x = 0], g) => { g[0] = 1; return x; }],
		['with no number', (_, g) => { g[0] = NaN; return NaN; }],
		['with a gradient that is wrong', ([x = 0], g) => { g[0] = -2 * x; return x * x; }],
	])('does not converge on a function %s', (_, f) => {
		expect(minimiseSmooth(f, Float64Array.of(1), { budget: budget(), mostSteps: 50 }).converged).toBe(false);
	});

	test('steps over what is no number', () => {
		const { at, converged } = minimiseSmooth(([x = 0], g) => { g[0] = 1 - 1 / x; return x - Math.log(x); }, Float64Array.of(20), { budget: budget() });
		expect(converged).toBe(true);
		expect(at[0]).toBeCloseTo(1, 6);
	});

	test('finds the bottom of any bowl', () => {
		const number = fc.double({ min: -10, max: 10, noNaN: true });
		fc.assert(fc.property(fc.array(fc.tuple(number, fc.double({ min: 0.01, max: 100, noNaN: true })), { minLength: 1, maxLength: 8 }), bowl => {
			const f: WithGradient = (at, gradient) => at.reduce((sum, x, i) => {
				const [centre = 0, weight = 1] = bowl[i] ?? [];
				gradient[i] = weight * (x - centre);
				return sum + weight * (x - centre) ** 2 / 2;
			}, 0);
			const { at, converged } = minimiseSmooth(f, new Float64Array(bowl.length), { budget: budget() });
			expect(converged).toBe(true);
			at.forEach((x, i) => expect(Math.abs(x - (bowl[i]?.[0] ?? NaN))).toBeLessThan(1e-5));
		}));
	});

	test('pays for every call', () => expect(() => minimiseSmooth(PROBLEMS['Rosenbrock']?.f ?? (() => NaN), Float64Array.of(-1.2, 1), { budget: budget(40) })).toThrow('steps'));
});

describe('minimiseBySimplex', () => {
	test.each(Object.entries(PROBLEMS))('%s', (_, problem) => {
		const { at, value, converged } = minimiseBySimplex(x => problem.f(x, new Float64Array(x.length)), Float64Array.from(problem.start), { budget: budget(50_000) });
		expect(converged).toBe(true);
		expectMinimum(at, { ...problem, width: Math.max(problem.width ?? 0, 1e-4) });
		expect(value - problem.value).toBeLessThan(1e-8);
	});

	test('a kink', () => {
		const { at, converged } = minimiseBySimplex(([x = 0, y = 0]) => Math.abs(x - 1) + 2 * Math.abs(y + 3), Float64Array.of(0, 0), { budget: budget() });
		expect(converged).toBe(true);
		expect(Math.hypot((at[0] ?? NaN) - 1, (at[1] ?? NaN) + 3)).toBeLessThan(1e-6);
	});

	test('does not converge without a bottom', () => expect(minimiseBySimplex(([x = 0]) => x, Float64Array.of(1), { budget: budget(), mostSteps: 500 }).converged).toBe(false));
	test('does not converge on no number', () => expect(minimiseBySimplex(() => NaN, Float64Array.of(1), { budget: budget() }).converged).toBe(false));
});

describe('minimiseBetween', () => {
	test.each<readonly [name: string, f: (x: number) => number, low: number, high: number, at: number]>([
		['a parabola', x => (x - 0.3) ** 2, 0, 1, 0.3],
		['a quartic', x => (x - 2) ** 4, 0, 5, 2],
		['x log x', x => x * Math.log(x), 0.01, 3, 1 / Math.E],
		['a kink', x => Math.abs(x + 0.7), -3, 1, -0.7],
		['an end', x => x, 0, 1, 0],
	])('%s', (_, f, low, high, at) => {
		const payer = budget(200);
		const result = minimiseBetween(f, low, high, payer);
		expect(Math.abs(result.at - at)).toBeLessThanOrEqual(result.error + 1e-7);
		expect(result.error).toBeLessThan(1e-3);
		expect(payer.spent).toBeLessThan(120);
	});
	test('wants finite ends', () => expect(minimiseBetween(x => x, 0, Infinity, budget()).error).toBe(Infinity));
});
