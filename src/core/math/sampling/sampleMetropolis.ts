import type { Budget } from '../budget';
import type { Support } from '../inference/support';
import type { ChainRun, Progress } from './chains';
import { metropolisHastings } from './metropolis';
import { createMixedWalk } from './mixedWalk';
import type { Random } from './random';

export interface MetropolisRunOptions {
	readonly random: Random;
	readonly budget: Budget;
	/** Steps that learn scale and shape of the walk, and are not kept. */
	readonly warmup: number;
	readonly draws: number;
	/** Steps for each draw that is kept. */
	readonly thinning?: number;
	/** Where each coordinate lies; the whole line if left out. Discrete ones are moved one at a time, and a step is then one in which each had its turn, on average. */
	readonly supports?: readonly Support[];
	readonly progress?: Progress;
}

/**
 * A chain of a random walk that has learned its scale and shape before the first draw is kept. Every candidate pays one step.
 * @domain  a start of positive density, of which there is none outside the supports.
 */
export function sampleMetropolis(logDensity: (at: Float64Array) => number, start: Float64Array, options: MetropolisRunOptions): ChainRun {
	const { random, budget, warmup, draws, thinning = 1, supports = Array.from(start, () => LINE), progress } = options;
	budget.claim(start.length * draws);
	const walk = createMixedWalk(supports);
	const steps = metropolisHastings(start, { logDensity, proposal: walk.proposal, random, budget });
	for (let i = 0; i < warmup; i++) {
		for (let k = 0; k < walk.parts; k++) {
			const { next, logRatio } = steps.next().value;
			walk.learn(next, Math.min(1, Math.exp(logRatio)) || 0);
		}
		progress?.(i + 1, warmup + draws);
	}
	const kept = Array.from(start, () => new Float64Array(draws));
	let accepted = 0;
	for (let i = 0; i < draws; i++) {
		let state = start;
		for (let k = 0; k < thinning * walk.parts; k++) {
			const step = steps.next().value;
			state = step.next;
			if (step.accepted) accepted++;
		}
		kept.forEach((values, k) => { values[i] = state[k] ?? NaN; });
		progress?.(warmup + i + 1, warmup + draws);
	}
	return { draws: kept, meanAcceptance: accepted / (draws * thinning * walk.parts) };
}

const LINE: Support = { kind: 'interval', low: -Infinity, high: Infinity };
