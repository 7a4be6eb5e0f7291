import type { Budget } from '../budget';
import { integrateAdaptively } from './adaptive';
import { TOLERANCE } from './finite';
import type { Part } from './graded';
import { mapToFinite, type Side } from './ranges';
import { createRecord } from './record';

/** Aim of the innermost integral, relative to the integral of |f|; each one around it aims at ten times as much. */
const INNERMOST_TOLERANCE = 1e-10;
const MOST_PIECES = 100;

/**
 * The integral of f over a region of one to three dimensions, any side of which may be infinite, with a bound of its error and the
 * integral of |f|. Every call of f pays one step; the array that f is given is used again for the next point.
 *
 * Adaptive Gauss-Kronrod rules inside one another, the last side the innermost. The bounds of the inner integrals are carried outwards:
 * they are integrated with them. As in one dimension it cannot know of peaks far narrower than their range unless landmarks tell: say
 * by the sides where f is 0. The error is Infinity where f was 0 wherever it was looked at.
 * @domain  one to three sides with from ≤ to.
 */
export function integrateRegion(f: (point: Float64Array) => number, sides: readonly Side[], budget: Budget): Part {
	if (sides.length < 1 || sides.length > 3) return { value: NaN, error: Infinity, magnitude: NaN };
	const result = integrateFrom(f, sides, 0, new Float64Array(sides.length), budget);
	const isKnown = result.magnitude > 0 && Number.isFinite(result.magnitude);
	// The margin is for the rounding of f itself.
	return { ...result, error: isKnown ? result.error + 4 * TOLERANCE * result.magnitude : Infinity };
}

/** The integral over the sides from `axis` on, at the coordinates of the point before it. */
function integrateFrom(f: (point: Float64Array) => number, sides: readonly Side[], axis: number, point: Float64Array, budget: Budget): Part {
	const side = sides[axis];
	const range = typeof side === 'function' ? side(point) : side;
	if (!range || !(range.from <= range.to)) return { value: NaN, error: Infinity, magnitude: NaN };
	if (range.from === range.to) return { value: 0, error: 0, magnitude: 0 };
	const { mesh, xOf, slopeOf } = mapToFinite(range);
	const isInnermost = axis === sides.length - 1;
	const [low, high] = [mesh[0] ?? NaN, mesh[mesh.length - 1] ?? NaN];
	const record = createRecord(low, high);
	const integrand = (t: number): number => {
		const slope = slopeOf(t);
		if (!Number.isFinite(slope)) return NaN;
		point[axis] = xOf(t);
		if (isInnermost) return f(point) * slope;
		const inner = integrateFrom(f, sides, axis + 1, point, budget);
		// The ends are looked at for jumps alone; f may be infinite there.
		if (t > low && t < high) record.add({ t, error: inner.error * slope, magnitude: inner.magnitude * slope });
		return inner.value * slope;
	};
	const tolerance = INNERMOST_TOLERANCE * Math.pow(10, sides.length - 1 - axis);
	const { value, error, magnitude } = integrateAdaptively(integrand, mesh, {
		// The innermost calls have paid for those around them.
		budget: isInnermost ? budget : FREE,
		tolerance,
		floor: () => isInnermost ? 0 : record.errors() + tolerance * record.magnitudes(),
		mostPieces: mesh.length + MOST_PIECES,
		looksAtEnds: true,
	});
	return isInnermost ? { value, error, magnitude } : { value, error: error + record.errors(), magnitude: record.magnitudes() };
}

const FREE: Budget = { spend: () => undefined, claim: () => undefined, spent: 0 };
