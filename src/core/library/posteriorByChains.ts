import { isDense } from '../base/value';
import type { Budget } from '../math/budget';
import { equalTailedOfDraws, narrowestOfDraws } from '../math/inference/intervals';
import type { Progress } from '../math/sampling/chains';
import type { Argument } from './arguments';
import { rowsOf } from './credible';
import { CallFault } from './fault';
import type { JointDensity } from './jointDensity';
import type { Findings } from './method';
import { samplers } from './samplers';

/** How chains are run; what is left out has the standard of the samplers. */
export interface ChainArguments {
	readonly start: Argument | undefined;
	readonly draws: Argument | undefined;
	readonly seed: Argument | undefined;
}

const WARMUP = 1000;
const CHAINS = 4;
const ACCEPTANCE = 0.8;

/** By the no-U-turn sampler, or by a random walk where there is no gradient: what the chains tell, with intervals of their draws. The evidence stays unknown. */
export function byChains(joint: JointDensity, chains: ChainArguments, level: number, budget: Budget, progress?: Progress): Findings {
	const found = sampleChains(joint, chains, budget, progress);
	const { draws: kept = NaN, low: _, high: __, ...parts } = found.parts;
	const each = isDense(kept) ? columnsOf(kept.data, kept.shape[2] ?? 1) : [];
	return {
		...found,
		parts: { ...parts, equalTailed: rowsOf(each.map(values => equalTailedOfDraws(values, level))), narrowest: rowsOf(each.map(values => narrowestOfDraws(values, level))), draws: kept },
	};
}

/** Chains of a joint density, as its quantities allow. */
export function sampleChains({ whole, supports }: JointDensity, { start = NaN, draws = WARMUP, seed = 1 }: ChainArguments, budget: Budget, progress: Progress | undefined): Findings {
	const walk = (): Findings => samplers.metropolis([whole, start, draws, WARMUP, CHAINS, seed], budget, progress);
	if (supports.some(({ kind }) => kind !== 'interval')) return walk();
	try {
		return samplers.nuts([whole, start, draws, WARMUP, CHAINS, seed, ACCEPTANCE], budget, progress);
	} catch (error) {
		if (error instanceof CallFault && error.fault.code === 'no-derivative') return walk();
		throw error;
	}
}

function columnsOf(data: Float64Array, width: number): readonly Float64Array[] {
	return Array.from({ length: width }, (_, k) => data.filter((__, i) => i % width === k));
}
