import type { Support } from '../inference/support';
import { createAdaptiveWalk, type AdaptiveWalk } from './adaptiveWalk';
import { createDiscreteWalk, discreteWalk } from './discreteWalk';
import { randomWalk, type Proposal } from './metropolis';
import type { Random } from './random';

/** A walk of some of the coordinates, while the others stay. */
interface Part {
	readonly coordinates: readonly number[];
	readonly walk: AdaptiveWalk;
}

/** A walk in turns. */
export interface MixedWalk extends AdaptiveWalk {
	/** Steps after which each part has had its turn, on average. */
	readonly parts: number;
}

/** Continuous coordinates walk together and each discrete one alone, drawn anew for each step; all learn how far to go. */
export function createMixedWalk(supports: readonly Support[]): MixedWalk {
	return inTurns(supports, createAdaptiveWalk, createDiscreteWalk);
}

/** The same without learning: normal steps of one scale, and steps to the next value. */
export function mixedWalk(supports: readonly Support[], scale: number): Proposal {
	const still = (proposal: Proposal): AdaptiveWalk => ({ proposal, learn: () => undefined });
	return inTurns(supports, () => still(randomWalk(scale)), support => still(discreteWalk(support, () => 1))).proposal;
}

function inTurns(supports: readonly Support[], continuous: (dimensions: number) => AdaptiveWalk, discrete: (support: Exclude<Support, { kind: 'interval' }>) => AdaptiveWalk): MixedWalk {
	const together = supports.flatMap(({ kind }, i) => (kind === 'interval' ? [i] : []));
	const parts: readonly Part[] = [
		...(together.length > 0 ? [{ coordinates: together, walk: continuous(together.length) }] : []),
		...supports.flatMap((support, i) => (support.kind === 'interval' ? [] : [{ coordinates: [i], walk: discrete(support) }])),
	];
	let [part] = parts;
	// continuous coordinates alone need no turns
	if (part && part.coordinates.length === supports.length) return { parts: 1, ...part.walk };
	return {
		parts: parts.length,
		proposal: {
			draw(from, random: Random) {
				part = parts.length === 1 ? parts[0] : parts[random.below(parts.length)];
				return part ? moved(part, from, random) : from;
			},
		},
		learn(state, acceptance) { part?.walk.learn(pick(part.coordinates, state), acceptance); },
	};
}

function moved({ coordinates, walk: { proposal } }: Part, from: Float64Array, random: Random): Float64Array {
	const drawn = proposal.draw(pick(coordinates, from), random);
	const to = from.slice();
	coordinates.forEach((at, i) => { to[at] = drawn[i] ?? NaN; });
	return to;
}

function pick(coordinates: readonly number[], state: Float64Array): Float64Array {
	return Float64Array.from(coordinates, at => state[at] ?? NaN);
}
