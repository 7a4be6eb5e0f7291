import { isDense } from '../base/value';
import type { Bindings, Bound } from './bindings';

/** A table whose entries add up to 1 is the joint of its axes; one that adds up to more is the conditional that it is written as. */
export function isJoint({ input }: Extract<Bound, { kind: 'table' }>, bindings: Bindings): boolean {
	const table = bindings.values[input];
	const sum = table !== undefined && isDense(table) ? table.data.reduce((total, value) => total + value, 0) : NaN;
	return Math.abs(sum - 1) < 1e-6;
}
