import type { Dense } from '../tensor/dense';
import { drawIndex } from './drawIndex';
import type { Proposal } from './metropolis';
import type { Random } from './random';

/** A step up or down by 1 in one coordinate, each as probable; candidates may lie outside the target, which has no density there. */
export function integerWalk(): Proposal {
	return {
		draw(from, random) {
			const k = random.below(from.length);
			return from.with(k, (from[k] ?? NaN) + (random.uniform() < 0.5 ? -1 : 1));
		},
	};
}

/**
 * A walk on the states 0 to n - 1 by a matrix of probabilities, its rows the states that are left. It need not be symmetric.
 * @domain  rows that are ≥ 0 and sum to 1; q_ij > 0 where q_ji is.
 */
export function tableProposal({ shape: [size = 0], data }: Dense): Proposal {
	const row = (from: number): Float64Array => data.subarray(from * size, (from + 1) * size);
	return {
		draw: ([from = NaN], random) => Float64Array.of(drawIndex(row(from), random.uniform())),
		logDensity: ([candidate = NaN], [from = NaN]) => Math.log(data[from * size + candidate] ?? NaN),
	};
}

/** A random walk of the logarithm, for positive coordinates: larger states take larger steps, which the ratio has to correct. */
export function logNormalWalk(scale: number): Proposal {
	return {
		draw: (from, random) => from.map(x => x * Math.exp(scale * random.normal())),
		logDensity: (candidate, from) => candidate.reduce((sum, x, i) => sum - Math.log(x) - (Math.log(x / (from[i] ?? NaN)) / scale) ** 2 / 2, 0),
	};
}

/** Candidates that do not depend on the state. */
export function independent(draw: (random: Random) => Float64Array, logDensity: (candidate: Float64Array) => number): Proposal {
	return { draw: (_, random) => draw(random), logDensity };
}
