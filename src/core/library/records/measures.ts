import type { LibraryRecord, Parameter, Result } from '../record';

const P: Parameter = { name: 'p', aliases: ['P', 'distribution'], type: 'function', doc: 'a distribution by its name, a mixture, a formula, a table or an array; the last three are divided by what they add up to' };
const Q: Parameter = { ...P, name: 'q', aliases: ['Q'], doc: 'another over the same numbers' };
const DRAWING: readonly Parameter[] = [
	{ name: 'draws', type: 'integer', default: 0, domain: { kind: 'interval', low: 0, high: 1e6, integer: true }, doc: 'how many draws to take the mean over; if left out, draws are taken only where nothing else tells' },
	{ name: 'seed', type: 'integer', default: 1, doc: 'what the random numbers start from' },
];
const COVER = 'T. M. Cover and J. A. Thomas, Elements of Information Theory';
const NORMAL = { dist: 'Normal', args: { mu: 0, sigma: 1 } };
const WIDER = { dist: 'Normal', args: { mu: 1, sigma: 2 } };

/** A number of nats with its errors. */
const measured = (name: string, doc: string, error = `${name}Error`, standardError = `${name}StandardError`): readonly Result[] => [
	{ name, doc }, { name: error, doc: 'a bound of its error' }, { name: standardError, doc: 'its standard error, where it is a mean over draws' },
];
const MASS: Result = { name: 'mass', doc: 'what the first added up to, where it was divided by that' };
const MASSES: readonly Result[] = [MASS, { name: 'secondMass', doc: 'the same of the second' }];

/** Information of whatever is distributed: in closed form, by a sum or by quadrature, else from draws. */
export const measureRecords: readonly LibraryRecord[] = [
	{
		id: 'entropyOf', names: { latex: [], keyword: ['entropy of a distribution', 'differential entropy'] },
		parameters: [P, ...DRAWING],
		doc: 'The entropy of a distribution, a formula or a table, in nats: in closed form, by a sum or by quadrature in up to three dimensions, else from draws; it says how.', formula: '-\\int p(x)\\ln p(x)dx',
		results: [...measured('entropy', 'in nats', 'error', 'standardError'), MASS],
		example: { args: { p: { fn: { params: ['x'], latex: 'e^{-x}' }, domain: { x: { interval: [0, 'inf'] } } } }, value: { entropy: 1 } },
		source: COVER,
	},
	{
		id: 'crossEntropyOf', names: { latex: [], keyword: ['cross entropy of distributions', 'cross-entropy of distributions'] },
		parameters: [P, Q, ...DRAWING],
		doc: 'The cross entropy of two distributions, formulas or tables, in nats; infinite where the second misses what the first allows.', formula: '-\\int p(x)\\ln q(x)dx',
		results: [...measured('crossEntropy', 'in nats', 'error', 'standardError'), ...MASSES],
		example: { args: { p: NORMAL, q: WIDER }, value: { crossEntropy: 1.8620857137646181 } },
		source: COVER,
	},
	{
		id: 'divergenceBetween', names: { latex: [], keyword: ['divergence between distributions', 'KL divergence between distributions'], torch: ['torch.distributions.kl.kl_divergence', 'torch.distributions.kl_divergence'] },
		parameters: [P, Q, ...DRAWING],
		doc: 'The Kullback-Leibler divergences of two distributions, formulas or tables in both directions, their Jensen-Shannon divergence and their cross entropy, in nats, with what is integrated for them; infinite where one misses what the other allows.',
		formula: '\\int p(x)\\ln\\frac{p(x)}{q(x)}dx',
		results: [
			...measured('divergence', 'of the first from the second, in nats', 'error', 'standardError'), ...measured('reverse', 'of the second from the first'),
			...measured('jensenShannon', 'the Jensen-Shannon divergence, at most ln 2'), ...measured('crossEntropy', 'of the first by the second'), ...MASSES,
			{ name: 'points', doc: 'where the curves are taken' },
			{ name: 'first', doc: 'the density of the first', kind: 'curve', over: 'points' }, { name: 'second', doc: 'the density of the second', kind: 'curve', over: 'points' },
			{ name: 'integrand', doc: 'p ln(p/q), whose integral is the divergence', kind: 'curve', over: 'points' }, { name: 'reverseIntegrand', doc: 'q ln(q/p), whose integral is the reverse', kind: 'curve', over: 'points' },
		],
		example: { args: { p: NORMAL, q: WIDER }, value: { divergence: 0.4431471805599453, reverse: 1.3068528194400546 } },
		source: COVER,
	},
	{
		id: 'mutualInformationOf', names: { latex: [], keyword: ['mutual information of a distribution', 'mutual information of a joint density'] },
		parameters: [{ ...P, aliases: ['P', 'joint', 'distribution'], doc: 'a joint table, a formula of several numbers, or a normal distribution of vectors; tables and formulas are divided by what they add up to' }, { name: 'first', aliases: ['split'], type: 'integer', default: 1, domain: { kind: 'interval', low: 1, high: Infinity, integer: true }, doc: 'how many of the numbers, from the first, make one side' }],
		doc: 'What the first numbers of a joint distribution tell of the others, in nats, and their entropies: in closed form, by a sum or by quadrature; it says how.', formula: '\\int\\!\\!\\int p(x,y)\\ln\\frac{p(x,y)}{p(x)p(y)}dxdy',
		results: [...measured('information', 'the mutual information, in nats', 'error', 'standardError'), ...measured('firstEntropy', 'the entropy of the one side'), ...measured('secondEntropy', 'the entropy of the other'), ...measured('jointEntropy', 'the entropy of both'), MASS],
		example: { args: { p: [[0.25, 0.25], [0, 0.5]] }, value: { information: 0.21576155433883568, jointEntropy: 1.0397207708399179 } },
		source: COVER,
	},
];
