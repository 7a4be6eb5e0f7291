import { NON_NEGATIVE_INTEGER } from '../../base/domain';
import type { LibraryRecord, Parameter } from '../record';
import { positive, real } from './parameters';

const GELMAN = 'A. Gelman et al., Bayesian Data Analysis, 3rd ed., ch. 2 and 3';
const TRIALS: Parameter = { name: 'n', aliases: ['total_count'], type: 'integer', domain: NON_NEGATIVE_INTEGER, default: 1, doc: 'how many trials come next' };

interface Predictive {
	/** What is predicted, and the parameters of its distribution. */
	readonly doc: string;
	readonly formula: string;
	/** For the data of the posterior's example. */
	readonly value: readonly number[];
	/** What it takes beside prior and data. */
	readonly more?: Parameter;
}

/** By the posterior that each comes from. */
const PREDICTIVES: Readonly<Record<string, Predictive>> = {
	betaPosterior: { doc: 'Trials and shapes of the beta-binomial distribution of the successes in the next n trials.', formula: '(n,\\alpha+s,\\beta+f)', value: [1, 8, 4], more: TRIALS },
	poissonPosterior: { doc: 'r and p of the negative binomial distribution of the next Poisson count.', formula: '\\left(\\alpha_n,\\frac{\\beta_n}{\\beta_n+1}\\right)', value: [11, 0.8] },
	exponentialPosterior: { doc: 'Shape and scale of the Lomax distribution of the next exponential time.', formula: '(\\alpha_n,\\beta_n)', value: [4, 3] },
	normalPosterior: { doc: 'Mean and standard deviation of the normal distribution of the next normal value.', formula: '\\left(\\mu_n,\\sqrt{\\tau_n^2+\\sigma^2}\\right)', value: [3, 1.118033988749895] },
	normalVariancePosterior: { doc: 'nu, mu and sigma of Student\'s t distribution of the next normal value.', formula: '\\left(2\\alpha_n,\\mu,\\sqrt{\\beta_n/\\alpha_n}\\right)', value: [6, 1, 1.0801234497346435] },
	normalPrecisionPosterior: { doc: 'nu, mu and sigma of Student\'s t distribution of the next normal value.', formula: '\\left(2\\alpha_n,\\mu,\\sqrt{\\beta_n/\\alpha_n}\\right)', value: [6, 1, 1.0801234497346435] },
	dirichletPosterior: { doc: 'The probabilities of the next outcome.', formula: '\\frac{\\alpha+c}{\\sum_k(\\alpha_k+c_k)}', value: [0.5714285714285714, 0.14285714285714285, 0.2857142857142857] },
	normalInverseGammaPosterior: { doc: 'nu, mu and sigma of Student\'s t distribution of the next normal value.', formula: '\\left(2\\alpha_n,\\mu_n,\\sqrt{\\frac{\\beta_n(\\kappa_n+1)}{\\alpha_n\\kappa_n}}\\right)', value: [8, 1, 1.25] },
};

function predictiveOf({ id, names, parameters, example }: LibraryRecord): readonly LibraryRecord[] {
	const predictive = PREDICTIVES[id];
	if (!predictive) return [];
	const { doc, formula, value, more } = predictive;
	return [{
		id: id.replace('Posterior', 'Predictive'), names: { latex: [], keyword: names.keyword.slice(0, 1).map(name => `${name} predictive`) }, parameters: [...parameters, ...(more ? [more] : [])],
		doc: `The posterior predictive: ${doc.charAt(0).toLowerCase()}${doc.slice(1)}`, formula, example: { args: example.args, value }, source: GELMAN,
	}];
}

const COUNTS: Parameter = { name: 'x', aliases: ['counts', 'k', 'value'], type: 'vector', doc: 'the counts' };
const CONCENTRATIONS: Parameter = { name: 'alpha', aliases: ['concentration'], type: 'vector', doc: 'the concentrations' };
const LOMAX: readonly Parameter[] = [real('x', 'where', ['value']), positive('alpha', 'the shape', ['c', 'shape']), positive('lambda', 'the scale', ['scale'], 1)];
const AT = { x: 2, alpha: 4, lambda: 3 };

/** The distributions that predictions are told by and that have no family of their own. */
const distributions: readonly LibraryRecord[] = [
	{ id: 'dirichletMultinomialPmf', names: { latex: [], keyword: ['Dirichlet-multinomial PMF', 'Dirichlet-multinomial mass'] }, parameters: [COUNTS, CONCENTRATIONS], doc: 'The probability of these counts of outcomes whose probabilities are Dirichlet distributed.', formula: '\\frac{n!\\,\\Gamma(A)}{\\Gamma(n+A)}\\prod_k\\frac{\\Gamma(x_k+\\alpha_k)}{x_k!\\,\\Gamma(\\alpha_k)}', example: { args: { x: [1, 2], alpha: [1, 1] }, value: 0.25 }, source: 'N. L. Johnson et al., Discrete Multivariate Distributions, 1997, ch. 35' },
	{ id: 'dirichletMultinomialLogPmf', names: { latex: [], keyword: ['Dirichlet-multinomial log PMF'] }, parameters: [COUNTS, CONCENTRATIONS], doc: 'The logarithm of the probability of these counts of outcomes whose probabilities are Dirichlet distributed.', formula: '\\ln\\frac{n!\\,\\Gamma(A)}{\\Gamma(n+A)}+\\sum_k\\ln\\frac{\\Gamma(x_k+\\alpha_k)}{x_k!\\,\\Gamma(\\alpha_k)}', example: { args: { x: [1, 2], alpha: [1, 1] }, value: -1.3862943611198906 }, source: 'N. L. Johnson et al., Discrete Multivariate Distributions, 1997, ch. 35' },
	...([
		['Pdf', 'PDF', 'The density of the Lomax distribution, of a Pareto variate less its least value.', '\\frac{\\alpha}{\\lambda}\\left(1+\\frac{x}{\\lambda}\\right)^{-\\alpha-1}', 0.10368],
		['LogPdf', 'log PDF', 'The logarithm of the density of the Lomax distribution.', '\\ln\\frac{\\alpha}{\\lambda}-(\\alpha+1)\\ln\\left(1+\\frac{x}{\\lambda}\\right)', -2.266446046378173],
		['Cdf', 'CDF', 'The probability of at most x under the Lomax distribution.', '1-\\left(1+\\frac{x}{\\lambda}\\right)^{-\\alpha}', 0.8704],
		['Survival', 'survival function', 'The probability of more than x under the Lomax distribution.', '\\left(1+\\frac{x}{\\lambda}\\right)^{-\\alpha}', 0.1296],
	] as const).map(([suffix, words, doc, formula, value]): LibraryRecord => ({
		id: `lomax${suffix}`, names: { latex: [], keyword: [`Lomax ${words}`] }, parameters: LOMAX, doc, formula, example: { args: AT, value }, source: 'N. L. Johnson et al., Continuous Univariate Distributions, vol. 1, ch. 20',
	})),
];

/** How the next value is distributed after the data of an update; of vectors, for their own prior and example. */
export function predictiveRecords(updates: readonly LibraryRecord[], prior: readonly Parameter[], args: LibraryRecord['example']['args']): readonly LibraryRecord[] {
	return [
		...updates.flatMap(predictiveOf),
		{
			id: 'multivariateNormalPredictiveMean', names: { latex: [], keyword: ['multivariate normal predictive mean'] }, parameters: prior, doc: 'The mean of the normal posterior predictive of the next normal vector.',
			formula: '\\mu_n', example: { args, value: [1.3333333333333333, 2] }, source: GELMAN,
		},
		{
			id: 'multivariateNormalPredictiveCovariance', names: { latex: [], keyword: ['multivariate normal predictive covariance'] }, parameters: prior, doc: 'The covariance of the normal posterior predictive of the next normal vector.',
			formula: '\\Sigma_n+\\Sigma', example: { args, value: [[2.6666666666666665, 0], [0, 5]] }, source: GELMAN,
		},
		...distributions,
	];
}
