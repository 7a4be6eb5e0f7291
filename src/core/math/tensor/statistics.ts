import { sum } from './sum';

/** The arithmetic mean; NaN of nothing. */
export function mean(values: Float64Array): number {
	return values.length === 0 ? NaN : sum(values) / values.length;
}

/**
 * The mean squared deviation from the mean, divided by `n - correction`: 0 for the population, 1 for the unbiased estimate of a sample.
 * NaN where that divisor is not positive.
 * @source  Two passes, the second with the mean of the first.
 */
export function variance(values: Float64Array, correction = 0): number {
	const divisor = values.length - correction;
	if (!(divisor > 0)) return NaN;
	const centre = mean(values);
	const deviations = values.map(value => value - centre);
	const residual = sum(deviations);
	return (sum(deviations.map(deviation => deviation * deviation)) - residual * residual / values.length) / divisor;
}

/** The square root of the variance. */
export function standardDeviation(values: Float64Array, correction = 0): number {
	return Math.sqrt(variance(values, correction));
}

/** The largest; NaN if one is NaN or there is none. */
export function maximum(values: Float64Array): number {
	return values[argMax(values)] ?? NaN;
}

/** The smallest; NaN if one is NaN or there is none. */
export function minimum(values: Float64Array): number {
	return values[argMin(values)] ?? NaN;
}

/** The first index of the largest, or of the first NaN; -1 of nothing. */
export function argMax(values: ArrayLike<number>): number {
	return firstIndex(values, (value, best) => value > best);
}

/** The first index of the smallest, or of the first NaN; -1 of nothing. */
export function argMin(values: ArrayLike<number>): number {
	return firstIndex(values, (value, best) => value < best);
}

function firstIndex(values: ArrayLike<number>, isBetter: (value: number, best: number) => boolean): number {
	if (values.length === 0) return -1;
	let best = 0;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? NaN;
		if (Number.isNaN(value)) return i;
		if (isBetter(value, values[best] ?? NaN)) best = i;
	}
	return best;
}

/** The middle value, or the mean of the two middle values; NaN of nothing or if one is NaN. */
export function median(values: Float64Array): number {
	if (values.some(Number.isNaN)) return NaN;
	const sorted = Float64Array.from(values).sort();
	const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
	const high = sorted[Math.floor(sorted.length / 2)] ?? NaN;
	return low === high ? low : low / 2 + high / 2;
}
