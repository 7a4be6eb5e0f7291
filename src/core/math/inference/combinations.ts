import { valuesOf, type Support } from './support';

/** Combinations of discrete values that are looked at one by one. */
const MOST_COMBINATIONS = 4096;

/** All choices of the discrete coordinates, 0 where a coordinate is continuous; undefined of too many. */
export function combinationsOf(supports: readonly Support[]): readonly (readonly number[])[] | undefined {
	let choices: (readonly number[])[] = [[]];
	for (const support of supports) {
		const values = support.kind === 'interval' ? [0] : valuesOf(support);
		if (!values || choices.length * values.length > MOST_COMBINATIONS) return undefined;
		choices = choices.flatMap(choice => values.map(value => [...choice, value]));
	}
	return choices;
}

/** The discrete coordinates as chosen, the continuous ones in their places. */
export function assemble(chosen: readonly number[], axes: readonly number[], continuous: Float64Array): Float64Array {
	const point = Float64Array.from(chosen);
	axes.forEach((axis, k) => { point[axis] = continuous[k] ?? NaN; });
	return point;
}
