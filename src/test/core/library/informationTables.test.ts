import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createNoteService, type Outcome } from '../../../core';
import { divergences, pairName, type DivergenceRow } from '../../tables/divergences';

interface Entropy {
	readonly family: string;
	readonly parameters: readonly number[];
	readonly entropy: number;
	readonly scipy: number;
}

const { rows: entropies } = JSON.parse(readFileSync('src/test/tables/entropies.json', 'utf8')) as { readonly rows: readonly Entropy[] };
const service = createNoteService({ log: () => undefined, now: () => 0 });

const LINE = undefined;
const HALF = { interval: [0, 'inf'] };
const COUNTS = { range: [0, 'inf'] };

/** Densities as notes write them, in terms of A, B and C, and where they lie. */
const FORMULAS: Readonly<Record<string, readonly [latex: string, domain: unknown]>> = {
	normal: ['\\frac{1}{(B)\\sqrt{2\\pi}}e^{-\\frac{(x-(A))^2}{2(B)^2}}', LINE],
	laplace: ['\\frac{1}{2(B)}e^{-\\frac{|x-(A)|}{B}}', LINE],
	logistic: ['\\frac{1}{(B)(e^{\\frac{x-(A)}{2(B)}}+e^{-\\frac{x-(A)}{2(B)}})^2}', LINE],
	cauchy: ['\\frac{1}{\\pi(B)(1+(\\frac{x-(A)}{B})^2)}', LINE],
	studentT: ['\\frac{\\Gamma(\\frac{(A)+1}{2})}{\\Gamma(\\frac{A}{2})\\sqrt{(A)\\pi}(C)}(1+\\frac{1}{A}(\\frac{x-(B)}{C})^2)^{-\\frac{(A)+1}{2}}', LINE],
	gumbel: ['\\frac{1}{B}e^{-\\frac{x-(A)}{B}-e^{-\\frac{x-(A)}{B}}}', LINE],
	exponential: ['(A)e^{-(A)x}', HALF],
	gamma: ['\\frac{(B)^{A}}{\\Gamma(A)}x^{(A)-1}e^{-(B)x}', HALF],
	inverseGamma: ['\\frac{(B)^{A}}{\\Gamma(A)}x^{-(A)-1}e^{-\\frac{B}{x}}', HALF],
	weibull: ['\\frac{A}{B}(\\frac{x}{B})^{(A)-1}e^{-(\\frac{x}{B})^{A}}', HALF],
	logNormal: ['\\frac{1}{x(B)\\sqrt{2\\pi}}e^{-\\frac{(\\ln x-(A))^2}{2(B)^2}}', HALF],
	halfNormal: ['\\frac{2}{(A)\\sqrt{2\\pi}}e^{-\\frac{x^2}{2(A)^2}}', HALF],
	beta: ['\\frac{\\Gamma((A)+(B))}{\\Gamma(A)\\Gamma(B)}x^{(A)-1}(1-x)^{(B)-1}', { interval: [0, 1] }],
	poisson: ['\\frac{(A)^xe^{-(A)}}{x!}', COUNTS],
	binomial: ['\\binom{A}{x}(B)^x(1-(B))^{(A)-x}', { range: [0, 10] }],
	geometric: ['(1-(A))^{x-1}(A)', { range: [1, 'inf'] }],
	negativeBinomial: ['\\frac{\\Gamma(x+(A))}{x!\\Gamma(A)}(B)^{A}(1-(B))^x', COUNTS],
};

function formulaOf(family: string, parameters: readonly number[]): unknown {
	const [latex = '', domain] = FORMULAS[family] ?? [];
	const written = ['A', 'B', 'C'].reduce((text, letter, i) => text.replaceAll(letter, String(parameters[i])), latex.replace(/\\Gamma/g, '@')).replaceAll('@', '\\Gamma');
	return { fn: { params: ['x'], latex: written }, ...(domain ? { domain: { x: domain } } : {}) };
}

function partsOf(outcome: Outcome): Readonly<Record<string, number>> {
	if (outcome.status !== 'value') throw new Error(JSON.stringify(outcome));
	expect(outcome.reason).toBeUndefined();
	return outcome.value as unknown as Readonly<Record<string, number>>;
}

/** How far formulas may be off: six times what was measured. */
const TOLERANCE = 4e-15;

function near(parts: Readonly<Record<string, number>>, name: string, error: string, value: number): void {
	const [found = NaN, bound = NaN] = [parts[name], parts[error]];
	expect(Math.abs(found - value), name).toBeLessThanOrEqual(TOLERANCE * (1 + Math.abs(value)));
	expect(Math.abs(found - value), `${name}, its bound`).toBeLessThanOrEqual(bound + 4e-15 * (1 + Math.abs(value)));
}

describe('divergences of formulas, against 50 digits', () => {
	// Near 1 doubles are too far apart for a density that is infinite there.
	const isSingular = ({ p, a: [, end = NaN] }: DivergenceRow): boolean => p === 'beta' && end < 1;
	const all = divergences.filter(({ p, q }) => FORMULAS[p] && FORMULAS[q]);
	const pairs = all.filter(pair => !isSingular(pair));
	test.each(pairs.map(pair => [pairName(pair), pair] as const))('%s', (_, { p, a, q, b, kl, js }) => {
		const parts = partsOf(service.call('divergenceBetween', { p: formulaOf(p, a), q: formulaOf(q, b) }));
		near(parts, 'divergence', 'error', kl);
		if (js !== null) near(parts, 'jensenShannon', 'jensenShannonError', js);
	});

	test.each(all.filter(isSingular).map(({ p, a, q, b }) => [p, a, q, b] as const))('%s(%j) is refused', (p, a, q, b) =>
		expect(service.call('divergenceBetween', { p: formulaOf(p, a), q: formulaOf(q, b) })).toMatchObject({ status: 'refused', code: 'not-certain' }));

	test('are twenty at least', () => expect(pairs.length).toBeGreaterThanOrEqual(20));
});

describe('entropies of formulas, against 50 digits and SciPy', () => {
	test.each(entropies.map(row => [`${row.family}(${row.parameters.join(', ')})`, row] as const))('%s', (_, { family, parameters, entropy, scipy }) => {
		expect(Math.abs(scipy - entropy)).toBeLessThan(1e-11);
		near(partsOf(service.call('entropyOf', { p: formulaOf(family, parameters) })), 'entropy', 'error', entropy);
	});
});
