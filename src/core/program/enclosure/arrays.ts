import { isDense, type Value } from '../../base/value';
import * as arithmetic from '../../math/ball/arithmetic';
import { exactly, isFiniteBall, midpointOf, UNKNOWN, within, type Ball } from '../../math/ball/ball';
import { compare, extreme } from '../../math/ball/compare';
import { exp, log, log1p } from '../../math/ball/exponential';
import * as linear from '../../math/ball/linear';
import type { Budget } from '../../math/budget';
import { ShapeError } from '../../math/tensor/dense';
import { arrayOperation, type ArrayOperation } from '../operations';
import { ballOperation } from './scalars';
import { asArray, asBall, doubtOf, isArray, isExact, map, toValue, type BallArray, type BallValue } from './values';

export type BallArrayOperation = (args: readonly BallValue[], budget: Budget) => BallValue;

const { abs, add, divide, multiply, negate, sqrt, subtract, sum } = arithmetic;
const ZERO = exactly(0);

type Lane = (items: readonly Ball[]) => Ball;

const mean: Lane = items => divide(sum(items), exactly(items.length));
const product: Lane = items => items.reduce((total, item) => multiply(total, item), exactly(1));
const largest = (sign: 1 | -1): Lane => items => items.reduce((best, item) => extreme(best, item, sign), items[0] ?? exactly(NaN));

/** `log Σ e^x`, the largest kept out of the logarithm, so that what the others add is relatively exact. */
export const logSumExp: Lane = items => {
	const high = items.reduce((best, item) => extreme(best, item, 1), exactly(-Infinity));
	if (!isFiniteBall(high)) return high;
	const first = items.findIndex(item => item.high === high.high && item.low === high.low && item.exponent === high.exponent);
	return add(high, log1p(sum(items.filter((_, i) => i !== first).map(item => exp(subtract(item, high))))));
};
const entropyTerm = ballOperation('entropyTerm') as (x: Ball) => Ball;
const divergenceTerm = ballOperation('divergenceTerm') as (p: Ball, q: Ball) => Ball;
const xlogy = ballOperation('xlogy') as (x: Ball, y: Ball) => Ball;

function softmax(items: readonly Ball[]): readonly Ball[] {
	const powers = items.map(exp);
	const total = sum(powers);
	return powers.map(power => divide(power, total));
}

/** The mean of the squares of the distances to the mean, over `length - correction`. */
function variance(items: readonly Ball[], correction: number): Ball {
	const centre = mean(items);
	const squares = items.map(item => {
		const distance = subtract(item, centre);
		return multiply(distance, distance);
	});
	return items.length > correction ? divide(sum(squares), exactly(items.length - correction)) : exactly(NaN);
}

/** Where the best item stands, counted from 0; unknown where rounding decides between two. */
export function indexOfBest(items: readonly Ball[], sign: 1 | -1): Ball {
	let best = 0;
	for (const [i, item] of items.entries()) {
		if (Number.isNaN(item.high)) return item.radius > 0 ? UNKNOWN : exactly(NaN);
		const order = compare(item, items[best] ?? UNKNOWN);
		if (order === undefined) return UNKNOWN;
		if (sign * order > 0) best = i;
	}
	return items.length === 0 ? exactly(NaN) : exactly(best);
}

const isLeftOut = (value: BallValue | undefined): boolean => value === undefined || (!isArray(value) && Number.isNaN(value.high));

/** Over all elements; along an axis by the operation on doubles. */
function reduction(name: string, lane: Lane): BallArrayOperation {
	return (args, budget) => (isLeftOut(args[1]) ? lane(asArray(args[0]).items) : throughDoubles(name)(args, budget));
}

function spread(name: string, finish: (variance: Ball) => Ball): BallArrayOperation {
	return (args, budget) => (isLeftOut(args[1]) ? finish(variance(asArray(args[0]).items, args[2] === undefined ? 0 : midpointOf(asBall(args[2])))) : throughDoubles(name)(args, budget));
}

function scan(name: string, lane: (items: readonly Ball[]) => readonly Ball[]): BallArrayOperation {
	return (args, budget) => {
		const array = asArray(args[0]);
		return isLeftOut(args[1]) || array.shape.length === 1 ? { shape: array.shape, items: lane(array.items) } : throughDoubles(name)(args, budget);
	};
}

function pairs(combine: (a: readonly Ball[], b: readonly Ball[]) => Ball): BallArrayOperation {
	return ([a, b]) => combine(asArray(a).items, asArray(b).items);
}

const zip = (a: readonly Ball[], b: readonly Ball[], term: (x: Ball, y: Ball) => Ball): readonly Ball[] => a.map((x, i) => term(x, b[i] ?? UNKNOWN));

function rowsOf(value: BallValue | undefined): linear.BallMatrix {
	const { shape, items } = asArray(value);
	const [rows = 0, columns = 0] = shape;
	if (shape.length !== 2) throw new ShapeError(shape);
	return Array.from({ length: rows }, (_, i) => items.slice(i * columns, (i + 1) * columns));
}

const matrix = (rows: linear.BallMatrix): BallArray => ({ shape: [rows.length, rows[0]?.length ?? 0], items: rows.flat() });
const vector = (items: readonly Ball[]): BallArray => ({ shape: [items.length], items });

function squareRows(value: BallValue | undefined): linear.BallMatrix {
	const rows = rowsOf(value);
	if (rows.some(row => row.length !== rows.length)) throw new ShapeError(asArray(value).shape);
	return rows;
}

function product2(a: BallValue | undefined, b: BallValue | undefined): linear.BallMatrix {
	const [left, right] = [rowsOf(a), rowsOf(b)];
	if ((left[0]?.length ?? 0) !== right.length) throw new ShapeError(asArray(a).shape, asArray(b).shape);
	return linear.matmul(left, right);
}

const columnOf = (value: BallValue | undefined): BallArray => ({ ...asArray(value), shape: [asArray(value).items.length, 1] });
const rowOf = (value: BallValue | undefined): BallArray => ({ ...asArray(value), shape: [1, asArray(value).items.length] });

/** Beyond these many multiplications only doubles are fast enough. */
const MOST_PRODUCTS = 100_000;

function paid(name: string, cost: (args: readonly BallValue[]) => number, compute: BallArrayOperation): BallArrayOperation {
	return (args, budget) => {
		if (cost(args) > MOST_PRODUCTS) return throughDoubles(name)(args, budget);
		budget.spend(cost(args));
		return compute(args, budget);
	};
}

const sizeOf = (value: BallValue | undefined): number => (value === undefined ? 0 : asArray(value).items.length);
const cubic = ([a]: readonly BallValue[]): number => sizeOf(a) * (asArray(a).shape[0] ?? 1);
const shiftDiagonal = (a: BallValue | undefined, by: Ball): BallArray => matrix(squareRows(a).map((row, i) => row.map((x, j) => (i === j ? add(x, by) : x))));
const undefinedLike = (value: BallValue | undefined): BallArray => map(asArray(value), () => exactly(NaN));

const OPERATIONS: Readonly<Record<string, BallArrayOperation>> = {
	sum: reduction('sum', sum),
	mean: reduction('mean', mean),
	prod: reduction('prod', product),
	maxOf: reduction('maxOf', largest(1)),
	minOf: reduction('minOf', largest(-1)),
	argMaxOf: reduction('argMaxOf', items => indexOfBest(items, 1)),
	argMinOf: reduction('argMinOf', items => indexOfBest(items, -1)),
	logSumExp: reduction('logSumExp', logSumExp),
	entropy: reduction('entropy', items => sum(items.map(entropyTerm))),
	var: spread('var', value => value),
	std: spread('std', sqrt),
	sampleVar: spread('sampleVar', value => value),
	sampleStd: spread('sampleStd', sqrt),
	softmax: scan('softmax', softmax),
	softmaxOfAll: scan('softmaxOfAll', softmax),
	softmin: scan('softmin', items => softmax(items.map(negate))),
	logSoftmax: scan('logSoftmax', items => softmax(items).map(log)),
	logSoftmaxOfAll: scan('logSoftmaxOfAll', items => softmax(items).map(log)),
	klDivergence: pairs((p, q) => sum(zip(p, q, divergenceTerm))),
	crossEntropy: pairs((p, q) => negate(sum(zip(p, q, xlogy)))),
	dot: pairs(linear.dot),
	inner: pairs(linear.dot),
	meanSquaredError: pairs((a, b) => mean(zip(zip(a, b, subtract), zip(a, b, subtract), multiply))),
	meanAbsoluteError: pairs((a, b) => mean(zip(a, b, (x, y) => abs(subtract(x, y))))),
	norm1: ([a]) => sum(asArray(a).items.map(abs)),
	norm2: ([a]) => sqrt(linear.dot(asArray(a).items, asArray(a).items)),
	normInfinity: ([a]) => largest(1)([ZERO, ...asArray(a).items.map(abs)]),
	outer: ([a, b]) => matrix(asArray(a).items.map(x => asArray(b).items.map(y => multiply(x, y)))),
	transpose: ([a]) => matrix(linear.transpose(rowsOf(a))),
	trace: ([a]) => sum(squareRows(a).map((row, i) => row[i] ?? UNKNOWN)),
	matmul: paid('matmul', ([a, b]) => sizeOf(a) * (asArray(b).shape[1] ?? 1), ([a, b]) => matrix(product2(a, b))),
	matrixVector: paid('matrixVector', ([a]) => sizeOf(a), ([a, b]) => vector(product2(a, columnOf(b)).flat())),
	vectorMatrix: paid('vectorMatrix', ([, b]) => sizeOf(b), ([a, b]) => vector(product2(rowOf(a), b).flat())),
	addIdentity: ([a, scale = UNKNOWN]) => shiftDiagonal(a, asBall(scale)),
	subtractIdentity: ([a, scale = UNKNOWN]) => shiftDiagonal(a, negate(asBall(scale))),
	determinant: paid('determinant', cubic, ([a]) => linear.determinant(squareRows(a))),
	inverse: paid('inverse', cubic, ([a]) => {
		const rows = linear.inverse(squareRows(a));
		return rows ? matrix(rows) : undefinedLike(a);
	}),
	fill: ([value = UNKNOWN, like]) => map(asArray(like), () => asBall(value)),
	unit: ([at = UNKNOWN, like]) => map(asArray(like), (_, i) => exactly(i === midpointOf(asBall(at)) ? 1 : 0)),
};

/** Operations that keep or count elements: exact where what they are given is. */
const SELECTING: ReadonlySet<string> = new Set(['length', 'position', 'cardinality', 'union', 'intersection', 'difference', 'median', 'diag', 'categoricalPmf']);

/** The operation on arrays of balls; what is not here goes through double precision. */
export function ballArrayOperation(name: string): BallArrayOperation | undefined {
	if (Object.hasOwn(OPERATIONS, name)) return OPERATIONS[name];
	return arrayOperation(name) && throughDoubles(name);
}

/** What an operation on arrays of doubles may err by itself, relative to its largest result. */
const OWN_ERROR = 1e-13;

/** The operation on the midpoints; how far errors of the arguments carry is seen by moving them twice. */
function throughDoubles(name: string): BallArrayOperation {
	const operation = arrayOperation(name) as ArrayOperation;
	return (args, budget) => {
		const values = args.map(toValue);
		const value = operation(values, budget);
		if (SELECTING.has(name) && args.every(isExact)) return fromDoubles(value, () => 0);
		const doubt = Math.max(...args.map(doubtOf));
		const size = Math.max(...elements(value).filter(Number.isFinite).map(Math.abs), 0);
		if (doubt === Infinity || (doubt > 0 && SELECTING.has(name) && name !== 'length' && name !== 'diag')) return fromDoubles(value, () => Infinity);
		if (name === 'length' || name === 'diag') return fromDoubles(value, x => doubt * Math.abs(x));
		const moved = [1, -1].map(sign => elements(operation(values.map((given, k) => shaken(given, sign, k)), budget)));
		return fromDoubles(value, (x, i) => OWN_ERROR * size + carried(moved.map(other => Math.abs((other[i] ?? NaN) - x)), doubt));
	};
}

/** What the errors of the arguments do to a result that moved by these distances; where it ceased to be one, only exact arguments are sure. */
function carried(distances: readonly number[], doubt: number): number {
	const finite = distances.filter(Number.isFinite);
	return finite.length === 0 ? (doubt > 0 ? Infinity : 0) : 4 * (doubt + Number.EPSILON) / SHAKE * Math.max(...finite);
}

const SHAKE = 1e-7;

/** Every element moved a little, this way and that; a symmetric matrix stays one. */
function shaken(value: Value, sign: number, seed: number): Value {
	if (!isDense(value)) return value;
	const columns = value.shape.at(-1) ?? 1;
	const place = (i: number): number => Math.floor(i / columns) + (i % columns);
	return { shape: value.shape, data: value.data.map((x, i) => x * (1 + sign * SHAKE * (((place(i) * 7 + seed * 3) % 5) - 2 || 1.5))) };
}

function elements(value: Value): readonly number[] {
	return isDense(value) ? Array.from(value.data) : [value];
}

function fromDoubles(value: Value, radius: (x: number, at: number) => number): BallValue {
	const ball = (x: number, i: number): Ball => (Number.isFinite(x) ? within(x, radius(x, i)) : exactly(x));
	return isDense(value) ? { shape: value.shape, items: Array.from(value.data, ball) } : ball(value, 0);
}

