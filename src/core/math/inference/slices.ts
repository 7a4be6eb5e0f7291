import type { Budget } from '../budget';
import { climb } from './climb';
import { assemble, combinationsOf } from './combinations';
import { findHills, type Hill } from './hills';
import type { Centre } from './panels';
import type { IntervalSupport, Support } from './support';

/** A hill that is lower by this factor's logarithm does not count. */
const NEGLIGIBLE = 60;
/** A choice of the discrete coordinates, and the density of the others, over e^height. */
export interface Slice {
	readonly chosen: readonly number[];
	readonly hills: readonly Hill[];
	readonly logDensity: (continuous: Float64Array) => number;
}

/** A density of several quantities, some of them discrete, slice by slice. */
export interface Slices {
	readonly slices: readonly Slice[];
	/** The continuous supports, and the coordinates that they belong to. */
	readonly intervals: readonly IntervalSupport[];
	readonly axes: readonly number[];
	/** The logarithm at the highest point, and where that is. */
	readonly height: number;
	readonly best: Float64Array;
}

/** Undefined of more than three intervals, of too many combinations, and where no density was found. */
export function findSlices(logJoint: (at: Float64Array) => number, supports: readonly Support[], budget: Budget): Slices | undefined {
	const intervals = supports.filter(support => support.kind === 'interval');
	const axes = supports.flatMap(({ kind }, i) => kind === 'interval' ? [i] : []);
	const choices = combinationsOf(supports);
	if (!choices || intervals.length > 3) return undefined;
	const found = choices.map(chosen => {
		const logDensity = (continuous: Float64Array): number => {
			const value = logJoint(assemble(chosen, axes, continuous));
			return Number.isNaN(value) ? -Infinity : value;
		};
		return { chosen, logDensity, hills: findHills(logDensity, intervals, budget) };
	});
	const best = found.flatMap(({ chosen, hills: [hill] }) => hill ? [{ chosen, hill }] : []).sort((a, b) => b.hill.height - a.hill.height)[0];
	if (!best || !Number.isFinite(best.hill.height)) return undefined;
	const { height } = best.hill;
	const slices = found.map(({ chosen, logDensity, hills }): Slice => ({
		chosen,
		hills: hills.filter(hill => hill.height > height - NEGLIGIBLE),
		logDensity: at => {
			budget.spend(1);
			return logDensity(at) - height;
		},
	})).filter(({ hills }) => hills.length > 0);
	return { slices, intervals, axes, height, best: assemble(best.chosen, axes, best.hill.at) };
}

/** Where the hills of a slice are expected along an axis, given the coordinates that are known. */
export function centresOf({ hills }: Slice, axis: number, known: readonly number[], point: Float64Array): readonly Centre[] {
	return hills.map(hill => hill.given(axis, known, known.map(k => point[k] ?? NaN)));
}

/** The peaks along the innermost axis, from both sides of where they are expected. */
export function climbedCentres(slice: Slice, axis: number, known: readonly number[], point: Float64Array, { low, high }: IntervalSupport): readonly Centre[] {
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
