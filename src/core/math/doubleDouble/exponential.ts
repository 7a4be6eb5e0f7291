import { add, divide, multiply, ONE, polynomial, scale, subtract, type DoubleDouble } from './arithmetic';
import { LN2 } from './constants';

/** A number times a power of two. */
export interface Scaled {
	readonly mantissa: DoubleDouble;
	readonly exponent: number;
}

const HALVINGS = 9;

/** 1/1!, 1/2!, … 1/11!: the argument is below ln 2 / 2^10. */
const TAYLOR: readonly DoubleDouble[] = inverseFactorials(11);

function inverseFactorials(last: number): DoubleDouble[] {
	const inverses: DoubleDouble[] = [];
	for (let n = 1, factorial = 1; n <= last; n++, factorial *= n) inverses.push(divide(ONE, { high: factorial, low: 0 }));
	return inverses;
}

/**
 * `e^x - 1` without cancellation.
 * @domain  |x| < 0.36.
 * @error   below 2^-94 relative, held against 60 digits in `src/test/tables/balls.py`.
 * @source  Taylor's series of the 512th part, then `(1 + s)² - 1 = 2s + s²`; D. Bailey, Y. Hida, X. Li, QD, 2001.
 */
export function expm1Reduced(x: DoubleDouble): DoubleDouble {
	const part = scale(x, 2 ** -HALVINGS);
	let power = multiply(polynomial(TAYLOR, part), part);
	for (let i = 0; i < HALVINGS; i++) power = add(scale(power, 2), multiply(power, power));
	return power;
}

/**
 * `e^x`.
 * @domain  |x| < 2^50.
 * @error   below 2^-94 + |x| 2^-99 relative.
 */
export function exp(x: DoubleDouble): Scaled {
	const exponent = Math.round(x.high / Math.LN2);
	return { mantissa: add(ONE, expm1Reduced(subtract(x, scale(LN2, exponent)))), exponent };
}

/**
 * The natural logarithm.
 * @domain  2^-300 < x < 2^300.
 * @error   below 2^-92 relative.
 * @source  One step of Newton's method from double precision; near 1 the series of the area tangent.
 */
export function log(x: DoubleDouble): DoubleDouble {
	const above = subtract(x, ONE);
	if (Math.abs(above.high) < 0.1) return log1pReduced(above);
	const start = Math.log(x.high);
	const { mantissa, exponent } = exp({ high: -start, low: 0 });
	const rest = subtract(scale(multiply(x, mantissa), 2 ** exponent), ONE);
	return add({ high: start, low: 0 }, subtract(rest, scale(multiply(rest, rest), 0.5)));
}

/** 1, 1/3, 1/5, …: the square of the argument is below 0.0028. */
const AREA_TANGENT: readonly DoubleDouble[] = Array.from({ length: 14 }, (_, k) => divide(ONE, { high: 2 * k + 1, low: 0 }));

/**
 * `log(1 + x)` without cancellation.
 * @domain  |x| ≤ 0.1.
 * @error   below 2^-96 relative.
 */
export function log1pReduced(x: DoubleDouble): DoubleDouble {
	const ratio = divide(x, add({ high: 2, low: 0 }, x));
	return scale(multiply(polynomial(AREA_TANGENT, multiply(ratio, ratio)), ratio), 2);
}
