import { chebyshev } from '../chebyshev';
import { besselSeries } from './series';
import { I0, I1, K0, K1 } from './tables';

const EULER_GAMMA = 0.5772156649015329;

/**
 * The modified Bessel function I₀(x).
 * @domain  all x.
 * @error   at most 2 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  Power series DLMF 10.25.2 to 8, then Chebyshev series.
 */
export function besselI0(x: number): number {
	const size = Math.abs(x);
	return size < 8 ? besselISeries(0, size) : largeI(I0, size);
}

/**
 * The scaled modified Bessel function `e^-|x| I₀(x)`.
 * @domain  all x.
 * @error   at most 2.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function besselI0e(x: number): number {
	const size = Math.abs(x);
	return size < 8 ? besselISeries(0, size) * Math.exp(-size) : scaledLargeI(I0, size);
}

/**
 * The modified Bessel function I₁(x).
 * @domain  all x.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  As for I₀.
 */
export function besselI1(x: number): number {
	const size = Math.abs(x);
	return withSignOf(x, size < 8 ? besselISeries(1, size) : largeI(I1, size));
}

/**
 * The scaled modified Bessel function `e^-|x| I₁(x)`.
 * @domain  all x.
 * @error   at most 3 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function besselI1e(x: number): number {
	const size = Math.abs(x);
	return withSignOf(x, size < 8 ? besselISeries(1, size) * Math.exp(-size) : scaledLargeI(I1, size));
}

/**
 * The modified Bessel function K₀(x).
 * @domain  x ≥ 0; Infinity at 0.
 * @error   at most 2 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  Power series DLMF 10.31.2 to 2, then Chebyshev series.
 */
export function besselK0(x: number): number {
	return x >= 0 && x < 2 ? besselK0Series(x) : scaledLargeK(K0, x) * Math.exp(-x);
}

/**
 * The scaled modified Bessel function `e^x K₀(x)`.
 * @domain  x ≥ 0; Infinity at 0.
 * @error   at most 4 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function besselK0e(x: number): number {
	return x >= 0 && x < 2 ? besselK0Series(x) * Math.exp(x) : scaledLargeK(K0, x);
}

/**
 * The modified Bessel function K₁(x).
 * @domain  x ≥ 0; Infinity at 0.
 * @error   at most 1.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  Power series DLMF 10.31.1 to 2, then Chebyshev series.
 */
export function besselK1(x: number): number {
	return x >= 0 && x < 2 ? besselK1Series(x) : scaledLargeK(K1, x) * Math.exp(-x);
}

/**
 * The scaled modified Bessel function `e^x K₁(x)`.
 * @domain  x ≥ 0; Infinity at 0.
 * @error   at most 2.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function besselK1e(x: number): number {
	return x >= 0 && x < 2 ? besselK1Series(x) * Math.exp(x) : scaledLargeK(K1, x);
}

function withSignOf(x: number, value: number): number {
	return x < 0 ? -value : value;
}

function besselISeries(order: 0 | 1, x: number): number {
	return besselSeries(order, x, 0.25 * x * x);
}

function scaledLargeI(coefficients: readonly number[], x: number): number {
	return x === Infinity ? 0 : chebyshev(coefficients, 16 / x - 1) / Math.sqrt(x);
}

/** In two halves, because e^x overflows before I does. */
function largeI(coefficients: readonly number[], x: number): number {
	const half = Math.exp(0.5 * x);
	return x === Infinity ? Infinity : half * scaledLargeI(coefficients, x) * half;
}

/** NaN for x < 0. */
function scaledLargeK(coefficients: readonly number[], x: number): number {
	return x === Infinity ? 0 : chebyshev(coefficients, 4 / x - 1) / Math.sqrt(x);
}

/** `Σ ψ(k + 1) (x²/4)^k/k!² - log(x/2) I₀(x)` for x < 2. */
function besselK0Series(x: number): number {
	const square = 0.25 * x * x;
	let digamma = -EULER_GAMMA;
	let power = 1;
	let sum = digamma;
	for (let k = 1; k < 16; k++) {
		digamma += 1 / k;
		power *= square / (k * k);
		sum += digamma * power;
	}
	return sum - Math.log(0.5 * x) * besselISeries(0, x);
}

/** `1/x + log(x/2) I₁(x) - x/4 Σ (ψ(k + 1) + ψ(k + 2)) (x²/4)^k/(k! (k + 1)!)` for x < 2. */
function besselK1Series(x: number): number {
	if (x === 0) return Infinity;
	const square = 0.25 * x * x;
	let digammas = 1 - 2 * EULER_GAMMA;
	let power = 1;
	let sum = digammas;
	for (let k = 1; k < 16; k++) {
		digammas += 1 / k + 1 / (k + 1);
		power *= square / (k * (k + 1));
		sum += digammas * power;
	}
	return 1 / x + Math.log(0.5 * x) * besselISeries(1, x) - 0.25 * x * sum;
}
