import { stirlingError } from './stirling';

/**
 * The deviance `x log(x/m) + m - x`, without cancellation where x is near m.
 * @domain  x ≥ 0, m > 0.
 * @source  C. Loader, "Fast and accurate computation of binomial probabilities", 2000.
 */
export function deviance(x: number, m: number): number {
	if (x === 0) return m;
	if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
	const v = (x - m) / (x + m);
	let sum = (x - m) * v;
	let power = 2 * x * v;
	for (let k = 3; ; k += 2) {
		power *= v * v;
		const next = sum + power / k;
		if (next === sum || Number.isNaN(next)) return next;
		sum = next;
	}
}

/**
 * `log(m^x e^(-m) / Γ(x + 1))`, the Poisson mass extended to real x.
 * @domain  x ≥ 0, m ≥ 0.
 * @source  Loader, as above.
 */
export function logPoissonKernel(x: number, m: number): number {
	if (m === 0) return x === 0 ? 0 : -Infinity;
	if (x === 0) return -m;
	return -stirlingError(x) - deviance(x, m) - 0.5 * Math.log(2 * Math.PI * x);
}

/** `m^x e^(-m) / Γ(x + 1)`. */
export function poissonKernel(x: number, m: number): number {
	if (m === 0 || x === 0) return Math.exp(logPoissonKernel(x, m));
	// A tiny x must not meet its own logarithm twice.
	if (x < 1e-8) return Math.exp(x * Math.log(m) - m);
	return Math.exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x);
}

/**
 * `log(Γ(n + 1) / (Γ(x + 1) Γ(n - x + 1)) p^x q^(n - x))`, the binomial mass extended to real x; q is 1 - p.
 * @domain  0 ≤ x ≤ n, p + q = 1.
 * @source  Loader, as above.
 */
export function logBinomialKernel(x: number, n: number, p: number, q: number): number {
	if (p === 0) return x === 0 ? 0 : -Infinity;
	if (q === 0) return x === n ? 0 : -Infinity;
	if (x === 0) return n * logComplement(q, p);
	if (x === n) return n * logComplement(p, q);
	return binomialExponent(x, n, p, q) - 0.5 * (Math.log(2 * Math.PI * x) + Math.log1p(-x / n));
}

/** The binomial mass extended to real x. */
export function binomialKernel(x: number, n: number, p: number, q: number): number {
	if (p === 0 || q === 0 || x === 0 || x === n) return Math.exp(logBinomialKernel(x, n, p, q));
	return Math.exp(binomialExponent(x, n, p, q)) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}

function binomialExponent(x: number, n: number, p: number, q: number): number {
	return stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviance(x, n * p) - deviance(n - x, n * q);
}

/** `log(p)`, from whichever of p and q = 1 - p says more. */
function logComplement(p: number, q: number): number {
	return q < 0.5 ? Math.log1p(-q) : Math.log(p);
}
