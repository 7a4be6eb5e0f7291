import { isDense, type Dense, type Value } from '../base/value';
import type { Budget } from '../math/budget';
import { ShapeError } from '../math/tensor/dense';

/** Applies a function of numbers elementwise; arrays of different shapes are matched from their last axis, as NumPy does. Throws ShapeError. */
export function broadcast(f: (...args: number[]) => number, args: readonly Value[], budget: Budget): Value {
	const arrays = args.filter(isDense);
	if (arrays.length === 0) {
		budget.spend(1);
		return f(...args as readonly number[]);
	}
	const shape = arrays.map(array => array.shape).reduce(commonShape);
	const size = shape.reduce((product, n) => product * n, 1);
	budget.spend(size);
	budget.claim(size);
	const readers = args.map(arg => isDense(arg) ? elementReader(arg, shape) : () => arg);
	const data = new Float64Array(size);
	for (let i = 0; i < size; i++) data[i] = f(...readers.map(read => read(i)));
	return { shape, data };
}

function commonShape(a: readonly number[], b: readonly number[]): readonly number[] {
	const rank = Math.max(a.length, b.length);
	return Array.from({ length: rank }, (_, k) => {
		const left = a[k - rank + a.length] ?? 1;
		const right = b[k - rank + b.length] ?? 1;
		if (left !== right && left !== 1 && right !== 1) throw new ShapeError(a, b);
		return left === 1 ? right : left;
	});
}

/** The element of an array that stands at an index of the common shape. */
function elementReader(array: Dense, shape: readonly number[]): (index: number) => number {
	if (array.shape.length === shape.length && array.shape.every((n, k) => n === shape[k])) return index => array.data[index] ?? NaN;
	const offset = shape.length - array.shape.length;
	return index => {
		let rest = index;
		let at = 0;
		let stride = 1;
		for (let k = shape.length - 1; k >= 0; k--) {
			const length = shape[k] ?? 1;
			const own = array.shape[k - offset] ?? 1;
			if (own > 1) at += (rest % length) * stride;
			stride *= k >= offset ? own : 1;
			rest = Math.floor(rest / length);
		}
		return array.data[at] ?? NaN;
	};
}
