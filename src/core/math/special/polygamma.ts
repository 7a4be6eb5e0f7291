import { polynomial } from './chebyshev';
import { digamma } from './digamma';
import { scaledHurwitzZeta } from './hurwitzZeta';
import { logGamma } from './logGamma';
import { cosPi, sinPi } from './trigonometry';

/** Bernoulli's numbers B_2, B_4, …: the asymptotic series of the trigamma function in x^-2. */
const BERNOULLI: readonly number[] = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510];
/** From here on eight terms of it are enough. */
const ASYMPTOTIC = 10;
/** Above this order the coefficients of the reflection overflow. */
const LARGEST_REFLECTED = 100;

/**
 * The polygamma function, the n-th derivative of the digamma function; NaN at its poles 0, -1, -2, …
 * @domain  n = 0, 1, 2, …; x > 0, or n ≤ 100 and x no pole.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  DLMF 5.15.1 and 25.11.12; reflection by DLMF 5.15.6.
 */
export function polygamma(n: number, x: number): number {
	if (!(Number.isInteger(n) && n >= 0)) return NaN;
	if (n === 0) return digamma(x);
	if (x > 0) return (n % 2 === 0 ? -1 : 1) * magnitude(n, x);
	return n <= LARGEST_REFLECTED && !Number.isInteger(x) ? reflected(n, x) : NaN;
}

/**
 * The trigamma function, the derivative of the digamma function.
 * @domain  all x but the poles 0, -1, -2, …
 * @error   at most 1.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  DLMF 5.5.2 and 5.15.8.
 */
export function trigamma(x: number): number {
	if (!(x > 0)) return polygamma(1, x);
	if (x >= ASYMPTOTIC) return trigammaFarOut(x);
	let rest = 0;
	let far = x + 1;
	for (; far < ASYMPTOTIC; far++) rest += 1 / (far * far);
	// The first term, the largest, last.
	return rest + trigammaFarOut(far) + 1 / (x * x);
}

function trigammaFarOut(x: number): number {
	const square = 1 / (x * x);
	return 1 / x + square * (0.5 + polynomial(BERNOULLI, square) / x);
}

/** `n! ζ(n + 1, x)` for x > 0. */
function magnitude(n: number, x: number): number {
	if (x === Infinity) return 0;
	const scaled = scaledHurwitzZeta(n, x) / n;
	if (n > 170) return scaled * Math.exp(logGamma(n + 1) - (n + 1) * Math.log(x));
	let factor = scaled / x;
	for (let k = 1; k <= n; k++) factor *= k / x;
	return factor;
}

/** `(-1)^n ψ_n(1 - x) - dⁿ/dxⁿ π cot(πx)`. */
function reflected(n: number, x: number): number {
	const cotangent = cosPi(x) / sinPi(x);
	return -magnitude(n, 1 - x) - Math.pow(Math.PI, n + 1) * polynomial(cotangentDerivative(n), cotangent);
}

/** Coefficients of the n-th derivative of cot in powers of cot, by `cot' = -1 - cot²`. */
function cotangentDerivative(n: number): readonly number[] {
	let coefficients: readonly number[] = [0, 1];
	for (let order = 0; order < n; order++) {
		const next: number[] = Array.from({ length: coefficients.length + 1 }, () => 0);
		coefficients.forEach((coefficient, k) => {
			if (k === 0) return;
			next[k - 1] = (next[k - 1] ?? 0) - k * coefficient;
			next[k + 1] = (next[k + 1] ?? 0) - k * coefficient;
		});
		coefficients = next;
	}
	return coefficients;
}
