import type { Chain } from './chain';

/** The chain watched only in a shrinking list of states, the last left out first. */
export interface Elimination {
	/** Leaves out the k-th state, when those after it have been: ways through it become steps. */
	eliminate(k: number): void;
	/** The probability of a step from the i-th to the j-th of the states, when the larger of them was the last. */
	readonly entry: (i: number, j: number) => number;
	/** The probability to leave the k-th state for one before it or an outside, when it was the last. */
	readonly leaving: (k: number) => number;
}

/** A quantity that is collected on the way: an expected number of steps, a probability to leave by a certain door. */
export type Reward = Float64Array;

/**
 * State reduction without subtraction: what stays in a state is never used, the sum of what leaves it is. Steps to states that are not
 * in the list go outside; rewards, one a state, are those of a visit and become those of a visit until the next state that is left.
 */
export function createElimination(chain: Chain, states: readonly number[], rewards: readonly Reward[] = []): Elimination {
	const n = states.length;
	const steps = states.map(from => Float64Array.from(states, to => chain.probability(from, to)));
	const inside = new Set(states);
	const outside = Float64Array.from(states, from => {
		let sum = 0;
		for (let to = 0; to < chain.size; to++) if (!inside.has(to)) sum += chain.probability(from, to);
		return sum;
	});
	const entry = (i: number, j: number): number => steps[i]?.[j] ?? NaN;
	const leaving = (k: number): number => {
		let sum = outside[k] ?? NaN;
		for (let j = 0; j < k; j++) sum += entry(k, j);
		return sum;
	};
	return {
		entry,
		leaving,
		eliminate(k) {
			const total = leaving(k);
			for (let i = 0; i < Math.min(k, n); i++) {
				const row = steps[i];
				const share = entry(i, k) / total;
				if (!row || share === 0) continue;
				for (let j = 0; j < k; j++) row[j] = (row[j] ?? NaN) + share * entry(k, j);
				outside[i] = (outside[i] ?? NaN) + share * (outside[k] ?? NaN);
				for (const reward of rewards) reward[i] = (reward[i] ?? NaN) + share * (reward[k] ?? NaN);
			}
		},
	};
}

/** The expected reward from each of the states until the chain goes outside, which it must from every one of them. Nothing is subtracted. */
export function expectedRewards(chain: Chain, states: readonly number[], visit: Reward): Float64Array {
	const reward = Float64Array.from(visit);
	const reduced = createElimination(chain, states, [reward]);
	for (let k = states.length - 1; k > 0; k--) reduced.eliminate(k);
	const expected = new Float64Array(states.length);
	for (let k = 0; k < states.length; k++) {
		let sum = reward[k] ?? NaN;
		for (let j = 0; j < k; j++) sum += reduced.entry(k, j) * (expected[j] ?? NaN);
		expected[k] = sum / reduced.leaving(k);
	}
	return expected;
}
