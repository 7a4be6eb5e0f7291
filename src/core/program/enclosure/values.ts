import { isDense, type Dense, type Value } from '../../base/value';
import { exactly, isDouble, midpointOf, radiusOf, UNKNOWN, type Ball } from '../../math/ball/ball';
import type { Budget } from '../../math/budget';
import { ShapeError } from '../../math/tensor/dense';

/** An array of balls, row by row. */
export interface BallArray {
	readonly shape: readonly number[];
	readonly items: readonly Ball[];
}

export type BallValue = Ball | BallArray;

export function isArray(value: BallValue): value is BallArray {
	return 'items' in value;
}

export function asBall(value: BallValue): Ball {
	if (isArray(value)) throw new ShapeError(value.shape);
	return value;
}

export function asArray(value: BallValue | undefined): BallArray {
	if (value === undefined) throw new ShapeError([]);
	return isArray(value) ? value : { shape: [], items: [value] };
}

/** What comes from outside is exact. */
export function fromValue(value: Value): BallValue {
	return isDense(value) ? { shape: value.shape, items: Array.from(value.data, exactly) } : exactly(value);
}

/** The midpoints in double precision. */
export function toValue(value: BallValue): Value {
	return isArray(value) ? toDense(value) : midpointOf(value);
}

function toDense({ shape, items }: BallArray): Dense {
	return { shape, data: Float64Array.from(items, midpointOf) };
}

export function map(array: BallArray, f: (ball: Ball, at: number) => Ball): BallArray {
	return { shape: array.shape, items: array.items.map(f) };
}

/** An operation on numbers over arrays of one shape, numbers taken in every element. */
export function lift(operation: (...args: Ball[]) => Ball, args: readonly BallValue[], budget: Budget): BallValue {
	const first = args.find(isArray);
	if (!first) return operation(...args.map(asBall));
	for (const arg of args) if (isArray(arg) && !sameShape(arg.shape, first.shape)) throw new ShapeError(first.shape, arg.shape);
	budget.spend(first.items.length);
	budget.claim(first.items.length);
	return map(first, (_, i) => operation(...args.map(arg => (isArray(arg) ? arg.items[i] ?? UNKNOWN : arg))));
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
	return a.length === b.length && a.every((length, axis) => length === b[axis]);
}

/** Values of one shape under a new first axis. */
export function stackOf(values: readonly BallValue[], budget: Budget): BallArray {
	const [first] = values;
	const inner = first !== undefined && isArray(first) ? first.shape : [];
	const items = values.flatMap(value => {
		if (isArray(value) ? !sameShape(value.shape, inner) : inner.length > 0) throw new ShapeError(inner, isArray(value) ? value.shape : []);
		return isArray(value) ? value.items : [value];
	});
	budget.claim(items.length);
	return { shape: [values.length, ...inner], items };
}

/** Whether all are doubles without error. */
export function isExact(value: BallValue): boolean {
	return isArray(value) ? value.items.every(isDouble) : isDouble(value);
}

/** The largest relative doubt of the midpoints as doubles. */
export function doubtOf(value: BallValue): number {
	return asArray(value).items.reduce((most, ball) => (isDouble(ball) ? most : Math.max(most, (Math.abs(ball.low) + ball.radius) / Math.abs(ball.high) || Infinity, radiusOf(ball) === Infinity ? Infinity : 0)), 0);
}
