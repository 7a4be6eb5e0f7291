import { polynomial } from './chebyshev';
import { LOG_SQRT_2PI, stirlingSeries } from './stirlingSeries';
import { sinPi } from './trigonometry';

const ONE_MINUS_EULER_GAMMA = 0.42278433509846713;

/** `(-1)^k (ζ(k) - 1)/k` for k = 2, 3, …; from `src/test/tables/constants.py`. */
const ZETA_TERMS: readonly number[] = [
	0.3224670334241132,
	-0.0673523010531981,
	0.020580808427784546,
	-0.007385551028673986,
	0.0028905103307415234,
	-0.001192753911703261,
	0.0005096695247430425,
	-0.00022315475845357939,
	9.945751278180853e-05,
	-4.492623673813314e-05,
	2.050721277567069e-05,
	-9.439488275268397e-06,
	4.374866789907488e-06,
	-2.039215753801366e-06,
	9.55141213040742e-07,
	-4.492469198764566e-07,
	2.1207184805554665e-07,
	-1.0043224823968099e-07,
	4.7698101693639804e-08,
	-2.2711094608943164e-08,
	1.0838659214896955e-08,
	-5.183475041970047e-09,
	2.4836745438024785e-09,
	-1.1921401405860912e-09,
	5.731367241678862e-10,
	-2.7595228851242334e-10,
	1.330476437424449e-10,
	-6.4229645638381e-11,
];

/**
 * `log|Γ(x)|`, with full relative accuracy at its roots 1 and 2; Infinity at the poles 0, -1, -2, …
 * @domain  all x.
 * @error   at most 2 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  Taylor series at 2 (DLMF 5.7.3), recurrence, Stirling's series, reflection for x < 0.
 */
export function logGamma(x: number): number {
	if (x <= 0) return Number.isInteger(x) ? Infinity : logGammaByReflection(x);
	if (x < 0.5) return logGammaNearOne(x) - Math.log(x);
	if (x < 1.5) return logGammaNearOne(x - 1);
	if (x <= 2.5) return logGammaNearTwo(x - 2);
	if (x >= 10) return (x - 0.5) * (Math.log(x) - 1) + (LOG_SQRT_2PI - 0.5) + stirlingSeries(x);
	let product = 1;
	let at = x;
	for (; at > 2.5; at--) product *= at - 1;
	return logGammaNearTwo(at - 2) + Math.log(product);
}

/** The sign of Γ(x), 1 or -1; 0 at a pole. */
export function gammaSign(x: number): number {
	if (x > 0) return 1;
	if (Number.isInteger(x) || !Number.isFinite(x)) return x === Infinity ? 1 : Number.isNaN(x) ? NaN : 0;
	return Math.floor(x) % 2 === 0 ? 1 : -1;
}

/**
 * `log Γ(1 + z)`, with full relative accuracy at its roots 0 and 1.
 * @domain  z > -1; NaN elsewhere.
 */
export function logGamma1p(z: number): number {
	if (!(z > -1)) return NaN;
	return Math.abs(z) <= 0.5 ? logGammaNearOne(z) : logGamma(1 + z);
}

/** `log Γ(1 + z)` for |z| ≤ ½. */
function logGammaNearOne(z: number): number {
	return logGammaNearTwo(z) - Math.log1p(z);
}

/** `log Γ(2 + z)` for |z| ≤ ½. */
function logGammaNearTwo(z: number): number {
	return z * (ONE_MINUS_EULER_GAMMA + z * polynomial(ZETA_TERMS, z));
}

function logGammaByReflection(x: number): number {
	return Math.log(Math.PI) - Math.log(Math.abs(sinPi(x))) - logGamma(1 - x);
}
