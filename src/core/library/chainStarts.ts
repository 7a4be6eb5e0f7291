import type { Support } from '../math/inference/support';
import { between, lowerBounded, sideBySide, unbounded, upperBounded, type Bijection } from '../math/sampling/bijections';
import type { Random } from '../math/sampling/random';
import { CallFault } from './fault';
import { insideOf, type Density } from './noteFunctions';

/** Where chains begin, which must be possible. */
export function startOf({ logDensity, supports }: Density, given: Float64Array | undefined): Float64Array {
	const isPossible = (start: Float64Array): boolean => start.length === supports.length && logDensity(start) > -Infinity;
	const start = given ?? [Float64Array.from(supports, insideOf), ...besidesInside(supports)].find(isPossible);
	if (start && isPossible(start)) return start;
	throw new CallFault({ code: 'invalid-binding', name: 'start', why: 'start' });
}

/** Other places of one quantity: each value that is listed, or between and beside what the density compares it with. */
function besidesInside([support, ...others]: readonly Support[]): readonly Float64Array[] {
	if (!support || others.length > 0 || support.kind === 'integers') return [];
	if (support.kind === 'finite') return support.values.map(value => Float64Array.of(value));
	const marks = (support.landmarks ?? []).toSorted((a, b) => a - b);
	const between = marks.slice(1).map((mark, i) => (mark + (marks[i] ?? NaN)) / 2);
	return [...between, ...marks, ...marks.flatMap(mark => [mark - 1, mark + 1])].map(x => Float64Array.of(x));
}

/** Tries to put the start of a chain at another place. */
const TRIES = 20;

/** A start of its own for each chain, near the one that is given, so that chains that do not meet are seen. */
export function dispersed({ logDensity, supports }: Density, start: Float64Array, random: Random): Float64Array {
	for (let i = 0; i < TRIES; i++) {
		const other = start.map((x, k) => near(x, supports[k], random));
		if (logDensity(other) > -Infinity) return other;
	}
	return start;
}

/** A point of the support a step away: of its unconstrained numbers, of integers, or any value of a list. */
function near(x: number, support: Support | undefined, random: Random): number {
	if (support?.kind === 'finite') return support.values[random.below(support.values.length)] ?? NaN;
	if (support?.kind === 'integers') return Math.min(support.high, Math.max(support.low, x + Math.round(2 * random.normal())));
	const bijection = support ? bijectionOf(support) : unbounded;
	const at = new Float64Array(1);
	bijection.release(Float64Array.of(x), at);
	bijection.constrain(at.map(y => y + random.normal()), at);
	return at[0] ?? NaN;
}

/** Maps unconstrained numbers into the supports of a density, all of which must be continuous. */
export function bijectionInto({ supports }: Density): Bijection {
	return sideBySide(supports.map(bijectionOf));
}

function bijectionOf(support: Support): Bijection {
	if (support.kind !== 'interval') throw new CallFault({ code: 'invalid-binding', name: 'target', why: 'discrete' });
	const { low, high } = support;
	if (Number.isFinite(low)) return Number.isFinite(high) ? between(low, high) : lowerBounded(low);
	return Number.isFinite(high) ? upperBounded(high) : unbounded;
}

/** An unconstrained start; a border of the support is none. */
export function released(start: Float64Array, bijection: Bijection): Float64Array {
	const free = new Float64Array(bijection.free);
	bijection.release(start, free);
	if (free.every(Number.isFinite)) return free;
	throw new CallFault({ code: 'invalid-binding', name: 'start', why: 'start' });
}

/** The point of the support. */
export function constrained(free: Float64Array, bijection: Bijection): Float64Array {
	const point = new Float64Array(bijection.constrained);
	bijection.constrain(free, point);
	return point;
}
