import { incompleteBeta } from '../special/incompleteBeta';
import { deviance } from '../special/saddlePoint';
import { stirlingError } from '../special/stirling';
import { LOG_SQRT_2PI } from '../special/stirlingSeries';

/**
 * The density of Student's t with nu degrees of freedom, location mu and scale sigma.
 * @domain  nu, sigma > 0.
 * @error   at most 3.5 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function studentTPdf(x: number, nu: number, mu: number, sigma: number): number {
	return Math.exp(studentTLogPdf(x, nu, mu, sigma));
}

/**
 * Its logarithm.
 * @domain  nu, sigma > 0.
 * @error   at most 1.5 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 * @source  C. Loader's saddle point, so that it turns into the normal as nu grows.
 */
export function studentTLogPdf(x: number, nu: number, mu: number, sigma: number): number {
	if (!(nu > 0 && sigma > 0)) return NaN;
	const z = (x - mu) / sigma;
	if (nu === Infinity) return -0.5 * z * z - Math.log(sigma) - LOG_SQRT_2PI;
	const constant = stirlingError((nu + 1) / 2) - stirlingError(nu / 2) - deviance(nu / 2, (nu + 1) / 2);
	const square = z * z / nu;
	const halfLog = square > 1e15 ? Math.log(Math.abs(z)) - 0.5 * Math.log(nu) : 0.5 * Math.log1p(square);
	const power = square > 0.2 ? nu * halfLog : 0.5 * z * z - deviance(nu / 2, 0.5 * (nu + z * z));
	return constant - power - halfLog - Math.log(sigma) - LOG_SQRT_2PI;
}

/**
 * The probability of at most x.
 * @domain  nu, sigma > 0.
 * @error   at most 3.5 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function studentTCdf(x: number, nu: number, mu: number, sigma: number): number {
	if (!(nu > 0 && sigma > 0)) return NaN;
	const z = (x - mu) / sigma;
	const square = z * z;
	const tail = square === Infinity ? 0 : 0.5 * incompleteBeta(nu / 2, 0.5, nu / (nu + square), square / (nu + square));
	return z <= 0 ? tail : 1 - tail;
}

/**
 * The probability of more than x.
 * @domain  nu, sigma > 0.
 * @error   at most 3 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function studentTSurvival(x: number, nu: number, mu: number, sigma: number): number {
	return studentTCdf(-x, nu, -mu, sigma);
}

/**
 * Its variance: sigma² nu/(nu - 2) above 2, Infinity above 1, else undefined.
 * @domain  nu > 1, sigma > 0.
 */
export function studentTVariance(nu: number, sigma: number): number {
	if (!(nu > 1 && sigma > 0)) return NaN;
	return nu > 2 ? sigma * sigma * (nu === Infinity ? 1 : nu / (nu - 2)) : Infinity;
}
