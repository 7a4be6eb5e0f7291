import { logLogistic, logistic, logit } from '../special/logistic';

/**
 * The density of the logistic distribution with mean mu and scale s.
 * @domain  s > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function logisticPdf(x: number, mu: number, s: number): number {
	if (!(s > 0)) return NaN;
	// Symmetric in z, so that one tail serves both.
	const power = Math.exp(-Math.abs((x - mu) / s));
	return power / (s * (1 + power) * (1 + power));
}

/**
 * Its logarithm.
 * @domain  s > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function logisticLogPdf(x: number, mu: number, s: number): number {
	if (!(s > 0)) return NaN;
	const z = Math.abs((x - mu) / s);
	return -z - 2 * Math.log1p(Math.exp(-z)) - Math.log(s);
}

/**
 * The probability of at most x.
 * @domain  s > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function logisticCdf(x: number, mu: number, s: number): number {
	return s > 0 ? logistic((x - mu) / s) : NaN;
}

/**
 * The probability of more than x.
 * @domain  s > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function logisticSurvival(x: number, mu: number, s: number): number {
	return s > 0 ? logistic((mu - x) / s) : NaN;
}

/**
 * The logarithm of the probability of at most x.
 * @domain  s > 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function logisticLogCdf(x: number, mu: number, s: number): number {
	return s > 0 ? logLogistic((x - mu) / s) : NaN;
}

/**
 * The x with `logisticCdf(x) = p`.
 * @domain  s > 0, 0 ≤ p ≤ 1.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function logisticQuantile(p: number, mu: number, s: number): number {
	return s > 0 ? mu + s * logit(p) : NaN;
}

/**
 * Its variance, `π² s²/3`.
 * @domain  s > 0.
 */
export function logisticVariance(s: number): number {
	return s > 0 ? Math.PI * Math.PI * s * s / 3 : NaN;
}
