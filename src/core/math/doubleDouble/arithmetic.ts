/**
 * A number as the unevaluated sum of two doubles, `low` at most half a unit in the last place of `high`: about 32 digits.
 * All operations expect magnitudes between 2^-300 and 2^300, where the parts of a product neither overflow nor vanish.
 */
export interface DoubleDouble {
	readonly high: number;
	readonly low: number;
}

/** Relative errors of the operations of this file; the proven bounds are 3.1, 5 and 15 times 2^-106. */
export const ADD_ROUNDING = 2 ** -104;
export const MULTIPLY_ROUNDING = 2 ** -103;
export const DIVIDE_ROUNDING = 2 ** -102;

export const ZERO: DoubleDouble = { high: 0, low: 0 };
export const ONE: DoubleDouble = { high: 1, low: 0 };

/** The exact sum of two doubles. */
function sumOfDoubles(a: number, b: number): DoubleDouble {
	const high = a + b;
	const part = high - a;
	return { high, low: a - (high - part) + (b - part) };
}

/** The exact sum of two doubles of which the first is not the smaller. */
function sumOfOrdered(a: number, b: number): DoubleDouble {
	const high = a + b;
	return { high, low: b - (high - a) };
}

/** Splits 53 bits into 26 and 26. */
const SPLITTER = 2 ** 27 + 1;

/** The exact product of two doubles. */
export function productOfDoubles(a: number, b: number): DoubleDouble {
	const high = a * b;
	const wideA = SPLITTER * a;
	const upperA = wideA - (wideA - a);
	const lowerA = a - upperA;
	const wideB = SPLITTER * b;
	const upperB = wideB - (wideB - b);
	const lowerB = b - upperB;
	return { high, low: upperA * upperB - high + upperA * lowerB + lowerA * upperB + lowerA * lowerB };
}

/**
 * @source  M. Joldes, J.-M. Muller, V. Popescu, "Tight and rigorous error bounds for basic building blocks of double-word arithmetic",
 *          ACM TOMS 44 (2017), algorithm 6: relative error at most 3.1 · 2^-106, also where the parts cancel.
 */
export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
	const upper = sumOfDoubles(a.high, b.high);
	const lower = sumOfDoubles(a.low, b.low);
	const sum = sumOfOrdered(upper.high, upper.low + lower.high);
	return sumOfOrdered(sum.high, sum.low + lower.low);
}

export function negate({ high, low }: DoubleDouble): DoubleDouble {
	return { high: -high, low: -low };
}

export function subtract(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
	return add(a, negate(b));
}

/** The same source, algorithm 10: relative error at most 5 · 2^-106. */
export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
	const product = productOfDoubles(a.high, b.high);
	return sumOfOrdered(product.high, product.low + (a.high * b.low + a.low * b.high));
}

/** The same source, algorithm 17, with a correction of the quotient by its remainder: relative error at most 15 · 2^-106. */
export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
	const quotient = a.high / b.high;
	const rest = subtract(a, multiply(b, { high: quotient, low: 0 }));
	const correction = rest.high / b.high;
	const last = subtract(rest, multiply(b, { high: correction, low: 0 })).high / b.high;
	return add(sumOfOrdered(quotient, correction), { high: last, low: 0 });
}

/** The square root of a positive number: one step of Newton's method. */
export function sqrt(a: DoubleDouble): DoubleDouble {
	if (a.high === 0) return ZERO;
	const root = Math.sqrt(a.high);
	const rest = subtract(a, productOfDoubles(root, root));
	const first = sumOfOrdered(root, rest.high / (2 * root));
	const second = subtract(a, multiply(first, first));
	return add(first, { high: second.high / (2 * root), low: 0 });
}

/** The product with a double; exact where that is a power of two. */
export function scale(a: DoubleDouble, by: number): DoubleDouble {
	return multiply(a, { high: by, low: 0 });
}

/** A polynomial with the constant coefficient first. */
export function polynomial(coefficients: readonly DoubleDouble[], x: DoubleDouble): DoubleDouble {
	return coefficients.reduceRight<DoubleDouble>((sum, coefficient) => add(multiply(sum, x), coefficient), ZERO);
}
