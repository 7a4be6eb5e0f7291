import { describe, expect, test } from 'vitest';
import { distributionFamilies } from '../../../core/library/records/families';
import { answer } from '../helpers';

describe('a bound distribution', () => {
	const bound = distributionFamilies.map(({ names, parameters, example, variate, support, id }) => ({
		id, variate, isFinite: support !== undefined && support.every(end => end !== Infinity && end !== -Infinity),
		dist: { dist: names[0], args: Object.fromEntries(parameters.map(({ name }, i) => [name, example.parameters[i]])) },
	}));

	test.each(bound.filter(({ variate, isFinite }) => variate === 'real' || isFinite))('$id has a mass of 1', ({ dist }) => {
		expect(answer('\\int p(x)dx', { 'p(x)': dist }, { limits: { steps: 5_000_000 } })).toBeCloseTo(1, 9);
	});

	// SciPy 1.10.1
	test.each<readonly [string, unknown, number, number]>([
		['Normal', { loc: 1, scale: 2 }, 1, 0.19947114020071635],
		['norm', { loc: 1, scale: 2 }, 1, 0.19947114020071635],
		['Weibull', { scale: 2, concentration: 1.5 }, 1, 0.372391688219422],
		['weibull_min', { c: 1.5, scale: 2 }, 1, 0.372391688219422],
		['Gamma', { a: 2, scale: 0.5 }, 1, 0.5413411329464508],
		['Uniform', { loc: 2, scale: 4 }, 2.5, 0.25],
		['Uniform', { low: 2, high: 6 }, 2.5, 0.25],
		['Geometric', { p: 0.25 }, 1, 0.25],
		['geom', { p: 0.25 }, 1, 0.25],
		['Geometric', { probs: 0.25 }, 1, 0.1875],
		['NegativeBinomial', { r: 2, p: 0.25 }, 1, 0.09375],
		['NegativeBinomial', { total_count: 2, probs: 0.75 }, 1, 0.09375],
		['TruncatedNormal', { mu: 1, sigma: 2, a: 1, b: 5 }, 1, 0.4179595502351346],
		['truncnorm', { a: 0, b: 2, loc: 1, scale: 2 }, 1, 0.4179595502351346],
		['randint', { low: 0, high: 4 }, 3, 0.25],
		['DiscreteUniform', { a: 0, b: 4 }, 3, 0.2],
	])('%s %j at %d', (dist, args, x, expected) => {
		expect(answer('y=p(x)', { 'p(x)': { dist, args }, x })).toBeCloseTo(expected, 14);
	});

	test('that lacks a parameter says which', () => {
		expect(answer('y=p(x)', { 'p(x)': { dist: 'Weibull', args: { lambda: 2 } }, x: 1 })).toEqual({ refused: 'invalid-binding' });
	});
});
