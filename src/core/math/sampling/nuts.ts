import { copied, energy, LARGEST_ERROR, leapfrog, refresh, type Hamiltonian, type PhasePoint, type Transition } from './hamiltonian';
import type { Random } from './random';

export interface NutsTransition extends Transition {
	/** Doublings of the trajectory. */
	readonly depth: number;
}

/** A stretch of a trajectory, in order of time. */
interface Tree {
	readonly first: PhasePoint;
	readonly last: PhasePoint;
	/** One of its points, drawn by their weights. */
	readonly proposal: PhasePoint;
	/** The logarithm of the sum of e^-energy. */
	readonly logWeight: number;
	/** The sum of the momenta. */
	readonly momentum: Float64Array;
	readonly acceptance: number;
	readonly gradients: number;
	readonly diverged: boolean;
	/** Whether it turns back on itself, or a part of it does. */
	readonly turned: boolean;
}

interface Walk {
	readonly system: Hamiltonian;
	readonly size: number;
	readonly random: Random;
	/** Of the start. */
	readonly energy: number;
}

/**
 * One transition of the no-U-turn sampler: the trajectory is doubled until it turns back, and a point of it drawn by its weight.
 * @source  M. D. Hoffman and A. Gelman, J. Mach. Learn. Res. 15 (2014), 1593; M. Betancourt, A conceptual introduction to Hamiltonian
 *          Monte Carlo, 2017, appendix A, for weights in place of slices and for the sum of the momenta in the criterion.
 */
export function nutsTransition(system: Hamiltonian, start: PhasePoint, size: number, random: Random, mostDoublings = 10): NutsTransition {
	system.arrays?.reset();
	const first = refresh(system, start, random);
	const walk: Walk = { system, size, random, energy: energy(system, first) };
	let tree: Tree = { first, last: first, proposal: first, logWeight: 0, momentum: first.momentum, acceptance: 0, gradients: 0, diverged: false, turned: false };
	let depth = 0;
	while (depth < mostDoublings && !tree.diverged && !tree.turned) {
		const isForward = random.uniform() < 0.5;
		const grown = build(walk, isForward ? tree.last : tree.first, isForward, depth);
		depth++;
		const gone = { acceptance: tree.acceptance + grown.acceptance, gradients: tree.gradients + grown.gradients };
		if (grown.diverged || grown.turned) {
			tree = { ...tree, ...gone, diverged: grown.diverged, turned: grown.turned };
			break;
		}
		// The new half goes before the old one, so that the draw moves far.
		const isNew = random.uniform() < Math.exp(grown.logWeight - tree.logWeight);
		tree = { ...joined(walk, isForward ? [tree, grown] : [grown, tree]), ...gone, proposal: isNew ? grown.proposal : tree.proposal };
	}
	return { point: copied(tree.proposal), energy: walk.energy, acceptance: tree.acceptance / Math.max(1, tree.gradients), gradients: tree.gradients, diverged: tree.diverged, depth };
}

/** The stretch of 2^depth points beyond a point; unfinished where it diverges or turns. */
function build(walk: Walk, beyond: PhasePoint, isForward: boolean, depth: number): Tree {
	if (depth === 0) return leaf(walk, beyond, isForward);
	const near = build(walk, beyond, isForward, depth - 1);
	if (near.diverged || near.turned) return near;
	const far = build(walk, isForward ? near.last : near.first, isForward, depth - 1);
	const gone = { acceptance: near.acceptance + far.acceptance, gradients: near.gradients + far.gradients };
	if (far.diverged || far.turned) return { ...far, ...gone };
	const both = joined(walk, isForward ? [near, far] : [far, near]);
	const isFar = walk.random.uniform() < Math.exp(far.logWeight - both.logWeight);
	return { ...both, ...gone, proposal: isFar ? far.proposal : near.proposal };
}

function leaf({ system, size, energy: start }: Walk, beyond: PhasePoint, isForward: boolean): Tree {
	const point = leapfrog(system, beyond, isForward ? size : -size);
	const error = energy(system, point) - start;
	return {
		first: point, last: point, proposal: point, logWeight: -error, momentum: point.momentum,
		acceptance: Math.min(1, Math.exp(-error)), gradients: 1, diverged: !(error < LARGEST_ERROR), turned: false,
	};
}

/** Two neighbouring stretches as one. That it does not turn is asked of the whole and of each half with the first point of the other. */
function joined({ system }: Walk, [earlier, later]: readonly [Tree, Tree]): Tree {
	const momentum = system.arrays?.take() ?? new Float64Array(earlier.momentum.length);
	for (let i = 0; i < momentum.length; i++) momentum[i] = (earlier.momentum[i] ?? NaN) + (later.momentum[i] ?? NaN);
	const turned = turns(system, earlier.first, later.last, earlier.momentum, later.momentum)
		|| turns(system, earlier.first, later.first, earlier.momentum, later.first.momentum)
		|| turns(system, earlier.last, later.last, earlier.last.momentum, later.momentum);
	return { ...earlier, last: later.last, momentum, logWeight: logSum(earlier.logWeight, later.logWeight), turned };
}

/** Whether one of two points no longer moves along the sum of the momenta, given in two parts. */
function turns({ inverseMass }: Hamiltonian, first: PhasePoint, last: PhasePoint, before: Float64Array, after: Float64Array): boolean {
	let atFirst = 0;
	let atLast = 0;
	for (let i = 0; i < before.length; i++) {
		const velocity = (inverseMass[i] ?? NaN) * ((before[i] ?? NaN) + (after[i] ?? NaN));
		atFirst += velocity * (first.momentum[i] ?? NaN);
		atLast += velocity * (last.momentum[i] ?? NaN);
	}
	return !(atFirst > 0 && atLast > 0);
}

function logSum(a: number, b: number): number {
	const most = Math.max(a, b);
	return most === -Infinity ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most));
}
