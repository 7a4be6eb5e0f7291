import type { Value } from '../base/value';
import type { Budget } from '../math/budget';
import { fromColumns } from '../math/linalg/matrix';
import { matrixPower } from '../math/linalg/power';
import { matmul } from '../math/linalg/products';
import { readChain, type Chain } from '../math/markov/chain';
import { communicatingClasses } from '../math/markov/classes';
import { absorptionProbabilities, absorptionTimes, hittingProbabilities, hittingTimes } from '../math/markov/hitting';
import { mixingTime } from '../math/markov/mixing';
import { estimateTransitions, simulatePath } from '../math/markov/path';
import { isReversible, stationaryDistribution } from '../math/markov/stationary';
import { createRandom } from '../math/sampling/random';
import { vector } from '../math/tensor/dense';
import { arrayOf, charge, numberOf, type DenseFunction } from './denseArguments';

/** Functions of Markov chains by the id of their record. */
export const chains: Readonly<Record<string, DenseFunction>> = {
	nStepTransitions: ([p, n], budget) => ofChain(p, budget, chain => numberOf(n) >= 0 ? matrixPower(chain.matrix, numberOf(n), budget) : NaN),
	distributionAfter: ([p, initial, n], budget) => ofChain(p, budget, ({ matrix }) => numberOf(n) >= 0 ? matmul(arrayOf(initial), matrixPower(matrix, numberOf(n), budget)) : NaN),
	stationaryDistribution: ([p], budget) => ofChain(p, budget, chain => vector(stationaryDistribution(chain))),
	communicatingClasses: ([p], budget) => perState(p, budget, chain => communicatingClasses(chain).map(({ states }, k) => ({ states, value: k }))),
	recurrentStates: ([p], budget) => perState(p, budget, chain => communicatingClasses(chain).map(({ states, isClosed }) => ({ states, value: isClosed ? 1 : 0 }))),
	chainPeriod: ([p], budget) => perState(p, budget, chain => communicatingClasses(chain).map(({ states, period }) => ({ states, value: period }))),
	absorptionProbabilities: ([p], budget) => ofChain(p, budget, chain => fromColumns(absorptionProbabilities(chain), chain.size)),
	absorptionTimes: ([p], budget) => ofChain(p, budget, chain => vector(absorptionTimes(chain))),
	hittingProbabilities: ([p, targets], budget) => ofChain(p, budget, chain => toTargets(chain, targets, hittingProbabilities)),
	hittingTimes: ([p, targets], budget) => ofChain(p, budget, chain => toTargets(chain, targets, hittingTimes)),
	mixingTime: ([p, epsilon], budget) => ofChain(p, budget, chain => mixingTime(chain, numberOf(epsilon), budget)),
	isReversible: ([p], budget) => ofChain(p, budget, isReversible),
	chainPath: ([p, start, steps, seed], budget) => ofChain(p, budget, chain => {
		const length = numberOf(steps);
		if (!(length >= 0)) return NaN;
		charge(budget, (length + 1) * chain.size);
		const path = simulatePath(chain, numberOf(start), length, createRandom(numberOf(seed), 'chainPath'));
		return path ? vector(path) : NaN;
	}),
	estimateTransitions: ([path, states], budget) => {
		const { data } = arrayOf(path);
		const size = Number.isNaN(numberOf(states)) ? data.reduce((most, state) => Math.max(most, state), -1) + 1 : numberOf(states);
		if (!Number.isInteger(size)) return NaN;
		charge(budget, data.length + size * size);
		return estimateTransitions(data, size) ?? NaN;
	},
};

/** NaN where the matrix is no chain's. */
function ofChain(p: Value | undefined, budget: Budget, compute: (chain: Chain) => Value): Value {
	const matrix = arrayOf(p);
	charge(budget, matrix.data.length * (matrix.shape[0] ?? 1));
	const chain = readChain(matrix);
	return chain ? compute(chain) : NaN;
}

interface Labelled {
	readonly states: readonly number[];
	readonly value: number;
}

/** A number for each state, from one for each class. */
function perState(p: Value | undefined, budget: Budget, label: (chain: Chain) => readonly Labelled[]): Value {
	return ofChain(p, budget, chain => {
		const data = new Float64Array(chain.size);
		for (const { states, value } of label(chain)) for (const state of states) data[state] = value;
		return vector(data);
	});
}

/** One target or a list of them; NaN where one is no state. */
function toTargets(chain: Chain, value: Value | undefined, compute: (chain: Chain, targets: ReadonlySet<number>) => Float64Array): Value {
	const targets = arrayOf(value);
	if (!targets.data.every(state => Number.isInteger(state) && state >= 0 && state < chain.size)) return NaN;
	return vector(compute(chain, new Set(targets.data)));
}
