import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { families } from '../../../core/library/families';
import { dense } from '../../../core/library/implementations';
import { distributionFamilies } from '../../../core/library/records/families';
import { createBudget } from '../../../core/math/budget';
import type { Dense } from '../../../core/math/tensor/dense';
import type { Univariate } from '../../../core/math/dist/family';

const members = distributionFamilies.map(({ id, variate, example: { parameters } }) => ({ id, variate, parameters, family: families[id] as Univariate }));

function draw(id: string, ...args: readonly (number | Dense)[]): Dense {
	const run = dense[`${id}Sample`];
	if (!run) throw new Error(id);
	return run(args, createBudget({ steps: 1e9, elements: 1e7 })) as Dense;
}

const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, x) => sum + x, 0) / values.length;

describe('draws', () => {
	const SIZE = 2000;
	/** Exceeded by one sample in a thousand; the seeds are fixed. */
	const KOLMOGOROV = 1.95 / Math.sqrt(SIZE);

	test.each(members)('of $id follow its distribution function', ({ id, variate, parameters, family }) => {
		const sample = draw(id, ...parameters, SIZE, 7).data.toSorted();
		const distance = Math.max(...sample.map((x, i) => {
			const at = family.cdf(x, ...parameters);
			const below = variate === 'integer' ? family.cdf(x - 1, ...parameters) : at;
			const [first, last] = [sample.indexOf(x) / SIZE, variate === 'integer' ? (sample.lastIndexOf(x) + 1) / SIZE : (i + 1) / SIZE];
			return Math.max(Math.abs(below - first), Math.abs(at - last));
		}));
		expect(distance).toBeLessThan(KOLMOGOROV);
	});

	test.each(members.filter(({ id }) => id !== 'cauchy'))('of $id have its mean and variance', ({ id, parameters, family }) => {
		const { data } = draw(id, ...parameters, SIZE, 11);
		const [expected, deviation] = [family.mean(...parameters), family.standardDeviation(...parameters)];
		expect(Math.abs(mean(data) - expected)).toBeLessThan(4 * deviation / Math.sqrt(SIZE));
		const spread = Math.sqrt((family.kurtosis(...parameters) + 2) / SIZE);
		expect(Math.abs(mean(data.map(x => (x - expected) ** 2)) / deviation ** 2 - 1)).toBeLessThan(4 * spread);
	});

	const vector = (...data: number[]): Dense => ({ shape: [data.length], data: Float64Array.from(data) });
	const matrix = (...data: number[]): Dense => ({ shape: [2, 2], data: Float64Array.from(data) });
	test.each<readonly [string, readonly (number | Dense)[], readonly number[], readonly number[]]>([
		['multivariateNormal', [vector(1, -1), matrix(2, 1, 1, 3)], [1, -1], [2, 3]],
		['dirichlet', [vector(0.5, 2)], [0.2, 0.8], [0.16 / 3.5, 0.16 / 3.5]],
		['multinomial', [10, vector(0.3, 0.7), NaN], [3, 7], [2.1, 2.1]],
		['wishart', [4, matrix(1, 0.5, 0.5, 2)], [4, 2, 2, 8], [8, 9, 9, 32]],
		['categorical', [vector(1, 1, 2), NaN], [1.25], [0.6875]],
		['normalMixture', [vector(0.5, 0.5), vector(-1, 1), vector(1, 2)], [0], [3.5]],
		['empirical', [vector(3, 1, 2, 2)], [2], [0.5]],
	])('of %s %j have its mean and variance', (id, parameters, means, variances) => {
		const { data } = draw(id, ...parameters, SIZE, 3);
		const width = means.length;
		means.forEach((expected, i) => {
			const column = data.filter((_, at) => at % width === i);
			expect(column).toHaveLength(SIZE);
			expect(Math.abs(mean(column) - expected)).toBeLessThan(4 * Math.sqrt((variances[i] ?? NaN) / SIZE));
			expect(mean(column.map(x => (x - expected) ** 2)) / (variances[i] ?? NaN)).toBeCloseTo(1, 0);
		});
	});

	test('are the same for the same seed, and others for another', () => {
		expect(draw('gamma', 2, 1, 5, 1)).toEqual(draw('gamma', 2, 1, 5, 1));
		expect(draw('gamma', 2, 1, 5, 1)).not.toEqual(draw('gamma', 2, 1, 5, 2));
	});
});

describe('the quantile', () => {
	const logUniform = (least: number): fc.Arbitrary<number> => fc.double({ min: Math.log(least), max: -1e-9, noNaN: true }).map(Math.exp);
	const RUNS = { numRuns: 60 };
	/** Twice the goal of docs/ACCURACY.md: the quantile's error and the probability's. */
	const MOST = 2 * 4e-15;

	/** `F + |x f(x)| + Σ |θ ∂F/∂θ|`, what the error of a probability and that of a quantile are counted in. */
	function conditioning(probability: Univariate['cdf'], { density, isValid }: Univariate, x: number, parameters: readonly number[]): number {
		const STEP = 1e-6;
		const value = probability(x, ...parameters);
		const slopes = parameters.map((_, i) => {
			const moved = parameters.map((parameter, j) => (i === j ? parameter * (1 + STEP) : parameter));
			return isValid(...moved) ? Math.abs(probability(x, ...moved) - value) / STEP : 0;
		});
		return slopes.reduce((sum, slope) => sum + slope, value + Math.abs(x) * density(x, ...parameters));
	}

	describe.each(members.filter(({ variate }) => variate === 'integer'))('of $id', ({ parameters, family }) => {
		const isLeast = (p: number): void => {
			const k = family.quantile(p, ...parameters);
			expect(family.cdf(k, ...parameters)).toBeGreaterThanOrEqual(p * (1 - 4 * Number.EPSILON));
			if (k > family.low(...parameters)) expect(family.cdf(k - 1, ...parameters)).toBeLessThan(p);
		};

		test('is the least count with so much below it', () => fc.assert(fc.property(logUniform(1e-300), isLeast), RUNS));

		test('is so in the upper tail', () => fc.assert(fc.property(logUniform(1e-15), q => isLeast(1 - q)), RUNS));

		test('of what is below k is k', () => fc.assert(fc.property(fc.double({ min: 1e-12, max: 1 - 1e-9, noNaN: true }), p => {
			const k = family.quantile(p, ...parameters);
			expect(family.quantile(family.cdf(k, ...parameters), ...parameters)).toBe(k);
		}), RUNS));
	});

	describe.each(members.filter(({ variate }) => variate === 'real'))('of $id', ({ parameters, family }) => {
		/** The parameters, each within a factor of 2. */
		const near = fc.tuple(...parameters.map(parameter => fc.double({ min: 0.5, max: 2, noNaN: true }).map(factor => factor * parameter)));

		test('undoes the distribution function', () => fc.assert(fc.property(logUniform(1e-300), near, (p, at) => {
			fc.pre(family.isValid(...at));
			const x = family.quantile(p, ...at);
			fc.pre(Math.abs(x) > 1e-300);
			const slack = MOST * conditioning(family.cdf, family, x, at);
			expect(Math.abs(family.cdf(x, ...at) - p)).toBeLessThanOrEqual(slack);
			if (slack < p) expect(Math.abs(Math.expm1(family.logCdf(x, ...at) - Math.log(p)))).toBeLessThanOrEqual(slack / p - Number.EPSILON * Math.log(p));
		}), RUNS));

		test('undoes the survival function', () => fc.assert(fc.property(logUniform(1e-300), near, (q, at) => {
			fc.pre(family.isValid(...at));
			const x = family.inverseSurvival(q, ...at);
			// Nearer to the upper end there may be no number.
			fc.pre(Math.abs(x) > 1e-300 && x !== family.high(...at));
			const slack = MOST * conditioning(family.survival, family, x, at);
			expect(Math.abs(family.survival(x, ...at) - q)).toBeLessThanOrEqual(slack);
			if (slack < q) expect(Math.abs(Math.expm1(family.logSurvival(x, ...at) - Math.log(q)))).toBeLessThanOrEqual(slack / q - Number.EPSILON * Math.log(q));
		}), RUNS));
	});
});

describe('both tails', () => {
	test.each(members)('of $id add up to 1', ({ parameters, family }) => {
		for (const p of [1e-9, 0.1, 0.5, 0.9]) {
			const x = family.quantile(p, ...parameters);
			expect(family.cdf(x, ...parameters) + family.survival(x, ...parameters)).toBeCloseTo(1, 14);
			expect(Math.exp(family.logSurvival(x, ...parameters))).toBeCloseTo(family.survival(x, ...parameters), 14);
		}
	});

	test.each(members)('of $id end at its support', ({ parameters, family }) => {
		const [low, high] = [family.low(...parameters), family.high(...parameters)];
		expect([family.cdf(low - 1, ...parameters), family.survival(low - 1, ...parameters)]).toEqual([0, 1]);
		expect([family.cdf(high, ...parameters), family.survival(high, ...parameters), family.logSurvival(high, ...parameters)]).toEqual([1, 0, -Infinity]);
		expect([family.cdf(-Infinity, ...parameters), family.cdf(Infinity, ...parameters), family.cdf(NaN, ...parameters)]).toEqual([0, 1, NaN]);
	});
});

test.each(members)('$id is not a number outside its parameters', ({ parameters, family }) => {
	const wrong = parameters.map(() => NaN);
	expect([family.density(0, ...wrong), family.cdf(0, ...wrong), family.quantile(0.5, ...wrong), family.mean(...wrong), family.entropy(...wrong)]).toEqual([NaN, NaN, NaN, NaN, NaN]);
	expect(family.quantile(1.5, ...parameters)).toBeNaN();
});

describe('the inverse of the survival', () => {
	const levels = (family: Univariate, parameters: readonly number[]): readonly number[] => [0.9, 0.5, 0.3, 1e-3, ...(family.high(...parameters) === Infinity ? [1e-20, 1e-100, 1e-300] : [])];

	test.each(members.filter(({ variate }) => variate === 'real'))('of $id is exceeded with that probability', ({ family, parameters }) => {
		for (const level of levels(family, parameters)) {
			const x = family.inverseSurvival(level, ...parameters);
			expect(Math.abs(family.logSurvival(x, ...parameters) - Math.log(level)), `${level}`).toBeLessThan(1e-12);
		}
	});

	test.each(members.filter(({ variate }) => variate === 'integer'))('of $id is the least that is not exceeded with more', ({ family, parameters }) => {
		for (const level of levels(family, parameters)) {
			const k = family.inverseSurvival(level, ...parameters);
			expect(family.survival(k, ...parameters), `${level}`).toBeLessThanOrEqual(level * (1 + 1e-15));
			expect(family.survival(k - 1, ...parameters), `${level}`).toBeGreaterThan(level);
		}
	});
});
