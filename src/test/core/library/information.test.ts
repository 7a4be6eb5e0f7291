import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNoteService, type Outcome } from '../../../core';

const service = createNoteService({ log: () => undefined, now: () => 0 });

type Json = Readonly<Record<string, unknown>> | readonly unknown[];
const dist = (name: string, args: Readonly<Record<string, unknown>>): Json => ({ dist: name, args });
const normal = (mu: number, sigma: number): Json => dist('Normal', { mu, sigma });
const fn = (params: readonly string[], latex: string, domain?: Readonly<Record<string, unknown>>): Json => ({ fn: { params, latex }, ...(domain ? { domain } : {}) });
const UNIT = { interval: [0, 1] };
const from0 = { x: { interval: [0, 'inf'] } };
const bell = (mu: number, sigma: number): Json => fn(['x'], `\\frac{1}{${sigma}\\sqrt{2\\pi}}e^{-(x-(${mu}))^2/${2 * sigma * sigma}}`);
const gauss = (rho: number): string => `\\frac{1}{2\\pi\\sqrt{${1 - rho * rho}}}e^{-\\frac{x^2-${2 * rho}xy+y^2}{${2 * (1 - rho * rho)}}}`;
const vectors = (mu: readonly number[], Sigma: readonly (readonly number[])[]): Json => dist('MultivariateNormal', { mu, Sigma });
const identity = (n: number): number[][] => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => Number(i === j)));

type Value = Extract<Outcome, { readonly status: 'value' }>;
function valueOf(outcome: Outcome): Value {
	if (outcome.status !== 'value') throw new Error(JSON.stringify(outcome));
	return outcome;
}
const partsOf = (outcome: Outcome): Readonly<Record<string, number | string | readonly number[]>> => valueOf(outcome).value as never;
const number = (part: unknown): number => (part === 'inf' ? Infinity : typeof part === 'number' ? part : NaN);

/** Within the error that it states, and that error small. */
function meets(outcome: Outcome, name: string, value: number, by: string): void {
	const parts = partsOf(outcome);
	const error = number(parts['error']);
	expect(valueOf(outcome).by).toContain(by);
	if (value === Infinity) return expect(parts[name]).toBe('inf');
	expect(Math.abs(number(parts[name]) - value), `${parts[name]} for ${value}`).toBeLessThanOrEqual(error + 4e-15 * (1 + Math.abs(value)));
	expect(error).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(value)));
}

const LOG_2PI_E = Math.log(2 * Math.PI * Math.E);

describe('the entropy of', () => {
	test.each<readonly [words: string, p: Json, value: number, by: string]>([
		['a family', normal(0, 2), LOG_2PI_E / 2 + Math.LN2, 'in closed form'],
		['one of vectors', vectors([0, 0], [[1, 0.5], [0.5, 2]]), LOG_2PI_E + Math.log(1.75) / 2, 'in closed form'],
		['shares', dist('Dirichlet', { alpha: [1, 1, 1] }), -Math.LN2, 'in closed form'],
		['counts', dist('Binomial', { n: 2, p: 0.5 }), 1.5 * Math.LN2, 'by a sum of 3 terms'],
		// mpmath 1.2.1, 50 digits
		['counts without end', dist('Poisson', { lambda: 3 }), 1.931470198148569, 'by a sum of'],
		['an array', [0.5, 0.25, 0.25], 1.5 * Math.LN2, 'by a sum of 3 terms'],
		['a joint table', { table: [[0.5, 0.25], [0.25, 0]], args: ['x', 'y'] }, 1.5 * Math.LN2, 'by a sum of 4 terms'],
		['categories', dist('Categorical', { p: [1, 1, 2] }), 1.5 * Math.LN2, 'by a sum of 3 terms'],
		['a formula', bell(3, 2), LOG_2PI_E / 2 + Math.LN2, 'by quadrature'],
		['a formula from 0', fn(['x'], '2e^{-2x}', from0), 1 - Math.LN2, 'by quadrature'],
		['a formula of counts', fn(['k'], '0.5^k', { k: { range: [1, 'inf'] } }), 2 * Math.LN2, 'by a sum of'],
		['a formula of two numbers', fn(['x', 'y'], gauss(0.5)), LOG_2PI_E + Math.log(0.75) / 2, 'by quadrature in 2 dimensions'],
		['a narrow ridge', fn(['x', 'y'], gauss(0.99)), LOG_2PI_E + Math.log(0.0199) / 2, 'by quadrature in 2 dimensions'],
		['a number and a label', fn(['x', 'k'], '\\frac{0.5}{\\sqrt{2\\pi}}e^{-(x-5k)^2/2}', { k: [0, 1] }), LOG_2PI_E / 2 + Math.LN2, 'by a sum of 2 terms, each by quadrature'],
		['a mixture', dist('Mixture', { weights: [1, 1], components: [dist('Uniform', { a: 0, b: 1 }), dist('Uniform', { a: 3, b: 4 })] }), Math.LN2, 'by quadrature'],
	])('%s', (_, p, value, by) => meets(service.call('entropyOf', { p }), 'entropy', value, by));

	test('a formula of three numbers', () => meets(service.call('entropyOf', { p: fn(['x', 'y', 'z'], '\\frac{8}{27}(1+x)(1+y)(1+z)', { x: UNIT, y: UNIT, z: UNIT }) }), 'entropy', 3 * (0.5 + Math.log(1.5) - 4 * Math.LN2 / 3), 'by quadrature in 3 dimensions'));
});

describe('the divergence of', () => {
	const ofNormals = (mu: number, sigma: number, nu: number, tau: number): number => Math.log(tau / sigma) + (sigma * sigma + (mu - nu) ** 2) / (2 * tau * tau) - 0.5;
	test.each<readonly [words: string, p: Json, q: Json, value: number, by: string]>([
		['two families', normal(0, 1), normal(1, 2), ofNormals(0, 1, 1, 2), 'in closed form'],
		['two formulas', bell(0, 1), bell(1, 2), ofNormals(0, 1, 1, 2), 'by quadrature'],
		['a family and a formula', normal(0, 1), bell(1, 2), ofNormals(0, 1, 1, 2), 'by quadrature'],
		['formulas far apart', bell(-30, 1), bell(30, 1), 1800, 'by quadrature'],
		['nearly the same', normal(0, 1), bell(1e-5, 1), 5e-11, 'by quadrature'],
		['a mixture and a family', dist('Mixture', { weights: [1, 1], components: [dist('Uniform', { a: 0, b: 1 }), dist('Uniform', { a: 3, b: 4 })] }), dist('Uniform', { a: 0, b: 4 }), Math.LN2, 'by quadrature'],
		['arrays', [0.5, 0.5], [0.25, 0.75], Math.log(4 / 3) / 2, 'by a sum of 2 terms'],
		['arrays, one with a gap', [0.5, 0.5], [1, 0], Infinity, 'by a sum'],
		['an array and categories', [0.5, 0.5], dist('Categorical', { p: [0.25, 0.75] }), Math.log(4 / 3) / 2, 'by a sum of 2 terms'],
		['a table and a family of counts', { table: [0.5, 0.5], args: ['k'], domain: { k: [0, 1] } }, dist('Bernoulli', { p: 0.75 }), Math.log(4 / 3) / 2, 'by a sum of 2 terms'],
		['counts without end and a formula of them', dist('Poisson', { lambda: 2 }), fn(['k'], '\\frac{3^ke^{-3}}{k!}', { k: { range: [0, 'inf'] } }), 1 + 2 * Math.log(2 / 3), 'by a sum of'],
		['the whole line and its half', bell(0, 1), fn(['x'], 'e^{-x}', from0), Infinity, 'in closed form'],
		['the half line and the whole', fn(['x'], 'e^{-x}', from0), bell(0, 1), Math.log(2 * Math.PI) / 2, 'by quadrature'],
		['counts and lengths', dist('Poisson', { lambda: 3 }), bell(0, 1), Infinity, 'in closed form'],
		['vectors', vectors([0, 0], identity(2)), vectors([1, 2], identity(2)), 2.5, 'in closed form'],
		['vectors and a formula of them', vectors([0, 0], identity(2)), fn(['\\mathbf{x}'], '\\frac{1}{2\\pi}e^{-\\mathbf{x}^T\\mathbf{x}/2+x_1-1/2}'), 0.5, 'by quadrature in 2 dimensions'],
		['shares', dist('Dirichlet', { alpha: [1, 2] }), dist('Dirichlet', { alpha: [2, 1] }), 1, 'in closed form'],
		['formulas of two numbers', fn(['x', 'y'], gauss(0.5)), fn(['x', 'y'], '\\frac{1}{2\\pi}e^{-(x^2+y^2)/2}'), -Math.log(0.75) / 2, 'by quadrature in 2 dimensions'],
	])('%s', (_, p, q, value, by) => meets(service.call('divergenceBetween', { p, q }), 'divergence', value, by));

	test('anything in both directions, with its curves', () => {
		const { reverse, jensenShannon, crossEntropy, points, first, second, integrand, reverseIntegrand } = partsOf(service.call('divergenceBetween', { p: bell(0, 1), q: bell(1, 2) })) as Record<string, number & readonly number[]>;
		expect(reverse).toBeCloseTo(ofNormals(1, 2, 0, 1), 12);
		expect(crossEntropy).toBeCloseTo(ofNormals(0, 1, 1, 2) + LOG_2PI_E / 2, 12);
		expect(jensenShannon).toBeCloseTo(number(partsOf(service.call('divergenceBetween', { p: normal(0, 1), q: normal(1, 2) }))['jensenShannon']), 12);
		const [low = NaN, next = NaN] = points ?? [];
		expect(low).toBeLessThan(-5);
		// by trapezia, as a picture shades them
		const area = (curve: readonly number[] = []): number => curve.reduce((total, y) => total + y, 0) * (next - low);
		expect(area(first)).toBeCloseTo(1, 3);
		expect(area(second)).toBeCloseTo(1, 2);
		expect(area(integrand)).toBeCloseTo(ofNormals(0, 1, 1, 2), 3);
		expect(area(reverseIntegrand)).toBeCloseTo(ofNormals(1, 2, 0, 1), 1);
	});

	test('counts has a curve over the counts', () => expect(partsOf(service.call('divergenceBetween', { p: dist('Binomial', { n: 3, p: 0.5 }), q: dist('Binomial', { n: 3, p: 0.25 }) }))['points']).toEqual([0, 1, 2, 3]));

	test('what does not add up to 1 is divided by what it adds up to, and that is told', () => {
		const outcome = valueOf(service.call('divergenceBetween', { p: fn(['x'], 'e^{-x^2/2}'), q: [normal(1, 2)][0] }));
		expect(partsOf(outcome)['divergence']).toBeCloseTo(ofNormals(0, 1, 1, 2), 12);
		expect(partsOf(outcome)['mass']).toBeCloseTo(Math.sqrt(2 * Math.PI), 12);
		expect(outcome.reason).toMatch(/does not add up to 1/);
		expect(valueOf(service.call('divergenceBetween', { p: bell(0, 1), q: normal(1, 2) })).reason).toBeUndefined();
	});

	test.each<readonly [words: string, p: Json, q: Json, code: string]>([
		['no finite integral', fn(['x'], '1'), normal(0, 1), 'not-certain'],
		['a negative density', fn(['x'], '-e^{-x^2}'), normal(0, 1), 'not-certain'],
		['a tail too heavy for the mean of a logarithm', dist('Cauchy', {}), fn(['x'], 'e^{-|x|}'), 'not-certain'],
		['one number and two', bell(0, 1), fn(['x', 'y'], gauss(0)), 'wrong-arity'],
		['one of vectors of no known length', fn(['\\mathbf{x}'], 'e^{-\\mathbf{x}^T\\mathbf{x}}'), bell(0, 1), 'binding-kind'],
		['words', ['a', 'b'], bell(0, 1), 'binding-kind'],
	])('%s is refused', (_, p, q, code) => expect(service.call('divergenceBetween', { p, q })).toMatchObject({ status: 'refused', code }));

	test('a divergence is not negative, and 0 of what is the same in other words', () => fc.assert(fc.property(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: 0.3, max: 3, noNaN: true }), (mu, sigma) => {
		const [mean, deviation] = [Number(mu.toFixed(3)), Number(sigma.toFixed(3))];
		const parts = partsOf(service.call('divergenceBetween', { p: normal(mean, deviation), q: bell(mean, deviation) }));
		for (const name of ['divergence', 'reverse', 'jensenShannon']) expect(Math.abs(number(parts[name]))).toBeLessThan(1e-13);
	}), { numRuns: 5 }));
});

describe('the mutual information of', () => {
	test.each<readonly [words: string, p: Json, value: number, by: string, first: number]>([
		['a joint table', [[0.25, 0.25], [0, 0.5]], 0.21576155433883568, 'by a sum of 4 terms', 1],
		['counts that are divided by their sum', [[1, 1], [0, 2]], 0.21576155433883568, 'by a sum of 4 terms', 1],
		['correlated normals', vectors([0, 1], [[1, 0.9], [0.9, 1]]), -Math.log(0.19) / 2, 'in closed form', 1],
		['one normal and two that repeat it with noise', vectors([0, 0, 0], [[1, 1, 1], [1, 2, 1], [1, 1, 2]]), Math.log(3) / 2, 'in closed form', 1],
		['two of them and the third', vectors([0, 0, 0], [[1, 1, 1], [1, 2, 1], [1, 1, 2]]), Math.LN2 / 2, 'in closed form', 2],
		['a formula of correlated normals', fn(['x', 'y'], gauss(0.6)), -Math.log(0.64) / 2, 'by quadrature in 2 dimensions', 1],
		['a formula of two that are independent', fn(['x', 'y'], 'xe^{-x}\\cdot 2e^{-2y}', { x: from0.x, y: from0.x }), 0, 'by quadrature in 2 dimensions', 1],
		// mpmath 1.2.1, 25 digits
		['a formula on a square', fn(['x', 'y'], 'x+y', { x: UNIT, y: UNIT }), 0.005279619029904226, 'by quadrature in 2 dimensions', 1],
		['a number and a label that tells its place', fn(['x', 'k'], '\\frac{0.5}{\\sqrt{2\\pi}}e^{-(x-100k)^2/2}', { k: [0, 1] }), Math.LN2, 'by a sum of 2 terms, each by quadrature', 1],
	])('%s', (_, p, value, by, first) => meets(service.call('mutualInformationOf', { p, first }), 'information', value, by));

	test.each<readonly [words: string, args: Readonly<Record<string, unknown>>]>([
		['one number alone', { p: bell(0, 1) }],
		['all of two numbers', { p: [[0.5, 0.5]], first: 2 }],
	])('%s is refused', (_, args) => expect(service.call('mutualInformationOf', args)).toMatchObject({ status: 'refused', code: 'wrong-arity' }));
});

describe('from draws', () => {
	const far = identity(6);
	test.each<readonly [words: string, name: string, part: string, args: Readonly<Record<string, unknown>>, value: number]>([
		['where asked for', 'entropyOf', 'entropy', { p: normal(0, 1), draws: 20_000 }, LOG_2PI_E / 2],
		['the divergence of a formula in six dimensions', 'divergenceBetween', 'divergence', { p: vectors([0, 0], identity(2)), q: vectors([1, 1], identity(2)), draws: 20_000 }, 1],
		['the cross entropy of normals', 'crossEntropyOf', 'crossEntropy', { p: normal(0, 1), q: normal(1, 2), draws: 20_000 }, 1.8620857137646181],
	])('%s', (_, name, part, args, value) => {
		const parts = partsOf(service.call(name, args));
		const [found, error] = [number(parts[part]), number(parts['standardError'])];
		expect(Math.abs(found - value)).toBeLessThan(3.5 * error);
		expect(error).toBeLessThan(0.03);
		expect(partsOf(service.call(name, args))).toEqual(parts);
		expect(partsOf(service.call(name, { ...args, seed: 2 }))[part]).not.toBe(found);
	});

	test('only what has no other way', () => {
		const outcome = valueOf(service.call('divergenceBetween', { p: vectors([0, 0, 0, 0, 0, 0], far), q: vectors([1, 0, 0, 0, 0, 0], far) }));
		expect(outcome.by).toBe('divergence, reverse and crossEntropy in closed form; jensenShannon from 10000 draws');
		// that of two normals of one dimension, as all others are the same
		const line = number(partsOf(service.call('divergenceBetween', { p: normal(0, 1), q: normal(1, 1) }))['jensenShannon']);
		const { jensenShannon, jensenShannonStandardError } = partsOf(outcome);
		expect(Math.abs(number(jensenShannon) - line)).toBeLessThan(3.5 * number(jensenShannonStandardError));
	});
});
