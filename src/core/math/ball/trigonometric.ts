import { HALF_PI, PI as PI_PARTS } from '../doubleDouble/constants';
import * as parts from '../doubleDouble/trigonometric';
import { add, beyondFinite, divide, multiply, negate, sqrt, subtract } from './arithmetic';
import { ballOf, exactly, isDouble, isFiniteBall, midpointOf, UNKNOWN, within, type Ball } from './ball';
import { exp, expm1, log1p } from './exponential';

const ONE = exactly(1);
const HALF = exactly(0.5);
export const PI = ballOf(PI_PARTS, 2 ** -106);
/** The bounds that `doubleDouble/trigonometric.ts` states. */
const ROUNDING = 2 ** -94;
const REDUCTION_ROUNDING = 2 ** -100;
/** Beyond, the reduction by π loses too much; doubles have a better one. */
const LARGEST_ANGLE = 2 ** 40;

function circular(a: Ball, which: 'sine' | 'cosine', double: (x: number) => number): Ball {
	if (!isFiniteBall(a)) return beyondFinite(double, a);
	if (a.exponent < 0) return which === 'sine' ? { ...a, radius: a.radius + ROUNDING * Math.abs(a.high) } : ballOf({ high: 1, low: 0 }, 2 ** -400);
	if (a.exponent > 0 || Math.abs(a.high) > LARGEST_ANGLE) return isDouble(a) ? within(double(midpointOf(a)), 2 * Number.EPSILON) : UNKNOWN;
	const value = parts.sineAndCosine(a)[which];
	const reduction = Math.abs(a.high) > HALF_PI.high / 2 ? Math.abs(a.high) * REDUCTION_ROUNDING : 0;
	return ballOf(value, a.radius + ROUNDING * Math.abs(value.high) + reduction);
}

export function sin(a: Ball): Ball {
	return circular(a, 'sine', Math.sin);
}

export function cos(a: Ball): Ball {
	return circular(a, 'cosine', Math.cos);
}

export function tan(a: Ball): Ball {
	return divide(sin(a), cos(a));
}

export function atan(a: Ball): Ball {
	if (!isFiniteBall(a)) return beyondFinite(Math.atan, a);
	if (a.exponent < 0) return { ...a, radius: a.radius + ROUNDING * Math.abs(a.high) };
	if (a.exponent > 0) return subtract(multiply(exactly(a.high < 0 ? -0.5 : 0.5), PI), divide(ONE, a));
	const value = parts.atan(a);
	return ballOf(value, a.radius + ROUNDING * Math.abs(value.high));
}

export function asin(a: Ball): Ball {
	return atan(divide(a, sqrt(multiply(subtract(ONE, a), add(ONE, a)))));
}

export function acos(a: Ball): Ball {
	const ratio = divide(sqrt(subtract(ONE, a)), sqrt(add(ONE, a)));
	return multiply(exactly(2), atan(ratio));
}

export function sinh(a: Ball): Ball {
	if (a.high < 0) return negate(sinh(negate(a)));
	const grown = expm1(a);
	return multiply(HALF, add(grown, divide(grown, add(grown, ONE))));
}

export function cosh(a: Ball): Ball {
	return multiply(HALF, add(exp(a), exp(negate(a))));
}

/** By the power that falls, which cannot overflow. */
export function tanh(a: Ball): Ball {
	if (a.high > 0) return negate(tanh(negate(a)));
	const grown = expm1(multiply(exactly(2), a));
	return divide(grown, add(grown, exactly(2)));
}

export function asinh(a: Ball): Ball {
	if (a.high < 0) return negate(asinh(negate(a)));
	const square = multiply(a, a);
	return log1p(add(a, divide(square, add(ONE, sqrt(add(ONE, square))))));
}

export function acosh(a: Ball): Ball {
	const above = subtract(a, ONE);
	return log1p(add(above, sqrt(multiply(above, add(a, ONE)))));
}

export function atanh(a: Ball): Ball {
	return multiply(HALF, log1p(divide(multiply(exactly(2), a), subtract(ONE, a))));
}
