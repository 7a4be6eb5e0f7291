/**
 * `log(1 + e^x)`, the softplus.
 * @domain  all x.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  M. Mächler, "Accurately computing log(1 - exp(-|a|))", 2012.
 */
export function log1pExp(x: number): number {
	return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

/**
 * `log(1 - e^x)`.
 * @domain  x ≤ 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  M. Mächler, "Accurately computing log(1 - exp(-|a|))", 2012.
 */
export function log1mExp(x: number): number {
	return x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
}

/**
 * `log(e^x + e^y)` without overflow.
 * @domain  all x, y.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  `max + log1p(e^(min - max))`.
 */
export function logAddExp(x: number, y: number): number {
	if (x === y) return x + Math.LN2;
	const high = Math.max(x, y);
	return high === Infinity ? high : high + Math.log1p(Math.exp(-Math.abs(x - y)));
}

/**
 * `x log(y)`, 0 where x is 0 and y is a number.
 * @domain  y ≥ 0.
 * @error   at most 0.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  The convention of information theory, `0 log 0 = 0`.
 */
export function xlogy(x: number, y: number): number {
	return x === 0 && y >= 0 ? 0 : x * Math.log(y);
}

/**
 * The entropy term `-x log(x)`, 0 at 0.
 * @domain  x ≥ 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  The convention of information theory, `0 log 0 = 0`.
 */
export function entropyTerm(x: number): number {
	return x === 0 ? 0 : -x * Math.log(x);
}

/**
 * `log(e^x - e^y)` without overflow; -Infinity where they are equal.
 * @domain  x ≥ y.
 * @error   at most 0.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  `x + log(1 - e^(y - x))`.
 */
export function logSubExp(x: number, y: number): number {
	if (y === -Infinity) return x;
	return x === y && x < Infinity ? -Infinity : x + log1mExp(y - x);
}

/**
 * `x log(1 + y)`, 0 where x is 0 and y is a number.
 * @domain  y ≥ -1.
 * @error   at most 0.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  The convention of information theory, `0 log 0 = 0`.
 */
export function xlog1py(x: number, y: number): number {
	return x === 0 && y >= -1 ? 0 : x * Math.log1p(y);
}
