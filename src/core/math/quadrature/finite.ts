import type { Budget } from '../budget';
import { integrateAdaptively, type AdaptiveResult } from './adaptive';
import { integrateDoubleExponential } from './doubleExponential';
import { halvingPieces, integrateGraded, type GradedOptions, type Part } from './graded';

export interface FiniteOptions {
	readonly budget: Budget;
	/** Where the integrand may be singular; the first and the last are the ends of the range. */
	readonly points: readonly number[];
	/** Where the first pieces meet; the points among them. */
	readonly mesh: readonly number[];
	/** The integral of |f| elsewhere: what is small against it is silence. */
	readonly elsewhere?: number;
}

export const TOLERANCE = 1e-14;
/** How many pieces more than the mesh has are worth trying before a singular point is taken for one. */
const FEW_PIECES = 12;
const MANY_PIECES = 200;
/** A rule for singular ends is believed at once if it is as good as that; beside them f itself holds no more digits. */
const GOOD = 1e-12;

/**
 * The integral over a finite range, by the first of these that is sure of itself: adaptive Gauss-Kronrod pieces, the double exponential rule
 * between the points, which must agree with what the pieces had, and intervals in geometric progression towards every point, extrapolated.
 */
export function integrateFinite(f: (x: number) => number, { budget, points, mesh, elsewhere = 0 }: FiniteOptions): Part | AdaptiveResult {
	const options = { budget, tolerance: TOLERANCE, mostPieces: mesh.length + MANY_PIECES, breaks: new Set(points) };
	const first = integrateAdaptively(f, mesh, { ...options, patience: mesh.length + FEW_PIECES });
	if (first.converged || Number.isNaN(first.value)) return first;
	const smooth = first.isSingular ? integrateBetween(points, (low, high) => integrateDoubleExponential(f, low, high, { budget, tolerance: GOOD / 10 })) : UNKNOWN;
	if (agree(smooth, first) && smooth.error < Infinity && smooth.error <= GOOD * smooth.magnitude) return smooth;
	const second = first.isSingular ? integrateAdaptively(f, mesh, options) : first;
	if (second.converged || second.error <= GOOD * second.magnitude) return second;
	const graded = integrateBetween(points, (low, high, before) => integrateTowardsEnds(f, low, high, { budget, leastPieces: 8, elsewhere: elsewhere + before.magnitude }));
	return agree(graded, second) ? graded : { ...graded, error: Infinity };
}

/** Whether two values may both be right: extrapolation sees nothing of what stands nearer to an end, pieces may. */
function agree(a: Part, b: Part): boolean {
	return !(Math.abs(a.value - b.value) > a.error + b.error);
}

/** From the middle of a range towards both ends, at either of which f may be singular; at the middle, where the two meet, it may jump. */
function integrateTowardsEnds(f: (x: number) => number, low: number, high: number, options: GradedOptions): Part {
	const middle = low / 2 + high / 2;
	const down = integrateGraded(f, halvingPieces(middle, low), options);
	const up = integrateGraded(f, halvingPieces(middle, high), { ...options, elsewhere: options.elsewhere + down.magnitude, beside: down.first });
	return add(down, up);
}

const NOTHING: Part = { value: 0, error: 0, magnitude: 0 };
const UNKNOWN: Part = { value: NaN, error: Infinity, magnitude: NaN };

/** The sum of the integrals between neighbouring points. */
function integrateBetween(points: readonly number[], integral: (low: number, high: number, before: Part) => Part): Part {
	return points.slice(1).reduce((sum, high, i) => add(sum, integral(points[i] ?? NaN, high, sum)), NOTHING);
}

export function add(a: Part, b: Part): Part {
	return { value: a.value + b.value, error: a.error + b.error, magnitude: a.magnitude + b.magnitude };
}
