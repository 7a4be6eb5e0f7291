import { rankOf, REAL, tensor, type Type } from '../base/type';
import type { Value } from '../base/value';
import { CallFault } from '../library/fault';
import type { NoteFunction, OfKernel, Telling, Variable } from '../library/noteFunction';
import { repeatedBudget, type Budget, type RepeatedBudget } from '../math/budget';
import type { Support } from '../math/inference/support';
import type { LogDensity } from '../math/sampling/hamiltonian';
import { compile } from '../program/compile';
import { asNumber, createFrame } from '../program/frame';
import { compileGradient } from '../program/gradient/compileGradient';
import { linkGradient } from '../program/gradient/linkGradient';
import { hoistFixed } from '../program/hoist';
import { link } from '../program/link';
import { optimise } from '../program/optimise';
import { stabilise } from '../program/stabilise';
import type { Bindings } from '../semantics/bindings';
import { createClosedContext } from '../semantics/closedContext';
import { apply, type Context } from '../semantics/context';
import { differentiate } from '../semantics/differentiate';
import { lastLocal, mentions, withLets, type Input, type Ir } from '../semantics/ir';
import { logNormalised } from '../semantics/normalised';
import { readKernel } from '../semantics/readKernel';
import type { Target, TargetVariable } from '../semantics/target';

/** What programs are given beside the variables. */
interface Given {
	readonly inputs: readonly Input[];
	readonly values: readonly Value[];
	readonly budget: RepeatedBudget;
}

/** One way to compute something, and where that is not a number another. */
type Ways = readonly [first: Ir, other?: Ir];

/** A formula as a function that methods can call. Throws what its programs throw: EvaluationFault, BudgetExceeded, ShapeError. */
export function createNoteFunction({ variables, value, logDensity, signedLogDensity }: Target, { inputs, values }: Bindings, budget: Budget): NoteFunction {
	const given: Given = { inputs, values, budget: repeatedBudget(budget) };
	const density: Ways = [logDensity, signedLogDensity];
	const weightOf = (telling: Telling): Ways => (telling === 'density' ? density : [apply('negate', [value], REAL, value.span)]);
	const gradientIn = (lengths: readonly number[]) => (ir: Ir): LogDensity => gradientOf(ir, variables, given, lengths);
	return {
		variables: variables.map(variable => variableOf(variable, variables, given)),
		value: () => functionOf(value, variables, given),
		logDensity: inTurn(density, ir => functionOf(ir, variables, given)),
		gradient: dimensions => inTurn(density, gradientIn(lengthsIn(variables, dimensions))),
		curvature: () => curvatureOf(logDensity, variables, given),
		kernel: once(() => kernelOf(logDensity, variables, given)),
		weight: {
			logWeight: (telling, lengths) => ({
				value: inTurn(weightOf(telling), ir => functionOf(ir, variables, given, () => lengths)),
				gradient: () => inTurn(weightOf(telling), gradientIn(lengths)),
			}),
			logNormalised: (telling, lengths, over, height) => inTurn(weightOf(telling), ir => gradientIn(lengths)(logNormalised(ir, variables, lengths, over, height))),
		},
	};
}

/** The first way, and where it gives no number the other, which is only made there. */
function inTurn<Args extends readonly unknown[]>([first, other]: Ways, create: (ir: Ir) => (...args: Args) => number): (...args: Args) => number {
	return other ? orElse(create(first), () => create(other)) : create(first);
}

/** Made when it is first asked for. */
function once<T>(create: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => (made ??= { value: create() }).value;
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

/** The lengths of all variables, of which one at most is an array. */
function lengthsIn(variables: readonly TargetVariable[], dimensions: number): readonly number[] {
	const others = variables.filter(({ rank }) => rank === 0).length;
	return variables.map(({ rank }) => (rank === 0 ? 1 : dimensions - others));
}

/** A function of numbers one behind another. What does not depend on them is computed once. */
function functionOf(ir: Ir, variables: readonly TargetVariable[], given: Given, lengthsOf = (at: Float64Array): readonly number[] => lengthsIn(variables, at.length)): (at: Float64Array) => number {
	const { body, fixed } = hoistFixed(stabilise(ir), new Set(variables.map(({ local }) => local)));
	const moving = variables.map(({ key, rank, local }): Slotted => ({ key, rank, local, type: tensor(rank), value: rank === 0 ? 0 : NOTHING }));
	const slotted = [...moving, ...fixed.map(({ local, value: { type }, value }): Slotted => ({ key: '', rank: rankOf(type), local, type, value: computed(value, given) }))];
	const { program, inputs } = compile(withLets(body, inputsFor(slotted, given.inputs.length, ir)), [...given.inputs, ...slotted]);
	const values = [...given.values, ...slotted.map(({ value }) => value)];
	const { run } = link(program);
	const frame = createFrame(program, inputs.map(input => values[input] as Value), given.budget);
	const slots = moving.map((_, i) => inputs.indexOf(given.inputs.length + i));
	return at => {
		given.budget.repeat();
		const lengths = lengthsOf(at);
		let offset = 0;
		for (let i = 0; i < moving.length; i++) {
			const isNumber = moving[i]?.rank === 0;
			const slot = slots[i] as number;
			const length = lengths[i] as number;
			if (slot >= 0 && isNumber) frame.numbers[slot] = at[offset] as number;
			else if (slot >= 0) frame.arrays[slot] = { shape: [length], data: at.subarray(offset, offset + length) };
			offset += length;
		}
		return asNumber(run(frame));
	};
}

function gradientOf(ir: Ir, variables: readonly TargetVariable[], { inputs, values, budget }: Given, lengths: readonly number[]): LogDensity {
	const context = createClosedContext();
	const program = compileGradient(optimise(ir), inputs, variables.map(({ local, rank }) => ({ local, rank: rank === 0 ? 0 : 1 })), context);
	if (!program) throw new CallFault(context.diagnostics[0] ?? { code: 'no-value', what: 'operation' });
	const evaluate = linkGradient(program, values, variables.map(({ rank }, i) => (rank === 0 ? [] : [lengths[i] as number])), budget);
	return (at, gradient) => {
		budget.repeat();
		return evaluate(at, gradient);
	};
}

/** By differentiating twice, for every pair of variables. */
function curvatureOf(ir: Ir, variables: readonly TargetVariable[], given: Given): ((at: Float64Array) => Float64Array) | undefined {
	if (variables.some(({ rank }) => rank > 0)) return undefined;
	const context = contextAfter(ir);
	const slopes = variables.map(({ local }) => differentiate(ir, { local }, context));
	const seconds = slopes.map((slope, i) => variables.slice(0, i + 1).map(({ local }) => differentiate(slope, { local }, context)));
	if (context.diagnostics.length > 0) return undefined;
	const entries = seconds.map(row => row.map(second => functionOf(second, variables, given)));
	return at => Float64Array.from(variables.flatMap((_, i) => variables.map((__, j) => entries[Math.max(i, j)]?.[Math.min(i, j)]?.(at) ?? NaN)));
}

function kernelOf(ir: Ir, variables: readonly TargetVariable[], given: Given): OfKernel | undefined {
	const last = variables.at(-1);
	const terms = last?.rank === 0 ? readKernel(ir, last.local, contextAfter(ir)) : undefined;
	if (!terms) return undefined;
	const link = (coefficient: Ir): ((at: Float64Array) => number) => functionOf(coefficient, variables, given);
	const coefficients = [...terms.coefficients].filter(([statistic]) => statistic !== 0).map(([statistic, coefficient]) => [statistic, link(coefficient)] as const);
	const [low, high] = [terms.low.map(link), terms.high.map(link)];
	return {
		families: [...new Set(terms.families)],
		given(before) {
			const at = Float64Array.of(...before, 0);
			return {
				coefficients: new Map(coefficients.map(([statistic, coefficient]) => [statistic, coefficient(at)])),
				low: low.reduce((most, end) => Math.max(most, end(at)), -Infinity),
				high: high.reduce((least, end) => Math.min(least, end(at)), Infinity),
			};
		},
	};
}

/** A context whose locals are none of the meaning's. */
function contextAfter(ir: Ir): Context {
	const context = createClosedContext();
	const last = lastLocal(ir);
	while (context.freshLocal() <= last);
	return context;
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
		const marks = landmarks.filter(isFixed).map(numberOf).filter(Number.isFinite);
		if (!range && rank === 0 && variables.length === 1 && marks.length > 0) return { kind: 'interval', low: -Infinity, high: Infinity, landmarks: marks };
		if (range?.kind !== 'interval' || !isFixed(range.low) || !isFixed(range.high)) return undefined;
		return { kind: 'interval', low: numberOf(range.low), high: numberOf(range.high), landmarks: marks };
	})();
	return { name: key, rank, ...(support ? { support } : {}) };
}
