import type { Univariate } from '../dist/family';

/** A member of a family: a named distribution over the numbers. */
export interface Member {
	readonly family: Univariate;
	readonly parameters: readonly number[];
}

/** A number of nats and how it was computed; where it is a sum or an integral, a bound of its error, which is Infinity where it does not converge. */
export type Information =
	| { readonly method: 'closed form' | 'support'; readonly value: number }
	| { readonly method: 'sum' | 'quadrature'; readonly value: number; readonly error: number };

export const OUTSIDE: Information = { method: 'closed form', value: NaN };

export function isMember({ family, parameters }: Member): boolean {
	return family.isValid(...parameters);
}

/** The ends of the support. */
export function endsOf({ family, parameters }: Member): readonly [low: number, high: number] {
	return [family.low(...parameters), family.high(...parameters)];
}

/** The probability that the first has beyond the support of the second. */
export function massBeyond({ family, parameters }: Member, other: Member): number {
	const [low, high] = endsOf(other);
	const below = family.variate === 'integer' ? family.cdf(Math.ceil(low) - 1, ...parameters) : family.cdf(low, ...parameters);
	return below + family.survival(high, ...parameters);
}

/** None so near 0 or 1 that a landmark could stand at a singular end. */
const LEVELS: readonly number[] = [0.01, 0.15, 0.5, 0.85, 0.99];

/** Where an integrand of both may be narrow or kinked: quantiles, modes and the ends of their supports. */
export function landmarksOf(members: readonly Member[]): readonly number[] {
	const points = members.flatMap(member => [
		...LEVELS.map(level => member.family.quantile(level, ...member.parameters)),
		member.family.mode(...member.parameters),
		...endsOf(member),
	]);
	return [...new Set(points)].filter(Number.isFinite).sort((a, b) => a - b);
}
