import type { Budget } from '../../math/budget';
import { countUses, SIGNS } from './adjoints';
import { ruleFor } from './elementwise';
import type { LinkedGather } from './gather';
import type { GradientProgram, LoopStep } from './gradientProgram';
import { prepare, strideOf, type Register } from './register';

/** One of the terms that the elements of a sum are made of. */
export interface Term {
	readonly register: number;
	/** The derivative of the result by it at every point, to be multiplied by what it is weighed by. */
	readonly factor: number;
	readonly weight?: number;
	/** Whether its step passes the adjoint on while it computes the value. */
	readonly isSwept: boolean;
}

/** A sum whose elements are taken apart, and the derivative of the result by it. */
export interface Terms {
	readonly factor: number;
	readonly terms: readonly Term[];
	/** Registers that only put terms together, and need not be computed. */
	readonly joints: ReadonlySet<number>;
}

/** The terms of a loop that is a sum and whose derivative is `factor` at every point. */
export function termsOf({ steps, body }: LoopStep, factor: number, { registers }: GradientProgram): Terms {
	const uses = countUses(steps);
	const terms: Term[] = [];
	const joints = new Set<number>();
	const visit = (register: number, share: number, weight: number | undefined): void => {
		const made = steps.find(({ out }) => out === register);
		const isOnly = (uses.get(register) ?? 0) === (register === body ? 0 : 1);
		const inner = made?.step === 'elementwise' && isOnly ? made : undefined;
		const signs = inner && SIGNS.get(inner.name);
		if (inner && signs) {
			joints.add(register);
			for (const [i, arg] of inner.args.entries()) visit(arg, share * (signs[i] as number), weight);
			return;
		}
		const [by, weighed] = inner?.name === 'weigh' && weight === undefined ? inner.args : [];
		if (by !== undefined && weighed !== undefined && registers[by]?.varies === false) {
			joints.add(register);
			visit(weighed, share, by);
			return;
		}
		const isSwept = inner !== undefined && registers[register]?.active === true && ruleFor(inner)?.sweep !== undefined;
		terms.push({ register, factor: share, ...(weight === undefined ? {} : { weight }), isSwept });
	};
	visit(body, factor, undefined);
	return { factor, terms, joints };
}

/** Adds the terms up, with what rounding loses as other sums do, and passes the adjoint on to those whose steps have not. */
export function gatherTerms({ factor, terms }: Terms, registers: readonly Register[], out: Register, budget: Budget): LinkedGather {
	const linked = terms.map(({ register, weight, factor: share, isSwept }) => ({ register: registers[register] as Register, weight: weight === undefined ? ONE : registers[weight] as Register, sign: share / factor, share, isSwept }));
	const state = new Float64Array(2); // the total and what was lost; numbers of a closure would be boxed
	return {
		begin() { state[0] = state[1] = 0; },
		take(_, size) {
			for (const { register, weight, sign, share, isSwept } of linked) {
				add(state, register, weight, sign, size);
				if (register.active && !isSwept) seed(register, weight, share, size);
			}
		},
		finish() {
			prepare(out, 1, budget);
			const total = state[0] as number;
			out.value[0] = Number.isFinite(total) ? total + (state[1] as number) : total;
		},
		seed() {},
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
