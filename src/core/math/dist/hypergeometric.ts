import { add, divide, multiply, productOfDoubles, scale, ZERO, type DoubleDouble } from '../doubleDouble/arithmetic';
import { log } from '../doubleDouble/exponential';
import { binomialCoefficient } from '../special/binomialCoefficient';
import { countEntropy, leastCount, leastCountExceeded, type Counts } from './counting';
import { factorialFactor } from './factorials';
import { univariate, type Univariate } from './family';
import { summed, summedDivergence } from './masses';

const low = (N: number, K: number, n: number): number => Math.max(0, n + K - N);
const high = (_N: number, K: number, n: number): number => Math.min(n, K);
const mean = (N: number, K: number, n: number): number => (N === 0 ? 0 : n * (K / N));
const variance = (N: number, K: number, n: number): number => (N > 1 ? n * (K / N) * ((N - K) / N) * ((N - n) / (N - 1)) : 0);
const mode = (N: number, K: number, n: number): number => Math.floor((n + 1) * (K + 1) / (N + 2));

function skewness(N: number, K: number, n: number): number {
	return (N - 2 * K) * Math.sqrt(N - 1) * (N - 2 * n) / (Math.sqrt(n * K * (N - K) * (N - n)) * (N - 2));
}

/** Its numerator cancels, and is counted in whole numbers. */
function kurtosis(size: number, successes: number, draws: number): number {
	if (size < 4) return NaN;
	const [N, K, n] = [BigInt(size), BigInt(successes), BigInt(draws)];
	const spread = n * K * (N - K) * (N - n);
	const numerator = (N - 1n) * N * N * (N * (N + 1n) - 6n * K * (N - K) - 6n * n * (N - n)) + 6n * spread * (5n * N - 6n);
	return Number(numerator) / Number(spread * (N - 2n) * (N - 3n));
}

function counts(N: number, K: number, n: number): Counts {
	return { low: low(N, K, n), high: high(N, K, n), mean: mean(N, K, n), variance: variance(N, K, n) };
}

/**
 * How many nats the binomial masses lie below their largest values: `Σ x log(x/m)` over the four counts and their means. The deviances partly
 * cancel, and of the means only products are exact, so it is summed to 30 digits.
 */
function drop(k: number, N: number, K: number, n: number): number {
	const all = { high: N, low: 0 };
	const part = (x: number, row: number, column: number): DoubleDouble =>
		x === 0 ? ZERO : scale(log(divide(multiply({ high: x, low: 0 }, all), productOfDoubles(row, column))), x);
	return [part(k, K, n), part(K - k, K, N - n), part(n - k, N - K, n), part(N - K - n + k, N - K, N - n)].reduce(add).high;
}

function factor(k: number, N: number, K: number, n: number): number {
	const [drawn, left] = [factorialFactor(k) * factorialFactor(n - k), factorialFactor(K - k) * factorialFactor(N - K - n + k)];
	return factorialFactor(K) / drawn * (factorialFactor(N - K) / left) * (factorialFactor(n) * factorialFactor(N - n) / factorialFactor(N));
}

/** Up to here the coefficients are counted exactly, which costs little. */
const MOST_COUNTED = 170;

function density(k: number, N: number, K: number, n: number): number {
	if (N <= MOST_COUNTED) return binomialCoefficient(K, k) / binomialCoefficient(N, n) * binomialCoefficient(N - K, n - k);
	return n === 0 || n === N ? 1 : factor(k, N, K, n) * Math.exp(-drop(k, N, K, n));
}

function logDensity(k: number, N: number, K: number, n: number): number {
	if (N <= MOST_COUNTED) return Math.log(density(k, N, K, n));
	return n === 0 || n === N ? 0 : Math.log(factor(k, N, K, n)) - drop(k, N, K, n);
}

const probabilities = summed({
	density, logDensity, mean, low, high,
	down: (k, N = NaN, K = NaN, n = NaN) => k * (N - K - n + k) / ((K - k + 1) * (n - k + 1)),
	up: (k, N = NaN, K = NaN, n = NaN) => (K - k) * (n - k) / ((k + 1) * (N - K - n + k + 1)),
});

/**
 * The number of successes among n drawn without replacement from N, of which K are successes. Its mode is the larger where two are as
 * probable.
 * @domain  integers 0 ≤ K ≤ N and 0 ≤ n ≤ N.
 * @source  C. Loader's saddle point for three binomial masses of one probability; both tails are sums.
 */
export const hypergeometric: Univariate = univariate({
	variate: 'integer',
	isValid: (N, K, n) => [N, K, n].every(Number.isInteger) && K >= 0 && n >= 0 && K <= N && n <= N,
	low,
	high,
	...probabilities,
	quantile: (p, N, K, n) => leastCount(p, counts(N, K, n), k => probabilities.cdf(k, N, K, n)),
	inverseSurvival: (p, N, K, n) => leastCountExceeded(p, counts(N, K, n), k => probabilities.survival(k, N, K, n)),
	mean,
	variance,
	skewness,
	kurtosis,
	entropy: (N, K, n) => countEntropy(counts(N, K, n), mode(N, K, n), skewness(N, K, n), k => density(k, N, K, n)),
	mode,
	divergence: (p, q) => summedDivergence(hypergeometric, p, q),
});
