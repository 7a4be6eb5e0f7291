import type { Budget } from '../budget';
import { nodesOf, panelsOf, RULE } from '../inference/panels';
import { centresOf, climbedCentres, findSlices, type Slice } from '../inference/slices';
import type { IntervalSupport, Support } from '../inference/support';
import type { Estimate } from '../series/estimate';

/** A Boltzmann distribution over a region: its partition function, and what its energies are over the temperature. */
export interface RegionEnergies {
	readonly logPartition: number;
	/** A bound of the error of `logPartition`; Infinity where nothing was found. */
	readonly error: number;
	/** Of -log density. */
	readonly mean: Estimate;
	readonly variance: Estimate;
}

/** How smooth a panel must be, by the number of intervals. */
const TOLERANCES: readonly number[] = [NaN, 1e-6, 1e-6, 1e-4];
/** What lies beyond the last panels, relative to the whole. */
const TRUNCATION = 1e-11;
/** Integrals in different orders may err alike. */
const SAFETY = 10;

/** The integral of a density e^-h, and of h and its square times it. */
type Moments = readonly [mass: number, first: number, second: number];

/**
 * The integral of e^-h over one to three intervals, and the sum over finitely many values of other coordinates, with the mean and the
 * variance of h: by panels of Gauss and Legendre inside one another. Peaks are looked for as in `posteriorOnRegion`.
 * @error   what integrals in both orders differ by, ten times; of one interval that of panels of another smoothness.
 */
export function energiesOnRegion(logDensity: (at: Float64Array) => number, supports: readonly Support[], budget: Budget): RegionEnergies {
	const found = findSlices(logDensity, supports, budget);
	if (!found || found.intervals.length === 0) return { logPartition: NaN, error: Infinity, mean: UNKNOWN, variance: UNKNOWN };
	const { slices, intervals, height } = found;
	const order = intervals.map((_, k) => k);
	const over = (axes: readonly number[], tolerance: number): readonly [logPartition: number, mean: number, variance: number] => {
		const [mass, first, second] = slices.map(slice => integrate(slice, axes, intervals, new Float64Array(order.length), [], tolerance)).reduce(plus, NONE);
		return [height + Math.log(mass), first / mass - height, second / mass - (first / mass) ** 2];
	};
	const tolerance = TOLERANCES[order.length] ?? NaN;
	const results = over(order, tolerance);
	const others = over(order.toReversed(), order.length === 1 ? tolerance / 10 : tolerance);
	const [logPartition, mean, variance] = results.map((value, i): Estimate => {
		const error = SAFETY * Math.abs(value - (others[i] ?? NaN)) + TRUNCATION * Math.max(1, Math.abs(value));
		return Number.isNaN(error) ? UNKNOWN : { value, error };
	}) as [Estimate, Estimate, Estimate];
	return { logPartition: logPartition.value, error: logPartition.error, mean, variance };
}

const UNKNOWN: Estimate = { value: NaN, error: Infinity };
const NONE: Moments = [0, 0, 0];

function plus(a: Moments, b: Moments): Moments {
	return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

/** Over some axes, the first the outermost, at a point that has the others. */
function integrate(slice: Slice, [axis, ...rest]: readonly number[], intervals: readonly IntervalSupport[], point: Float64Array, known: readonly number[], tolerance: number): Moments {
	const support = axis === undefined ? undefined : intervals[axis];
	if (axis === undefined || !support) return momentsAt(slice.logDensity(point));
	const inner = new Map<number, Moments>();
	const mass = (x: number): number => {
		point[axis] = x;
		const moments = integrate(slice, rest, intervals, point, [...known, axis], tolerance);
		inner.set(x, moments);
		return moments[0];
	};
	const centres = rest.length > 0 || intervals.length > 2 ? centresOf(slice, axis, known, point) : climbedCentres(slice, axis, known, point, support);
	return panelsOf(mass, support, centres, tolerance).reduce((total, panel) => {
		const half = (panel.high - panel.low) / 2;
		return nodesOf(panel).reduce((sum, x, i) => plus(sum, times(inner.get(x) ?? NONE, half * (RULE.weights[i] ?? NaN))), total);
	}, NONE);
}

function momentsAt(logDensity: number): Moments {
	const density = Math.exp(logDensity);
	return density === 0 ? NONE : [density, -logDensity * density, logDensity * logDensity * density];
}

function times([mass, first, second]: Moments, factor: number): Moments {
	return [factor * mass, factor * first, factor * second];
}
