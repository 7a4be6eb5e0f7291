import { gamma } from './gamma';
import { logGamma } from './logGamma';
import { LOG_SQRT_2PI, stirlingError } from './stirling';

/**
 * The logarithm of the beta function, `log Γ(a) + log Γ(b) - log Γ(a + b)`.
 * @domain  a, b > 0.
 * @source  Stirling's series with the large terms cancelled by hand where an argument is 10 or more.
 */
export function logBeta(a: number, b: number): number {
	if (!(a > 0 && b > 0)) return NaN;
	const small = Math.min(a, b);
	const large = Math.max(a, b);
	const sum = small + large;
	if (large < 10) return logGamma(small) + (logGamma(large) - logGamma(sum));
	const correction = stirlingError(large) - stirlingError(sum);
	if (small < 10) return logGamma(small) + (correction + small - (large - 0.5) * Math.log1p(small / large) - small * Math.log(sum));
	return LOG_SQRT_2PI + stirlingError(small) + correction
		+ small * Math.log(small / sum) - large * Math.log1p(small / large) - 0.5 * (Math.log(small) - Math.log1p(small / large));
}

/**
 * The beta function, `Γ(a) Γ(b) / Γ(a + b)`.
 * @domain  a, b > 0.
 */
export function beta(a: number, b: number): number {
	if (!(a > 0 && b > 0)) return NaN;
	return a + b < 150 && Math.min(a, b) > 1e-100 ? gamma(a) * (gamma(b) / gamma(a + b)) : Math.exp(logBeta(a, b));
}
