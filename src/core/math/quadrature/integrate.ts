import type { Budget } from '../budget';
import { add, integrateFinite, TOLERANCE } from './finite';
import { doublingPieces, integrateGraded, type GradedOptions, type Part } from './graded';
import { integrateOscillating } from './oscillating';

export interface IntegrateOptions {
	readonly budget: Budget;
	/** Where the integrand may be narrow, kinked or singular: means, means ± deviations, case borders. */
	readonly landmarks?: readonly number[];
}

/** Where nothing says how narrow the integrand may be, intervals begin at this part of a gap. */
const FINEST = 2 ** -24;
/** More landmarks than these are taken to say by their distances how narrow it is. */
const MOST_FINEST = 8;
/** The ratio of neighbouring intervals: the first node of a rule must not lie far beyond the interval before it. */
const GRADING = 64;
/** The longest pieces of a range without landmarks: what is narrower than a tenth of one may stay unseen. */
const EVEN_PIECES = 8;

/**
 * The integral of f from `from` to `to`, either of which may be infinite, with a bound of its error and the integral of |f|.
 * Every call of f pays one step.
 *
 * Adaptive Gauss-Kronrod rules between the landmarks, or the double exponential rule where they are singular; beyond the last one over
 * intervals in geometric progression, or from zero to zero where it swings, whose sum is extrapolated. The bound is an estimate that has been held against exact values; it is
 * Infinity where the integral does not seem to exist, where f is not a number somewhere, or where f was 0 wherever it was looked at and
 * no landmark says where to look.
 * @domain  any bounds; from > to changes the sign.
 * @source  R. Piessens et al., QUADPACK, 1983, for the rule and the strategy.
 */
export function integrate(f: (x: number) => number, from: number, to: number, { budget, landmarks = [] }: IntegrateOptions): Part {
	if (Number.isNaN(from) || Number.isNaN(to)) return { value: NaN, error: Infinity, magnitude: NaN };
	if (from === to) return { value: 0, error: 0, magnitude: 0 };
	if (from > to) {
		const { value, error, magnitude } = integrate(f, to, from, { budget, landmarks });
		return { value: -value, error, magnitude };
	}
	const points = splitPoints(from, to, withSurroundings(landmarks, from, to));
	const mesh = landmarks.length > 0 ? gradedMesh(points) : withEvenPoints(gradedMesh(points));
	const body = integrateFinite(f, { budget, points, mesh });
	if (Number.isNaN(body.value)) return { value: NaN, error: Infinity, magnitude: NaN };
	const tails = infiniteTails(f, from, to, points, { budget, elsewhere: Number.isFinite(body.magnitude) ? body.magnitude : 0, landmarks });
	const { value, error, magnitude } = tails.reduce(add, body);
	if (magnitude === 0 && (landmarks.length === 0 || tails.length > 0)) return { value: 0, error: Infinity, magnitude };
	if (!Number.isFinite(magnitude)) return { value, error: Infinity, magnitude: NaN };
	return { value, error: error + 4 * TOLERANCE * magnitude, magnitude };
}

/** On an infinite side, a point beyond the last landmark: what stands at the landmark itself then has a fine mesh on both sides. */
function withSurroundings(landmarks: readonly number[], from: number, to: number): readonly number[] {
	const inside = landmarks.filter(x => x > from && x < to);
	if (inside.length === 0) return landmarks;
	const least = Math.min(...inside);
	const most = Math.max(...inside);
	const width = Math.max(1, most - least);
	return [...landmarks, ...(from === -Infinity ? [least - width] : []), ...(to === Infinity ? [most + width] : [])];
}

/** The finite ends and the landmarks between them, rising; 0 where there is none. */
function splitPoints(from: number, to: number, landmarks: readonly number[]): readonly number[] {
	const inside = landmarks.filter(x => Number.isFinite(x) && x > from && x < to);
	const points = [...new Set([from, ...inside, to])].filter(Number.isFinite).sort(ascending);
	return points.length > 0 ? points : [0];
}

/** Every gap with intervals at both of its ends that begin very short, or as short as the gap beside it if there are many. */
function gradedMesh(points: readonly number[]): readonly number[] {
	const mesh = new Set(points);
	const lengths = points.slice(1).map((high, i) => high - (points[i] ?? NaN));
	lengths.forEach((length, i) => {
		const low = points[i] ?? NaN;
		const [before, after] = points.length > MOST_FINEST ? [lengths[i - 1], lengths[i + 1]] : [];
		for (const step of gradedSteps(shortest(length, before), length / 2)) mesh.add(low + step);
		for (const step of gradedSteps(shortest(length, after), length / 2)) mesh.add(low + length - step);
	});
	return [...mesh].sort(ascending);
}

/** Where no landmark says where to look, the search looks everywhere alike. */
function withEvenPoints(mesh: readonly number[]): readonly number[] {
	const low = mesh[0] ?? NaN;
	const high = mesh[mesh.length - 1] ?? NaN;
	const even = Array.from({ length: EVEN_PIECES - 1 }, (_, i) => low + (high - low) * ((i + 1) / EVEN_PIECES));
	return high > low ? [...new Set([...mesh, ...even])].sort(ascending) : mesh;
}

function shortest(length: number, beside: number | undefined): number {
	return beside === undefined ? length * FINEST : Math.min(length, beside) / 4;
}

/** Distances from an end of a gap, growing by the ratio of grading. */
function gradedSteps(first: number, limit: number): readonly number[] {
	const steps: number[] = [];
	for (let step = first; step < limit; step *= GRADING) steps.push(step);
	return steps;
}

interface TailOptions {
	readonly budget: Budget;
	readonly elsewhere: number;
	readonly landmarks: readonly number[];
}

/** Beyond the first and the last point, in steps that begin with the width of the landmarks. */
function infiniteTails(f: (x: number) => number, from: number, to: number, points: readonly number[], { budget, elsewhere, landmarks }: TailOptions): readonly Part[] {
	const first = points[0] ?? 0;
	const last = points[points.length - 1] ?? 0;
	const scale = last > first ? last - first : 1;
	const gaps = points.slice(1).map((high, i) => high - (points[i] ?? NaN));
	const common = { budget, scale, leastPieces: landmarks.length > 0 ? 3 : 12 };
	const left = from === -Infinity ? [integrateTail(f, first, -1, { ...common, elsewhere, before: gaps[0] })] : [];
	const known = left.reduce((total, { magnitude }) => Number.isFinite(magnitude) ? total + magnitude : total, elsewhere);
	const right = to === Infinity ? [integrateTail(f, last, 1, { ...common, elsewhere: known, before: gaps[gaps.length - 1] })] : [];
	return [...left, ...right];
}

interface OneTail extends GradedOptions {
	readonly scale: number;
	/** The length of the gap before the tail. */
	readonly before: number | undefined;
}

/** The first step towards infinity is graded towards its start, where the integrand may be narrow or singular. */
function integrateTail(f: (x: number) => number, start: number, direction: 1 | -1, { scale, before, ...options }: OneTail): Part {
	const near = start + direction * scale;
	const steps = gradedSteps(shortest(scale, before), scale).map(step => start + direction * step);
	const first = integrateFinite(f, { ...options, points: [start, near].sort(ascending), mesh: [start, ...steps, near].sort(ascending) });
	const beside = 'low' in first ? { from: Math.min(start, near), to: Math.max(start, near), low: first.low, high: first.high } : undefined;
	const rest = integrateGraded(f, doublingPieces(near, scale, direction), { ...options, elsewhere: options.elsewhere + first.magnitude, beside });
	return add(first, rest.error < Infinity ? rest : integrateOscillating(f, near, direction, { budget: options.budget, scale }));
}

function ascending(a: number, b: number): number {
	return a - b;
}
