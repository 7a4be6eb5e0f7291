import { describe, expect, test } from 'vitest';
import { createNoteService, type Outcome } from '../../../core';

const service = createNoteService({ log: () => undefined, now: () => 0 });

type Json = Readonly<Record<string, unknown>>;
const normal = (mu: number, sigma: number): Json => ({ dist: 'Normal', args: { mu, sigma } });
const fn = (params: readonly string[], latex: string): Json => ({ fn: { params, latex } });
const table = (values: unknown, ...args: readonly string[]): Json => ({ table: values, args });

function on(note: string, method: string, request: { readonly bind?: Json; readonly args?: Json; readonly domain?: Json }): Outcome {
	return service.open('note', 1, `${note}\n`).call(0, method, request);
}

const DIVERGENCE = '$D_{KL}(P\\|Q)=\\int p(x)\\log\\frac{p(x)}{q(x)}dx$';
const ENTROPY = '$H(X)=-\\sum p(x)\\log p(x)$';
const CROSS = '$H(f,g)=-\\sum_k f(k)\\log g(k)$';
const MUTUAL = '$I(X;Y)=\\sum_{x,y}p(x,y)\\log\\frac{p(x,y)}{p(x)p(y)}$';

describe('a method is given the functions that a formula is about', () => {
	test.each<readonly [words: string, note: string, method: string, bind: Json, part: string, value: number, by: RegExp]>([
		['distributions, in closed form', DIVERGENCE, 'divergenceBetween', { 'p(x)': normal(0, 1), 'q(x)': normal(1, 2) }, 'divergence', 0.4431471805599453, /^divergence, reverse and crossEntropy in closed form/],
		['a formula beside a distribution', DIVERGENCE, 'divergenceBetween', { p: fn(['x'], '\\frac{e^{-x^2/2}}{\\sqrt{2\\pi}}'), q: normal(1, 2) }, 'divergence', 0.4431471805599453, /by quadrature/],
		['with their names changed about', DIVERGENCE.replaceAll('p(x)', 'u(x)').replaceAll('q(x)', 'p(x)').replaceAll('u(x)', 'q(x)'), 'divergenceBetween', { 'q(x)': normal(1, 2), 'p(x)': normal(0, 1) }, 'divergence', 0.4431471805599453, /closed form/],
		['counts of which the sum says nothing', ENTROPY, 'entropyOf', { 'p(x)': { dist: 'Poisson', args: { lambda: 3 } } }, 'entropy', 1.931470198148569, /by a sum/],
		['an array', ENTROPY, 'entropyOf', { p: [0.5, 0.25, 0.25] }, 'entropy', 1.5 * Math.LN2, /by a sum of 3 terms/],
		['tables of other names, in the order of the formula', CROSS, 'crossEntropyOf', { f: table([0.5, 0.5], 'k'), g: table([0.25, 0.75], 'k') }, 'crossEntropy', 0.8369882167858358, /by a sum of 2 terms/],
		['a joint table, not its marginals', MUTUAL, 'mutualInformationOf', { 'p(x,y)': table([[0.25, 0.25], [0, 0.5]], 'x', 'y') }, 'information', 0.21576155433883568, /by a sum of 4 terms/],
		['a density that the note defines', `${DIVERGENCE} where $p(x)=\\frac{e^{-x^2/2}}{\\sqrt{2\\pi}}$`, 'divergenceBetween', { 'q(x)': normal(1, 2) }, 'divergence', 0.4431471805599453, /by quadrature/],
	])('%s', (_, note, method, bind, part, value, by) => {
		const outcome = on(note, method, { bind });
		if (outcome.status !== 'value') throw new Error(JSON.stringify(outcome));
		expect((outcome.value as Record<string, number>)[part]).toBeCloseTo(value, 11);
		expect(outcome.by).toMatch(by);
	});

	test('one of them may be an argument', () => {
		const outcome = on(DIVERGENCE, 'divergenceBetween', { bind: { 'p(x)': normal(0, 1) }, args: { q: normal(1, 2) } });
		expect(outcome).toMatchObject({ status: 'value', value: { divergence: 0.4431471805599453 } });
	});

	test('all of them may be', () => expect(on(DIVERGENCE, 'divergenceBetween', { args: { p: normal(0, 1), q: normal(1, 2) } })).toMatchObject({ status: 'value', value: { divergence: 0.4431471805599453 } }));

	test.each<readonly [words: string, note: string, method: string, bind: Json, problem: Json]>([
		['what is missing is asked for', DIVERGENCE, 'divergenceBetween', { 'p(x)': normal(0, 1) }, { status: 'open', missing: ['q(x)'] }],
		['a formula with one function has not two', '$H=-\\int p(x)\\log p(x)dx$', 'divergenceBetween', { p: normal(0, 1) }, { status: 'refused', code: 'no-variable' }],
	])('%s', (_, note, method, bind, problem) => expect(on(note, method, { bind })).toMatchObject(problem));
});
