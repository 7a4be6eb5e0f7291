import type { LibraryRecord, Parameter, Result } from '../record';

const LIKELIHOOD: Parameter = { name: 'likelihood', aliases: ['density', 'target'], type: 'function', doc: 'the likelihood of the data, or any density that need not be normalised, in what is sought; with data, the density of a row of them and then in what is sought' };
const PRIOR: Parameter = { name: 'prior', type: 'function', default: NaN, doc: 'what is believed before; flat if left out' };
const LOW: Parameter = { name: 'low', type: 'tensor', default: NaN, doc: 'the lower end of where to look, one for all quantities or one for each' };
const HIGH: Parameter = { name: 'high', type: 'tensor', default: NaN, doc: 'the upper end' };
const DATA: Parameter = { name: 'data', aliases: ['observations'], type: 'tensor', default: NaN, doc: 'independent observations, one number or one row each' };
const LEVEL: Parameter = { name: 'level', type: 'real', default: 0.95, domain: { kind: 'interval', low: 0, high: 1 }, doc: 'the probability inside the credible intervals' };
const START: Parameter = { name: 'start', type: 'tensor', default: NaN, doc: 'where chains or climbs begin; needed to tell how long a vector is' };
const SEED: Parameter = { name: 'seed', type: 'integer', default: 1, doc: 'what the random numbers start from' };

const SEVEN_OF_TEN = { fn: { params: ['z'], latex: 'z^7(1-z)^3' } };
const PRIOR_OF_TWO = { dist: 'Beta', args: { alpha: 2, beta: 2 } };

const EVIDENCE: readonly Result[] = [
	{ name: 'evidence', doc: 'the probability or density of the data under the model' },
	{ name: 'logEvidence', doc: 'its natural logarithm' },
	{ name: 'logEvidenceError', doc: 'a bound of the error of that' },
];

/** Inference on a model that is given as whole functions. */
export const inferenceRecords: readonly LibraryRecord[] = [
	{
		id: 'posterior', names: { latex: [], keyword: ['posterior', 'Bayesian inference', 'Bayes\' rule'] },
		parameters: [LIKELIHOOD, PRIOR, LOW, HIGH, LEVEL, DATA, { name: 'points', aliases: ['grid'], type: 'vector', default: NaN, doc: 'a grid to take it on, for one quantity' }, START, { name: 'draws', type: 'integer', default: 1000, domain: { kind: 'interval', low: 1, high: 1e6, integer: true }, doc: 'draws that each of four chains keeps, where there are more than three continuous quantities' }, SEED],
		doc: 'What is known after the data, in closed form where likelihood and prior are conjugate, else by sums and by quadrature over up to three continuous quantities, on a grid that is given, or by chains: the evidence, mean, deviation, median, mode and credible intervals, and the density of one quantity as a curve.',
		formula: 'p(z|x)=\\frac{p(x|z)p(z)}{\\int p(x|z)p(z)dz}',
		results: [
			...EVIDENCE,
			{ name: 'mean', doc: 'the mean' },
			{ name: 'deviation', doc: 'the standard deviation' },
			{ name: 'median', doc: 'the median' },
			{ name: 'mode', doc: 'where the density is highest; NaN where that is not certain' },
			{ name: 'equalTailed', doc: 'the credible interval with as much below as above; of several quantities a row for each', kind: 'interval' },
			{ name: 'narrowest', doc: 'the shortest credible interval', kind: 'interval' },
			{ name: 'highestDensity', doc: 'the intervals, a row each, of which the smallest region of this probability is made', kind: 'interval' },
			{ name: 'parameters', doc: 'those of the family of a posterior in closed form' },
			{ name: 'points', doc: 'where the curves are taken' },
			{ name: 'density', doc: 'the density, or the probability of each value', kind: 'curve', over: 'points' },
			{ name: 'cumulative', doc: 'the probability at or below', kind: 'curve', over: 'points' },
			{ name: 'standardError', doc: 'of chains, the Monte Carlo standard error of the mean' },
			{ name: 'rHat', doc: 'how far they disagree, rank-normalised; 1 where they do not' },
			{ name: 'bulkSize', doc: 'how many independent draws the middle is worth' },
			{ name: 'tailSize', doc: 'the same of the tails' },
			{ name: 'acceptance', doc: 'the mean probability to accept' },
			{ name: 'divergences', doc: 'steps on which the energy was lost' },
			{ name: 'missingInformation', doc: 'how far the energies of draws were explored; too little below 0.3' },
			{ name: 'gradients', doc: 'how often the gradient was computed' },
			{ name: 'draws', doc: 'the chains, draw by draw', kind: 'trace', axes: ['chain', 'draw'] },
		],
		example: { args: { likelihood: SEVEN_OF_TEN, prior: PRIOR_OF_TWO }, value: { mean: 9 / 14, mode: 2 / 3, parameters: [9, 5] } },
		source: 'A. Gelman et al., Bayesian Data Analysis',
	},
];
