/**
 * `e^(-x²/2)` without the error of squaring a large x: x is split so that the square of its head is exact.
 * @domain  all x.
 * @source  The splitting is W. J. Cody, Math. Comp. 23 (1969), 631.
 */
export function expNegativeHalfSquare(x: number): number {
	if (!Number.isFinite(x)) return Number.isNaN(x) ? NaN : 0;
	if (Math.abs(x) > 39) return 0;
	const head = Math.trunc(x * 16) / 16;
	return Math.exp(-0.5 * head * head) * Math.exp(-0.5 * (x - head) * (x + head));
}

/** `e^(-x²)`, as above. */
export function expNegativeSquare(x: number): number {
	if (!Number.isFinite(x)) return Number.isNaN(x) ? NaN : 0;
	if (Math.abs(x) > 28) return 0;
	const head = Math.trunc(x * 16) / 16;
	return Math.exp(-head * head) * Math.exp(-(x - head) * (x + head));
}
