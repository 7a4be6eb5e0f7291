import type { Budget } from '../budget';
import { expectationOnLine } from '../inference/expectation';
import type { Support } from '../inference/support';
import { sum } from '../tensor/sum';
import { boltzmann, logPartition } from './boltzmann';

/** A family of energies: a state is the more probable the lower its energy. */
export interface EnergyModel {
	readonly energy: (state: Float64Array, parameters: Float64Array) => number;
	/** Writes the derivatives of the energy by the parameters. */
	readonly slopes: (state: Float64Array, parameters: Float64Array, into: Float64Array) => void;
}

/** What the model expects at given parameters, with `log Z`. */
export interface ModelExpectation {
	readonly logPartition: number;
	/** Of the derivatives of the energy by the parameters. */
	readonly slopes: Float64Array;
	/** The largest bound of an error among them; 0 where only rounding errs. */
	readonly error: number;
}

/** By summing over all states. Every state pays as many steps as there are parameters. */
export function expectBySum(model: EnergyModel, parameters: Float64Array, states: readonly Float64Array[], budget: Budget): ModelExpectation {
	budget.spend(states.length * Math.max(1, parameters.length));
	const energies = Float64Array.from(states, state => model.energy(state, parameters));
	const probabilities = boltzmann(energies);
	const slopes = states.map(state => slopesAt(model, state, parameters));
	const expected = parameters.map((_, k) => sum(Float64Array.from(slopes, (values, i) => probabilities[i] === 0 ? 0 : (probabilities[i] ?? NaN) * (values[k] ?? NaN))));
	return { logPartition: logPartition(energies), slopes: expected, error: 0 };
}

/** By quadrature over states of one real coordinate, or by summing the series of an integer one. */
export function expectOnLine(model: EnergyModel, parameters: Float64Array, support: Support, budget: Budget): ModelExpectation {
	const logDensity = (x: number): number => -model.energy(Float64Array.of(x), parameters);
	const functions = Array.from(parameters, (_, k) => (x: number) => slopesAt(model, Float64Array.of(x), parameters)[k] ?? NaN);
	const { logEvidence, error, means } = expectationOnLine(functions, logDensity, support, budget);
	return { logPartition: logEvidence, slopes: Float64Array.from(means, mean => mean.value), error: means.reduce((most, mean) => Math.max(most, mean.error), error) };
}

/** The derivatives of the energy of one state. */
export function slopesAt(model: EnergyModel, state: Float64Array, parameters: Float64Array): Float64Array {
	const into = new Float64Array(parameters.length);
	model.slopes(state, parameters, into);
	return into;
}
