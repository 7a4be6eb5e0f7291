import { sized } from '../base/refusal';
import { isDense, type Value } from '../base/value';
import { BudgetExceeded, type Budget } from '../math/budget';
import { AxisError, ShapeError } from '../math/tensor/dense';
import { EvaluationFault, type Fault } from './fault';
import { createFrame } from './frame';
import type { Linked } from './link';

/**
 * A value, or why there is none. `uncovered` tells that a piecewise definition did not cover the point; `error` bounds the largest error
 * of the value, where it was assessed.
 */
export type Run =
	| { readonly ok: true; readonly value: Value; readonly uncovered: boolean; readonly error?: number }
	| { readonly ok: false; readonly fault: Fault };

/** Runs a linked program on the values of its slots. Never throws on input. */
export function run({ program, run: evaluate }: Linked, inputs: readonly Value[], budget: Budget): Run {
	return guard(budget, () => {
		const frame = createFrame(program, inputs, budget);
		const value = evaluate(frame);
		if (frame.overflowed && !frame.uncovered && !isDense(value) && !Number.isFinite(value)) throw new EvaluationFault({ code: 'out-of-range' });
		return { value, uncovered: frame.uncovered };
	});
}

/** Turns the faults of an evaluation into data; anything else is a fault of ours and is thrown on. */
export function guard(budget: Budget, evaluate: () => { readonly value: Value; readonly uncovered: boolean }): Run {
	try {
		return { ok: true, ...evaluate() };
	} catch (error) {
		return { ok: false, fault: faultOf(error, budget) };
	}
}

/** The fault that an error stands for; what is none is thrown on. */
export function faultOf(error: unknown, budget: Budget): Fault {
	if (error instanceof EvaluationFault) return error.fault;
	if (error instanceof BudgetExceeded) return error.reason === 'elements' ? { code: 'too-large', elements: 4_000_000 } : { code: 'out-of-steps', steps: budget.spent };
	if (error instanceof ShapeError) return { code: 'shape-mismatch', left: sized(error.left), right: sized(error.right) };
	if (error instanceof AxisError) return { code: 'no-such-axis', axis: error.axis, rank: error.rank };
	throw error;
}
