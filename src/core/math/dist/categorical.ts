import { entropy, klDivergence } from '../info/divergence';
import type { Random } from '../sampling/random';
import { vector } from '../tensor/dense';
import { argMax } from '../tensor/statistics';
import { sum } from '../tensor/sum';

/** One of the numbers 0 to n - 1, each with a probability of its own. The probabilities are divided by their sum, as torch does. */

/** The probabilities; NaN throughout where one is negative or none is positive. */
export function normalisedProbabilities(weights: Float64Array): Float64Array {
	const total = weights.every(weight => weight >= 0) ? sum(weights) : NaN;
	if (Math.abs(total - 1) < ROUNDING) return weights;
	return weights.map(weight => (total > 0 && total < Infinity ? weight / total : NaN));
}

/** Probabilities that add up to 1 but for rounding are left as they are. */
const ROUNDING = 1e-12;

/** The probability of k; 0 where it is none of the numbers. */
export function categoricalPmf(k: number, weights: Float64Array): number {
	const p = normalisedProbabilities(weights);
	return Number.isNaN(k) || p.some(Number.isNaN) ? NaN : p[k] ?? 0;
}

/** The probability of at most k. */
export function categoricalCdf(k: number, weights: Float64Array): number {
	const p = normalisedProbabilities(weights);
	if (Number.isNaN(k) || p.some(Number.isNaN)) return NaN;
	return k >= p.length - 1 ? 1 : sum(p.subarray(0, Math.max(0, Math.floor(k) + 1)));
}

/** The probability of more than k. */
export function categoricalSurvival(k: number, weights: Float64Array): number {
	const p = normalisedProbabilities(weights);
	if (Number.isNaN(k) || p.some(Number.isNaN)) return NaN;
	return k < 0 ? 1 : sum(p.subarray(Math.min(p.length, Math.floor(k) + 1)));
}

/** The least number that is not exceeded with probability q, but for rounding. */
export function categoricalQuantile(q: number, weights: Float64Array): number {
	const p = normalisedProbabilities(weights);
	if (!(q >= 0 && q <= 1) || p.some(Number.isNaN)) return NaN;
	const last = p.findLastIndex(probability => probability > 0);
	const target = q * (1 - 4 * Number.EPSILON);
	const first = p.findIndex((probability, k) => probability > 0 && (q === 0 || sum(p.subarray(0, k + 1)) >= target));
	return first === -1 || q === 1 ? last : first;
}

/** The entropy in nats. */
export function categoricalEntropy(weights: Float64Array): number {
	return entropy(normalisedProbabilities(weights));
}

/** The most probable number, the first of several. */
export function categoricalMode(weights: Float64Array): number {
	return argMax(normalisedProbabilities(weights));
}

export function categoricalMean(weights: Float64Array): number {
	return sum(normalisedProbabilities(weights).map((p, k) => k * p));
}

export function categoricalVariance(weights: Float64Array): number {
	const mean = categoricalMean(weights);
	return sum(normalisedProbabilities(weights).map((p, k) => p * (k - mean) ** 2));
}

/** The Kullback-Leibler divergence of the second from the first. */
export function categoricalDivergence(p: Float64Array, q: Float64Array): number {
	return klDivergence(vector(normalisedProbabilities(p)), vector(normalisedProbabilities(q)));
}

/** Independent draws. */
export function categoricalSample(weights: Float64Array, size: number, random: Random): Float64Array {
	const p = normalisedProbabilities(weights);
	return Float64Array.from({ length: size }, () => draw(p, random.uniform()));
}

/** The number whose part of [0, 1) holds u. */
function draw(p: Float64Array, u: number): number {
	let below = 0;
	let last = NaN;
	for (const [k, probability] of p.entries()) {
		below += probability;
		if (u < below) return k;
		if (probability > 0) last = k;
	}
	return last;
}
