import { describe, expect, test } from 'vitest';
import { createNoteService, type Outcome } from '../../../core';
import { posteriors } from '../../tables/posterior';

const service = createNoteService({ log: () => undefined, now: () => 0 });

type Json = Readonly<Record<string, unknown>>;

const fn = (params: readonly string[], latex: string, domain?: Json): Json => ({ fn: { params, latex }, ...(domain ? { domain } : {}) });
const dist = (name: string, args: Json): Json => ({ dist: name, args });
const normal = (mu: number | string, sigma: number | string): Json => dist('Normal', { mu, sigma });
const normalIn = (x: number | string, mu: string, sigma: number | string): string => `\\frac{1}{${sigma}\\sqrt{2\\pi}}e^{-\\frac{(${x}-(${mu}))^2}{2 \\cdot (${sigma})^2}}`;
const product = (factors: readonly string[]): string => factors.join('\\cdot ');

const DATA = [1.2, 0.7, -0.4, 2.1, 1.6];
const DOSES = [-0.86, -0.3, -0.05, 0.73];
const DEATHS = [0, 1, 3, 5];
const logistic = (z: string): string => `\\frac{1}{1+e^{-(${z})}}`;
const dosed = (z: (x: number) => string): string => product(DOSES.map((x, i) => `\\binom{5}{${DEATHS[i] ?? NaN}}(${logistic(z(x))})^{${DEATHS[i] ?? NaN}}(${logistic(`-(${z(x)})`)})^{${5 - (DEATHS[i] ?? NaN)}}`));

/** The models of the table as a caller would give them. */
const MODELS: Readonly<Record<string, Json>> = {
	'beta-binomial': { likelihood: dist('Binomial', { n: 10, p: 'z' }), prior: dist('Beta', { alpha: 2, beta: 2 }), data: 7 },
	'half a success': { likelihood: fn(['p'], '\\frac{p^{-1/2}(1-p)^{5/2}}{\\pi}'), low: 0, high: 1 },
	'a million trials': { likelihood: fn(['p'], '\\left(\\frac{p}{0.5003}\\right)^{500300}\\left(\\frac{1-p}{0.4997}\\right)^{499700}'), low: 0, high: 1 },
	'normal-normal': { likelihood: normal('m', 2), prior: normal(0, 3), data: DATA },
	'a Cauchy prior': { likelihood: normal('m', 1), prior: dist('Cauchy', { x_0: 0, gamma: 1 }), data: DATA },
	'Poisson-gamma': { likelihood: dist('Poisson', { lambda: 'l' }), prior: dist('Gamma', { alpha: 2, beta: 0.5 }), data: [3, 5, 2, 4] },
	'two humps': { likelihood: normal(0.5, 2), prior: dist('Mixture', { weights: [0.3, 0.7], components: [normal(-3, 0.5), normal(3, 0.5)] }) },
	'Student t with an outlier': { likelihood: dist('StudentT', { nu: 3, mu: 'm', sigma: 0.5 }), prior: normal(0, 5), data: [0.3, -0.1, 0.4, 9] },
	'logistic regression of one slope': { likelihood: fn(['b'], dosed(x => `${x}b`)), prior: normal(0, 2.5) },
	'a deviation with a half-Cauchy prior': { likelihood: normal(1, 's'), prior: fn(['s'], '\\frac{2}{5\\pi(1+s^2/25)}'), data: DATA, low: 0 },
	'an exponential rate': { likelihood: fn(['r'], 'r^4e^{-6r}'), prior: dist('Exponential', { lambda: 1 }) },
	'a uniform prior that cuts': { likelihood: normal(3, 1), prior: dist('Uniform', { a: 0, b: 2 }) },
	'far from 0': { likelihood: normal('m', 0.01), prior: normal(1e6, 1e3), data: 1e6 + 5 },
	'German tanks': { likelihood: fn(['n'], '\\frac{1}{1000\\binom{n}{5}}', { n: { range: [60, 1000] } }) },
	'trials of a binomial': { likelihood: dist('Binomial', { n: 'n', p: 0.4 }), prior: dist('Poisson', { lambda: 12 }), data: 7 },
	'mean and deviation': { likelihood: normal('m', 's'), prior: fn(['m', 's'], `${normalIn('m', '0', 10)}\\cdot 2${normalIn('s', '0', 1)}`), data: DATA, low: ['-inf', 0] },
	'logistic regression': { likelihood: fn(['a', 'b'], dosed(x => `a+${x}b`)), prior: fn(['a', 'b'], `${normalIn('a', '0', 2)}\\cdot ${normalIn('b', '0', 5)}`) },
	'a banana': { likelihood: fn(['x', 'y'], `${normalIn('x', '0', 1)}\\cdot ${normalIn('y', 'x^2', 0.2)}`) },
	'a change point': {
		likelihood: fn(['t', 'a', 'b'], `\\frac{e^{-a-b}}{6}${product([4, 3, 5, 1, 0, 1, 1].map((k, i) => `\\begin{cases}\\frac{a^{${k}}e^{-a}}{${k}!}&t>${i}\\\\\\frac{b^{${k}}e^{-b}}{${k}!}&\\text{otherwise}\\end{cases}`))}`, { t: [1, 2, 3, 4, 5, 6] }),
		low: [1, 0, 0],
	},
};

function partsOf(outcome: Outcome): Readonly<Record<string, number | readonly number[]>> {
	if (outcome.status !== 'value') throw new Error(JSON.stringify(outcome));
	return outcome.value as Record<string, number | readonly number[]>;
}

function expectNear(actual: unknown, expected: number, tolerance: number, name: string): void {
	expect(Math.abs((actual as number) - expected), `${name}: ${String(actual)} for ${expected}`).toBeLessThanOrEqual(tolerance);
}

describe('one quantity', () => {
	test.each([...posteriors.line, ...posteriors.sums].map(facts => [facts.name, facts] as const))('%s', (name, facts) => {
		const parts = partsOf(service.call('posterior', MODELS[name] ?? {}));
		expectNear(parts['logEvidence'], facts.logEvidence, (parts['logEvidenceError'] as number) + 1e-14, 'log evidence');
		expect(parts['logEvidenceError']).toBeLessThan(1e-8);
		expectNear(parts['mean'], facts.mean, 1e-8 * facts.deviation + 4e-16 * Math.abs(facts.mean), 'mean');
		expectNear(parts['deviation'], facts.deviation, 1e-8 * facts.deviation, 'deviation');
		facts.quantiles?.forEach((quantile, i) => expectNear((parts['equalTailed'] as readonly number[])[i], quantile, 1e-6 * facts.deviation, 'quantile'));
	});
});

describe('several quantities', () => {
	// three continuous ones take more steps than a call has
	test.each(posteriors.regions.filter(({ name }) => name !== 'a line with its noise').map(facts => [facts.name, facts] as const))('%s', (name, facts) => {
		const parts = partsOf(service.call('posterior', MODELS[name] ?? {}));
		expectNear(parts['logEvidence'], facts.logEvidence, (parts['logEvidenceError'] as number) + 1e-14, 'log evidence');
		expect(parts['logEvidenceError']).toBeLessThan(1e-6);
		facts.means.forEach((mean, i) => expectNear((parts['mean'] as readonly number[])[i], mean, 1e-6 * (facts.deviations[i] ?? NaN), `mean ${i}`));
	}, 60_000);
});
