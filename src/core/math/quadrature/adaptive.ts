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
	/** Absolute error that is good enough. */
	readonly floor?: number;
	readonly mostPieces: number;
	/** Points at which f may jump or be singular. */
	readonly breaks?: ReadonlySet<number>;
	/** From so many pieces on, a worst piece beside a break ends the search: it is singular there. */
	readonly patience?: number;
}

export interface AdaptiveResult extends Estimate {
	readonly magnitude: number;
	/** Whether the error met the tolerance. */
	readonly converged: boolean;
	/** Whether it was given up beside a break. */
	readonly isSingular: boolean;
}

const NO_BREAKS: ReadonlySet<number> = new Set();

/**
 * The integral over the intervals between neighbouring points, halving the worst piece until the sum of the error estimates is small
 * against the integral of |f|.
 */
export function integrateAdaptively(f: (x: number) => number, points: readonly number[], options: AdaptiveOptions): AdaptiveResult {
	const { budget, tolerance, mostPieces, floor = 0, breaks = NO_BREAKS, patience = Infinity } = options;
	const measure = (low: number, high: number): Piece => {
		budget.spend(RULE_CALLS);
		return { low, high, ...gaussKronrod(f, low, high) };
	};
	const pieces: Piece[] = [];
	points.forEach((low, i) => {
		const high = points[i + 1];
		if (high !== undefined && high > low) insert(pieces, measure(low, high));
	});
	for (;;) {
		const result = total(pieces);
		const enough = Math.max(tolerance * result.magnitude, floor, 10 * result.rounding);
		const jumps = result.error <= enough ? hiddenJumps(pieces, breaks) : [];
		const hidden = jumps.reduce((sum, { size }) => sum + size, 0);
		const converged = result.error < Infinity && result.error + hidden <= enough;
		const end = (isSingular: boolean): AdaptiveResult => ({ value: result.value, error: result.error + result.rounding + hidden, magnitude: result.magnitude, converged, isSingular });
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

/** Where neighbouring pieces do not continue each other, f may jump between their nodes, unseen by either. */
function hiddenJumps(pieces: readonly Piece[], breaks: ReadonlySet<number>): readonly Jump[] {
	const inOrder = [...pieces].sort((a, b) => a.low - b.low);
	return inOrder.flatMap((after, i) => {
		const before = inOrder[i - 1];
		if (!before || breaks.has(after.low)) return [];
		return [{ before, after, size: Math.abs(after.atLow - before.atHigh) * END_GAP * (after.high - before.low) }];
	});
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
