import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNoteService, type Outcome } from '../../../core';

const service = createNoteService({ log: () => undefined, now: () => 0 });

type Json = Readonly<Record<string, unknown>>;
const fn = (params: readonly string[], latex: string, domain?: Json): Json => ({ fn: { params, latex }, ...(domain ? { domain } : {}) });
const normal = (mu: number | string, sigma: number | string): Json => ({ dist: 'Normal', args: { mu, sigma } });
const beta = (alpha: number, b: number): Json => ({ dist: 'Beta', args: { alpha, beta: b } });
const binomial = { dist: 'Binomial', args: { n: 10, p: 'z' } };

function partsOf(outcome: Outcome): Readonly<Record<string, number | readonly number[]>> {
	if (outcome.status !== 'value') throw new Error(JSON.stringify(outcome));
	return outcome.value as Record<string, number | readonly number[]>;
}

function expectNear(actual: unknown, expected: number, tolerance: number): void {
	expect(Math.abs((actual as number) - expected), `${String(actual)} for ${expected}`).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
}

/** What a reader is told when there is no value. */
function problem(outcome: Outcome): string {
	return outcome.status === 'refused' ? outcome.code : JSON.stringify(outcome);
}

describe('the mode', () => {
	const mode = (args: Json): Outcome => service.call('mode', args);

	test.each<readonly [words: string, args: Json, at: number | readonly number[], standardError: number | readonly number[] | undefined, by: RegExp]>([
		['of largest likelihood', { likelihood: fn(['z'], 'z^7(1-z)^3'), low: 0, high: 1 }, 0.7, Math.sqrt(0.7 * 0.3 / 10), /excludes every other place/],
		['after a prior', { likelihood: binomial, prior: beta(2, 2), data: 7 }, 2 / 3, Math.sqrt(2 / 9 / 12), /excludes/],
		['along the whole line', { likelihood: normal('m', 2), prior: normal(0, 1), data: [3, 4, 5] }, 12 / 7, Math.sqrt(4 / 7), /excludes/],
		['at a kink, which has no curvature', { likelihood: normal('m', 1), prior: { dist: 'Laplace', args: { mu: 0, b: 0.5 } }, data: [0.5] }, 0, undefined, /excludes/],
		['at an end', { likelihood: fn(['x'], 'e^{-x}'), low: 0, high: 5 }, 0, undefined, /excludes/],
		['of values', { likelihood: { table: [0.2, 0.5, 0.3], args: ['k'] } }, 2, undefined, /all 3 values/],
		['of two numbers', { likelihood: normal('m', 's'), data: [1.2, 0.7, 1, 1.1] }, [1, Math.sqrt(0.035)], [Math.sqrt(0.035 / 4), Math.sqrt(0.035 / 8)], /8 starts, 8 of which/],
		['of a value and a number', { likelihood: fn(['k', 'm'], '(k+1)e^{-(m-k)^2/2}', { k: [0, 1, 2] }) }, [2, 2], 1, /excludes/],
		['of a vector', { likelihood: fn(['\\mathbf{w}'], 'e^{-\\|\\mathbf{w}\\|^2/2+w_1}'), start: [3, 4] }, [1, 0], undefined, /8 starts/],
	])('%s', (_, args, at, standardError, by) => {
		const outcome = mode(args);
		const parts = partsOf(outcome);
		expect((outcome as { by?: string }).by).toMatch(by);
		[at].flat().forEach((x, i) => expectNear([parts['mode']].flat()[i], x, 1e-9));
		if (standardError === undefined) expect(parts).not.toHaveProperty('standardError');
		else [standardError].flat().forEach((error, i) => expectNear([parts['standardError']].flat()[i], error, 1e-8));
	});

	test.each<readonly [words: string, args: Json, code: string]>([
		['two best values', { likelihood: { table: [0.4, 0.2, 0.4], args: ['k'] } }, 'not-certain'],
		['two best places', { likelihood: fn(['x'], 'e^{-(x-1)^2}+e^{-(x+1)^2}+0|x|'), low: -3, high: 3 }, 'not-certain'],
		['a pole', { likelihood: fn(['x'], '\\frac{1}{\\sqrt{x}}'), low: 0, high: 1 }, 'not-certain'],
		['no top in two dimensions', { likelihood: fn(['a', 'b'], 'e^{a-b^2}') }, 'not-certain'],
	])('%s are refused', (_, args, code) => expect(problem(mode(args))).toBe(code));
});

describe('an expectation', () => {
	test.each<readonly [words: string, args: Json, value: number, by: RegExp]>([
		['of a square', { density: normal(1, 2), of: fn(['x'], 'x^2') }, 5, /quadrature/],
		['of an event', { density: beta(2, 2), of: fn(['z'], '\\mathbb{1}[z>0.25]') }, 27 / 32, /quadrature/],
		['after data', { density: binomial, prior: beta(2, 2), data: 7, of: fn(['z'], 'z(1-z)') }, 45 / 210, /quadrature/],
		['over values', { density: { table: [0.2, 0.3, 0.5], args: ['k'] }, of: fn(['k'], '2^k') }, 5.6, /sum of 3 terms/],
		['over all counts', { density: { dist: 'Poisson', args: { lambda: 3 } }, of: fn(['k'], 'k^2') }, 12, /sum/],
		['over a value and a number', { density: fn(['k', 'm'], '(k+1)e^{-(m-k)^2/2}', { k: [0, 1] }), of: fn(['k', 'm'], 'm^2+k') }, 1 + (2 / 3) * 2, /sum of 2 terms, each by quadrature/],
	])('%s', (_, args, value, by) => {
		const outcome = service.call('expectation', args);
		expectNear(partsOf(outcome)['value'], value, 1e-9);
		expect((outcome as { by?: string }).by).toMatch(by);
	});

	test('of several numbers, by chains with a standard error', () => {
		const parts = partsOf(service.call('expectation', { density: fn(['a', 'b'], 'e^{-a^2/2-(b-1)^2/2}'), of: fn(['a', 'b'], 'a^2+b') })) as { value: number; standardError: number };
		expect(Math.abs(parts.value - 2)).toBeLessThan(4 * parts.standardError);
		expect(parts.standardError).toBeLessThan(0.06);
	});

	test('that is not finite is refused', () => expect(problem(service.call('expectation', { density: { dist: 'Cauchy', args: { mu: 0, gamma: 1 } }, of: fn(['x'], 'x^2') }))).toBe('not-certain'));

	test('of a constant is the constant, whatever the density is multiplied by', () => {
		fc.assert(fc.property(fc.double({ min: 0.5, max: 5, noNaN: true }), fc.double({ min: 0.01, max: 100, noNaN: true }), (constant, scale) => {
			const parts = partsOf(service.call('expectation', { density: fn(['x'], `${scale.toFixed(6)}e^{-x^2}`), of: fn(['x'], `${constant.toFixed(6)}+0x`) }));
			expectNear(parts['value'], Number(constant.toFixed(6)), 1e-12);
		}), { numRuns: 15 });
	});
});

describe('the posterior predictive', () => {
	interface Pair {
		readonly likelihood: Json;
		readonly prior: Json;
		readonly data: readonly number[];
		readonly new: number;
		readonly logPredictive: number;
	}
	const { rows } = JSON.parse(readFileSync('src/test/tables/conjugate.json', 'utf8')) as { readonly rows: readonly Pair[] };

	test.each(rows.map(row => [JSON.stringify(row.likelihood), row] as const))('of %s is SciPy\'s', (_, { likelihood, prior, data, new: x, logPredictive }) => {
		const outcome = service.call('posteriorPredictive', { density: likelihood, prior, data, x });
		expectNear(partsOf(outcome)['logDensity'], logPredictive, 1e-13);
		expect((outcome as { by?: string }).by).toMatch(/^in closed form/);
	});

	/** After two first outcomes, which the two hypotheses give 0.9 and 0.5 each. */
	const SECOND = (0.1 * 0.81 + 0.5 * 0.25) / 1.06;

	test.each<readonly [words: string, args: Json, mean: number, deviation: number]>([
		// mean n α/(α+β); variance n αβ(α+β+n)/((α+β)²(α+β+1))
		['beta-binomial', { density: binomial, prior: beta(2, 2), data: [7] }, 90 / 14, Math.sqrt(10 * 45 * 24 / (196 * 15))],
		['negative binomial', { density: { dist: 'Poisson', args: { lambda: 'z' } }, prior: { dist: 'Gamma', args: { alpha: 3, beta: 1 } }, data: [2, 4] }, 3, Math.sqrt(3 * 4 / 3)],
		['normal', { density: normal('m', 1), prior: normal(0, 2), data: [1, 2] }, 12 / 9, Math.sqrt(1 + 4 / 9)],
		['by quadrature: a normal with what is known of a prior that is not conjugate', { density: normal('m', 1), prior: fn(['m'], 'e^{-\\max(m,m)^2/8}'), data: [1, 2] }, 12 / 9, Math.sqrt(1 + 4 / 9)],
		['of a table', { density: { table: [[0.9, 0.5], [0.1, 0.5]], args: ['x', 'z'] }, prior: { table: [0.5, 0.5], args: ['z'] }, data: [1, 1] }, 1 + SECOND, Math.sqrt(SECOND * (1 - SECOND))],
	])('%s, as a whole', (_, args, mean, deviation) => {
		const parts = partsOf(service.call('posteriorPredictive', args));
		expectNear(parts['mean'], mean, 1e-7);
		expectNear(parts['deviation'], deviation, 1e-7);
	});

	test('of rows with several unknowns', () => {
		// a line through points with unit noise and unit normal priors: y at x = 3 is normal about the fit
		const parts = partsOf(service.call('posteriorPredictive', { density: fn(['y', 'x', 'a', 'b'], '\\frac{1}{\\sqrt{2\\pi}}e^{-(y-a-bx)^2/2}'), prior: fn(['a', 'b'], 'e^{-a^2/2-b^2/2}'), data: [[1, 0], [2, 1], [2.5, 2]], x: [[3, 3]] }));
		// precision [[4, 3], [3, 6]], right side [5.5, 7]: a = 12/15, b = 11.5/15, variance at 3: (6 - 18 + 36)/15
		const [mean, variance] = [0.8 + 3 * 11.5 / 15, 1 + 24 / 15];
		expectNear(parts['logDensity'], -((3 - mean) ** 2) / variance / 2 - Math.log(2 * Math.PI * variance) / 2, 1e-8);
	});

	test('has no curve where a density is far narrower than what is known of its place', () => {
		const parts = partsOf(service.call('posteriorPredictive', { density: normal('m', 1e-4), prior: normal(0, 10), x: 1 }));
		expectNear(parts['logDensity'], -0.5 * 1 / 100.00000001 - Math.log(2 * Math.PI * 100.00000001) / 2, 1e-10);
		expect(parts).not.toHaveProperty('mean');
	});
});

describe('the Bayes factor', () => {
	const factor = (args: Json): Readonly<Record<string, number | readonly number[]>> => partsOf(service.call('bayesFactor', args));

	/** B(9, 5)/B(2, 2) over one half to the tenth. */
	const FACTOR = 6 * 40320 * 24 / 6227020800 * 1024;

	test('of a prior against a point', () => {
		const parts = factor({ likelihood: binomial, prior: beta(2, 2), otherFixed: 0.5, data: [7] });
		expectNear(parts['factor'], FACTOR, 1e-13);
		expectNear((parts['probabilities'] as readonly number[])[0], FACTOR / (1 + FACTOR), 1e-13);
	});

	test('of two likelihoods with priors of their own', () => {
		const parts = factor({ likelihood: { dist: 'Poisson', args: { lambda: 'z' } }, prior: { dist: 'Gamma', args: { alpha: 2, beta: 1.5 } }, otherLikelihood: { dist: 'Geometric', args: { p: 'z' } }, otherPrior: beta(1, 2), data: [3, 4, 2] });
		// B(4, 8)/B(1, 2) against the evidence of the table
		expectNear(parts['otherLogEvidence'], Math.log(2 * 6 * 5040 / 39916800), 1e-13);
		expectNear(parts['logFactor'], -6.292469055383116 - Math.log(2 * 6 * 5040 / 39916800), 1e-13);
	});

	test('is one over what it is the other way round', () => {
		fc.assert(fc.property(fc.integer({ min: 0, max: 10 }), fc.double({ min: 0.5, max: 4, noNaN: true }), (successes, shape) => {
			const [there, back] = [
				factor({ likelihood: binomial, prior: beta(shape, 1), otherPrior: beta(1, 1), data: [successes] }),
				factor({ likelihood: binomial, prior: beta(1, 1), otherPrior: beta(shape, 1), data: [successes] }),
			];
			expectNear((there['logFactor'] as number) + (back['logFactor'] as number), 0, 1e-13);
		}), { numRuns: 15 });
	});

	test('of models with a bound of their errors', () => {
		const parts = factor({ likelihood: normal('m', 1), prior: { dist: 'Cauchy', args: { mu: 0, gamma: 1 } }, otherFixed: 0, data: [0.5, 1.2, 0.9] });
		expect(parts['logFactorError']).toBeLessThan(1e-9);
		expect(problem(service.call('bayesFactor', { likelihood: normal('m', 1), otherFixed: [0, 1], data: [1] }))).toBe('wrong-arity');
	});
});
