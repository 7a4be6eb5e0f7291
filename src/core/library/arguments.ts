import { inDomain } from '../base/domain';
import type { ValueKind } from '../base/refusal';
import { fromJson, isDense, type Value } from '../base/value';
import type { Budget } from '../math/budget';
import type { Fault } from './fault';
import type { NoteFunction } from './noteFunction';
import type { Parameter } from './record';

/** An argument by the parameter it belongs to. */
interface Assigned<T> {
	readonly parameter: Parameter;
	readonly value: T;
	/** Given under a name that means one over the parameter. */
	readonly reciprocal: boolean;
}

export type Assignment<T> =
	| { readonly kind: 'assigned'; readonly assigned: readonly Assigned<T>[]; readonly missing: readonly string[] }
	| { readonly kind: 'fault'; readonly fault: Fault };

/** Finds the parameter of each argument: by name, of which a leading backslash does not count, or by position. */
export function assignArguments<T>(parameters: readonly Parameter[], args: Readonly<Record<string, T>> | readonly T[]): Assignment<T> {
	if (Array.isArray(args) && args.length > parameters.length) {
		return fault({ code: 'wrong-arity', name: '', expected: parameters.length, actual: args.length });
	}
	const assigned: Assigned<T>[] = [];
	for (const [key, value] of Object.entries(args) as readonly (readonly [string, T])[]) {
		const found = Array.isArray(args) ? byPosition(parameters, Number(key)) : byName(parameters, key.replace(/^\\/, ''));
		if (!found) return fault({ code: 'invalid-binding', name: key, why: 'unknown-parameter', names: parameters.map(({ name }) => name) });
		const taken = assigned.find(({ parameter }) => placeOf(parameter) === placeOf(found.parameter));
		if (taken) return fault({ code: 'invalid-binding', name: key, why: 'repeated-parameter', names: [taken.parameter.name] });
		assigned.push({ ...found, value });
	}
	const missing = parameters.filter(parameter => parameter.default === undefined && !assigned.some(entry => placeOf(entry.parameter) === parameter.name));
	return { kind: 'assigned', assigned, missing: missing.map(({ name }) => name) };
}

/** The parameter that an argument is given for, itself or instead of it. */
function placeOf({ name, insteadOf = name }: Parameter): string {
	return insteadOf;
}

function byPosition(parameters: readonly Parameter[], position: number): { parameter: Parameter; reciprocal: boolean } | undefined {
	const parameter = parameters[position];
	return parameter && { parameter, reciprocal: false };
}

/** A parameter's own name goes before the alias of another. */
function byName(parameters: readonly Parameter[], name: string): { parameter: Parameter; reciprocal: boolean } | undefined {
	const direct = parameters.find(parameter => parameter.name === name) ?? parameters.find(parameter => parameter.aliases?.includes(name));
	if (direct) return { parameter: direct, reciprocal: false };
	const inverse = parameters.find(parameter => parameter.reciprocals?.includes(name));
	return inverse && { parameter: inverse, reciprocal: true };
}

/** What a function is called with. */
export type Argument = Value | NoteFunction;

export function isValue(argument: Argument): argument is Value {
	return typeof argument === 'number' || 'shape' in argument;
}

/** Reads a function from JSON for the parameter of a name; the fault says what is wrong with it. */
export type ReadFunction = (json: unknown, name: string, budget: Budget) => NoteFunction | Fault;

export type Resolved =
	| { readonly kind: 'values'; readonly values: readonly Argument[]; readonly outside: readonly Parameter[] }
	| { readonly kind: 'missing'; readonly names: readonly string[] }
	| { readonly kind: 'fault'; readonly fault: Fault };

/**
 * The values of all parameters in their order: read from JSON, checked against their types, defaults filled in. Values outside a domain
 * are no fault, the result is just not a number there; `outside` names their parameters, so that a reader can be told why.
 */
export function resolveArguments(parameters: readonly Parameter[], args: unknown, readFunction: (json: unknown, name: string) => NoteFunction | Fault): Resolved {
	if (typeof args !== 'object' || args === null) return fault({ code: 'invalid-binding', name: '', why: 'no-arguments' });
	const assignment = assignArguments(parameters, args as Readonly<Record<string, unknown>> | readonly unknown[]);
	if (assignment.kind === 'fault') return assignment;
	if (assignment.missing.length > 0) return { kind: 'missing', names: assignment.missing };
	const values: Argument[] = [];
	const outside: Parameter[] = [];
	for (const parameter of parameters) {
		const given = assignment.assigned.find(entry => entry.parameter === parameter);
		if (given && (parameter.type === 'function' || (parameter.orFunction && fromJson(given.value) === undefined))) {
			const read = readFunction(given.value, parameter.name);
			if ('code' in read) return fault(read);
			values.push(read);
			continue;
		}
		const value = given ? readValue(given) : parameter.default ?? NaN;
		if (value === undefined) return fault({ code: 'binding-kind', name: parameter.name, expected: EXPECTED[parameter.type] });
		if (given && !isWithin(parameter, value)) outside.push(parameter);
		values.push(value);
	}
	return { kind: 'values', values, outside };
}

const EXPECTED = { real: 'number', integer: 'integer', vector: 'vector', tensor: 'tensor', function: 'function' } as const satisfies Record<Parameter['type'], ValueKind>;

/** Undefined where the value is not of the parameter's type. */
function readValue({ parameter, value: json, reciprocal }: Assigned<unknown>): Value | undefined {
	const value = fromJson(json);
	if (value === undefined) return undefined;
	if (parameter.type === 'vector' && !(isDense(value) && value.shape.length === 1)) return undefined;
	if (parameter.type === 'integer' && !elements(value).every(Number.isInteger)) return undefined;
	if (!reciprocal) return value;
	return isDense(value) ? { shape: value.shape, data: value.data.map(x => 1 / x) } : 1 / value;
}

function isWithin({ domain }: Parameter, value: Value): boolean {
	return !domain || elements(value).every(x => inDomain(domain, x));
}

function elements(value: Value): readonly number[] | Float64Array {
	return isDense(value) ? value.data : [value];
}

function fault(value: Fault): { readonly kind: 'fault'; readonly fault: Fault } {
	return { kind: 'fault', fault: value };
}
