import type { LibraryRecord, Parameter, Result } from '../record';

const LIKELIHOOD: Parameter = { name: 'likelihood', aliases: ['density', 'target'], type: 'function', doc: 'the likelihood of the data, or any density that need not be normalised, in what is sought; with data, the density of a row of them and then in what is sought' };
const PRIOR: Parameter = { name: 'prior', type: 'function', default: NaN, doc: 'what is believed before; flat if left out' };
const LOW: Parameter = { name: 'low', type: 'tensor', default: NaN, doc: 'the lower end of where to look, one for all quantities or one for each' };
const HIGH: Parameter = { name: 'high', type: 'tensor', default: NaN, doc: 'the upper end' };
const DATA: Parameter = { name: 'data', aliases: ['observations'], type: 'tensor', default: NaN, doc: 'independent observations, one number or one row each' };
const LEVEL: Parameter = { name: 'level', type: 'real', default: 0.95, domain: { kind: 'interval', low: 0, high: 1 }, doc: 'the probability inside the credible intervals' };
const START: Parameter = { name: 'start', type: 'tensor', default: NaN, doc: 'where chains or climbs begin; needed to tell how long a vector is' };
const SEED: Parameter = { name: 'seed', type: 'integer', default: 1, doc: 'what the random numbers start from' };

const DRAWS: Parameter = { name: 'draws', type: 'integer', default: 1000, domain: { kind: 'interval', low: 1, high: 1e6, integer: true }, doc: 'draws that each of four chains keeps, where only chains are left' };

const BINOMIAL = { dist: 'Binomial', args: { n: 10, p: 'z' } };
const SEVEN_OF_TEN = { fn: { params: ['z'], latex: 'z^7(1-z)^3' } };
const PRIOR_OF_TWO = { dist: 'Beta', args: { alpha: 2, beta: 2 } };

const EVIDENCE: readonly Result[] = [
	{ name: 'evidence', doc: 'the probability or density of the data under the model' },
	{ name: 'logEvidence', doc: 'its natural logarithm' },
	{ name: 'logEvidenceError', doc: 'a bound of the error of that' },
];

const BELIEFS: readonly Result[] = [
	{ name: 'line', doc: 'where prior and likelihood are taken' },
	{ name: 'prior', doc: 'the density before the data, where one is given', kind: 'curve', over: 'line', on: 'density' },
	{ name: 'likelihood', doc: 'the likelihood of the data over its area there', kind: 'curve', over: 'line', on: 'density' },
];

/** Inference on a model that is given as whole functions. */
export const inferenceRecords: readonly LibraryRecord[] = [
	{
		id: 'posterior', names: { latex: [], keyword: ['posterior', 'Bayesian inference', 'Bayes\' rule'] },
		parameters: [LIKELIHOOD, PRIOR, LOW, HIGH, LEVEL, DATA, { name: 'points', aliases: ['grid'], type: 'vector', default: NaN, doc: 'a grid to take it on, for one quantity' }, START, DRAWS, SEED],
		doc: 'What is known after the data, in closed form where likelihood and prior are conjugate, else by sums and by quadrature over up to three continuous quantities, on a grid that is given, or by chains: the evidence, mean, deviation, median, mode and credible intervals, and the density of one quantity as a curve.',
		formula: 'p(z|x)=\\frac{p(x|z)p(z)}{\\int p(x|z)p(z)dz}',
		results: [
			...EVIDENCE.map((result): Result => (result.name === 'evidence' ? { ...result, on: 'density' } : result)),
			{ name: 'mean', doc: 'the mean', kind: 'place' },
			{ name: 'deviation', doc: 'the standard deviation' },
			{ name: 'median', doc: 'the median', kind: 'place' },
			{ name: 'mode', doc: 'where the density is highest; NaN where that is not certain', kind: 'place', on: 'density' },
			{ name: 'equalTailed', doc: 'the credible interval with as much below as above; of several quantities a row for each', kind: 'interval' },
			{ name: 'narrowest', doc: 'the shortest credible interval', kind: 'interval' },
			{ name: 'highestDensity', doc: 'the intervals, a row each, of which the smallest region of this probability is made', kind: 'interval' },
			{ name: 'parameters', doc: 'those of the family of a posterior in closed form' },
			{ name: 'points', doc: 'where the curves are taken' },
			{ name: 'density', words: 'posterior', doc: 'the density, or the probability of each value', kind: 'curve', over: 'points' },
			{ name: 'cumulative', doc: 'the probability at or below', kind: 'curve', over: 'points' },
			...BELIEFS,
			{ name: 'standardError', doc: 'of chains, the Monte Carlo standard error of the mean' },
			{ name: 'rHat', words: 'R-hat', doc: 'how far they disagree, rank-normalised; 1 where they do not' },
			{ name: 'bulkSize', words: 'bulk ESS', doc: 'how many independent draws the middle is worth' },
			{ name: 'tailSize', words: 'tail ESS', doc: 'the same of the tails' },
			{ name: 'acceptance', doc: 'the mean probability to accept' },
			{ name: 'divergences', doc: 'steps on which the energy was lost' },
			{ name: 'missingInformation', doc: 'how far the energies of draws were explored; too little below 0.3' },
			{ name: 'gradients', doc: 'how often the gradient was computed' },
			{ name: 'draws', doc: 'the chains, draw by draw', kind: 'trace', axes: ['chain', 'draw'] },
		],
		example: { args: { likelihood: SEVEN_OF_TEN, prior: PRIOR_OF_TWO }, value: { mean: 9 / 14, mode: 2 / 3, parameters: [9, 5] } },
		source: 'A. Gelman et al., Bayesian Data Analysis',
	},
	{
		id: 'mode', names: { latex: [], keyword: ['mode', 'MAP', 'maximum a posteriori', 'MLE', 'maximum likelihood', 'maximum likelihood estimate'] },
		parameters: [LIKELIHOOD, PRIOR, LOW, HIGH, DATA, START, { name: 'starts', type: 'integer', default: 8, domain: { kind: 'interval', low: 1, high: 1000, integer: true }, doc: 'how many climbs, where several quantities are continuous' }, SEED],
		doc: 'What is most probable after the data, or of largest likelihood without a prior: certain for values and along a line, by gradients from several starts in more dimensions, of which it says how many agreed; with standard errors from the observed information.',
		formula: '\\arg\\max_z p(x|z)p(z)',
		results: [
			{ name: 'mode', words: 'most probable (MAP)', doc: 'where likelihood times prior is largest', kind: 'place', on: 'density' },
			{ name: 'likelihoodMode', words: 'most likely (MLE)', doc: 'with a prior, where the likelihood alone is largest, for one quantity', kind: 'place', on: 'likelihood' },
			{ name: 'logDensity', doc: 'the natural logarithm of their product there' },
			{ name: 'error', doc: 'along a line, a bound of the error of the place' },
			{ name: 'standardError', doc: 'the roots of the diagonal of the inverse of the observed information' },
			{ name: 'covariance', doc: 'that inverse, of several quantities', kind: 'table' },
			{ name: 'points', doc: 'where the density is taken' },
			{ name: 'density', words: 'posterior', doc: 'with a prior, the density that they make, of one quantity', kind: 'curve', over: 'points' },
			...BELIEFS,
		],
		example: { args: { likelihood: SEVEN_OF_TEN, low: 0, high: 1 }, value: { mode: 0.7, standardError: 0.14491376746189438 } },
		source: 'A. Gelman et al., Bayesian Data Analysis',
	},
	{
		id: 'expectation', names: { latex: [], keyword: ['expectation', 'posterior expectation', 'expectation under a density'] },
		parameters: [{ ...LIKELIHOOD, name: 'density', aliases: ['likelihood', 'target'] }, { name: 'of', aliases: ['f', 'function'], type: 'function', doc: 'whose mean is asked for' }, PRIOR, LOW, HIGH, DATA, START, DRAWS, SEED],
		doc: 'The mean of a function under a density that need not be normalised, a posterior among them: by sums over discrete quantities and quadrature over one that is continuous, each with a bound of the error, else by chains with a standard error.',
		formula: '\\frac{\\int f(z)p(z)dz}{\\int p(z)dz}',
		results: [
			{ name: 'value', doc: 'the mean' },
			{ name: 'error', doc: 'a bound of its error' },
			...EVIDENCE.map(result => ({ ...result, doc: result.name === 'evidence' ? 'the integral of the density' : result.doc })),
			{ name: 'standardError', doc: 'of chains, the Monte Carlo standard error' },
		],
		example: { args: { density: { dist: 'Normal', args: { mu: 1, sigma: 2 } }, of: { fn: { params: ['x'], latex: 'x^2' } } }, value: { value: 5 } },
		source: 'A. Gelman et al., Bayesian Data Analysis',
	},
	{
		id: 'posteriorPredictive', names: { latex: [], keyword: ['posterior predictive', 'predictive distribution', 'posterior predictive distribution'] },
		parameters: [
			{ name: 'density', aliases: ['model', 'predictive'], type: 'function', doc: 'the density of a datum, first of the datum and then of what is not known' }, { ...PRIOR, doc: 'what is believed of that before' }, DATA,
			{ name: 'x', aliases: ['new', 'value'], type: 'tensor', default: NaN, doc: 'new data to take the density at, one number or one row each' }, { ...LIKELIHOOD, aliases: [], default: NaN, doc: 'of other data, in what is not known' }, LOW, HIGH, LEVEL, START,
		],
		doc: 'How the next datum is distributed, averaged over what the data leave open: its density where asked, and of one number with one unknown also its mean, deviation, intervals and curve. In closed form where the prior is conjugate.',
		formula: 'p(x\'|x)=\\int p(x\'|z)p(z|x)dz',
		results: [
			{ name: 'density', doc: 'at the new data' },
			{ name: 'logDensity', doc: 'its natural logarithm' },
			{ name: 'logDensityError', doc: 'a bound of the error of that' },
			{ name: 'mean', doc: 'the mean of the next datum', kind: 'place' },
			{ name: 'deviation', doc: 'its standard deviation' },
			{ name: 'median', doc: 'its median', kind: 'place' },
			{ name: 'equalTailed', doc: 'where it lies with this probability, as much below as above', kind: 'interval' },
			{ name: 'narrowest', doc: 'the shortest such interval', kind: 'interval' },
			{ name: 'points', doc: 'where the curves are taken' },
			{ name: 'curve', doc: 'the density, or the probability of each value', kind: 'curve', over: 'points' },
			{ name: 'cumulative', doc: 'the probability at or below', kind: 'curve', over: 'points' },
		],
		example: { args: { density: BINOMIAL, prior: PRIOR_OF_TWO, data: [7], x: 5 }, value: { density: 0.14174182258715845, mean: 6.428571428571429 } },
		source: 'A. Gelman et al., Bayesian Data Analysis',
	},
	{
		id: 'bayesFactor', names: { latex: [], keyword: ['Bayes factor', 'Bayes factors', 'model comparison'] },
		parameters: [
			LIKELIHOOD, PRIOR, { ...LIKELIHOOD, name: 'otherLikelihood', aliases: [], default: NaN, doc: 'the likelihood of the other model; the same if left out' }, { ...PRIOR, name: 'otherPrior', doc: 'the prior of the other model' }, DATA, LOW, HIGH,
			{ ...LOW, name: 'otherLow' }, { ...HIGH, name: 'otherHigh' },
			{ name: 'fixed', type: 'tensor', default: NaN, doc: 'what the first model takes its quantities to be, where it is a point hypothesis' }, { name: 'otherFixed', type: 'tensor', default: NaN, doc: 'the same of the other' },
		],
		doc: 'How much more probable the data are under one model than under another, by the evidences of both.',
		formula: '\\frac{\\int p_1(x|z)p_1(z)dz}{\\int p_2(x|z)p_2(z)dz}',
		results: [
			{ name: 'factor', doc: 'the Bayes factor of the first model' },
			{ name: 'logFactor', doc: 'its natural logarithm' },
			{ name: 'logFactorError', doc: 'a bound of the error of that' },
			{ name: 'logEvidence', doc: 'the log evidence of the first model' },
			{ name: 'otherLogEvidence', doc: 'that of the other' },
			{ name: 'probabilities', doc: 'of both models, if they were equally probable before' },
		],
		example: { args: { likelihood: BINOMIAL, prior: PRIOR_OF_TWO, otherFixed: 0.5, data: [7] }, value: { factor: 0.9547785547785548 } },
		source: 'R. E. Kass and A. E. Raftery, J. Amer. Statist. Assoc. 90 (1995), 773',
	},
	{
		id: 'modelProbabilities', names: { latex: [], keyword: ['model probabilities', 'posterior model probabilities'] },
		parameters: [{ name: 'logEvidences', type: 'vector', doc: 'the natural logarithms of the evidences' }, { name: 'prior', type: 'vector', default: NaN, doc: 'the probabilities of the models before, or what they are proportional to; equal if left out' }],
		doc: 'The probabilities of several models after the data, from their evidences.',
		formula: '\\frac{w_ie^{\\ell_i}}{\\sum_j w_je^{\\ell_j}}',
		example: { args: { logEvidences: [0, -1.0986122886681098] }, value: [0.75, 0.25] },
		source: 'R. E. Kass and A. E. Raftery, J. Amer. Statist. Assoc. 90 (1995), 773',
	},
];
