import { logSoftmax, logSumExp } from '../tensor/softmax';
import { sum } from '../tensor/sum';

/**
 * Finitely many states, told by their energies, at a temperature in the units of energy: probabilities are in proportion to e^(-E/T).
 * A state of infinite energy is impossible. Temperatures that are not positive give NaN.
 * @source  Y. LeCun et al., A tutorial on energy-based learning, 2006, section 1.3.
 */
const scaled = (energies: Float64Array, temperature: number): Float64Array => {
	const factor = temperature > 0 ? -1 / temperature : NaN;
	return energies.map(energy => factor * energy);
};

/** `log Z = log Σ e^(-E_i/T)`, without overflow. */
export function logPartition(energies: Float64Array, temperature = 1): number {
	return logSumExp(scaled(energies, temperature));
}

/** `e^(-E_i/T) / Z`. */
export function boltzmann(energies: Float64Array, temperature = 1): Float64Array {
	return logBoltzmann(energies, temperature).map(Math.exp);
}

/** The logarithms of the probabilities, which do not underflow. */
export function logBoltzmann(energies: Float64Array, temperature = 1): Float64Array {
	return logSoftmax(scaled(energies, temperature));
}

/** The Helmholtz free energy `-T log Z`. */
export function freeEnergy(energies: Float64Array, temperature = 1): number {
	return -temperature * logPartition(energies, temperature);
}

/** The expectation of a quantity, a value a state; impossible states do not count. */
export function boltzmannMean(energies: Float64Array, values: Float64Array, temperature = 1): number {
	return sum(boltzmann(energies, temperature).map((p, i) => p === 0 ? 0 : p * (values[i] ?? NaN)));
}

/** `dE/dT`, the variance of the energy over T². */
export function heatCapacity(energies: Float64Array, temperature = 1): number {
	const mean = boltzmannMean(energies, energies, temperature);
	return boltzmannMean(energies, energies.map(energy => (energy - mean) ** 2), temperature) / temperature ** 2;
}
