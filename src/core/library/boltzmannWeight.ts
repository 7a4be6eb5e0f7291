import type { Value } from '../base/value';
import type { Budget } from '../math/budget';
import { valuesOf, type Support } from '../math/inference/support';
import { CERTAIN } from '../math/series/estimate';
import { vector } from '../math/tensor/dense';
import { isValue, type Argument } from './arguments';
import { CallFault } from './fault';
import type { Smooth, Telling, Variable, Weight } from './noteFunction';
import { numberOf, numbersOf, within } from './noteFunctions';

/** A density that need not be normalised, or an energy, that a method is given. */
export interface GivenWeight {
	readonly variables: readonly Variable[];
	readonly weight: Weight;
	readonly telling: Telling;
}

/** One of the two, which stand for the same. */
export function weightIn(density: Argument | undefined, energy: Argument | undefined): GivenWeight {
	const [telling, given] = energy !== undefined && !isValue(energy) ? ['energy', energy] as const : ['density', density] as const;
	if (given === undefined || isValue(given) || !given.weight) throw new CallFault({ code: 'binding-kind', name: telling, expected: 'function' });
	return { variables: given.variables, weight: given.weight, telling };
}

/** How a caller says where states lie: the values of each number, or the ends of all of them. */
export interface Where {
	readonly values: Argument | undefined;
	readonly low: Argument | undefined;
	readonly high: Argument | undefined;
}

/** Where the first `count` numbers of a function lie: as the caller says, else as the function does, else anywhere. */
export function supportsOf({ variables }: Pick<GivenWeight, 'variables'>, lengths: readonly number[], count: number, where: Where): readonly Support[] {
	const values = numbersOf(where.values);
	const given: Support | undefined = values && { kind: 'finite', values: [...new Set(values)].sort((a, b) => a - b) };
	return variables.flatMap(({ support = WHOLE_LINE }, i): readonly Support[] => Array.from({ length: lengths[i] ?? 1 }, () => given ?? within(support, numberOf(where.low), numberOf(where.high)))).slice(0, count);
}

const WHOLE_LINE: Support = { kind: 'interval', low: -Infinity, high: Infinity };

/** States that are listed and summed over at most. */
const MOST_STATES = 1 << 16;

/** All states, where there are finitely many and not too many. */
export function statesOf(supports: readonly Support[], budget: Budget): readonly Float64Array[] | undefined {
	const axes = supports.map(support => (support.kind === 'interval' ? undefined : valuesOf(support)));
	if (!axes.every(axis => axis !== undefined) || axes.reduce((product, { length }) => product * length, 1) > MOST_STATES) return undefined;
	const states = axes.reduce<readonly (readonly number[])[]>((before, axis) => before.flatMap(state => axis.map(value => [...state, value])), [[]]);
	budget.claim(states.length * supports.length);
	return states.map(state => Float64Array.from(state));
}

/** Longer lists of states are not shown. */
const MOST_SHOWN = 1 << 12;

/** States and their probabilities, unless they are too many. */
export function probabilitiesOf(states: readonly Float64Array[], probabilities: Float64Array): Readonly<Record<string, Value>> {
	return states.length <= MOST_SHOWN ? { states: rows(states), probabilities: vector(probabilities) } : {};
}

/** The energies of states, unless these are too many. */
export function energiesOf(states: readonly Float64Array[], energies: Float64Array): Readonly<Record<string, Value>> {
	return states.length <= MOST_SHOWN ? { energies: vector(energies) } : {};
}

/** One below another; of single numbers a vector. */
export function rows(states: readonly Float64Array[]): Value {
	const width = states[0]?.length ?? 0;
	const data = new Float64Array(states.length * width);
	states.forEach((state, i) => data.set(state, i * width));
	return { shape: width === 1 ? [states.length] : [states.length, width], data };
}

/** The logarithm of the weight of a state, with its gradient, where nothing else is among the variables. */
export function weightOf({ variables, weight, telling }: GivenWeight, dimensions: Argument | undefined): Smooth & { readonly lengths: readonly number[] } {
	const lengths = variables.map(({ rank, name }) => {
		if (rank === 0) return 1;
		if (!(numberOf(dimensions) >= 1)) throw new CallFault({ code: 'invalid-binding', name, why: 'missing-parameter', names: ['dimensions'] });
		return numberOf(dimensions);
	});
	return { ...weight.logWeight(telling, lengths), lengths };
}

/** Throws unless a partition function was found to enough digits. */
export function requireCertain(logPartition: number, error: number): void {
	if (!(error <= CERTAIN && Number.isFinite(logPartition))) throw new CallFault({ code: 'not-certain', of: 'evidence', bound: error });
}
