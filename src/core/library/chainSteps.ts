import type { Dense, Value } from '../base/value';
import { unconstrain } from '../math/sampling/bijections';
import { gibbs } from '../math/sampling/gibbs';
import { LARGEST_ERROR, restAt, type Hamiltonian, type PhasePoint } from '../math/sampling/hamiltonian';
import { hamiltonianPath } from '../math/sampling/hamiltonianPath';
import { metropolisHastings } from '../math/sampling/metropolis';
import { mixedWalk } from '../math/sampling/mixedWalk';
import { createRandom } from '../math/sampling/random';
import { vector } from '../math/tensor/dense';
import { rows } from './chainFindings';
import { bijectionInto, constrained, released, startOf } from './chainStarts';
import { jointOf } from './joint';
import type { MethodFunction } from './method';
import { densityOf, numberOf, numbersOf } from './noteFunctions';

/** Samplers step by step, to be played, by the id of the record. */
export const chainSteps: Readonly<Record<string, MethodFunction>> = {
	metropolisSteps([target, start, scale, steps, seed], budget) {
		const density = densityOf([target], numbersOf(start));
		const from = startOf(density, numbersOf(start));
		const walk = metropolisHastings(from, { logDensity: density.logDensity, proposal: mixedWalk(density.supports, numberOf(scale)), random: createRandom(numberOf(seed), 'metropolisSteps'), budget });
		budget.claim(numberOf(steps) * (2 * from.length + 3));
		const taken = Array.from({ length: numberOf(steps) }, () => walk.next().value);
		return {
			parts: {
				current: rows(taken.map(({ current }) => current)), candidate: rows(taken.map(({ candidate }) => candidate)),
				ratio: column(taken, ({ logRatio }) => Math.exp(Math.min(0, logRatio))), uniform: column(taken, ({ uniform }) => uniform),
				accepted: column(taken, ({ accepted }) => Number(accepted)), next: rows(taken.map(({ next }) => next)),
			},
		};
	},
	gibbsSteps([joint, start, steps, seed], budget) {
		const random = createRandom(numberOf(seed), 'gibbsSteps');
		const { table, stateOf, valuesAt } = jointOf(joint, numbersOf(start), budget);
		const first = stateOf(random);
		const widest = Math.max(...table.shape);
		budget.claim(numberOf(steps) * (widest + first.length + 2));
		const chain = gibbs(table, first, { random, budget });
		const taken = Array.from({ length: numberOf(steps) }, () => chain.next().value);
		// variables of fewer values than another never have those beyond
		const conditional: Dense = { shape: [taken.length, widest], data: Float64Array.from(taken.flatMap(step => Array.from({ length: widest }, (_, i) => step.conditional[i] ?? 0))) };
		return {
			parts: {
				start: vector(first.map((index, axis) => valuesAt(axis, index))),
				variable: column(taken, ({ variable }) => variable), conditional, uniform: column(taken, ({ uniform }) => uniform),
				next: rows(taken.map(({ state }) => state.map((index, axis) => valuesAt(axis, index)))),
			},
		};
	},
	hmcSteps([target, start, stepSize, leapfrogs, steps, seed], budget) {
		const density = densityOf([target], numbersOf(start));
		const bijection = bijectionInto(density);
		const free = released(startOf(density, numbersOf(start)), bijection);
		const system: Hamiltonian = { logDensity: unconstrain(density.gradient(), bijection), inverseMass: new Float64Array(free.length).fill(1), budget };
		const random = createRandom(numberOf(seed), 'hmcSteps');
		const [count, length] = [numberOf(steps), numberOf(leapfrogs) + 1];
		budget.claim(count * length * (2 * free.length + 1));
		const point = restAt(system, free);
		const taken = Array.from({ length: count }, () => ({ ...hamiltonianPath(system, point, numberOf(stepSize), length - 1, random), next: point.position.slice() }));
		const path = (of: (point: PhasePoint) => Float64Array): Value => along(count, length, rows(taken.flatMap(({ points }) => points.map(of))));
		return {
			parts: {
				position: path(({ position }) => constrained(position, bijection)), momentum: path(({ momentum }) => momentum),
				energy: { shape: [count, length], data: Float64Array.from(taken.flatMap(({ energies }) => [...energies])) },
				ratio: column(taken, ({ acceptance }) => acceptance), uniform: column(taken, ({ uniform }) => uniform), accepted: column(taken, ({ accepted }) => Number(accepted)),
				diverged: column(taken, ({ energies }) => Number(!((energies[length - 1] ?? NaN) - (energies[0] ?? NaN) < LARGEST_ERROR))),
				next: rows(taken.map(({ next }) => constrained(next, bijection))),
			},
		};
	},
};

function column<Step>(steps: readonly Step[], of: (step: Step) => number): Value {
	return vector(Float64Array.from(steps, of));
}

/** Points one below the other as so many paths of one length. */
function along(count: number, length: number, points: Value): Value {
	return typeof points === 'number' ? points : { shape: [count, length, ...points.shape.slice(1)], data: points.data };
}
