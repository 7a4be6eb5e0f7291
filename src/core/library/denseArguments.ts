import { isDense, type Dense, type Value } from '../base/value';
import type { Budget } from '../math/budget';
import { ShapeError } from '../math/tensor/dense';

/** Charges the budget, then computes; throws ShapeError or AxisError where the arrays do not fit. An axis that is NaN has been left out. */
export type DenseFunction = (args: readonly Value[], budget: Budget) => Value;

/** An array; a number counts as one of rank 0. */
export function arrayOf(value: Value | undefined): Dense {
	if (value !== undefined && isDense(value)) return value;
	return { shape: [], data: Float64Array.of(value ?? NaN) };
}

/** A number; an array where a number is due is a fault of shape. */
export function numberOf(value: Value | undefined): number {
	if (value === undefined) return NaN;
	if (isDense(value)) throw new ShapeError(value.shape);
	return value;
}

/** An array of rank 0 as the number that it holds. */
export function simplify(value: Value): Value {
	return isDense(value) && value.shape.length === 0 ? value.data[0] ?? NaN : value;
}

export function charge(budget: Budget, size: number): void {
	budget.spend(size);
	budget.claim(size);
}

/** What elimination costs in a square matrix. */
export function cubic({ shape, data }: Dense): number {
	return data.length * (shape[0] ?? 1);
}

/** A function of one array, charged before it is called. */
export function unary(map: (a: Dense) => Value, cost: (a: Dense) => number = a => a.data.length): DenseFunction {
	return ([x], budget) => {
		charge(budget, cost(arrayOf(x)));
		return simplify(map(arrayOf(x)));
	};
}
