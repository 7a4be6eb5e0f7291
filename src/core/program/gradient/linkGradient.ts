import type { Value } from '../../base/value';
import { isDense } from '../../base/value';
import type { Budget } from '../../math/budget';
import type { GradientProgram } from './gradientProgram';
import { linkBlock } from './linkStep';
import { runBackward, runForward } from './loops';
import { createRegister, prepare, type Register } from './register';
import { linkTerms, termsOf } from './terms';

/** The value at a point; its derivatives by all coordinates are put into `gradient`. */
export type ValueAndGradient = (at: Float64Array, gradient: Float64Array) => number;

/**
 * Closures over the registers of a program: one sweep forwards, one backwards. What the variables do not change is computed at the first
 * point. A variable's shape is empty for a number. Throws what `faultOf` turns into a fault: a `BudgetExceeded`, an `EvaluationFault`
 * or a mismatch of shapes. Where the value is NaN the gradient is; where it is infinite it is not to be used.
 */
export function linkGradient(program: GradientProgram, inputs: readonly Value[], shapes: readonly (readonly number[])[], budget: Budget): ValueAndGradient {
	const registers = program.registers.map(createRegister);
	for (const [slot, value] of inputs.entries()) fill(registers[slot] as Register, value, budget);
	const variables = shapes.map((shape, i) => {
		const register = registers[program.slots.length + i] as Register;
		prepare(register, shape.reduce((product, length) => product * length, 1), budget, shape);
		return register;
	});
	const sum = termsOf(program.steps, program.result, 1, program);
	const block = linkBlock(program.steps, { program, registers, budget, sum });
	const terms = linkTerms(sum, registers);
	let isPrimed = false;
	return (at, gradient) => {
		budget.spend(2 * program.steps.length);
		let start = 0;
		for (const { value, adjoint, size } of variables) {
			for (let i = 0; i < size; i++) {
				value[i] = at[start + i] as number;
				adjoint[i] = 0;
			}
			start += size;
		}
		runForward(block, isPrimed);
		isPrimed = true;
		terms.begin();
		terms.take(1);
		runBackward(block);
		let end = 0;
		for (const { adjoint, size } of variables) {
			for (let i = 0; i < size; i++) gradient[end + i] = adjoint[i] as number;
			end += size;
		}
		return terms.total();
	};
}

function fill(register: Register, value: Value, budget: Budget): void {
	if (isDense(value)) {
		prepare(register, value.data.length, budget, value.shape);
		register.value.set(value.data);
	} else register.value[0] = value;
}
