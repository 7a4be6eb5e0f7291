import type { Chain } from './chain';
import { onlyClosedClass } from './classes';
import { createElimination } from './elimination';

/**
 * The distribution π with `π P = π`; NaN throughout where there are several, as with two closed classes. States outside the closed class
 * have 0.
 * @error   a small multiple of n ε in every entry, however unlikely it is: nothing is subtracted.
 * @source  W. K. Grassmann, M. I. Taksar and D. P. Heyman, Oper. Res. 33 (1985), 1107.
 */
export function stationaryDistribution(chain: Chain): Float64Array {
	const states = onlyClosedClass(chain)?.states;
	const result = new Float64Array(chain.size);
	if (!states) return result.fill(NaN);
	const reduced = createElimination(chain, states);
	for (let k = states.length - 1; k > 0; k--) reduced.eliminate(k);
	const weights = [1];
	for (let k = 1; k < states.length; k++) {
		weights.push(weights.reduce((sum, weight, i) => sum + weight * reduced.entry(i, k), 0) / reduced.leaving(k));
	}
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	states.forEach((state, k) => { result[state] = (weights[k] ?? NaN) / total; });
	return result;
}

/** Whether the chain run backwards is the same: `π_i p_ij = π_j p_ji`, but for rounding. NaN where π is not unique. */
export function isReversible(chain: Chain): number {
	const pi = stationaryDistribution(chain);
	if (Number.isNaN(pi[0])) return NaN;
	for (let i = 0; i < chain.size; i++) {
		for (let j = 0; j < i; j++) {
			const there = (pi[i] ?? NaN) * chain.probability(i, j);
			const back = (pi[j] ?? NaN) * chain.probability(j, i);
			if (!(Math.abs(there - back) <= 1e-12 * Math.max(there, back))) return 0;
		}
	}
	return 1;
}
