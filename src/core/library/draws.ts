import type { Value } from '../base/value';
import type { Budget } from '../math/budget';
import { matrixShape } from '../math/linalg/products';
import { diagnose, type Diagnostics } from '../math/sampling/diagnostics';
import { autocorrelation, type Chains } from '../math/sampling/effectiveSize';
import { missingInformation } from '../math/sampling/missingInformation';
import { vector } from '../math/tensor/dense';
import { arrayOf, charge, numberOf, type DenseFunction } from './denseArguments';

/** Functions of the draws of Markov chains by the id of their record. */
export const draws: Readonly<Record<string, DenseFunction>> = {
	rHat: diagnostic(({ rHat }) => rHat),
	bulkEffectiveSize: diagnostic(({ bulkSize }) => bulkSize),
	tailEffectiveSize: diagnostic(({ tailSize }) => tailSize),
	missingInformation: ([energies], budget) => {
		const each = chainsOf(energies, budget).map(missingInformation);
		return each.length === 1 ? each[0] ?? NaN : vector(Float64Array.from(each));
	},
	autocorrelation: ([x, lags], budget) => {
		const { data } = arrayOf(x);
		const most = numberOf(lags);
		if (!(Number.isInteger(most) && most >= 0)) return NaN;
		budget.spend(Math.min(most + 1, data.length) * data.length);
		charge(budget, most + 1);
		return vector(autocorrelation(data, most));
	},
};

function diagnostic(choose: (diagnostics: Diagnostics) => number): DenseFunction {
	return ([x], budget) => choose(diagnose(chainsOf(x, budget)));
}

/** A vector is one chain, a matrix has one a row. At worst the autocorrelation is summed over all lags. */
function chainsOf(value: Value | undefined, budget: Budget): Chains {
	const array = arrayOf(value);
	const [count, length] = array.shape.length < 2 ? [1, array.data.length] : matrixShape(array);
	charge(budget, 4 * array.data.length);
	budget.spend(array.data.length * length);
	return Array.from({ length: count }, (_, i) => array.data.slice(i * length, (i + 1) * length));
}
