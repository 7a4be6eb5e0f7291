import { unconstrain, type Bijection } from '../math/sampling/bijections';
import { runChains, type ChainRun, type Progress } from '../math/sampling/chains';
import { sampleGibbs } from '../math/sampling/gibbs';
import type { LogDensity } from '../math/sampling/hamiltonian';
import { createRandom, type Random } from '../math/sampling/random';
import { sampleHamiltonian, sampleNuts, type HamiltonianOptions } from '../math/sampling/sampleHamiltonian';
import { sampleMetropolis } from '../math/sampling/sampleMetropolis';
import type { Budget } from '../math/budget';
import type { Argument } from './arguments';
import { findingsOf } from './chainFindings';
import { bijectionInto, constrained, dispersed, released, startOf } from './chainStarts';
import { jointOf } from './joint';
import type { Findings, MethodFunction } from './method';
import { densityOf, numberOf, numbersOf } from './noteFunctions';

/** Samplers of densities that are given, by the id of the record. */
export const samplers: Readonly<Record<string, MethodFunction>> = {
	metropolis([target, start, draws, warmup, chains, seed], budget, progress) {
		const density = densityOf([target], numbersOf(start));
		const from = startOf(density, numbersOf(start));
		return inChains('metropolis', { chains, seed }, budget, progress, (random, told) =>
			sampleMetropolis(density.logDensity, dispersed(density, from, random), { random, budget, warmup: numberOf(warmup), draws: numberOf(draws), supports: density.supports, ...told }));
	},
	gibbs([joint, start, draws, warmup, chains, seed], budget, progress) {
		const { table, stateOf, valuesAt } = jointOf(joint, numbersOf(start), budget);
		return inChains('gibbs', { chains, seed }, budget, progress, (random, told) => {
			const run = sampleGibbs(table, stateOf(random), { random, budget, warmup: numberOf(warmup), draws: numberOf(draws), ...told });
			return { ...run, draws: run.draws.map((states, axis) => states.map(state => valuesAt(axis, state))) };
		});
	},
	hmc: ([target, start, leapfrogs, ...options], budget, progress) => onGradient('hmc', target, start, options, budget, progress, (logDensity, free, run) =>
		sampleHamiltonian(logDensity, free, numberOf(leapfrogs), run)),
	nuts: ([target, start, ...options], budget, progress) => onGradient('nuts', target, start, options, budget, progress, sampleNuts),
};

type Told = Pick<HamiltonianOptions, 'progress'>;

/** Runs several chains, each told how far all of them are. */
function inChains(name: string, { chains, seed }: { readonly chains: Argument | undefined; readonly seed: Argument | undefined }, budget: Budget, progress: Progress | undefined, run: (random: Random, told: Told) => ChainRun): Findings {
	const count = numberOf(chains);
	return findingsOf(runChains(count, createRandom(numberOf(seed), name), (random, chain) =>
		run(random, progress ? { progress: (done, total) => progress(chain * total + done, count * total) } : {})), budget);
}

/** Samples unconstrained numbers by their gradient, and gives the points of the support. */
function onGradient(name: string, target: Argument | undefined, start: Argument | undefined, [draws, warmup, chains, seed, acceptance]: readonly Argument[], budget: Budget, progress: Progress | undefined, sample: (logDensity: LogDensity, free: Float64Array, options: HamiltonianOptions) => ChainRun): Findings {
	const density = densityOf([target], numbersOf(start));
	const from = startOf(density, numbersOf(start));
	const bijection = bijectionInto(density);
	const logDensity = unconstrain(density.gradient(), bijection);
	return inChains(name, { chains, seed }, budget, progress, (random, told) => {
		const run = sample(logDensity, released(dispersed(density, from, random), bijection), { random, budget, warmup: numberOf(warmup), draws: numberOf(draws), target: numberOf(acceptance), ...told });
		return { ...run, draws: onSupport(run.draws, bijection) };
	});
}

/** Draws as points of the support. */
function onSupport(draws: readonly Float64Array[], bijection: Bijection): readonly Float64Array[] {
	const into = draws.map(values => new Float64Array(values.length));
	for (let i = 0; i < (draws[0]?.length ?? 0); i++) {
		const point = constrained(Float64Array.from(draws, values => values[i] ?? NaN), bijection);
		into.forEach((values, k) => { values[i] = point[k] ?? NaN; });
	}
	return into;
}
