/**
 * The density of the Laplace distribution with mean mu and scale b.
 * @domain  b > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function laplacePdf(x: number, mu: number, b: number): number {
	return b > 0 ? 0.5 * Math.exp(-Math.abs(x - mu) / b) / b : NaN;
}

/**
 * Its logarithm.
 * @domain  b > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function laplaceLogPdf(x: number, mu: number, b: number): number {
	return b > 0 ? -Math.abs(x - mu) / b - Math.log(2 * b) : NaN;
}

/**
 * The probability of at most x.
 * @domain  b > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function laplaceCdf(x: number, mu: number, b: number): number {
	if (!(b > 0)) return NaN;
	const tail = 0.5 * Math.exp(-Math.abs(x - mu) / b);
	return x < mu ? tail : 1 - tail;
}

/**
 * The probability of more than x.
 * @domain  b > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function laplaceSurvival(x: number, mu: number, b: number): number {
	return laplaceCdf(-x, -mu, b);
}

/**
 * The x with `laplaceCdf(x) = p`.
 * @domain  b > 0, 0 ≤ p ≤ 1.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function laplaceQuantile(p: number, mu: number, b: number): number {
	if (!(b > 0)) return NaN;
	return p <= 0.5 ? mu + b * Math.log(2 * p) : mu - b * Math.log(2 * (1 - p));
}
