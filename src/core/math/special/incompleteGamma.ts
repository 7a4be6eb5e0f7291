import { erfc } from './erf';
import { polynomial } from './chebyshev';
import { logGamma1p } from './logGamma';
import { deviance, logPoissonKernel, poissonKernel } from './saddlePoint';

const EPSILON = Number.EPSILON / 4;
/** Above this shape the sums near x = a are too long and Temme's expansion is exact. */
const LARGE_SHAPE = 1e6;
/** Below this a logarithm is taken of the factors. */
const SMALL = 1e-280;

/**
 * The regularised lower incomplete gamma function, P(a, x).
 * @domain  a > 0, x ≥ 0.
 * @error   at most 3 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  DLMF 8.11.4 below x = a + 1, else `1 - Q`; Temme's uniform expansion, DLMF 8.12, for large a near x.
 */
export function lowerGamma(a: number, x: number): number {
	if (!(a > 0 && x >= 0) || a === Infinity) return NaN;
	if (x === 0 || x === Infinity) return x === 0 ? 0 : 1;
	if (isUniform(a, x)) return temme(a, x, -1);
	return x < a + 1 ? poissonKernel(a, x) * powerSeries(a, x) : 1 - poissonKernel(a, x) * continuedFraction(a, x);
}

/**
 * The regularised upper incomplete gamma function, Q(a, x) = 1 - P(a, x), exact in its tail.
 * @domain  a > 0, x ≥ 0.
 * @error   at most 3 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  DLMF 8.9.2 (continued fraction) from x = a on, else as for P.
 */
export function upperGamma(a: number, x: number): number {
	if (!(a > 0 && x >= 0) || a === Infinity) return NaN;
	if (x === 0 || x === Infinity) return x === 0 ? 1 : 0;
	if (isUniform(a, x)) return temme(a, x, 1);
	// From x = a on Q is the smaller of the two.
	if (x >= Math.max(a, 1.1)) return poissonKernel(a, x) * continuedFraction(a, x);
	return a < 1 ? upperOfSmallShape(a, x) : 1 - poissonKernel(a, x) * powerSeries(a, x);
}

/**
 * `log P(a, x)`, also where P underflows.
 * @domain  a > 0, x ≥ 0.
 * @error   at most 2.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function logLowerGamma(a: number, x: number): number {
	const value = lowerGamma(a, x);
	if (value > 0.5) return Math.log1p(-upperGamma(a, x));
	return value < SMALL && x > 0 ? logPoissonKernel(a, x) + Math.log(powerSeries(a, x)) : Math.log(value);
}

/**
 * `log Q(a, x)`, also where Q underflows.
 * @domain  a > 0, x ≥ 0.
 * @error   at most 2 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function logUpperGamma(a: number, x: number): number {
	const value = upperGamma(a, x);
	if (value > 0.5) return Math.log1p(-lowerGamma(a, x));
	return value < SMALL && x < Infinity ? logPoissonKernel(a, x) + Math.log(continuedFraction(a, x)) : Math.log(value);
}

/** `Γ(a + 1) x^-a e^x P(a, x)`. */
function powerSeries(a: number, x: number): number {
	let term = 1;
	let sum = 1;
	for (let n = 1; term > sum * EPSILON; n++) {
		term *= x / (a + n);
		sum += term;
	}
	return sum;
}

/** Q for a < 1 and x near or below 1, where `1 - P` would cancel: with p = x^a/Γ(a + 1), `(1 - p) - p a Σ (-x)^n/(n! (a + n))`. */
function upperOfSmallShape(a: number, x: number): number {
	const exponent = a * Math.log(x) - logGamma1p(a);
	let term = 1;
	let sum = 0;
	for (let n = 1; n < 30; n++) {
		term *= -x / n;
		sum += term / (a + n);
	}
	return -Math.expm1(exponent) - Math.exp(exponent) * a * sum;
}

/** `Γ(a + 1) x^-a e^x Q(a, x)`, by Steed's method. */
function continuedFraction(a: number, x: number): number {
	let b = x + 1 - a;
	let d = 1 / b;
	let term = d;
	let sum = d;
	for (let n = 1; n < 1e6; n++) {
		const numerator = n * (n - a);
		b += 2;
		const next = 1 / (b - numerator * d);
		term *= numerator * d * next;
		d = next;
		sum += term;
		if (Math.abs(term) < 4 * EPSILON * sum) break;
	}
	return a * sum;
}

function isUniform(a: number, x: number): boolean {
	return a > LARGE_SHAPE && Math.abs(x - a) < 0.02 * a;
}

/** Q for side 1, P for side -1; terms of order a^-1.5 and η³ suffice where `isUniform` holds. */
function temme(a: number, x: number, side: 1 | -1): number {
	const exponent = deviance(a, x);
	const eta = Math.sign(x - a) * Math.sqrt(2 * exponent / a);
	const first = polynomial([-1 / 3, 1 / 12, -2 / 135, 1 / 864, 1 / 2835], eta);
	const second = polynomial([-1 / 540, -1 / 288], eta);
	const rest = Math.exp(-exponent) * (first + second / a) / Math.sqrt(2 * Math.PI * a);
	return 0.5 * erfc(side * eta * Math.sqrt(a / 2)) + side * rest;
}
