import type { Budget } from '../math/budget';
import { annealedImportance, type AnnealedResult } from '../math/energy/annealed';
import { startOver } from '../math/energy/start';
import type { Support } from '../math/inference/support';
import { siteWalk } from '../math/sampling/proposals';
import { createRandom } from '../math/sampling/random';
import { vector } from '../math/tensor/dense';
import { supportsOf, weightIn, weightOf } from './boltzmannWeight';
import type { Findings, MethodFunction } from './method';
import { numberOf } from './noteFunctions';
import { thermodynamics } from './thermodynamics';

/** How long annealing takes where nothing is said. */
export const ANNEALING = { runs: 200, levels: 100, sweeps: 1 } as const;

/** Annealed importance sampling of an energy or a density that is given, by the id of the record. */
export const annealing: Readonly<Record<string, MethodFunction>> = {
	annealedImportance([density, energy, temperature, values, low, high, dimensions, scale, runs, levels, sweeps, seed], budget) {
		const weight = weightIn(density, energy);
		const { value: logWeight, lengths } = weightOf(weight, dimensions);
		const supports = supportsOf(weight, lengths, Infinity, { values, low, high });
		const t = numberOf(temperature);
		const options = { scale: numberOf(scale), seed: numberOf(seed), runs: numberOf(runs), levels: numberOf(levels), sweeps: numberOf(sweeps) };
		return annealed(at => logWeight(at) / t, supports, t, options, budget);
	},
};

export interface AnnealingOptions {
	readonly scale: number;
	readonly seed: number;
	readonly runs: number;
	readonly levels: number;
	/** Transitions of each coordinate at each level. */
	readonly sweeps: number;
}

/** Weights that are worth fewer runs than this say little, even of their own error. */
const LEAST_SIZE = 50;

/** The partition function of a density e^(-E/T), and what energies the weighted ends of the runs have. */
export function annealed(logTarget: (at: Float64Array) => number, supports: readonly Support[], t: number, { scale, seed, runs, levels, sweeps }: AnnealingOptions, budget: Budget): Findings {
	const start = startOver(supports, scale);
	const result = annealedImportance({
		logStart: start.logDensity, drawStart: start.draw, logTarget, proposal: siteWalk(supports, start.scales),
		levels, steps: sweeps * supports.length, runs, random: createRandom(seed, 'annealedImportance'), budget,
	});
	const { logRatio, standardError, effectiveSize, logWeights } = result;
	return {
		parts: { ...thermodynamics({ logPartition: logRatio, ...energiesOf(result, logTarget, t) }, t), standardError, effectiveSize, logWeights: vector(logWeights) },
		by: { kind: 'annealed', runs, levels },
		...(effectiveSize >= LEAST_SIZE ? {} : { doubt: 'uneven-weights' }),
	};
}

/** The mean and the variance of the energies of the ends, as their weights count them. */
function energiesOf({ logRatio, logWeights, states }: AnnealedResult, logTarget: (at: Float64Array) => number, t: number): { readonly meanEnergy: number; readonly heatCapacity: number } {
	const expect = (f: (energy: number) => number): number => states.reduce((sum, state, i) => {
		const weight = Math.exp((logWeights[i] ?? NaN) - logRatio) / states.length;
		return weight === 0 ? sum : sum + weight * f(-t * logTarget(state));
	}, 0);
	const meanEnergy = expect(energy => energy);
	return { meanEnergy, heatCapacity: expect(energy => (energy - meanEnergy) ** 2) / t ** 2 };
}
