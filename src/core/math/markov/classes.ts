import { reachableFrom, statesOf, type Chain } from './chain';

/** States that can be reached from each other. */
export interface CommunicatingClass {
	/** Rising. */
	readonly states: readonly number[];
	/** Whether it is never left. */
	readonly isClosed: boolean;
	/** The greatest common divisor of the lengths of all ways back; 0 for a state that never returns. */
	readonly period: number;
}

/** The communicating classes in the order of their first states. */
export function communicatingClasses(chain: Chain): readonly CommunicatingClass[] {
	const reachable = statesOf(chain).map(state => reachableFrom(chain, state));
	const classes: CommunicatingClass[] = [];
	const placed = new Set<number>();
	for (const state of statesOf(chain)) {
		if (placed.has(state)) continue;
		const reached = reachable[state] ?? new Set();
		const states = statesOf(chain).filter(other => reached.has(other) && reachable[other]?.has(state));
		for (const member of states) placed.add(member);
		classes.push({ states, isClosed: reached.size === states.length, period: periodOf(chain, states) });
	}
	return classes;
}

/** The one closed class; undefined where there are several. */
export function onlyClosedClass(chain: Chain): CommunicatingClass | undefined {
	const [first, second] = communicatingClasses(chain).filter(({ isClosed }) => isClosed);
	return second ? undefined : first;
}

/**
 * Every step inside the class from depth d to depth e gives a way round of length d + 1 - e, over the depths of a breadth-first search.
 * @source  E. V. Denardo, Periods of connected networks and powers of nonnegative matrices, Math. Oper. Res. 2 (1977), 20.
 */
function periodOf(chain: Chain, states: readonly number[]): number {
	const depths = new Map([[states[0] ?? 0, 0]]);
	let period = 0;
	for (const [state, depth] of depths) {
		for (const next of states) {
			if (!(chain.probability(state, next) > 0)) continue;
			const known = depths.get(next);
			if (known === undefined) depths.set(next, depth + 1);
			else period = greatestCommonDivisor(period, Math.abs(depth + 1 - known));
		}
	}
	return period;
}

function greatestCommonDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
