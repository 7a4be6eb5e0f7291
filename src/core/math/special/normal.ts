import { erf, erfc, erfcx } from './erf';
import { expNegativeHalfSquare } from './gaussian';

const SQRT_2PI = 2.5066282746310007;

/**
 * The standard normal distribution function, exact in its lower tail.
 * @domain  all z.
 * @source  `erfc(-z/√2)/2`; below -1 through erfcx, so that the square of z is not rounded.
 */
export function standardNormalCdf(z: number): number {
	return z < -1 ? 0.5 * expNegativeHalfSquare(z) * erfcx(-z * Math.SQRT1_2) : 0.5 * erfc(-z * Math.SQRT1_2);
}

/**
 * Its logarithm, finite for every finite z above -1e154.
 * @domain  all z.
 */
export function standardNormalLogCdf(z: number): number {
	if (z < -1) return -0.5 * z * z + Math.log(0.5 * erfcx(-z * Math.SQRT1_2));
	return Math.log1p(-standardNormalCdf(-z));
}

/**
 * Its inverse; -Infinity at 0, Infinity at 1.
 * @domain  0 ≤ p ≤ 1.
 * @source  Start from Abramowitz and Stegun 26.2.22, then Halley steps, each of which triples the digits.
 */
export function standardNormalQuantile(p: number): number {
	if (!(p >= 0 && p <= 1)) return NaN;
	if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
	if (p > 0.5) return -lowerQuantile(1 - p);
	return lowerQuantile(p);
}

/** The quantile of 0 < p ≤ ½. */
function lowerQuantile(p: number): number {
	if (p > 0.25) return standardNormalCentralQuantile(p - 0.5);
	const t = Math.sqrt(-2 * Math.log(p));
	let z = (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t) - t;
	for (let step = 0; step < 3; step++) {
		// (Φ(z) - p)/φ(z), by way of Φ(z)/φ(z), which neither underflows nor loses digits.
		const ratio = 0.5 * SQRT_2PI * erfcx(-z * Math.SQRT1_2);
		const newton = ratio * -Math.expm1(Math.log(p) - standardNormalLogCdf(z));
		z -= newton / (1 + 0.5 * z * newton);
	}
	return z;
}

/** The quantile of ½ + q for |q| ≤ ¼, with full relative accuracy. */
export function standardNormalCentralQuantile(q: number): number {
	let z = q * SQRT_2PI;
	for (let step = 0; step < 4; step++) {
		const newton = (0.5 * erf(z * Math.SQRT1_2) - q) * SQRT_2PI / expNegativeHalfSquare(z);
		z -= newton / (1 + 0.5 * z * newton);
	}
	return z;
}
