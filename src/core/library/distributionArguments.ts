import { isDense, type Value } from '../base/value';
import type { Budget } from '../math/budget';
import { createRandom, type Random } from '../math/sampling/random';
import { ShapeError, vector, type Dense } from '../math/tensor/dense';
import { arrayOf, charge, numberOf, type DenseFunction } from './denseArguments';

/** What a draw by inversion may cost, in steps. */
export const DRAW = 100;

/** Functions by the id of their record. */
export type Entries = readonly (readonly [string, DenseFunction])[];

/** Size and seed stand last; draws of other distributions are independent. */
export function drawing(id: string, args: readonly Value[], cost: number, budget: Budget): readonly [size: number, random: Random] {
	const [size = NaN, seed = NaN] = args.slice(-2).map(numberOf);
	if (!(size >= 0)) return [0, createRandom(seed, id)];
	budget.spend(size * cost);
	budget.claim(size);
	return [size, createRandom(seed, id)];
}

/** Rows of draws, of which each has as many entries as the largest parameter. */
export function drawn(id: string, draw: (args: readonly Value[], size: number, random: Random) => Dense): DenseFunction {
	return (args, budget) => {
		const entries = Math.max(1, ...args.map(arg => arrayOf(arg).data.length));
		const [size, random] = drawing(id, args, DRAW * entries, budget);
		budget.claim(size * entries);
		return draw(args, size, random);
	};
}

/** Elementwise over the first argument; the others are vectors. */
export function along(f: (x: number, ...others: Float64Array[]) => number): DenseFunction {
	return ([x, ...others], budget) => {
		const vectors = others.map(data);
		const each = (value: number): number => f(value, ...vectors);
		charge(budget, arrayOf(x).data.length * Math.max(1, ...vectors.map(({ length }) => length)));
		return x !== undefined && isDense(x) ? { shape: x.shape, data: x.data.map(each) } : each(numberOf(x));
	};
}

export function ofVector(f: (values: Float64Array, ...others: Float64Array[]) => Value): DenseFunction {
	return (args, budget) => {
		charge(budget, Math.max(...args.map(arg => arrayOf(arg).data.length)));
		const [first, ...others] = args.map(data);
		return f(first ?? new Float64Array(), ...others);
	};
}

/** Charged as elimination in the largest argument. */
export function paid(f: (args: readonly Value[]) => Value): DenseFunction {
	return (args, budget) => {
		const largest = Math.max(1, ...args.map(arg => arrayOf(arg).data.length));
		charge(budget, largest * Math.ceil(Math.sqrt(largest)));
		return f(args);
	};
}

/** The numbers of a vector. */
export function data(value: Value | undefined): Float64Array {
	const array = arrayOf(value);
	if (array.shape.length !== 1) throw new ShapeError(array.shape);
	return array.data;
}

export function vectorFrom(values: readonly number[]): Dense {
	return vector(Float64Array.from(values));
}

/** Where an array is missing, which records rule out. */
export const NONE = new Float64Array();
