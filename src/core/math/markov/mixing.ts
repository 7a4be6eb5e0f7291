import type { Budget } from '../budget';
import { matmul } from '../linalg/products';
import type { Dense } from '../tensor/dense';
import type { Chain } from './chain';
import { onlyClosedClass } from './classes';
import { stationaryDistribution } from './stationary';

/** Steps beyond 2 to this power are as good as for ever. */
const MOST_DOUBLINGS = 60;

/**
 * The smallest number of steps after which, from whatever state, the distribution is within ε of the stationary one in total variation;
 * Infinity where it never is, as with a period or two closed classes.
 * @domain  0 < ε < 1.
 * @source  D. A. Levin, Y. Peres and E. L. Wilmer, Markov Chains and Mixing Times, 2nd ed., section 4.5: the distance never grows.
 */
export function mixingTime(chain: Chain, epsilon: number, budget: Budget): number {
	if (!(epsilon > 0 && epsilon < 1)) return NaN;
	if (onlyClosedClass(chain)?.period !== 1) return Infinity;
	const pi = stationaryDistribution(chain);
	const isMixed = (power: Dense): boolean => distance(power, pi) <= epsilon;
	const product = (a: Dense, b: Dense): Dense => {
		budget.spend(chain.size ** 3);
		return normaliseRows(matmul(a, b), chain.size);
	};
	if (1 - Math.min(...pi) <= epsilon) return 0;
	const doublings = [chain.matrix];
	for (let last = chain.matrix; !isMixed(last); doublings.push(last)) {
		if (doublings.length > MOST_DOUBLINGS) return Infinity;
		last = product(last, last);
	}
	// The largest number of steps that is not enough, bit by bit.
	let steps = 0;
	let power: Dense | undefined;
	for (let k = doublings.length - 2; k >= 0; k--) {
		const doubling = doublings[k];
		if (!doubling) continue;
		const longer = power ? product(power, doubling) : doubling;
		if (isMixed(longer)) continue;
		steps += 2 ** k;
		power = longer;
	}
	return steps + 1;
}

/** The largest total variation distance of a row from π. */
function distance({ data }: Dense, pi: Float64Array): number {
	let largest = 0;
	for (let i = 0; i < data.length; i += pi.length) {
		let sum = 0;
		for (let j = 0; j < pi.length; j++) sum += Math.abs((data[i + j] ?? NaN) - (pi[j] ?? NaN));
		largest = Math.max(largest, sum / 2);
	}
	return largest;
}

/** Rounding must not let the probabilities grow or fade. */
function normaliseRows({ shape, data }: Dense, n: number): Dense {
	const sums = new Float64Array(n);
	data.forEach((value, i) => { sums[Math.floor(i / n)] = (sums[Math.floor(i / n)] ?? NaN) + value; });
	return { shape, data: data.map((value, i) => value / (sums[Math.floor(i / n)] ?? NaN)) };
}
