import type { Budget } from '../budget';
import { peakLandmarks } from '../inference/expectation';
import { findHills, type Hill } from '../inference/hills';
import { findPeaks } from '../inference/peaks';
import { valuesOf, type IntervalSupport, type Support } from '../inference/support';
import { integrate } from '../quadrature/integrate';
import { integrateRegion } from '../quadrature/nested';
import type { Range, Side } from '../quadrature/ranges';
import type { Estimate } from '../series/estimate';
import { sumSeries } from '../series/sumSeries';
import { sum } from '../tensor/sum';

/** Of a point, whose coordinates lie one behind another; -Infinity where the density is 0. */
export type PointFunction = (at: Float64Array) => number;

/** How a total is found. */
export type Totalling =
	| { readonly kind: 'sum'; readonly terms: number }
	| { readonly kind: 'quadrature'; readonly dimensions: number }
	| { readonly kind: 'sum-and-quadrature'; readonly terms: number; readonly dimensions: number };

/** What densities are taken with respect to: the values of discrete coordinates are counted, the length of the others is measured. */
export interface BaseMeasure {
	readonly totalling: Totalling;
	/** The highest logarithm that was found of each density. */
	readonly heights: readonly number[];
	/** The sum or integral of a function that is large only where a density is; its error is Infinity where it does not seem to exist. */
	readonly total: (f: PointFunction) => Estimate;
}

/** More choices of the discrete coordinates are not listed. */
const MOST_CHOICES = 1 << 16;
const MOST_INTERVALS = 3;
/** Deviations of a hill within which an integrand may be narrow. */
const REACH = 2.5;

/** The discrete coordinates as chosen; those that are continuous are written into the same array. */
interface Slice {
	readonly heights: readonly number[];
	readonly total: (f: PointFunction) => Estimate;
}

/**
 * The measure over supports, which looks for the mass of some densities: it finds their peaks once, for all totals. Undefined where there
 * are too many discrete values, or more than three intervals.
 * @error   bounds as of `integrate`, `integrateRegion` and `sumSeries`; what is narrower than their search and stands on no slope may stay unseen.
 */
export function createBaseMeasure(logDensities: readonly PointFunction[], supports: readonly Support[], budget: Budget): BaseMeasure | undefined {
	const measure = measureOver(logDensities, supports, budget);
	return measure && { get totalling() { return measure.totalling; }, heights: measure.heights, total: f => totalOf(f, measure) };
}

/** What is 0 wherever a density has its mass is 0; integrals of such functions are refused where nobody knows that. */
function totalOf(f: PointFunction, { total, heights }: BaseMeasure): Estimate {
	let isZero = heights.every(Number.isFinite);
	const found = total(at => {
		const value = f(at);
		isZero &&= value === 0;
		return value;
	});
	return isZero ? { value: 0, error: 0 } : found;
}

function measureOver(logDensities: readonly PointFunction[], supports: readonly Support[], budget: Budget): BaseMeasure | undefined {
	const [only] = supports;
	if (only?.kind === 'integers' && supports.length === 1 && !valuesOf(only)) return overIntegers(logDensities, only.low, only.high, budget);
	const intervals = supports.filter(support => support.kind === 'interval');
	const choices = choicesOf(supports);
	if (!choices || intervals.length > MOST_INTERVALS) return undefined;
	if (intervals.length === 0) return overList(logDensities, choices, budget);
	const axes = supports.flatMap(({ kind }, i) => (kind === 'interval' ? [i] : []));
	const slices = choices.map(choice => sliceOf(logDensities, intervals, (f: PointFunction) => {
		const point = Float64Array.from(choice);
		return at => {
			axes.forEach((axis, k) => { point[axis] = at[k] ?? NaN; });
			return f(point);
		};
	}, budget));
	return {
		totalling: choices.length > 1 ? { kind: 'sum-and-quadrature', terms: choices.length, dimensions: axes.length } : { kind: 'quadrature', dimensions: axes.length },
		heights: highest(slices.map(({ heights }) => heights), logDensities.length),
		total(f) {
			const parts = slices.map(({ total }) => total(f));
			return { value: sum(parts.map(({ value }) => value)), error: sum(parts.map(({ error }) => error)) };
		},
	};
}

/** All choices of the discrete coordinates, 0 where a coordinate is continuous. */
function choicesOf(supports: readonly Support[]): readonly (readonly number[])[] | undefined {
	let choices: (readonly number[])[] = [[]];
	for (const support of supports) {
		const values = support.kind === 'interval' ? [0] : valuesOf(support);
		if (!values || choices.length * values.length > MOST_CHOICES) return undefined;
		choices = choices.flatMap(choice => values.map(value => [...choice, value]));
	}
	return choices;
}

function overList(logDensities: readonly PointFunction[], choices: readonly (readonly number[])[], budget: Budget): BaseMeasure {
	const points = choices.map(choice => Float64Array.from(choice));
	budget.spend(points.length * logDensities.length);
	return {
		totalling: { kind: 'sum', terms: points.length },
		heights: highest(points.map(point => logDensities.map(logDensity => logDensity(point))), logDensities.length),
		total(f) {
			budget.spend(points.length);
			const terms = points.map(f);
			const magnitude = sum(terms.map(Math.abs));
			return { value: sum(terms), error: Number.isFinite(magnitude) ? 8 * Number.EPSILON * magnitude : 0 };
		},
	};
}

/** From the peaks in both directions. */
function overIntegers(logDensities: readonly PointFunction[], low: number, high: number, budget: Budget): BaseMeasure {
	const at = new Float64Array(1);
	const along = (f: PointFunction) => (k: number): number => {
		at[0] = k;
		return f(at);
	};
	const inside = (k: number): boolean => k >= low && k <= high;
	const middle = Number.isFinite(low) ? low : Number.isFinite(high) ? high : 0;
	const peaks = logDensities.map(logDensity => findPeaks(x => (inside(Math.round(x)) ? along(logDensity)(Math.round(x)) : -Infinity), Math.max(low, -(2 ** 53)) - 0.5, Math.min(high, 2 ** 53) + 0.5, [middle], budget));
	const centre = Math.min(high, Math.max(low, Math.round(peaks[0]?.[0]?.at ?? middle)));
	const spread = peaks.flat().flatMap(({ at: peak, below, above }) => [Math.abs(peak - 6 * below - centre), Math.abs(peak + 6 * above - centre)]).map(Math.ceil);
	let terms = 0;
	return {
		get totalling() { return { kind: 'sum' as const, terms }; },
		heights: peaks.map(([peak]) => peak?.height ?? -Infinity),
		total(f) {
			const before = budget.spent;
			const term = along(f);
			const up = sumSeries(step => (inside(centre + step) ? term(centre + step) : 0), 0, budget, spread);
			const down = centre - 1 < low ? { value: 0, error: 0 } : sumSeries(step => (inside(centre - step) ? term(centre - step) : 0), 1, budget, spread);
			terms = budget.spent - before;
			return { value: up.value + down.value, error: up.error + down.error };
		},
	};
}

function sliceOf(logDensities: readonly PointFunction[], intervals: readonly IntervalSupport[], along: (f: PointFunction) => PointFunction, budget: Budget): Slice {
	const [only, ...others] = intervals;
	if (only && others.length === 0) return overInterval(logDensities.map(along), only, along, budget);
	const hills = logDensities.map(logDensity => findHills(along(logDensity), intervals, budget));
	const sides = intervals.map((interval, axis): Side => before => {
		const known = Array.from({ length: axis }, (_, k) => k);
		return rangeAlong(interval, hills.flat(), axis, known, known.map(k => before[k] ?? NaN));
	});
	return { heights: hills.map(([hill]) => hill?.height ?? -Infinity), total: f => integrateRegion(along(f), sides, budget) };
}

/** An axis with the places where hills are expected on it, given other coordinates. */
export function rangeAlong({ low, high, landmarks = [] }: IntervalSupport, hills: readonly Hill[], axis: number, known: readonly number[], values: readonly number[]): Range {
	const marks = hills.flatMap(hill => {
		const { mean, deviation } = hill.given(axis, known, values);
		const centre = landmarks.find(x => Math.abs(x - mean) < deviation) ?? mean;
		return [mean - REACH * deviation, centre, mean + REACH * deviation];
	});
	return { from: low, to: high, landmarks: [...landmarks, ...marks] };
}

function overInterval(logDensities: readonly PointFunction[], { low, high, landmarks = [] }: IntervalSupport, along: (f: PointFunction) => PointFunction, budget: Budget): Slice {
	const at = new Float64Array(1);
	const ofNumber = (f: PointFunction) => (x: number): number => {
		at[0] = x;
		return f(at);
	};
	const peaks = logDensities.map(logDensity => findPeaks(ofNumber(logDensity), low, high, landmarks, budget));
	const inner = Number.isFinite(high - low) ? low + (high - low) / 2 : Number.isFinite(low) ? low + 1 : Number.isFinite(high) ? high - 1 : 0;
	const marks = [...landmarks, ...peaks.flatMap(peakLandmarks)].filter(x => x > low && x < high);
	return {
		// A density without peaks is flat.
		heights: peaks.map(([peak], i) => peak?.height ?? ofNumber(logDensities[i] ?? (() => NaN))(inner)),
		total: f => integrate(ofNumber(along(f)), low, high, { budget, landmarks: marks }),
	};
}

function highest(heights: readonly (readonly number[])[], count: number): readonly number[] {
	return Array.from({ length: count }, (_, i) => heights.reduce((most, each) => Math.max(most, each[i] ?? NaN), -Infinity));
}
