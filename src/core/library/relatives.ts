import { scalar } from './scalar';
import type { LibraryRecord } from './record';
import { activationRecords } from './records/activations';

const MOST = 5;
/** Where activations are compared. */
const PLACES = Array.from({ length: 41 }, (_, i) => (i - 20) / 5);
/** Nearer than this it is the same function by another name. */
const SAME = 1e-9;

/** The activations among some names, and those whose graphs lie nearest to that of `name`, the nearest first; none of what is no activation. */
export function relativesOf(name: string, among: readonly string[] = []): readonly string[] {
	const record = activationRecords.find(({ names }) => names.latex.includes(name));
	const own = record && valuesOf(record);
	if (!own) return [];
	const others = activationRecords.flatMap(other => {
		const values = valuesOf(other);
		const [shortest] = other.names.latex;
		return shortest === undefined || !values ? [] : [{ name: shortest, distance: distanceOf(values, own) }];
	}).filter(({ distance }) => distance > SAME).toSorted((a, b) => a.distance - b.distance);
	const nearest = others.filter(({ distance }, i) => i === 0 || distance - (others[i - 1]?.distance ?? 0) > SAME).slice(0, MOST);
	const used = others.filter(other => among.some(one => activationRecords.find(({ names }) => names.latex.includes(one))?.names.latex[0] === other.name));
	return [...new Set([...used, ...nearest].map(other => other.name))];
}

function valuesOf({ id, parameters }: LibraryRecord): readonly number[] | undefined {
	const f = scalar[id];
	const others = parameters.slice(1).map(parameter => parameter.default ?? NaN);
	const values = f && PLACES.map(x => f(x, ...others));
	return values?.every(Number.isFinite) ? values : undefined;
}

function distanceOf(a: readonly number[], b: readonly number[]): number {
	return a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? NaN)), 0) / a.length;
}
