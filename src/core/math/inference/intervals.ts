import type { Budget } from '../budget';
import { minimiseBetween } from '../optimize/brent';
import { sampleQuantile } from '../sampling/sampleQuantile';
import { cumulativeOfCurve, type DensityCurve } from './curve';

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** The interval with the same probability below it as above; NaN unless 0 < level < 1. */
export function equalTailed(quantile: (p: number) => number, level: number): Interval {
	const tail = level > 0 && level < 1 ? (1 - level) / 2 : NaN;
	return { low: quantile(tail), high: quantile(1 - tail) };
}

/** The shortest interval of a probability, from the quantiles: the region of highest density where there is one peak. */
export function narrowest(quantile: (p: number) => number, level: number, budget: Budget): Interval {
	if (!(level > 0 && level < 1)) return { low: NaN, high: NaN };
	const lengthFrom = (p: number): number => quantile(p + level) - quantile(p);
	const inside = minimiseBetween(lengthFrom, 0, 1 - level, budget);
	const best = [0, 1 - level].reduce((p, end) => lengthFrom(end) <= lengthFrom(p) ? end : p, inside.at);
	return { low: quantile(best), high: quantile(best + level) };
}

/** The shortest interval of values that has a probability, from their masses. */
export function narrowestOfMasses({ points, values }: DensityCurve, level: number): Interval {
	let best = { low: NaN, high: NaN };
	let mass = 0;
	let first = 0;
	if (!(level > 0 && level < 1)) return best;
	values.forEach((value, last) => {
		mass += value;
		while (mass - (values[first] ?? NaN) >= level * (1 - 8 * Number.EPSILON)) mass -= values[first++] ?? NaN;
		const next = { low: points[first] ?? NaN, high: points[last] ?? NaN };
		if (mass >= level * (1 - 8 * Number.EPSILON) && !(next.high - next.low >= best.high - best.low)) best = next;
	});
	return best;
}

/** The equal-tailed interval of draws, between sample quantiles. */
export function equalTailedOfDraws(draws: Float64Array, level: number): Interval {
	const sorted = Float64Array.from(draws).sort();
	return equalTailed(p => sampleQuantile(sorted, p), level);
}

/**
 * The shortest interval that holds a share of the draws.
 * @source  M.-H. Chen and Q.-M. Shao, J. Comput. Graph. Stat. 8 (1999), 69.
 */
export function narrowestOfDraws(draws: Float64Array, level: number): Interval {
	const sorted = Float64Array.from(draws).sort();
	const span = level > 0 && level < 1 ? Math.ceil(level * sorted.length) - 1 : NaN;
	let best = { low: NaN, high: NaN };
	for (let i = 0; i + span < sorted.length; i++) {
		const next = { low: sorted[i] ?? NaN, high: sorted[i + span] ?? NaN };
		if (!(next.high - next.low >= best.high - best.low)) best = next;
	}
	return best;
}

/** The smallest set that holds a probability: several intervals where there are several peaks. */
export interface HighestDensity {
	readonly intervals: readonly Interval[];
	/** The density or mass inside is at least this. */
	readonly threshold: number;
	/** More than was asked for where values are discrete. */
	readonly mass: number;
}

/** The region of highest density of a table. */
export function highestDensity(curve: DensityCurve, level: number): HighestDensity {
	if (!(level > 0 && level < 1)) return { intervals: [], threshold: NaN, mass: NaN };
	return curve.kind === 'mass' ? heaviest(curve, level) : densest(curve, level);
}

/** Values by falling mass until there is enough; neighbours in the table are one interval. */
function heaviest({ points, values }: DensityCurve, level: number): HighestDensity {
	const falling = [...values].sort((a, b) => b - a);
	let mass = 0;
	let count = 0;
	while (count < falling.length && mass < level * (1 - 8 * Number.EPSILON)) mass += falling[count++] ?? NaN;
	const threshold = falling[count - 1] ?? NaN;
	// Of values of one mass all or none are in.
	while (falling[count] === threshold) mass += falling[count++] ?? NaN;
	return { intervals: runsOf(values, threshold).map(([i, j]) => ({ low: points[i] ?? NaN, high: points[j] ?? NaN })), threshold, mass };
}

function densest(curve: DensityCurve, level: number): HighestDensity {
	const { points, values } = curve;
	const at = (threshold: number): HighestDensity => {
		const intervals = runsOf(values, threshold).map(([i, j]) => ({
			low: i === 0 ? points[i] ?? NaN : crossing(curve, i - 1, threshold),
			high: j === points.length - 1 ? points[j] ?? NaN : crossing(curve, j, threshold),
		}));
		return { intervals, threshold, mass: intervals.reduce((sum, { low, high }) => sum + cumulativeOfCurve(curve, high) - cumulativeOfCurve(curve, low), 0) };
	};
	let low = 0;
	let high = values.reduce((most, value) => Math.max(most, value), 0);
	for (let i = 0; i < 60; i++) {
		const middle = (low + high) / 2;
		if (at(middle).mass >= level) low = middle;
		else high = middle;
	}
	return at(low);
}

/** First and last indices of neighbours that are all as high. */
function runsOf(values: Float64Array, threshold: number): readonly (readonly [first: number, last: number])[] {
	const runs: [number, number][] = [];
	values.forEach((value, i) => {
		const run = runs.at(-1);
		if (value < threshold) return;
		if (run && run[1] === i - 1) run[1] = i;
		else runs.push([i, i]);
	});
	return runs;
}

/** Where the density crosses the threshold between the i-th point and the next, by the cubic through four points. */
function crossing({ points, values }: DensityCurve, i: number, threshold: number): number {
	const first = Math.max(0, Math.min(points.length - 4, i - 1));
	const [xs, ys] = [points.subarray(first, first + 4), values.subarray(first, first + 4)];
	const cubic = (x: number): number => ys.reduce((sum, y, j) => sum + xs.reduce((term, other, k) => k === j ? term : term * (x - other) / ((xs[j] ?? NaN) - other), y), 0);
	const rises = (values[i] ?? NaN) < threshold;
	let low = points[i] ?? NaN;
	let high = points[i + 1] ?? NaN;
	for (let k = 0; k < 50; k++) {
		const middle = low + (high - low) / 2;
		if (cubic(middle) < threshold === rises) low = middle;
		else high = middle;
	}
	return low + (high - low) / 2;
}
