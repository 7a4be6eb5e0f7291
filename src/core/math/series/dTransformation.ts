import type { Estimate } from './estimate';

/** A partial sum that holds the terms before index `count`, and the term at that index. */
export interface SeriesPoint {
	readonly count: number;
	readonly partial: number;
	readonly term: number;
}

/**
 * The limit of partial sums whose remainder is `count · term` times a series in 1/count, as that of every algebraic or alternating
 * series is. The bound covers ten times the last steps and the rounding of the sums, as far as the weights amplify it.
 * @source  A. Sidi, Practical Extrapolation Methods, 2003: d-transformation by the W-algorithm.
 */
export function dTransform(points: readonly SeriesPoint[]): Estimate {
	const numerators: number[] = [];
	const denominators: number[] = [];
	const amplified: number[] = [];
	const limits: number[] = [];
	let error = Infinity;
	let value = NaN;
	for (const [n, { count, partial, term }] of points.entries()) {
		const remainder = count * term;
		if (remainder === 0) return { value: partial, error: Infinity };
		numerators.push(partial / remainder);
		denominators.push(1 / remainder);
		amplified.push(Math.abs(partial / remainder));
		// Divided differences in t = 1/count, in place: entry i becomes the one over points i to n.
		for (let i = n - 1; i >= 0; i--) {
			const width = 1 / count - 1 / (points[i]?.count ?? NaN);
			numerators[i] = ((numerators[i + 1] ?? NaN) - (numerators[i] ?? NaN)) / width;
			denominators[i] = ((denominators[i + 1] ?? NaN) - (denominators[i] ?? NaN)) / width;
			amplified[i] = ((amplified[i + 1] ?? NaN) + (amplified[i] ?? NaN)) / Math.abs(width);
		}
		limits.push((numerators[0] ?? NaN) / (denominators[0] ?? NaN));
		const bound = boundOf(limits, 4 * Number.EPSILON * (amplified[0] ?? NaN) / Math.abs(denominators[0] ?? NaN));
		if (bound < error) {
			error = bound;
			value = limits[n] ?? NaN;
		}
	}
	return { value, error };
}

function boundOf(limits: readonly number[], rounding: number): number {
	const [a = NaN, b = NaN, c = NaN] = limits.slice(-3);
	const bound = 10 * Math.max(Math.abs(c - b), Math.abs(b - a) / 10) + rounding;
	return Number.isNaN(bound) ? Infinity : bound;
}
