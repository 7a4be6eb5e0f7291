import { HALF_LOG_2PI } from '../doubleDouble/constants';
import { add, beyondFinite, divide, multiply, negate, subtract } from './arithmetic';
import { ballOf, containsZero, exactly, isDouble, isFiniteBall, UNDEFINED, UNKNOWN, type Ball } from './ball';
import { exp, log } from './exponential';
import { PI, sin } from './trigonometric';

const ONE = exactly(1);
const OFFSET = ballOf(HALF_LOG_2PI, 2 ** -107);

/** `B_2k/(2k(2k - 1))` for k = 1, 2, … as numerator and denominator. */
const STIRLING: readonly Ball[] = ([
	[1, 12], [-1, 360], [1, 1260], [-1, 1680], [1, 1188], [-691, 360360], [1, 156], [-3617, 122400], [43867, 244188],
	[-174611, 125400], [77683, 5796], [-236364091, 1506960], [657931, 300],
] as const).map(([over, under]) => divide(exactly(over), exactly(under)));

/** From here the series has 32 digits. */
const LEAST = 36;
const LARGEST_FACTORIAL = 170;

/**
 * `log Γ(x)` for x ≥ 36.
 * @source  Stirling's series, whose error is below the first term left out.
 */
function stirling(x: Ball): Ball {
	const inverse = divide(ONE, x);
	const square = multiply(inverse, inverse);
	const series = STIRLING.reduceRight((sum, coefficient) => add(multiply(sum, square), coefficient), exactly(0));
	const body = subtract(multiply(subtract(x, exactly(0.5)), log(x)), x);
	const value = add(add(body, OFFSET), multiply(series, inverse));
	return x.exponent === 0 ? { ...value, radius: value.radius + 1e4 * x.high ** -27 * 2 ** -value.exponent } : value;
}

/** `x (x + 1) … (x + n - 1)`. */
function rising(x: Ball, n: number): Ball {
	let product = ONE;
	for (let k = 0; k < n; k++) product = multiply(product, add(x, exactly(k)));
	return product;
}

/** `log Γ(x)` for x > 0; undefined elsewhere. */
export function logGamma(x: Ball): Ball {
	if (!isFiniteBall(x)) return x.high === Infinity ? x : beyondFinite(() => NaN, x);
	if (containsZero(x)) return x.radius === 0 ? UNDEFINED : UNKNOWN;
	if (x.high < 0) return UNDEFINED;
	if (x.exponent > 0 || x.high >= LEAST) return stirling(x);
	const steps = Math.ceil(LEAST - (x.exponent < 0 ? 0 : x.high));
	return subtract(stirling(add(x, exactly(steps))), log(rising(x, steps)));
}

/** 0! to 170!, each to the nearest pair of doubles. */
const FACTORIALS: readonly Ball[] = exactFactorials(LARGEST_FACTORIAL);

function exactFactorials(last: number): readonly Ball[] {
	const factorials = [ONE];
	let product = 1n;
	for (let n = 1n; n <= last; n++) {
		product *= n;
		const high = Number(product);
		const low = Number(product - BigInt(high));
		factorials.push(ballOf({ high, low }, product === BigInt(high) + BigInt(low) ? 0 : high * 2 ** -106));
	}
	return factorials;
}

/** `Γ(x)`; undefined at its poles. */
export function gamma(x: Ball): Ball {
	if (!isFiniteBall(x)) return x.high === Infinity ? x : beyondFinite(() => NaN, x);
	if (isDouble(x) && Number.isInteger(x.high) && x.exponent === 0) {
		if (x.high <= 0) return UNDEFINED;
		if (x.high <= LARGEST_FACTORIAL + 1) return FACTORIALS[x.high - 1] ?? UNKNOWN;
	}
	if (x.high < 0) return divide(PI, multiply(sin(multiply(PI, x)), gamma(subtract(ONE, x))));
	if (containsZero(x)) return UNKNOWN;
	if (x.exponent > 0 || x.high >= LEAST) return exp(stirling(x));
	const steps = Math.ceil(LEAST - (x.exponent < 0 ? 0 : x.high));
	return divide(exp(stirling(add(x, exactly(steps)))), rising(x, steps));
}

export function factorial(x: Ball): Ball {
	return gamma(add(x, ONE));
}

/** `n!/(k! (n - k)!)` for whole 0 ≤ k ≤ n; undefined is left to the caller elsewhere. */
export function binomialCoefficient(n: Ball, k: Ball): Ball | undefined {
	if (!isDouble(n) || !isDouble(k) || !Number.isInteger(n.high) || !Number.isInteger(k.high) || n.exponent !== 0 || k.exponent !== 0) return undefined;
	if (n.high < 0 || k.high < 0 || k.high > n.high) return undefined;
	const few = Math.min(k.high, n.high - k.high);
	if (few <= 64) return divide(rising(exactly(n.high - few + 1), few), factorial(exactly(few)));
	return divide(factorial(n), multiply(factorial(k), factorial(subtract(n, k))));
}

/** `Γ(a) Γ(b)/Γ(a + b)`. */
export function beta(a: Ball, b: Ball): Ball {
	return exp(logBeta(a, b));
}

export function logBeta(a: Ball, b: Ball): Ball {
	return add(add(logGamma(a), logGamma(b)), negate(logGamma(add(a, b))));
}
