import type { Estimate } from './estimate';

/**
 * The limit of a sequence that converges like a sum of geometric sequences, by Wynn's epsilon algorithm.
 * The error is the largest step of the last three limits, ten times over; nothing is claimed with fewer than six members.
 * @source  P. Wynn, Mathematical Tables and Other Aids to Computation 10 (1956), 91.
 */
export function epsilonLimit(partial: readonly number[]): Estimate {
	if (partial.length < 6) return { value: partial[partial.length - 1] ?? NaN, error: Infinity };
	const limits: number[] = [];
	let diagonal: number[] = [];
	for (const member of partial) {
		diagonal = nextDiagonal(diagonal, member);
		limits.push(best(diagonal));
	}
	const [a = NaN, b = NaN, c = NaN] = limits.slice(-3);
	const step = Math.max(Math.abs(c - b), Math.abs(b - a), Math.abs(c - a));
	return { value: c, error: Number.isFinite(step) ? 10 * step + 8 * Number.EPSILON * Math.abs(c) : Infinity };
}

/** The table's next rising diagonal; it ends where two members agree and nothing is left to extrapolate. */
function nextDiagonal(previous: readonly number[], member: number): number[] {
	const diagonal = [member];
	for (let k = 0; k < previous.length; k++) {
		const difference = (diagonal[k] ?? NaN) - (previous[k] ?? NaN);
		if (Math.abs(difference) <= 1e-300 || !Number.isFinite(difference)) break;
		diagonal.push((k === 0 ? 0 : previous[k - 1] ?? NaN) + 1 / difference);
	}
	return diagonal;
}

/** Even columns hold limits. */
function best(diagonal: readonly number[]): number {
	return diagonal[diagonal.length - 1 - (diagonal.length - 1) % 2] ?? NaN;
}
