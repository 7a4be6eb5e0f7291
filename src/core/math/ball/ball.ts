import type { DoubleDouble } from '../doubleDouble/arithmetic';

/**
 * A number known to lie within `radius` of a midpoint: `(high + low ± radius) · 2^exponent`. The midpoint has about 32 digits and an
 * exponent of its own where it needs one (else that is 0), so that what overflows a double does not overflow here. A midpoint that is NaN or infinite is so for certain
 * where the radius is 0; where it is infinite, nothing is known.
 * @source  J. van der Hoeven, "Ball arithmetic", 2009; F. Johansson, "Arb", IEEE Trans. Comput. 66 (2017).
 */
export interface Ball extends DoubleDouble {
	readonly radius: number;
	readonly exponent: number;
}

const LARGEST = 2 ** 250;
const LEAST = 2 ** -250;

/** Nothing is known of the number, not even whether there is one. */
export const UNKNOWN: Ball = { high: NaN, low: 0, radius: Infinity, exponent: 0 };

/** There is no number: the operation is undefined there. */
export const UNDEFINED: Ball = exactly(NaN);

/** A double, without error. */
export function exactly(value: number): Ball {
	return normalised(value, 0, 0, 0);
}

/** A number to 32 digits with a bound of its error. */
export function ballOf({ high, low }: DoubleDouble, radius: number, exponent = 0): Ball {
	return normalised(high, low, radius, exponent);
}

/** A double with a bound of its error; unknown where the bound is not finite. */
export function within(value: number, radius: number): Ball {
	return Number.isFinite(value) && Number.isFinite(radius) ? normalised(value, 0, radius, 0) : Number.isNaN(radius) || radius > 0 ? UNKNOWN : exactly(value);
}

/** Keeps midpoints where the products of their parts neither overflow nor vanish. */
function normalised(high: number, low: number, radius: number, exponent: number): Ball {
	const size = Math.abs(high);
	if (Number.isNaN(radius) || radius === Infinity) return UNKNOWN;
	if (size >= LEAST && size <= LARGEST) return exponent === 0 ? { high, low, radius, exponent } : withoutExponent(high, low, radius, exponent);
	if (high === 0 || !Number.isFinite(high)) return { high, low: 0, radius: Number.isFinite(high) ? radius : 0, exponent: high === 0 && radius === 0 ? 0 : exponent };
	const shift = Math.floor(Math.log2(size));
	const factor = [2 ** -Math.trunc(shift / 2), 2 ** -(shift - Math.trunc(shift / 2))] as const;
	return { high: high * factor[0] * factor[1], low: low * factor[0] * factor[1], radius: radius * factor[0] * factor[1], exponent: exponent + shift };
}

/** An exponent that is not needed is none: what has one is beyond the range of plain midpoints. */
function withoutExponent(high: number, low: number, radius: number, exponent: number): Ball {
	const total = Math.abs(Math.log2(Math.abs(high)) + exponent);
	if (total > 249) return { high, low, radius, exponent };
	const factor = 2 ** exponent;
	return { high: high * factor, low: low * factor, radius: radius * factor, exponent: 0 };
}

export function isUnknown({ high, radius }: Ball): boolean {
	return Number.isNaN(high) && radius > 0;
}

export function isFiniteBall({ high }: Ball): boolean {
	return Number.isFinite(high);
}

/** Whether the ball is one double without error. */
export function isDouble({ low, radius }: Ball): boolean {
	return low === 0 && radius === 0;
}

export function containsZero({ high, radius }: Ball): boolean {
	return Math.abs(high) <= radius;
}

/** The nearest double of the midpoint; 0 or infinite where that is outside their range. */
export function midpointOf({ high, exponent }: Ball): number {
	return timesPowerOfTwo(high, exponent);
}

/** The radius as a double. */
export function radiusOf({ radius, exponent }: Ball): number {
	return timesPowerOfTwo(radius, exponent);
}

/** In four steps, so that none of the powers leaves the range of a double before the value does. */
function timesPowerOfTwo(value: number, exponent: number): number {
	if (exponent === 0 || value === 0) return value;
	const bounded = Math.max(-3000, Math.min(3000, exponent));
	const quarter = Math.trunc(bounded / 4);
	return value * 2 ** quarter * 2 ** quarter * 2 ** quarter * 2 ** (bounded - 3 * quarter);
}

/** Both over one exponent, the larger. What vanishes in the other against it goes into its radius. */
export function aligned(a: Ball, b: Ball): readonly [Ball, Ball] {
	if (a.exponent === b.exponent) return [a, b];
	const exponent = a.high === 0 && a.radius === 0 ? b.exponent : b.high === 0 && b.radius === 0 ? a.exponent : Math.max(a.exponent, b.exponent);
	return [shifted(a, exponent), shifted(b, exponent)];
}

function shifted(a: Ball, exponent: number): Ball {
	const by = a.exponent - exponent;
	if (by === 0 || !Number.isFinite(a.high)) return a;
	if (a.high === 0 && a.radius === 0) return { ...a, exponent };
	if (by < -1000) return { high: 0, low: 0, radius: 2 ** -700, exponent };
	const factor = 2 ** by;
	return { high: a.high * factor, low: a.low * factor, radius: a.radius * factor, exponent };
}
