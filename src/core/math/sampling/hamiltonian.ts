import type { Budget } from '../budget';
import type { Arrays } from './arrays';
import type { Random } from './random';

/** The logarithm of a target, but for a constant; its gradient is written into the second array. */
export type LogDensity = (at: Float64Array, gradient: Float64Array) => number;

/** A point of phase space. */
export interface PhasePoint {
	readonly position: Float64Array;
	readonly momentum: Float64Array;
	readonly gradient: Float64Array;
	readonly logDensity: number;
}

/** A target with the mass that its coordinates are given. */
export interface Hamiltonian {
	readonly logDensity: LogDensity;
	/** One over the mass, a coordinate each: the variance of the target is best. */
	readonly inverseMass: Float64Array;
	readonly budget: Budget;
	/** Where the points of a trajectory get their arrays; without them each gets new ones. */
	readonly arrays?: Arrays;
}

/** A point, at rest unless it is given a momentum; every call of the target pays as many steps as there are dimensions. */
export function evaluate({ logDensity, budget, arrays }: Hamiltonian, position: Float64Array, momentum: Float64Array = new Float64Array(position.length)): PhasePoint {
	budget.spend(position.length);
	const gradient = arrays?.take() ?? new Float64Array(position.length);
	const value = logDensity(position, gradient);
	return { position, momentum, gradient, logDensity: value };
}

/** The point with a momentum drawn from its normal distribution. */
export function refresh({ inverseMass }: Hamiltonian, point: PhasePoint, random: Random): PhasePoint {
	return { ...point, momentum: inverseMass.map(inverse => random.normal() / Math.sqrt(inverse)) };
}

/** The point with arrays of its own, to be kept. */
export function copied(point: PhasePoint): PhasePoint {
	return { ...point, position: point.position.slice(), momentum: point.momentum.slice(), gradient: point.gradient.slice() };
}

/** Potential and kinetic energy; Infinity where the density is 0 or no number. */
export function energy({ inverseMass }: Hamiltonian, { momentum, logDensity }: PhasePoint): number {
	let kinetic = 0;
	for (let i = 0; i < momentum.length; i++) kinetic += (momentum[i] ?? NaN) ** 2 * (inverseMass[i] ?? NaN);
	const total = kinetic / 2 - logDensity;
	return Number.isNaN(total) ? Infinity : total;
}

/**
 * One step of the leapfrog integrator; a negative size goes back in time.
 * @source  R. M. Neal, MCMC using Hamiltonian dynamics, Handbook of Markov Chain Monte Carlo, 2011, section 5.2.3.3.
 */
export function leapfrog(system: Hamiltonian, from: PhasePoint, size: number): PhasePoint {
	const { inverseMass, arrays } = system;
	const { length } = inverseMass;
	const position = arrays?.take() ?? new Float64Array(length);
	const momentum: Float64Array = arrays?.take() ?? new Float64Array(length);
	for (let i = 0; i < length; i++) {
		const pushed = (from.momentum[i] ?? NaN) + size / 2 * (from.gradient[i] ?? NaN);
		momentum[i] = pushed;
		position[i] = (from.position[i] ?? NaN) + size * (inverseMass[i] ?? NaN) * pushed;
	}
	const moved = evaluate(system, position, momentum);
	push(momentum, moved.gradient, size / 2);
	return moved;
}

function push(momentum: Float64Array, force: Float64Array, time: number): void {
	for (let i = 0; i < momentum.length; i++) momentum[i] = (momentum[i] ?? NaN) + time * (force[i] ?? NaN);
}

/** What became of one transition. */
export interface Transition {
	readonly point: PhasePoint;
	/** At the start, with its momentum. */
	readonly energy: number;
	/** The mean probability to accept along the way: what the step size is adapted by. */
	readonly acceptance: number;
	readonly gradients: number;
	/** Whether the integrator lost the energy: there the target is too steep for the step size, and draws are not to be trusted. */
	readonly diverged: boolean;
}

/** Energy lost beyond this is a divergence. */
export const LARGEST_ERROR = 1000;

/**
 * One transition of Hamiltonian Monte Carlo with a fixed number of leapfrog steps.
 * @source  S. Duane et al., Phys. Lett. B 195 (1987), 216.
 */
export function hamiltonianTransition(system: Hamiltonian, start: PhasePoint, size: number, steps: number, random: Random): Transition {
	const first = refresh(system, start, random);
	const before = energy(system, first);
	let point = first;
	for (let i = 0; i < steps; i++) point = leapfrog(system, point, size);
	const error = energy(system, point) - before;
	const acceptance = Math.min(1, Math.exp(-error));
	return { point: random.uniform() < acceptance ? point : start, energy: before, acceptance, gradients: steps, diverged: !(error < LARGEST_ERROR) };
}
