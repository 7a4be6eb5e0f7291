import { isDense, type Dense, type Value } from '../base/value';
import { dense as libraryDense, scalar as libraryScalar } from '../library/implementations';
import type { Budget } from '../math/budget';
import { divergenceTerm } from '../math/info/divergence';
import { norm } from '../math/linalg/norm';
import { matrixPower } from '../math/linalg/power';
import { matmul } from '../math/linalg/products';
import { svd } from '../math/linalg/svd';
import { ShapeError } from '../math/tensor/dense';
import { EvaluationFault } from './fault';

export type ScalarOperation = (...args: number[]) => number;
export type ArrayOperation = (args: readonly Value[], budget: Budget) => Value;

const truth = (holds: boolean): number => (holds ? 1 : 0);

/** Arithmetic of numbers, lifted over arrays element by element. A comparison with NaN does not hold. */
const ARITHMETIC: Readonly<Record<string, ScalarOperation>> = {
	add: (a: number, b: number) => a + b,
	subtract: (a: number, b: number) => a - b,
	multiply: (a: number, b: number) => a * b,
	divide: (a: number, b: number) => a / b,
	power: (a: number, b: number) => power(a, b),
	negate: (a: number) => -a,
	equal: (a: number, b: number) => truth(a === b),
	notEqual: (a: number, b: number) => truth(a !== b),
	less: (a: number, b: number) => truth(a < b),
	lessEqual: (a: number, b: number) => truth(a <= b),
	greater: (a: number, b: number) => truth(a > b),
	greaterEqual: (a: number, b: number) => truth(a >= b),
	agree: (a: number, b: number) => agreed(a, b),
	weigh: (weight: number, value: number) => (weight === 0 ? 0 : weight * value),
	unitMass: (mass: number) => unitMass(mass),
	and: (a: number, b: number) => truth(a === 1 && b === 1),
	or: (a: number, b: number) => truth(a === 1 || b === 1),
	not: (a: number) => truth(a === 0),
	relativeEntropyTerm: (p: number, q: number) => (p >= 0 && q >= 0 ? divergenceTerm(p, q) : p * Math.log(p / q)),
};

/** As in mathematics: 1 to any power is 1 only where the power is a number. */
function power(a: number, b: number): number {
	return Number.isNaN(b) ? NaN : a ** b;
}

/** Operations on whole arrays; each pays for its work before it starts. */
const ARRAYS: Readonly<Record<string, ArrayOperation>> = {
	matrixVector: ([a, b], budget) => made(budget, sizeOf(a), () => flat(matmul(array(a), column(array(b))))),
	vectorMatrix: ([a, b], budget) => made(budget, sizeOf(b), () => flat(matmul(row(array(a)), array(b)))),
	addIdentity: ([a, scale], budget) => made(budget, sizeOf(a), () => addIdentity(array(a), number(scale))),
	subtractIdentity: ([a, scale], budget) => made(budget, sizeOf(a), () => addIdentity(array(a), -number(scale))),
	norm1: ([a], budget) => paid(budget, sizeOf(a), () => norm(array(a).data, 1)),
	norm2: ([a], budget) => paid(budget, sizeOf(a), () => norm(array(a).data, 2)),
	normSpectral: ([a], budget) => svd(array(a), budget).s[0] ?? NaN,
	normNuclear: ([a], budget) => svd(array(a), budget).s.reduce((sum, value) => sum + value, 0),
	normInfinity: ([a], budget) => paid(budget, sizeOf(a), () => norm(array(a).data, Infinity)),
	matrixPower: ([a, n], budget) => matrixPower(array(a), number(n), budget),
	inner: ([a, b], budget) => paid(budget, sizeOf(a), () => inner(array(a), array(b))),
	unit: ([at, like], budget) => made(budget, sizeOf(like), () => ({ shape: array(like).shape, data: array(like).data.map((_, i) => truth(i === number(at))) })),
	fill: ([value, like], budget) => made(budget, sizeOf(like), () => ({ shape: array(like).shape, data: new Float64Array(sizeOf(like)).fill(number(value)) })),
	length: ([a, axis]) => array(a).shape[number(axis)] ?? 0,
	position: ([value, values]) => position(number(value), array(values).data),
	cardinality: ([a], budget) => paid(budget, sizeOf(a), () => new Set(array(a).data).size),
	union: ([a, b], budget) => made(budget, sizeOf(a) + sizeOf(b), () => setOf([...array(a).data, ...array(b).data])),
	intersection: ([a, b], budget) => made(budget, sizeOf(a) + sizeOf(b), () => {
		const other = new Set(array(b).data);
		return setOf(array(a).data.filter(x => other.has(x)));
	}),
	difference: ([a, b], budget) => made(budget, sizeOf(a) + sizeOf(b), () => {
		const other = new Set(array(b).data);
		return setOf(array(a).data.filter(x => !other.has(x)));
	}),
};

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);

export function scalarOperation(name: string): ScalarOperation | undefined {
	return own(ARITHMETIC, name) ?? own(libraryScalar, name);
}

export function arrayOperation(name: string): ArrayOperation | undefined {
	return own(ARRAYS, name) ?? own(libraryDense, name);
}

/** A scalar operation over arrays of one shape, numbers taken in every element. */
export function lift(operation: ScalarOperation, args: readonly Value[], budget: Budget): Value {
	const first = args.find(isDense);
	if (!first) return operation(...args.map(number));
	for (const arg of args) if (isDense(arg) && !sameShape(arg.shape, first.shape)) throw new ShapeError(first.shape, arg.shape);
	const { length } = first.data;
	budget.claim(length);
	budget.spend(length);
	const data = new Float64Array(length);
	for (let i = 0; i < length; i++) data[i] = operation(...args.map(arg => (isDense(arg) ? arg.data[i] as number : arg)));
	return { shape: first.shape, data };
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
	return a.length === b.length && a.every((length, axis) => length === b[axis]);
}

function paid<T>(budget: Budget, steps: number, compute: () => T): T {
	budget.spend(steps);
	return compute();
}

function made(budget: Budget, steps: number, compute: () => Dense): Dense {
	budget.claim(steps);
	return paid(budget, steps, compute);
}

function array(value: Value | undefined): Dense {
	if (value === undefined || !isDense(value)) throw new ShapeError([]);
	return value;
}

function number(value: Value | undefined): number {
	if (value === undefined || isDense(value)) throw new ShapeError(value?.shape ?? []);
	return value;
}

function sizeOf(value: Value | undefined): number {
	return value !== undefined && isDense(value) ? value.data.length : 1;
}

const column = ({ data }: Dense): Dense => ({ shape: [data.length, 1], data });
const row = ({ data }: Dense): Dense => ({ shape: [1, data.length], data });
const flat = ({ data }: Dense): Dense => ({ shape: [data.length], data });

function addIdentity({ shape, data }: Dense, scale: number): Dense {
	const [rows = 0, columns = 0] = shape;
	if (rows !== columns) throw new ShapeError(shape);
	return { shape, data: data.map((x, i) => (i % (columns + 1) === 0 ? x + scale : x)) };
}

/** The sum of the products of corresponding elements. */
function inner(a: Dense, b: Dense): number {
	if (!sameShape(a.shape, b.shape)) throw new ShapeError(a.shape, b.shape);
	return a.data.reduce((sum, x, i) => sum + x * (b.data[i] as number), 0);
}

function setOf(values: Iterable<number>): Dense {
	const data = Float64Array.from(new Set(values));
	return { shape: [data.length], data };
}

/** Where a value stands in the support of a table's axis. */
function position(value: number, values: Float64Array): number {
	const at = values.indexOf(value);
	if (at < 0) throw new EvaluationFault({ code: 'not-in-table', value, values: [...values] });
	return at;
}

/** The value that two definitions of one name share. */
function agreed(a: number, b: number): number {
	if (Math.abs(a - b) > AGREEMENT * Math.max(Math.abs(a), Math.abs(b)) + AGREEMENT ** 2) throw new EvaluationFault({ code: 'rival-definitions' });
	return a;
}

/** 1 where it is the whole mass of a density; else the formula does not say where the density is 0. */
function unitMass(mass: number): number {
	if (!(Math.abs(mass - 1) <= MASS_TOLERANCE)) throw new EvaluationFault({ code: 'not-certain', of: 'mass', bound: mass - 1 });
	return 1;
}

/** Parameters are written with few digits. */
const MASS_TOLERANCE = 1e-6;

/** How far two ways to write the same may differ by rounding, as a share of the value. */
const AGREEMENT = 1e-9;
