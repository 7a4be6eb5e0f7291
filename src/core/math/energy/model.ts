import type { Budget } from '../budget';
import { expectationOnLine, peakLandmarks } from '../inference/expectation';
import { findPeaks } from '../inference/peaks';
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
	const logDensity = remembered(x => -model.energy(Float64Array.of(x), parameters));
	const slopes = remembered(x => slopesAt(model, Float64Array.of(x), parameters));
	const functions = Array.from(parameters, (_, k) => (x: number) => slopes(x)[k] ?? NaN);
	const { logEvidence, error, means } = expectationOnLine(functions, logDensity, support, budget);
	return { logPartition: logEvidence, slopes: Float64Array.from(means, mean => mean.value), error: means.reduce((most, mean) => Math.max(most, mean.error), error) };
}

/** Every integral looks at nearly the same points. */
function remembered<T>(f: (x: number) => T): (x: number) => T {
	const known = new Map<number, T>();
	return x => {
		const before = known.get(x);
		if (before !== undefined) return before;
		const value = f(x);
		known.set(x, value);
		return value;
	};
}

/** The support of states of one real coordinate with marks where quadrature should look. */
export function withLandmarks(model: EnergyModel, parameters: Float64Array, support: Support, budget: Budget): Support {
	if (support.kind !== 'interval') return support;
	const { low, high, landmarks = [] } = support;
	const peaks = findPeaks(x => -model.energy(Float64Array.of(x), parameters), low, high, landmarks, budget);
	return { ...support, landmarks: [...landmarks, ...peakLandmarks(peaks)].filter(x => x > low && x < high) };
}

/** The derivatives of the energy of one state. */
export function slopesAt(model: EnergyModel, state: Float64Array, parameters: Float64Array): Float64Array {
	const into = new Float64Array(parameters.length);
	model.slopes(state, parameters, into);
	return into;
}
