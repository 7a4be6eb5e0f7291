import type { Budget } from '../budget';
import type { Estimate } from '../series/estimate';
import { END_GAP, gaussKronrod, RULE_CALLS, type RuleResult } from './gaussKronrod';

interface Piece extends RuleResult {
	readonly low: number;
	readonly high: number;
}

export interface AdaptiveOptions {
	readonly budget: Budget;
	/** Aim, relative to the integral of |f|. */
	readonly tolerance: number;
	/** Absolute error that is good enough, asked for again as the pieces become more. */
	readonly floor?: () => number;
	readonly mostPieces: number;
	/** Points at which f may jump or be singular. */
	readonly breaks?: ReadonlySet<number>;
	/** Whether f is looked at in both ends too, where it may jump before the first node; not where it is not finite there. */
	readonly looksAtEnds?: boolean;
	/** From so many pieces on, a worst piece beside a break ends the search: it is singular there. */
	readonly patience?: number;
}

export interface AdaptiveResult extends Estimate {
	readonly magnitude: number;
	/** Whether the error met the tolerance. */
	readonly converged: boolean;
	/** Whether it was given up beside a break. */
	readonly isSingular: boolean;
	/** What f tends to at the ends of the range. */
	readonly low: Edge;
	readonly high: Edge;
}

/** The value that f tends to at an end of a piece, and how near to it the next node stands. */
export interface Edge {
	readonly value: number;
	readonly gap: number;
}

/** What a jump between the nodes on both sides of a point may change of the integral. */
export function jumpBetween(left: Edge, right: Edge): number {
	return Math.abs(left.value - right.value) * Math.max(left.gap, right.gap);
}

const NO_BREAKS: ReadonlySet<number> = new Set();

/**
 * The integral over the intervals between neighbouring points, halving the worst piece until the sum of the error estimates is small
 * against the integral of |f|.
 */
export function integrateAdaptively(f: (x: number) => number, points: readonly number[], options: AdaptiveOptions): AdaptiveResult {
	const { budget, tolerance, mostPieces, floor, breaks = NO_BREAKS, patience = Infinity, looksAtEnds = false } = options;
	const measure = (low: number, high: number): Piece => {
		budget.spend(RULE_CALLS);
		return { low, high, ...gaussKronrod(f, low, high) };
	};
	const pieces: Piece[] = [];
	points.forEach((low, i) => {
		const high = points[i + 1];
		if (high !== undefined && high > low) insert(pieces, measure(low, high));
	});
	if (looksAtEnds) budget.spend(2);
	const ends = looksAtEnds ? { low: f(points[0] ?? NaN), high: f(points[points.length - 1] ?? NaN) } : NO_ENDS;
	for (;;) {
		const result = total(pieces);
		const enough = Math.max(tolerance * result.magnitude, floor?.() ?? 0, 10 * result.rounding);
		const jumps = result.error <= enough ? hiddenJumps(pieces, breaks, ends) : [];
		const converged = result.error < Infinity && result.error + totalSize(jumps) <= enough;
		const end = (isSingular: boolean): AdaptiveResult => {
			const hidden = totalSize(hiddenJumps(pieces, breaks, ends));
			return { value: result.value, error: result.error + result.rounding + hidden, magnitude: result.magnitude, converged, isSingular, ...edgesOf(pieces) };
		};
		for (const { before, after, size } of jumps) {
			if (size <= enough / jumps.length) continue;
			raise(pieces, before, size);
			raise(pieces, after, size);
		}
		const worst = pieces[pieces.length - 1];
		if (converged || pieces.length >= mostPieces || !worst) return end(false);
		if (pieces.length >= patience && (breaks.has(worst.low) || breaks.has(worst.high))) return end(true);
		const middle = worst.low / 2 + worst.high / 2;
		// Nothing is left to halve, or the integral is not a number.
		if (!(middle > worst.low && middle < worst.high) || Number.isNaN(result.value)) return end(false);
		pieces.pop();
		insert(pieces, measure(worst.low, middle));
		insert(pieces, measure(middle, worst.high));
	}
}

interface Jump {
	readonly before: Piece;
	readonly after: Piece;
	/** What it may change of the integral. */
	readonly size: number;
}

interface EndValues {
	readonly low: number;
	readonly high: number;
}

const NO_ENDS: EndValues = { low: NaN, high: NaN };

/** Where neighbouring pieces do not continue each other, or f at an end the piece beside it, f may jump between their nodes, unseen by either. */
function hiddenJumps(pieces: readonly Piece[], breaks: ReadonlySet<number>, ends: EndValues): readonly Jump[] {
	const inOrder = [...pieces].sort((a, b) => a.low - b.low);
	return inOrder.flatMap((after, i): readonly Jump[] => {
		const before = inOrder[i - 1];
		const isLast = i === inOrder.length - 1;
		const inside = before && !breaks.has(after.low) ? [jump(before, after, after.atLow - before.atHigh)] : [];
		const first = !before && Number.isFinite(ends.low) ? [jump(after, after, after.atLow - ends.low)] : [];
		const last = isLast && Number.isFinite(ends.high) ? [jump(after, after, after.atHigh - ends.high)] : [];
		return [...inside, ...first, ...last];
	});
}

function jump(before: Piece, after: Piece, height: number): Jump {
	return { before, after, size: Math.abs(height) * END_GAP * Math.max(before.high - before.low, after.high - after.low) };
}

function totalSize(jumps: readonly Jump[]): number {
	return jumps.reduce((sum, { size }) => sum + size, 0);
}

/** What the first and the last piece make of f at the ends of the range. */
function edgesOf(pieces: readonly Piece[]): { readonly low: Edge; readonly high: Edge } {
	const first = pieces.reduce<Piece | undefined>((least, piece) => least && least.low < piece.low ? least : piece, undefined);
	const last = pieces.reduce<Piece | undefined>((most, piece) => most && most.high > piece.high ? most : piece, undefined);
	return { low: { value: first?.atLow ?? NaN, gap: gapOf(first) }, high: { value: last?.atHigh ?? NaN, gap: gapOf(last) } };
}

function gapOf(piece: Piece | undefined): number {
	return piece ? END_GAP * (piece.high - piece.low) : NaN;
}

/** Makes the error of a piece at least that large. */
function raise(pieces: Piece[], { low }: Piece, error: number): void {
	const index = pieces.findIndex(piece => piece.low === low);
	const [piece] = pieces.splice(index, 1);
	if (piece) insert(pieces, { ...piece, error: Math.max(piece.error, error) });
}

/** Keeps the pieces in order of error, the worst last. */
function insert(pieces: Piece[], piece: Piece): void {
	let low = 0;
	let high = pieces.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((pieces[middle]?.error ?? 0) <= piece.error) low = middle + 1;
		else high = middle;
	}
	pieces.splice(low, 0, piece);
}

function total(pieces: readonly Piece[]): Pick<RuleResult, 'value' | 'error' | 'magnitude' | 'rounding'> {
	let value = 0;
	let error = 0;
	let magnitude = 0;
	let rounding = 0;
	for (const piece of pieces) {
		value += piece.value;
		error += piece.error;
		magnitude += piece.magnitude;
		rounding += piece.rounding;
	}
	return { value, error, magnitude, rounding };
}
