import { entropyTerm } from '../special/logarithms';
import type { Random } from '../sampling/random';
import { mean } from '../tensor/statistics';
import { sum } from '../tensor/sum';

/** The distribution that gives every value of a sample the same probability. */

/** The probability of exactly x. */
export function empiricalPmf(x: number, sample: Float64Array): number {
	return share(sample, value => value === x, x);
}

/** The probability of at most x. */
export function empiricalCdf(x: number, sample: Float64Array): number {
	return share(sample, value => value <= x, x);
}

/** The probability of more than x. */
export function empiricalSurvival(x: number, sample: Float64Array): number {
	return share(sample, value => value > x, x);
}

function share(sample: Float64Array, isIn: (value: number) => boolean, x: number): number {
	return isValid(sample) && !Number.isNaN(x) ? sample.reduce((count, value) => count + Number(isIn(value)), 0) / sample.length : NaN;
}

/**
 * The least value of the sample that is not exceeded with probability p.
 * @domain  0 ≤ p ≤ 1.
 * @source  The inverse of the distribution function: type 1 of R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), 361.
 */
export function empiricalQuantile(p: number, sample: Float64Array): number {
	if (!(p >= 0 && p <= 1) || !isValid(sample)) return NaN;
	// A probability that is a multiple of 1/n, but for rounding, belongs to the value below.
	const rank = Math.ceil(p * sample.length * (1 - 4 * Number.EPSILON));
	return sample.toSorted()[Math.max(0, rank - 1)] ?? NaN;
}

/** The entropy in nats of the values that occur. */
export function empiricalEntropy(sample: Float64Array): number {
	return isValid(sample) ? sum(Float64Array.from(frequencies(sample).values(), count => entropyTerm(count / sample.length))) : NaN;
}

/** The value that occurs most often, the least of several. */
export function empiricalMode(sample: Float64Array): number {
	if (!isValid(sample)) return NaN;
	return [...frequencies(sample.toSorted())].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [NaN, 0] as const)[0];
}

/** A central moment over a power of the standard deviation: order 3 is the skewness, order 4 the kurtosis and 3 more. */
export function standardisedMoment(order: number, sample: Float64Array): number {
	const centre = mean(sample);
	const central = (n: number): number => mean(sample.map(value => (value - centre) ** n));
	return central(order) / central(2) ** (order / 2);
}

/** Draws with replacement. */
export function empiricalSample(sample: Float64Array, size: number, random: Random): Float64Array {
	return Float64Array.from({ length: size }, () => sample[random.below(sample.length)] ?? NaN);
}

function isValid(sample: Float64Array): boolean {
	return sample.length > 0 && !sample.some(Number.isNaN);
}

function frequencies(sample: Float64Array): ReadonlyMap<number, number> {
	const counts = new Map<number, number>();
	for (const value of sample) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}
