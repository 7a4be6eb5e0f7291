import { polynomial } from './chebyshev';
import { erf, erfc, erfcx } from './erf';
import { expNegativeHalfSquare } from './gaussian';

const SQRT_2PI = 2.5066282746310007;
/** The quantile of ½ + q in odd powers of q √(2π), DLMF 7.17.2. */
const CENTRAL: readonly number[] = [1, 1 / 6, 7 / 120];

/**
 * The standard normal distribution function, exact in its lower tail.
 * @domain  all z.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  `erfc(-z/√2)/2`; below -1 through erfcx, so that the square of z is not rounded.
 */
export function standardNormalCdf(z: number): number {
	return z < -1 ? 0.5 * expNegativeHalfSquare(z) * erfcx(-z * Math.SQRT1_2) : 0.5 * erfc(-z * Math.SQRT1_2);
}

/**
 * Its logarithm, finite for every finite z above -1e154.
 * @domain  all z.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function standardNormalLogCdf(z: number): number {
	return z < -1 ? logOfScaled(0.5 * erfcx(-z * Math.SQRT1_2), z) : Math.log1p(-standardNormalCdf(-z));
}

/** log Φ(z) from `Φ(z) e^(z²/2)`. */
function logOfScaled(scaled: number, z: number): number {
	return -0.5 * z * z + Math.log(scaled);
}

/**
 * The standard normal quantile; -Infinity at 0, Infinity at 1.
 * @domain  0 ≤ p ≤ 1.
 * @error   at most 2 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  In the middle the series in q √(2π), in the tail Abramowitz and Stegun 26.2.22; then Halley steps, in the tail on log Φ.
 */
export function standardNormalQuantile(p: number): number {
	if (!(p >= 0 && p <= 1)) return NaN;
	if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
	if (p < 0.25) return standardNormalTailQuantile(Math.log(p));
	return p > 0.75 ? -standardNormalTailQuantile(Math.log(1 - p)) : standardNormalCentralQuantile(p - 0.5);
}

/**
 * The standard normal quantile of a probability given by its logarithm.
 * @domain  logarithm ≤ 0.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function standardNormalQuantileOfLog(logarithm: number): number {
	if (!(logarithm <= 0)) return NaN;
	if (logarithm === 0 || logarithm === -Infinity) return logarithm === 0 ? Infinity : -Infinity;
	if (logarithm < -1.4) return standardNormalTailQuantile(logarithm);
	const upper = -Math.expm1(logarithm);
	return upper < 0.25 ? -standardNormalTailQuantile(Math.log(upper)) : standardNormalCentralQuantile(0.5 - upper);
}

/** The quantile of e^logarithm ≤ ½, best in the tail. */
export function standardNormalTailQuantile(logarithm: number): number {
	const t = Math.sqrt(-2 * logarithm);
	let z = (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t) - t;
	for (let step = 0; step < 2; step++) {
		const scaled = 0.5 * erfcx(-z * Math.SQRT1_2);
		const logCdf = z < -1 ? logOfScaled(scaled, z) : standardNormalLogCdf(z);
		// Φ(z)/φ(z), which neither underflows nor loses digits.
		const ratio = SQRT_2PI * scaled;
		const newton = ratio * (logCdf - logarithm);
		z -= newton / (1 + 0.5 * newton * (z + 1 / ratio));
	}
	return z;
}

/** The quantile of ½ + q for |q| ≤ ¼, with full relative accuracy. */
export function standardNormalCentralQuantile(q: number): number {
	const linear = q * SQRT_2PI;
	let z = linear * polynomial(CENTRAL, linear * linear);
	for (let step = 0; step < 2; step++) {
		const newton = (0.5 * erf(z * Math.SQRT1_2) - q) * SQRT_2PI / expNegativeHalfSquare(z);
		z -= newton / (1 + 0.5 * z * newton);
	}
	return z;
}
