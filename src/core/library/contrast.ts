import { infoNce } from '../math/info/infoNce';
import { vector } from '../math/tensor/dense';
import { isValue } from './arguments';
import { arrayOf, charge } from './denseArguments';
import type { MethodFunction } from './method';
import { numberOf } from './noteFunctions';

/** Losses of batches, with their gradients, by the id of the record. */
export const contrast: Readonly<Record<string, MethodFunction>> = {
	infoNce([similarities, temperature], budget) {
		const matrix = arrayOf(similarities !== undefined && isValue(similarities) ? similarities : undefined);
		charge(budget, matrix.data.length);
		const { loss, losses, gradient, temperatureGradient, bound } = infoNce(matrix, numberOf(temperature));
		return { parts: { loss, bound, losses: vector(losses), gradient, temperatureGradient } };
	},
};
