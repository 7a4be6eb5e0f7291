import type { Budget } from '../budget';
import { epsilonLimit } from '../series/epsilon';
import type { Estimate } from '../series/estimate';
import { integrateAdaptively, jumpBetween, type Edge } from './adaptive';

/** The k-th of a sequence of intervals that runs towards a singular end or to infinity; undefined where rounding forbids another. */
export type PieceAt = (k: number) => readonly [low: number, high: number] | undefined;

/** Intervals from `start` to infinity, each twice as long as the one before it. */
export function doublingPieces(start: number, scale: number, direction: 1 | -1): PieceAt {
	const at = (k: number): number => start + direction * scale * (Math.pow(2, k) - 1);
	return k => {
		const near = at(k);
		const far = at(k + 1);
		if (!Number.isFinite(far) || near === far) return undefined;
		return direction > 0 ? [near, far] : [far, near];
	};
}

/** Intervals from `inner` towards the end of a range, each half as long as the one before it. */
export function halvingPieces(inner: number, end: number): PieceAt {
	const length = inner - end;
	return k => {
		const near = length * Math.pow(2, -k);
		// Nearer than this the distance of a node to the end has lost too many digits.
		if (Math.abs(near) < Math.max(Math.abs(end) * Math.pow(2, -30), 1e-290)) return undefined;
		const [a, b] = [end + near / 2, k === 0 ? inner : end + near];
		return a < b ? [a, b] : [b, a];
	};
}

export interface GradedOptions {
	readonly budget: Budget;
	/** Pieces to look at before silence is believed. */
	readonly leastPieces: number;
	/** The integral of |f| elsewhere: what is small against it is silence. */
	readonly elsewhere: number;
	/** The stretch before the first piece. */
	readonly beside?: Stretch | undefined;
}

/** A stretch and what f tends to at its ends. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly low: Edge;
	readonly high: Edge;
}

/** The integral over a part of the range, and of |f| over it. */
export interface Part extends Estimate {
	readonly magnitude: number;
}

/** The sum over a sequence of intervals, and the first of them, where another sequence may meet it. */
export interface GradedPart extends Part {
	readonly first: Stretch | undefined;
}

const MOST_PIECES = 200;
/** Pieces in a row that the rule cannot integrate: the integrand oscillates, or is no function for it. */
const MOST_FAILURES = 3;
/** Ratios of neighbouring pieces nearer to 1 than this are as good as divergent. */
const LARGEST_RATIO = 0.98;

/** The sum of the integrals over all pieces: until they vanish, or their limit is found by extrapolation. */
export function integrateGraded(f: (x: number) => number, pieceAt: PieceAt, { budget, leastPieces, elsewhere, beside }: GradedOptions): GradedPart {
	const sum: { -readonly [key in keyof GradedPart]: GradedPart[key] } = { value: 0, error: 0, magnitude: 0, first: undefined };
	let previous = Infinity;
	let failures = 0;
	let neighbour = beside;
	// The sums since the pieces began to shrink: what grew before says nothing about the limit.
	let shrinking: number[] = [];
	for (let k = 0; k < MOST_PIECES; k++) {
		const piece = pieceAt(k);
		if (!piece) break;
		const part = integrateAdaptively(f, piece, { budget, tolerance: 1e-14, floor: () => 1e-17 * (sum.magnitude + elsewhere), mostPieces: 40 });
		sum.value += part.value;
		const stretch = { from: piece[0], to: piece[1], low: part.low, high: part.high };
		sum.error += part.error + (neighbour ? jumpAt(neighbour, stretch) : 0);
		neighbour = stretch;
		sum.first ??= stretch;
		sum.magnitude += part.magnitude;
		failures = part.converged ? 0 : failures + 1;
		if (!Number.isFinite(sum.value) || failures === MOST_FAILURES) return { ...sum, error: Infinity };
		const ratio = part.magnitude / previous;
		previous = part.magnitude;
		shrinking = ratio < LARGEST_RATIO ? [...shrinking, sum.value] : [sum.value];
		const whole = sum.magnitude + elsewhere;
		if (k < leastPieces) continue;
		if (part.magnitude === 0 || (ratio < 0.7 && part.magnitude <= 1e-17 * whole)) return { ...sum, error: sum.error + 3 * part.magnitude };
		const limit = extrapolate(shrinking, ratio, sum);
		if (limit.error <= 1e-12 * whole) return limit;
	}
	return extrapolate(shrinking, ratioOfLast(shrinking), sum);
}

/** What a jump where two stretches meet may change, unseen by either. */
function jumpAt(a: Stretch, b: Stretch): number {
	const size = a.to <= b.from ? jumpBetween(a.high, b.low) : jumpBetween(b.high, a.low);
	return Number.isNaN(size) ? 0 : size;
}

/** The limit of the sums; the rounding of the pieces is amplified by about 1/(1 - ratio). */
function extrapolate(partial: readonly number[], ratio: number, sum: GradedPart): GradedPart {
	if (!(ratio < LARGEST_RATIO)) return { ...sum, error: Infinity };
	const limit = epsilonLimit(partial);
	return { ...sum, value: limit.value, error: limit.error + 4 * sum.error / (1 - ratio) };
}

/** The ratio of the last two steps of a sequence. */
function ratioOfLast(partial: readonly number[]): number {
	const [a = NaN, b = NaN, c = NaN] = partial.slice(-3);
	return Math.abs((c - b) / (b - a));
}
