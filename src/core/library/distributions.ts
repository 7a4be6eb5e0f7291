import type { Parameter } from './record';
import { alphaBeta, bounds, locationScale, meanOnly, rateOnly, shapeRate, studentT, successProbability, trials } from './records/distributionParameters';

/** An end of a support: a number, or the name of the parameter that says it. */
export type SupportEnd = number | string;

/** A named distribution, as bindings and `\sim` use it; its functions are library records whose ids start with `id`. */
export interface Distribution {
	readonly id: string;
	/** Compared without case. */
	readonly names: readonly string[];
	readonly parameters: readonly Parameter[];
	readonly variate: 'real' | 'integer';
	readonly support: readonly [low: SupportEnd, high: SupportEnd];
	/** Ids of its density or mass, and of the logarithm of that. */
	readonly density: string;
	readonly logDensity: string;
	/** Ids of the functions of the parameters alone that say where its mass lies. */
	readonly mean: string;
	readonly variance: string;
}

function continuous(id: string, names: readonly string[], parameters: readonly Parameter[], support: Distribution['support']): Distribution {
	return { id, names, parameters, support, variate: 'real', density: `${id}Pdf`, logDensity: `${id}LogPdf`, mean: `${id}Mean`, variance: `${id}Variance` };
}

function discrete(id: string, names: readonly string[], parameters: readonly Parameter[], support: Distribution['support']): Distribution {
	return { id, names, parameters, support, variate: 'integer', density: `${id}Pmf`, logDensity: `${id}LogPmf`, mean: `${id}Mean`, variance: `${id}Variance` };
}

export const distributions: readonly Distribution[] = [
	continuous('normal', ['Normal', 'Gaussian'], locationScale('sigma'), [-Infinity, Infinity]),
	continuous('logistic', ['Logistic'], locationScale('s'), [-Infinity, Infinity]),
	continuous('laplace', ['Laplace'], locationScale('b'), [-Infinity, Infinity]),
	continuous('studentT', ['StudentT', 'Student t'], studentT, [-Infinity, Infinity]),
	continuous('uniform', ['Uniform'], bounds, ['a', 'b']),
	continuous('exponential', ['Exponential'], rateOnly, [0, Infinity]),
	continuous('gamma', ['Gamma'], shapeRate, [0, Infinity]),
	continuous('beta', ['Beta'], alphaBeta, [0, 1]),
	discrete('bernoulli', ['Bernoulli'], [successProbability], [0, 1]),
	discrete('binomial', ['Binomial'], trials, [0, 'n']),
	discrete('poisson', ['Poisson'], meanOnly, [0, Infinity]),
	discrete('geometric', ['Geometric'], [successProbability], [1, Infinity]),
];

const BY_NAME: ReadonlyMap<string, Distribution> = new Map(distributions.flatMap(distribution => distribution.names.map(name => [name.toLowerCase(), distribution] as const)));

/** The distribution of this name; case does not count. */
export function distributionByName(name: string): Distribution | undefined {
	return BY_NAME.get(name.toLowerCase());
}
