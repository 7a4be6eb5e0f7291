import { describe, expect, test } from 'vitest';
import { answer } from '../helpers';

const normal = (mu: unknown, sigma: unknown): unknown => ({ dist: 'Normal', args: { mu, sigma } });
const mixture = (weights: readonly unknown[], components: readonly unknown[]): unknown => ({ dist: 'Mixture', args: { weights, components } });
const sameFamily = (probs: readonly number[], dist: string, args: unknown): unknown => (
	{ dist: 'MixtureSameFamily', args: { mixture_distribution: { dist: 'Categorical', args: { probs } }, component_distribution: { dist, args } } }
);

const skewed = mixture([0.3, 0.7], [normal(-1, 0.5), { dist: 'Laplace', args: { mu: 2, b: 1 } }]);
const apart = sameFamily([1, 3], 'Normal', { loc: [-1, 2], scale: 1 });
const counts = mixture([0.4, 0.6], [{ dist: 'Poisson', args: { rate: 3 } }, { dist: 'Binomial', args: { n: 5, p: 0.3 } }]);
const coins = mixture([1, 1], [{ dist: 'Bernoulli', args: { p: 0.2 } }, { dist: 'Binomial', args: { n: 4, p: 0.5 } }]);
const known = mixture(['w', '1-w'], [{ dist: 'Exponential', args: { rate: 2 } }, { dist: 'Uniform', args: { low: 1, high: 4 } }]);

describe('a bound mixture', () => {
	test.each<readonly [string, Record<string, unknown>, number]>([
		['y=p(x)', { 'p(x)': skewed, x: 0.5 }, 0.08075466509911323],
		['y=p(x)', { 'p(x)': apart, x: 1 }, 0.19497578501765453],
		['\\int p(x)dx', { 'p(x)': skewed }, 1],
		['\\int p(x)dx', { 'p(x)': mixture([1, 1], [normal(-1e4, 1e-2), normal(1e4, 1e-2)]) }, 1],
		['\\mathbb{E}_{x\\sim p}[x^2]', { 'p(x)': skewed }, 4.575],
		['\\mathbb{E}_{x\\sim p}[x^2]', { 'p(x)': apart }, 4.25],
		['\\int p(x)\\log\\frac{p(x)}{q(x)}dx', { 'p(x)': skewed, 'q(x)': apart }, 0.17328607518275313],
		['\\sum_k kp(k)', { 'p(k)': counts }, 2.1],
		['\\mathbb{E}_{k\\sim p}[k^2]', { 'p(k)': counts }, 6.78],
		['\\sum_k kp(k)', { 'p(k)': coins }, 1.1],
		['\\int p(x|w)x\\,dx', { 'p(x|w)': known, w: 0.25 }, 2],
		['y=p(x)', { 'p(x)': mixture([1, 1], [[0, 0], [1, 1]].map(mean => ({ dist: 'MultivariateNormal', args: { mean, cov: [[1, 0], [0, 1]] } }))), x: [0, 0] }, 0.10885238730810726],
	])('%s with %j', (latex, bind, expected) => {
		expect(answer(latex, bind, { limits: { steps: 5_000_000 } })).toBeCloseTo(expected, 10);
	});

	test('is not a number with a negative weight', () => {
		expect(answer('y=p(x|w)', { 'p(x|w)': known, w: 1.25, x: 2 })).toBe('nan');
	});

	test.each<readonly [string, unknown]>([
		['fewer weights than components', mixture([1], [normal(0, 1), normal(1, 1)])],
		['a list of another length', sameFamily([1, 1], 'Normal', { loc: [0, 1, 2], scale: 1 })],
		['no components', { dist: 'Mixture', args: { weights: [1] } }],
		['a mass and a density', mixture([1, 1], [normal(0, 1), { dist: 'Poisson', args: { rate: 1 } }])],
		['an unknown family', mixture([1], [{ dist: 'Norml', args: {} }])],
	])('with %s is refused', (_, dist) => {
		expect(answer('y=p(x)', { 'p(x)': dist, x: 1 })).toHaveProperty('refused');
	});
});

test('the mean under a bound sample is that of its values', () => {
	expect(answer('\\mathbb{E}_{x\\sim p}[x^2]', { 'p(x)': { dist: 'Empirical', args: { values: [3, 1, 2, 2] } } })).toBeCloseTo(4.5, 14);
});
