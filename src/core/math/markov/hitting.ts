import { reaching, statesOf, type Chain } from './chain';
import { communicatingClasses } from './classes';
import { expectedRewards } from './elimination';

/**
 * From each state, the probability to be in one of the targets some day; 1 in a target itself.
 * @source  J. R. Norris, Markov Chains, 1997, theorem 1.3.2; by state reduction, which subtracts nothing.
 */
export function hittingProbabilities(chain: Chain, targets: ReadonlySet<number>): Float64Array {
	const possible = reaching(chain, targets);
	const between = statesOf(chain).filter(state => !targets.has(state) && possible.has(state));
	const direct = Float64Array.from(between, state => {
		let sum = 0;
		for (const target of targets) sum += chain.probability(state, target);
		return sum;
	});
	const probabilities = expectedRewards(chain, between, direct);
	const result = Float64Array.from(statesOf(chain), state => targets.has(state) ? 1 : 0);
	between.forEach((state, k) => { result[state] = Math.min(1, probabilities[k] ?? NaN); });
	return result;
}

/** From each state, the expected number of steps to the first visit of a target; 0 in a target, Infinity where it may never come. */
export function hittingTimes(chain: Chain, targets: ReadonlySet<number>): Float64Array {
	const possible = reaching(chain, targets);
	const hopeless = new Set(statesOf(chain).filter(state => !possible.has(state)));
	const uncertain = reaching(chain, hopeless, state => !targets.has(state));
	const between = statesOf(chain).filter(state => !targets.has(state) && !uncertain.has(state));
	const times = expectedRewards(chain, between, new Float64Array(between.length).fill(1));
	const result = Float64Array.from(statesOf(chain), state => targets.has(state) ? 0 : Infinity);
	between.forEach((state, k) => { result[state] = times[k] ?? NaN; });
	return result;
}

/** From each state, the probabilities to end in each closed class, in the order of `communicatingClasses`. */
export function absorptionProbabilities(chain: Chain): readonly Float64Array[] {
	return communicatingClasses(chain).filter(({ isClosed }) => isClosed).map(({ states }) => hittingProbabilities(chain, new Set(states)));
}

/** From each state, the expected number of steps until the chain is in a closed class. */
export function absorptionTimes(chain: Chain): Float64Array {
	return hittingTimes(chain, new Set(communicatingClasses(chain).filter(({ isClosed }) => isClosed).flatMap(({ states }) => states)));
}
