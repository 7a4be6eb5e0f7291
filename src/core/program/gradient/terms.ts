import { ruleFor } from './elementwise';
import type { GradientProgram, Step } from './gradientProgram';
import { strideOf, type Register } from './register';

/** One of the terms that the elements of a sum are made of. */
export interface Term {
	readonly register: number;
	/** The derivative of the result by it at every point, to be multiplied by what it is weighed by. */
	readonly factor: number;
	readonly weight?: number;
	/** Whether its step passes the adjoint on while it computes the value. */
	readonly isSwept: boolean;
}

/**
 * A number, or the elements of a loop that is a sum, taken apart, where the derivative of the result by it is `factor` at every point: that of
 * a log density and of the loops it adds. What computes a term can then pass the adjoint on at once.
 */
export interface Terms {
	readonly factor: number;
	readonly terms: readonly Term[];
	/** Registers that only put terms together, and need not be computed. */
	readonly joints: ReadonlySet<number>;
}

/** The terms that steps add up to a register, whose adjoint is `factor`. */
export function termsOf(steps: readonly Step[], total: number, factor: number, { registers }: GradientProgram): Terms {
	const uses = countUses(steps);
	const terms: Term[] = [];
	const joints = new Set<number>();
	const visit = (register: number, share: number, weight: number | undefined): void => {
		const made = steps.find(({ out }) => out === register);
		const isOnly = (uses.get(register) ?? 0) === (register === total ? 0 : 1);
		const canTakeApart = made !== undefined && isOnly && registers[register]?.active === true;
		const { args, signs, by } = canTakeApart ? partsOf(made, registers) : WHOLE;
		if (args.length === 0 || (by !== undefined && weight !== undefined)) {
			const isSwept = canTakeApart && canSweep(made, weight, registers);
			terms.push({ register, factor: share, ...(weight === undefined ? {} : { weight }), isSwept });
			return;
		}
		joints.add(register);
		for (const [i, arg] of args.entries()) visit(arg, share * (signs[i] as number), by ?? weight);
	};
	visit(total, factor, undefined);
	return { factor, terms, joints };
}

/** What a step adds up, with the sign of each, and what it weighs it by. */
interface Parts {
	readonly args: readonly number[];
	readonly signs: readonly number[];
	readonly by?: number;
}

const WHOLE: Parts = { args: [], signs: [] };

function partsOf(step: Step, registers: GradientProgram['registers']): Parts {
	if (step.step !== 'elementwise') return WHOLE;
	const signs = SIGNS.get(step.name);
	if (signs) return { args: step.args, signs };
	const [by, weighed] = step.name === 'weigh' ? step.args : [];
	return by !== undefined && weighed !== undefined && registers[by]?.varies === false ? { args: [weighed], signs: [1], by } : WHOLE;
}

function canSweep(step: Step, weight: number | undefined, registers: GradientProgram['registers']): boolean {
	if (step.step === 'loop') return step.mode !== 'segments' && step.gather === 'sum' && registers[step.body]?.rank === 0 && weight === undefined;
	return step.step === 'elementwise' && ruleFor(step)?.sweep !== undefined;
}

/** A sum that is made term by term. */
export interface TermSum {
	readonly begin: () => void;
	/** Adds so many elements of each term, and passes the adjoint on to those whose steps have not. */
	readonly take: (size: number) => void;
	readonly total: () => number;
}

/** With what rounding loses of each addition added at the end, as other sums do. */
export function linkTerms({ factor, terms }: Terms, registers: readonly Register[]): TermSum {
	const linked = terms.map(({ register, weight, factor: share, isSwept }) => ({ register: registers[register] as Register, weight: weight === undefined ? ONE : registers[weight] as Register, sign: share / factor, share, isSwept }));
	const state = new Float64Array(2); // the total and what was lost; numbers of a closure would be boxed
	return {
		begin() { state[0] = state[1] = 0; },
		take(size) {
			for (const { register, weight, sign, share, isSwept } of linked) {
				add(state, register, weight, sign, size);
				if (register.active && !isSwept) seed(register, weight, share, size);
			}
		},
		total: () => (Number.isFinite(state[0]) ? (state[0] as number) + (state[1] as number) : state[0] as number),
	};
}

const ONE: Register = { active: false, rank: 0, value: Float64Array.of(1), adjoint: new Float64Array(0), size: 1, shape: [] };

/** @source D. E. Knuth, The Art of Computer Programming 2, section 4.2.2, for the sum and what rounding loses of it. */
function add(state: Float64Array, register: Register, weight: Register, sign: number, size: number): void {
	const values = register.value;
	const weights = weight.value;
	const step = strideOf(register);
	const weightStep = strideOf(weight);
	let total = state[0] as number;
	let lost = state[1] as number;
	for (let i = 0, j = 0, k = 0; i < size; i++, j += step, k += weightStep) {
		const by = weights[k] as number;
		if (by === 0) continue;
		const value = sign * by * (values[j] as number);
		const next = total + value;
		const part = next - total;
		lost += total - (next - part) + (value - part);
		total = next;
	}
	state[0] = total;
	state[1] = lost;
}

function seed({ size: own, adjoint }: Register, weight: Register, share: number, size: number): void {
	const weights = weight.value;
	const step = own === 1 ? 0 : 1;
	const weightStep = strideOf(weight);
	for (let i = 0, j = 0, k = 0; i < size; i++, j += step, k += weightStep) adjoint[j] = (adjoint[j] as number) + share * (weights[k] as number);
}

/** How often each register is used by steps and by those of the loops among them. */
function countUses(steps: readonly Step[]): ReadonlyMap<number, number> {
	const uses = new Map<number, number>();
	const count = (step: Step): void => {
		for (const register of usedBy(step)) uses.set(register, (uses.get(register) ?? 0) + 1);
		if (step.step === 'loop') step.steps.forEach(count);
	};
	steps.forEach(count);
	return uses;
}

/** What only adds or subtracts its arguments. */
const SIGNS: ReadonlyMap<string, readonly number[]> = new Map([['add', [1, 1]], ['subtract', [1, -1]], ['negate', [-1]]]);

function usedBy(step: Step): readonly number[] {
	switch (step.step) {
		case 'constant': return [];
		case 'elementwise': case 'whole': case 'program': return step.args;
		case 'chain': return [step.of, ...step.args, ...step.partials];
		case 'element': return [step.array, ...step.indices];
		case 'select': return [...step.branches.flatMap(({ when, value }) => [when, value]), ...(step.otherwise === undefined ? [] : [step.otherwise])];
		case 'stack': return step.items;
		case 'spread': return [step.from];
		case 'loop': return step.range.kind === 'values' ? [step.body] : [step.body, step.range.from, step.range.to, ...(step.range.except === undefined ? [] : [step.range.except])];
	}
}
