import type { Budget } from '../budget';
import { integrateRegion } from '../quadrature/nested';
import { climb } from './climb';
import { findHills, type Hill } from './hills';
import { marginalCurve, marginalMasses, type CoordinatePosterior } from './marginal';
import { panelsOf, type Centre } from './panels';
import { valuesOf, type IntervalSupport, type Support } from './support';

/** What is known of several quantities after the data. */
export interface RegionPosterior {
	readonly logEvidence: number;
	/** A bound of the error of `logEvidence`; Infinity where nothing was found. */
	readonly error: number;
	readonly mode: Float64Array;
	readonly coordinates: readonly CoordinatePosterior[];
}

/** Combinations of discrete values that are summed over. */
const MOST_COMBINATIONS = 4096;
/** A hill that is lower by this factor's logarithm does not count. */
const NEGLIGIBLE = 60;
/** How smooth a panel of an inner integral must be. */
const TOLERANCE = 1e-4;
/** Integrals in different orders may err alike. */
const SAFETY = 10;

/** A choice of the discrete coordinates, and the density of the others, over e^height. */
interface Slice {
	readonly chosen: readonly number[];
	readonly hills: readonly Hill[];
	readonly logDensity: (continuous: Float64Array) => number;
}

/**
 * The posterior of several quantities, up to three of them continuous: by quadrature over those and a sum over the values of the others.
 * Peaks are looked for on a grid and climbed; what is narrower than the grid and stands on no slope may stay unseen.
 * @domain  one to three intervals, finitely many values of the others.
 * @error   of the evidence: what its integrals in different orders differ by, and for one or two intervals the bound of an adaptive rule
 *          as well. Every call pays one step; three intervals take some millions.
 */
export function posteriorOnRegion(logJoint: (at: Float64Array) => number, supports: readonly Support[], budget: Budget): RegionPosterior {
	const nothing: RegionPosterior = { logEvidence: NaN, error: Infinity, mode: new Float64Array(supports.length).fill(NaN), coordinates: [] };
	const intervals = supports.filter(support => support.kind === 'interval');
	const axes = supports.flatMap(({ kind }, i) => kind === 'interval' ? [i] : []);
	const choices = combinations(supports);
	if (!choices || intervals.length > 3) return nothing;
	const found = choices.map(chosen => {
		const logDensity = (continuous: Float64Array): number => {
			const value = logJoint(assemble(chosen, axes, continuous));
			return Number.isNaN(value) ? -Infinity : value;
		};
		return { chosen, logDensity, hills: findHills(logDensity, intervals, budget) };
	});
	const best = found.flatMap(({ chosen, hills: [hill] }) => hill ? [{ chosen, hill }] : []).sort((a, b) => b.hill.height - a.hill.height)[0];
	if (!best || !Number.isFinite(best.hill.height)) return nothing;
	const { height } = best.hill;
	const slices = found.map(({ chosen, logDensity, hills }): Slice => ({
		chosen,
		hills: hills.filter(hill => hill.height > height - NEGLIGIBLE),
		logDensity: at => {
			budget.spend(1);
			return logDensity(at) - height;
		},
	})).filter(({ hills }) => hills.length > 0);
	const order = intervals.map((_, k) => k);
	// A single slice weighs what its first marginal does.
	const weights = slices.length > 1 || order.length === 0 ? slices.map(slice => integrateAlong(slice, order, intervals, new Float64Array(order.length), [])) : [1];
	const marginals = supports.map((support, i) => {
		if (support.kind !== 'interval') return marginalMasses(slices.map(({ chosen }) => chosen[i] ?? NaN), weights);
		const axis = axes.indexOf(i);
		const rest = order.filter(other => other !== axis);
		const density = (x: number): number => slices.reduce((sum, slice) => sum + integrateAlong(slice, rest, intervals, new Float64Array(order.length).with(axis, x), [axis]), 0);
		return marginalCurve(density, support, slices.flatMap(({ hills }) => hills.map(hill => hill.given(axis, [], []))));
	});
	const total = marginals[axes[0] ?? 0]?.total ?? NaN;
	const disagreement = marginals.reduce((most, marginal) => Math.max(most, Math.abs(marginal.total - total)), 0);
	const error = SAFETY * disagreement + adaptiveError(slices, intervals, total, budget);
	return { logEvidence: height + Math.log(total), error: error / total + 1e-14, mode: assemble(best.chosen, axes, best.hill.at), coordinates: marginals.map(({ mean, deviation, curve }) => ({ mean, deviation, curve })) };
}

/** The discrete coordinates as chosen, the continuous ones in their places. */
function assemble(chosen: readonly number[], axes: readonly number[], continuous: Float64Array): Float64Array {
	const point = Float64Array.from(chosen);
	axes.forEach((axis, k) => { point[axis] = continuous[k] ?? NaN; });
	return point;
}

/** All choices of the discrete coordinates, 0 where a coordinate is continuous; undefined of too many. */
function combinations(supports: readonly Support[]): readonly (readonly number[])[] | undefined {
	let choices: (readonly number[])[] = [[]];
	for (const support of supports) {
		const values = support.kind === 'interval' ? [0] : valuesOf(support);
		if (!values || choices.length * values.length > MOST_COMBINATIONS) return undefined;
		choices = choices.flatMap(choice => values.map(value => [...choice, value]));
	}
	return choices;
}

/** The integral of a slice over some axes, the first the outermost, at a point that has the others. */
function integrateAlong(slice: Slice, [axis, ...rest]: readonly number[], intervals: readonly IntervalSupport[], point: Float64Array, known: readonly number[]): number {
	const support = axis === undefined ? undefined : intervals[axis];
	if (axis === undefined || !support) return Math.exp(slice.logDensity(point));
	const density = (x: number): number => {
		point[axis] = x;
		return integrateAlong(slice, rest, intervals, point, [...known, axis]);
	};
	const centres = rest.length > 0 ? centresOf(slice, axis, known, point) : climbedCentres(slice, axis, known, point, support);
	return panelsOf(density, support, centres, TOLERANCE).reduce((sum, { mass }) => sum + mass, 0);
}

/** Where the hills of a slice are expected along an axis, given the coordinates that are known. */
function centresOf({ hills }: Slice, axis: number, known: readonly number[], point: Float64Array): readonly Centre[] {
	return hills.map(hill => hill.given(axis, known, known.map(k => point[k] ?? NaN)));
}

/** The peaks along the innermost axis, from both sides of where they are expected. */
function climbedCentres(slice: Slice, axis: number, known: readonly number[], point: Float64Array, { low, high }: IntervalSupport): readonly Centre[] {
	const at = Float64Array.from(point);
	const logDensity = (x: number): number => {
		at[axis] = x;
		return slice.logDensity(at);
	};
	// The plain marginal as well: a bent hill does not stand where the normal that resembles it expects it.
	const expected = [...centresOf(slice, axis, known, point), ...centresOf(slice, axis, [], point)];
	const reached = expected.flatMap(({ mean, deviation }) => [-1.5, 1.5].map(side => climb(logDensity, { mean: mean + side * deviation, deviation }, low, high)));
	return reached.filter(({ mean, deviation }, i) => !reached.slice(0, i).some(other => Math.abs(other.mean - mean) < Math.min(deviation, other.deviation)));
}

/** Of one or two intervals, the error of an adaptive rule and its difference from the total. */
function adaptiveError(slices: readonly Slice[], intervals: readonly IntervalSupport[], total: number, budget: Budget): number {
	if (intervals.length === 0 || intervals.length > 2) return 0;
	const last = intervals.length - 1;
	const parts = slices.map(slice => integrateRegion(at => Math.exp(slice.logDensity(at)), intervals.map((support, axis) => (before: Float64Array) => {
		const known = axis === 0 ? [] : [0];
		const centres = axis === last ? climbedCentres(slice, axis, known, before, support) : centresOf(slice, axis, known, before);
		const marks = centres.flatMap(({ mean, deviation }) => [mean - 5 * deviation, mean, mean + 5 * deviation]);
		return { from: support.low, to: support.high, landmarks: [...support.landmarks ?? [], ...marks] };
	}), budget));
	return parts.reduce((sum, { error }) => sum + error, 0) + Math.abs(parts.reduce((sum, { value }) => sum + value, 0) - total);
}
