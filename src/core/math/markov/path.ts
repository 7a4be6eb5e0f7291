import type { Random } from '../sampling/random';
import type { Dense } from '../tensor/dense';
import type { Chain } from './chain';

/** A path of so many steps, its start included; undefined where the start is no state. */
export function simulatePath(chain: Chain, start: number, steps: number, random: Random): Float64Array | undefined {
	if (!(Number.isInteger(start) && start >= 0 && start < chain.size)) return undefined;
	let state = start;
	const path = new Float64Array(steps + 1);
	path[0] = state;
	for (let t = 1; t <= steps; t++) path[t] = state = nextState(chain, state, random.uniform());
	return path;
}

/** The state whose interval of the cumulated probabilities holds u; what rounding leaves of 1 belongs to the last that is possible. */
function nextState(chain: Chain, state: number, u: number): number {
	let rest = u;
	let last = state;
	for (let next = 0; next < chain.size; next++) {
		const probability = chain.probability(state, next);
		if (probability === 0) continue;
		if (rest < probability) return next;
		rest -= probability;
		last = next;
	}
	return last;
}

/**
 * The transition matrix under which a path is most likely: the share of its steps from each state. Rows of states that it never leaves
 * are NaN: it says nothing of them. Undefined where the path holds anything but the states 0 to size - 1.
 */
export function estimateTransitions(path: Float64Array, size: number): Dense | undefined {
	if (path.some(state => !(Number.isInteger(state) && state >= 0 && state < size))) return undefined;
	const counts = new Float64Array(size * size);
	const visits = new Float64Array(size);
	for (let t = 0; t + 1 < path.length; t++) {
		const from = path[t] ?? NaN;
		const step = from * size + (path[t + 1] ?? NaN);
		counts[step] = (counts[step] ?? NaN) + 1;
		visits[from] = (visits[from] ?? NaN) + 1;
	}
	return { shape: [size, size], data: counts.map((count, i) => count / (visits[Math.floor(i / size)] ?? NaN)) };
}
