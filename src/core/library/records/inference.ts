import type { LibraryRecord, Parameter, Result } from '../record';

const LIKELIHOOD: Parameter = { name: 'likelihood', aliases: ['density', 'target'], type: 'function', doc: 'the likelihood of the data, or any density that need not be normalised, in what is sought' };
const PRIOR: Parameter = { name: 'prior', type: 'function', default: NaN, doc: 'what is believed before; flat if left out' };
const LOW: Parameter = { name: 'low', type: 'real', default: NaN, doc: 'the lower end of where to look' };
const HIGH: Parameter = { name: 'high', type: 'real', default: NaN, doc: 'the upper end' };
const LEVEL: Parameter = { name: 'level', type: 'real', default: 0.95, domain: { kind: 'interval', low: 0, high: 1 }, doc: 'the probability inside the credible intervals' };

const SEVEN_OF_TEN = { fn: { params: ['z'], latex: 'z^7(1-z)^3' } };
const PRIOR_OF_TWO = { dist: 'Beta', args: { alpha: 2, beta: 2 } };

const TARGET: Parameter = { name: 'target', aliases: ['density', 'likelihood'], type: 'function', doc: 'the density to draw from, which need not be normalised' };
const START: Parameter = { name: 'start', type: 'tensor', default: NaN, doc: 'where the chains begin; inside the support if left out' };
const CHAINS: Parameter = { name: 'chains', type: 'integer', default: 4, domain: { kind: 'interval', low: 1, high: 100, integer: true }, doc: 'how many chains' };
const SEED: Parameter = { name: 'seed', type: 'integer', default: 1, doc: 'what the random numbers start from' };

function count(name: string, standard: number, doc: string): Parameter {
	return { name, type: 'integer', default: standard, domain: { kind: 'interval', low: 1, high: 1e6, integer: true }, doc };
}

const DRAWS: Result = { name: 'draws', doc: 'the chains, draw by draw', kind: 'trace' };
const OF_CHAINS: readonly Result[] = [
	{ name: 'mean', doc: 'the mean of each quantity' },
	{ name: 'deviation', doc: 'its standard deviation' },
	{ name: 'standardError', doc: 'the Monte Carlo standard error of the mean' },
	{ name: 'low', doc: 'the 5 % quantile' },
	{ name: 'median', doc: 'the median' },
	{ name: 'high', doc: 'the 95 % quantile' },
	{ name: 'rHat', doc: 'how far the chains disagree, rank-normalised; 1 where they do not' },
	{ name: 'bulkSize', doc: 'how many independent draws the middle is worth' },
	{ name: 'tailSize', doc: 'the same of the tails' },
	{ name: 'acceptance', doc: 'the mean probability to accept' },
	DRAWS,
];
const OF_GRADIENTS: readonly Result[] = [
	...OF_CHAINS.filter(result => result !== DRAWS),
	{ name: 'divergences', doc: 'steps on which the energy was lost' },
	{ name: 'missingInformation', doc: 'how far the energies of draws were explored, the worst of all chains; too little below 0.3' },
	DRAWS,
];

/** Methods, which are given whole functions and find several things. */
export const inferenceRecords: readonly LibraryRecord[] = [
	{
		id: 'posterior', names: { latex: [], keyword: ['posterior', 'Bayesian inference', 'Bayes\' rule'] },
		parameters: [LIKELIHOOD, PRIOR, LOW, HIGH, LEVEL],
		doc: 'What is known after the data: the evidence, mean, deviation, median, mode and credible intervals, and the density as a curve; of several quantities, up to three of them continuous, without curve and intervals.',
		formula: 'p(z|x)=\\frac{p(x|z)p(z)}{\\int p(x|z)p(z)dz}',
		results: [
			{ name: 'evidence', doc: 'the probability or density of the data under the model' },
			{ name: 'logEvidence', doc: 'its natural logarithm' },
			{ name: 'logEvidenceError', doc: 'a bound of the error of that' },
			{ name: 'mean', doc: 'the mean' },
			{ name: 'deviation', doc: 'the standard deviation' },
			{ name: 'median', doc: 'the median' },
			{ name: 'mode', doc: 'where the density is highest; NaN where that is not certain' },
			{ name: 'equalTailed', doc: 'the credible interval with as much below as above', kind: 'interval' },
			{ name: 'highestDensity', doc: 'the shortest credible interval', kind: 'interval' },
			{ name: 'points', doc: 'where the curves are taken' },
			{ name: 'density', doc: 'the density, or the probability of each value', kind: 'curve', over: 'points' },
			{ name: 'cumulative', doc: 'the probability at or below', kind: 'curve', over: 'points' },
		],
		example: { args: { likelihood: SEVEN_OF_TEN, prior: PRIOR_OF_TWO }, value: { mean: 9 / 14, mode: 2 / 3 } },
		source: 'A. Gelman et al., Bayesian Data Analysis',
	},
	{
		id: 'metropolis', names: { latex: [], keyword: ['Metropolis-Hastings', 'MCMC', 'Markov chain Monte Carlo', 'random walk Metropolis'] },
		parameters: [TARGET, START, count('draws', 1000, 'draws that each chain keeps'), count('warmup', 1000, 'steps that learn the walk and are not kept'), CHAINS, SEED],
		doc: 'Draws from a density by a random walk that has learned its steps: moments, the 5, 50 and 95 % quantiles, R-hat, effective sample sizes, and the chains.',
		formula: '\\alpha=\\min\\left(1,\\frac{p(x\')}{p(x)}\\right)',
		results: OF_CHAINS,
		example: { args: { target: { dist: 'Normal', args: { mu: 1, sigma: 2 } }, draws: 100, warmup: 100, chains: 2 }, value: {} },
		source: 'W. K. Hastings, Biometrika 57 (1970), 97; C. Andrieu and J. Thoms, Stat. Comput. 18 (2008), 343',
	},
	{
		id: 'nuts', names: { latex: [], keyword: ['NUTS', 'no-U-turn sampler', 'Hamiltonian Monte Carlo', 'HMC'] },
		parameters: [TARGET, START, count('draws', 1000, 'draws that each chain keeps'), count('warmup', 1000, 'transitions that learn step size and mass and are not kept'), CHAINS, SEED, { name: 'acceptance', aliases: ['target_accept', 'adapt_delta'], type: 'real', default: 0.8, domain: { kind: 'interval', low: 0, high: 1, openLow: true, openHigh: true }, doc: 'the acceptance to aim at' }],
		doc: 'Draws from a smooth density by the no-U-turn sampler on its exact gradient; ends of its support are transformed away. It finds what MCMC does, and divergences.',
		formula: 'H(x,r)=-\\ln p(x)+\\frac{1}{2}r^TM^{-1}r',
		results: OF_GRADIENTS,
		example: { args: { target: { dist: 'Normal', args: { mu: 1, sigma: 2 } }, draws: 50, warmup: 50, chains: 2 }, value: {} },
		source: 'M. D. Hoffman and A. Gelman, J. Mach. Learn. Res. 15 (2014), 1593',
	},
	{
		id: 'metropolisSteps', names: { latex: [], keyword: ['Metropolis-Hastings steps', 'steps of Metropolis-Hastings'] },
		parameters: [TARGET, START, { name: 'scale', type: 'real', default: 1, domain: { kind: 'interval', low: 0, high: Infinity, openLow: true }, doc: 'the deviation of a candidate from where the chain is' }, count('steps', 20, 'how many steps'), SEED],
		doc: 'One chain of the Metropolis-Hastings algorithm step by step: where it is, the candidate, the probability to accept it, what was drawn to decide, and where it goes.',
		formula: 'x_{t+1}=\\begin{cases}x\'&u<\\alpha\\\\x_t&\\text{otherwise}\\end{cases}',
		results: [
			{ name: 'current', doc: 'where the chain is', kind: 'trace' },
			{ name: 'candidate', doc: 'where it may go', kind: 'trace' },
			{ name: 'ratio', doc: 'the probability to go there', kind: 'trace' },
			{ name: 'uniform', doc: 'the number drawn to decide', kind: 'trace' },
			{ name: 'accepted', doc: '1 if it goes', kind: 'trace' },
			{ name: 'next', doc: 'where it is then', kind: 'trace' },
		],
		example: { args: { target: { dist: 'Normal', args: { mu: 0, sigma: 1 } }, steps: 3 }, value: {} },
		source: 'W. K. Hastings, Biometrika 57 (1970), 97',
	},
];
