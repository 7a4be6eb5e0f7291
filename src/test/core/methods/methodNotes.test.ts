import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createNoteService } from '../../../core';
import type { CallRequest, Outcome } from '../../../core/service';

const FOLDER = 'src/test/notes/methods';
const service = createNoteService({ log: message => { throw new Error(message); }, now: () => 0 });
const open = (file: string) => service.open(file, 1, readFileSync(`${FOLDER}/${file}`, 'utf8'));

type Args = Readonly<Record<string, unknown>>;
const fn = (params: readonly string[], latex: string): Args => ({ fn: { params, latex } });
const normal = (mu: number | string, sigma: number): Args => ({ dist: 'Normal', args: { mu, sigma } });

const COIN: Args = { 'x': 7, 'p(x|z)': fn(['x', 'z'], 'z^x(1-z)^{10-x}'), 'p(z)': { dist: 'Beta', args: { alpha: 2, beta: 2 } } };
const BINOMIAL: Args = { dist: 'Binomial', args: { n: 10, p: 'z' } };
const UNIT: Args = { z: { interval: [0, 1] } };
const LINE: Args = { x: { interval: ['-inf', 'inf'] } };
const WEATHER = [[0.9, 0.1], [0.5, 0.5]];

interface Run {
	readonly note: string;
	readonly formula: string;
	readonly method: string;
	/** Of a method on the formula; or, of one that takes its own, `args`. */
	readonly request: CallRequest;
	/** The part of the result, or the result itself. */
	readonly part?: string;
	readonly value: number | readonly number[];
	/** Absolute; for draws, several standard errors. */
	readonly within?: number;
}

/** A method for each formula that calls for it, with what it must find in closed form. */
const RUNS: readonly Run[] = [
	// Beta(2, 2) and 7 of 10 make Beta(9, 5)
	{ note: 'bayes.md', formula: 'p(z|x)=\\frac{p(x|z)p(z)}{p(x)}', method: 'posterior', request: { bind: COIN }, part: 'mean', value: 9 / 14 },
	{ note: 'bayes.md', formula: 'p(z|x)=\\frac{p(x|z)p(z)}{p(x)}', method: 'posterior', request: { bind: COIN }, part: 'mode', value: 2 / 3 },
	{ note: 'bayes.md', formula: 'p(z|x)=\\frac{p(x|z)p(z)}{p(x)}', method: 'metropolis', request: { bind: COIN, args: { draws: 2000 } }, part: 'mean', value: 9 / 14, within: 0.02 },
	{ note: 'bayes.md', formula: 'p(z|x)=\\frac{p(x|z)p(z)}{p(x)}', method: 'nuts', request: { bind: COIN, args: { draws: 500, warmup: 500 } }, part: 'mean', value: 9 / 14, within: 0.02 },
	// precisions add: 1/4 and 1 make 5/4
	{ note: 'bayes.md', formula: 'p(m|y) \\propto p(y|m)p(m)', method: 'posterior', request: { bind: { 'y': 3, 'p(y|m)': normal('m', 1), 'p(m)': normal(0, 2) } }, part: 'mean', value: 3 * 4 / 5 },
	{ note: 'bayes.md', formula: 'p(m|y) \\propto p(y|m)p(m)', method: 'posterior', request: { bind: { 'y': 3, 'p(y|m)': normal('m', 1), 'p(m)': normal(0, 2) } }, part: 'deviation', value: Math.sqrt(4 / 5) },
	{ note: 'map.md', formula: 'z_{MAP}=\\arg\\max_{z} p(x|z)p(z)', method: 'posterior', request: { bind: COIN, domain: UNIT }, part: 'mode', value: 2 / 3 },
	{ note: 'map.md', formula: 'z_{MAP}=\\arg\\max_{z} p(x|z)p(z)', method: 'mode', request: { bind: COIN, domain: UNIT }, part: 'mode', value: 2 / 3 },
	{ note: 'map.md', formula: 'z_{MLE}=\\arg\\max_{z} p(x|z)', method: 'mode', request: { bind: { 'x': 7, 'p(x|z)': COIN['p(x|z)'] }, domain: UNIT }, part: 'mode', value: 0.7 },
	// 120 B(9, 5) / B(2, 2) over 120 / 1024, and the mean of a beta-binomial
	{ note: 'bayes.md', formula: 'K=\\frac{p(x|A)}{p(x|B)}', method: 'bayesFactor', request: { args: { likelihood: BINOMIAL, prior: COIN['p(z)'], otherFixed: 0.5, data: [7] } }, part: 'factor', value: 6 / 6435 * 1024 },
	{ note: 'bayes.md', formula: 'p(y|x)=\\int p(y|z)p(z|x)dz', method: 'posteriorPredictive', request: { args: { density: BINOMIAL, prior: COIN['p(z)'], data: [7] } }, part: 'mean', value: 10 * 9 / 14 },
	// p 0.1 = (1 - p) 0.5
	{ note: 'markov.md', formula: 'P(X_{n+1}=j|X_n=i)=P_{ij}', method: 'stationaryDistribution', request: { args: { P: WEATHER } }, value: [5 / 6, 1 / 6] },
	{ note: 'markov.md', formula: 'P(X_{n+1}=j|X_n=i)=P_{ij}', method: 'nStepTransitions', request: { args: { P: WEATHER, n: 2 } }, value: [0.86, 0.14, 0.7, 0.3] },
	{ note: 'markov.md', formula: '\\pi P=\\pi', method: 'stationaryDistribution', request: { args: { P: WEATHER } }, value: [5 / 6, 1 / 6] },
	{ note: 'markov.md', formula: '\\pi_i P_{ij}=\\pi_j P_{ji}', method: 'isReversible', request: { args: { P: WEATHER } }, value: 1 },
	{ note: 'mcmc.md', formula: 'p(x)=\\frac{e^{-(x-c)^2/2}}{Z}', method: 'metropolis', request: { bind: { c: 3 }, args: { draws: 2000 } }, part: 'mean', value: 3, within: 0.15 },
	{ note: 'mcmc.md', formula: 'p(x)=\\frac{e^{-(x-c)^2/2}}{Z}', method: 'metropolis', request: { bind: { c: 3 }, args: { draws: 2000 } }, part: 'deviation', value: 1, within: 0.1 },
	{ note: 'mcmc.md', formula: '\\alpha=\\min\\left(1,\\frac{p(x\')}{p(x)}\\right)', method: 'metropolis', request: { args: { target: normal(3, 2), draws: 2000 } }, part: 'mean', value: 3, within: 0.3 },
	{ note: 'mcmc.md', formula: 'p(a,b)=\\frac{e^{-a^2-ab-b^2}}{Z}', method: 'nuts', request: { args: { draws: 500, warmup: 500 } }, part: 'deviation', value: [Math.sqrt(2 / 3), Math.sqrt(2 / 3)], within: 0.1 },
	{ note: 'mcmc.md', formula: 'p(a,b)=\\frac{e^{-a^2-ab-b^2}}{Z}', method: 'hmc', request: { args: { draws: 500, warmup: 500 } }, part: 'mean', value: [0, 0], within: 0.15 },
	{ note: 'energy.md', formula: 'P(x)=\\frac{e^{-E(x)}}{Z}', method: 'metropolis', request: { bind: { 'E(x)': fn(['x'], 'x^2'), 'Z': 1 }, domain: LINE, args: { draws: 2000 } }, part: 'deviation', value: Math.SQRT1_2, within: 0.06 },
	{ note: 'energy.md', formula: 'P(x)=\\frac{e^{-E(x)}}{Z}', method: 'nuts', request: { bind: { 'E(x)': fn(['x'], 'x^2'), 'Z': 1 }, domain: LINE, args: { draws: 500, warmup: 500 } }, part: 'mean', value: 0, within: 0.1 },
	// the states 0 and 1 of energies 0 and 1, and a coin of energy θx
	{ note: 'energy.md', formula: 'P(x)=\\frac{e^{-E(x)}}{Z}', method: 'partitionFunction', request: { bind: { 'E(x)': fn(['x'], 'x') }, domain: { x: [0, 1] } }, part: 'probabilities', value: [1 / (1 + Math.exp(-1)), 1 / (1 + Math.E)] },
	{ note: 'energy.md', formula: 'Z=\\sum_x e^{-E(x)}', method: 'partitionFunction', request: { bind: { 'E(x)': fn(['x'], 'x') }, domain: { x: [0, 1] } }, part: 'partition', value: 1 + Math.exp(-1) },
	{ note: 'energy.md', formula: '\\nabla_\\theta \\log p(x;\\theta)=-\\nabla_\\theta E(x;\\theta)+\\mathbb{E}\\left[\\nabla_\\theta E(x;\\theta)\\right]', method: 'gradientIdentity', request: { args: { energy: fn(['x', '\\theta'], '\\theta x'), state: 1, parameters: 0, values: [0, 1] } }, part: 'right', value: -0.5 },
	{ note: 'energy.md', formula: '\\nabla_\\theta \\log p(x;\\theta)=-\\nabla_\\theta E(x;\\theta)+\\mathbb{E}\\left[\\nabla_\\theta E(x;\\theta)\\right]', method: 'trainEnergy', request: { args: { energy: fn(['x', '\\theta'], '\\theta x'), data: [1, 1, 1, 0], start: 0, values: [0, 1], rate: 1, steps: 200 } }, part: 'parameters', value: -Math.log(3) },
	// ln(1 + 1/e)
	{ note: 'contrast.md', formula: 'L=-\\log\\frac{\\exp(s(q,k^+)/\\tau)}{\\exp(s(q,k^+)/\\tau)+\\sum_{i=1}^{K}\\exp(s(q,k_i^-)/\\tau)}', method: 'infoNce', request: { args: { similarities: [[1, 0], [0, 1]] } }, part: 'loss', value: Math.log1p(Math.exp(-1)) },
	// ln 2 + (1 + 1)/8 - 1/2
	{ note: 'information.md', formula: 'D_{KL}(P\\parallel Q)=\\sum_i P(i)\\log\\frac{P(i)}{Q(i)}', method: 'divergenceBetween', request: { args: { p: normal(0, 1), q: normal(1, 2) } }, part: 'divergence', value: Math.LN2 + 1 / 4 - 1 / 2 },
	{ note: 'information.md', formula: 'D_{KL}(P\\parallel Q)=\\sum_i P(i)\\log\\frac{P(i)}{Q(i)}', method: 'klDivergence', request: { args: { p: [0.5, 0.5], q: [0.25, 0.75] } }, value: Math.log(4 / 3) / 2 },
	{ note: 'information.md', formula: 'H(X)=-\\sum_x p(x)\\log p(x)', method: 'entropyOf', request: { args: { p: { dist: 'Geometric', args: { p: 0.5 } } } }, part: 'entropy', value: 2 * Math.LN2 },
	// -ln(1 - 0.6²)/2
	{ note: 'information.md', formula: 'I(X;Y)=\\sum_x\\sum_y p(x,y)\\log\\frac{p(x,y)}{p(x)p(y)}', method: 'mutualInformationOf', request: { args: { p: { dist: 'MultivariateNormal', args: { mu: [0, 0], Sigma: [[1, 0.6], [0.6, 1]] } } } }, part: 'information', value: -Math.log(0.64) / 2 },
	{ note: 'information.md', formula: 'H(X)=-\\sum_x p(x)\\log p(x)', method: 'entropy', request: { args: { p: [0.25, 0.25, 0.25, 0.25] } }, value: 2 * Math.LN2 },
	{ note: 'information.md', formula: 'I(X;Y)=\\sum_x\\sum_y p(x,y)\\log\\frac{p(x,y)}{p(x)p(y)}', method: 'mutualInformation', request: { args: { p: [[0.5, 0], [0, 0.5]] } }, value: Math.LN2 },
];

function found(outcome: Outcome, part: string | undefined): unknown {
	if (outcome.status !== 'value') throw new Error(JSON.stringify(outcome));
	return part === undefined ? outcome.value : (outcome.value as Record<string, unknown>)[part];
}

test.each(RUNS.map(run => [`${run.note} ${run.formula} ${run.method} ${run.part ?? ''}`, run] as const))('%s', (_, { note, formula, method, request, part, value, within = 1e-9 }) => {
	const { find, methods, call } = open(note);
	const [reading] = find(formula);
	const offer = methods(reading?.index ?? -1).find(offered => offered.method === method);
	expect(offer, `${method} is offered`).toBeDefined();
	const outcome = offer?.on === 'formula' ? call(reading?.index ?? -1, method, request) : service.call(method, request.args ?? {});
	const parts = [found(outcome, part)].flat(2);
	expect(parts).toHaveLength([value].flat().length);
	[value].flat().forEach((expected, i) => expect(Math.abs(Number(parts[i]) - expected)).toBeLessThanOrEqual(within));
});

test('each of these notes is run', () => expect(new Set(RUNS.map(({ note }) => note))).toEqual(new Set(readdirSync(FOLDER))));

test('what a method on a formula waits for is all that it needs', () => {
	for (const { note, formula, method, request } of RUNS) {
		const { find, methods } = open(note);
		const offer = methods(find(formula)[0]?.index ?? -1).find(offered => offered.method === method);
		if (offer?.on === 'formula') expect(Object.keys(request.bind ?? {}), `${formula} ${method}`).toEqual(expect.arrayContaining(offer.missing.map(({ symbol }) => symbol)));
	}
});
