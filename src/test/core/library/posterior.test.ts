import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createNoteService, type Outcome } from '../../../core';

const service = createNoteService({ log: () => undefined, now: () => 0 });

type Json = Readonly<Record<string, unknown>>;
interface Pair {
	readonly likelihood: Json;
	readonly prior: Json;
	readonly data: readonly number[];
	readonly logEvidence: number;
	readonly mean: number;
	readonly deviation: number;
	readonly quantiles: readonly number[];
}

const { rows: pairs } = JSON.parse(readFileSync('src/test/tables/conjugate.json', 'utf8')) as { readonly rows: readonly Pair[] };

const fn = (params: readonly string[], latex: string): Json => ({ fn: { params, latex } });
const normal = (mu: number | string, sigma: number | string): Json => ({ dist: 'Normal', args: { mu, sigma } });
const posterior = (args: Json): Outcome => service.call('posterior', args);

function partsOf(outcome: Outcome): Readonly<Record<string, number | readonly number[]>> {
	if (outcome.status !== 'value') throw new Error(JSON.stringify(outcome));
	return outcome.value as Record<string, number | readonly number[]>;
}

function expectNear(actual: unknown, expected: number, tolerance: number): void {
	expect(Math.abs((actual as number) - expected), `${String(actual)} for ${expected}`).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
}

describe('conjugate pairs', () => {
	const named = pairs.map(pair => [`${JSON.stringify(pair.likelihood)} with ${String(pair.prior['dist'])}`, pair] as const);

	test.each(named)('%s in closed form', (_, { likelihood, prior, data, logEvidence, mean, deviation, quantiles }) => {
		const outcome = posterior({ likelihood, prior, data });
		expect((outcome as { by?: string }).by).toMatch(/^in closed form: the prior is conjugate to the /);
		const parts = partsOf(outcome);
		expectNear(parts['logEvidence'], logEvidence, 1e-13);
		expectNear(parts['mean'], mean, 1e-14);
		expectNear(parts['deviation'], deviation, 1e-14);
		quantiles.forEach((quantile, i) => expectNear((parts['equalTailed'] as readonly number[])[i], quantile, 1e-11));
	});

	// what is not multiplied out hides the kernel
	test.each(named)('%s by quadrature', (_, { likelihood, prior, data, logEvidence, mean, deviation }) => {
		const hidden = JSON.parse(JSON.stringify(likelihood).replace(/(["{])z(["}])/, '$1\\\\max(z,z)$2')) as Json;
		const outcome = posterior({ likelihood: hidden, prior, data });
		expect((outcome as { by?: string }).by).toBe('by quadrature');
		const parts = partsOf(outcome);
		expectNear(parts['logEvidence'], logEvidence, 1e-11);
		expectNear(parts['mean'], mean, 1e-9);
		expectNear(parts['deviation'], deviation, 1e-9);
	});
});

describe('how it is found', () => {
	test.each<readonly [words: string, args: Json, by: RegExp]>([
		['a formula of the kernel', { likelihood: fn(['z'], '\\binom{10}{7}z^7(1-z)^3'), prior: { dist: 'Beta', args: { alpha: 2, beta: 2 } } }, /conjugate to the likelihood.*Beta/],
		['a product over data in the formula', { likelihood: fn(['m'], '\\prod_{i=1}^{20} e^{-(m-i)^2/2}') }, /Normal$/],
		['a flat prior between ends', { likelihood: fn(['z'], 'z^7(1-z)^3'), low: 0, high: 1 }, /Beta$/],
		['the same between other ends', { likelihood: fn(['z'], 'z^7(1-z)^3'), low: 0, high: 0.5 }, /^by quadrature$/],
		['a prior of another family', { likelihood: normal(2, 1), prior: { dist: 'Laplace', args: { mu: 0, b: 1 } } }, /^by quadrature$/],
		['a normal prior that is cut', { likelihood: normal(2, 1), prior: normal(0, 1), low: 0 }, /^by quadrature$/],
		['a table', { likelihood: { table: [0.2, 0.3, 0.5], args: ['k'] } }, /^by a sum of 3 terms$/],
		['two quantities', { likelihood: fn(['a', 'b'], 'e^{-a^2-ab-b^2}') }, /^by quadrature in 2 dimensions$/],
		['a grid', { likelihood: normal(2, 1), points: [0, 1, 2, 3, 4] }, /^on a grid of 5 points/],
		['four quantities', { likelihood: fn(['a', 'b', 'c', 'd'], 'e^{-a^2-b^2-c^2-d^2}'), draws: 100 }, /^from 4 chains of 100 draws$/],
		['four quantities without a gradient', { likelihood: fn(['a', 'b', 'c', 'd'], 'e^{-\\max_{t\\in[0,1]}(a-t)^2-b^2-c^2-d^2}'), draws: 20 }, /^from 4 chains/],
	])('%s', (_, args, by) => expect((posterior(args) as { by?: string }).by).toMatch(by));
});

describe('credible intervals', () => {
	test('a region of highest density is made of several intervals where there are several humps', () => {
		const parts = partsOf(posterior({ likelihood: fn(['x'], '0.5e^{-(x-3)^2}+0.5e^{-(x+3)^2}'), level: 0.9 }));
		const [[a = NaN, b = NaN] = [], [c = NaN, d = NaN] = [], ...others] = parts['highestDensity'] as unknown as readonly (readonly number[])[];
		expect(others).toEqual([]);
		// each hump is a normal of deviation √½, of which nine tenths lie within 1.6448536 deviations
		[-3 - 1.16308715, -3 + 1.16308715, 3 - 1.16308715, 3 + 1.16308715].forEach((end, i) => expectNear([a, b, c, d][i], end, 1e-4));
		expect((parts['narrowest'] as readonly number[])[1]).toBeGreaterThan(3);
	});

	test('of values, the fewest neighbours that hold the probability', () => {
		const parts = partsOf(posterior({ likelihood: { table: [0.4, 0.1, 0.15, 0.35], args: ['k'] }, level: 0.5 }));
		expect(parts['narrowest']).toEqual([1, 2]);
		expect(parts['highestDensity']).toEqual([[1, 1], [4, 4]]);
	});

	test('of several quantities, a row for each', () => {
		const parts = partsOf(posterior({ likelihood: fn(['a', 'b'], 'e^{-a^2/2-(b-1)^2/8}'), level: 0.9 }));
		const expected = [[-1.6448536, 1.6448536], [1 - 3.2897073, 1 + 3.2897073]];
		for (const name of ['equalTailed', 'narrowest']) (parts[name] as unknown as readonly (readonly number[])[]).forEach((ends, i) => ends.forEach((end, j) => expectNear(end, expected[i]?.[j] ?? NaN, 1e-4)));
	});
});

/** Of a normal datum 1 with mean m or 2m: normal of variance 1/2 and mean 1/2, or 1/5 and 2/5; evidences as the datum has variance 2 or 5. */
const SECOND = Math.exp(-0.1) / Math.sqrt(5) / (Math.exp(-0.1) / Math.sqrt(5) + Math.exp(-0.25) / Math.SQRT2);
const MIXED = [SECOND, 0.5 * (1 - SECOND) + 0.4 * SECOND];

describe('data', () => {
	test.each<readonly [words: string, args: Json, name: string, value: number | readonly number[]]>([
		['rows of several numbers', { likelihood: fn(['y', 'x', 'a', 'b'], 'e^{-(y-a-bx)^2/2}'), data: [[1, 0], [2, 1], [2.5, 2]] }, 'mean', [13 / 12, 0.75]],
		['one number', { likelihood: normal('m', 1), prior: normal(0, 1), data: 3 }, 'mean', 1.5],
		['a table of likelihoods', { likelihood: { table: [[0.9, 0.5], [0.1, 0.5]], args: ['x', 'z'] }, data: [1, 1, 2] }, 'density', [0.081 / 0.206, 0.125 / 0.206]],
		['of a value and a number', { likelihood: { fn: { params: ['x', 'k', 'm'], latex: '\\begin{cases}e^{-(x-m)^2/2}&k=0\\\\e^{-(x-2m)^2/2}&k=1\\end{cases}' }, domain: { k: [0, 1] } }, prior: { fn: { params: ['k', 'm'], latex: 'e^{-m^2/2}' }, domain: { k: [0, 1] } }, data: [1] }, 'mean', MIXED],
	])('%s', (_, args, name, value) => {
		const found = [partsOf(posterior(args))[name]].flat();
		[value].flat().forEach((expected, i) => expectNear(found[i], expected, 1e-7));
	});
});
