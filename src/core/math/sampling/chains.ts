import type { Random } from './random';

/** Told how many of how many transitions are done; it may throw to end the run. */
export type Progress = (done: number, total: number) => void;

/** One chain, whichever sampler made it. */
export interface ChainRun {
	/** One array a coordinate. */
	readonly draws: readonly Float64Array[];
	readonly meanAcceptance: number;
	/** Of Hamiltonian samplers: the energy of each transition with its fresh momentum. */
	readonly energies?: Float64Array;
	readonly divergences?: number;
	/** Calls of the target, those of learning included. */
	readonly gradients?: number;
	/** Those for the draws that are kept. */
	readonly drawGradients?: number;
}

/** Several chains, one after the other, each from a stream of its own: any of them is the same however many others are run. */
export function runChains<Run>(count: number, random: Random, run: (random: Random, chain: number) => Run): readonly Run[] {
	return Array.from({ length: count }, (_, chain) => run(random.split('chain', chain), chain));
}
