import { LN2 } from '../doubleDouble/constants';
import * as parts from '../doubleDouble/exponential';
import { add, beyondFinite, divide, multiply, subtract, wholePower } from './arithmetic';
import { ballOf, containsZero, exactly, isDouble, isFiniteBall, midpointOf, UNDEFINED, UNKNOWN, type Ball } from './ball';

const ONE = exactly(1);
const LOG_2 = ballOf(LN2, 2 ** -108);
/** The bounds that `doubleDouble/exponential.ts` states. */
const EXP_ROUNDING = 2 ** -94;
const REDUCTION_ROUNDING = 2 ** -99;
const LOG_ROUNDING = 2 ** -92;
/** Beyond, nothing is left of a power's digits. */
const LARGEST_EXPONENT = 2 ** 50;

/** Less than any number that matters beside another, and than any power of one. */
const VANISHING: Ball = { high: 0, low: 0, radius: 1, exponent: -(2 ** 50) };

export function exp(a: Ball): Ball {
	if (!isFiniteBall(a)) return beyondFinite(Math.exp, a);
	if (a.exponent < 0) return { ...ONE, low: 0, radius: 2 ** -200 };
	if (a.exponent > 0 || Math.abs(a.high) > LARGEST_EXPONENT) return a.high < 0 ? VANISHING : UNKNOWN;
	if (a.radius > 600) return UNKNOWN;
	const { mantissa, exponent } = parts.exp(a);
	const radius = mantissa.high * (1.001 * Math.expm1(a.radius) + EXP_ROUNDING + Math.abs(a.high) * REDUCTION_ROUNDING);
	return ballOf(mantissa, radius, exponent);
}

/** `e^x - 1`, relatively exact near 0. */
export function expm1(a: Ball): Ball {
	if (!isFiniteBall(a)) return beyondFinite(Math.expm1, a);
	// e^x - 1 is x up to x²/2 where that is far below rounding
	if (a.exponent < 0) return { ...a, radius: a.radius + EXP_ROUNDING * Math.abs(a.high) };
	if (a.exponent > 0 || Math.abs(a.high) >= 0.35) return subtract(exp(a), ONE);
	const value = parts.expm1Reduced(a);
	return ballOf(value, (1 + Math.abs(value.high)) * 1.001 * Math.expm1(a.radius) + EXP_ROUNDING * Math.abs(value.high));
}

/** The natural logarithm; not known where rounding decides whether there is one. */
export function log(a: Ball): Ball {
	if (!isFiniteBall(a) || (a.high === 0 && a.radius === 0)) return beyondFinite(Math.log, a);
	if (containsZero(a)) return UNKNOWN;
	if (a.high < 0) return UNDEFINED;
	const value = parts.log(a);
	const own = ballOf(value, -1.001 * Math.log1p(-a.radius / a.high) + LOG_ROUNDING * Math.abs(value.high));
	return a.exponent === 0 ? own : add(own, multiply(exactly(a.exponent), LOG_2));
}

/** `log(1 + x)`, relatively exact near 0. */
export function log1p(a: Ball): Ball {
	if (!isFiniteBall(a)) return beyondFinite(Math.log1p, a);
	if (a.exponent < 0) return { ...a, radius: a.radius + LOG_ROUNDING * Math.abs(a.high) };
	if (a.exponent > 0 || Math.abs(a.high) > 0.1) return log(add(ONE, a));
	const value = parts.log1pReduced(a);
	return ballOf(value, 1.2 * a.radius + LOG_ROUNDING * Math.abs(value.high));
}

/** `a^b` as `program/operations.ts` has it: 1 to any power is 1 only where the power is a number. */
export function power(a: Ball, b: Ball): Ball {
	if (!isFiniteBall(a) || !isFiniteBall(b)) return beyondFinite((x = 0, y = 0) => (Number.isNaN(y) ? NaN : x ** y), a, b);
	const whole = isDouble(b) && b.exponent === 0 ? wholePower(a, b.high) : undefined;
	if (whole) return whole;
	if (a.high === 0 && a.radius === 0) return containsZero(b) ? UNKNOWN : exactly(b.high > 0 ? 0 : Infinity);
	if (containsZero(a)) return UNKNOWN;
	if (a.high > 0) return exp(multiply(b, log(a)));
	const exponent = midpointOf(b);
	if (!isDouble(b)) return UNKNOWN;
	if (!Number.isInteger(exponent)) return UNDEFINED;
	const size = exp(multiply(b, log({ ...a, high: -a.high, low: -a.low })));
	return exponent % 2 === 0 ? size : { ...size, high: -size.high, low: -size.low };
}

/** `1/(1 + e^-x)`, relatively exact down to the smallest number. */
export function logistic(a: Ball): Ball {
	return divide(ONE, add(ONE, exp({ ...a, high: -a.high, low: -a.low })));
}
