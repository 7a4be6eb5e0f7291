import { POSITIVE_INTEGER } from '../../base/domain';
import type { LibraryRecord, Parameter } from '../record';
import { SAMPLE } from './distributionArrays';

const ROWS: Parameter = { name: 'data', aliases: ['sample', 'x', 'samples'], type: 'tensor', doc: 'the sample, a row for each vector' };
const LIKELIEST = '\\arg\\max\\sum_i\\ln f(x_i)';

function keywords(name: string, what = ''): readonly string[] {
	return [`${name}${what} fit`, `${name}${what} maximum likelihood fit`];
}

/** The parameters of largest likelihood of distributions of vectors and of categories. */
export const fitRecords: readonly LibraryRecord[] = [
	{
		id: 'categoricalFit', names: { latex: [], keyword: keywords('Categorical') },
		parameters: [{ ...SAMPLE, doc: 'the outcomes, counted from 0' }, { name: 'n', aliases: ['num_categories'], type: 'integer', domain: POSITIVE_INTEGER, default: NaN, doc: 'how many outcomes there are; up to the largest that occurs if left out' }],
		doc: 'The probabilities of largest likelihood: the frequencies of the outcomes.', formula: 'p_k=\\frac{1}{N}\\left|\\{i:x_i=k\\}\\right|', example: { args: { data: [0, 2, 2, 1] }, value: [0.25, 0.25, 0.5] }, source: 'C. M. Bishop, Pattern Recognition and Machine Learning, 2006, section 2.2',
	},
	{
		id: 'multinomialFit', names: { latex: [], keyword: keywords('Multinomial') }, parameters: [ROWS, { name: 'n', aliases: ['total_count'], type: 'integer', domain: POSITIVE_INTEGER, doc: 'the number of trials of each row' }],
		doc: 'The probabilities of largest likelihood: the shares of all trials. Not numbers where a row does not add up to n.', formula: 'p_k=\\frac{\\sum_i x_{ik}}{nN}', example: { args: { data: [[1, 1, 2], [3, 0, 1]], n: 4 }, value: [0.5, 0.125, 0.375] }, source: 'C. M. Bishop, Pattern Recognition and Machine Learning, 2006, section 2.2',
	},
	{
		id: 'multivariateNormalMeanFit', names: { latex: [], keyword: keywords('Multivariate normal', ' mean') }, parameters: [ROWS],
		doc: 'The mean of largest likelihood, that of the rows. Not numbers where their covariance is not positive definite.', formula: '\\hat\\mu=\\frac{1}{N}\\sum_i x_i', example: { args: { data: [[0, 0], [2, 0], [1, 3]] }, value: [1, 1] }, source: 'C. M. Bishop, Pattern Recognition and Machine Learning, 2006, section 2.3.4',
	},
	{
		id: 'multivariateNormalCovarianceFit', names: { latex: [], keyword: keywords('Multivariate normal', ' covariance') }, parameters: [ROWS],
		doc: 'The covariance of largest likelihood, divided by the number of rows. Not numbers where it is not positive definite.', formula: '\\hat\\Sigma=\\frac{1}{N}\\sum_i(x_i-\\hat\\mu)(x_i-\\hat\\mu)^T', example: { args: { data: [[0, 0], [3, 0], [0, 3]] }, value: [[2, -1], [-1, 2]] }, source: 'C. M. Bishop, Pattern Recognition and Machine Learning, 2006, section 2.3.4',
	},
	{
		id: 'dirichletFit', names: { latex: [], keyword: keywords('Dirichlet') }, parameters: [ROWS],
		doc: 'The concentrations of largest likelihood. Not numbers where all rows are the same.', formula: LIKELIEST, example: { args: { data: [[0.2, 0.3, 0.5], [0.4, 0.4, 0.2], [0.25, 0.5, 0.25]] }, value: [6.47041766698761, 9.11602870716113, 6.932469451767203] }, source: 'T. P. Minka, Estimating a Dirichlet distribution, 2000',
	},
];
