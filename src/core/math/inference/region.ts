import type { Budget } from '../budget';
import { integrateRegion } from '../quadrature/nested';
import { marginalCurve, marginalMasses, type CoordinatePosterior } from './marginal';
import { panelsOf } from './panels';
import { centresOf, climbedCentres, findSlices, type Slice } from './slices';
import type { IntervalSupport, Support } from './support';

/** What is known of several quantities after the data. */
export interface RegionPosterior {
	readonly logEvidence: number;
	/** A bound of the error of `logEvidence`; Infinity where nothing was found. */
	readonly error: number;
	readonly mode: Float64Array;
	readonly coordinates: readonly CoordinatePosterior[];
}

/** How smooth a panel of an inner integral must be. */
const TOLERANCE = 1e-4;
/** Integrals in different orders may err alike. */
const SAFETY = 10;

/**
 * The posterior of several quantities, up to three of them continuous: by quadrature over those and a sum over the values of the others.
 * Peaks are looked for on a grid and climbed; what is narrower than the grid and stands on no slope may stay unseen.
 * @domain  one to three intervals, finitely many values of the others.
 * @error   of the evidence: what its integrals in different orders differ by, and for one or two intervals the bound of an adaptive rule
 *          as well. Every call pays one step; three intervals take some millions.
 */
export function posteriorOnRegion(logJoint: (at: Float64Array) => number, supports: readonly Support[], budget: Budget): RegionPosterior {
	const nothing: RegionPosterior = { logEvidence: NaN, error: Infinity, mode: new Float64Array(supports.length).fill(NaN), coordinates: [] };
	const found = findSlices(logJoint, supports, budget);
	if (!found) return nothing;
	const { slices, intervals, axes, height, best } = found;
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
	return { logEvidence: height + Math.log(total), error: error / total + 1e-14, mode: best, coordinates: marginals.map(({ mean, deviation, curve }) => ({ mean, deviation, curve })) };
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
