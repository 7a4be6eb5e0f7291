import { binomialKernel, logBinomialKernel } from '../special/saddlePoint';
import { countEntropy, leastCount, tailSum, type Counts } from './counting';
import { univariate } from './family';

const mean = (n: number, alpha: number, beta: number): number => n * (alpha / (alpha + beta));

function variance(n: number, alpha: number, beta: number): number {
	const sum = alpha + beta;
	return n * (alpha / sum) * (beta / sum) * ((sum + n) / (sum + 1));
}

function skewness(n: number, alpha: number, beta: number): number {
	const sum = alpha + beta;
	return (sum + 2 * n) * (beta - alpha) / (sum + 2) * Math.sqrt((1 + sum) / (n * alpha * beta * (n + sum)));
}

function mode(n: number, alpha: number, beta: number): number {
	if (alpha <= 1 && beta <= 1) return alpha >= beta ? n : 0;
	return Math.min(n, Math.max(0, Math.floor((n + 1) * ((alpha - 1) / (alpha + beta - 2)))));
}

function counts(n: number, alpha: number, beta: number): Counts {
	return { low: 0, high: n, mean: mean(n, alpha, beta), variance: variance(n, alpha, beta) };
}

/** What turns the three binomial coefficients into beta functions: `αβ/(α + β)` over the same after the trials. */
function correction(k: number, n: number, alpha: number, beta: number): number {
	const successes = alpha + k;
	const failures = beta + n - k;
	return alpha / successes * (beta / failures) * ((successes + failures) / (alpha + beta));
}

/** The share of successes, of which every factor is a binomial mass; it cancels, and is chosen so that none of them is small. */
function density(k: number, n: number, alpha: number, beta: number): number {
	const p = (alpha + k) / (alpha + beta + n);
	const q = (beta + n - k) / (alpha + beta + n);
	return binomialKernel(k, n, p, q) * (binomialKernel(alpha, alpha + beta, p, q) / binomialKernel(alpha + k, alpha + beta + n, p, q)) * correction(k, n, alpha, beta);
}

function logDensity(k: number, n: number, alpha: number, beta: number): number {
	const p = (alpha + k) / (alpha + beta + n);
	const q = (beta + n - k) / (alpha + beta + n);
	return logBinomialKernel(k, n, p, q) + logBinomialKernel(alpha, alpha + beta, p, q) - logBinomialKernel(alpha + k, alpha + beta + n, p, q) + Math.log(correction(k, n, alpha, beta));
}

/** The sums of both tails in units of the mass at their end, by the ratios of neighbouring masses. */
function lowerSum(k: number, n: number, alpha: number, beta: number): number {
	return tailSum(k, -1, j => j / (n - j + 1) * ((beta + n - j) / (alpha + j - 1)));
}

function upperSum(k: number, n: number, alpha: number, beta: number): number {
	return tailSum(k, 1, j => (n - j) / (j + 1) * ((alpha + j) / (beta + n - j - 1)));
}

function cdf(k: number, n: number, alpha: number, beta: number): number {
	return k < mean(n, alpha, beta) ? density(k, n, alpha, beta) * lowerSum(k, n, alpha, beta) : 1 - density(k + 1, n, alpha, beta) * upperSum(k + 1, n, alpha, beta);
}

function survival(k: number, n: number, alpha: number, beta: number): number {
	return k < mean(n, alpha, beta) ? 1 - density(k, n, alpha, beta) * lowerSum(k, n, alpha, beta) : density(k + 1, n, alpha, beta) * upperSum(k + 1, n, alpha, beta);
}

/**
 * The number of successes in n trials whose common probability is beta distributed. Its mode is the larger where two are as probable.
 * @domain  n ≥ 0 an integer; alpha, beta > 0.
 * @source  N. L. Johnson et al., Univariate Discrete Distributions, ch. 6; C. Loader's saddle point; both tails are sums.
 */
export const betaBinomial = univariate({
	variate: 'integer',
	isValid: (n, alpha, beta) => Number.isInteger(n) && n >= 0 && alpha > 0 && beta > 0 && alpha + beta < Infinity,
	low: () => 0,
	high: n => n,
	density,
	logDensity,
	cdf,
	survival,
	logCdf: (k, n, alpha, beta) => (k < mean(n, alpha, beta) ? logDensity(k, n, alpha, beta) + Math.log(lowerSum(k, n, alpha, beta)) : Math.log1p(-survival(k, n, alpha, beta))),
	logSurvival: (k, n, alpha, beta) => (k < mean(n, alpha, beta) ? Math.log1p(-cdf(k, n, alpha, beta)) : logDensity(k + 1, n, alpha, beta) + Math.log(upperSum(k + 1, n, alpha, beta))),
	quantile: (p, n, alpha, beta) => leastCount(p, counts(n, alpha, beta), k => cdf(k, n, alpha, beta)),
	mean,
	variance,
	skewness,
	kurtosis(n, alpha, beta) {
		const sum = alpha + beta;
		const product = alpha * beta;
		const bracket = sum * (sum - 1 + 6 * n) + 3 * product * (n - 2) + 6 * n * n - 3 * product * n * (6 - n) / sum - 18 * product * n * n / (sum * sum);
		return sum * sum * (1 + sum) / (n * product * (sum + 2) * (sum + 3) * (sum + n)) * bracket - 3;
	},
	entropy: (n, alpha, beta) => countEntropy(counts(n, alpha, beta), mode(n, alpha, beta), skewness(n, alpha, beta), k => density(k, n, alpha, beta)),
	mode,
});
