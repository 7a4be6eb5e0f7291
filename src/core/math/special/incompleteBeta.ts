import { logGamma1p } from './logGamma';
import { logGammaIncrease } from './logGammaIncrease';
import { betaKernel, logBetaKernel, logComplement } from './saddlePoint';

const EPSILON = Number.EPSILON / 2;
/** The continued fraction takes some √(a + b) terms. */
const MOST_TERMS = 200_000;

/**
 * The regularised incomplete beta function, I_x(a, b); `y` is 1 - x, for a caller who knows it better than `1 - x` does.
 * NaN where a + b is so large (1e10) that its continued fraction has not settled.
 * @domain  a, b > 0, 0 ≤ x ≤ 1.
 * @error   at most 2.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  Continued fraction of DiDonato and Morris below the mean, what it leaves of 1 above it; power series DLMF 8.17.7 for a small shape.
 */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): number {
	if (!isDefined(a, b, x, y)) return NaN;
	if (x === 0 || y === 0) return x === 0 ? 0 : 1;
	if (hasSmallShape(b, a, y)) return complementOfSeries(b, a, y, x);
	if (b * x <= a * y) return lowerTail(a, b, x, y);
	return hasSmallShape(a, b, x) ? 1 - complementOfSeries(a, b, x, y) : 1 - lowerTail(b, a, y, x);
}

/**
 * `1 - I_x(a, b)`, exact in its tail.
 * @domain  a, b > 0, 0 ≤ x ≤ 1.
 * @error   at most 3.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function upperBeta(a: number, b: number, x: number): number {
	return incompleteBeta(b, a, 1 - x, x);
}

/**
 * `log I_x(a, b)`, also where I_x underflows.
 * @domain  a, b > 0, 0 ≤ x ≤ 1.
 * @error   at most 4.1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function logIncompleteBeta(a: number, b: number, x: number, y = 1 - x): number {
	if (!isDefined(a, b, x, y)) return NaN;
	if (x === 0 || y === 0) return x === 0 ? -Infinity : 0;
	const lower = hasSmallShape(b, a, y) ? complementOfSeries(b, a, y, x) : 1;
	if (lower < 0.5) return Math.log(lower);
	const upper = hasSmallShape(a, b, x) ? complementOfSeries(a, b, x, y) : 1;
	if (upper < 0.5) return Math.log1p(-upper);
	if (b * x <= a * y) return logBetaKernel(a, b, x, y) + Math.log(continuedFraction(a, b, x, y) * b / (a + b));
	return Math.log1p(-incompleteBeta(b, a, y, x));
}

function isDefined(a: number, b: number, x: number, y: number): boolean {
	return a > 0 && b > 0 && x >= 0 && y >= 0 && a + b < Infinity;
}

/** Whether the power series of I_x(a, b) in x converges fast, and tells its distance from 1 where a is small. */
function hasSmallShape(a: number, b: number, x: number): boolean {
	return a < 1 && x <= 0.5 && (a + b) * x <= 1;
}

/** `1 - I_x(a, b)` where `hasSmallShape`: with `x^a/(a B(a, b)) = e^p`, `(1 - e^p) - e^p a Σ (1 - b)_n x^n/(n! (a + n))`. */
function complementOfSeries(a: number, b: number, x: number, y: number): number {
	const exponent = logGammaIncrease(b, a) - logGamma1p(a) + a * logComplement(x, y);
	let term = 1;
	let sum = 0;
	for (let n = 1; n < 100; n++) {
		term *= x * (n - b) / n;
		const next = sum + term / (a + n);
		if (next === sum) break;
		sum = next;
	}
	return -Math.expm1(exponent) - Math.exp(exponent) * a * sum;
}

function lowerTail(a: number, b: number, x: number, y: number): number {
	return betaKernel(a, b, x, y) * (continuedFraction(a, b, x, y) * b / (a + b));
}

/**
 * `a B(a, b) x^-a y^-b I_x(a, b)` below the mean, where no difference in it cancels, by Steed's method.
 * A. R. DiDonato and A. H. Morris, ACM Trans. Math. Softw. 18 (1992), 360, equation 9.
 */
function continuedFraction(a: number, b: number, x: number, y: number): number {
	const distance = a * y - b * x;
	let d = (a + 1) / (a * (distance + 1));
	let term = a * d;
	let h = term;
	for (let n = 1; n < MOST_TERMS; n++) {
		const ratio = x / (a + 2 * n - 1);
		const numerator = (a + n - 1) * (a + b + n - 1) * n * (b - n) * ratio * ratio;
		const denominator = n + n * (b - n) * ratio + (a + n) * (distance + 1 + n * (1 + y)) / (a + 2 * n + 1);
		const next = 1 / (denominator + numerator * d);
		term *= -numerator * d * next;
		d = next;
		h += term;
		if (Math.abs(term) < EPSILON * h) return h;
	}
	return NaN;
}
