import { binomialKernel, logBinomialKernel } from '../special/saddlePoint';
import { countEntropy, leastCount, tailSum, type Counts } from './counting';
import { univariate } from './family';

const low = (N: number, K: number, n: number): number => Math.max(0, n + K - N);
const high = (_N: number, K: number, n: number): number => Math.min(n, K);
const mean = (N: number, K: number, n: number): number => (N === 0 ? 0 : n * (K / N));
const variance = (N: number, K: number, n: number): number => (N > 1 ? n * (K / N) * ((N - K) / N) * ((N - n) / (N - 1)) : 0);
const mode = (N: number, K: number, n: number): number => Math.floor((n + 1) * (K + 1) / (N + 2));

function skewness(N: number, K: number, n: number): number {
	return (N - 2 * K) * Math.sqrt(N - 1) * (N - 2 * n) / (Math.sqrt(n * K * (N - K) * (N - n)) * (N - 2));
}

function counts(N: number, K: number, n: number): Counts {
	return { low: low(N, K, n), high: high(N, K, n), mean: mean(N, K, n), variance: variance(N, K, n) };
}

function density(k: number, N: number, K: number, n: number): number {
	const p = n / N;
	const q = (N - n) / N;
	return N === 0 ? 1 : binomialKernel(k, K, p, q) * (binomialKernel(n - k, N - K, p, q) / binomialKernel(n, N, p, q));
}

function logDensity(k: number, N: number, K: number, n: number): number {
	const p = n / N;
	const q = (N - n) / N;
	return N === 0 ? 0 : logBinomialKernel(k, K, p, q) + logBinomialKernel(n - k, N - K, p, q) - logBinomialKernel(n, N, p, q);
}

/** The sums of both tails in units of the mass at their end, by the ratios of neighbouring masses. */
function lowerSum(k: number, N: number, K: number, n: number): number {
	return tailSum(k, -1, j => j * (N - K - n + j) / ((K - j + 1) * (n - j + 1)));
}

function upperSum(k: number, N: number, K: number, n: number): number {
	return tailSum(k, 1, j => (K - j) * (n - j) / ((j + 1) * (N - K - n + j + 1)));
}

function cdf(k: number, N: number, K: number, n: number): number {
	return k < mean(N, K, n) ? density(k, N, K, n) * lowerSum(k, N, K, n) : 1 - density(k + 1, N, K, n) * upperSum(k + 1, N, K, n);
}

function survival(k: number, N: number, K: number, n: number): number {
	return k < mean(N, K, n) ? 1 - density(k, N, K, n) * lowerSum(k, N, K, n) : density(k + 1, N, K, n) * upperSum(k + 1, N, K, n);
}

/**
 * The number of successes among n drawn without replacement from N, of which K are successes. Its mode is the larger where two are as
 * probable.
 * @domain  integers 0 ≤ K ≤ N and 0 ≤ n ≤ N.
 * @source  C. Loader's saddle point: three binomial masses of one probability; both tails are sums.
 */
export const hypergeometric = univariate({
	variate: 'integer',
	isValid: (N, K, n) => [N, K, n].every(Number.isInteger) && K >= 0 && n >= 0 && K <= N && n <= N,
	low,
	high,
	density,
	logDensity,
	cdf,
	survival,
	logCdf: (k, N, K, n) => (k < mean(N, K, n) ? logDensity(k, N, K, n) + Math.log(lowerSum(k, N, K, n)) : Math.log1p(-survival(k, N, K, n))),
	logSurvival: (k, N, K, n) => (k < mean(N, K, n) ? Math.log1p(-cdf(k, N, K, n)) : logDensity(k + 1, N, K, n) + Math.log(upperSum(k + 1, N, K, n))),
	quantile: (p, N, K, n) => leastCount(p, counts(N, K, n), k => cdf(k, N, K, n)),
	mean,
	variance,
	skewness,
	kurtosis(N, K, n) {
		const spread = n * K * (N - K) * (N - n);
		return ((N - 1) * N * N * (N * (N + 1) - 6 * K * (N - K) - 6 * n * (N - n)) + 6 * spread * (5 * N - 6)) / (spread * (N - 2) * (N - 3));
	},
	entropy: (N, K, n) => countEntropy(counts(N, K, n), mode(N, K, n), skewness(N, K, n), k => density(k, N, K, n)),
	mode,
});
