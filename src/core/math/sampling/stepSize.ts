import { createPoint, energy, leapfrog, place, refresh, type Hamiltonian, type PhasePoint } from './hamiltonian';
import type { Random } from './random';

/** A step size that is tried while learning, and the one to keep afterwards. */
export interface StepSize {
	readonly current: number;
	readonly final: number;
	learn(acceptance: number): void;
}

const SHRINKAGE = 0.05;
const STABILITY = 10;
const FADING = 0.75;

/**
 * Nesterov's dual averaging towards a mean acceptance.
 * @source  M. D. Hoffman and A. Gelman, J. Mach. Learn. Res. 15 (2014), 1593, section 3.2.
 */
export function createStepSize(first: number, target: number): StepSize {
	const centre = Math.log(10 * first);
	let logSize = Math.log(first);
	let logMean = 0;
	let error = 0;
	let count = 0;
	return {
		get current() { return Math.exp(logSize); },
		get final() { return count === 0 ? first : Math.exp(logMean); },
		learn(acceptance) {
			count++;
			const share = 1 / (count + STABILITY);
			error += share * (target - (Number.isNaN(acceptance) ? 0 : acceptance) - error);
			logSize = centre - Math.sqrt(count) / SHRINKAGE * error;
			const weight = Math.pow(count, -FADING);
			logMean += weight * (logSize - logMean);
		},
	};
}

/** A step size at which about four fifths of single steps would be accepted, by doubling or halving. */
export function reasonableStepSize(system: Hamiltonian, start: PhasePoint, first: number, random: Random): number {
	const point = createPoint(start.position.length);
	const gain = (size: number): number => {
		place(point, start);
		refresh(system, point, random);
		const before = energy(system, point);
		leapfrog(system, point, size);
		return before - energy(system, point);
	};
	const isTooSmall = gain(first) > Math.log(0.8);
	let size = first;
	for (let i = 0; i < 50; i++) {
		const next = isTooSmall ? size * 2 : size / 2;
		if (gain(next) > Math.log(0.8) !== isTooSmall) return isTooSmall ? size : next;
		size = next;
	}
	return size;
}
