import type { Budget } from '../budget';
import type { Random } from './random';

/** The logarithm of a target, but for a constant; its gradient is written into the second array. */
export type LogDensity = (at: Float64Array, gradient: Float64Array) => number;

/** A point of phase space. It moves in place: short arrays cost more to allocate than most targets do to compute. */
export interface PhasePoint {
	readonly position: Float64Array;
	readonly momentum: Float64Array;
	readonly gradient: Float64Array;
	logDensity: number;
}

/** A target with the mass that its coordinates are given. */
export interface Hamiltonian {
	readonly logDensity: LogDensity;
	/** One over the mass, a coordinate each: the variance of the target is best. */
	readonly inverseMass: Float64Array;
	readonly budget: Budget;
}

export function createPoint(dimensions: number): PhasePoint {
	return { position: new Float64Array(dimensions), momentum: new Float64Array(dimensions), gradient: new Float64Array(dimensions), logDensity: NaN };
}

/** A point at rest. */
export function restAt(system: Hamiltonian, position: Float64Array): PhasePoint {
	const point = createPoint(position.length);
	point.position.set(position);
	evaluate(system, point);
	return point;
}

/** Every call of the target pays as many steps as there are dimensions. */
function evaluate({ logDensity, budget }: Hamiltonian, point: PhasePoint): void {
	budget.spend(point.position.length);
	point.logDensity = logDensity(point.position, point.gradient);
}

/** Puts a point where another is, with its momentum. */
export function place(point: PhasePoint, { position, momentum, gradient, logDensity }: PhasePoint): void {
	for (let i = 0; i < position.length; i++) {
		point.position[i] = position[i] as number;
		point.momentum[i] = momentum[i] as number;
		point.gradient[i] = gradient[i] as number;
	}
	point.logDensity = logDensity;
}

/** Gives a point a momentum drawn from its normal distribution. */
export function refresh({ inverseMass }: Hamiltonian, { momentum }: PhasePoint, random: Random): void {
	for (let i = 0; i < momentum.length; i++) momentum[i] = random.normal() / Math.sqrt(inverseMass[i] as number);
}

/** Potential and kinetic energy; Infinity where the density is 0 or no number. */
export function energy({ inverseMass }: Hamiltonian, { momentum, logDensity }: PhasePoint): number {
	let kinetic = 0;
	for (let i = 0; i < momentum.length; i++) kinetic += (momentum[i] as number) ** 2 * (inverseMass[i] as number);
	const total = kinetic / 2 - logDensity;
	return Number.isNaN(total) ? Infinity : total;
}

/**
 * Moves a point by one step of the leapfrog integrator; a negative size goes back in time.
 * @source  R. M. Neal, MCMC using Hamiltonian dynamics, Handbook of Markov Chain Monte Carlo, 2011, section 5.2.3.3.
 */
export function leapfrog(system: Hamiltonian, point: PhasePoint, size: number): void {
	const { inverseMass } = system;
	const { position, momentum, gradient } = point;
	const half = size / 2;
	for (let i = 0; i < position.length; i++) {
		const pushed = (momentum[i] as number) + half * (gradient[i] as number);
		momentum[i] = pushed;
		position[i] = (position[i] as number) + size * (inverseMass[i] as number) * pushed;
	}
	evaluate(system, point);
	for (let i = 0; i < position.length; i++) momentum[i] = (momentum[i] as number) + half * (gradient[i] as number);
}

/** What became of one transition. */
export interface Transition {
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
 * Moves a point by one transition of Hamiltonian Monte Carlo with a fixed number of leapfrog steps.
 * @source  S. Duane et al., Phys. Lett. B 195 (1987), 216.
 */
export function hamiltonianTransition(system: Hamiltonian, point: PhasePoint, size: number, steps: number, random: Random): Transition {
	refresh(system, point, random);
	const before = energy(system, point);
	const moving = createPoint(point.position.length);
	place(moving, point);
	for (let i = 0; i < steps; i++) leapfrog(system, moving, size);
	const error = energy(system, moving) - before;
	const acceptance = Math.min(1, Math.exp(-error));
	if (random.uniform() < acceptance) place(point, moving);
	return { energy: before, acceptance, gradients: steps, diverged: !(error < LARGEST_ERROR) };
}
