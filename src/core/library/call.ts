import { sized } from '../base/refusal';
import type { Value } from '../base/value';
import type { Budget } from '../math/budget';
import { AxisError, ShapeError } from '../math/tensor/dense';
import { resolveArguments } from './arguments';
import { broadcast } from './broadcast';
import type { Fault } from './fault';
import { dense, scalar } from './implementations';
import type { LibraryRecord, Parameter } from './record';

export type CallResult =
	/** `outside` are the parameters whose values lie outside their domains. */
	| { readonly kind: 'value'; readonly value: Value; readonly outside: readonly Parameter[] }
	| { readonly kind: 'missing'; readonly names: readonly string[] }
	| { readonly kind: 'fault'; readonly fault: Fault };

/** Calls a library function with arguments as JSON, by name or by position. Throws nothing but BudgetExceeded. */
export function callRecord(record: LibraryRecord, args: unknown, budget: Budget): CallResult {
	const resolved = resolveArguments(record.parameters, args);
	if (resolved.kind !== 'values') return resolved;
	try {
		return { kind: 'value', value: apply(record.id, resolved.values, budget), outside: resolved.outside };
	} catch (error) {
		const fault = faultOf(error);
		if (fault) return { kind: 'fault', fault };
		throw error;
	}
}

function apply(id: string, values: readonly Value[], budget: Budget): Value {
	const ofNumbers = scalar[id];
	if (ofNumbers) return broadcast(ofNumbers, values, budget);
	return dense[id]?.(values, budget) ?? NaN;
}

/** The fault that a kernel found in the shapes of its arguments; undefined for any other error. */
export function faultOf(error: unknown): Fault | undefined {
	if (error instanceof ShapeError) return { code: 'shape-mismatch', left: sized(error.left), right: sized(error.right) };
	if (error instanceof AxisError) return { code: 'no-such-axis', axis: error.axis, rank: error.rank };
	return undefined;
}
