import { argumentOf, ASPECTS, SCIPY_ASPECTS, suffixOf, TORCH_ASPECTS, type Aspect } from '../aspects';
import type { LibraryRecord, Parameter } from '../record';
import { formulasOf, type Formulas, type SupportEnd } from './distributionFormulas';
import { positive, real } from './parameters';

interface AspectWords {
	readonly words: readonly string[];
	readonly doc: string;
	readonly scipy?: string;
	readonly torch?: string;
}

const WORDS: Readonly<Record<Aspect, AspectWords>> = {
	density: { words: ['PDF', 'density'], scipy: 'pdf', doc: 'The density of the distribution.' },
	logDensity: { words: ['log PDF', 'log density'], scipy: 'logpdf', torch: 'log_prob', doc: 'The logarithm of the density.' },
	cdf: { words: ['CDF'], scipy: 'cdf', torch: 'cdf', doc: 'The probability of at most x.' },
	survival: { words: ['survival function'], scipy: 'sf', doc: 'The probability of more than x, exact in its tail.' },
	logCdf: { words: ['log CDF'], scipy: 'logcdf', doc: 'The logarithm of the probability of at most x, also where that is too small for a number.' },
	logSurvival: { words: ['log survival function'], scipy: 'logsf', doc: 'The logarithm of the probability of more than x, also where that is too small for a number.' },
	quantile: { words: ['quantile', 'quantile function', 'inverse CDF'], scipy: 'ppf', torch: 'icdf', doc: 'The least x that is not exceeded with probability q.' },
	inverseSurvival: { words: ['inverse survival function'], scipy: 'isf', doc: 'The least x that is exceeded with no more than probability q, exact where q is small.' },
	mean: { words: ['mean'], scipy: 'mean', torch: 'mean', doc: 'The mean of the distribution; not a number where there is none.' },
	variance: { words: ['variance'], scipy: 'var', torch: 'variance', doc: 'The variance of the distribution; not a number where there is none.' },
	standardDeviation: { words: ['standard deviation'], scipy: 'std', torch: 'stddev', doc: 'The standard deviation of the distribution.' },
	skewness: { words: ['skewness'], doc: 'The third central moment over the cube of the standard deviation.' },
	kurtosis: { words: ['kurtosis', 'excess kurtosis'], doc: 'The fourth central moment over the square of the variance, less the 3 of the normal.' },
	entropy: { words: ['entropy'], scipy: 'entropy', torch: 'entropy', doc: 'The entropy in nats, the mean of minus the log density.' },
	median: { words: ['median'], scipy: 'median', doc: 'The least x that is not exceeded with probability one half.' },
	mode: { words: ['mode'], torch: 'mode', doc: 'Where the density is largest; the larger of two such integers; not a number where there is no such place, or no single one.' },
};

/** What is said of integers instead. */
const MASS_WORDS: Partial<Readonly<Record<Aspect, AspectWords>>> = {
	density: { words: ['PMF', 'mass'], scipy: 'pmf', doc: 'The probability of exactly k; 0 where k is no integer.' },
	logDensity: { words: ['log PMF', 'log mass'], scipy: 'logpmf', torch: 'log_prob', doc: 'The logarithm of the probability of exactly k.' },
};

const VARIATE: Parameter = { name: 'x', aliases: ['value'], type: 'real', doc: 'where it is taken' };
const COUNT: Parameter = { name: 'k', aliases: ['x', 'value'], type: 'real', doc: 'the outcome' };
/** SciPy calls it q, torch value. */
const LEVEL: Parameter = { name: 'q', aliases: ['level', 'value'], type: 'real', domain: { kind: 'interval', low: 0, high: 1 }, doc: 'the probability' };

/** The distributions that JAX has under SciPy's names. */
const JAX: ReadonlySet<string> = new Set(['bernoulli', 'beta', 'betabinom', 'binom', 'cauchy', 'chi2', 'expon', 'gamma', 'geom', 'laplace', 'logistic', 'nbinom', 'norm', 'pareto', 'poisson', 't', 'truncnorm', 'uniform', 'vonmises']);

/** A distribution as another library has it: by its name there, with our parameters or with its own. */
type Form = { readonly name: string; readonly parameters?: never } | ForeignForm;

export interface ForeignForm {
	readonly name: string;
	readonly parameters: readonly Parameter[];
	/** What they are in the distribution's example. */
	readonly example: readonly number[];
	/** How far its variate is moved against ours. */
	readonly moved?: number;
	/** What is not the same as ours in the example. */
	readonly values?: Partial<Readonly<Record<Aspect, number>>>;
}

/** A distribution over the numbers, from which the records of its functions are made. */
export interface DistributionRecord {
	/** The beginning of the ids of its functions. */
	readonly id: string;
	/** `Normal`, `Gaussian`; case does not count. */
	readonly names: readonly string[];
	readonly variate: 'real' | 'integer';
	readonly parameters: readonly Parameter[];
	/** Whether the last two parameters are a location and a scale. */
	readonly isLocationScale?: true;
	/** Left out where the ends are not parameters. */
	readonly support?: readonly [low: SupportEnd, high: SupportEnd];
	/** Under scipy.stats; where the parameters are given, they are followed by loc and, over the reals, scale. */
	readonly scipy?: Form;
	/** Under torch.distributions. */
	readonly torch?: Form;
	readonly formulas: Formulas;
	readonly example: DistributionExample;
	/** The Kullback-Leibler divergence from its member with parameters of index 1 to that of index 2; the example goes from the example's to these. */
	readonly divergence?: { readonly formula: string; readonly other: readonly number[]; readonly value: number };
	readonly source: string;
}

/** One member of a family and what comes of it; where SciPy's form is another, it has loc 0 and scale 1 there. */
interface DistributionExample {
	readonly parameters: readonly number[];
	/** A variate and a probability, and the values of the functions in the order of `ASPECTS`, without the inverse of the survival, which is tried at the median. */
	readonly at: number;
	readonly level: number;
	readonly values: readonly number[];
	/** The ends of its support, and the first draws of seed 1. */
	readonly ends: readonly [low: number, high: number];
	readonly draws: readonly number[];
	/** Where there is a fit: a sample, the names of the parameters that it takes as given, and all parameters of largest likelihood. */
	readonly fit?: { readonly data: readonly number[]; readonly given?: readonly string[]; readonly parameters: readonly number[]; readonly remark?: string };
}

/** Every family has a name. */
export function familyOf({ id, names }: DistributionRecord): { readonly family: string } {
	return { family: names[0] ?? id };
}

/** The records of all functions with our own parameters. */
export function distributionRecords(distribution: DistributionRecord): readonly LibraryRecord[] {
	const { id, variate, names, scipy, torch, source, example } = distribution;
	const formulas = formulasOf(distribution);
	return ASPECTS.map(aspect => {
		const { words, doc } = wordsOf(aspect, variate);
		return {
			id: id + suffixOf(aspect, variate),
			...familyOf(distribution),
			names: {
				latex: [],
				keyword: names.flatMap(name => words.flatMap(word => [`${name} ${word}`, `${name} distribution ${word}`])),
				...(scipy && !scipy.parameters ? scipyNames(scipy.name, aspect, variate) : {}),
				...(torch && !torch.parameters ? torchNames(torch.name, aspect, variate) : {}),
			},
			doc, source,
			...formulas[aspect],
			...called(distribution, aspect, { name: id, parameters: distribution.parameters, example: example.parameters }),
		};
	});
}

/** The shapes of SciPy's form, then loc and, over the reals, scale. */
export function scipyParameters({ parameters }: ForeignForm, variate: 'real' | 'integer'): readonly Parameter[] {
	return [...parameters, LOC, ...(variate === 'real' ? [SCALE] : [])];
}

/** The records of those that SciPy has as well, where its parameters are others: shapes, then loc, then scale. */
export function scipyFormRecords(distribution: DistributionRecord): readonly LibraryRecord[] {
	const { id, variate, scipy } = distribution;
	if (!scipy?.parameters) return [];
	const shapes = scipy.parameters.map(({ name }) => name);
	const parameters = scipyParameters(scipy, variate);
	return SCIPY_ASPECTS.map(aspect => ({
		id: `${id}${suffixOf(aspect, variate)}Scipy`,
		...familyOf(distribution), form: 'SciPy',
		names: { latex: [], keyword: [], ...scipyNames(scipy.name, aspect, variate) },
		doc: wordsOf(aspect, variate).doc,
		formula: argumentOf(aspect) ? `f(${[variate === 'real' ? '(x-loc)/scale' : 'k-loc', ...shapes].join(', ')})` : shapes.length > 0 ? `f(${shapes.join(', ')})` : 'f',
		source: `scipy.stats.${scipy.name}`,
		...called(distribution, aspect, { ...scipy, parameters }),
	}));
}

/** The records of those that torch has as well, where its parameters are others. */
export function torchFormRecords(distribution: DistributionRecord): readonly LibraryRecord[] {
	const { id, variate, torch } = distribution;
	if (!torch?.parameters) return [];
	return TORCH_ASPECTS.map(aspect => ({
		id: `${id}${suffixOf(aspect, variate)}Torch`,
		...familyOf(distribution), form: 'torch',
		names: { latex: [], keyword: [], ...torchNames(torch.name, aspect, variate) },
		doc: wordsOf(aspect, variate).doc,
		formula: `f(${[...(argumentOf(aspect) ? [variate === 'real' ? 'x' : 'k'] : []), ...torch.parameters.map(({ name }) => name)].join(', ')})`,
		source: `torch.distributions.${torch.name}`,
		...called(distribution, aspect, torch),
	}));
}

/** The record of the divergence between two members. */
export function divergenceRecords(distribution: DistributionRecord): readonly LibraryRecord[] {
	const { id, names, parameters, example, divergence, source } = distribution;
	if (!divergence) return [];
	const both = [1, 2].flatMap(member => parameters.map(parameter => memberParameter(parameter, member)));
	const given = [...example.parameters, ...divergence.other];
	return [{
		id: `${id}Divergence`,
		...familyOf(distribution),
		names: { latex: [], keyword: names.flatMap(name => [`${name} KL divergence`, `KL divergence between ${name} distributions`]) },
		parameters: both,
		doc: 'The Kullback-Leibler divergence of the second member from the first, in nats.',
		formula: divergence.formula,
		example: { args: Object.fromEntries(given.map((value, i) => [both[i]?.name ?? '', value])), value: divergence.value },
		source,
	}];
}

function memberParameter({ name, type, domain, doc }: Parameter, member: number): Parameter {
	return { name: `${name}_${member}`, aliases: [`${name}${member}`, `${name}_${'pq'.charAt(member - 1)}`], type, ...(domain ? { domain } : {}), doc: `${doc}, of member ${member}` };
}

const LOC = real('loc', 'how far the distribution is moved', [], 0);
const SCALE = positive('scale', 'how far it is stretched', [], 1);

/** The parameters of a function, its variate first, and its example. */
function called({ variate, example }: DistributionRecord, aspect: Aspect, form: ForeignForm): Pick<LibraryRecord, 'parameters' | 'example'> {
	const moved = form.moved ?? 0;
	const argument = argumentOf(aspect);
	const first = argument === 'level' ? [LEVEL] : argument === 'variate' ? [variate === 'integer' ? COUNT : VARIATE] : [];
	const given = [...(aspect === 'inverseSurvival' ? [0.5] : argument === 'level' ? [example.level] : argument === 'variate' ? [example.at + moved] : []), ...form.example];
	const parameters = [...first, ...form.parameters];
	const value = form.values?.[aspect] ?? (example.values[ASPECTS.indexOf(aspect === 'inverseSurvival' ? 'median' : aspect)] ?? NaN) + (MOVING.has(aspect) ? moved : 0);
	return {
		parameters,
		example: { args: Object.fromEntries(given.map((argument, i) => [parameters[i]?.name ?? '', argument])), value: Number.isNaN(value) ? 'nan' : value },
	};
}

/** What moves with the variate. */
const MOVING: ReadonlySet<Aspect> = new Set<Aspect>(['quantile', 'inverseSurvival', 'mean', 'median', 'mode']);

function wordsOf(aspect: Aspect, variate: 'real' | 'integer'): AspectWords {
	return (variate === 'integer' ? MASS_WORDS[aspect] : undefined) ?? WORDS[aspect];
}

function scipyNames(name: string, aspect: Aspect, variate: 'real' | 'integer'): Pick<LibraryRecord['names'], 'scipy' | 'jax'> {
	const method = wordsOf(aspect, variate).scipy;
	if (method === undefined) return {};
	return { scipy: [`scipy.stats.${name}.${method}`], ...(JAX.has(name) && argumentOf(aspect) ? { jax: [`jax.scipy.stats.${name}.${method}`] } : {}) };
}

function torchNames(name: string, aspect: Aspect, variate: 'real' | 'integer'): Pick<LibraryRecord['names'], 'torch'> {
	const method = wordsOf(aspect, variate).torch;
	return method === undefined ? {} : { torch: [`torch.distributions.${name}.${method}`] };
}
