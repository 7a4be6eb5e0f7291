import { log1pExp } from '../special/logarithms';
import { logistic } from '../special/logistic';
import { standardNormalCdf } from '../special/normal';

const SQRT_2_OVER_PI = 0.7978845608028654;

/**
 * `x tanh(softplus(x))`, relatively exact in its tail.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  D. Misra, "Mish", 2019; with w = e^x (e^x + 2) the tangent is w/(w + 2).
 */
export function mish(x: number): number {
	if (x > 20) return x;
	if (x < -745) return Number.isNaN(x) ? NaN : -0;
	const power = Math.exp(x);
	const w = power * (power + 2);
	return x * (w / (w + 2));
}

/**
 * `x Φ(x)`, the exact Gaussian error linear unit.
 * @error   at most 1.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function gelu(x: number): number {
	return x === -Infinity ? -0 : x * standardNormalCdf(x);
}

/**
 * `x/2 (1 + tanh(√(2/π) (x + 0.044715 x³)))`, written as a logistic so that its tail does not cancel.
 * @error   at most 1.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function geluTanh(x: number): number {
	return x === -Infinity ? -0 : x * logistic(2 * SQRT_2_OVER_PI * (x + 0.044715 * x * x * x));
}

/**
 * `x logistic(beta x)`.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function swish(x: number, beta: number): number {
	return x === -Infinity && beta > 0 ? -0 : x * logistic(beta * x);
}

/**
 * `log(1 + e^(beta x))/beta`.
 * @domain  beta ≠ 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function softplus(x: number, beta: number): number {
	return log1pExp(beta * x) / beta;
}

/** The softplus as torch computes it: x itself where beta x is above the threshold. */
export function softplusThreshold(x: number, beta: number, threshold: number): number {
	return beta * x > threshold ? x : softplus(x, beta);
}

/**
 * `x/(1 + |x|)`.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function softsign(x: number): number {
	return Number.isFinite(x) ? x / (1 + Math.abs(x)) : Math.sign(x);
}

/**
 * `x - tanh(x)`; by its series near 0, where the two cancel.
 * @error   at most 3 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function tanhShrink(x: number): number {
	if (Math.abs(x) >= 0.5) return x - Math.tanh(x);
	// x - sinh/cosh = (x cosh x - sinh x)/cosh x = Σ 2k/(2k + 1)! x^(2k + 1) / cosh x
	let term = x * x * x / 6;
	let total = 2 * term;
	for (let k = 2; k <= 7; k++) {
		term *= x * x / ((2 * k) * (2 * k + 1));
		total += 2 * k * term;
	}
	return total / Math.cosh(x);
}
