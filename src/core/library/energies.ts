import { boltzmann, boltzmannMean, freeEnergy, heatCapacity, logPartition } from '../math/energy/boltzmann';
import { softmaxTemperatureGradient } from '../math/info/infoNce';
import { perplexity } from '../math/info/perplexity';
import { vector } from '../math/tensor/dense';
import { arrayOf, charge, numberOf, type DenseFunction } from './denseArguments';
import type { Value } from '../base/value';

/** Functions of the energies of finitely many states, by the id of their record. */
export const energies: Readonly<Record<string, DenseFunction>> = {
	boltzmann: ofStates((values, temperature) => vector(boltzmann(values, temperature))),
	logPartition: ofStates(logPartition),
	freeEnergy: ofStates(freeEnergy),
	meanEnergy: ofStates((values, temperature) => boltzmannMean(values, values, temperature)),
	heatCapacity: ofStates(heatCapacity),
	softmaxTemperatureGradient: ofStates((values, temperature) => vector(softmaxTemperatureGradient(values, temperature))),
	perplexity: ofStates(perplexity),
};

function ofStates(compute: (values: Float64Array, temperature: number) => Value): DenseFunction {
	return ([values, temperature], budget) => {
		const { data } = arrayOf(values);
		charge(budget, data.length);
		return compute(data, numberOf(temperature));
	};
}
