import type { Budget } from '../budget';
import type { Estimate } from '../series/estimate';
import { gaussKronrod, RULE_CALLS, type RuleResult } from './gaussKronrod';

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
}

export interface AdaptiveResult extends Estimate {
	readonly magnitude: number;
	/** Whether the error met the tolerance. */
	readonly converged: boolean;
}

/**
 * The integral over the intervals between neighbouring points, halving the worst piece until the sum of the error estimates is small
 * against the integral of |f|.
 */
export function integrateAdaptively(f: (x: number) => number, points: readonly number[], options: AdaptiveOptions): AdaptiveResult {
	const { budget, tolerance, mostPieces, floor = 0 } = options;
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
		const converged = Number.isFinite(result.error) && result.error <= Math.max(tolerance * result.magnitude, floor, 10 * result.rounding);
		const worst = pieces[pieces.length - 1];
		if (converged || pieces.length >= mostPieces || !worst) return { ...withRounding(result), converged };
		const middle = worst.low / 2 + worst.high / 2;
		// Nothing is left to halve, or the integral is not a number.
		if (!(middle > worst.low && middle < worst.high) || Number.isNaN(result.value)) return { ...withRounding(result), converged };
		pieces.pop();
		insert(pieces, measure(worst.low, middle));
		insert(pieces, measure(middle, worst.high));
	}
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

function total(pieces: readonly Piece[]): RuleResult {
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

function withRounding({ value, error, magnitude, rounding }: RuleResult): RuleResult {
	return { value, error: error + rounding, magnitude, rounding };
}
