import { drawIndex } from '../sampling/drawIndex';
import type { Random } from '../sampling/random';
import type { Dense } from '../tensor/dense';
import { statesOf, type Chain } from './chain';

/** A path of so many steps, its start included; undefined where the start is no state. */
export function simulatePath(chain: Chain, start: number, steps: number, random: Random): Float64Array | undefined {
	if (!(Number.isInteger(start) && start >= 0 && start < chain.size)) return undefined;
	const rows = statesOf(chain).map(from => statesOf(chain).map(to => chain.probability(from, to)));
	let state = start;
	const path = new Float64Array(steps + 1);
	path[0] = state;
	for (let t = 1; t <= steps; t++) path[t] = state = drawIndex(rows[state] ?? [], random.uniform());
	return path;
}

/**
 * The transition matrix under which a path is most likely: the share of its steps from each state. Rows of states that it never leaves
 * are NaN: it says nothing of them. Undefined where the path holds anything but the states 0 to size - 1.
 *
 * A pseudocount above 0 is added to the count of every step, which smooths: the rows are then the means under a symmetric Dirichlet prior
 * with that concentration.
 */
export function estimateTransitions(path: Float64Array, size: number, pseudocount = 0): Dense | undefined {
	if (path.some(state => !(Number.isInteger(state) && state >= 0 && state < size))) return undefined;
	const counts = new Float64Array(size * size).fill(pseudocount);
	const visits = new Float64Array(size).fill(size * pseudocount);
	for (let t = 0; t + 1 < path.length; t++) {
		const from = path[t] ?? NaN;
		const step = from * size + (path[t + 1] ?? NaN);
		counts[step] = (counts[step] ?? NaN) + 1;
		visits[from] = (visits[from] ?? NaN) + 1;
	}
	return { shape: [size, size], data: counts.map((count, i) => count / (visits[Math.floor(i / size)] ?? NaN)) };
}
