import type { Value } from '../base/value';
import type { Budget } from '../math/budget';
import { boltzmann } from '../math/energy/boltzmann';
import { expectBySum, expectOnLine } from '../math/energy/model';
import type { ModelPhase } from '../math/energy/train';
import { posteriorOnLine } from '../math/inference/line';
import { vector } from '../math/tensor/dense';
import { probabilitiesOf, statesOf } from './boltzmannWeight';
import { CallFault } from './fault';
import type { GivenModel } from './givenModel';
import type { Way } from './method';

/** The exact expectation under a model, by a sum over its states or by quadrature along the line, and how. */
export function expectationOf({ model, supports }: GivenModel, budget: Budget): { readonly expect: ModelPhase; readonly by: Way } {
	const states = statesOf(supports, budget);
	if (states) return { expect: parameters => expectBySum(model, parameters, states, budget), by: { kind: 'sum', terms: states.length } };
	const [support] = supports;
	if (!support || supports.length > 1) throw new CallFault({ code: 'invalid-binding', name: 'density', why: 'missing-parameter', names: ['values'] });
	return { expect: parameters => expectOnLine(model, parameters, support, budget), by: support.kind === 'interval' ? { kind: 'quadrature', dimensions: 1 } : { kind: 'series' } };
}

/** Whether there is an exact expectation. */
export function isExact({ supports }: GivenModel, budget: Budget): boolean {
	return supports.length === 1 || statesOf(supports, budget) !== undefined;
}

/** The probabilities of all states, or the density along the line. */
export function probabilitiesUnder({ model, supports }: GivenModel, parameters: Float64Array, budget: Budget): Readonly<Record<string, Value>> {
	const states = statesOf(supports, budget);
	if (states) return probabilitiesOf(states, boltzmann(Float64Array.from(states, state => model.energy(state, parameters))));
	const [support] = supports;
	if (!support) return {};
	const { curve } = posteriorOnLine(x => -model.energy(Float64Array.of(x), parameters), support, budget);
	return curve.kind === 'density' ? { points: vector(curve.points), density: vector(curve.values) } : { states: vector(curve.points), probabilities: vector(curve.values) };
}
