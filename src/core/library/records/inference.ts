import type { LibraryRecord, Parameter } from '../record';

const LIKELIHOOD: Parameter = { name: 'likelihood', aliases: ['density', 'target'], type: 'function', doc: 'the likelihood of the data, or any density that need not be normalised, in what is sought' };
const PRIOR: Parameter = { name: 'prior', type: 'function', default: NaN, doc: 'what is believed before; flat if left out' };
const LOW: Parameter = { name: 'low', type: 'real', default: NaN, doc: 'the lower end of where to look' };
const HIGH: Parameter = { name: 'high', type: 'real', default: NaN, doc: 'the upper end' };
const LEVEL: Parameter = { name: 'level', type: 'real', default: 0.95, domain: { kind: 'interval', low: 0, high: 1 }, doc: 'the probability inside the credible intervals' };

const SEVEN_OF_TEN = { fn: { params: ['z'], latex: 'z^7(1-z)^3' } };
const PRIOR_OF_TWO = { dist: 'Beta', args: { alpha: 2, beta: 2 } };

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
];
