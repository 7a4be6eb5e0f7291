import type { Budget } from '../math/budget';
import { gradientIdentity } from '../math/energy/gradientIdentity';
import { withLandmarks } from '../math/energy/model';
import { contrastiveDivergence, trainEnergy, type Training } from '../math/energy/train';
import { siteWalk } from '../math/sampling/proposals';
import { createRandom } from '../math/sampling/random';
import { vector } from '../math/tensor/dense';
import type { Value } from '../base/value';
import { isValue, type Argument } from './arguments';
import { requireCertain, rows, weightIn } from './boltzmannWeight';
import { CallFault } from './fault';
import { readModel, type GivenModel } from './givenModel';
import type { MethodFunction } from './method';
import { expectationOf, isExact, probabilitiesUnder } from './modelExpectation';
import { numberOf, numbersOf } from './noteFunctions';

/** Methods on energies with parameters, by the id of the record. */
export const energyModels: Readonly<Record<string, MethodFunction>> = {
	gradientIdentity([density, energy, state, parameters, values, low, high], budget) {
		const [x, theta] = [numbersIn('state', state), numbersIn('parameters', parameters)];
		const given = readModel(weightIn(density, energy), x.length, theta.length, { values, low, high });
		const { expect, by } = expectationOf(given, budget);
		const expected = expect(theta);
		requireCertain(expected.logPartition, expected.error);
		const logProbability = given.logProbability(given.supports.map(support => (given.supports.length === 1 ? withLandmarks(given.model, theta, support, budget) : support)), expected.logPartition);
		const gradient = new Float64Array(x.length + theta.length);
		const value = logProbability(Float64Array.of(...x, ...theta), gradient);
		const { left, ofState, ofModel, right } = gradientIdentity(gradient.slice(x.length), given.model, x, theta, expected);
		const difference = left.reduce((most, slope, k) => Math.max(most, Math.abs(slope - (right[k] ?? NaN))), 0);
		return { parts: { logProbability: value, left: vector(left), right: vector(right), ofState: vector(ofState), ofModel: vector(ofModel), difference }, by };
	},
	trainEnergy([density, energy, data, start, values, low, high, steps, rate], budget) {
		const [states, from] = [statesIn(data, budget), numbersIn('start', start)];
		const given = readModel(weightIn(density, energy), states[0]?.length ?? 0, from.length, { values, low, high });
		const { expect, by } = expectationOf(given, budget);
		const training = trainEnergy(given.model, states, from, { steps: numberOf(steps), rate: numberOf(rate), expect, budget });
		requireCertain(training.logLikelihoods.at(-1) ?? NaN, 0);
		return { parts: { ...partsOf(training), ...probabilitiesUnder(given, training.parameters, budget) }, by };
	},
	contrastiveDivergence([density, energy, data, start, values, low, high, steps, rate, transitions, scale, seed], budget) {
		const [states, from] = [statesIn(data, budget), numbersIn('start', start)];
		const given = readModel(weightIn(density, energy), states[0]?.length ?? 0, from.length, { values, low, high });
		const proposal = siteWalk(given.supports, new Float64Array(given.supports.length).fill(numberOf(scale)));
		const expect = contrastiveDivergence(given.model, states, { transitions: numberOf(transitions), proposal, random: createRandom(numberOf(seed), 'contrastiveDivergence'), budget });
		const training = trainEnergy(given.model, states, from, { steps: numberOf(steps), rate: numberOf(rate), expect, budget });
		return {
			parts: { ...partsOf(training), ...(isExact(given, budget) ? { logLikelihoods: vector(logLikelihoodsAlong(given, states, training, budget)), ...probabilitiesUnder(given, training.parameters, budget) } : {}) },
			by: { kind: 'chains', chains: states.length, draws: numberOf(transitions) },
		};
	},
};

/** The mean log probability of the data at each point of a path. */
function logLikelihoodsAlong(given: GivenModel, data: readonly Float64Array[], { path }: Training, budget: Budget): Float64Array {
	const { expect } = expectationOf(given, budget);
	return Float64Array.from(path, parameters => -data.reduce((sum, state) => sum + given.model.energy(state, parameters), 0) / data.length - expect(parameters).logPartition);
}

/** What training by any expectation tells; the likelihoods are not there where the partition function is not known. */
function partsOf({ parameters, path, logLikelihoods, slope }: Training): Readonly<Record<string, Value>> {
	return { parameters: vector(parameters), path: rows(path), ...(logLikelihoods.some(Number.isNaN) ? {} : { logLikelihoods: vector(logLikelihoods) }), slope };
}

function numbersIn(name: string, argument: Argument | undefined): Float64Array {
	const numbers = numbersOf(argument);
	if (!numbers || numbers.length === 0) throw new CallFault({ code: 'binding-kind', name, expected: 'vector' });
	return numbers;
}

/** The rows of a matrix, or the numbers of a vector, each as a state. */
function statesIn(data: Argument | undefined, budget: Budget): readonly Float64Array[] {
	const numbers = numbersIn('data', data);
	const width = data !== undefined && isValue(data) && typeof data !== 'number' ? data.shape[1] ?? 1 : 1;
	budget.claim(numbers.length);
	return Array.from({ length: numbers.length / width }, (_, i) => numbers.slice(i * width, (i + 1) * width));
}
