import { sized } from '../base/refusal';
import type { Value } from '../base/value';
import type { Budget } from '../math/budget';
import type { Progress } from '../math/sampling/chains';
import { AxisError, ShapeError } from '../math/tensor/dense';
import { isValue, resolveArguments, type Argument, type ReadFunction } from './arguments';
import { broadcast } from './broadcast';
import { CallFault, type Fault } from './fault';
import { dense, scalar } from './implementations';
import { methods } from './methods';
import type { Findings } from './method';
import { densityOf } from './noteFunctions';
import type { LibraryRecord, Parameter } from './record';
import { tabulate } from './tabulate';

/** `outside` are the parameters whose values lie outside their domains. */
type CallResult =
	| { readonly kind: 'value'; readonly value: Value; readonly outside: readonly Parameter[] }
	| { readonly kind: 'findings'; readonly findings: Findings; readonly outside: readonly Parameter[] }
	| { readonly kind: 'missing'; readonly names: readonly string[] }
	| { readonly kind: 'fault'; readonly fault: Fault };

/**
 * Calls a library function with arguments as JSON, by name or by position. Throws BudgetExceeded, and what a function that is given
 * throws.
 */
export function callRecord(record: LibraryRecord, args: unknown, budget: Budget, readFunction: ReadFunction = refuseFunction, progress?: Progress): CallResult {
	const resolved = resolveArguments(record.parameters, args, (json, name) => readFunction(json, name, budget));
	if (resolved.kind !== 'values') return resolved;
	const { values, outside } = resolved;
	try {
		const method = methods[record.id];
		if (method && outside.length > 0) return { kind: 'value', value: NaN, outside };
		return method ? { kind: 'findings', findings: method(values, budget, progress), outside } : { kind: 'value', value: apply(record.id, record.parameters, values, budget), outside };
	} catch (error) {
		const fault = faultOf(error);
		if (fault) return { kind: 'fault', fault };
		throw error;
	}
}

/** Where nobody reads formulas. */
function refuseFunction(_: unknown, name: string): Fault {
	return { code: 'binding-kind', name, expected: 'value' };
}

function apply(id: string, parameters: readonly Parameter[], args: readonly Argument[], budget: Budget): Value {
	const values = args.map((argument, i) => (isValue(argument) ? argument : tabulate(argument.value(), densityOf([argument]).supports, parameters[i]?.name ?? '', budget).table));
	const ofNumbers = scalar[id];
	if (ofNumbers) return broadcast(ofNumbers, values, budget);
	return dense[id]?.(values, budget) ?? NaN;
}

/** The fault that a kernel found in the shapes of its arguments; undefined for any other error. */
function faultOf(error: unknown): Fault | undefined {
	if (error instanceof CallFault) return error.fault;
	if (error instanceof ShapeError) return { code: 'shape-mismatch', left: sized(error.left), right: sized(error.right) };
	if (error instanceof AxisError) return { code: 'no-such-axis', axis: error.axis, rank: error.rank };
	return undefined;
}
