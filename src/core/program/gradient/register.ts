import type { Dense, Value } from '../../base/value';
import type { Budget } from '../../math/budget';
import type { RegisterKind } from './gradientProgram';

/** What a register holds during a sweep: its value, and the derivative of the result by each of its elements. */
export interface Register {
	readonly active: boolean;
	readonly rank: number;
	/** At least `size` long, so that a shorter loop allocates nothing. */
	value: Float64Array;
	adjoint: Float64Array;
	size: number;
	shape: readonly number[];
}

const NUMBER: readonly number[] = [];
const EMPTY = new Float64Array(0);

export function createRegister({ rank, active }: RegisterKind): Register {
	return { active, rank, value: new Float64Array(1), adjoint: active ? new Float64Array(1) : EMPTY, size: 1, shape: NUMBER };
}

/** Makes room for elements and forgets their derivatives. */
export function prepare(register: Register, size: number, budget: Budget, shape: readonly number[] = NUMBER): void {
	register.shape = shape;
	if (register.value.length < size) {
		budget.claim(register.active ? 2 * size : size);
		register.value = new Float64Array(size);
		if (register.active) register.adjoint = new Float64Array(size);
	} else if (register.active) clear(register.adjoint, size);
	register.size = size;
}

/** Forgets the derivatives of what has room already. */
export function clearAdjoint({ active, adjoint, size }: Register): void {
	if (active) clear(adjoint, size);
}

/** Below this a loop is faster than `fill`. */
const SHORT = 24;

function clear(values: Float64Array, size: number): void {
	if (size > SHORT) values.fill(0, 0, size);
	else for (let i = 0; i < size; i++) values[i] = 0;
}

export function valueOf({ rank, value, size, shape }: Register): Value {
	return rank === 0 ? value[0] as number : denseOf(value, size, shape);
}

/** The derivatives of an array in its shape. */
export function adjointOf({ adjoint, size, shape }: Register): Dense {
	return denseOf(adjoint, size, shape);
}

function denseOf(data: Float64Array, size: number, shape: readonly number[]): Dense {
	return { shape, data: data.length === size ? data : data.subarray(0, size) };
}

/** 0 for a number that is taken in every element, else 1. */
export function strideOf(register: Register): 0 | 1 {
	return register.size === 1 ? 0 : 1;
}
