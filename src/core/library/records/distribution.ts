import type { LibraryRecord, Parameter } from '../record';

/** What a distribution may be asked; the ids of its records are its own id with this behind it. */
export type Aspect = 'Pdf' | 'LogPdf' | 'Pmf' | 'LogPmf' | 'Cdf' | 'Survival' | 'LogCdf' | 'Quantile' | 'Mean' | 'Variance';

interface AspectWords {
	readonly words: readonly string[];
	readonly scipy?: string;
	readonly doc: string;
	readonly argument?: 'x' | 'k' | 'p';
}

const ASPECTS: Readonly<Record<Aspect, AspectWords>> = {
	Pdf: { words: ['PDF', 'density'], scipy: 'pdf', doc: 'The density of the distribution.', argument: 'x' },
	LogPdf: { words: ['log PDF', 'log density'], scipy: 'logpdf', doc: 'The logarithm of the density.', argument: 'x' },
	Pmf: { words: ['PMF', 'mass'], scipy: 'pmf', doc: 'The probability of exactly k; 0 where k is no integer.', argument: 'k' },
	LogPmf: { words: ['log PMF', 'log mass'], scipy: 'logpmf', doc: 'The logarithm of the probability of exactly k.', argument: 'k' },
	Cdf: { words: ['CDF'], scipy: 'cdf', doc: 'The probability of at most x.', argument: 'x' },
	Survival: { words: ['survival function'], scipy: 'sf', doc: 'The probability of more than x, exact in its tail.', argument: 'x' },
	LogCdf: { words: ['log CDF'], scipy: 'logcdf', doc: 'The logarithm of the probability of at most x.', argument: 'x' },
	Quantile: { words: ['quantile', 'quantile function', 'inverse CDF'], scipy: 'ppf', doc: 'The x that is not exceeded with probability p.', argument: 'p' },
	Mean: { words: ['mean'], doc: 'The mean of the distribution.' },
	Variance: { words: ['variance'], doc: 'The variance of the distribution.' },
};

export const VARIATE: Parameter = { name: 'x', aliases: ['k', 'value'], type: 'real', doc: 'where' };
const COUNT: Parameter = { name: 'k', aliases: ['x', 'value'], type: 'real', doc: 'the outcome' };
/** SciPy calls it q. */
const LEVEL: Parameter = { name: 'q', aliases: ['p', 'level'], type: 'real', domain: { kind: 'interval', low: 0, high: 1 }, doc: 'the probability' };

/** One thing that a distribution tells. */
export interface AspectEntry {
	readonly formula: string;
	/** Arguments by position and the value. */
	readonly example: readonly [args: readonly number[], value: number];
	readonly derivative?: Readonly<Record<string, string>>;
}

export interface DistributionRecords {
	readonly id: string;
	/** `Normal`, `Gaussian`. */
	readonly names: readonly string[];
	/** Under scipy.stats, where SciPy's parameters are ours. */
	readonly scipy?: string;
	readonly parameters: readonly Parameter[];
	readonly aspects: Readonly<Partial<Record<Aspect, AspectEntry>>>;
	readonly source: string;
}

/** The records of one distribution. */
export function distributionRecords({ id, names, scipy, parameters, aspects, source }: DistributionRecords): readonly LibraryRecord[] {
	return (Object.entries(aspects) as readonly (readonly [Aspect, AspectEntry])[]).map(([aspect, { formula, example: [args, value], derivative }]) => {
		const { words, scipy: method, doc, argument } = ASPECTS[aspect];
		const all = argument ? [variateOf(argument, 'Pmf' in aspects), ...parameters] : parameters;
		return {
			id: id + aspect,
			names: {
				latex: [],
				keyword: names.flatMap(name => words.flatMap(word => [`${name} ${word}`, `${name} distribution ${word}`])),
				...(scipy && method ? { scipy: [`scipy.stats.${scipy}.${method}`], jax: [`jax.scipy.stats.${scipy}.${method}`] } : {}),
			},
			parameters: all,
			doc, formula, source,
			...(derivative ? { derivative } : {}),
			example: { args: Object.fromEntries(all.slice(0, args.length).map(({ name }, i) => [name, args[i]])), value },
		};
	});
}

function variateOf(argument: 'x' | 'k' | 'p', discrete: boolean): Parameter {
	if (argument === 'p') return LEVEL;
	return argument === 'k' || discrete ? COUNT : VARIATE;
}
