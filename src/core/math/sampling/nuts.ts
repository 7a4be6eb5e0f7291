import { energy, LARGEST_ERROR, leapfrog, place, refresh, type Hamiltonian, type PhasePoint, type Transition } from './hamiltonian';
import type { Random } from './random';
import { adopt, append, begin, createStretch, createTrajectory, reverse, type Stretch, type Trajectory } from './trajectory';

export interface NutsTransition extends Transition {
	/** Doublings of the trajectory. */
	readonly depth: number;
}

/** A trajectory on its way. */
interface Walk {
	readonly system: Hamiltonian;
	readonly random: Random;
	/** Of the start. */
	readonly energy: number;
	readonly appended: Stretch[];
	/** The end that it grows from, and the step there, which is negative back in time. */
	moving: PhasePoint;
	size: number;
	gradients: number;
	diverged: boolean;
}

/**
 * Moves a point by one transition of the no-U-turn sampler: the trajectory is doubled until it turns back, and a point of it drawn by its weight.
 * @source  M. D. Hoffman and A. Gelman, J. Mach. Learn. Res. 15 (2014), 1593; M. Betancourt, A conceptual introduction to Hamiltonian
 *          Monte Carlo, 2017, appendix A, for weights in place of slices and for the sum of the momenta in the criterion.
 */
export function nutsTransition(system: Hamiltonian, point: PhasePoint, size: number, random: Random, trajectory: Trajectory = createTrajectory(point.position.length), mostDoublings = 10): NutsTransition {
	const { earliest, latest, whole, appended } = trajectory;
	refresh(system, point, random);
	place(earliest, point);
	place(latest, point);
	begin(whole, point, 0);
	whole.acceptance = 0;
	const walk: Walk = { system, random, energy: energy(system, point), appended, moving: latest, size, gradients: 0, diverged: false };
	let depth = 0;
	for (let isStraight = true; isStraight && depth < mostDoublings; depth++) {
		const isForward = random.uniform() < 0.5;
		if (isForward !== (walk.size > 0)) {
			reverse(whole);
			walk.moving = isForward ? latest : earliest;
			walk.size = -walk.size;
		}
		const next = appended[depth] ??= createStretch(point.position.length);
		isStraight = build(walk, depth, next);
		whole.acceptance += next.acceptance;
		if (!isStraight) continue;
		// The new half goes before the old one, so that the draw moves far.
		if (random.uniform() < Math.exp(next.logWeight - whole.logWeight)) adopt(whole, next);
		isStraight = append(whole, next, depth === 0, system.inverseMass);
	}
	place(point, whole.proposal);
	return { energy: walk.energy, acceptance: whole.acceptance / Math.max(1, walk.gradients), gradients: walk.gradients, diverged: walk.diverged, depth };
}

/** Makes the stretch of the next 2^depth points; false, and unfinished, where it diverges or turns. */
function build(walk: Walk, depth: number, stretch: Stretch): boolean {
	if (depth === 0) return step(walk, stretch);
	if (!build(walk, depth - 1, stretch)) return false;
	const next = walk.appended[depth - 1] as Stretch;
	const isWhole = build(walk, depth - 1, next);
	stretch.acceptance += next.acceptance;
	if (!isWhole) return false;
	const isStraight = append(stretch, next, depth === 1, walk.system.inverseMass);
	if (walk.random.uniform() < Math.exp(next.logWeight - stretch.logWeight)) adopt(stretch, next);
	return isStraight;
}

/** Moves on by one point and makes it a stretch. */
function step(walk: Walk, stretch: Stretch): boolean {
	const { system, moving } = walk;
	leapfrog(system, moving, walk.size);
	const error = energy(system, moving) - walk.energy;
	stretch.acceptance = Math.min(1, Math.exp(-error));
	walk.gradients++;
	walk.diverged = !(error < LARGEST_ERROR);
	if (!walk.diverged) begin(stretch, moving, -error);
	return !walk.diverged;
}
