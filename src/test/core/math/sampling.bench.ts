// npm run bench: gradients a second of NUTS beside a plain leapfrog loop on the same target, and a million steps of Metropolis and Hastings.
import { bench, describe } from 'vitest';
import { createBudget } from '../../../core/math/budget';
import type { LogDensity } from '../../../core/math/sampling/hamiltonian';
import { metropolisHastings, randomWalk } from '../../../core/math/sampling/metropolis';
import { createRandom } from '../../../core/math/sampling/random';
import { sampleNuts } from '../../../core/math/sampling/sampleHamiltonian';

const DIMENSIONS = 10;
const DRAWS = 500;
const budget = () => createBudget({ steps: Infinity, elements: Infinity });
const scales = Float64Array.from({ length: DIMENSIONS }, (_, i) => 10 ** (i / 3));

const target: LogDensity = (at, gradient) => {
	let value = 0;
	for (let i = 0; i < at.length; i++) {
		const x = at[i] ?? NaN;
		const slope = -x / (scales[i] ?? NaN);
		gradient[i] = slope;
		value += x * slope / 2;
	}
	return value;
};

const nuts = () => sampleNuts(target, new Float64Array(DIMENSIONS), { random: createRandom(1), budget: budget(), warmup: 200, draws: DRAWS });

/** As many gradients as NUTS calls, in one trajectory without a tree, a budget or a copy. */
function plainLeapfrog(gradients: number): number {
	const position = new Float64Array(DIMENSIONS).fill(1);
	const momentum = new Float64Array(DIMENSIONS).fill(1);
	const gradient = new Float64Array(DIMENSIONS);
	let value = target(position, gradient);
	for (let step = 0; step < gradients; step++) {
		for (let i = 0; i < DIMENSIONS; i++) {
			momentum[i] = (momentum[i] ?? NaN) + 0.05 * (gradient[i] ?? NaN);
			position[i] = (position[i] ?? NaN) + 0.1 * (momentum[i] ?? NaN);
		}
		value = target(position, gradient);
		for (let i = 0; i < DIMENSIONS; i++) momentum[i] = (momentum[i] ?? NaN) + 0.05 * (gradient[i] ?? NaN);
	}
	return value;
}

const { gradients } = nuts();

describe(`NUTS, ${gradients} gradients in ${DIMENSIONS} dimensions`, () => {
	bench('ours', () => { nuts(); }, { time: 500 });
	bench('plain leapfrog loop', () => { plainLeapfrog(gradients); }, { time: 500 });
});

describe('1,000,000 steps of Metropolis and Hastings', () => {
	bench('ours', () => {
		const steps = metropolisHastings(Float64Array.of(0), { logDensity: ([x = NaN]) => -x * x / 2, proposal: randomWalk(2.4), random: createRandom(1), budget: budget() });
		for (let i = 0; i < 1_000_000; i++) steps.next();
	}, { iterations: 1, warmupIterations: 0, time: 0 });
	bench('plain loop', () => {
		const random = createRandom(1);
		let x = 0;
		for (let i = 0; i < 1_000_000; i++) {
			const candidate = x + 2.4 * random.normal();
			if (Math.log(random.uniform()) < (x * x - candidate * candidate) / 2) x = candidate;
		}
	}, { iterations: 1, warmupIterations: 0, time: 0 });
});
