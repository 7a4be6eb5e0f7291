import { SQRT_PI } from '../doubleDouble/constants';
import { add, beyondFinite, divide, multiply, negate, subtract } from './arithmetic';
import { ballOf, exactly, isFiniteBall, type Ball } from './ball';
import { exp } from './exponential';

const ONE = exactly(1);
const ROOT_PI = ballOf(SQRT_PI, 2 ** -107);
/** Below, the series; above, the continued fraction. */
const BORDER = 2.5;

/** `2x/√π e^(-x²)`, what both methods have in common. */
function factor(x: Ball): Ball {
	return divide(multiply(exactly(2), multiply(x, exp(negate(multiply(x, x))))), ROOT_PI);
}

/** @source  M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, 1964, 7.1.6: all terms have one sign. */
function series(x: Ball): Ball {
	const square = multiply(exactly(2), multiply(x, x));
	let term = ONE;
	let sum = ONE;
	for (let n = 1; n < 200; n++) {
		term = divide(multiply(term, square), exactly(2 * n + 1));
		sum = add(sum, term);
		if (Math.abs(term.high) < 1e-34 * Math.abs(sum.high)) break;
	}
	return multiply(factor(x), sum);
}

/** `erfc(x)` for x ≥ 2.5. @source  The same, 7.1.14, evaluated from its tail, as many steps as 33 digits take. */
function continuedFraction(x: Ball): Ball {
	const square = multiply(exactly(2), multiply(x, x));
	const steps = Math.ceil(24 + 900 / (x.high * x.high));
	let tail = ONE;
	for (let n = steps; n >= 1; n--) tail = add(n % 2 === 1 ? square : ONE, divide(exactly(n), tail));
	// erfc x = (2x e^(-x²)/√π) / (2x² + 1/(1 + 2/(2x² + 3/(1 + …))))
	return divide(factor(x), tail);
}

/** The error function. */
export function erf(x: Ball): Ball {
	if (!isFiniteBall(x)) return beyondFinite(Math.sign, x);
	if (x.exponent > 0 || Math.abs(x.high) >= BORDER) return x.high > 0 ? subtract(ONE, erfc(x)) : subtract(erfc(negate(x)), ONE);
	return series(x);
}

/** `1 - erf x`, relatively exact for large x. */
export function erfc(x: Ball): Ball {
	if (!isFiniteBall(x)) return beyondFinite(value => 1 - Math.sign(value ?? NaN), x);
	if (x.exponent > 0 || Math.abs(x.high) >= BORDER) return x.high > 0 ? continuedFraction(x) : subtract(exactly(2), erfc(negate(x)));
	return subtract(ONE, series(x));
}
