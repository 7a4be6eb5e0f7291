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

	const covariance = [[2, 1], [1, 2]];
	test.each<readonly [string, unknown, unknown, number]>([
		['MultivariateNormal', { mu: [0, 1], Sigma: covariance }, [1, 1], 0.06584073599896276],
		['MultivariateNormal', { loc: [0, 1], covariance_matrix: covariance }, [1, 1], 0.06584073599896276],
		['multivariate_normal', { mean: [0, 1], cov: covariance }, [1, 1], 0.06584073599896276],
		['Dirichlet', { alpha: [2, 3, 5] }, [0.25, 0.25, 0.5], 7.3828125],
		['Multinomial', { n: 4, p: [0.25, 0.25, 0.5] }, [1, 1, 2], 0.1875],
		['Wishart', { nu: 4, V: [[1, 0.5], [0.5, 1]] }, [[4, 1], [1, 3]], 0.004296907735646663],
		['Gaussian mixture', { weights: [0.25, 0.75], mu: [-1, 2], sigma: [1, 0.5] }, 1, 0.09448419139807909],
		['Categorical', { p: [0.2, 0.3, 0.5] }, 2, 0.3],
		['Empirical', { data: [3, 1, 2, 2] }, 2, 0.5],
	])('%s %j at %j', (dist, args, x, expected) => {
		expect(answer('y=p(x)', { 'p(x)': { dist, args }, x })).toBeCloseTo(expected, 13);
	});

	test('of categories is summed over them', () => {
		expect(answer('\\sum_x x\\,p(x)', { 'p(x)': { dist: 'Categorical', args: { p: [0.2, 0.3, 0.5] } } })).toBeCloseTo(2.3, 14);
	});

	test.each([
		['\\mathcal{N}(\\mathbf{x};\\boldsymbol{\\mu},\\Sigma)', { '\\mathbf{x}': [1, 1], '\\boldsymbol{\\mu}': [0, 1], '\\Sigma': covariance }, 0.06584073599896276],
		['\\log\\mathcal{N}(x|m,S)', { x: [1, 1], m: [0, 1], S: covariance }, -2.720516544076733],
	])('%s is a density of vectors', (latex, bind, expected) => {
		expect(answer(latex, bind)).toBeCloseTo(expected, 13);
	});

	test('of another shape is refused', () => {
		expect(answer('y=p(x)', { 'p(x)': { dist: 'Dirichlet', args: { alpha: [2, 3] } }, x: 1 })).toEqual({ refused: 'unsupported' });
		expect(answer('\\mathcal{N}(x;m,v)', { x: [1, 1], m: [0, 1], v: 1 })).toEqual({ refused: 'unsupported' });
	});

	test('that lacks a parameter says which', () => {
		expect(answer('y=p(x)', { 'p(x)': { dist: 'Weibull', args: { lambda: 2 } }, x: 1 })).toEqual({ refused: 'invalid-binding' });
	});
});
