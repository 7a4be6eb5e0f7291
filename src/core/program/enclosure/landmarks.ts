import { goldenSection } from '../../math/optimize/goldenSection';
import { logSizeAt, type Body } from './body';

/** A place where a body may be narrow, kinked or stepped, and over how far its logarithm changes there by a half. */
export interface Landmark {
	readonly at: number;
	readonly width: number;
}

const MOST_ROOTS = 24;
const MOST_PEAKS = 4;
/** Change of the logarithm that counts as one. */
const CHANGE = 0.5;

/**
 * The landmarks of a body between two bounds: where one of its parts changes sign, and where the logarithm of its size has a peak. On a
 * logarithmic scale a narrow likelihood is a broad hill, which a coarse grid finds from anywhere.
 */
export function landmarksOf(body: Body, low: number, high: number, given: readonly number[] = []): readonly Landmark[] {
	const grid = gridOf(low, high, given);
	const roots = body.parts.flatMap(part => rootsOf(part, grid)).slice(0, MOST_ROOTS);
	const places = [...new Set([...grid, ...roots])].sort(ascending);
	const logs = places.map(x => logSizeAt(body, x));
	const peaks = body.isNested ? [] : peaksOf(places, logs, x => logSizeAt(body, x));
	return [...new Set([...given.filter(x => x > low && x < high), ...roots, ...peaks])].map(at => ({ at, width: widthAt(body, at, low, high) }));
}

function ascending(a: number, b: number): number {
	return a - b;
}

/** Evenly, and ever closer to the ends; on an infinite side ever wider. */
function gridOf(low: number, high: number, given: readonly number[]): readonly number[] {
	const powers = Array.from({ length: 31 }, (_, k) => 2 ** (2 * k - 20));
	const towards = (anchor: number, sign: number): readonly number[] => powers.map(power => anchor + sign * power);
	const inside = given.filter(x => x > low && x < high);
	const finite = low > -Infinity && high < Infinity;
	const own = finite
		? [...Array.from({ length: 64 }, (_, i) => low + (high - low) * (i + 0.5) / 64), ...[3, 6, 9].flatMap(k => [low + (high - low) * 10 ** -k, high - (high - low) * 10 ** -k])]
		: low > -Infinity ? towards(low, 1) : high < Infinity ? towards(high, -1) : [0, ...towards(0, 1), ...towards(0, -1)];
	return [...new Set([...own, ...inside])].filter(x => x > low && x < high).sort(ascending);
}

/** Where a function changes sign between points of a grid, by bisection. */
function rootsOf(f: (x: number) => number, grid: readonly number[]): readonly number[] {
	const signs = grid.map(x => Math.sign(f(x)));
	return grid.flatMap((x, i) => {
		const next = grid[i + 1];
		// a function that has vanished for good has no root there
		if (signs[i] === 0) return signs[i - 1] !== 0 && signs[i + 1] !== 0 ? [x] : [];
		return next !== undefined && (signs[i] ?? NaN) * (signs[i + 1] ?? NaN) < 0 ? [bisect(f, x, next)] : [];
	});
}

function bisect(f: (x: number) => number, from: number, to: number): number {
	const sign = Math.sign(f(from));
	let [a, b] = [from, to];
	for (let i = 0; i < 120; i++) {
		const middle = a / 2 + b / 2;
		if (middle === a || middle === b) break;
		const value = f(middle);
		if (value === 0) return middle;
		if (Math.sign(value) === sign) a = middle;
		else b = middle;
	}
	return Math.abs(f(a)) <= Math.abs(f(b)) ? a : b;
}

/** The peaks of a function on a grid, each between its neighbours, the highest of them. */
function peaksOf(places: readonly number[], values: readonly number[], f: (x: number) => number): readonly number[] {
	const finite = places.map((x, i) => ({ x, y: values[i] ?? NaN })).filter(({ y }) => !Number.isNaN(y));
	const tops = finite.flatMap((place, i) => {
		const [before, after] = [finite[i - 1], finite[i + 1]];
		return before && after && place.y >= before.y && place.y >= after.y && (place.y > before.y || place.y > after.y) ? [{ ...place, low: before.x, high: after.x }] : [];
	});
	return tops.sort((a, b) => b.y - a.y).slice(0, MOST_PEAKS).map(({ low, high }) => goldenSection(x => orLowest(f(x)), low, high).x);
}

function orLowest(value: number): number {
	return Number.isNaN(value) ? -Infinity : value;
}

/** The least distance at which the logarithm has changed by a half on one side; Infinity where it does nowhere. */
function widthAt(body: Body, at: number, low: number, high: number): number {
	const centre = logSizeAt(body, at);
	if (!Number.isFinite(centre)) return Infinity;
	const reach = Math.max(Math.min(high - low, 2 ** 40), Math.abs(at));
	for (let h = Math.max(2 ** -50 * Math.abs(at), 2 ** -60 * reach); h < reach; h *= 2) {
		for (const x of [at - h, at + h]) if (x > low && x < high && Math.abs(logSizeAt(body, x) - centre) > CHANGE) return h;
	}
	return Infinity;
}
