import { createPoint, energy, leapfrog, place, refresh, type Hamiltonian, type PhasePoint } from './hamiltonian';
import type { Random } from './random';

/** One transition of Hamiltonian Monte Carlo, point by point. */
export interface HamiltonianPath {
	/** From the start, with its fresh momentum, to the end. */
	readonly points: readonly PhasePoint[];
	/** One a point. */
	readonly energies: Float64Array;
	/** The probability to accept the end. */
	readonly acceptance: number;
	/** What was drawn from (0, 1) to decide. */
	readonly uniform: number;
	readonly accepted: boolean;
}

/**
 * Moves a point by one transition with a fixed number of leapfrog steps, and keeps the way.
 * @source  S. Duane et al., Phys. Lett. B 195 (1987), 216.
 */
export function hamiltonianPath(system: Hamiltonian, point: PhasePoint, size: number, steps: number, random: Random): HamiltonianPath {
	refresh(system, point, random);
	const moving = copy(point);
	const points = [copy(point)];
	for (let i = 0; i < steps; i++) {
		leapfrog(system, moving, size);
		points.push(copy(moving));
	}
	const energies = Float64Array.from(points, each => energy(system, each));
	const acceptance = Math.min(1, Math.exp((energies[0] ?? NaN) - (energies[steps] ?? NaN)));
	const uniform = random.uniform();
	const accepted = uniform < acceptance;
	if (accepted) place(point, moving);
	return { points, energies, acceptance, uniform, accepted };
}

function copy(point: PhasePoint): PhasePoint {
	const other = createPoint(point.position.length);
	place(other, point);
	return other;
}
