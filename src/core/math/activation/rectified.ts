/**
 * `max(0, x)`.
 * @source  torch.nn.ReLU.
 */
export function relu(x: number): number {
	return x > 0 ? x : Number.isNaN(x) ? NaN : 0;
}

/** `min(max(0, x), 6)`. */
export function relu6(x: number): number {
	return x > 6 ? 6 : relu(x);
}

/** x above 0, `slope · x` below. */
export function leakyRelu(x: number, slope: number): number {
	return x >= 0 ? x : slope * x;
}

/**
 * x above 0, `alpha (e^x - 1)` below.
 * @error   at most 0.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function elu(x: number, alpha: number): number {
	return x > 0 ? x : alpha * Math.expm1(x);
}

/**
 * x above 0, `alpha (e^(x/alpha) - 1)` below.
 * @domain  alpha ≠ 0.
 * @error   at most 0.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function celu(x: number, alpha: number): number {
	return x > 0 ? x : alpha * Math.expm1(x / alpha);
}

const SELU_SCALE = 1.0507009873554805;
const SELU_ALPHA = 1.6732632423543772;

/**
 * The self-normalising ELU.
 * @error   at most 1.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  G. Klambauer et al., NeurIPS 2017; constants from its fixed point, `src/test/tables/constants.py`.
 */
export function selu(x: number): number {
	return SELU_SCALE * elu(x, SELU_ALPHA);
}

/** x kept between low and high. */
export function hardTanh(x: number, low: number, high: number): number {
	return x < low ? low : x > high ? high : x;
}

/** `x/6 + ½` kept between 0 and 1. */
export function hardSigmoid(x: number): number {
	return x <= -3 ? 0 : x >= 3 ? 1 : (x + 3) / 6;
}

/** `x · hardSigmoid(x)`. */
export function hardSwish(x: number): number {
	return x <= -3 ? 0 : x >= 3 ? x : x * (x + 3) / 6;
}

/** x moved towards 0 by lambda, 0 within lambda of it. */
export function softShrink(x: number, lambda: number): number {
	return x > lambda ? x - lambda : x < -lambda ? x + lambda : Number.isNaN(x) ? NaN : 0;
}

/** x, or 0 within lambda of 0. */
export function hardShrink(x: number, lambda: number): number {
	return Math.abs(x) <= lambda ? 0 : x;
}
