import { infoNce, symmetricInfoNce, type InfoNce } from '../math/info/infoNce';
import { similarities } from '../math/info/similarities';
import { informationOfLabels } from '../math/info/labels';
import { ShapeError, vector } from '../math/tensor/dense';
import type { Value } from '../base/value';
import { isValue, type Argument } from './arguments';
import { arrayOf, charge } from './denseArguments';
import { CallFault } from './fault';
import type { MethodFunction } from './method';
import { numberOf } from './noteFunctions';

/** Losses of batches, with their gradients, and what a sample of pairs tells, by the id of the record. */
export const contrast: Readonly<Record<string, MethodFunction>> = {
	infoNce([matrix, temperature, symmetric], budget) {
		const given = arrayOf(valueOf(matrix));
		charge(budget, given.data.length);
		return { parts: partsOf(lossOf(symmetric)(given, numberOf(temperature))) };
	},
	infoNceOfVectors([queries, keys, temperature, cosine, symmetric], budget) {
		const [q, k] = [arrayOf(valueOf(queries)), arrayOf(valueOf(keys))];
		charge(budget, 4 * q.data.length * (k.shape[0] ?? 0));
		const { matrix, pullBack } = similarities(q, k, numberOf(cosine) === 0 ? 'dot' : 'cosine');
		const found = lossOf(symmetric)(matrix, numberOf(temperature));
		const { queries: byQueries, keys: byKeys } = pullBack(found.gradient);
		return { parts: { ...partsOf(found), similarities: matrix, queryGradient: byQueries, keyGradient: byKeys } };
	},
	informationOfLabels([x, y], budget) {
		const [first, second] = [labelsOf(x), labelsOf(y)];
		if (first.length !== second.length) throw new ShapeError([first.length], [second.length]);
		const [rows, columns] = [first, second].map(labels => new Set(labels).size) as [number, number];
		charge(budget, first.length + rows * columns);
		const { plugIn, corrected, joint } = informationOfLabels(first, second);
		return { parts: { plugIn, corrected, joint }, by: { kind: 'sum', terms: joint.data.length } };
	},
};

function lossOf(symmetric: Argument | undefined): typeof infoNce {
	return numberOf(symmetric) === 0 ? infoNce : symmetricInfoNce;
}

function partsOf({ loss, bound, losses, gradient, temperatureGradient }: InfoNce): Readonly<Record<string, Value>> {
	return { loss, bound, losses: vector(losses), gradient, temperatureGradient };
}

function valueOf(argument: Argument | undefined): Value | undefined {
	return argument !== undefined && isValue(argument) ? argument : undefined;
}

function labelsOf(argument: Argument | undefined): Float64Array {
	const { data } = arrayOf(valueOf(argument));
	if (data.length === 0 || data.some(Number.isNaN)) throw new CallFault({ code: 'binding-kind', name: 'labels', expected: 'vector' });
	return data;
}
