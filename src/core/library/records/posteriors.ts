import { NON_NEGATIVE } from '../../base/domain';
import type { LibraryRecord, Parameter } from '../record';
import { SAMPLE } from './distributionArrays';
import { positive, real } from './parameters';
import { predictiveRecords } from './predictives';

const BISHOP = 'C. M. Bishop, Pattern Recognition and Machine Learning, 2006, ch. 2';
const GELMAN = 'A. Gelman et al., Bayesian Data Analysis, 3rd ed., ch. 2 and 3';
const ALPHA = positive('alpha', 'the shape of the prior', ['a', 'concentration']);
const RATE = positive('beta', 'the rate of the prior', ['rate', 'b']);
const MU = real('mu', 'the mean of the prior', ['mu_0', 'mu0', 'loc']);

const count = (name: string, doc: string): Parameter => ({ ...real(name, doc), domain: NON_NEGATIVE });
const concentrations = (name: string, doc: string): Parameter => ({ name, type: 'vector', doc });

/** What a conjugate prior becomes after data. */
const updates: readonly LibraryRecord[] = [
	{
		id: 'betaPosterior', names: { latex: [], keyword: ['beta posterior', 'beta-binomial conjugate update'] }, parameters: [ALPHA, positive('beta', 'the second shape of the prior', ['b']), count('successes', 'how many successes'), count('failures', 'how many failures')],
		doc: 'The shapes of the beta posterior of a probability of success; with trials that are Bernoulli, binomial, geometric or negative binomial.', formula: '(\\alpha+s,\\beta+f)', example: { args: { alpha: 1, beta: 1, successes: 7, failures: 3 }, value: [8, 4] }, source: BISHOP,
	},
	{
		id: 'poissonPosterior', names: { latex: [], keyword: ['Poisson rate posterior', 'gamma-Poisson conjugate update'] }, parameters: [ALPHA, RATE, SAMPLE],
		doc: 'Shape and rate of the gamma posterior of the mean of Poisson counts.', formula: '\\left(\\alpha+\\sum_i x_i,\\beta+n\\right)', example: { args: { alpha: 2, beta: 1, data: [3, 4, 2] }, value: [11, 4] }, source: BISHOP,
	},
	{
		id: 'exponentialPosterior', names: { latex: [], keyword: ['exponential rate posterior', 'gamma-exponential conjugate update'] }, parameters: [ALPHA, RATE, SAMPLE],
		doc: 'Shape and rate of the gamma posterior of the rate of exponential times.', formula: '\\left(\\alpha+n,\\beta+\\sum_i x_i\\right)', example: { args: { alpha: 2, beta: 1, data: [0.5, 1.5] }, value: [4, 3] }, source: BISHOP,
	},
	{
		id: 'normalPosterior', names: { latex: [], keyword: ['normal mean posterior', 'normal-normal conjugate update'] }, parameters: [MU, positive('tau', 'the deviation of the prior', ['tau_0', 'scale']), positive('sigma', 'the known deviation of the data'), SAMPLE],
		doc: 'Mean and standard deviation of the normal posterior of the mean of normal values whose deviation is known.', formula: '\\left(\\frac{\\mu/\\tau^2+\\sum_i x_i/\\sigma^2}{1/\\tau^2+n/\\sigma^2},\\left(\\frac{1}{\\tau^2}+\\frac{n}{\\sigma^2}\\right)^{-1/2}\\right)',
		example: { args: { mu: 0, tau: 1, sigma: 1, data: [2, 4, 6] }, value: [3, 0.5] }, source: BISHOP,
	},
	{
		id: 'normalVariancePosterior', names: { latex: [], keyword: ['normal variance posterior', 'inverse-gamma conjugate update'] }, parameters: [ALPHA, positive('beta', 'the scale of the prior', ['scale', 'b']), real('mu', 'the known mean of the data', ['loc']), SAMPLE],
		doc: 'Shape and scale of the inverse gamma posterior of the variance of normal values whose mean is known.', formula: '\\left(\\alpha+\\frac{n}{2},\\beta+\\frac{1}{2}\\sum_i(x_i-\\mu)^2\\right)', example: { args: { alpha: 2, beta: 1, mu: 1, data: [0, 3] }, value: [3, 3.5] }, source: BISHOP,
	},
	{
		id: 'normalPrecisionPosterior', names: { latex: [], keyword: ['normal precision posterior', 'gamma-normal conjugate update'] }, parameters: [ALPHA, RATE, real('mu', 'the known mean of the data', ['loc']), SAMPLE],
		doc: 'Shape and rate of the gamma posterior of the precision, one over the variance, of normal values whose mean is known.', formula: '\\left(\\alpha+\\frac{n}{2},\\beta+\\frac{1}{2}\\sum_i(x_i-\\mu)^2\\right)', example: { args: { alpha: 2, beta: 1, mu: 1, data: [0, 3] }, value: [3, 3.5] }, source: BISHOP,
	},
	{
		id: 'uniformPosterior', names: { latex: [], keyword: ['uniform end posterior', 'Pareto conjugate update'] }, parameters: [ALPHA, positive('x_m', 'the least value of the prior', ['scale', 'm']), SAMPLE],
		doc: 'Shape and least value of the Pareto posterior of the upper end of values uniform from 0.', formula: '\\left(\\alpha+n,\\max(x_m,x_1,\\dots,x_n)\\right)', example: { args: { alpha: 1, x_m: 2, data: [1, 3] }, value: [3, 3] }, source: 'M. H. DeGroot, Optimal Statistical Decisions, 1970, section 9.7',
	},
	{
		id: 'dirichletPosterior', names: { latex: [], keyword: ['Dirichlet posterior', 'Dirichlet-multinomial conjugate update'] }, parameters: [concentrations('alpha', 'the concentrations of the prior'), concentrations('counts', 'how many of each')],
		doc: 'The concentrations of the Dirichlet posterior of the probabilities of several outcomes.', formula: '\\alpha+c', example: { args: { alpha: [1, 1, 1], counts: [3, 0, 1] }, value: [4, 1, 2] }, source: BISHOP,
	},
	{
		id: 'normalInverseGammaPosterior', names: { latex: [], keyword: ['normal-inverse-gamma posterior', 'normal-inverse-gamma conjugate update'] },
		parameters: [MU, positive('kappa', 'how many values the mean of the prior is worth', ['kappa_0', 'lambda']), ALPHA, positive('beta', 'the scale of the prior', ['scale', 'b']), SAMPLE],
		doc: 'Mean, worth in values, shape and scale of the normal-inverse-gamma posterior of the mean and the variance of normal values.', formula: '\\left(\\frac{\\kappa\\mu+n\\bar{x}}{\\kappa+n},\\kappa+n,\\alpha+\\frac{n}{2},\\beta+\\frac{1}{2}\\sum_i(x_i-\\bar{x})^2+\\frac{\\kappa n(\\bar{x}-\\mu)^2}{2(\\kappa+n)}\\right)',
		example: { args: { mu: 0, kappa: 2, alpha: 3, beta: 2, data: [1, 3] }, value: [1, 4, 4, 5] }, source: GELMAN,
	},
];

/** What the data of an update are worth as evidence for the model. */
const EVIDENCE: Readonly<Record<string, { readonly formula: string; readonly value: number }>> = {
	betaPosterior: { formula: '\\ln\\frac{B(\\alpha+s,\\beta+f)}{B(\\alpha,\\beta)}', value: -7.185387015580421 },
	poissonPosterior: { formula: '\\ln\\frac{\\Gamma(\\alpha_n)\\beta^\\alpha}{\\Gamma(\\alpha)\\beta_n^{\\alpha_n}\\prod_i x_i!}', value: -5.807785879379225 },
	exponentialPosterior: { formula: '\\ln\\frac{\\Gamma(\\alpha_n)\\beta^\\alpha}{\\Gamma(\\alpha)\\beta_n^{\\alpha_n}}', value: -2.6026896854443833 },
	normalPosterior: { formula: '\\ln\\int p(\\mu)\\prod_i p(x_i|\\mu)d\\mu', value: -13.449962780173966 },
	normalVariancePosterior: { formula: '\\ln\\frac{\\Gamma(\\alpha_n)\\beta^\\alpha}{\\Gamma(\\alpha)\\beta_n^{\\alpha_n}}-\\frac{n}{2}\\ln(2\\pi)', value: -4.903018791335504 },
	normalPrecisionPosterior: { formula: '\\ln\\frac{\\Gamma(\\alpha_n)\\beta^\\alpha}{\\Gamma(\\alpha)\\beta_n^{\\alpha_n}}-\\frac{n}{2}\\ln(2\\pi)', value: -4.903018791335504 },
	normalInverseGammaPosterior: { formula: '\\ln\\frac{\\Gamma(\\alpha_n)\\beta^\\alpha}{\\Gamma(\\alpha)\\beta_n^{\\alpha_n}}+\\frac{1}{2}\\ln\\frac{\\kappa}{\\kappa_n}-\\frac{n}{2}\\ln(2\\pi)', value: -5.444148476077774 },
	uniformPosterior: { formula: '\\ln\\frac{\\alpha x_m^\\alpha}{(\\alpha+n)m_n^{\\alpha+n}}', value: -3.7013019741124933 },
	dirichletPosterior: { formula: '\\ln\\frac{B(\\alpha+c)}{B(\\alpha)}', value: -4.094344562222101 },
};

function evidenceOf({ id, names, parameters, example }: LibraryRecord): LibraryRecord {
	const { formula, value } = EVIDENCE[id] ?? { formula: '', value: NaN };
	return {
		id: id.replace('Posterior', 'LogEvidence'), names: { latex: [], keyword: names.keyword.slice(0, 1).map(name => name.replace('posterior', 'log evidence')) }, parameters, formula,
		doc: 'The logarithm of the marginal likelihood of the data, one after the other, under the conjugate prior.', example: { args: example.args, value }, source: GELMAN,
	};
}

const PRIOR: readonly Parameter[] = [
	{ name: 'mu', aliases: ['mu_0', 'mu0', 'loc'], type: 'vector', doc: 'the mean of the prior' }, { name: 'Sigma_0', aliases: ['Sigma0', 'prior_cov'], type: 'tensor', doc: 'the covariance of the prior' },
	{ name: 'Sigma', aliases: ['cov', 'covariance_matrix'], type: 'tensor', doc: 'the known covariance of the data' }, { name: 'data', aliases: ['sample', 'x', 'samples'], type: 'tensor', doc: 'the sample, a row for each vector' },
];
const VECTORS = { mu: [0, 0], Sigma_0: [[2, 0], [0, 2]], Sigma: [[2, 0], [0, 4]], data: [[1, 3], [3, 5]] };

/** Of the mean of normal vectors, whose posterior is a vector and a matrix, each told by a function of its own. */
const ofVectors: readonly LibraryRecord[] = [
	{
		id: 'multivariateNormalPosteriorMean', names: { latex: [], keyword: ['multivariate normal mean posterior mean'] }, parameters: PRIOR, doc: 'The mean of the normal posterior of the mean of normal vectors whose covariance is known.',
		formula: '\\mu+\\Sigma_0\\left(\\Sigma_0+\\frac{1}{n}\\Sigma\\right)^{-1}(\\bar{x}-\\mu)', example: { args: VECTORS, value: [1.3333333333333333, 2] }, source: GELMAN,
	},
	{
		id: 'multivariateNormalPosteriorCovariance', names: { latex: [], keyword: ['multivariate normal mean posterior covariance'] }, parameters: PRIOR, doc: 'The covariance of the normal posterior of the mean of normal vectors whose covariance is known.',
		formula: '\\left(\\Sigma_0^{-1}+n\\Sigma^{-1}\\right)^{-1}', example: { args: VECTORS, value: [[0.6666666666666666, 0], [0, 1]] }, source: GELMAN,
	},
	{
		id: 'multivariateNormalLogEvidence', names: { latex: [], keyword: ['multivariate normal mean log evidence'] }, parameters: PRIOR, doc: 'The logarithm of the marginal likelihood of normal vectors whose covariance is known, one after the other, under a normal prior of their mean.',
		formula: '\\ln\\int p(\\mu)\\prod_i p(x_i|\\mu)d\\mu', example: { args: VECTORS, value: -10.067742075779222 }, source: GELMAN,
	},
];

export const posteriorRecords: readonly LibraryRecord[] = [...updates, ...updates.map(evidenceOf), ...ofVectors, ...predictiveRecords(updates, PRIOR, VECTORS)];
