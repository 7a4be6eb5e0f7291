import type { Budget } from '../budget';
import { multivariateNormalEntropy } from '../dist/multivariateNormal';
import { findHills } from '../inference/hills';
import { valuesOf, type IntervalSupport, type Support } from '../inference/support';
import { squareSize } from '../linalg/matrix';
import { ofMatrix } from '../linalg/positiveDefinite';
import { integrateRegion } from '../quadrature/nested';
import type { Estimate } from '../series/estimate';
import type { Dense } from '../tensor/dense';
import { createBaseMeasure, rangeAlong, type BaseMeasure, type PointFunction } from './baseMeasure';
import { entropyOver } from './betweenDensities';
import { mutualInformation } from './tables';

/** What two parts of a point tell of each other, in nats. */
export interface Mutual {
	readonly information: Estimate;
	readonly first: Estimate;
	readonly second: Estimate;
	readonly joint: Estimate;
	readonly measure: BaseMeasure;
}

/**
 * The mutual information of the first `split` coordinates and the others under a normalised density, `H(X) + H(Y) - H(X, Y)`: each marginal
 * density is a total of its own at every point. Of two finite lists it is that of their table. Undefined where the supports cannot be summed.
 * @error   the bounds of the three entropies, and of the marginal densities in them.
 * @source  T. M. Cover and J. A. Thomas, Elements of Information Theory, 2nd ed., section 8.5.
 */
export function mutualInformationOver(logDensity: PointFunction, supports: readonly Support[], split: number, budget: Budget): Mutual | undefined {
	const measure = createBaseMeasure([logDensity], supports, budget);
	if (!measure) return undefined;
	const plane = planeOf(supports);
	const [first, second] = [0, 1].map(side => plane
		? entropyAlong(side, logDensity, plane, budget)
		: entropyOfPart(logDensity, supports, side === 0 ? [0, split] : [split, supports.length], budget));
	const joint = entropyOver(logDensity, measure);
	if (!first || !second) return undefined;
	const error = first.error + second.error + joint.error;
	const difference = first.value + second.value - joint.value;
	// Nothing that is less than its error is told from 0.
	const rest = { value: difference > error ? difference : 0, error };
	return { information: ofTable(logDensity, supports, budget) ?? rest, first, second, joint, measure };
}

/** Entropies and information of a normal vector's first `split` entries and the others; NaN where the matrix is no covariance. */
export function informationOfNormal(covariance: Dense, split: number): Readonly<Record<'information' | 'first' | 'second' | 'joint', number>> {
	const n = squareSize(covariance);
	const entropyOf = (from: number, to: number): number => {
		const axes = Array.from({ length: to - from }, (_, k) => from + k);
		const block = Float64Array.from(axes.flatMap(i => axes.map(j => covariance.data[i * n + j] ?? NaN)));
		return multivariateNormalEntropy(ofMatrix({ shape: [axes.length, axes.length], data: block }));
	};
	const [first, second, joint] = [entropyOf(0, split), entropyOf(split, n), entropyOf(0, n)];
	return { information: Math.max(0, first + second - joint), first, second, joint };
}

/** The entropy of the coordinates from one to before another, the others totalled away. */
function entropyOfPart(logDensity: PointFunction, supports: readonly Support[], [from, to]: readonly [number, number], budget: Budget): Estimate | undefined {
	const kept = supports.slice(from, to);
	const others = [...supports.slice(0, from), ...supports.slice(to)];
	const point = new Float64Array(supports.length);
	const slice: PointFunction = at => {
		point.set(at.subarray(0, from), 0);
		point.set(at.subarray(from), to);
		return logDensity(point);
	};
	let worst = 0;
	const logMarginal: PointFunction = at => {
		point.set(at, from);
		const across = createBaseMeasure([slice], others, budget);
		const [height = -Infinity] = across?.heights ?? [];
		if (!across || height === -Infinity) return -Infinity;
		const { value, error } = across.total(other => Math.exp(slice(other) - height));
		worst = Math.max(worst, error / value);
		return height + Math.log(value);
	};
	const measure = createBaseMeasure([logMarginal], kept, budget);
	if (!measure) return undefined;
	const { value, error } = entropyOver(logMarginal, measure);
	return { value, error: error + worst * (1 + Math.abs(value)) };
}

type Plane = readonly [IntervalSupport, IntervalSupport];

function planeOf([first, second, ...others]: readonly Support[]): Plane | undefined {
	return first?.kind === 'interval' && second?.kind === 'interval' && others.length === 0 ? [first, second] : undefined;
}

/** The entropy of one of two continuous coordinates: where the other has its mass is known from the hills of both. */
function entropyAlong(axis: number, logDensity: PointFunction, plane: Plane, budget: Budget): Estimate {
	const across = 1 - axis;
	const hills = findHills(logDensity, plane, budget);
	const point = new Float64Array(2);
	let worst = 0;
	const term = ([x = NaN]: Float64Array): number => {
		const { value, error } = integrateRegion(([y = NaN]) => {
			point[axis] = x;
			point[across] = y;
			return Math.exp(logDensity(point));
		}, [rangeAlong(plane[across] as IntervalSupport, hills, across, [axis], [x])], budget);
		if (value === 0) return 0;
		worst = Math.max(worst, error / value);
		return -value * Math.log(value);
	};
	const { value, error } = integrateRegion(term, [rangeAlong(plane[axis] as IntervalSupport, hills, axis, [], [])], budget);
	return { value, error: error + worst * (1 + Math.abs(value)) };
}

/** Of two discrete coordinates, without the cancellation of three entropies. */
function ofTable(logDensity: PointFunction, supports: readonly Support[], budget: Budget): Estimate | undefined {
	const [rows, columns] = supports.map(support => (support.kind === 'interval' ? undefined : valuesOf(support)));
	if (!rows || !columns || supports.length !== 2) return undefined;
	budget.claim(rows.length * columns.length);
	budget.spend(rows.length * columns.length);
	const data = Float64Array.from(rows.flatMap(x => columns.map(y => Math.exp(logDensity(Float64Array.of(x, y))))));
	const value = mutualInformation({ shape: [rows.length, columns.length], data });
	return { value, error: 8 * Number.EPSILON * Math.max(1, value) };
}
