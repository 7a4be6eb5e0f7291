import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createNoteService, type LiveFormula, type LiveOutcome } from '../../../core';
import { sliderRange, widened } from '../../../core/live/sliderRange';

const service = createNoteService({ log: () => undefined, now: () => 0 });

function play(note: string, bind: Readonly<Record<string, unknown>> = {}, index = 0): LiveOutcome {
	return service.open('note', 1, note).play(index, { bind });
}

function live(note: string, bind: Readonly<Record<string, unknown>> = {}): LiveFormula {
	const outcome = play(note, bind);
	if (outcome.status !== 'live') throw new Error(JSON.stringify(outcome));
	return outcome;
}

/** Parameters with what they stand at. */
const standing = (note: string, bind = {}): Readonly<Record<string, unknown>> => Object.fromEntries(live(note, bind).parameters.map(({ key, value }) => [key, value]));
const typeOf = (note: string, key: string): string | undefined => live(note).parameters.find(parameter => parameter.key === key)?.type;

describe('a formula to play with', () => {
	test.each<readonly [note: string, parameters: Readonly<Record<string, string>>]>([
		['$f(x|\\mu,\\sigma)=\\frac{1}{\\sigma}e^{-(x-\\mu)^2}$', { x: 'number', '\\mu': 'number', '\\sigma': 'number' }],
		['$s(q,k)=\\frac{q \\cdot k}{\\|q\\|\\|k\\|}$', { q: 'vector', k: 'vector' }],
		['$L=-\\ln\\frac{e^{s(q,k^+)/\\tau}}{\\sum_{i=1}^K e^{s(q,k_i)/\\tau}}$ where $s(q,k)=\\frac{q^T k}{\\|q\\|\\|k\\|}$', { q: 'vector', 'k^+': 'vector', k: 'matrix', '\\tau': 'number' }],
		['$\\sum_{i=1}^n x_i^2$', { x: 'vector' }],
		['$\\sum_i P(i)\\ln\\frac{P(i)}{Q(i)}$', { P: 'vector', Q: 'vector' }],
		['$\\int_{-\\infty}^{\\infty} p(x)\\ln\\frac{p(x)}{q(x)}dx$', { 'p(x)': 'distribution', 'q(x)': 'distribution' }],
		['$p(x)=\\frac{e^{-E(x)}}{Z}$ with $Z=\\int_{-9}^{9} e^{-E(x)}dx$', { x: 'number', 'E': 'function' }],
		['$y=Wx+b$ for a matrix $W$ and vectors $x,b$', { W: 'matrix', x: 'vector', b: 'vector' }],
		['$D(P \\parallel Q)=\\int_{-\\infty}^{\\infty} P(x)\\ln\\frac{P(x)}{Q(x)}dx$ for densities, else $D(P \\parallel Q)=\\sum_i P(i)\\ln\\frac{P(i)}{Q(i)}$', { 'P(x)': 'distribution', 'Q(x)': 'distribution' }],
	])('%s takes what it is written for', (note, parameters) => {
		for (const [key, type] of Object.entries(parameters)) expect([key, typeOf(note, key)]).toEqual([key, type]);
	});

	test.each<readonly [words: string, note: string, axis: string | undefined]>([
		['the first argument', '$f(x|\\mu,\\sigma)=\\frac{x-\\mu}{\\sigma}$', 'x'],
		['the first number', '$L(v,\\tau)=\\frac{\\|v\\|}{\\tau}$', '\\tau'],
		['none among arrays', '$\\|v\\|$', undefined],
	])('has an axis: %s', (_, note, axis) => expect(live(note).axis).toBe(axis));

	test('keeps what is given, and marks the rest as examples', () => {
		const { parameters } = live('$f(x,a)=ax$', { a: 7 });
		expect(parameters.map(({ key, value, isExample }) => [key, value, isExample])).toEqual([['x', expect.any(Number), true], ['a', 7, false]]);
	});
	test('begins where the conditions around it hold', () => {
		const { a, b } = standing('* **Uniform** $f(x)=\\frac{1}{b-a}$ for $a<b$') as { readonly a: number; readonly b: number };
		expect(a).toBeLessThan(b);
	});
	test.each<readonly [words: string, note: string, holds: (at: Readonly<Record<string, number>>) => boolean]>([
		['where the first case applies', '$f(x|a,b)=\\begin{cases}\\frac{1}{b-a}&a\\le x\\le b\\\\0&\\text{otherwise}\\end{cases}$', ({ a = NaN, b = NaN, x = NaN }) => a <= x && x <= b],
		['at a value that the cases name', '$f(X=x)=\\begin{cases}p&x=1\\\\1-p&x=0\\end{cases}$', ({ x = NaN }) => [0, 1].includes(x)],
		['inside of an interval', 'For a probability $p$, $V=p(1-p)$', ({ p = NaN }) => p > 0 && p < 1],
	])('begins %s', (_, note, holds) => expect(holds(standing(note) as Readonly<Record<string, number>>)).toBe(true));
	test('begins where there is a value', () => expect(standing('$\\theta=\\frac{m}{\\sqrt{v}+\\epsilon}$')['v']).toBeGreaterThan(0));
	test.each<readonly [note: string, key: string, low: number, high: number]>([
		['$\\frac{1}{m}\\sum_{i=1}^m x_i^2$', 'm', 1, 3],
		['$c=\\prod_{j=1}^{i} x_j$ with $x_1,\\dots,x_n$', 'i', 1, 3],
		['$\\frac{e^{z_i}}{\\sum_j e^{z_j}}$', 'i', 1, 3],
	])('in %s, %s stays with the array', (note, key, low, high) => expect(live(note).parameters.find(parameter => parameter.key === key)?.slider ?? { low, high }).toMatchObject({ low, high }));
	test('has the values that cases name', () => expect(live('$f(X=x)=\\begin{cases}p&x=1\\\\1-p&x=0\\end{cases}$').parameters.find(({ key }) => key === 'x')?.values).toEqual([0, 1]));
	test('takes what has a length for no distribution', () => expect(live('* **Contrast** The similarity distribution of a query: $s(q,k)=\\frac{q \\cdot k}{\\|q\\|\\|k\\|}$').parameters.some(({ isSimplex }) => isSimplex)).toBe(false));
	test('begins with tables in hundredths that add up to 1', () => {
		const { parameters } = live('$p(z|x)=\\frac{p(x|z)p(z)}{\\sum_z p(x|z)p(z)}$');
		const table = parameters.find(({ isSimplex }) => isSimplex)?.value as { readonly table: readonly (readonly number[])[] };
		expect(table.table.flat().every(share => share > 0 && String(share).length <= 4)).toBe(true);
		expect(table.table.flat().reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
	});
	test('begins with vectors that differ', () => expect(new Set(Object.values(standing('$\\gamma \\odot x + \\beta$ of vectors $\\gamma, x, \\beta$')).map(value => JSON.stringify(value))).size).toBe(3));
	test('begins at probabilities where it needs them', () => expect((standing('$H=-\\sum_i p_i\\ln p_i$ of probabilities $p$')['p'] as number[]).reduce((sum, p) => sum + p)).toBeCloseTo(1, 12));
	test('has its derivative by the axis', () => expect(live('$f(x)=x^3$').parts[0]?.derivative).toBeDefined());
	test('has none where there is none', () => expect(live('$f(x)=\\arg\\max_{t \\in [0,1]} xt$').parts[0]?.derivative).toBeUndefined());
	test('gives each part its label', () => expect(live('$u=x+1,\\quad v=2x$').parts.map(({ label }) => label)).toEqual(['u', 'v']));
	test.each<readonly [note: string, keys: readonly string[], data: string]>([
		['$p(z|x)=\\frac{p(x|z)p(z)}{p(x)}$', ['z', 'x', 'p(x|z)', 'p(z)'], 'x'],
		['$w^*=\\arg\\max_w p(y|w)p(w)$', ['p(y|w)', 'p(w)', 'y'], 'y'],
		['$w^*=\\arg\\max_w p(y|w)$', ['p(y|w)', 'y'], 'y'],
		['$w^*=\\arg\\max_w p(w|y)$', ['p(w|y)', 'y'], 'y'],
	])('begins a belief with tosses of a coin: %s', (note, keys, data) => {
		const { parameters, parts } = live(note);
		expect(new Set(parameters.map(({ key }) => key))).toEqual(new Set(keys));
		expect(parameters.find(({ key }) => key === data)).toMatchObject({ value: 7, isExample: true, type: 'integer', slider: { low: 0, high: 10, step: 1 } });
		expect(parts).toHaveLength(1);
	});
	test('says the values of a variable of a table', () => expect(live('$p(z|x)=\\frac{p(x|z)p(z)}{\\sum_z p(x|z)p(z)}$').parameters.find(({ key }) => key === 'z')?.values).toEqual([1, 2, 3]));

	test.each<readonly [words: string, note: string, status: LiveOutcome['status']]>([
		['nothing to compute', '$a<b$', 'refused'],
		['only what is written', '$[a,b]$', 'refused'],
		['nothing that moves', '$1+1$', 'refused'],
		['what cannot be read', '$\\frac{x}{$', 'refused'],
	])('is none where there is %s', (_, note, status) => expect(play(note).status).toBe(status));
	test('is none where no formula is', () => expect(play('no formula').status).toBe('refused'));
});

describe('a formula that is opened again', () => {
	test.each([
		['$L=(y-\\hat{y})^2$', { y: 1.3 }],
		['$f(x|a,b)=\\begin{cases}\\frac{1}{b-a} & \\text{if } a<x<b \\\\ 0 & \\text{otherwise}\\end{cases}$', { b: 2.3 }],
		['$f(x|\\mu,\\sigma)=\\frac{1}{\\sigma}e^{-(x-\\mu)^2}$ where $\\sigma$ is the standard deviation', { '\\sigma': 3, 'x': 0.7 }],
		['$s=\\frac{a+b}{2}=\\frac{a}{2}+\\frac{b}{2}$', { b: 4 }],
	])('%s with %j is as it was, but for what was moved', (note, bind) => {
		const [before, after] = [live(note), live(note, bind)];
		expect(after.axis).toBe(before.axis);
		expect(after.parameters.map(({ key, value, isExample }) => [key, value, isExample])).toEqual(before.parameters.map(({ key, value }) => [key, Object.entries(bind).find(([name]) => name === key)?.[1] ?? value, !(key in bind)]));
	});
});

const SAMPLE = new URL('../../../../../shared/notes/keywords.md', import.meta.url);

describe.runIf(existsSync(SAMPLE))('the sample', () => {
	test('can be played with', () => {
		const note = service.open('sample', 1, readFileSync(SAMPLE, 'utf8'));
		const outcomes = Array.from({ length: note.formulaCount }, (_, index) => index).filter(index => ['definition', 'equation'].includes(note.formula(index).kind)).map(index => note.play(index, {}).status);
		expect(outcomes.filter(status => status === 'live').length / outcomes.length).toBeGreaterThan(0.9);
	});
});

describe('a slider', () => {
	test.each<readonly [words: string, ...input: Parameters<typeof sliderRange>, low: number, high: number, scale: string]>([
		['over the line', [], 1, false, -5, 5, 'linear'],
		['far out', [], 100, false, -200, 200, 'linear'],
		['above 0', [{ kind: 'interval', low: 0, high: Infinity, openLow: true }], 1, false, 0.05, 20, 'log'],
		['of a probability', [{ kind: 'interval', low: 0, high: 1 }], 0.3, false, 0, 1, 'linear'],
		['between open ends', [{ kind: 'interval', low: 0, high: 1, openLow: true, openHigh: true }], 0.3, false, 0.01, 0.99, 'linear'],
		['of a count', [{ kind: 'interval', low: 1, high: Infinity, integer: true }], 3, false, 1, 21, 'linear'],
		['of whole numbers', [], 2, true, -10, 10, 'linear'],
	])('%s', (_, domains, value, isInteger, low, high, scale) => expect(sliderRange(domains, value, isInteger)).toMatchObject({ low, high, scale }));

	const range = { low: 0, high: 5, step: 0.1, scale: 'linear' } as const;
	test.each<readonly [value: number, ends: readonly [number, number]]>([[3, [0, 5]], [8, [0, 8]], [-2, [-2, 5]], [NaN, [0, 5]]])('is as wide as what is typed, %d', (value, [low, high]) => expect(widened(range, value)).toEqual({ ...range, low, high }));
	test.each<readonly [value: number, wider: object]>([
		[0.01, { low: 0.01, high: 20, scale: 'log' }], [-1, { low: -1, high: 20, step: 0.2, scale: 'linear' }], [0, { low: 0, high: 20, scale: 'linear' }], [NaN, { low: 0.05, scale: 'log' }],
	])('on a log scale gives way to %d', (value, wider) => expect(widened({ low: 0.05, high: 20, step: 0.05, scale: 'log' }, value)).toMatchObject(wider));
});
