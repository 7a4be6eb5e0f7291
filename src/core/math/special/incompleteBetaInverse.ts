import { logIncompleteBeta } from './incompleteBeta';
import { logGamma1p } from './logGamma';
import { logGammaIncrease } from './logGammaIncrease';
import { standardNormalQuantileOfLog } from './normal';
import { logBetaKernel } from './saddlePoint';
import { solveConcave } from './solveConcave';

/** How far one step may carry the log odds. */
const LONGEST_STEP = 3;

/**
 * The x with `I_x(a, b) = p`; 0 where it underflows.
 * @domain  a, b > 0, 0 ≤ p ≤ 1.
 * @error   at most 2.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  log I is concave in the log odds of x, because those of a beta variable have a log-concave density.
 */
export function incompleteBetaInverse(a: number, b: number, p: number): number {
	if (!(a > 0 && b > 0 && a + b < Infinity && p >= 0 && p <= 1)) return NaN;
	if (p === 0 || p === 1) return p;
	return p > 0.5 ? lowerQuantile(b, a, 1 - p).y : lowerQuantile(a, b, p).x;
}

/**
 * The x with `I_x(a, b) = 1 - p`, exact where p is small; 0 where it underflows.
 * @domain  a, b > 0, 0 ≤ p ≤ 1.
 */
export function upperBetaInverse(a: number, b: number, p: number): number {
	if (!(a > 0 && b > 0 && a + b < Infinity && p >= 0 && p <= 1)) return NaN;
	if (p === 0 || p === 1) return 1 - p;
	return p > 0.5 ? lowerQuantile(a, b, 1 - p).x : lowerQuantile(b, a, p).y;
}

/**
 * The odds x/(1 - x) of the same x, which say more where x is near 1.
 * @domain  a, b > 0, 0 < p < 1.
 */
export function incompleteBetaInverseOdds(a: number, b: number, p: number): number {
	if (p > 0.5) {
		const { x, y } = lowerQuantile(b, a, 1 - p);
		return y / x;
	}
	const { x, y } = lowerQuantile(a, b, p);
	return x / y;
}

/** x and y = 1 - x for p ≤ ½. */
function lowerQuantile(a: number, b: number, p: number): { readonly x: number; readonly y: number } {
	const target = Math.log(p);
	/** How far log I is from its target, and its slope in the log odds. */
	const at = (x: number, y: number) => {
		const logarithm = logIncompleteBeta(a, b, x, y);
		return { value: logarithm - target, slope: a * b / (a + b) * Math.exp(logBetaKernel(a, b, x, y) - logarithm) };
	};
	const first = start(a, b, target);
	if (first < -745) return { x: 0, y: 1 };
	const odds = solveConcave(first, LONGEST_STEP, u => at(1 / (1 + Math.exp(-u)), 1 / (1 + Math.exp(u))));
	const x = 1 / (1 + Math.exp(-odds));
	const y = 1 / (1 + Math.exp(odds));
	const { value, slope } = at(x, y);
	// The last step goes without the rounding of the log odds.
	const change = x * y * value / slope;
	return { x: x - change, y: y + change };
}

/** The log odds by a normal approximation, or by `I_x ≈ x^a/(a B(a, b))`. */
function start(a: number, b: number, target: number): number {
	const z = standardNormalQuantileOfLog(target);
	const spread = Math.sqrt(1 / a + 1 / b);
	if (spread < 1 && z * spread > -2) return Math.log(a / b) + z * spread;
	const logX = (target + logGamma1p(a) - logGammaIncrease(b, a)) / a;
	return logX < -1 ? logX : 0;
}
