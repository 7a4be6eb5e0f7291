import { contains, type IntervalSupport, type Support } from '../math/inference/support';
import type { LogDensity } from '../math/sampling/hamiltonian';
import { isValue, type Argument } from './arguments';
import { functionsIn, productOf } from './factors';
import { CallFault } from './fault';

/** A density of several numbers and where they lie. */
export interface Density {
	/** -Infinity outside the supports. Throws CallFault where the density is negative. */
	readonly logDensity: (at: Float64Array) => number;
	/** The same with its gradient; throws CallFault where there is none. */
	readonly gradient: () => LogDensity;
	/** One for each number. */
	readonly supports: readonly Support[];
}

/** The product of the functions that are given, which have the same variables; those left out do not count. */
export function densityOf(factors: readonly (Argument | undefined)[], start?: Float64Array): Density {
	const { variables, logDensity, value, gradient } = productOf(functionsIn(factors));
	let plain: ReturnType<typeof value> | undefined;
	const orRefused = (log: number, at: Float64Array): number => {
		if (Number.isNaN(log) && (plain ??= value())(at) < 0) throw new CallFault({ code: 'negative-density' });
		return log;
	};
	const supports = variables.flatMap(({ rank, name, support = WHOLE_LINE }) => Array.from({ length: rank === 0 ? 1 : lengthOf(name, start, variables.length) }, () => support));
	const ends = [...supports.entries()].filter(([, support]) => support.kind !== 'interval' || support.low > -Infinity || support.high < Infinity);
	return {
		logDensity: at => (ends.every(([i, support]) => contains(support, at[i] ?? NaN)) ? orRefused(logDensity(at), at) : -Infinity),
		gradient: () => gradient(supports.length),
		supports,
	};
}

export const WHOLE_LINE: IntervalSupport = { kind: 'interval', low: -Infinity, high: Infinity };

/** How long an array among the variables is: what a start leaves to it. */
function lengthOf(name: string, start: Float64Array | undefined, variables: number): number {
	if (!start) throw new CallFault({ code: 'invalid-binding', name, why: 'missing-parameter', names: ['start'] });
	return start.length - variables + 1;
}

/** The part between ends that are given; NaN is no end. */
export function within(support: Support, low: number, high: number): Support {
	if (support.kind !== 'interval') return support;
	return { ...support, low: Number.isNaN(low) ? support.low : Math.max(low, support.low), high: Number.isNaN(high) ? support.high : Math.min(high, support.high) };
}

/** A point well inside a support: its middle, or near its one end. */
export function insideOf(support: Support): number {
	if (support.kind === 'finite') return support.values[support.values.length >> 1] ?? NaN;
	const { low, high } = support;
	if (Number.isFinite(low) && Number.isFinite(high)) return support.kind === 'integers' ? Math.round((low + high) / 2) : (low + high) / 2;
	return Number.isFinite(low) ? low + 1 : Number.isFinite(high) ? high - 1 : 0;
}

/** A number; NaN where it is left out. */
export function numberOf(value: Argument | undefined): number {
	return typeof value === 'number' ? value : NaN;
}

/** The numbers of an array, or a number as one; undefined where it is left out. */
export function numbersOf(value: Argument | undefined): Float64Array | undefined {
	if (value === undefined || !isValue(value)) return undefined;
	if (typeof value !== 'number') return value.data;
	return Number.isNaN(value) ? undefined : Float64Array.of(value);
}
