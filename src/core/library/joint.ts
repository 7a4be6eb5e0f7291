import type { Dense } from '../base/value';
import type { Budget } from '../math/budget';
import type { Random } from '../math/sampling/random';
import { isValue, type Argument } from './arguments';
import { arrayOf } from './denseArguments';
import { CallFault } from './fault';
import { densityOf, type Density } from './noteFunctions';
import { tabulate, type Tabulated } from './tabulate';

/** A joint distribution of finitely many states, told by the indices of the values of its variables. */
export interface Joint {
	readonly table: Dense;
	readonly valuesAt: (axis: number, index: number) => number;
	/** The state at a start that is given, else one that is possible. */
	readonly stateOf: (random: Random) => Float64Array;
}

/** Of an array, whose values are indices from 0, or of a function over finite supports. Entries need not sum to 1. */
export function jointOf(argument: Argument | undefined, start: Float64Array | undefined, budget: Budget): Joint {
	if (argument === undefined) throw new CallFault({ code: 'binding-kind', name: 'joint', expected: 'table' });
	const { table, values } = isValue(argument) ? { table: arrayOf(argument), values: undefined } : weightsOf(densityOf([argument], start), budget);
	const { shape, data } = table;
	if (!data.every(entry => entry >= 0) || !data.some(entry => entry > 0) || shape.length === 0) throw new CallFault({ code: 'invalid-binding', name: 'joint', why: 'table' });
	const given = start && Float64Array.from(start, (x, axis) => (values ? values[axis]?.indexOf(x) ?? -1 : x));
	if (given && !(entryAt(table, given) > 0)) throw new CallFault({ code: 'invalid-binding', name: 'start', why: 'start' });
	const possible = [...data.keys()].filter(flat => (data[flat] ?? 0) > 0);
	return {
		table,
		valuesAt: (axis, index) => (values ? values[axis]?.[index] ?? NaN : index),
		stateOf: random => given ?? indicesOf(shape, possible[random.below(possible.length)] ?? 0),
	};
}

/** So large that none of those that count underflows. */
function weightsOf({ logDensity, supports }: Density, budget: Budget): Tabulated {
	const { table: { shape, data }, values } = tabulate(logDensity, supports, 'joint', budget);
	const most = data.reduce((high, log) => Math.max(high, log), -Infinity);
	return { table: { shape, data: data.map(log => Math.exp(log - most)) }, values };
}

/** NaN where the indices are none of the table. */
function entryAt({ shape, data }: Dense, indices: Float64Array): number {
	if (indices.length !== shape.length || shape.some((length, axis) => !(Number.isInteger(indices[axis]) && (indices[axis] ?? -1) >= 0 && (indices[axis] ?? length) < length))) return NaN;
	return data[shape.reduce((flat, length, axis) => flat * length + (indices[axis] ?? 0), 0)] ?? NaN;
}

function indicesOf(shape: readonly number[], flat: number): Float64Array {
	const indices = new Float64Array(shape.length);
	let rest = flat;
	for (let axis = shape.length - 1; axis >= 0; axis--) {
		const length = shape[axis] ?? 1;
		indices[axis] = rest % length;
		rest = Math.floor(rest / length);
	}
	return indices;
}
