import type { EnergyModel } from '../math/energy/model';
import type { Support } from '../math/inference/support';
import type { LogDensity } from '../math/sampling/hamiltonian';
import { supportsOf, type GivenWeight, type Where } from './boltzmannWeight';
import { CallFault } from './fault';
import type { Variable } from './noteFunction';

/** A function of a state and of parameters behind it, as an energy-based model. */
export interface GivenModel {
	readonly model: EnergyModel;
	/** One for each number of a state. */
	readonly supports: readonly Support[];
	/** The log probability of a state behind which the parameters lie; its sum or integral over `supports` is a part of it. */
	readonly logProbability: (supports: readonly Support[], height: number) => LogDensity;
}

/** A state is so many numbers, and so are the parameters; each is an array among the variables, or a variable for each number. */
export function readModel({ variables, weight: given, telling }: GivenWeight, stateSize: number, parameterSize: number, where: Where): GivenModel {
	const lengths = lengthsOf(variables, stateSize, parameterSize);
	const weight = given.logWeight(telling, lengths);
	const at = new Float64Array(stateSize + parameterSize);
	const put = (state: Float64Array, parameters: Float64Array): Float64Array => {
		at.set(state);
		at.set(parameters, stateSize);
		return at;
	};
	const gradient = weight.gradient();
	const slopes = new Float64Array(at.length);
	return {
		model: {
			energy: (state, parameters) => -weight.value(put(state, parameters)),
			slopes(state, parameters, into) {
				gradient(put(state, parameters), slopes);
				for (let k = 0; k < into.length; k++) into[k] = -(slopes[stateSize + k] ?? NaN);
			},
		},
		supports: supportsOf({ variables }, lengths, stateSize, where),
		logProbability: (supports, height) => given.logNormalised(telling, lengths, supports, height),
	};
}

function lengthsOf(variables: readonly Variable[], stateSize: number, parameterSize: number): readonly number[] {
	let taken = 0;
	const lengths = variables.map(({ rank }) => {
		const end = taken < stateSize ? stateSize : stateSize + parameterSize;
		const length = rank === 0 ? 1 : end - taken;
		taken += length;
		return length;
	});
	if (taken !== stateSize + parameterSize) throw new CallFault({ code: 'wrong-arity', name: '', expected: variables.length, actual: stateSize + parameterSize });
	return lengths;
}
