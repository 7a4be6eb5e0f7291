import { beta, logBeta } from './beta';
import { gamma } from './gamma';
import { gammaSign, logGamma } from './logGamma';

/**
 * The binomial coefficient "n choose k". Correctly rounded where both are integers; 0 where k is a negative integer, or an integer above a non-negative integer n.
 * @domain  k an integer, or n > -1 and n + 1 > k > -1.
 * @error   at most 5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  Exact integers; else the product formula (integer k), the beta function or gamma functions.
 */
export function binomialCoefficient(n: number, k: number): number {
	if (!Number.isInteger(k)) return generalised(n, k);
	if (k < 0) return Number.isNaN(n) ? NaN : 0;
	if (!Number.isInteger(n)) return k <= 1000 ? fallingQuotient(n, k) : generalised(n, k);
	if (n < 0) return (k % 2 === 0 ? 1 : -1) * binomialCoefficient(k - n - 1, k);
	return k > n ? 0 : exact(n, Math.min(k, n - k));
}

/** `0 ≤ k ≤ n/2`, integers. */
function exact(n: number, k: number): number {
	// n choose k is smallest at n = 2k, and 1030 choose 515 overflows.
	if (k > 514) return Infinity;
	let result = 1;
	for (let i = 1; i <= k; i++) {
		const product = result * (n - k + i);
		if (product > Number.MAX_SAFE_INTEGER) return exactInBigIntegers(BigInt(n), BigInt(k));
		result = product / i;
	}
	return result;
}

function exactInBigIntegers(n: bigint, k: bigint): number {
	let result = 1n;
	for (let i = 1n; i <= k; i++) result = result * (n - k + i) / i;
	return Number(result);
}

function fallingQuotient(n: number, k: number): number {
	let result = 1;
	for (let i = 1; i <= k; i++) result *= (n - k + i) / i;
	return result;
}

function generalised(n: number, k: number): number {
	if (!(n > -1 && Number.isFinite(n) && Number.isFinite(k))) return NaN;
	const rest = n - k + 1;
	if (k > -1 && rest > 0) return betweenIntegers(n, k, rest);
	const sign = gammaSign(k + 1) * gammaSign(rest);
	if (sign === 0) return 0;
	if (Math.abs(k) < 100 && n < 100 && rest > -100) return gamma(n + 1) / (gamma(k + 1) * gamma(rest));
	return sign * Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(rest));
}

/** `1/((n + 1) B(k + 1, n - k + 1))`. */
function betweenIntegers(n: number, k: number, rest: number): number {
	const area = beta(k + 1, rest);
	return area > 1e-290 ? 1 / ((n + 1) * area) : Math.exp(-logBeta(k + 1, rest) - Math.log(n + 1));
}
