/** Sum of `c_k T_k(t)`, its first term halved, by Clenshaw's recurrence; `t` in [-1, 1]. */
export function chebyshev(coefficients: readonly number[], t: number): number {
	let next = 0;
	let afterNext = 0;
	for (let k = coefficients.length - 1; k > 0; k--) {
		const here = 2 * t * next - afterNext + (coefficients[k] ?? 0);
		afterNext = next;
		next = here;
	}
	return t * next - afterNext + (coefficients[0] ?? 0) / 2;
}

/** Sum of `c_k x^k` by Horner's rule. */
export function polynomial(coefficients: readonly number[], x: number): number {
	let sum = 0;
	for (let k = coefficients.length - 1; k >= 0; k--) sum = sum * x + (coefficients[k] ?? 0);
	return sum;
}
