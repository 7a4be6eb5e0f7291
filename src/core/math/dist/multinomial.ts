import type { Random } from '../sampling/random';
import { logBinomialKernel } from '../special/saddlePoint';
import { logFactorial } from '../special/gamma';
import { entropyTerm } from '../special/logarithms';
import { ShapeError, vector, type Dense } from '../tensor/dense';
import { sum } from '../tensor/sum';
import { binomial } from './binomial';
import { categoricalDivergence, normalisedProbabilities } from './categorical';

/** How often each of several outcomes comes up in n trials. The probabilities are divided by their sum, as torch does. */

/**
 * The logarithm of the probability of these counts; -Infinity where they are no counts or do not add up to n.
 * @domain  n ≥ 0 an integer, probabilities not negative.
 * @source  A product of binomial masses, each outcome among those that are left, by C. Loader's saddle point.
 */
export function multinomialLogPmf(counts: Dense, n: number, weights: Dense): number {
	if (counts.shape.length !== 1 || weights.shape.length !== 1 || counts.data.length !== weights.data.length) throw new ShapeError(counts.shape, weights.shape);
	const p = normalisedProbabilities(weights.data);
	if (p.some(Number.isNaN) || counts.data.some(Number.isNaN) || !(Number.isInteger(n) && n >= 0)) return NaN;
	if (!counts.data.every(count => Number.isInteger(count) && count >= 0) || sum(counts.data) !== n) return -Infinity;
	let left = n;
	let total = -0;
	for (const [i, count] of counts.data.entries()) {
		const others = sum(p.subarray(i + 1));
		const own = p[i] ?? NaN;
		if (own + others === 0) return left === 0 ? total : -Infinity;
		total += logBinomialKernel(count, left, own / (own + others), others / (own + others));
		left -= count;
	}
	return total;
}

/**
 * The logarithm of the probability of these counts, from the logarithms of the probabilities, where some of these are too small for numbers.
 * @domain  n ≥ 0 an integer.
 */
export function multinomialLogPmfOfLogs(counts: Dense, n: number, logs: Float64Array): number {
	if (logs.every(log => log > LEAST_LOG)) return multinomialLogPmf(counts, n, vector(logs.map(Math.exp)));
	if (counts.shape.length !== 1 || counts.data.length !== logs.length) throw new ShapeError(counts.shape, [logs.length]);
	if (logs.some(Number.isNaN) || counts.data.some(Number.isNaN) || !(Number.isInteger(n) && n >= 0)) return NaN;
	if (!counts.data.every(count => Number.isInteger(count) && count >= 0) || sum(counts.data) !== n) return -Infinity;
	return logFactorial(n) + sum(counts.data.map((count, i) => (count === 0 ? 0 : count * (logs[i] ?? NaN) - logFactorial(count))));
}

/** Smaller probabilities are not told from 0 with all their digits. */
const LEAST_LOG = -700;

/** More trials are not added up. */
const MOST_TRIALS = 100_000;

/**
 * Its entropy, `-log n! - n Σ p log p + Σ E[log X_i!]`.
 * @domain  n ≤ 100,000; more gives NaN.
 * @error   some ε log n!.
 */
export function multinomialEntropy(n: number, weights: Float64Array): number {
	const p = normalisedProbabilities(weights);
	if (p.some(Number.isNaN) || !(Number.isInteger(n) && n >= 0 && n <= MOST_TRIALS)) return NaN;
	const repeats = p.map(own => sum(Float64Array.from({ length: n + 1 }, (_, k) => (k < 2 ? 0 : binomial.density(k, n, own) * logFactorial(k)))));
	return Math.max(0, sum(repeats) - logFactorial(n) + n * sum(p.map(entropyTerm)));
}

/** The variance of the count of each. */
export function multinomialVariance(n: number, weights: Float64Array): Float64Array {
	return normalisedProbabilities(weights).map(p => n * p * (1 - p));
}

/** The mean count of each. */
export function multinomialMean(n: number, weights: Float64Array): Float64Array {
	return normalisedProbabilities(weights).map(p => n * p);
}

/** The covariances of the counts. */
export function multinomialCovariance(n: number, weights: Float64Array): Dense {
	const p = normalisedProbabilities(weights);
	const data = new Float64Array(p.length * p.length);
	p.forEach((own, i) => p.forEach((other, j) => { data[i * p.length + j] = i === j ? n * own * (1 - own) : -n * own * other; }));
	return { shape: [p.length, p.length], data };
}

/** The Kullback-Leibler divergence of the second from the first; known where both are of as many trials, NaN elsewhere. */
export function multinomialDivergence(n: number, p: Float64Array, m: number, q: Float64Array): number {
	return Number.isInteger(n) && n >= 0 && n === m ? n * categoricalDivergence(p, q) : NaN;
}

/** Rows of independent counts, each binomial among the trials that are left. */
export function multinomialSample(n: number, weights: Float64Array, size: number, random: Random): Dense {
	const p = normalisedProbabilities(weights);
	const data = new Float64Array(size * p.length);
	for (let row = 0; row < size; row++) {
		let left = n;
		for (let i = 0; i < p.length; i++) {
			const rest = sum(p.subarray(i));
			const count = i === p.length - 1 || rest === 0 ? left : binomial.quantile(random.uniform(), left, Math.min(1, (p[i] ?? NaN) / rest));
			data[row * p.length + i] = count;
			left -= count;
		}
	}
	return { shape: [size, p.length], data };
}
