import { sized } from '../base/refusal';
import { isDense, type Dense, type Value } from '../base/value';
import type { Budget } from '../math/budget';
import { EvaluationFault } from './fault';
import type { Program } from './program';

/** The values of slots and registers during one run. */
export interface Frame {
	readonly numbers: Float64Array;
	readonly arrays: (Dense | undefined)[];
	readonly budget: Budget;
	/** Set where finite arguments gave something beyond the range of a double: an infinity or a nothing that follows from it is no result. */
	overflowed: boolean;
	/** Set where no case of a piecewise definition covered the point. */
	uncovered: boolean;
}

export type NumberEval = (frame: Frame) => number;
export type ValueEval = (frame: Frame) => Value;

export function createFrame({ size }: Program, inputs: readonly Value[], budget: Budget): Frame {
	const frame: Frame = { numbers: new Float64Array(size), arrays: Array.from<Dense | undefined>({ length: size }), budget, overflowed: false, uncovered: false };
	for (const [slot, value] of inputs.entries()) store(frame, slot, value);
	return frame;
}

export function store(frame: Frame, slot: number, value: Value): void {
	if (isDense(value)) frame.arrays[slot] = value;
	else frame.numbers[slot] = value;
}

export function asNumber(value: Value): number {
	if (isDense(value)) throw new EvaluationFault({ code: 'shape-mismatch', left: sized(value.shape), right: sized([]) });
	return value;
}

/** Whether two cases give the same where both hold. */
export function sameValue(a: number, b: number): boolean {
	return Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Values of one shape under a new first axis. */
export function stackOf(items: readonly Value[], budget: Budget): Dense {
	const [first] = items;
	const inner = first !== undefined && isDense(first) ? first.shape : [];
	const size = inner.reduce((product, length) => product * length, 1);
	budget.claim(size * items.length);
	const data = new Float64Array(size * items.length);
	for (const [i, item] of items.entries()) {
		if (!isDense(item)) data[i] = item;
		else if (item.data.length === size) data.set(item.data, i * size);
		else throw new EvaluationFault({ code: 'shape-mismatch', left: sized(inner), right: sized(item.shape) });
	}
	return { shape: [items.length, ...inner], data };
}
