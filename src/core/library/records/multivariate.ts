import type { Json } from '../../base/value';
import { NON_NEGATIVE } from '../../base/domain';
import type { LibraryRecord, Parameter } from '../record';
import { SAMPLE, SEED, SIZE } from './distributionArrays';
import { positive, real } from './parameters';

interface Told {
	/** The end of the id. */
	readonly aspect: keyof typeof WORDS;
	readonly formula: string;
	/** The arguments of the example: those of the distribution where they are left out, behind a variate where there is one. */
	readonly at?: unknown;
	readonly value: Json;
}

interface VectorDistribution {
	readonly id: string;
	readonly names: readonly string[];
	readonly variate: Parameter;
	readonly parameters: readonly Parameter[];
	/** Under scipy.stats and torch.distributions, where the parameters are theirs. */
	readonly scipy?: string;
	readonly torch?: string;
	readonly example: readonly unknown[];
	readonly told: readonly Told[];
	readonly source: string;
}

const WORDS = {
	Pdf: { words: ['PDF', 'density'], scipy: 'pdf', torch: undefined, doc: 'The density of the distribution.' },
	LogPdf: { words: ['log PDF', 'log density'], scipy: 'logpdf', torch: 'log_prob', doc: 'The logarithm of the density.' },
	Pmf: { words: ['PMF', 'mass'], scipy: 'pmf', torch: undefined, doc: 'The probability of exactly this outcome.' },
	LogPmf: { words: ['log PMF', 'log mass'], scipy: 'logpmf', torch: 'log_prob', doc: 'The logarithm of the probability of exactly this outcome.' },
	Cdf: { words: ['CDF'], scipy: undefined, torch: 'cdf', doc: 'The probability of at most x.' },
	Survival: { words: ['survival function'], scipy: undefined, torch: undefined, doc: 'The probability of more than x.' },
	LogCdf: { words: ['log CDF'], scipy: undefined, torch: undefined, doc: 'The logarithm of the probability of at most x, also where that is too small for a number.' },
	LogSurvival: { words: ['log survival function'], scipy: undefined, torch: undefined, doc: 'The logarithm of the probability of more than x, also where that is too small for a number.' },
	Quantile: { words: ['quantile', 'inverse CDF'], scipy: undefined, torch: 'icdf', doc: 'The least x that is not exceeded with probability q.' },
	Mean: { words: ['mean'], scipy: 'mean', torch: 'mean', doc: 'The mean of the distribution.' },
	Variance: { words: ['variance'], scipy: 'var', torch: 'variance', doc: 'The variance of the distribution, of each entry where it has several.' },
	Covariance: { words: ['covariance'], scipy: 'cov', torch: undefined, doc: 'The covariances of the entries.' },
	StandardDeviation: { words: ['standard deviation'], scipy: undefined, torch: 'stddev', doc: 'The standard deviation of each entry.' },
	Skewness: { words: ['skewness'], scipy: undefined, torch: undefined, doc: 'The third central moment over the cube of the standard deviation.' },
	Kurtosis: { words: ['kurtosis', 'excess kurtosis'], scipy: undefined, torch: undefined, doc: 'The fourth central moment over the square of the variance, less the 3 of the normal.' },
	Median: { words: ['median'], scipy: undefined, torch: undefined, doc: 'The median; the middle of two such values.' },
	Mode: { words: ['mode'], scipy: 'mode', torch: 'mode', doc: 'Where the density is largest, the first of several places.' },
	Entropy: { words: ['entropy'], scipy: 'entropy', torch: 'entropy', doc: 'The entropy in nats.' },
	Divergence: { words: ['KL divergence'], scipy: undefined, torch: undefined, doc: 'The Kullback-Leibler divergence of the second member from the first, in nats.' },
	Sample: { words: ['sample'], scipy: 'rvs', torch: 'sample', doc: 'Independent draws, one after the other.' },
} as const;

const VARIATES: ReadonlySet<string> = new Set(['Pdf', 'LogPdf', 'Pmf', 'LogPmf', 'Cdf', 'Survival', 'LogCdf', 'LogSurvival']);

const vectorOf = (name: string, doc: string, aliases: readonly string[] = []): Parameter => ({ name, doc, aliases, type: 'vector' });
const matrixOf = (name: string, doc: string, aliases: readonly string[] = []): Parameter => ({ name, doc, aliases, type: 'tensor' });
const LEVEL: Parameter = { name: 'q', aliases: ['p', 'level'], type: 'real', doc: 'the probability' };
const probabilities: Parameter = vectorOf('p', 'the probabilities, which are divided by their sum', ['probs', 'weights']);

/** What torch takes instead of the probabilities, and instead of a covariance or a scale matrix. */
const LOGITS: Parameter = { ...vectorOf('logits', 'their logarithms, but for a constant'), default: NaN, insteadOf: 'p' };
const instead = (of: string): readonly Parameter[] => [
	{ ...matrixOf('precision_matrix', 'its inverse'), default: NaN, insteadOf: of },
	{ ...matrixOf('scale_tril', 'its lower triangular Cholesky factor'), default: NaN, insteadOf: of },
];

const DISTRIBUTIONS: readonly VectorDistribution[] = [
	{
		id: 'categorical', names: ['Categorical'], variate: { name: 'k', aliases: ['x', 'value'], type: 'real', doc: 'the outcome, counted from 0' }, parameters: [probabilities, LOGITS], torch: 'Categorical', example: [[0.25, 0.25, 0.5]],
		told: [
			{ aspect: 'Pmf', formula: 'p_k', at: 2, value: 0.5 }, { aspect: 'LogPmf', formula: '\\ln p_k', at: 2, value: -0.6931471805599453 },
			{ aspect: 'Cdf', formula: '\\sum_{j\\le k}p_j', at: 1, value: 0.5 }, { aspect: 'Survival', formula: '\\sum_{j>k}p_j', at: 0, value: 0.75 }, { aspect: 'Quantile', formula: '\\min\\{k:F(k)\\ge q\\}', at: 0.5, value: 1 }, { aspect: 'Mean', formula: '\\sum_k kp_k', value: 1.25 }, { aspect: 'Variance', formula: '\\sum_k k^2p_k-\\left(\\sum_k kp_k\\right)^2', value: 0.6875 },
			{ aspect: 'Mode', formula: '\\arg\\max_k p_k', value: 2 }, { aspect: 'Entropy', formula: '-\\sum_k p_k\\ln p_k', value: 1.0397207708399179 },
			{ aspect: 'Divergence', formula: '\\sum_k p_k\\ln\\frac{p_k}{q_k}', value: 0.17328679513998632, at: [0.5, 0.25, 0.25] }, { aspect: 'Sample', formula: 'F^{-1}(U)', value: [1, 2] },
		],
		source: 'T. M. Cover and J. A. Thomas, Elements of Information Theory',
	},
	{
		id: 'multinomial', names: ['Multinomial'], variate: vectorOf('x', 'the counts', ['k', 'value', 'counts']), parameters: [{ name: 'n', aliases: ['total_count'], type: 'integer', domain: NON_NEGATIVE, doc: 'the number of trials' }, probabilities, LOGITS],
		scipy: 'multinomial', torch: 'Multinomial', example: [4, [0.25, 0.25, 0.5]],
		told: [
			{ aspect: 'Pmf', formula: '\\frac{n!}{\\prod_i x_i!}\\prod_i p_i^{x_i}', at: [1, 1, 2], value: 0.1875 }, { aspect: 'LogPmf', formula: '\\ln\\frac{n!}{\\prod_i x_i!}+\\sum_i x_i\\ln p_i', at: [1, 1, 2], value: -1.6739764335716716 },
			{ aspect: 'Mean', formula: 'np', value: [1, 1, 2] }, { aspect: 'Variance', formula: 'np_i(1-p_i)', value: [0.75, 0.75, 1] }, { aspect: 'StandardDeviation', formula: '\\sqrt{np_i(1-p_i)}', value: [0.8660254037844386, 0.8660254037844386, 1] }, { aspect: 'Covariance', formula: 'n\\left(\\operatorname{diag}(p)-pp^T\\right)', value: [[0.75, -0.25, -0.5], [-0.25, 0.75, -0.5], [-0.5, -0.5, 1]] },
			{ aspect: 'Entropy', formula: '-\\ln n!-n\\sum_i p_i\\ln p_i+\\sum_i E\\left[\\ln X_i!\\right]', value: 2.372555140013916 },
			{ aspect: 'Divergence', formula: '\\begin{cases}n_1\\sum_i p_{1,i}\\ln\\frac{p_{1,i}}{p_{2,i}}&n_1=n_2\\end{cases}', value: 0.6931471805599453, at: [4, [0.5, 0.25, 0.25]] },
			{ aspect: 'Sample', formula: 'X', value: [[1, 1, 2], [2, 1, 1]] },
		],
		source: 'C. Loader, "Fast and accurate computation of binomial probabilities", 2000',
	},
	{
		id: 'multivariateNormal', names: ['Multivariate normal', 'MultivariateNormal', 'Multivariate Gaussian'], variate: vectorOf('x', 'where', ['value']),
		parameters: [vectorOf('mu', 'the mean', ['loc', 'mean']), matrixOf('Sigma', 'the covariance', ['covariance_matrix', 'cov']), ...instead('Sigma')],
		scipy: 'multivariate_normal', torch: 'MultivariateNormal', example: [[0, 1], [[2, 1], [1, 2]]],
		told: [
			{ aspect: 'Pdf', formula: '\\frac{e^{-\\frac{1}{2}(x-\\mu)^T\\Sigma^{-1}(x-\\mu)}}{\\sqrt{\\det(2\\pi\\Sigma)}}', at: [1, 1], value: 0.0658407359989627 },
			{ aspect: 'LogPdf', formula: '-\\frac{1}{2}(x-\\mu)^T\\Sigma^{-1}(x-\\mu)-\\frac{1}{2}\\ln\\det(2\\pi\\Sigma)', at: [1, 1], value: -2.720516544076734 },
			{ aspect: 'Mean', formula: '\\mu', value: [0, 1] }, { aspect: 'Mode', formula: '\\mu', value: [0, 1] }, { aspect: 'Covariance', formula: '\\Sigma', value: [[2, 1], [1, 2]] }, { aspect: 'Variance', formula: '\\Sigma_{ii}', value: [2, 2] }, { aspect: 'StandardDeviation', formula: '\\sqrt{\\Sigma_{ii}}', value: [1.4142135623730951, 1.4142135623730951] },
			{ aspect: 'Entropy', formula: '\\frac{1}{2}\\ln\\det(2\\pi e\\Sigma)', value: 3.3871832107434 },
			{ aspect: 'Divergence', formula: '\\frac{1}{2}\\left(\\operatorname{tr}(\\Sigma_2^{-1}\\Sigma_1)+(\\mu_2-\\mu_1)^T\\Sigma_2^{-1}(\\mu_2-\\mu_1)-n+\\ln\\frac{\\det\\Sigma_2}{\\det\\Sigma_1}\\right)', value: 0.8938410362258906, at: [[1, 1], [[1, 0], [0, 4]]] },
			{ aspect: 'Sample', formula: '\\mu+LZ', value: [[1.1324021298855151, 0.4919784404362675], [0.028910902392188395, 0.26593927697815967]] },
		],
		source: 'C. M. Bishop, Pattern Recognition and Machine Learning, 2006, section 2.3',
	},
	{
		id: 'dirichlet', names: ['Dirichlet'], variate: vectorOf('x', 'the shares', ['value']), parameters: [vectorOf('alpha', 'the concentrations', ['concentration'])], scipy: 'dirichlet', torch: 'Dirichlet', example: [[2, 3, 5]],
		told: [
			{ aspect: 'Pdf', formula: '\\frac{\\Gamma(\\sum_i\\alpha_i)}{\\prod_i\\Gamma(\\alpha_i)}\\prod_i x_i^{\\alpha_i-1}', at: [0.25, 0.25, 0.5], value: 7.382812500000011 }, { aspect: 'LogPdf', formula: '\\sum_i(\\alpha_i-1)\\ln x_i-\\ln B(\\alpha)', at: [0.25, 0.25, 0.5], value: 1.999154663574127 },
			{ aspect: 'Mean', formula: '\\frac{\\alpha}{\\sum_i\\alpha_i}', value: [0.2, 0.3, 0.5] }, { aspect: 'Variance', formula: '\\frac{m_i(1-m_i)}{\\sum_j\\alpha_j+1}', value: [0.014545454545454549, 0.01909090909090909, 0.022727272727272728] }, { aspect: 'StandardDeviation', formula: '\\sqrt{\\frac{m_i(1-m_i)}{\\sum_j\\alpha_j+1}}', value: [0.12060453783110546, 0.13816985594155148, 0.15075567228888181] },
			{ aspect: 'Covariance', formula: '\\frac{\\delta_{ij}m_i-m_im_j}{\\sum_k\\alpha_k+1}', value: [[0.014545454545454549, -0.005454545454545455, -0.00909090909090909], [-0.005454545454545455, 0.01909090909090909, -0.013636363636363636], [-0.00909090909090909, -0.013636363636363636, 0.022727272727272728]] },
			{ aspect: 'Mode', formula: '\\frac{\\alpha_i-1}{\\sum_j\\alpha_j-n}', value: [0.14285714285714285, 0.2857142857142857, 0.5714285714285714] },
			{ aspect: 'Entropy', formula: '\\ln B(\\alpha)+\\left(\\sum_i\\alpha_i-n\\right)\\psi\\left(\\sum_i\\alpha_i\\right)-\\sum_i(\\alpha_i-1)\\psi(\\alpha_i)', value: -1.461182024729134 },
			{ aspect: 'Divergence', formula: '\\ln\\frac{B(\\beta)}{B(\\alpha)}+\\sum_i(\\alpha_i-\\beta_i)\\left(\\psi(\\alpha_i)-\\psi\\left(\\sum_j\\alpha_j\\right)\\right)', value: 0.7680348441691889, at: [1, 1, 1] }, { aspect: 'Sample', formula: '\\frac{Y_i}{\\sum_j Y_j}', value: [[0.11404090779757702, 0.40030604035740525, 0.4856530518450177], [0.21927125199526745, 0.30110097365497035, 0.4796277743497622]] },
		],
		source: 'S. Kotz et al., Continuous Multivariate Distributions, vol. 1, 2000, ch. 49',
	},
	{
		id: 'wishart', names: ['Wishart'], variate: matrixOf('X', 'where', ['x', 'value']), parameters: [positive('nu', 'the degrees of freedom', ['df', 'n']), matrixOf('V', 'the scale matrix', ['scale', 'covariance_matrix']), ...instead('V')],
		scipy: 'wishart', torch: 'Wishart', example: [4, [[1, 0.5], [0.5, 1]]],
		told: [
			{ aspect: 'Pdf', formula: '\\frac{(\\det X)^{(\\nu-p-1)/2}e^{-\\frac{1}{2}\\operatorname{tr}(V^{-1}X)}}{2^{\\nu p/2}(\\det V)^{\\nu/2}\\Gamma_p(\\frac{\\nu}{2})}', at: [[4, 1], [1, 3]], value: 0.004296907735646667 },
			{ aspect: 'LogPdf', formula: '\\frac{\\nu-p-1}{2}\\ln\\det X-\\frac{1}{2}\\operatorname{tr}(V^{-1}X)-\\frac{\\nu p}{2}\\ln 2-\\frac{\\nu}{2}\\ln\\det V-\\ln\\Gamma_p(\\frac{\\nu}{2})', at: [[4, 1], [1, 3]], value: -5.449859646226488 },
			{ aspect: 'Mean', formula: '\\nu V', value: [[4, 2], [2, 4]] }, { aspect: 'Variance', formula: '\\nu(v_{ij}^2+v_{ii}v_{jj})', value: [[8, 5], [5, 8]] }, { aspect: 'StandardDeviation', formula: '\\sqrt{\\nu(v_{ij}^2+v_{ii}v_{jj})}', value: [[2.8284271247461903, 2.23606797749979], [2.23606797749979, 2.8284271247461903]] }, { aspect: 'Mode', formula: '(\\nu-p-1)V', value: [[1, 0.5], [0.5, 1]] }, { aspect: 'Entropy', formula: 'E\\left[-\\ln f(X)\\right]', value: 5.869863983753097 },
			{ aspect: 'Divergence', formula: '\\ln\\frac{\\Gamma_p(\\frac{\\nu_2}{2})}{\\Gamma_p(\\frac{\\nu_1}{2})}+\\frac{\\nu_1-\\nu_2}{2}\\psi_p(\\frac{\\nu_1}{2})+\\frac{\\nu_2}{2}\\ln\\frac{\\det V_2}{\\det V_1}+\\frac{\\nu_1}{2}\\left(\\operatorname{tr}(V_2^{-1}V_1)-p\\right)', value: 0.7008810340561111, at: [3, [[2, 0], [0, 1]]] },
			{ aspect: 'Sample', formula: 'LAA^TL^T', value: [[[6.686662074440951, 5.106926121326446], [5.106926121326446, 7.0946248569389905]], [[1.953147229122625, -0.013568552019834099], [-0.013568552019834099, 1.2283136552459355]]] },
		],
		source: 'C. M. Bishop, Pattern Recognition and Machine Learning, 2006, appendix B',
	},
	{
		id: 'normalMixture', names: ['Normal mixture', 'Gaussian mixture'], variate: real('x', 'where', ['value']),
		parameters: [vectorOf('weights', 'the weights, which are divided by their sum', ['pi', 'p']), vectorOf('mu', 'the means', ['means', 'loc']), vectorOf('sigma', 'the standard deviations', ['deviations', 'scale'])], example: [[0.25, 0.75], [-1, 2], [1, 0.5]],
		told: [
			{ aspect: 'Pdf', formula: '\\sum_k\\pi_k\\frac{1}{\\sigma_k}\\phi\\left(\\frac{x-\\mu_k}{\\sigma_k}\\right)', at: 1, value: 0.0944841913980791 }, { aspect: 'LogPdf', formula: '\\ln\\sum_k\\pi_k\\frac{1}{\\sigma_k}\\phi\\left(\\frac{x-\\mu_k}{\\sigma_k}\\right)', at: 1, value: -2.3593227452692496 },
			{ aspect: 'Cdf', formula: '\\sum_k\\pi_k\\Phi\\left(\\frac{x-\\mu_k}{\\sigma_k}\\right)', at: 1, value: 0.2613750659740896 }, { aspect: 'Survival', formula: '\\sum_k\\pi_k\\Phi\\left(\\frac{\\mu_k-x}{\\sigma_k}\\right)', at: 1, value: 0.7386249340259105 },
			{ aspect: 'LogCdf', formula: '\\ln F(x)', at: -40, value: -766.4694509254974 }, { aspect: 'LogSurvival', formula: '\\ln\\left(1-F(x)\\right)', at: 40, value: -846.5193989628945 }, { aspect: 'Quantile', formula: 'F^{-1}(q)', at: 0.25, value: 0.849935723690199 },
			{ aspect: 'Mean', formula: '\\sum_k\\pi_k\\mu_k', value: 1.25 }, { aspect: 'Variance', formula: '\\sum_k\\pi_k\\left(\\sigma_k^2+(\\mu_k-m)^2\\right)', value: 2.125 },
			{ aspect: 'Skewness', formula: '\\frac{1}{s^3}\\sum_k\\pi_k(\\mu_k-m)\\left(3\\sigma_k^2+(\\mu_k-m)^2\\right)', value: -1.225710476165578 }, { aspect: 'Kurtosis', formula: '\\frac{1}{s^4}\\sum_k\\pi_k\\left(3\\sigma_k^4+6\\sigma_k^2(\\mu_k-m)^2+(\\mu_k-m)^4\\right)-3', value: 0.49048442906574374 },
			{ aspect: 'Sample', formula: 'F^{-1}(U)', value: [2.358946245937056, 1.8754979456367766] },
		],
		source: 'C. M. Bishop, Pattern Recognition and Machine Learning, 2006, section 2.3.9',
	},
	{
		id: 'empirical', names: ['Empirical'], variate: real('x', 'where', ['value']), parameters: [{ ...SAMPLE, aliases: ['sample', 'samples', 'values'] }], example: [[3, 1, 2, 2]],
		told: [
			{ aspect: 'Pmf', formula: '\\frac{1}{n}\\left|\\{i:x_i=x\\}\\right|', at: 2, value: 0.5 }, { aspect: 'LogPmf', formula: '\\ln\\frac{\\left|\\{i:x_i=x\\}\\right|}{n}', at: 2, value: -0.6931471805599453 }, { aspect: 'Cdf', formula: '\\frac{1}{n}\\left|\\{i:x_i\\le x\\}\\right|', at: 2, value: 0.75 }, { aspect: 'Survival', formula: '\\frac{1}{n}\\left|\\{i:x_i>x\\}\\right|', at: 2, value: 0.25 },
			{ aspect: 'Quantile', formula: '\\min\\{x_i:F(x_i)\\ge q\\}', at: 0.75, value: 2 }, { aspect: 'Mean', formula: '\\bar{x}', value: 2 }, { aspect: 'Variance', formula: '\\frac{1}{n}\\sum_i(x_i-\\bar{x})^2', value: 0.5 },
			{ aspect: 'Skewness', formula: '\\frac{1}{ns^3}\\sum_i(x_i-\\bar{x})^3', value: 0 }, { aspect: 'Kurtosis', formula: '\\frac{1}{ns^4}\\sum_i(x_i-\\bar{x})^4-3', value: -1 }, { aspect: 'Median', formula: 'F^{-1}(\\frac{1}{2})', value: 2 },
			{ aspect: 'Mode', formula: '\\arg\\max_x f(x)', value: 2 }, { aspect: 'Entropy', formula: '-\\sum_x f(x)\\ln f(x)', value: 1.0397207708399179 }, { aspect: 'Sample', formula: 'x_I', value: [3, 2] },
		],
		source: 'R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), 361, type 1, for the quantile',
	},
];

/** Distributions of vectors, matrices and categories, mixtures and samples. */
export const multivariateRecords: readonly LibraryRecord[] = DISTRIBUTIONS.flatMap(distribution => distribution.told.map(told => recordOf(distribution, told)));

/** A distribution of arrays, or with arrays for parameters, as bindings use it. */
export interface ArrayDistribution {
	/** Compared without case. */
	readonly names: readonly string[];
	readonly variate: Parameter;
	readonly parameters: readonly Parameter[];
	/** The id of its density or mass. */
	readonly density: string;
	/** Whether its variate takes the values of its parameter alone. */
	readonly isSample: boolean;
	/** Whether its variate counts places, which formulas count from their own index base. */
	readonly isIndex: boolean;
}

export const arrayDistributions: readonly ArrayDistribution[] = DISTRIBUTIONS.map(({ id, names, variate, parameters, scipy, torch, told }) => ({
	names: [...names, ...(scipy ? [scipy, `scipy.stats.${scipy}`] : []), ...(torch ? [`torch.distributions.${torch}`] : [])],
	variate, parameters,
	density: id + (told.some(({ aspect }) => aspect === 'Pdf') ? 'Pdf' : 'Pmf'),
	isSample: id === 'empirical',
	isIndex: id === 'categorical',
}));

function recordOf(distribution: VectorDistribution, { aspect, formula, at, value }: Told): LibraryRecord {
	const { id, names, scipy, torch, source, example } = distribution;
	const { words, doc, scipy: method, torch: property } = WORDS[aspect];
	const parameters = parametersOf(distribution, aspect);
	const given = aspect === 'Divergence' ? [...example, ...(example.length > 1 ? at as readonly unknown[] : [at])] : aspect === 'Sample' ? [...example, 2, 1] : at === undefined ? example : [at, ...example];
	return {
		id: id + aspect,
		family: names[0] ?? id,
		names: {
			latex: [],
			keyword: names.flatMap(name => words.flatMap(word => [`${name} ${word}`, `${name} distribution ${word}`])),
			...(scipy && method ? { scipy: [`scipy.stats.${scipy}.${method}`], ...(VARIATES.has(aspect) ? { jax: [`jax.scipy.stats.${scipy}.${method}`] } : {}) } : {}),
			...(torch && property ? { torch: [`torch.distributions.${torch}.${property}`] } : {}),
		},
		parameters, doc, formula, source,
		example: { args: Object.fromEntries(given.map((argument, i) => [ownOf(parameters)[i]?.name ?? '', argument])), value },
	};
}

/** Without what is given instead of another. */
function ownOf(parameters: readonly Parameter[]): readonly Parameter[] {
	return parameters.filter(({ insteadOf }) => insteadOf === undefined);
}

function parametersOf({ variate, parameters }: VectorDistribution, aspect: Told['aspect']): readonly Parameter[] {
	if (VARIATES.has(aspect)) return [variate, ...parameters];
	if (aspect === 'Quantile') return [LEVEL, ...parameters];
	if (aspect === 'Sample') return [...parameters, SIZE, SEED];
	if (aspect !== 'Divergence') return parameters;
	return [1, 2].flatMap(member => ownOf(parameters).map(({ name, type, doc }): Parameter => ({ name: `${name}_${member}`, aliases: [`${name}${member}`, `${name}_${'pq'.charAt(member - 1)}`], type, doc: `${doc}, of member ${member}` })));
}
