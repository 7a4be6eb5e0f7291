import type { Dense, Value } from '../base/value';
import type { Budget } from '../math/budget';
import * as divergence from '../math/info/divergence';
import * as tables from '../math/info/tables';
import { norm, normalize } from '../math/linalg/norm';
import * as products from '../math/linalg/products';
import { mapAxis, reduceAxis, reducePairs, ShapeError, vector } from '../math/tensor/dense';
import * as losses from '../math/loss/losses';
import { logSoftmax, logSumExp, softmax } from '../math/tensor/softmax';
import * as statistics from '../math/tensor/statistics';
import { cumulativeProduct, cumulativeSum, product, sum } from '../math/tensor/sum';
import { chains } from './chains';
import { arrayOf, charge, numberOf, simplify, unary, type DenseFunction } from './denseArguments';
import { denseDistributions } from './denseDistributions';
import { draws } from './draws';
import { energies } from './energies';
import { modelComparison } from './evidence';
import { matrices } from './matrices';

/** Functions of whole arrays by the id of their record. */
export const dense: Readonly<Record<string, DenseFunction>> = {
	sum: reduction(sum),
	prod: reduction(product),
	mean: reduction(statistics.mean),
	median: reduction(statistics.median),
	maxOf: reduction(statistics.maximum),
	minOf: reduction(statistics.minimum),
	argMaxOf: reduction(statistics.argMax),
	argMinOf: reduction(statistics.argMin),
	logSumExp: reduction(logSumExp),
	norm: vectorNorm,
	std: ([x, axis, correction], budget) => reduce(x, axis, budget, lane => statistics.standardDeviation(lane, numberOf(correction))),
	var: ([x, axis, correction], budget) => reduce(x, axis, budget, lane => statistics.variance(lane, numberOf(correction))),
	sampleStd: ([x, axis, correction], budget) => reduce(x, axis, budget, lane => statistics.standardDeviation(lane, numberOf(correction))),
	sampleVar: ([x, axis, correction], budget) => reduce(x, axis, budget, lane => statistics.variance(lane, numberOf(correction))),
	cumsum: flattenedScan(cumulativeSum),
	cumprod: flattenedScan(cumulativeProduct),
	softmax: scan(softmax),
	softmin: scan(lane => softmax(lane.map(value => -value))),
	logSoftmax: scan(logSoftmax),
	softmaxOfAll: scan(softmax),
	logSoftmaxOfAll: scan(logSoftmax),
	normalize: scan(normalize),
	entropy: reduction(divergence.entropy),
	klDivergence: pairwise(divergence.klDivergence),
	jensenShannonDivergence: pairwise(divergence.jensenShannonDivergence),
	crossEntropy: pairwise(divergence.crossEntropy),
	mutualInformation: unary(tables.mutualInformation),
	conditionalEntropy: unary(tables.conditionalEntropy),
	jointEntropy: unary(tables.jointEntropy),
	dot: pairwise(products.dot),
	cosineSimilarity,
	meanSquaredError: pairwise(losses.meanSquaredError),
	meanAbsoluteError: pairwise(losses.meanAbsoluteError),
	binaryCrossEntropy: pairwise(losses.binaryCrossEntropy),
	outer: ([a, b], budget) => {
		charge(budget, arrayOf(a).data.length * arrayOf(b).data.length);
		return products.outer(arrayOf(a), arrayOf(b));
	},
	matmul: ([a, b], budget) => matmul(arrayOf(a), arrayOf(b), budget),
	...matrices,
	...chains,
	...draws,
	...energies,
	...modelComparison,
	...denseDistributions,
};

/** Over all elements where the axis is left out. */
function reduce(value: Value | undefined, axis: Value | undefined, budget: Budget, lane: (lane: Float64Array) => number): Value {
	const array = arrayOf(value);
	charge(budget, array.data.length);
	const along = numberOf(axis);
	return Number.isNaN(along) ? lane(array.data) : simplify(reduceAxis(array, along, lane));
}

function reduction(lane: (lane: Float64Array) => number): DenseFunction {
	return ([x, axis], budget) => reduce(x, axis, budget, lane);
}

/** Over all elements as one lane, in the shape of the array, where the axis is left out. */
function scan(lane: (lane: Float64Array) => Float64Array): DenseFunction {
	return ([x, axis], budget) => {
		const array = arrayOf(x);
		charge(budget, array.data.length);
		const along = numberOf(axis);
		return simplify(Number.isNaN(along) || array.shape.length === 0 ? { shape: array.shape, data: lane(array.data) } : mapAxis(array, along, lane));
	};
}

/** As NumPy's running sums: the array is flattened where the axis is left out. */
function flattenedScan(lane: (lane: Float64Array) => Float64Array): DenseFunction {
	const along = scan(lane);
	return ([x, axis], budget) => {
		const array = arrayOf(x);
		return Number.isNaN(numberOf(axis)) ? along([{ shape: [array.data.length], data: array.data }, NaN], budget) : along([array, axis ?? NaN], budget);
	};
}

function pairwise(combine: (a: Dense, b: Dense) => number): DenseFunction {
	return ([a, b], budget) => {
		charge(budget, arrayOf(a).data.length);
		return combine(arrayOf(a), arrayOf(b));
	};
}

/** Two vectors give a number. */
function matmul(a: Dense, b: Dense, budget: Budget): Value {
	if (a.shape.length === 1 && b.shape.length === 1) {
		charge(budget, a.data.length);
		return products.dot(a, b);
	}
	const columns = b.shape.length === 1 ? 1 : b.shape[1] ?? 1;
	budget.spend(a.data.length * columns);
	budget.claim((a.shape.length === 1 ? 1 : a.shape[0] ?? 1) * columns);
	return products.matmul(a, b);
}

/** Of a matrix as a whole only the Frobenius norm: other orders mean operator norms there. */
function vectorNorm([x, p, axis]: readonly Value[], budget: Budget): Value {
	const order = numberOf(p);
	const array = arrayOf(x);
	if (array.shape.length > 1 && Number.isNaN(numberOf(axis)) && !Number.isNaN(order)) throw new ShapeError(array.shape);
	return reduce(array, axis, budget, lane => norm(lane, Number.isNaN(order) ? 2 : order));
}

function cosineSimilarity([x, y, axis]: readonly Value[], budget: Budget): Value {
	const a = arrayOf(x);
	const b = arrayOf(y);
	charge(budget, a.data.length);
	const along = Number.isNaN(numberOf(axis)) ? Math.min(1, a.shape.length - 1) : numberOf(axis);
	return simplify(reducePairs(a, b, along, (left, right) => products.cosineSimilarity(vector(left), vector(right))));
}
