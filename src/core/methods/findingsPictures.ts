import type { Dense, Json } from '../base/value';
import { chainPictures } from './chainPictures';
import { arrayIn, itemsOf, partsOf, widthOf, wordsOf, type Parts } from './findingsParts';
import type { LibraryRecord, Result } from '../library/record';
import { heightAt, targetMark, type Surroundings } from './findingsTarget';
import type { Axis, Mark, Numbers, Picture } from '../plot/picture';
import { formatNumber } from '../view/number';

/** What a record says of what it finds. */
export type FoundBy = Pick<LibraryRecord, 'value'> & { readonly results: readonly Result[] };

/** What a method found, as pictures, by what its record says of its results; what goes in steps is a story and none of them. */
export function findingsPictures({ results, value: meaning }: FoundBy, value: Json | Readonly<Record<string, Json>>, around: Surroundings): readonly Picture[] {
	const parts = partsOf(value);
	if (results.length === 0) return valuePictures(parts, meaning, around);
	const has = (kind: Result['kind']) => results.filter(result => result.kind === kind && arrayIn(parts, result.name));
	const curves = has('curve');
	const chains = has('trace').filter(({ axes }) => axes?.[0] === 'chain');
	return [
		...curvesPictures(curves, results, parts, around),
		...(curves.length === 0 && chains.length === 0 ? placesPicture(results, parts, around) : []),
		...chains.flatMap(({ name }) => chainPictures(arrayIn(parts, name), around)),
		...entriesPicture(has('entries'), parts),
		...has('table').filter(({ name }) => results.every(({ over }) => over !== name)).flatMap(({ name }) => matrixPicture(name, parts)),
	];
}

/** Densities in one picture with what belongs beside them, their intervals and places, probabilities as bars, what begins and ends at zero shaded, and others alone. */
function curvesPictures(curves: readonly Result[], results: readonly Result[], parts: Parts, { variables }: Surroundings): readonly Picture[] {
	const all = curves.flatMap(({ name, words, over = '', on }): readonly Curve[] => {
		const [y, points] = [arrayIn(parts, name, 1)?.data, arrayIn(parts, over)];
		return y && points ? [{ name, title: words ?? wordsOf(name), over: wordsOf(over), points, y, kind: kindOf(points, y), ...(on === undefined ? {} : { on }) }] : [];
	});
	const beside = all.filter(({ on }) => all.some(({ name, kind }) => name === on && (kind === 'density' || kind === 'mass')));
	const found = all.filter(curve => !beside.includes(curve));
	const x: Axis = { label: variables[0] ?? '' };
	const hasMass = found.some(({ kind }) => kind === 'mass');
	const densities = found.filter(({ kind }) => kind === 'density');
	return [...densitiesPicture(densities, beside, x, results, parts), ...found.flatMap(({ title, over, points, y, kind, name }): readonly Picture[] => {
		switch (kind) {
			case 'density': return [];
			case 'states': return [statesPicture(title, over, points, y)];
			case 'mass': return [massesPicture([...beside.filter(({ on }) => on === name), { title, points, y }], x, placesIn(results, parts))];
			case 'integrand': return [{ kind: 'chart', title, x, marks: [{ kind: 'area', x: points.data, y, series: 0 }, { kind: 'curve', x: points.data, y, series: 0 }] }];
			case 'other': return [{ kind: 'chart', title, x, y: { label: title }, marks: [{ kind: 'curve', x: points.data, y, ...(hasMass ? { step: true } : {}) }] }];
		}
	})];
}

/** What is beside the densities first, so that the last line is what came of it. */
function densitiesPicture(densities: readonly Curve[], beside: readonly Curve[], x: Axis, results: readonly Result[], parts: Parts): readonly Picture[] {
	const [first] = densities;
	if (!first) return [];
	const curves = [...beside, ...densities];
	// what came of it has the first colour, though it is drawn last
	const seriesOf = (curve: Curve): number => (densities.includes(curve) ? densities.indexOf(curve) : densities.length + beside.indexOf(curve));
	const areas = intervalsIn(results, parts).map(({ from, to, label }): Mark => ({ kind: 'area', x: first.points.data, y: first.y, from, to, series: seriesOf(first), ...(label === undefined ? {} : { label }) }));
	const lines = curves.map((curve): Mark => ({ kind: 'curve', x: curve.points.data, y: curve.y, series: seriesOf(curve), ...(curves.length > 1 ? { label: curve.title } : {}) }));
	const tops = topsOf(results, parts, curves, seriesOf);
	return [{ kind: 'chart', title: [curves.map(({ title }) => title).join(', '), ...saidOf(first, results, parts)].join('; '), x, y: { label: 'density', ...heightOf(curves) }, marks: [...areas, ...lines, ...(beside.length > 0 ? tops : placesIn(results, parts))] }];
}

/** Numbers that belong to a curve. */
function saidOf({ name: curve }: Curve, results: readonly Result[], parts: Parts): readonly string[] {
	return results.flatMap(({ name, on, kind }) => {
		const number = parts.get(name);
		return on === curve && kind === undefined && typeof number === 'number' ? [`${wordsOf(name)} ${formatNumber(number, 4)}`] : [];
	});
}

/** A little more than the highest, if it is finite. */
function heightOf(curves: readonly Curve[]): Pick<Axis, 'domain'> {
	const height = curves.flatMap(({ y }) => [...y]).filter(Number.isFinite).reduce((most, value) => Math.max(most, value), 0);
	return height > 0 ? { domain: [0, 1.12 * height] } : {};
}

/** Places on their curves, as points over the axis. */
function topsOf(results: readonly Result[], parts: Parts, curves: readonly Curve[], seriesOf: (curve: Curve) => number): readonly Mark[] {
	return results.flatMap(({ name, words, kind, on }): readonly Mark[] => {
		const at = parts.get(name);
		const curve = curves.find(one => one.name === on);
		if (kind !== 'place' || typeof at !== 'number' || !curve) return [];
		const height = heightAt({ x: curve.points.data, y: curve.y, isDiscrete: false }, at);
		const series = seriesOf(curve);
		return Number.isFinite(height) ? [{ kind: 'curve', x: [at, at], y: [0, height], series, faint: true }, { kind: 'points', x: [at], y: [height], series, label: words ?? wordsOf(name) }] : [];
	});
}

function massesPicture(masses: readonly Pick<Curve, 'title' | 'points' | 'y'>[], x: Axis, places: readonly Mark[]): Picture {
	return {
		kind: 'chart', title: masses.map(({ title }) => title).join(', '), x, y: { label: 'probability' },
		marks: [...masses.map(({ title, points, y }, i): Mark => ({ kind: 'bars', x: points.data, y, series: (i + 1) % masses.length, ...(masses.length > 1 ? { label: title } : {}) })), ...(masses.length > 1 ? [] : places)],
	};
}

interface Curve {
	readonly name: string;
	/** The curve in whose picture it is. */
	readonly on?: string;
	readonly title: string;
	readonly over: string;
	readonly points: Dense;
	readonly y: Float64Array;
	readonly kind: 'states' | 'mass' | 'density' | 'integrand' | 'other';
}

function kindOf(points: Dense, y: Float64Array): Curve['kind'] {
	if (points.shape.length > 1 && widthOf(points) > 1) return 'states';
	if (isMass(y)) return 'mass';
	if (y.every(value => value >= 0) && Math.abs(areaUnder(points.data, y) - 1) < 0.02) return 'density';
	const height = y.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
	return Math.max(Math.abs(y[0] ?? NaN), Math.abs(y.at(-1) ?? NaN)) < height / 100 ? 'integrand' : 'other';
}

/** By the trapezoidal rule. */
function areaUnder(x: Float64Array, y: Float64Array): number {
	return x.reduce((sum, at, i) => (i === 0 ? 0 : sum + (at - (x[i - 1] ?? NaN)) * ((y[i] ?? NaN) + (y[i - 1] ?? NaN)) / 2), 0);
}

function statesPicture(title: string, over: string, points: Dense, y: Float64Array): Picture {
	const names = itemsOf(points).map((state, at) => ({ at, name: Array.from(state).join(', ') }));
	return { kind: 'chart', title, x: { label: over, names }, y: { label: title }, marks: [{ kind: 'bars', x: names.map(({ at }) => at), y }] };
}

/** Probabilities of values add up to one; densities would only by chance. */
function isMass(values: Float64Array): boolean {
	return Math.abs(values.reduce((sum, value) => sum + value, 0) - 1) < 1e-6;
}

interface Interval {
	readonly from: number;
	readonly to: number;
	readonly label?: string;
}

/** The last kind of interval that was found: the regions that the record names last are the smallest. */
function intervalsIn(results: readonly Result[], parts: Parts): readonly Interval[] {
	const interval = results.findLast(({ name, kind }) => kind === 'interval' && arrayIn(parts, name)?.shape.at(-1) === 2);
	const { data } = (interval && arrayIn(parts, interval.name)) ?? { data: [] };
	return Array.from({ length: data.length / 2 }, (_, i) => ({ from: data[2 * i] ?? NaN, to: data[2 * i + 1] ?? NaN, ...(i === 0 && interval ? { label: wordsOf(interval.name) } : {}) }));
}

function placesIn(results: readonly Result[], parts: Parts): readonly Mark[] {
	const places = results.filter(({ kind }) => kind === 'place').flatMap(({ name }) => {
		const at = parts.get(name);
		return typeof at === 'number' && Number.isFinite(at) ? [{ name, at }] : [];
	});
	return places.map(({ name, at }, i): Mark => ({ kind: 'rule', axis: 'x', at, label: wordsOf(name), series: i + 1 }));
}

/** Places on the density that they are of. */
function placesPicture(results: readonly Result[], parts: Parts, { target, variables }: Surroundings): readonly Picture[] {
	const places = placesIn(results, parts);
	if (!target || places.length === 0) return [];
	return [{ kind: 'chart', title: 'where it was found', x: { label: variables[0] ?? '' }, y: { label: target.isDiscrete ? 'probability' : 'density' }, marks: [targetMark(target), ...places] }];
}

/** Vectors beside each other, entry by entry. */
function entriesPicture(entries: readonly Result[], parts: Parts): readonly Picture[] {
	const vectors = entries.flatMap(({ name }) => {
		const vector = arrayIn(parts, name, 1);
		return vector ? [{ label: wordsOf(name), data: vector.data }] : [];
	});
	const longest = Math.max(0, ...vectors.map(({ data }) => data.length));
	if (longest === 0) return [];
	return [{ kind: 'chart', title: vectors.map(({ label }) => label).join(', '), x: entryAxis(longest), marks: vectors.map(({ label, data }): Mark => ({ kind: 'bars', label, x: Array.from(data, (_, i) => i + 1), y: data })) }];
}

function entryAxis(length: number): Axis {
	return { label: 'entry', names: Array.from({ length }, (_, i) => ({ at: i + 1, name: String(i + 1) })) };
}

function matrixPicture(name: string, parts: Parts): readonly Picture[] {
	const table = arrayIn(parts, name, 2);
	return table ? [{ kind: 'matrix', title: wordsOf(name), rows: itemsOf(table) }] : [];
}

/** A value of a Markov chain as its graph; others as bars or shades. */
function valuePictures(parts: Parts, meaning: LibraryRecord['value'], { transitions }: Surroundings): readonly Picture[] {
	if (meaning === 'path') return [];
	const [vector, table] = [arrayIn(parts, 'value', 1), arrayIn(parts, 'value', 2)];
	const graph = (steps: readonly Numbers[], shares?: Numbers): Picture => ({ kind: 'states', title: 'states', states: steps.map((_, i) => String(i)), transitions: steps, ...(shares ? { distribution: shares } : {}) });
	if (vector && meaning === 'shares' && transitions?.length === vector.data.length) return [graph(transitions, vector.data)];
	if (vector && vector.data.length > 1) return [{ kind: 'chart', title: 'value', x: entryAxis(vector.data.length), marks: [{ kind: 'bars', x: Array.from(vector.data, (_, i) => i + 1), y: vector.data }] }];
	return table ? [...(meaning === 'transitions' ? [graph(itemsOf(table))] : []), ...matrixPicture('value', parts)] : [];
}
