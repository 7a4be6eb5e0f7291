import { squareSize } from '../linalg/matrix';
import type { Dense } from '../tensor/dense';

/** How far a row of probabilities may be from a sum of 1. */
const ROUNDING = 1e-9;

/**
 * The transition matrix of a Markov chain, its rows the states that are left; undefined where an entry is negative or a row does not sum
 * to 1. Throws ShapeError unless it is square.
 */
export function readChain(p: Dense): Chain | undefined {
	const n = squareSize(p);
	for (let i = 0; i < n; i++) {
		let sum = 0;
		for (let j = 0; j < n; j++) {
			const entry = p.data[i * n + j] ?? NaN;
			if (!(entry >= 0)) return undefined;
			sum += entry;
		}
		if (!(Math.abs(sum - 1) <= ROUNDING)) return undefined;
	}
	return { size: n, probability: (i, j) => p.data[i * n + j] ?? NaN, matrix: p };
}

/** A Markov chain on the states 0 to size - 1. */
export interface Chain {
	readonly size: number;
	readonly probability: (from: number, to: number) => number;
	readonly matrix: Dense;
}

/** The states of a chain. */
export function statesOf({ size }: Chain): readonly number[] {
	return Array.from({ length: size }, (_, i) => i);
}

/** The states that can be reached from a start in some steps, or none. */
export function reachableFrom(chain: Chain, start: number): ReadonlySet<number> {
	return spread(chain, new Set([start]), (from, to) => chain.probability(from, to) > 0);
}

/** The states from which one of the goals can be reached in some steps, or none, through states that may be passed. */
export function reaching(chain: Chain, goals: ReadonlySet<number>, mayPass: (state: number) => boolean = () => true): ReadonlySet<number> {
	return spread(chain, new Set(goals), (to, from) => mayPass(from) && chain.probability(from, to) > 0);
}

/** Adds what is next to a member until nothing is. */
function spread(chain: Chain, members: Set<number>, isNext: (member: number, other: number) => boolean): ReadonlySet<number> {
	for (const member of members) {
		for (let other = 0; other < chain.size; other++) if (isNext(member, other)) members.add(other);
	}
	return members;
}
