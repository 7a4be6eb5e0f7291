import type { Dense } from '../tensor/dense';
import { drawIndex } from './drawIndex';
import type { Support } from '../inference/support';
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

/**
 * Another value of one coordinate, each coordinate as probable: of a list another one, of integers some steps up or down, of an interval a
 * normal step. Its size is drawn too, so that some fit however narrow the target has become; the walk is the same both ways.
 */
export function siteWalk(supports: readonly Support[], scales: Float64Array): Proposal {
	return {
		draw(from, random) {
			const k = random.below(from.length);
			return from.with(k, anotherValue(supports[k], from[k] ?? NaN, scales[k] ?? NaN, random));
		},
	};
}

function anotherValue(support: Support | undefined, from: number, scale: number, random: Random): number {
	if (support?.kind === 'finite') {
		const others = support.values.filter(value => value !== from);
		return others[random.below(Math.max(1, others.length))] ?? from;
	}
	const step = scale * 10 ** (2 * random.uniform() - 1.5) * random.normal();
	return support?.kind === 'integers' ? from + Math.sign(step) * Math.ceil(Math.abs(step)) : from + step;
}
