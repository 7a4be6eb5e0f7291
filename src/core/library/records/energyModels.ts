import type { LibraryRecord, Parameter, Result } from '../record';

const DENSITY: Parameter = { name: 'density', aliases: ['p', 'target'], type: 'function', unnormalised: true, doc: 'a density that need not be normalised; of a formula, without the denominator that normalises it' };
const ENERGY: Parameter = { name: 'energy', aliases: ['E'], type: 'function', default: NaN, insteadOf: 'density', doc: 'the negative logarithm of the density' };
const DENSITY_OF_MODEL: Parameter = { ...DENSITY, withParameters: true, doc: 'a density that need not be normalised, of a state and of the parameters behind it' };
const ENERGY_OF_MODEL: Parameter = { ...ENERGY, withParameters: true, doc: 'its negative logarithm, an energy of a state and of the parameters behind it' };
const POSITIVE = { kind: 'interval', low: 0, high: Infinity, openLow: true } as const;
const TEMPERATURE: Parameter = { name: 'temperature', aliases: ['T', 'tau'], type: 'real', default: 1, domain: POSITIVE, doc: 'what energies are divided by' };
const VALUES: Parameter = { name: 'values', type: 'vector', default: NaN, doc: 'the values that each number of a state may have; any real number if left out and nothing else says' };
const LOW: Parameter = { name: 'low', type: 'real', default: NaN, doc: 'the least that a number of a state may be' };
const HIGH: Parameter = { name: 'high', type: 'real', default: NaN, doc: 'the most' };
const DIMENSIONS: Parameter = { name: 'dimensions', type: 'integer', default: NaN, domain: { kind: 'interval', low: 1, high: 1e4, integer: true }, doc: 'how many numbers a state is, where it is an array' };
const SCALE: Parameter = { name: 'scale', type: 'real', default: 1, domain: POSITIVE, setting: true, doc: 'about how wide the density is: where annealing starts, on what has no ends' };
const SEED: Parameter = { name: 'seed', type: 'integer', default: 1, doc: 'what the random numbers start from' };

function count(name: string, standard: number, doc: string): Parameter {
	return { name, type: 'integer', default: standard, domain: { kind: 'interval', low: 1, high: 1e6, integer: true }, doc };
}

const QUANTITIES: readonly Result[] = [
	{ name: 'partition', doc: 'the partition function Z, where a double holds it' },
	{ name: 'logPartition', doc: 'its natural logarithm' },
	{ name: 'freeEnergy', doc: 'the free energy, -T ln Z' },
	{ name: 'meanEnergy', doc: 'the expected energy' },
	{ name: 'heatCapacity', doc: 'the variance of the energy over T²' },
	{ name: 'entropy', doc: 'what the mean energy exceeds the free energy by, over T; of densities it may be negative' },
];
const OF_ANNEALING: readonly Result[] = [
	{ name: 'standardError', doc: 'the Monte Carlo standard error of the logarithm' },
	{ name: 'effectiveSize', doc: 'how many runs of equal weight would know as much' },
	{ name: 'logWeights', doc: 'the logarithm of the weight of each run', kind: 'trace' },
];
const PROBABILITIES: readonly Result[] = [
	{ name: 'states', doc: 'all states, one a row', kind: 'table' },
	{ name: 'energies', doc: 'the energy of each state', kind: 'curve', over: 'states' },
	{ name: 'probabilities', doc: 'the probability of each state', kind: 'curve', over: 'states' },
	{ name: 'points', doc: 'where the density is taken' },
	{ name: 'energy', doc: 'the energy there', kind: 'curve', over: 'points' },
	{ name: 'density', doc: 'the normalised density', kind: 'curve', over: 'points' },
];

const DATA: Parameter = { name: 'data', type: 'tensor', doc: 'the states that were seen: numbers, or rows of them' };
const START: Parameter = { name: 'start', aliases: ['theta'], type: 'tensor', doc: 'the parameters to begin with' };
const RATE: Parameter = { name: 'rate', aliases: ['eta', 'lr', 'learning_rate'], type: 'real', default: 0.1, domain: POSITIVE, doc: 'the length of a step over that of the gradient' };
const TRAINING: readonly Result[] = [
	{ name: 'parameters', doc: 'the parameters after the last step' },
	{ name: 'path', doc: 'the parameters before each step and after the last', kind: 'trace' },
	{ name: 'logLikelihoods', doc: 'the mean log probability of the data along the path', kind: 'trace' },
	{ name: 'slope', doc: 'the largest entry of the gradient at the end; near 0 where training is done' },
	...PROBABILITIES,
];
const SQUARE = { fn: { params: ['x'], latex: '\\frac{x^2}{2}' } };
const COIN = { fn: { params: ['x', '\\theta'], latex: '\\theta x' } };
const HINTON = 'G. E. Hinton, Training products of experts by minimizing contrastive divergence, Neural Comput. 14 (2002), 1771';

/** Energy-based models: methods on energies and unnormalised densities that are given. */
export const energyModelRecords: readonly LibraryRecord[] = [
	{
		id: 'partitionFunction', names: { latex: [], keyword: ['partition function', 'energy-based model', 'Boltzmann machine', 'normalizing constant', 'normalising constant'] },
		parameters: [DENSITY, ENERGY, TEMPERATURE, VALUES, LOW, HIGH, DIMENSIONS, SCALE, SEED],
		doc: 'What normalises a density that is given, or its energy: exactly over finitely many states, by quadrature in up to three dimensions, by annealed importance sampling in more, with its error; free energy, mean energy, heat capacity and probabilities.',
		formula: 'Z=\\int e^{-E(x)/T}dx',
		results: [...QUANTITIES.slice(0, 2), { name: 'error', doc: 'a bound of the error of the logarithm, but for rounding' }, ...QUANTITIES.slice(2), ...PROBABILITIES, ...OF_ANNEALING],
		example: { args: { energy: SQUARE }, value: { partition: 2.5066282746310002, meanEnergy: 0.5, heatCapacity: 0.5 } },
		source: 'Y. LeCun et al., A tutorial on energy-based learning, 2006; R. M. Neal, Stat. Comput. 11 (2001), 125',
	},
	{
		id: 'annealedImportance', names: { latex: [], keyword: ['annealed importance sampling', 'AIS'] },
		parameters: [DENSITY, ENERGY, TEMPERATURE, VALUES, LOW, HIGH, DIMENSIONS, SCALE, count('runs', 200, 'how many runs'), count('levels', 100, 'distributions between the start and the density'), count('sweeps', 1, 'transitions of each coordinate at each level'), SEED],
		doc: 'The partition function of a density or an energy by runs that anneal from a distribution that can be drawn from: with its standard error, the weights of the runs, and how many they are worth.',
		formula: '\\ln Z\\approx\\ln\\frac{1}{N}\\sum_i w_i,\\quad w=\\prod_k\\frac{f_k(x_k)}{f_{k-1}(x_k)}',
		results: [...QUANTITIES.slice(0, 2), ...OF_ANNEALING.slice(0, 2), ...QUANTITIES.slice(2), ...OF_ANNEALING.slice(2)],
		example: { args: { energy: SQUARE, runs: 10, levels: 5 }, value: { logPartition: 0.9189385332046728, standardError: 0, effectiveSize: 10 } },
		source: 'R. M. Neal, Annealed importance sampling, Stat. Comput. 11 (2001), 125',
	},
	{
		id: 'gradientIdentity', names: { latex: [], keyword: ['gradient identity', 'score of an energy-based model', 'log-likelihood gradient'] },
		parameters: [DENSITY_OF_MODEL, ENERGY_OF_MODEL, { name: 'state', aliases: ['x'], type: 'tensor', doc: 'the state: a number, or as many as it is' }, { name: 'parameters', aliases: ['theta'], type: 'tensor', doc: 'the parameters, in the order of the variables behind the state' }, VALUES, LOW, HIGH],
		doc: 'Both sides of the gradient of the log probability of a state: on the left the program of ln p is differentiated with its normaliser in it, on the right the slopes of the energy are weighed by the probabilities. Both take the derivative of the energy from the same rules.',
		formula: '\\nabla_\\theta\\ln p_\\theta(x)=-\\nabla_\\theta E_\\theta(x)+\\mathbb{E}_{x\'\\sim p_\\theta}[\\nabla_\\theta E_\\theta(x\')]',
		results: [
			{ name: 'logProbability', doc: 'ln p of the state' },
			{ name: 'left', doc: 'its gradient, an entry a parameter', kind: 'entries' },
			{ name: 'right', doc: 'the sum of the two terms', kind: 'entries' },
			{ name: 'ofState', doc: 'the first: the negative slopes of the energy of the state', kind: 'entries' },
			{ name: 'ofModel', doc: 'the second: their expectation under the model', kind: 'entries' },
			{ name: 'difference', doc: 'how far the sides are apart at most' },
		],
		example: { args: { energy: COIN, state: 1, parameters: 0, values: [0, 1] }, value: { logProbability: -0.6931471805599453, left: [-0.5], right: [-0.5], ofState: [-1], ofModel: [0.5] } },
		source: HINTON,
	},
	{
		id: 'trainEnergy', names: { latex: [], keyword: ['training of an energy-based model', 'train energy-based model', 'maximum likelihood of an energy-based model'] },
		parameters: [DENSITY_OF_MODEL, ENERGY_OF_MODEL, DATA, START, VALUES, LOW, HIGH, count('steps', 100, 'how many steps'), RATE],
		doc: 'Training of an energy-based model on data by steps along the gradient of the log likelihood, with the exact expectation under the model: over finitely many states, or along the line.',
		formula: '\\theta\\leftarrow\\theta+\\eta\\left(\\mathbb{E}_{p_\\theta}[\\nabla_\\theta E]-\\frac{1}{N}\\sum_i\\nabla_\\theta E(x_i)\\right)',
		results: TRAINING,
		example: { args: { energy: COIN, data: [1, 1, 1, 0], start: 0, values: [0, 1], rate: 1, steps: 200 }, value: { parameters: [-1.0986122886681098], probabilities: [0.25, 0.75] } },
		source: HINTON,
	},
	{
		id: 'contrastiveDivergence', names: { latex: [], keyword: ['contrastive divergence', 'CD-k'] },
		parameters: [DENSITY_OF_MODEL, ENERGY_OF_MODEL, DATA, START, VALUES, LOW, HIGH, count('steps', 100, 'how many steps'), RATE, count('transitions', 1, 'Metropolis transitions of each chain, which starts at a datum: k'), { ...SCALE, doc: 'about how far a transition goes, on what has no list of values' }, SEED],
		doc: 'Training of an energy-based model with the expectation under the model taken from short chains that start at the data: it needs no partition function and is biased towards the data. Where that can be summed, the log likelihood along the path is told all the same.',
		formula: '\\theta\\leftarrow\\theta+\\frac{\\eta}{N}\\sum_i\\left(\\nabla_\\theta E(x_i^{(k)})-\\nabla_\\theta E(x_i)\\right)',
		results: TRAINING,
		example: { args: { energy: COIN, data: [1, 1, 1, 0], start: 0, values: [0, 1], steps: 3 }, value: {} },
		source: HINTON,
	},
];
