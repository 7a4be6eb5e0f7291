import type { Univariate } from '../math/dist/family';
import type { Member } from '../math/info/members';
import { assignArguments } from './arguments';
import { suffixOf, type Aspect } from './aspects';
import { families, scipyFamilies, torchFamilies } from './families';
import type { Parameter } from './record';
import { scipyParameters, type DistributionRecord } from './records/distribution';
import { distributionFamilies } from './records/families';
import { arrayDistributions, type ArrayDistribution } from './records/multivariate';

type End = number | undefined;

/** A named distribution over the numbers, as bindings and `\sim` use it. */
export interface Distribution {
	/** Compared without case. */
	readonly names: readonly string[];
	readonly parameters: readonly Parameter[];
	readonly variate: 'real' | 'integer';
	/** Whether its last two parameters say where its mass lies and how wide. */
	readonly isLocationScale: boolean;
	/** Its functions, in the order of its parameters. */
	readonly family: Univariate | undefined;
	/** The id of the library record of one of its functions. */
	readonly idOf: (aspect: Aspect) => string;
	/** The ends of its support, from the values of the parameters that are known; undefined where they do not say it. */
	readonly supportOf: (values: readonly (number | undefined)[]) => readonly [low: End, high: End];
}

const ALL: readonly Distribution[] = distributionFamilies.flatMap(record => [...ownForm(record), ...torchForm(record), ...scipyForm(record)]);

function ownForm(record: DistributionRecord): readonly Distribution[] {
	const { id, names, variate, parameters, support, isLocationScale = false, scipy, torch } = record;
	const elsewhere = [...(scipy && !scipy.parameters ? scipyNames(scipy.name) : []), ...(torch && !torch.parameters ? torchNames(torch.name) : [])];
	const valueOf = (end: number | string, values: readonly End[]): End => (typeof end === 'number' ? end : values[parameters.findIndex(({ name }) => name === end)]);
	return [{
		names: [...names, ...elsewhere], variate, parameters, isLocationScale, family: families[id],
		idOf: aspect => id + suffixOf(aspect, variate),
		supportOf: values => (support ? [valueOf(support[0], values), valueOf(support[1], values)] : isLocationScale ? [-Infinity, Infinity] : endsOf(families[id], values)),
	}];
}

/** The same names as ours lead here where the arguments are SciPy's. */
function scipyForm({ id, names, variate, scipy }: DistributionRecord): readonly Distribution[] {
	if (!scipy?.parameters) return [];
	return [{
		names: [...scipyNames(scipy.name), ...names], variate, parameters: scipyParameters(scipy, variate), isLocationScale: false, family: scipyFamilies[id],
		idOf: aspect => `${id}${suffixOf(aspect, variate)}Scipy`,
		supportOf: values => endsOf(scipyFamilies[id], values),
	}];
}

function torchForm({ id, names, variate, torch }: DistributionRecord): readonly Distribution[] {
	if (!torch?.parameters) return [];
	return [{
		names: [...torchNames(torch.name), ...names], variate, parameters: torch.parameters, isLocationScale: false, family: torchFamilies[id],
		idOf: aspect => `${id}${suffixOf(aspect, variate)}Torch`,
		supportOf: values => endsOf(torchFamilies[id], values),
	}];
}

function scipyNames(name: string): readonly string[] {
	return [`scipy.stats.${name}`, name];
}

function torchNames(name: string): readonly string[] {
	return [`torch.distributions.${name}`, name];
}

function endsOf(family: Univariate | undefined, values: readonly End[]): readonly [End, End] {
	const known = values.filter(value => value !== undefined);
	return family && known.length === values.length ? [family.low(...known), family.high(...known)] : [undefined, undefined];
}

/**
 * The distribution of this name; case does not count. Where several libraries count its parameters differently, the names of the arguments
 * decide: the first form that takes them all and misses none, ours before theirs.
 */
export function distributionByName(name: string, given: readonly string[]): Distribution | undefined {
	const named = ALL.filter(({ names }) => names.some(other => other.toLowerCase() === name.toLowerCase()));
	return named.find(({ parameters }) => fits(parameters, given)) ?? named[0];
}

function fits(parameters: readonly Parameter[], given: readonly string[]): boolean {
	const assignment = assignArguments(parameters, Object.fromEntries(given.map(name => [name, NaN])));
	return assignment.kind === 'assigned' && assignment.missing.length === 0;
}

/** The member of a family by its name and its arguments; undefined where there is none, or where they are not those of one. */
export function memberByName(name: string, args: Readonly<Record<string, number>>): Member | undefined {
	const distribution = distributionByName(name, Object.keys(args));
	if (!distribution?.family) return undefined;
	const { family, parameters } = distribution;
	const assignment = assignArguments(parameters, args);
	if (assignment.kind === 'fault' || assignment.missing.length > 0) return undefined;
	return {
		family,
		parameters: parameters.map(parameter => {
			const given = assignment.assigned.find(entry => entry.parameter === parameter);
			return given?.reciprocal ? 1 / given.value : given?.value ?? parameter.default ?? NaN;
		}),
	};
}

/** The distribution of arrays of this name; case does not count. */
export function arrayDistributionByName(name: string): ArrayDistribution | undefined {
	return arrayDistributions.find(({ names }) => names.some(other => other.toLowerCase() === name.toLowerCase()));
}

/** Every distribution over the numbers with arguments that it may have, as bindings. */
export const distributionExamples: readonly { readonly dist: string; readonly args: Readonly<Record<string, number>> }[] = distributionFamilies.map(({ names, parameters, example }) => ({
	dist: names[0] ?? '', args: Object.fromEntries(parameters.map(({ name }, i) => [name, example.parameters[i] ?? NaN])),
}));
