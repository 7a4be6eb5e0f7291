import { cholesky } from '../linalg/cholesky';
import type { Random } from './random';
import type { Proposal } from './metropolis';
import { createMoments } from './moments';

/** A random walk that learns its scale and its shape while it is told what became of its candidates. */
export interface AdaptiveWalk {
	readonly proposal: Proposal;
	/** The state after a step, and the probability with which its candidate was to be accepted. */
	learn(state: Float64Array, acceptance: number): void;
}

/** The acceptance that is best for many dimensions. */
const MANY_DIMENSIONS = 0.234;
const ONE_DIMENSION = 0.44;
/** States before the shape of the target is believed, for each dimension. */
const LEAST_STATES = 20;

/**
 * Normal steps with the covariance of the states so far, scaled so that the usual share of candidates is accepted. What it learns fades, yet
 * draws belong to the target only after learning has ended.
 * @source  C. Andrieu and J. Thoms, A tutorial on adaptive MCMC, Stat. Comput. 18 (2008), 343, algorithm 4.
 */
export function createAdaptiveWalk(dimensions: number): AdaptiveWalk {
	const target = dimensions === 1 ? ONE_DIMENSION : MANY_DIMENSIONS;
	const moments = createMoments(dimensions);
	const noise = new Float64Array(dimensions);
	let logScale = Math.log(2.38 / Math.sqrt(dimensions));
	let scale = Math.exp(logScale);
	let lower: Float64Array | undefined;
	let steps = 0;
	return {
		proposal: {
			draw(from, random: Random) {
				const to = new Float64Array(dimensions);
				for (let i = 0; i < dimensions; i++) noise[i] = scale * random.normal();
				for (let i = 0; i < dimensions; i++) to[i] = (from[i] as number) + (lower ? stepAlong(lower, noise, i) : noise[i] as number);
				return to;
			},
		},
		learn(state, acceptance) {
			steps++;
			moments.add(state);
			logScale += (acceptance - target) / Math.pow(steps, 0.6);
			scale = Math.exp(logScale);
			if (steps % (LEAST_STATES * dimensions) !== 0) return;
			const factor = cholesky(moments.covariance()).data;
			if (!Number.isNaN(factor[0])) lower = factor;
		},
	};
}

/** One element of the product of a lower triangle and a vector. */
function stepAlong(lower: Float64Array, noise: Float64Array, row: number): number {
	let step = 0;
	for (let j = 0, at = row * noise.length; j <= row; j++, at++) step += (lower[at] as number) * (noise[j] as number);
	return step;
}
