import { describe, expect, test } from 'vitest';
import { createNoteService, type Outcome } from '../../../core';

const service = createNoteService({ log: () => undefined, now: () => 0 });

type Json = Readonly<Record<string, unknown>>;
const dist = (name: string, args: Json): Json => ({ dist: name, args });
const mixture = (weights: readonly number[], ...components: readonly Json[]): Json => dist('Mixture', { weights, components });

function partsOf(outcome: Outcome): Readonly<Record<string, number>> {
	if (outcome.status !== 'value') throw new Error(JSON.stringify(outcome));
	return outcome.value as unknown as Readonly<Record<string, number>>;
}

const all = (distribution: Json, more: Json = {}) => partsOf(service.call('distribution', { distribution, ...more }));

describe('a mixture', () => {
	test.each<readonly [words: string, json: Json, same: Json, x: number]>([
		['of one is that one', mixture([2], dist('Normal', { mu: 1, sigma: 2 })), dist('Normal', { mu: 1, sigma: 2 }), 1],
		['of the same twice is it', mixture([1, 3], dist('Gamma', { alpha: 3, rate: 2 }), dist('Gamma', { alpha: 3, rate: 2 })), dist('Gamma', { alpha: 3, rate: 2 }), 1],
		['leaves out what has no weight', mixture([0, 1], dist('Normal', { mu: 9, sigma: 1 }), dist('Laplace', { mu: 1, b: 2 })), dist('Laplace', { mu: 1, b: 2 }), 1],
		['of neighbours is their union', mixture([1, 1], dist('Uniform', { a: 0, b: 1 }), dist('Uniform', { a: 1, b: 2 })), dist('Uniform', { a: 0, b: 2 }), 0.7],
		['of coins is a coin', mixture([1, 1], dist('Bernoulli', { p: 0.2 }), dist('Bernoulli', { p: 0.6 })), dist('Bernoulli', { p: 0.4 }), 0],
		['in the form of torch', dist('MixtureSameFamily', { mixture_distribution: dist('Categorical', { probs: [0.5, 0.5] }), component_distribution: dist('Poisson', { rate: [3, 3] }) }), dist('Poisson', { lambda: 3 }), 1],
	])('%s', (_, json, same, x) => {
		const [found, expected] = [all(json, { x, q: 0.3 }), all(same, { x, q: 0.3 })];
		for (const part of ['density', 'logDensity', 'cdf', 'survival', 'logCdf', 'logSurvival', 'quantile', 'mean', 'variance', 'skewness', 'kurtosis', 'entropy']) {
			expect(Math.abs((found[part] ?? NaN) - (expected[part] ?? NaN)), part).toBeLessThan(1e-12 * Math.max(1, Math.abs(expected[part] ?? NaN)));
		}
	});

	test.each<readonly [words: string, part: string, args: Json, value: number]>([
		['mean', 'Mean', {}, NaN], ['variance', 'Variance', {}, NaN], ['skewness', 'Skewness', {}, NaN], ['kurtosis', 'Kurtosis', {}, NaN],
		['density', 'Pdf', { x: 0.5 }, 0.5], ['cdf', 'Cdf', { x: -3 }, -3], ['survival', 'Survival', { x: 12 }, 12],
	])('of normals has the %s that normalMixture has', (part, name, args, x) => {
		const [weights, means, deviations] = [[0.2, 0.8], [-1, 2], [1, 0.5]];
		const own = service.call(`normalMixture${name}`, { weights, means, deviations, ...(Number.isNaN(x) ? {} : { x }) });
		const found = all(mixture([0.2, 0.8], dist('Normal', { mu: -1, sigma: 1 }), dist('Normal', { mu: 2, sigma: 0.5 })), args)[part] ?? NaN;
		const expected = (own as { value: number }).value;
		expect(Math.abs(found - expected)).toBeLessThan(1e-13 * Math.abs(expected));
	});

	test.each([1e-300, 1e-20, 0.01, 0.5, 0.99])('has the quantile of %s where its distribution function reaches it', p => {
		const json = mixture([0.3, 0.7], dist('Normal', { mu: -5, sigma: 1 }), dist('Cauchy', { mu: 4, gamma: 0.1 }));
		const { quantile } = all(json, { q: p });
		expect(Math.abs((all(json, { x: quantile }).cdf ?? NaN) / p - 1)).toBeLessThan(1e-12);
	});

	test('tells no mode where two are as high', () => expect(all(mixture([1, 1], dist('Normal', { mu: -3, sigma: 1 }), dist('Normal', { mu: 3, sigma: 1 }))).mode).toBe('nan'));

	test.each<readonly [words: string, json: Json]>([
		['negative weights', mixture([-1, 2], dist('Normal', {}), dist('Normal', {}))],
		['density beside mass', mixture([1, 1], dist('Normal', {}), dist('Poisson', { lambda: 1 }))],
		['a formula', { fn: { params: ['x'], latex: 'x' } }],
		['parameters outside their domain', dist('Normal', { mu: 0, sigma: -1 })],
	])('is refused for %s', (_, json) => expect(service.call('distribution', { distribution: json }).status).toBe('refused'));
});

describe('the divergence between distributions', () => {
	test.each<readonly [words: string, p: Json, q: Json, value: number | string]>([
		['in closed form', dist('Normal', { mu: 0, sigma: 1 }), dist('Normal', { mu: 1, sigma: 2 }), 0.4431471805599453],
		['across families', dist('Exponential', { rate: 2 }), dist('Gamma', { alpha: 1, rate: 2 }), 0],
		['of the second missing what the first allows', dist('Normal', {}), dist('Exponential', { rate: 1 }), 'inf'],
	])('%s', (_, p, q, value) => {
		const { divergence } = partsOf(service.call('torch.distributions.kl_divergence', { p, q }));
		if (typeof value === 'string') expect(divergence).toBe(value);
		else expect(divergence).toBeCloseTo(value, 14);
	});
});
