import { logGamma1p } from './logGamma';
import { gammaGrowth, logGammaIncrease } from './logGammaIncrease';
import { stirlingError } from './stirling';

/**
 * The deviance `x log(x/m) + m - x`, without cancellation where x is near m; for a caller who knows x - m better than `x - m` does.
 * @domain  x ≥ 0, m > 0.
 * @source  C. Loader, "Fast and accurate computation of binomial probabilities", 2000.
 */
export function deviance(x: number, m: number, difference = x - m): number {
	if (x === 0) return m;
	if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) - difference;
	const v = difference / (x + m);
	let sum = difference * v;
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
	if (x < 1) return x * Math.log(m) - m - logGamma1p(x);
	return -stirlingError(x) - deviance(x, m) - 0.5 * Math.log(2 * Math.PI * x);
}

/** `m^x e^(-m) / Γ(x + 1)`. */
export function poissonKernel(x: number, m: number): number {
	if (m === 0 || x < 1) return Math.exp(logPoissonKernel(x, m));
	return Math.exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x);
}

/**
 * `log(Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) x^a y^b)`, the binomial mass of a successes and b failures extended to real counts; y is 1 - x.
 * @domain  a, b ≥ 0, x, y ≥ 0, x + y = 1.
 * @source  Loader, as above; below one success or failure from the increase of log Γ itself.
 */
export function logBetaKernel(a: number, b: number, x: number, y: number): number {
	if (x === 0) return a === 0 ? 0 : -Infinity;
	if (y === 0) return b === 0 ? 0 : -Infinity;
	if (Math.min(a, b) < 1) return smallCountExponent(a, b, x, y);
	return binomialExponent(a, b, x, y) + 0.5 * Math.log((a + b) / (2 * Math.PI * a * b));
}

/** Its exponential. */
export function betaKernel(a: number, b: number, x: number, y: number): number {
	if (x === 0 || y === 0) return Math.exp(logBetaKernel(a, b, x, y));
	if (Math.min(a, b) < 1) return a < b ? smallCountKernel(a, b, x, y) : smallCountKernel(b, a, y, x);
	return Math.exp(binomialExponent(a, b, x, y)) * Math.sqrt((a + b) / (2 * Math.PI * a * b));
}

/** The logarithm of the binomial mass extended to real x; q is 1 - p. */
export function logBinomialKernel(x: number, n: number, p: number, q: number): number {
	return logBetaKernel(x, n - x, p, q);
}

/** The binomial mass extended to real x; q is 1 - p. */
export function binomialKernel(x: number, n: number, p: number, q: number): number {
	return betaKernel(x, n - x, p, q);
}

function binomialExponent(a: number, b: number, x: number, y: number): number {
	const n = a + b;
	const difference = a * y - b * x;
	return stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x, difference) - deviance(b, n * y, -difference);
}

/** For a < 1. */
function smallCountKernel(a: number, b: number, x: number, y: number): number {
	const { base, exponent } = gammaGrowth(b + 1, a);
	return Math.pow(base * x, a) * Math.exp(exponent - logGamma1p(a) + b * logComplement(y, x));
}

/** Where the smaller of a and b is below 1. */
function smallCountExponent(a: number, b: number, x: number, y: number): number {
	const small = Math.min(a, b);
	return logGammaIncrease(Math.max(a, b) + 1, small) - logGamma1p(small) + a * logComplement(x, y) + b * logComplement(y, x);
}

/** `log(p)`, from whichever of p and q = 1 - p says more. */
export function logComplement(p: number, q: number): number {
	return q < 0.5 ? Math.log1p(-q) : Math.log(p);
}
