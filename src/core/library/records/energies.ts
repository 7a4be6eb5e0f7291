import type { LibraryRecord, Parameter, Result } from '../record';

const ENERGIES: Parameter = { name: 'energies', aliases: ['E', 'energy'], type: 'vector', doc: 'the energy of each state' };
const TEMPERATURE: Parameter = { name: 'temperature', aliases: ['T', 'tau'], type: 'real', default: 1, domain: { kind: 'interval', low: 0, high: Infinity, openLow: true }, doc: 'in the units of the energy' };
const LECUN = 'Y. LeCun et al., A tutorial on energy-based learning, 2006';
const STATES = { energies: [0.5, 1, 2] };

const SYMMETRIC: Parameter = { name: 'symmetric', type: 'integer', default: 0, domain: { kind: 'values', values: [0, 1] }, doc: '1 asks of the columns as well and takes the mean, as CLIP does' };
const LOSS: readonly Result[] = [
	{ name: 'loss', doc: 'the mean loss' },
	{ name: 'bound', doc: 'ln N − loss: at most the mutual information' },
	{ name: 'losses', doc: 'the loss of each query', kind: 'entries' },
	{ name: 'gradient', doc: 'of the loss, by each similarity', kind: 'table' },
	{ name: 'temperatureGradient', doc: 'of the loss, by the temperature' },
];
const VECTORS = { queries: [[1, 0], [0, 2]], keys: [[1, 0], [0, 1]] };

/** Finitely many states, told by their energies. */
export const energyRecords: readonly LibraryRecord[] = [
	{
		id: 'boltzmann', names: { latex: [], keyword: ['Boltzmann distribution', 'Gibbs distribution', 'Boltzmann probabilities'] },
		parameters: [ENERGIES, TEMPERATURE], doc: 'The probabilities of states by their energies: the lower, the more probable, and the more so the colder it is.', formula: '\\frac{e^{-E_i/T}}{\\sum_j e^{-E_j/T}}',
		example: { args: STATES, value: [0.5465493872661796, 0.33149896042409155, 0.12195165230972888] }, source: LECUN,
	},
	{
		id: 'logPartition', names: { latex: [], keyword: ['log partition function', 'log partition'] },
		parameters: [ENERGIES, TEMPERATURE], doc: 'The logarithm of the partition function, without overflow.', formula: '\\ln\\sum_i e^{-E_i/T}',
		example: { args: STATES, value: 0.10413060533672819 }, source: LECUN,
	},
	{
		id: 'freeEnergy', names: { latex: [], keyword: ['free energy', 'Helmholtz free energy'] },
		parameters: [ENERGIES, TEMPERATURE], doc: 'The free energy: the mean energy less the temperature times the entropy.', formula: '-T\\ln\\sum_i e^{-E_i/T}',
		example: { args: STATES, value: -0.10413060533672819 }, source: LECUN,
	},
	{
		id: 'meanEnergy', names: { latex: [], keyword: ['mean energy'] },
		parameters: [ENERGIES, TEMPERATURE], doc: 'The energy that is expected under the Boltzmann distribution.', formula: '\\sum_i p_iE_i',
		example: { args: STATES, value: 0.8486769586766391 }, source: LECUN,
	},
	{
		id: 'heatCapacity', names: { latex: [], keyword: ['heat capacity'] },
		parameters: [ENERGIES, TEMPERATURE], doc: 'How fast the mean energy rises with the temperature: its variance over the square of the temperature.', formula: '\\frac{1}{T^2}\\sum_i p_i(E_i-\\bar E)^2',
		example: { args: STATES, value: 0.23569033629092212 }, source: LECUN,
	},
	{
		id: 'softmaxTemperatureGradient', names: { latex: [], keyword: ['softmax temperature gradient'] },
		parameters: [{ name: 'x', aliases: ['input', 'logits'], type: 'vector', doc: 'the scores' }, { ...TEMPERATURE, doc: 'what the scores are divided by' }],
		doc: 'The derivative of a softmax by its temperature.', formula: '-\\frac{p_i}{T^2}\\left(x_i-\\sum_j p_jx_j\\right),\\quad p=\\operatorname{softmax}(x/T)',
		example: { args: { x: [0, 1] }, value: [0.19661193324148188, -0.19661193324148188] }, source: 'differentiation',
	},
	{
		id: 'perplexity', names: { latex: [], keyword: ['perplexity'] },
		parameters: [{ name: 'p', aliases: ['P', 'pk'], type: 'vector', doc: 'probabilities' }],
		doc: 'As many outcomes as equally probable ones would leave as uncertain.', formula: 'e^{-\\sum_i p_i\\ln p_i}',
		example: { args: { p: [0.25, 0.25, 0.25, 0.25] }, value: 4 }, source: 'F. Jelinek et al., J. Acoust. Soc. Am. 62 (1977), S63',
	},
	{
		id: 'infoNce', names: { latex: [], keyword: ['InfoNCE', 'InfoNCE loss', 'NT-Xent'] },
		parameters: [{ name: 'similarities', aliases: ['logits', 'sim'], type: 'tensor', doc: 'of each query, a row, with each key; its own key is on the diagonal' }, { ...TEMPERATURE, doc: 'what the similarities are divided by' }, SYMMETRIC],
		doc: 'The contrastive loss of a batch, its gradients, and the bound on the mutual information that it gives.', formula: '-\\frac{1}{N}\\sum_i\\ln\\frac{e^{s_{ii}/\\tau}}{\\sum_j e^{s_{ij}/\\tau}}',
		results: LOSS,
		example: { args: { similarities: [[1, 0], [0, 1]] }, value: { loss: 0.31326168751822286, bound: 0.3798854930417225 } },
		source: 'A. van den Oord, Y. Li and O. Vinyals, Representation learning with contrastive predictive coding, 2018',
	},
	{
		id: 'infoNceOfVectors', names: { latex: [], keyword: ['InfoNCE of vectors', 'CLIP loss', 'contrastive loss of vectors'] },
		parameters: [
			{ name: 'queries', aliases: ['q', 'x'], type: 'tensor', doc: 'a vector a row' }, { name: 'keys', aliases: ['k', 'y'], type: 'tensor', doc: 'the key of each query, in the same order' },
			{ ...TEMPERATURE, doc: 'what the similarities are divided by' },
			{ name: 'cosine', type: 'integer', default: 1, domain: { kind: 'values', values: [0, 1] }, doc: '0 compares by dot products instead of cosines' }, SYMMETRIC,
		],
		doc: 'The contrastive loss of a batch of vectors, its gradients by them, and the bound on the mutual information that it gives.', formula: '-\\frac{1}{N}\\sum_i\\ln\\frac{e^{\\cos(q_i,k_i)/\\tau}}{\\sum_j e^{\\cos(q_i,k_j)/\\tau}}',
		results: [
			...LOSS,
			{ name: 'similarities', doc: 'of each query with each key', kind: 'table' },
			{ name: 'queryGradient', doc: 'of the loss, by the queries', kind: 'table' },
			{ name: 'keyGradient', doc: 'of the loss, by the keys', kind: 'table' },
		],
		example: { args: VECTORS, value: { loss: 0.31326168751822286, queryGradient: [[0, 0.1344707106881296], [0.0672353553440648, 0]] } },
		source: 'A. Radford et al., Learning transferable visual models from natural language supervision, 2021',
	},
];
