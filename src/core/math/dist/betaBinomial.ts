import { fitBetaBinomial } from '../fit/counts';
import { deviance } from '../special/saddlePoint';
import { countEntropy, leastCount, leastCountExceeded, type Counts } from './counting';
import { factorialFactor } from './factorials';
import { univariate, type Univariate } from './family';
import { summed, summedDivergence } from './masses';

const mean = (n: number, alpha: number, beta: number): number => n * (alpha / (alpha + beta));

function variance(n: number, alpha: number, beta: number): number {
	const sum = alpha + beta;
	return n * (alpha / sum) * (beta / sum) * ((sum + n) / (sum + 1));
}

function skewness(n: number, alpha: number, beta: number): number {
	const sum = alpha + beta;
	return (sum + 2 * n) * (beta - alpha) / (sum + 2) * Math.sqrt((1 + sum) / (n * alpha * beta * (n + sum)));
}

/** In powers of alpha - beta, so that nothing of the size of 3 cancels. */
function kurtosis(n: number, alpha: number, beta: number): number {
	const sum = alpha + beta;
	const pairs = n * (sum + n);
	const asymmetry = (alpha - beta) / alpha * ((alpha - beta) / beta) * (sum * sum * (sum + 1) + pairs * (5 * sum + 6));
	const symmetry = sum / alpha * (sum / beta) * (sum + 2) * (sum * (sum + 1) + 3 * pairs) / 3;
	return 1.5 * (asymmetry - symmetry) / pairs / ((sum + 2) * (sum + 3));
}

function mode(n: number, alpha: number, beta: number): number {
	if (alpha <= 1 && beta <= 1) return alpha >= beta ? n : 0;
	return Math.min(n, Math.max(0, Math.floor((n + 1) * ((alpha - 1) / (alpha + beta - 2)))));
}

function counts(n: number, alpha: number, beta: number): Counts {
	return { low: 0, high: n, mean: mean(n, alpha, beta), variance: variance(n, alpha, beta) };
}

/** How many nats the masses of k and of alpha lie below their largest values, at the share of successes where both are near them. */
function drop(k: number, n: number, alpha: number, beta: number): number {
	const total = alpha + beta + n;
	const share = (alpha + k) / total;
	const rest = (beta + (n - k)) / total;
	const difference = (k * beta - (n - k) * alpha) / total;
	return deviance(k, n * share, difference) + deviance(n - k, n * rest, -difference)
		+ deviance(alpha, (alpha + beta) * share, -difference) + deviance(beta, (alpha + beta) * rest, difference);
}

function factor(k: number, n: number, alpha: number, beta: number): number {
	const [successes, failures] = [alpha + k, beta + (n - k)];
	const trials = factorialFactor(n) / factorialFactor(k) / factorialFactor(n - k);
	const prior = factorialFactor(alpha + beta) / factorialFactor(alpha) / factorialFactor(beta) * (alpha / successes * (beta / failures));
	return trials * prior * (factorialFactor(successes) * factorialFactor(failures) / factorialFactor(successes + failures)) * ((successes + failures) / (alpha + beta));
}

function density(k: number, n: number, alpha: number, beta: number): number {
	return factor(k, n, alpha, beta) * Math.exp(-drop(k, n, alpha, beta));
}

function logDensity(k: number, n: number, alpha: number, beta: number): number {
	return Math.log(factor(k, n, alpha, beta)) - drop(k, n, alpha, beta);
}

const probabilities = summed({
	density, logDensity, mean,
	low: () => 0,
	high: n => n,
	down: (k, n = NaN, alpha = NaN, beta = NaN) => k / (n - k + 1) * ((beta + (n - k)) / (alpha + (k - 1))),
	up: (k, n = NaN, alpha = NaN, beta = NaN) => (n - k) / (k + 1) * ((alpha + k) / (beta + (n - k - 1))),
});

/**
 * The number of successes in n trials whose common probability is beta distributed. Its mode is the larger where two are as probable.
 * @domain  n ≥ 0 an integer; alpha, beta > 0.
 * @source  N. L. Johnson et al., Univariate Discrete Distributions, ch. 6; C. Loader's saddle point; both tails are sums.
 */
export const betaBinomial: Univariate = univariate({
	variate: 'integer',
	isValid: (n, alpha, beta) => Number.isInteger(n) && n >= 0 && alpha > 0 && beta > 0 && alpha + beta < Infinity,
	low: () => 0,
	high: n => n,
	...probabilities,
	quantile: (p, n, alpha, beta) => leastCount(p, counts(n, alpha, beta), k => probabilities.cdf(k, n, alpha, beta)),
	inverseSurvival: (p, n, alpha, beta) => leastCountExceeded(p, counts(n, alpha, beta), k => probabilities.survival(k, n, alpha, beta)),
	mean,
	variance,
	skewness,
	kurtosis,
	entropy: (n, alpha, beta) => countEntropy(counts(n, alpha, beta), mode(n, alpha, beta), skewness(n, alpha, beta), k => density(k, n, alpha, beta)),
	mode,
	fit: (sample, [n = NaN], budget) => [n, ...fitBetaBinomial(sample, n, budget)],
	divergence: (p, q) => summedDivergence(betaBinomial, p, q),
});
