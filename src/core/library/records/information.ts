import type { LibraryRecord, Parameter } from '../record';

const P: Parameter = { name: 'p', aliases: ['P', 'pk'], type: 'vector', doc: 'probabilities' };
const Q: Parameter = { name: 'q', aliases: ['Q', 'qk'], type: 'vector', doc: 'probabilities on the same outcomes' };
const PREDICTION: Parameter = { name: 'x', aliases: ['input', 'y_pred'], type: 'tensor', doc: 'predictions' };
const TARGET: Parameter = { name: 'y', aliases: ['target', 'y_true'], type: 'tensor', doc: 'targets' };

const JOINT: Parameter = { name: 'p', aliases: ['P', 'joint', 'table'], type: 'tensor', doc: 'joint probabilities, the first variable down, the second across' };
const COVER = 'T. M. Cover and J. A. Thomas, Elements of Information Theory';

export const informationRecords: readonly LibraryRecord[] = [
	{
		id: 'entropy', names: { latex: [], keyword: ['entropy', 'Shannon entropy'] },
		parameters: [P], doc: 'The entropy of a distribution over finitely many outcomes, in nats.', formula: '-\\sum_i p_i\\ln p_i',
		example: { args: { p: [0.5, 0.5, 0] }, value: Math.LN2 }, source: 'C. E. Shannon, 1948',
	},
	{
		id: 'klDivergence', names: { latex: [], keyword: ['KL divergence', 'Kullback-Leibler divergence', 'Kullback–Leibler divergence', 'relative entropy'] },
		parameters: [P, Q], doc: 'The Kullback-Leibler divergence of p from q, in nats; infinite where q misses an outcome of p.', formula: '\\sum_i p_i\\ln\\frac{p_i}{q_i}',
		example: { args: { p: [0.5, 0.5], q: [0.25, 0.75] }, value: 0.14384103622589042 }, source: 'S. Kullback and R. A. Leibler, 1951',
	},
	{
		id: 'jensenShannonDivergence', names: { latex: [], keyword: ['Jensen-Shannon divergence', 'Jensen–Shannon divergence', 'JS divergence'] },
		parameters: [P, Q], doc: 'The Jensen-Shannon divergence, in nats; at most ln 2.', formula: '\\frac{1}{2}\\left(D_{KL}(p\\parallel m)+D_{KL}(q\\parallel m)\\right),\\quad m=\\frac{p+q}{2}',
		example: { args: { p: [1, 0], q: [0, 1] }, value: Math.LN2 }, source: 'J. Lin, IEEE Trans. Inf. Theory 37 (1991), 145',
	},
	{
		id: 'crossEntropy', names: { latex: [], keyword: ['cross entropy', 'cross-entropy'] },
		parameters: [P, Q], doc: 'The cross entropy of p and q, in nats.', formula: '-\\sum_i p_i\\ln q_i',
		example: { args: { p: [0.5, 0.5], q: [0.25, 0.75] }, value: 0.8369882167858358 }, source: COVER,
	},
	{
		id: 'mutualInformation', names: { latex: [], keyword: ['mutual information'] },
		parameters: [JOINT], doc: 'The mutual information of the two variables of a joint table, in nats; not a number where it does not sum to 1.', formula: '\\sum_{i,j}p_{ij}\\ln\\frac{p_{ij}}{p_{i\\cdot}p_{\\cdot j}}',
		example: { args: { p: [[0.25, 0.25], [0, 0.5]] }, value: 0.21576155433883568 }, source: COVER,
	},
	{
		id: 'conditionalEntropy', names: { latex: [], keyword: ['conditional entropy'] },
		parameters: [JOINT], doc: 'The entropy of the variable along the rows of a joint table when the one down its columns is known, in nats.', formula: '-\\sum_{i,j}p_{ij}\\ln\\frac{p_{ij}}{p_{i\\cdot}}',
		example: { args: { p: [[0.25, 0.25], [0, 0.5]] }, value: 0.34657359027997264 }, source: COVER,
	},
	{
		id: 'jointEntropy', names: { latex: [], keyword: ['joint entropy'] },
		parameters: [JOINT], doc: 'The entropy of a joint table, in nats.', formula: '-\\sum_{i,j}p_{ij}\\ln p_{ij}',
		example: { args: { p: [[0.25, 0.25], [0, 0.5]] }, value: 1.0397207708399179 }, source: COVER,
	},
	{
		id: 'informationOfLabels', names: { latex: [], keyword: ['mutual information of labels', 'mutual information of a sample'] },
		parameters: [{ name: 'x', aliases: ['labels_true'], type: 'vector', doc: 'a label, as a number, for each of the sample' }, { name: 'y', aliases: ['labels_pred'], type: 'vector', doc: 'another, in the same order' }],
		doc: 'What a sample of pairs of labels tells of their mutual information, in nats: by the shares themselves, which is too large on average, and with the bias taken off to first order.', formula: '\\sum_{i,j}\\hat p_{ij}\\ln\\frac{\\hat p_{ij}}{\\hat p_{i\\cdot}\\hat p_{\\cdot j}}',
		results: [{ name: 'plugIn', doc: 'by the shares themselves, in nats' }, { name: 'corrected', doc: 'less the bias of Miller and Madow; it may be negative' }, { name: 'joint', doc: 'the shares of the pairs, by rising labels', kind: 'table' }],
		example: { args: { x: [0, 1, 0, 1], y: [5, 6, 5, 6] }, value: { plugIn: Math.LN2, corrected: 0.8181471805599453 } }, source: 'G. A. Miller, Note on the bias of information estimates, 1955',
	},
	{
		id: 'meanSquaredError', names: { latex: [], keyword: ['mean squared error', 'MSE'], torch: ['torch.nn.MSELoss', 'torch.nn.functional.mse_loss'] },
		parameters: [PREDICTION, TARGET], doc: 'The mean of the squared differences.', formula: '\\frac{1}{n}\\sum_i(x_i-y_i)^2',
		example: { args: { x: [1, 2], y: [1, 4] }, value: 2 }, source: 'torch.nn.MSELoss',
	},
	{
		id: 'meanAbsoluteError', names: { latex: [], keyword: ['mean absolute error', 'MAE'], torch: ['torch.nn.L1Loss', 'torch.nn.functional.l1_loss'] },
		parameters: [PREDICTION, TARGET], doc: 'The mean of the absolute differences.', formula: '\\frac{1}{n}\\sum_i\\left|x_i-y_i\\right|',
		example: { args: { x: [1, 2], y: [1, 4] }, value: 1 }, source: 'torch.nn.L1Loss',
	},
	{
		id: 'binaryCrossEntropy', names: { latex: [], keyword: ['binary cross entropy', 'binary cross-entropy'] },
		parameters: [PREDICTION, TARGET], doc: 'The mean binary cross entropy of probabilities and targets, in nats.', formula: '-\\frac{1}{n}\\sum_i\\left(y_i\\ln x_i+(1-y_i)\\ln(1-x_i)\\right)',
		example: { args: { x: [0.5, 1], y: [1, 1] }, value: 0.34657359027997264 }, source: 'torch.nn.BCELoss, without its floor of the logarithms',
	},
];
