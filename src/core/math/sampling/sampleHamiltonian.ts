import type { Budget } from '../budget';
import type { ChainRun, Progress } from './chains';
import { hamiltonianTransition, restAt, type Hamiltonian, type LogDensity, type PhasePoint, type Transition } from './hamiltonian';
import { createVariances } from './moments';
import { nutsTransition } from './nuts';
import type { Random } from './random';
import { createStepSize, reasonableStepSize } from './stepSize';
import { createTrajectory } from './trajectory';

export interface HamiltonianOptions {
	readonly random: Random;
	readonly budget: Budget;
	/** Transitions that learn step size and mass, and are not kept. */
	readonly warmup: number;
	readonly draws: number;
	/** The mean acceptance to aim at; nearer to 1 for targets on which steps diverge. */
	readonly target?: number;
	readonly progress?: Progress;
}

/** A chain and what is to be known of how it was made. */
interface HamiltonianChain extends Required<ChainRun> {
	readonly logDensities: Float64Array;
	readonly stepSize: number;
	readonly inverseMass: Float64Array;
}

/** Of learning, the transitions in which only the step size is learned: first to arrive, last to fit it to the mass. */
const ARRIVAL = 0.15;
const SETTLING = 0.1;
/** Draws of the first estimate of the mass; each later one has twice as many. */
const FIRST_WINDOW = 25;

/** A chain of the no-U-turn sampler from a start. */
export function sampleNuts(logDensity: LogDensity, start: Float64Array, options: HamiltonianOptions): HamiltonianChain {
	const trajectory = createTrajectory(start.length);
	return sample(logDensity, start, (system, point, size, random) => nutsTransition(system, point, size, random, trajectory), options);
}

/** A chain of Hamiltonian Monte Carlo whose trajectories have so many leapfrog steps. */
export function sampleHamiltonian(logDensity: LogDensity, start: Float64Array, steps: number, options: HamiltonianOptions): HamiltonianChain {
	return sample(logDensity, start, (system, point, size, random) => hamiltonianTransition(system, point, size, steps, random), options);
}

/** Moves a point by one transition. */
type Move = (system: Hamiltonian, point: PhasePoint, size: number, random: Random) => Transition;

/**
 * The step size is learned by dual averaging and the masses, one a coordinate, from the variances of windows that double. Every call of the
 * target pays as many steps as there are dimensions.
 * @domain  a start of positive density.
 * @source  B. Carpenter et al., Stan: a probabilistic programming language, J. Stat. Softw. 76 (2017), 1, for the windows.
 */
function sample(logDensity: LogDensity, start: Float64Array, move: Move, { random, budget, warmup, draws, target = 0.8, progress }: HamiltonianOptions): HamiltonianChain {
	const dimensions = start.length;
	budget.claim((dimensions + 2) * draws);
	let system: Hamiltonian = { logDensity, inverseMass: new Float64Array(dimensions).fill(1), budget };
	const point = restAt(system, start);
	let stepSize = createStepSize(reasonableStepSize(system, point, 1, random), target);
	let variances = createVariances(dimensions);
	let gradients = 0;
	let done = 0;
	const windows = windowEnds(warmup);
	const step = (size: number): Transition => {
		const transition = move(system, point, size, random);
		gradients += transition.gradients;
		progress?.(++done, warmup + draws);
		return transition;
	};
	for (let i = 0; i < warmup; i++) {
		stepSize.learn(step(stepSize.current).acceptance);
		if (i < windows.first || i >= windows.last) continue;
		variances.add(point.position);
		if (!windows.ends.has(i + 1)) continue;
		system = { ...system, inverseMass: regularised(variances.result(), variances.count) };
		stepSize = createStepSize(reasonableStepSize(system, point, stepSize.final, random), target);
		variances = createVariances(dimensions);
	}
	const size = stepSize.final;
	const learning = gradients;
	const kept = Array.from(start, () => new Float64Array(draws));
	const [logDensities, energies] = [new Float64Array(draws), new Float64Array(draws)];
	let divergences = 0;
	let acceptance = 0;
	for (let i = 0; i < draws; i++) {
		const transition = step(size);
		for (let k = 0; k < dimensions; k++) (kept[k] as Float64Array)[i] = point.position[k] as number;
		logDensities[i] = point.logDensity;
		energies[i] = transition.energy;
		if (transition.diverged) divergences++;
		acceptance += transition.acceptance;
	}
	return { draws: kept, logDensities, energies, stepSize: size, inverseMass: system.inverseMass, divergences, meanAcceptance: acceptance / draws, gradients, drawGradients: gradients - learning };
}

interface Windows {
	readonly first: number;
	readonly last: number;
	/** Transitions after which the mass is learned from those since the end before. */
	readonly ends: ReadonlySet<number>;
}

/** Windows that double, the last of which takes what is left. */
function windowEnds(warmup: number): Windows {
	const first = Math.round(ARRIVAL * warmup);
	const last = warmup - Math.round(SETTLING * warmup);
	const ends = new Set<number>();
	for (let from = first, length = FIRST_WINDOW; from < last; length *= 2) {
		const end = from + 3 * length > last ? last : from + length;
		ends.add(end);
		from = end;
	}
	return { first, last, ends };
}

/** Few draws do not know a variance: it is drawn towards a small one, as Stan does. */
function regularised(variances: Float64Array, count: number): Float64Array {
	return variances.map(variance => count / (count + 5) * variance + 1e-3 * (5 / (count + 5)));
}
