import { contains, type Support } from '../math/inference/support';
import type { LogDensity } from '../math/sampling/hamiltonian';
import { isValue, type Argument } from './arguments';
import { CallFault } from './fault';
import type { NoteFunction } from './noteFunction';

/** A density of several numbers and where they lie. */
export interface Density {
	/** -Infinity outside the supports. */
	readonly logDensity: (at: Float64Array) => number;
	/** The same with its gradient; throws CallFault where there is none. */
	readonly gradient: () => LogDensity;
	/** One for each number. */
	readonly supports: readonly Support[];
}

/** The product of the functions that are given, which have the same variables; those left out do not count. */
export function densityOf(factors: readonly (Argument | undefined)[], start?: Float64Array): Density {
	const functions = factors.filter((factor): factor is NoteFunction => factor !== undefined && !isValue(factor));
	const variables = functions[0]?.variables ?? [];
	const other = functions.find(({ variables: { length } }) => length !== variables.length);
	if (other) throw new CallFault({ code: 'wrong-arity', name: '', expected: variables.length, actual: other.variables.length });
	const supports = variables.map((_, i) => functions.map(factor => factor.variables[i]?.support ?? WHOLE_LINE).reduce(common));
	const each = variables.flatMap(({ rank, name }, i) => Array.from({ length: rank === 0 ? 1 : lengthOf(name, start, variables.length) }, () => supports[i] ?? WHOLE_LINE));
	const ends = [...each.entries()].filter(([, support]) => support.kind !== 'interval' || support.low > -Infinity || support.high < Infinity);
	return {
		logDensity: at => (ends.every(([i, support]) => contains(support, at[i] ?? NaN)) ? functions.reduce((sum, { logDensity }) => sum + logDensity(at), 0) : -Infinity),
		gradient: () => sumOf(functions.map(({ gradient }) => gradient(each.length))),
		supports: each,
	};
}

/** Added up, with their gradients. */
function sumOf(terms: readonly LogDensity[]): LogDensity {
	const [only, ...others] = terms;
	if (only && others.length === 0) return only;
	let slopes = new Float64Array(0);
	return (at, gradient) => {
		if (slopes.length !== at.length) slopes = new Float64Array(at.length);
		gradient.fill(0);
		return terms.reduce((sum, term) => {
			const value = term(at, slopes);
			slopes.forEach((slope, i) => { gradient[i] = (gradient[i] ?? NaN) + slope; });
			return sum + value;
		}, 0);
	};
}

const WHOLE_LINE: Support = { kind: 'interval', low: -Infinity, high: Infinity };

/** How long an array among the variables is: what a start leaves to it. */
function lengthOf(name: string, start: Float64Array | undefined, variables: number): number {
	if (!start) throw new CallFault({ code: 'invalid-binding', name, why: 'missing-parameter', names: ['start'] });
	return start.length - variables + 1;
}

/** Where both are: discrete values where one of them is. */
function common(a: Support, b: Support): Support {
	if (a.kind !== 'interval') return a;
	if (b.kind !== 'interval') return b;
	return { kind: 'interval', low: Math.max(a.low, b.low), high: Math.min(a.high, b.high), landmarks: [...a.landmarks ?? [], ...b.landmarks ?? []] };
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
