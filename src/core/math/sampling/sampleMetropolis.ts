import type { Budget } from '../budget';
import { createAdaptiveWalk } from './adaptiveWalk';
import type { ChainRun, Progress } from './chains';
import { metropolisHastings } from './metropolis';
import type { Random } from './random';

export interface MetropolisRunOptions {
	readonly random: Random;
	readonly budget: Budget;
	/** Steps that learn scale and shape of the walk, and are not kept. */
	readonly warmup: number;
	readonly draws: number;
	/** Steps for each draw that is kept. */
	readonly thinning?: number;
	readonly progress?: Progress;
}

/**
 * A chain of a random walk that has learned its scale and shape before the first draw is kept. Every step pays one step.
 * @domain  a start of positive density.
 */
export function sampleMetropolis(logDensity: (at: Float64Array) => number, start: Float64Array, options: MetropolisRunOptions): ChainRun {
	const { random, budget, warmup, draws, thinning = 1, progress } = options;
	budget.claim(start.length * draws);
	const walk = createAdaptiveWalk(start.length);
	const steps = metropolisHastings(start, { logDensity, proposal: walk.proposal, random, budget });
	for (let i = 0; i < warmup; i++) {
		const { next, logRatio } = steps.next().value;
		walk.learn(next, Math.min(1, Math.exp(logRatio)) || 0);
		progress?.(i + 1, warmup + draws);
	}
	const kept = Array.from(start, () => new Float64Array(draws));
	let accepted = 0;
	for (let i = 0; i < draws; i++) {
		let state = start;
		for (let k = 0; k < thinning; k++) {
			const step = steps.next().value;
			state = step.next;
			if (step.accepted) accepted++;
		}
		kept.forEach((values, k) => { values[i] = state[k] ?? NaN; });
		progress?.(warmup + i + 1, warmup + draws);
	}
	return { draws: kept, meanAcceptance: accepted / (draws * thinning) };
}
