import type { LibraryRecord, Parameter } from '../record';

const DISTRIBUTION: Parameter = { name: 'distribution', aliases: ['p', 'dist'], type: 'function', doc: 'a distribution over the numbers by its name, or a mixture of such' };
const MIXTURE = { dist: 'Mixture', args: { weights: [0.25, 0.75], components: [{ dist: 'Normal', args: { mu: -1, sigma: 1 } }, { dist: 'Laplace', args: { mu: 2, b: 0.5 } }] } };

/** What may be asked of distributions as a whole. */
export const mixtureRecords: readonly LibraryRecord[] = [
	{
		id: 'distribution', names: { latex: [], keyword: ['distribution', 'mixture', 'mixture distribution'], torch: ['torch.distributions.MixtureSameFamily'] },
		parameters: [
			DISTRIBUTION,
			{ name: 'x', aliases: ['value', 'k'], type: 'real', default: NaN, doc: 'where to take its density and probabilities' },
			{ name: 'q', aliases: ['level'], type: 'real', default: NaN, domain: { kind: 'interval', low: 0, high: 1 }, doc: 'the probability whose quantile is asked for' },
			{ name: 'size', type: 'integer', default: 0, domain: { kind: 'interval', low: 0, high: 1e6, integer: true }, doc: 'how many draws to make' },
			{ name: 'seed', type: 'integer', default: 1, doc: 'what the random numbers start from' },
		],
		doc: 'All that is known of a distribution, a mixture of any families among them: moments, entropy, median, mode and support; density and tails at a point; a quantile; draws.',
		formula: 'p(x)=\\sum_k w_kp_k(x)',
		results: [
			{ name: 'density', doc: 'the density or the probability at x' },
			{ name: 'logDensity', doc: 'its natural logarithm' },
			{ name: 'cdf', doc: 'the probability at or below x' },
			{ name: 'survival', doc: 'the probability above x' },
			{ name: 'logCdf', doc: 'the natural logarithm of the cdf' },
			{ name: 'logSurvival', doc: 'the natural logarithm of the survival' },
			{ name: 'quantile', doc: 'the value with the probability q at or below' },
			{ name: 'mean', doc: 'the mean' },
			{ name: 'variance', doc: 'the variance' },
			{ name: 'standardDeviation', doc: 'the standard deviation' },
			{ name: 'skewness', doc: 'the skewness' },
			{ name: 'kurtosis', doc: 'the excess kurtosis' },
			{ name: 'entropy', doc: 'the differential or Shannon entropy, in nats' },
			{ name: 'median', doc: 'the median' },
			{ name: 'mode', doc: 'where the density is highest' },
			{ name: 'support', doc: 'where values lie', kind: 'interval' },
			{ name: 'draws', doc: 'draws', kind: 'trace' },
		],
		example: { args: { distribution: MIXTURE, x: 1 }, value: { mean: 1.25, variance: 2.3125, density: 0.11499920405575655 } },
		source: 'G. McLachlan and D. Peel, Finite Mixture Models, 2000',
	},
];
