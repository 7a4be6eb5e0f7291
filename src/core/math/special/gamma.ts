import { logGamma, logGamma1p } from './logGamma';
import { stirlingError } from './stirling';
import { sinPi } from './trigonometry';

const SQRT_2PI = 2.5066282746310007;

/** 0! to 170!, each correctly rounded. */
const FACTORIALS: readonly number[] = exactFactorials(170);

function exactFactorials(last: number): number[] {
	const factorials = [1];
	let product = 1n;
	for (let n = 1n; n <= last; n++) {
		product *= n;
		factorials.push(Number(product));
	}
	return factorials;
}

/**
 * The gamma function; NaN at its poles 0, -1, -2, …, Infinity beyond 171.62.
 * @domain  all x but the poles.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  Correctly rounded factorials at integers; else recurrence to [1, 2] below 10, Stirling's series above, reflection for x < 0.
 */
export function gamma(x: number): number {
	if (Number.isInteger(x)) return x > 0 ? FACTORIALS[x - 1] ?? Infinity : NaN;
	if (!Number.isFinite(x)) return x > 0 ? Infinity : NaN;
	if (x < -170) return gamma(x + 20) / risingFactorial(x, 20);
	if (x < 0) return Math.PI / (sinPi(x) * gamma(1 - x));
	if (x < 1) return Math.exp(logGamma1p(x)) / x;
	if (x < 10) return gammaByRecurrence(x);
	// x^(x - ½) overflows before Γ(x) does: it is taken in two halves.
	const root = Math.pow(x, 0.5 * (x - 0.5));
	return SQRT_2PI * root * Math.exp(-x) * Math.exp(stirlingError(x)) * root;
}

function gammaByRecurrence(x: number): number {
	let product = 1;
	let at = x;
	for (; at >= 2; at--) product *= at - 1;
	return product * Math.exp(logGamma(at));
}

/** `x (x + 1) … (x + n - 1)`. */
function risingFactorial(x: number, n: number): number {
	let product = 1;
	for (let k = 0; k < n; k++) product *= x + k;
	return product;
}

/**
 * `x! = Γ(x + 1)`, correctly rounded for integers to 170, Infinity above.
 * @domain  all x but -1, -2, …
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function factorial(x: number): number {
	if (Number.isInteger(x)) return x < 0 ? NaN : FACTORIALS[x] ?? Infinity;
	return Math.abs(x) < 0.5 ? Math.exp(logGamma1p(x)) : gamma(x + 1);
}

/**
 * `log(n!)`.
 * @domain  x > -1.
 * @error   at most 1.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function logFactorial(x: number): number {
	return logGamma1p(x);
}
