import { chebyshev } from '../chebyshev';
import { besselSeries } from './series';
import { J0, J1, P0, P1, Q0, Q1, Y0, Y1 } from './tables';

const SQRT_PI = 1.7724538509055159;
const TWO_OVER_PI = 0.6366197723675814;

/**
 * The Bessel function J₀(x).
 * @domain  all x.
 * @error   at most 2 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  Power series to 2, Chebyshev series to 8; beyond, of Hankel's modulus and phase, DLMF 10.17.3.
 */
export function besselJ0(x: number): number {
	const size = Math.abs(x);
	if (size < 2) return besselSeries(0, size, -0.25 * x * x);
	if (size < 8) return chebyshev(J0, variable(size));
	const { cosines, sines, inPhase, outOfPhase } = hankel(size, P0, Q0);
	return inPhase * (cosines + sines) - outOfPhase * (sines - cosines);
}

/**
 * The Bessel function J₁(x).
 * @domain  all x.
 * @error   at most 2.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  As for J₀.
 */
export function besselJ1(x: number): number {
	const size = Math.abs(x);
	if (size < 2) return Math.sign(x) * besselSeries(1, size, -0.25 * x * x);
	if (size < 8) return x * chebyshev(J1, variable(size));
	const { cosines, sines, inPhase, outOfPhase } = hankel(size, P1, Q1);
	const value = inPhase * (sines - cosines) + outOfPhase * (sines + cosines);
	return x < 0 ? -value : value;
}

/**
 * The Bessel function of the second kind, Y₀(x).
 * @domain  x ≥ 0; -Infinity at 0.
 * @error   at most 2 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  As for J₀, its logarithm apart (DLMF 10.8.2).
 */
export function besselY0(x: number): number {
	if (!(x > 0)) return x === 0 ? -Infinity : NaN;
	if (x < 8) return chebyshev(Y0, variable(x)) + TWO_OVER_PI * Math.log(0.5 * x) * besselJ0(x);
	const { cosines, sines, inPhase, outOfPhase } = hankel(x, P0, Q0);
	return inPhase * (sines - cosines) + outOfPhase * (sines + cosines);
}

/**
 * The Bessel function of the second kind, Y₁(x).
 * @domain  x ≥ 0; -Infinity at 0.
 * @error   at most 2.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  As for Y₀ (DLMF 10.8.1).
 */
export function besselY1(x: number): number {
	if (!(x > 0)) return x === 0 ? -Infinity : NaN;
	if (x < 8) return x * chebyshev(Y1, variable(x)) + TWO_OVER_PI * (Math.log(0.5 * x) * besselJ1(x) - 1 / x);
	const { cosines, sines, inPhase, outOfPhase } = hankel(x, P1, Q1);
	return -inPhase * (sines + cosines) + outOfPhase * (sines - cosines);
}

/** Where x²/32 - 1 lies for 0 ≤ x ≤ 8: in [-1, 1]. */
function variable(x: number): number {
	return x * x / 32 - 1;
}

/** Hankel's functions at x ≥ 8, divided by √(πx); the phase of π/4 is left to sums and differences of sine and cosine, so that x is not rounded. */
function hankel(x: number, p: readonly number[], q: readonly number[]): { readonly cosines: number; readonly sines: number; readonly inPhase: number; readonly outOfPhase: number } {
	if (x === Infinity) return { cosines: 0, sines: 0, inPhase: 0, outOfPhase: 0 };
	const t = 128 / (x * x) - 1;
	const scale = 1 / (SQRT_PI * Math.sqrt(x));
	return { cosines: Math.cos(x), sines: Math.sin(x), inPhase: chebyshev(p, t) * scale, outOfPhase: chebyshev(q, t) * scale / x };
}
