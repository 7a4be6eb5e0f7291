import * as parts from '../doubleDouble/arithmetic';
import { aligned, ballOf, containsZero, exactly, isDouble, isFiniteBall, isUnknown, UNDEFINED, UNKNOWN, type Ball } from './ball';

/** What IEEE arithmetic makes of arguments of which one is infinite or no number; nothing of what is not known. */
export function beyondFinite(operation: (...args: number[]) => number, ...args: readonly Ball[]): Ball {
	return args.some(isUnknown) ? UNKNOWN : exactly(operation(...args.map(({ high }) => high)));
}

export function add(a: Ball, b: Ball): Ball {
	if (!isFiniteBall(a) || !isFiniteBall(b)) return beyondFinite((x = 0, y = 0) => x + y, a, b);
	const [left, right] = a.exponent === b.exponent ? [a, b] : aligned(a, b);
	const sum = parts.add(left, right);
	const rounding = left.low === 0 && right.low === 0 ? 0 : parts.ADD_ROUNDING * Math.abs(sum.high);
	return ballOf(sum, left.radius + right.radius + rounding, left.exponent);
}

export function negate(a: Ball): Ball {
	return { ...a, high: -a.high, low: -a.low };
}

export function subtract(a: Ball, b: Ball): Ball {
	return add(a, negate(b));
}

export function multiply(a: Ball, b: Ball): Ball {
	if (!isFiniteBall(a) || !isFiniteBall(b)) return beyondFinite((x = 0, y = 0) => x * y, a, b);
	const product = parts.multiply(a, b);
	const radius = Math.abs(a.high) * b.radius + Math.abs(b.high) * a.radius + a.radius * b.radius;
	const rounding = a.low === 0 && b.low === 0 ? 0 : parts.MULTIPLY_ROUNDING * Math.abs(product.high);
	return ballOf(product, 1.001 * radius + rounding, a.exponent + b.exponent);
}

export function divide(a: Ball, b: Ball): Ball {
	if (!isFiniteBall(a) || !isFiniteBall(b) || (b.high === 0 && b.radius === 0)) {
		return a.high === 0 && a.radius > 0 && isDouble(b) ? UNKNOWN : beyondFinite((x = 0, y = 0) => x / y, a, b);
	}
	if (containsZero(b)) return UNKNOWN;
	const quotient = parts.divide(a, b);
	if (isDouble(a) && isDouble(b) && isProduct(quotient.high, b.high, a.high)) return ballOf({ high: quotient.high, low: 0 }, 0, a.exponent - b.exponent);
	const size = Math.abs(quotient.high);
	return ballOf(quotient, 1.001 * (a.radius + size * b.radius) / (Math.abs(b.high) - b.radius) + parts.DIVIDE_ROUNDING * size, a.exponent - b.exponent);
}

/** Whether `a b` is a double, without rounding. */
function isProduct(a: number, b: number, product: number): boolean {
	const { high, low } = parts.productOfDoubles(a, b);
	return high === product && low === 0;
}

/** The square root; not known where rounding decides whether there is one. */
export function sqrt(a: Ball): Ball {
	if (!isFiniteBall(a)) return beyondFinite(Math.sqrt, a);
	if (a.high < 0 && !containsZero(a)) return UNDEFINED;
	const even = a.exponent % 2 === 0 ? a : { ...a, high: 2 * a.high, low: 2 * a.low, radius: 2 * a.radius, exponent: a.exponent - 1 };
	if (containsZero(even)) return ballOf(parts.ZERO, Math.sqrt(Math.abs(even.high) + even.radius), even.exponent / 2);
	const root = parts.sqrt(even);
	if (isDouble(even) && isProduct(root.high, root.high, even.high)) return ballOf({ high: root.high, low: 0 }, 0, even.exponent / 2);
	return ballOf(root, 1.001 * even.radius / root.high / (1 + Math.sqrt(1 - even.radius / even.high)) + parts.DIVIDE_ROUNDING * root.high, even.exponent / 2);
}

export function abs(a: Ball): Ball {
	return a.high < 0 ? negate(a) : a;
}

/** The sum of any number of balls; 0 of none. */
export function sum(balls: Iterable<Ball>): Ball {
	let total = exactly(0);
	for (const ball of balls) total = add(total, ball);
	return total;
}

const LARGEST_POWER = 2 ** 20;

/** A whole power by repeated squaring; undefined for exponents that are none or too large for it. */
export function wholePower(a: Ball, exponent: number): Ball | undefined {
	if (!Number.isInteger(exponent) || Math.abs(exponent) > LARGEST_POWER) return undefined;
	let power = exactly(1);
	let square = a;
	for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
		if (left % 2 === 1) power = multiply(power, square);
		if (left > 1) square = multiply(square, square);
	}
	return exponent < 0 ? divide(exactly(1), power) : power;
}
