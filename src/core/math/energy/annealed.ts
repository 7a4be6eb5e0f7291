import type { Budget } from '../budget';
import type { Progress } from '../sampling/chains';
import { metropolisHastings, type Proposal } from '../sampling/metropolis';
import type { Random } from '../sampling/random';
import { logSumExp } from '../tensor/softmax';
import { mean, variance } from '../tensor/statistics';

export interface AnnealedOptions {
	/** Of a distribution that can be drawn from. */
	readonly logStart: (at: Float64Array) => number;
	readonly drawStart: (random: Random) => Float64Array;
	/** The logarithm of the target, not normalised: -E/T. */
	readonly logTarget: (at: Float64Array) => number;
	/** Makes the transitions of Metropolis and Hastings between. */
	readonly proposal: Proposal;
	/** Distributions between start and target, the target among them. */
	readonly levels: number;
	/** Transitions at each level. */
	readonly steps: number;
	readonly runs: number;
	readonly random: Random;
	readonly budget: Budget;
	readonly progress?: Progress;
}

export interface AnnealedResult {
	/** The logarithm of the target's integral or sum over that of the start: log Z, where the start is normalised. */
	readonly logRatio: number;
	/** Of `logRatio`, from the variance of the weights. It says nothing of what no run has found. */
	readonly standardError: number;
	/** Runs of equal weight that would know as much. */
	readonly effectiveSize: number;
	/** One a run. */
	readonly logWeights: Float64Array;
	/** Where the runs ended: with their weights they are draws from the target. */
	readonly states: readonly Float64Array[];
}

/**
 * The ratio of two normalising constants by annealed importance sampling: runs go from the start to the target through
 * `start^(1-β) target^β`, β rising by the fourth power of even steps, and their weights average to the ratio.
 * @domain  a start that is positive wherever the target is.
 * @source  R. M. Neal, Annealed importance sampling, Stat. Comput. 11 (2001), 125; section 4 for the error.
 */
export function annealedImportance(options: AnnealedOptions): AnnealedResult {
	const { runs, levels, random, budget, progress } = options;
	budget.claim(runs + levels);
	const betas = Float64Array.from({ length: levels + 1 }, (_, i) => (i / levels) ** 4);
	const ends = Array.from({ length: runs }, (_, run) => {
		const end = annealedRun(options, betas, random.split('run', run));
		progress?.(run + 1, runs);
		return end;
	});
	const logWeights = Float64Array.from(ends, ({ logWeight }) => logWeight);
	return { ...logMeanWeight(logWeights), logWeights, states: ends.map(({ state }) => state) };
}

interface End {
	readonly state: Float64Array;
	readonly logWeight: number;
}

/** One run; its log weight is -Infinity as soon as the target is 0 where it stands. */
function annealedRun({ logStart, drawStart, logTarget, proposal, steps, budget }: AnnealedOptions, betas: Float64Array, random: Random): End {
	let state = drawStart(random);
	let logWeight = 0;
	for (let level = 1; level < betas.length; level++) {
		const beta = betas[level] ?? NaN;
		budget.spend(1);
		logWeight += (beta - (betas[level - 1] ?? NaN)) * (logTarget(state) - logStart(state));
		if (!(logWeight > -Infinity)) return { state, logWeight: -Infinity };
		if (level === betas.length - 1) break;
		const logDensity = (at: Float64Array): number => (1 - beta) * logStart(at) + beta * logTarget(at);
		const walk = metropolisHastings(state, { logDensity, proposal, random, budget });
		for (let i = 0; i < steps; i++) state = walk.next().value.next;
	}
	return { state, logWeight };
}

/** The logarithm of the mean of weights with its standard error to first order, and the size of the sample were they equal. */
export function logMeanWeight(logWeights: Float64Array): Pick<AnnealedResult, 'logRatio' | 'standardError' | 'effectiveSize'> {
	const count = logWeights.length;
	const logRatio = logSumExp(logWeights) - Math.log(count);
	const relative = logWeights.map(weight => Math.exp(weight - logRatio));
	const spread = variance(relative, 1);
	return { logRatio, standardError: Math.sqrt(spread / count) / mean(relative), effectiveSize: count / (1 + spread) };
}
