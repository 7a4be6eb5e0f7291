import { unconstrain, type Bijection } from '../math/sampling/bijections';
import { runChains, type ChainRun, type Progress } from '../math/sampling/chains';
import { sampleGibbs } from '../math/sampling/gibbs';
import type { LogDensity } from '../math/sampling/hamiltonian';
import { createRandom } from '../math/sampling/random';
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
export const samplers = {
	metropolis([target, start, draws, warmup, chains, seed], budget, progress) {
		const density = densityOf([target], numbersOf(start));
		const from = startOf(density, numbersOf(start));
		return inChains({ name: 'metropolis', draws, warmup, chains, seed, budget, progress }, options =>
			sampleMetropolis(density.logDensity, dispersed(density, from, options.random), { ...options, supports: density.supports }));
	},
	gibbs([joint, start, draws, warmup, chains, seed], budget, progress) {
		const { table, stateOf, valuesAt } = jointOf(joint, numbersOf(start), budget);
		return inChains({ name: 'gibbs', draws, warmup, chains, seed, budget, progress }, options => {
			const run = sampleGibbs(table, stateOf(options.random), options);
			return { ...run, draws: run.draws.map((states, axis) => states.map(state => valuesAt(axis, state))) };
		});
	},
	hmc: ([target, start, leapfrogs, draws, warmup, chains, seed, acceptance], budget, progress) =>
		onGradient({ target, start, acceptance }, { name: 'hmc', draws, warmup, chains, seed, budget, progress }, (logDensity, free, options) => sampleHamiltonian(logDensity, free, numberOf(leapfrogs), options)),
	nuts: ([target, start, draws, warmup, chains, seed, acceptance], budget, progress) =>
		onGradient({ target, start, acceptance }, { name: 'nuts', draws, warmup, chains, seed, budget, progress }, sampleNuts),
} satisfies Readonly<Record<string, MethodFunction>>;

/** What all samplers are told. */
interface Run extends Readonly<Record<'draws' | 'warmup' | 'chains' | 'seed', Argument | undefined>> {
	/** Sets their random numbers apart. */
	readonly name: string;
	readonly budget: Budget;
	readonly progress: Progress | undefined;
}

/** Runs several chains, each of which tells how far all of them are. */
function inChains({ name, draws, warmup, chains, seed, budget, progress }: Run, sample: (options: HamiltonianOptions) => ChainRun): Findings {
	const count = numberOf(chains);
	return findingsOf(runChains(count, createRandom(numberOf(seed), name), (random, chain) =>
		sample({ random, budget, warmup: numberOf(warmup), draws: numberOf(draws), ...(progress ? { progress: (done, total) => progress(chain * total + done, count * total) } : {}) })), budget);
}

/** Samples unconstrained numbers by their gradient, and gives the points of the support. */
function onGradient({ target, start, acceptance }: Readonly<Record<'target' | 'start' | 'acceptance', Argument | undefined>>, run: Run, sample: (logDensity: LogDensity, free: Float64Array, options: HamiltonianOptions) => ChainRun): Findings {
	const density = densityOf([target], numbersOf(start));
	const from = startOf(density, numbersOf(start));
	const bijection = bijectionInto(density);
	const logDensity = unconstrain(density.gradient(), bijection);
	return inChains(run, options => {
		const chain = sample(logDensity, released(dispersed(density, from, options.random), bijection), { ...options, target: numberOf(acceptance) });
		return { ...chain, draws: onSupport(chain.draws, bijection) };
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
