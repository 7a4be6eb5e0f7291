import { rankOf, tensor, type Type } from './base/type';
import type { Value } from './base/value';
import { CallFault } from './library/fault';
import type { NoteFunction, Variable } from './library/noteFunction';
import type { Budget } from './math/budget';
import type { Support } from './math/inference/support';
import type { LogDensity } from './math/sampling/hamiltonian';
import { compile } from './program/compile';
import { asNumber, createFrame } from './program/frame';
import { compileGradient } from './program/gradient/compileGradient';
import { linkGradient } from './program/gradient/linkGradient';
import { hoistFixed, hoistLoops } from './program/hoist';
import { link } from './program/link';
import { stabilise } from './program/stabilise';
import type { Bindings } from './semantics/bindings';
import { createClosedContext } from './semantics/closedContext';
import { mentions, withLets, type Input, type Ir } from './semantics/ir';
import type { Target, TargetVariable } from './semantics/target';

/** What programs are given beside the variables. */
interface Given {
	readonly inputs: readonly Input[];
	readonly values: readonly Value[];
	readonly budget: Budget;
}

/** A formula as a function that methods can call. Throws what its programs throw: EvaluationFault, BudgetExceeded, ShapeError. */
export function createNoteFunction({ variables, logDensity, signedLogDensity }: Target, { inputs, values }: Bindings, budget: Budget): NoteFunction {
	const given: Given = { inputs, values, budget };
	return {
		variables: variables.map(variable => variableOf(variable, variables, given)),
		logDensity: orElse(functionOf(logDensity, variables, given), () => functionOf(signedLogDensity, variables, given)),
		gradient: dimensions => orElse(gradientOf(logDensity, variables, given, dimensions), () => gradientOf(signedLogDensity, variables, given, dimensions)),
	};
}

/** Where one function is not a number, another that is only made there. */
function orElse<Args extends readonly unknown[]>(first: (...args: Args) => number, createOther: () => (...args: Args) => number): (...args: Args) => number {
	let other: typeof first | undefined;
	return (...args) => {
		const value = first(...args);
		if (!Number.isNaN(value)) return value;
		other ??= createOther();
		return other(...args);
	};
}

/** A function of numbers one behind another. What does not depend on them is computed once. */
function functionOf(ir: Ir, variables: readonly TargetVariable[], given: Given): (at: Float64Array) => number {
	const { body, fixed } = hoistFixed(stabilise(ir), new Set(variables.map(({ local }) => local)));
	const moving = variables.map(({ key, rank, local }): Slotted => ({ key, rank, local, type: tensor(rank), value: rank === 0 ? 0 : NOTHING }));
	const slotted = [...moving, ...fixed.map(({ local, value: { type }, value }): Slotted => ({ key: '', rank: rankOf(type), local, type, value: computed(value, given) }))];
	const { program, inputs } = compile(withLets(body, inputsFor(slotted, given.inputs.length, ir)), [...given.inputs, ...slotted]);
	const values = [...given.values, ...slotted.map(({ value }) => value)];
	const { run } = link(program);
	const frame = createFrame(program, inputs.map(input => values[input] as Value), given.budget);
	const slots = moving.map((_, i) => inputs.indexOf(given.inputs.length + i));
	const others = moving.filter(({ rank }) => rank === 0).length;
	return at => {
		let offset = 0;
		for (const [i, { rank }] of moving.entries()) {
			const slot = slots[i] as number;
			const length = rank === 0 ? 1 : at.length - others;
			if (slot >= 0 && rank === 0) frame.numbers[slot] = at[offset] as number;
			else if (slot >= 0) frame.arrays[slot] = { shape: [length], data: at.subarray(offset, offset + length) };
			offset += length;
		}
		return asNumber(run(frame));
	};
}

function gradientOf(ir: Ir, variables: readonly TargetVariable[], { inputs, values, budget }: Given, dimensions: number): LogDensity {
	const context = createClosedContext();
	const program = compileGradient(hoistLoops(stabilise(ir)), inputs, variables.map(({ local, rank }) => ({ local, rank: rank === 0 ? 0 : 1 })), context);
	if (!program) throw new CallFault(context.diagnostics[0] ?? { code: 'no-value', what: 'operation' });
	const others = variables.filter(({ rank }) => rank === 0).length;
	return linkGradient(program, values, variables.map(({ rank }) => (rank === 0 ? [] : [dimensions - others])), budget);
}

const NOTHING: Value = { shape: [0], data: new Float64Array(0) };

/** A local that a slot of the program fills. */
interface Slotted extends Input {
	readonly local: number;
	readonly type: Type;
	readonly value: Value;
}

function inputsFor(slotted: readonly Slotted[], first: number, { span }: Ir): ReadonlyMap<number, Ir> {
	return new Map(slotted.map(({ local, type }, i) => [local, { kind: 'input', input: first + i, type, span }]));
}

/** The value of what depends on nothing but the inputs. */
function computed(ir: Ir, { inputs, values, budget }: Given): Value {
	const { program, inputs: used } = compile(ir, inputs);
	return link(program).run(createFrame(program, used.map(input => values[input] as Value), budget));
}

function variableOf({ key, rank, range, landmarks }: TargetVariable, variables: readonly TargetVariable[], given: Given): Variable {
	const isFixed = (ir: Ir): boolean => variables.every(({ local }) => !mentions(ir, local));
	const numberOf = (ir: Ir): number => asNumber(computed(stabilise(ir), given));
	const support = ((): Support | undefined => {
		if (range?.kind === 'values') return { kind: 'finite', values: range.values.toSorted((a, b) => a - b) };
		if (range?.kind === 'integers' && isFixed(range.from) && isFixed(range.to)) return { kind: 'integers', low: numberOf(range.from), high: numberOf(range.to) };
		if (range?.kind !== 'interval' || !isFixed(range.low) || !isFixed(range.high)) return undefined;
		return { kind: 'interval', low: numberOf(range.low), high: numberOf(range.high), landmarks: landmarks.filter(isFixed).map(numberOf).filter(Number.isFinite) };
	})();
	return { name: key, rank, ...(support ? { support } : {}) };
}
