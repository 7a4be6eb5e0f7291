import { gamma } from './gamma';
import { hurwitzZeta, scaledHurwitzZeta } from './hurwitzZeta';
import { logGamma } from './logGamma';
import { sinPi } from './trigonometry';

const TWO_PI = 2 * Math.PI;
/** Γ(1 - s) overflows below. */
const LEAST_OF_GAMMA = -150;

/**
 * Hurwitz's zeta function `Σ (a + k)^-s`, for a = 1 Riemann's, which is continued to all s but 1.
 * @domain  s > 1 and a > 0; s ≠ 1 for a = 1.
 * @error   at most 8.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  DLMF 25.2.1, 25.4.1 (reflection) and 25.11.1.
 */
export function zeta(s: number, a = 1): number {
	if (a !== 1 || s >= 1) return hurwitzZeta(s, a);
	if (s > 0.5) return scaledHurwitzZeta(s - 1, 1) / (s - 1);
	if (s === -Infinity) return NaN;
	return s % 2 === 0 && s < 0 ? 0 : reflected(s);
}

/** `2 (2π)^(s - 1) sin(πs/2) Γ(1 - s) ζ(1 - s)` for s ≤ ½; at 0 the root of the sine meets the pole of ζ. */
function reflected(s: number): number {
	const sine = Math.abs(s) < 1e-9 ? Math.PI / 2 : sinPi(s / 2) / s;
	const rest = -2 * sine * scaledHurwitzZeta(-s, 1);
	if (s > LEAST_OF_GAMMA) return rest * Math.pow(TWO_PI, s - 1) * gamma(1 - s);
	return rest * Math.exp(logGamma(1 - s) + (s - 1) * Math.log(TWO_PI));
}
