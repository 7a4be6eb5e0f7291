import { describe, expect, test } from 'vitest';
import { createNoteService, type Outcome } from '../../../core';

const service = createNoteService({ log: () => undefined, now: () => 0 });

type Args = Readonly<Record<string, unknown>>;
const fn = (params: readonly string[], latex: string): Args => ({ fn: { params, latex } });
const normal = (mu: number, sigma: number): Args => ({ dist: 'Normal', args: { mu, sigma } });

function part(outcome: Outcome, name: string): unknown {
	if (outcome.status !== 'value') throw new Error(JSON.stringify(outcome));
	return (outcome.value as Record<string, unknown>)[name];
}

/** What a reader is told when there is no value. */
function problem(outcome: Outcome): string {
	return outcome.status === 'open' ? `needs ${outcome.missing.join(' ')}` : outcome.status === 'refused' ? outcome.code : JSON.stringify(outcome.value);
}

describe('the posterior of functions that are given', () => {
	test.each<readonly [words: string, args: Args, name: string, value: number | readonly number[]]>([
		['a formula and a distribution', { likelihood: fn(['z'], 'z^7(1-z)^3'), prior: { dist: 'Beta', args: { alpha: 2, beta: 2 } } }, 'mean', 9 / 14],
		['its mode', { likelihood: fn(['z'], 'z^7(1-z)^3'), prior: { dist: 'Beta', args: { alpha: 2, beta: 2 } } }, 'mode', 2 / 3],
		['its evidence', { likelihood: fn(['z'], 'z^7(1-z)^3'), prior: { dist: 'Beta', args: { alpha: 2, beta: 2 } } }, 'evidence', 0.0009324009324009324],
		['two normals', { likelihood: normal(2, 1), prior: normal(0, 1) }, 'deviation', Math.SQRT1_2],
		['far apart, where the product underflows', { likelihood: normal(60, 1), prior: normal(0, 1) }, 'mean', 30],
		['ends that are given', { likelihood: fn(['x'], 'x'), low: 0, high: 1 }, 'mean', 2 / 3],
		['a table', { likelihood: { table: [0.2, 0.3, 0.5], args: ['k'] } }, 'mean', 2.3],
		['two quantities', { likelihood: fn(['a', 'b'], 'e^{-a^2-ab-b^2}') }, 'evidence', 2 * Math.PI / Math.sqrt(3)],
		['a product of many terms', { likelihood: fn(['m'], '\\prod_{i=1}^{200} e^{-(m-i)^2/2}') }, 'mean', 100.5],
		['a negative summand', { likelihood: fn(['x'], 'x+2'), low: -1, high: 1 }, 'evidence', 4],
		['two negative factors', { likelihood: fn(['x'], '(x-2)(x-3)'), low: -1, high: 1 }, 'evidence', 38 / 3],
		['an odd power of what is negative, times such', { likelihood: fn(['x'], '(x-1)^3(x-2)'), low: -1, high: 1 }, 'evidence', 10.4],
		['a negative summand over listed values', { likelihood: { ...fn(['x'], 'x+2'), domain: { x: [-1, 1] } } }, 'evidence', 4],
		['negative factors that underflow', { likelihood: fn(['x'], '(x-1)(x-2)\\prod_{i=1}^{500} e^{-(x+i)^2/500}'), low: -300, high: 0 }, 'mean', -250.5039682383462],
		['a mixture', { likelihood: fn(['x'], '0.5e^{-(x-3)^2}+0.5e^{-(x+3)^2}') }, 'mean', 0],
	])('%s', (_, args, name, value) => {
		const found = [part(service.call('posterior', args), name)].flat() as number[];
		[value].flat().forEach((expected, i) => expect(found[i]).toBeCloseTo(expected, 7));
	});

	test.each<readonly [words: string, args: Args, problem: string]>([
		['a number is no function', { likelihood: 5 }, 'binding-kind'],
		['a symbol that is no parameter', { likelihood: fn(['x'], 'x q') }, 'free-symbol'],
		['a distribution of another name', { likelihood: { dist: 'Normall' } }, 'no-such-function'],
		['a formula that cannot be read', { likelihood: fn(['x'], '\\frac{x}{') }, 'missing-operand'],
		['nothing', {}, 'needs likelihood'],
		['what has no finite integral', { likelihood: fn(['x'], '1') }, 'not-certain'],
		['what is nowhere more than 0', { likelihood: fn(['x'], '0'), low: 0, high: 1 }, 'not-certain'],
		['what is negative', { likelihood: fn(['x'], '-e^{-x^2}') }, 'negative-density'],
		['what is negative at places', { likelihood: fn(['x'], 'x'), low: -1, high: 1 }, 'negative-density'],
	])('%s', (_, args, code) => expect(problem(service.call('posterior', args))).toBe(code));
});

describe('a method on a formula of a note', () => {
	const coin = { 'p(x|z)': fn(['x', 'z'], 'z^x(1-z)^{10-x}'), 'p(z)': { dist: 'Beta', args: { alpha: 2, beta: 2 } }, x: 7 };
	const on = (note: string, request: Args): Outcome => service.open('note', 1, note).call(0, 'posterior', request);

	test.each<readonly [words: string, note: string, request: Args, name: string, value: number]>([
		['Bayes\' rule, in what stands left of the bar', '$p(z|x)=\\frac{p(x|z)p(z)}{\\int p(x|z)p(z)dz}$', { bind: coin }, 'mean', 9 / 14],
		['what a search looks at', '$z_{MAP}=\\arg\\max_z p(x|z)p(z)$', { bind: coin, domain: { z: { interval: [0, 1] } } }, 'mean', 9 / 14],
		['an evidence that follows from the rest', '$p(z|x)=\\frac{p(x|z)p(z)}{p(x)}$', { bind: coin }, 'evidence', 6 / 6435],
		['what an unknown constant scales', '$P(x)=\\frac{1}{Z}e^{-x^2}$', {}, 'deviation', Math.SQRT1_2],
		['a search under which one stands', '$\\hat z=\\arg\\max_z \\frac{p(x|z)p(z)}{p(x)}$', { bind: coin, domain: { z: { interval: [0, 1] } } }, 'mean', 9 / 14],
		['an energy', '$P(x)=\\frac{e^{-E(x)}}{Z}$ with $Z=\\int e^{-E(x)}dx$', { bind: { 'E(x)': fn(['x'], 'x^2') }, domain: { x: { interval: ['-inf', 'inf'] } } }, 'deviation', Math.SQRT1_2],
		['the variable that is named', '$f(x,y)=e^{-x^2-y^2}$', { bind: { y: 1 }, variables: ['x'] }, 'evidence', Math.sqrt(Math.PI) / Math.E],
	])('%s', (_, note, request, name, value) => expect(part(on(note, request), name)).toBeCloseTo(value, 9));

	test.each<readonly [words: string, note: string, request: Args, problem: string]>([
		['asks for what is missing', '$p(z|x)=\\frac{p(x|z)p(z)}{p(x)}$', { bind: { x: 7, 'p(z)': coin['p(z)'] } }, 'needs p(x|z)'],
		['what scales and moves', '$f(x)=\\frac{e^{-x}}{q(x)}$', {}, 'needs q(x)'],
		['what scales and stands elsewhere', '$f(x)=\\frac{e^{-x/s}}{s}$', {}, 'needs s'],
		['has no variable', '$a=1+1$', {}, 'no-variable'],
	])('%s', (_, note, request, code) => expect(problem(on(note, request))).toBe(code));
});

test('an unknown scale is taken for granted, and it is said', () => {
	const outcome = service.open('note', 1, '$P(x)=\\frac{e^{-x^2}}{Z}$').call(0, 'posterior', {});
	expect(outcome).toMatchObject({ status: 'value', assumed: ['unnormalised'] });
	expect(service.open('note', 2, '$P(x)=\\frac{e^{-x^2}}{Z}$').call(0, 'posterior', { bind: { Z: 2 } })).not.toHaveProperty('assumed');
});

describe('draws from functions that are given', () => {
	const draw = (args: Args, method = 'metropolis'): Outcome => service.call(method, args);
	const meets = (outcome: Outcome, mean: number | readonly number[]): void => {
		const [means, errors] = ['mean', 'standardError'].map(name => [part(outcome, name)].flat() as number[]);
		[mean].flat().forEach((expected, i) => expect(Math.abs((means?.[i] ?? NaN) - expected)).toBeLessThan(4 * (errors?.[i] ?? NaN)));
	};

	test.each<readonly [words: string, args: Args, mean: number | readonly number[]]>([
		['a distribution', { target: normal(3, 2) }, 3],
		['a formula with an end', { target: fn(['x'], 'x e^{-x} \\mathbb{1}[x>0]'), start: 1 }, 2],
		['a distribution of vectors', { target: { dist: 'MultivariateNormal', args: { mu: [1, -2], Sigma: [[1, 0.5], [0.5, 2]] } }, start: [0, 0] }, [1, -2]],
		['two numbers', { target: fn(['a', 'b'], 'e^{-(a-1)^2-(b-2)^2}') }, [1, 2]],
	])('%s has its mean within four standard errors', (_, args, mean) => meets(draw({ draws: 2000, ...args }), mean));

	test.each<readonly [words: string, args: Args, mean: number | readonly number[]]>([
		['a distribution', { target: normal(3, 2) }, 3],
		['one above 0', { target: { dist: 'Gamma', args: { alpha: 3, rate: 1 } } }, 3],
		['one between 0 and 1', { target: { dist: 'Beta', args: { alpha: 1, beta: 3 } } }, 0.25],
		['one of vectors', { target: { dist: 'MultivariateNormal', args: { mu: [1, -2], Sigma: [[1, 0.9], [0.9, 2]] } }, start: [0, 0] }, [1, -2]],
		['a formula in two numbers', { target: fn(['a', 'b'], 'e^{-(a-1)^2-(a-b)^2}') }, [1, 1]],
		['a negative summand', { target: { ...fn(['x'], 'x+2'), domain: { x: { interval: [-1, 1] } } } }, 1 / 6],
		['a mixture in log space', { target: fn(['x'], '0.5e^{-(x-1)^2}+0.5e^{-(x+1)^2}') }, 0],
	])('by their gradients: %s', (_, args, mean) => {
		const outcome = draw({ draws: 500, warmup: 500, ...args }, 'nuts');
		meets(outcome, mean);
		expect(part(outcome, 'divergences')).toBe(0);
	});

	test('by the gradient of a formula of a note, with data', () => {
		const note = '$L(w)=e^{-w^Tw/2}\\prod_i \\sigma(w^T x_i)^{y_i}(1-\\sigma(w^T x_i))^{1-y_i}$ where $\\sigma(a)=\\frac{1}{1+e^{-a}}$';
		const bind = { x: [[1, 2], [1, -1], [1, 0.5]], y: [1, 0, 1] };
		const [byGradient, byWalk] = ['nuts', 'metropolis'].map(method => service.open('note', 1, note).call(0, method, { bind, variables: ['w'], args: { start: [0, 0], draws: 2000 } })) as [Outcome, Outcome];
		const [means, others, errors] = [part(byGradient, 'mean'), part(byWalk, 'mean'), part(byWalk, 'standardError')] as [number[], number[], number[]];
		means.forEach((mean, i) => expect(Math.abs(mean - (others[i] ?? NaN))).toBeLessThan(5 * (errors[i] ?? NaN)));
	});

	test.each<readonly [formula: string, start: number]>([
		['e^{-w^2/1000}(1-\\sigma(w))', 50],
		['e^{-w^2/1000}(1-\\sigma(w))^{1}\\sigma(w)^{0}', -900],
	])('%s is not 0 where a logistic function rounds to 0 or 1', (formula, start) => {
		const note = `$L(w)=${formula}$ where $\\sigma(a)=\\frac{1}{1+e^{-a}}$`;
		for (const method of ['nuts', 'metropolis']) expect(service.open('note', 1, note).call(0, method, { variables: ['w'], args: { start, draws: 10, warmup: 10 } }).status).toBe('value');
	});

	test('says where there is no gradient', () => expect(problem(draw({ target: fn(['x'], 'e^{-\\max_{t \\in [0,1]} (x-t)^2}') }, 'nuts'))).toBe('no-derivative'));

	test('are the same for the same seed, and others for another', () => {
		const of = (seed: number) => JSON.stringify(draw({ target: normal(0, 1), draws: 10, warmup: 10, seed }));
		expect(of(1)).toBe(of(1));
		expect(of(1)).not.toBe(of(2));
	});

	test.each<readonly [words: string, args: Args, reason: RegExp]>([
		['chains in two places', { target: fn(['x'], 'e^{-(x-40)^2}+e^{-(x+40)^2}'), start: 0 }, /do not agree/],
		['few draws', { target: normal(0, 1), draws: 50 }, /do not agree|fewer than 100/],
	])('%s are doubted', (_, args, reason) => expect((draw(args) as { reason?: string }).reason).toMatch(reason));

	test('step by step, each as the algorithm says', () => {
		const steps = service.call('metropolisSteps', { target: normal(0, 1), steps: 50, scale: 3 });
		const column = (name: string) => part(steps, name) as number[];
		const [current, candidate, ratio, uniform, accepted, next] = ['current', 'candidate', 'ratio', 'uniform', 'accepted', 'next'].map(column) as [number[], number[], number[], number[], number[], number[]];
		for (let i = 0; i < 50; i++) {
			expect(ratio[i]).toBeCloseTo(Math.min(1, Math.exp(((current[i] ?? NaN) ** 2 - (candidate[i] ?? NaN) ** 2) / 2)), 12);
			expect(accepted[i]).toBe(Number((uniform[i] ?? NaN) < (ratio[i] ?? NaN)));
			expect(next[i]).toBe(accepted[i] === 1 ? candidate[i] : current[i]);
			if (i > 0) expect(current[i]).toBe(next[i - 1]);
		}
	});
});
