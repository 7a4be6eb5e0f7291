import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { families } from '../../../core/library/families';
import { distributionFamilies } from '../../../core/library/records/families';
import { createBudget } from '../../../core/math/budget';
import type { Univariate } from '../../../core/math/dist/family';
import { sample as drawn } from '../../../core/math/dist/sample';
import { fitDirichlet } from '../../../core/math/fit/rows';
import { createRandom } from '../../../core/math/sampling/random';

interface Row {
	readonly id: string;
	/** Numbers; of a Dirichlet distribution rows of shares. */
	readonly data: readonly number[] | readonly (readonly number[])[];
	readonly given: readonly (number | string)[];
	readonly parameters: readonly (number | string)[];
}

const { rows } = JSON.parse(readFileSync('src/test/tables/fits.json', 'utf8')) as { readonly rows: readonly Row[] };
const numberOf = (value: number | string): number => (typeof value === 'number' ? value : value === 'inf' ? Infinity : -Infinity);

function fitOf(id: string, data: Iterable<number>, given: readonly number[] = []): readonly number[] {
	return families[id]?.fit?.(Float64Array.from(data), given, createBudget({ steps: 1e7, elements: 1e6 })) ?? [];
}

function dirichlet(data: readonly number[], width: number): readonly number[] {
	return [...fitDirichlet({ shape: [data.length / width, width], data: Float64Array.from(data) }, createBudget({ steps: 1e7, elements: 1e6 })).data];
}

function logLikelihood(id: string, data: Iterable<number>, parameters: readonly number[]): number {
	return [...data].reduce((sum, x) => sum + (families[id]?.logDensity(x, ...parameters) ?? NaN), 0);
}

describe('a fit is a root of the score', () => {
	test.each(rows)('of $id: $data', ({ id, data, given, parameters }) => {
		const expected = parameters.map(numberOf);
		const errors = (id === 'dirichlet' ? dirichlet(data.flat(), (data[0] as readonly number[]).length) : fitOf(id, data.flat(), given.map(numberOf))).map((value, i) => (value === expected[i] ? 0 : Math.abs(value / (expected[i] ?? NaN) - 1)));
		expect(errors).toHaveLength(expected.length);
		expect(Math.max(...errors)).toBeLessThan(5e-14);
	});
});

/** A family with a member to draw from, and where its fit takes given parameters. */
const fitted = distributionFamilies.flatMap(({ id, parameters, example }) => (example.fit
	? [{ id, fit: example.fit, member: example.parameters, givenAt: parameters.flatMap(({ name }, i) => (example.fit?.given?.includes(name) ? [i] : [])) }]
	: []));
const seeds = fc.integer({ min: 0, max: 1e6 });
const RUNS = { numRuns: 15 };

describe('a fit is more likely than what is near', () => {
	test.each(fitted)('of $id', ({ id, member, givenAt }) => {
		fc.assert(fc.property(seeds, seed => {
			const data = drawn(families[id] as Univariate, member, 12, createRandom(seed, id));
			const found = fitOf(id, data, givenAt.map(i => member[i] ?? NaN));
			if (found.some(Number.isNaN)) return;
			const best = logLikelihood(id, data, found);
			for (const i of found.keys()) {
				if (givenAt.includes(i)) continue;
				for (const step of [1e-3, -1e-3, 0.1, -0.1]) {
					const other = logLikelihood(id, data, found.map((value, j) => (i === j ? value + step * Math.max(Number.isInteger(value) ? 1 : 0, Math.abs(value)) : value)));
					if (!Number.isNaN(other)) expect(other).toBeLessThanOrEqual(best + 1e-12 * Math.abs(best));
				}
			}
		}), RUNS);
	});
});

describe('a fit moves with its sample', () => {
	test.each(['normal', 'logistic', 'laplace', 'cauchy', 'gumbel', 'uniform'])('of %s', id => {
		const values = fc.array(fc.double({ min: -10, max: 10, noNaN: true }).map(x => Math.round(x * 1e6) / 1e6), { minLength: 5, maxLength: 20 });
		fc.assert(fc.property(values, fc.integer({ min: -64, max: 64 }), fc.integer({ min: -20, max: 20 }), (data, shift, power) => {
			const [location = NaN, scale = NaN] = fitOf(id, data);
			const stretch = 2 ** power;
			const [moved = NaN, stretched = NaN] = fitOf(id, data.map(x => (x + shift) * stretch));
			const tolerance = 1e-7 * (Math.abs(id === 'uniform' ? location : scale) + Math.abs(shift)) * stretch;
			if (Number.isNaN(location)) {
				expect(moved).toBeNaN();
				return;
			}
			expect(Math.abs(moved - (location + shift) * stretch)).toBeLessThanOrEqual(tolerance);
			expect(Math.abs(stretched - (scale + (id === 'uniform' ? shift : 0)) * stretch)).toBeLessThanOrEqual(tolerance);
		}), { numRuns: 40 });
	});
});

describe('a fit is not a number', () => {
	test.each(fitted)('of $id without values or with such as are none', ({ id, fit, givenAt }) => {
		const given = givenAt.map(i => fit.parameters[i] ?? NaN);
		for (const data of [[], [NaN], [Infinity], [...fit.data, NaN], [...fit.data, -Infinity]]) {
			const found = fitOf(id, data, given);
			expect(found).toHaveLength(fit.parameters.length);
			expect(found.every(Number.isNaN)).toBe(true);
		}
	});

	const hopeless: readonly (readonly [id: string, why: string, data: readonly number[], given?: readonly number[]])[] = [
		['bernoulli', 'outside', [0, 2]], ['bernoulli', 'not whole', [0, 0.5]], ['geometric', 'outside', [0, 3]], ['poisson', 'outside', [-1, 3]],
		['exponential', 'outside', [-1, 3]], ['exponential', 'all at 0', [0, 0]], ['halfNormal', 'outside', [-1, 1]], ['pareto', 'constant', [2, 2]],
		['gamma', 'outside', [0, 1]], ['gamma', 'constant but for rounding', [0.1, 0.1, 0.1]], ['inverseGamma', 'outside', [-1, 1]], ['weibull', 'constant', [3, 3]],
		['normal', 'constant but for rounding', [0.1, 0.1, 0.1]], ['logNormal', 'outside', [0, 1]], ['gumbel', 'constant', [0.1, 0.1, 0.1]], ['laplace', 'constant', [2, 2]],
		['logistic', 'constant', [0.1, 0.1, 0.1]], ['cauchy', 'two values', [1, 2]], ['cauchy', 'half are the same', [1, 1, 2, 3]], ['uniform', 'constant', [2, 2]],
		['studentT', 'too many are the same', [0, 0, 0, 1], [3]], ['studentT', 'several maxima', [1, 2, 5], [0.5]], ['studentT', 'no degrees of freedom', [1, 2, 5], [NaN]],
		['beta', 'constant', [0.3, 0.3]], ['beta', 'at an end', [0, 0.3]], ['beta', 'outside', [-1, 0.5]], ['chiSquared', 'outside', [0, 1]],
		['vonMises', 'constant', [1, 1, 1]], ['vonMises', 'the same direction', [1, 1 + 2 * Math.PI]], ['vonMises', 'no direction', [0, Math.PI]],
		['truncatedNormal', 'flatter than any normal', [0.1, 0.9], [0, 1]], ['truncatedNormal', 'heavier than any normal', [0.1, 0.9, 5], [0, Infinity]],
		['truncatedNormal', 'outside', [1, 2, 4], [1.5, 5]], ['truncatedNormal', 'ends the wrong way', [1, 2], [3, 0]], ['truncatedNormal', 'constant', [0.5, 0.5], [0, 1]],
		['binomial', 'outside', [1, 6], [5]], ['binomial', 'no trials', [0, 0], [0]], ['negativeBinomial', 'underdispersed', [1, 2, 1]], ['negativeBinomial', 'not whole', [0, 0.5, 9]],
		['betaBinomial', 'underdispersed', [4, 5, 6], [10]], ['betaBinomial', 'all at the ends', [0, 10], [10]], ['betaBinomial', 'outside', [0, 3, 12], [10]],
	];
	test.each(hopeless.map(([id, why, data, given = []]) => ({ id, why, data, given })))('of $id: $why', ({ id, data, given }) => {
		expect(fitOf(id, data, given).some(Number.isNaN)).toBe(true);
	});
});
