import { gamma } from './gamma';
import { logGamma } from './logGamma';
import { stirlingError } from './stirling';
import { LOG_SQRT_2PI } from './stirlingSeries';

/**
 * The logarithm of the beta function, `log Γ(a) + log Γ(b) - log Γ(a + b)`.
 * @domain  a, b > 0.
 * @error   at most 7.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  Stirling's series with the large terms cancelled by hand where an argument is 10 or more.
 */
export function logBeta(a: number, b: number): number {
	if (!(a > 0 && b > 0)) return NaN;
	const small = Math.min(a, b);
	const large = Math.max(a, b);
	const sum = small + large;
	if (large < 10) return logGamma(small) + (logGamma(large) - logGamma(sum));
	if (small < 10) return logGamma(small) + logGammaRatio(small, large);
	return LOG_SQRT_2PI + stirlingError(small) + stirlingError(large) - stirlingError(sum)
		+ small * Math.log(small / sum) - large * Math.log1p(small / large) - 0.5 * (Math.log(small) - Math.log1p(small / large));
}

/** `log(Γ(large)/Γ(small + large))` for large ≥ 10. */
function logGammaRatio(small: number, large: number): number {
	const sum = small + large;
	return stirlingError(large) - stirlingError(sum) + small - (large - 0.5) * Math.log1p(small / large) - small * Math.log(sum);
}

/**
 * The beta function, `Γ(a) Γ(b) / Γ(a + b)`.
 * @domain  a, b > 0.
 * @error   at most 5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function beta(a: number, b: number): number {
	if (!(a > 0 && b > 0)) return NaN;
	const small = Math.min(a, b);
	const large = Math.max(a, b);
	if (small >= 10) return Math.exp(logBeta(a, b));
	return large < 10 ? gamma(small) * (gamma(large) / gamma(small + large)) : gamma(small) * Math.exp(logGammaRatio(small, large));
}
