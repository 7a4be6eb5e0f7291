import { ShapeError, type Dense } from '../tensor/dense';
import { mean } from '../tensor/statistics';

/** The mean of the squared differences. */
export function meanSquaredError(prediction: Dense, target: Dense): number {
	return meanOfPairs(prediction, target, (a, b) => (a - b) * (a - b));
}

/** The mean of the absolute differences. */
export function meanAbsoluteError(prediction: Dense, target: Dense): number {
	return meanOfPairs(prediction, target, (a, b) => Math.abs(a - b));
}

/**
 * The mean of `-(y log p + (1 - y) log(1 - p))`; a term of weight 0 is 0.
 * @domain  probabilities and targets in [0, 1].
 */
export function binaryCrossEntropy(probability: Dense, target: Dense): number {
	return meanOfPairs(probability, target, (p, y) => {
		if (!(p >= 0 && p <= 1 && y >= 0 && y <= 1)) return NaN;
		return -(y === 0 ? 0 : y * Math.log(p)) - (y === 1 ? 0 : (1 - y) * Math.log1p(-p));
	});
}

function meanOfPairs(a: Dense, b: Dense, term: (a: number, b: number) => number): number {
	if (a.shape.length !== b.shape.length || a.shape.some((n, k) => n !== b.shape[k])) throw new ShapeError(a.shape, b.shape);
	return mean(a.data.map((value, i) => term(value, b.data[i] ?? NaN)));
}
