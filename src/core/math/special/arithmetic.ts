/** The nearest integer; halves go to the even one. */
export function roundHalfEven(x: number): number {
	const floor = Math.floor(x);
	const rest = x - floor;
	if (rest !== 0.5) return Math.round(x);
	return floor % 2 === 0 ? floor : floor + 1;
}

/**
 * The remainder with the sign of the divisor, `x - y ⌊x/y⌋`.
 * @domain  y ≠ 0.
 */
export function floorMod(x: number, y: number): number {
	const remainder = x % y;
	return remainder !== 0 && (remainder < 0) !== (y < 0) ? remainder + y : remainder;
}

/**
 * The real n-th root; of a negative x for odd n only.
 * @domain  n ≠ 0; x ≥ 0 or n an odd integer.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function root(x: number, n: number): number {
	if (n === 2) return Math.sqrt(x);
	if (n === 3) return Math.cbrt(x);
	if (n === 0) return NaN;
	if (x < 0) return n % 2 === 0 || !Number.isInteger(n) ? NaN : -root(-x, n);
	return refineRoot(Math.pow(x, 1 / n), x, n);
}

/** One Newton step: 1/n is rounded, and a large logarithm of x shows it. */
function refineRoot(start: number, x: number, n: number): number {
	const correction = (Math.pow(start, n) / x - 1) / n;
	return Number.isFinite(correction) ? start - start * correction : start;
}
