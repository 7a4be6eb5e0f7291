/** A row-major array; the same structure as the `Dense` of `base/value`. */
export interface Dense {
	readonly shape: readonly number[];
	readonly data: Float64Array;
}

/** Shapes that do not go together; the second is absent where one array alone has the wrong rank. */
export class ShapeError extends Error {
	constructor(readonly left: readonly number[], readonly right?: readonly number[]) {
		super(`shape mismatch: ${left.join('×')}${right ? ` and ${right.join('×')}` : ''}`);
	}
}

/** An axis that the array does not have. */
export class AxisError extends Error {
	constructor(readonly axis: number, readonly rank: number) {
		super(`invalid axis: ${axis}`);
	}
}

export function vector(data: Float64Array): Dense {
	return { shape: [data.length], data };
}

/** The axis counted from 0; -1 is the last. */
function normaliseAxis(axis: number, rank: number): number {
	const from0 = axis < 0 ? axis + rank : axis;
	if (!Number.isInteger(axis) || from0 < 0 || from0 >= rank) throw new AxisError(axis, rank);
	return from0;
}

/** One number for every lane along the axis; the axis disappears. */
export function reduceAxis({ shape, data }: Dense, axis: number, reduce: (lane: Float64Array) => number): Dense {
	const lanes = lanesOf(shape, axis);
	const result = new Float64Array(lanes.count);
	for (let i = 0; i < lanes.count; i++) result[i] = reduce(readLane(data, lanes, i));
	return { shape: shape.filter((_, k) => k !== lanes.axis), data: result };
}

/** One number for every pair of lanes along the axis of two arrays of one shape. */
export function reducePairs(a: Dense, b: Dense, axis: number, reduce: (left: Float64Array, right: Float64Array) => number): Dense {
	if (a.shape.length !== b.shape.length || a.shape.some((n, k) => n !== b.shape[k])) throw new ShapeError(a.shape, b.shape);
	const lanes = lanesOf(b.shape, axis);
	let next = 0;
	return reduceAxis(a, axis, left => reduce(left, readLane(b.data, lanes, next++)));
}

/** Every lane along the axis replaced by one of the same length. */
export function mapAxis({ shape, data }: Dense, axis: number, map: (lane: Float64Array) => Float64Array): Dense {
	const lanes = lanesOf(shape, axis);
	const result = new Float64Array(data.length);
	for (let i = 0; i < lanes.count; i++) {
		const lane = map(readLane(data, lanes, i));
		const start = startOfLane(lanes, i);
		for (let k = 0; k < lanes.length; k++) result[start + k * lanes.stride] = lane[k] ?? NaN;
	}
	return { shape, data: result };
}

interface Lanes {
	readonly axis: number;
	readonly count: number;
	readonly length: number;
	readonly stride: number;
}

function lanesOf(shape: readonly number[], signedAxis: number): Lanes {
	const axis = normaliseAxis(signedAxis, shape.length);
	return {
		axis,
		length: shape[axis] ?? 0,
		stride: shape.slice(axis + 1).reduce((product, n) => product * n, 1),
		count: shape.reduce((product, n, k) => k === axis ? product : product * n, 1),
	};
}

function startOfLane({ length, stride }: Lanes, index: number): number {
	return Math.floor(index / stride) * stride * length + index % stride;
}

function readLane(data: Float64Array, lanes: Lanes, index: number): Float64Array {
	const start = startOfLane(lanes, index);
	const lane = new Float64Array(lanes.length);
	for (let k = 0; k < lanes.length; k++) lane[k] = data[start + k * lanes.stride] ?? NaN;
	return lane;
}
