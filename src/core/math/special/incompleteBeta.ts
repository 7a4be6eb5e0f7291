import { binomialKernel } from './saddlePoint';

const EPSILON = Number.EPSILON / 2;
/** The continued fraction takes some √(a + b) terms. */
const MOST_TERMS = 200_000;

/**
 * The regularised incomplete beta function, I_x(a, b); `y` is 1 - x, for a caller who knows it better than `1 - x` does.
 * NaN where a + b is so large (1e10) that its continued fraction has not settled.
 * @domain  a, b > 0, 0 ≤ x ≤ 1.
 * @error   at most 8.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  Continued fraction DLMF 8.17.22, on the side of the mean where it converges.
 */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): number {
	if (!(a > 0 && b > 0 && x >= 0 && y >= 0) || a + b === Infinity) return NaN;
	if (x === 0 || y === 0) return x === 0 ? 0 : 1;
	return x < (a + 1) / (a + b + 2) ? continuedFraction(a, b, x, y) : 1 - continuedFraction(b, a, y, x);
}

/** By the modified method of Lentz. */
function continuedFraction(a: number, b: number, x: number, y: number): number {
	let c = 1;
	let d = 1 / (1 - (a + b) * x / (a + 1));
	let h = d;
	for (let m = 1; m < MOST_TERMS; m++) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / (1 + even * d);
		c = 1 + even / c;
		h *= c * d;
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / (1 + odd * d);
		c = 1 + odd / c;
		h *= c * d;
		if (Math.abs(c * d - 1) < EPSILON) return h * b / (a + b) * binomialKernel(a, a + b, x, y);
	}
	return NaN;
}
