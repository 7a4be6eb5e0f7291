import { negate, subtract } from '../../math/ball/arithmetic';
import { containsZero, exactly, isFiniteBall, isUnknown, midpointOf, UNKNOWN, within, type Ball } from '../../math/ball/ball';
import { compare } from '../../math/ball/compare';
import { log } from '../../math/ball/exponential';
import { maximise } from '../../math/optimize/maximise';
import type { Body } from './body';
import { boundedRange } from './falls';
import { landmarksOf } from './landmarks';

type Goal = 'argmax' | 'argmin' | 'max' | 'min';

interface Candidate {
	readonly at: number;
	/** Bound of the error of `at`. */
	readonly error: number;
	readonly value: Ball;
}

/**
 * The largest or smallest value on an interval, or its place; an infinite side is cut off where all beyond is lower. It is the best of the whole range and of the surroundings of every landmark. It
 * is certain where it is alone in its own surroundings and the rest of the range, searched again, holds nothing as good.
 */
export function encloseMaximum(goal: Goal, from: Ball, to: Ball, body: Body): Ball {
	if (isUnknown(from) || isUnknown(to) || body.isNested) return UNKNOWN;
	const sign = goal === 'argmax' || goal === 'max' ? 1 : -1;
	const valueAt = (x: number): Ball => (sign > 0 ? body.ball(x) : negate(body.ball(x)));
	const found = landmarksOf(body, midpointOf(from), midpointOf(to));
	const range = boundedRange(midpointOf(from), midpointOf(to), found.map(({ at }) => at), places => objectiveOf(valueAt, places));
	if (!range) return UNKNOWN;
	const { low, high } = range;
	const landmarks = found.filter(({ at }) => at >= low && at <= high);
	const objective = objectiveOf(valueAt, [low, high, ...landmarks.map(({ at }) => at), low / 2 + high / 2]);
	const searchOver = (a: number, b: number): Candidate => {
		const { at, error } = maximise(objective, a, b, body.budget);
		return { at, error, value: valueAt(at) };
	};
	const candidates = [searchOver(low, high), ...landmarks.filter(({ width }) => width < high - low).map(({ at, width }) => searchOver(Math.max(low, at - 4 * width), Math.min(high, at + 4 * width)))];
	const best = bestOf(candidates);
	if (!best) return UNKNOWN;
	if (goal === 'max' || goal === 'min') return sign > 0 ? best.value : negate(best.value);
	return isAlone(best, low, high, objective, searchOver, valueAt) ? placeOf(best, low, high, valueAt) : UNKNOWN;
}

/** How near to 0 a place must be that is shown as 0, and how near in a short range. */
const VANISHES = 2 ** -40;
const VANISHES_IN_RANGE = 2 ** -36;

/** Exactly 0 where the values beside it, as near as they can be told apart, are lower. */
function placeOf({ at, error }: Candidate, low: number, high: number, valueAt: (x: number) => Ball): Ball {
	const near = Math.min(VANISHES, VANISHES_IN_RANGE * (high - low));
	const isLower = (x: number): boolean => isBelow(valueAt(x), valueAt(0));
	const isZero = Math.abs(at) <= error && low < 0 && high > 0 && isLower(-near) && isLower(near);
	return isZero ? exactly(0) : within(at, error);
}

/** Logarithms relative to the largest where all values are positive, so that none is beyond the range of a double; else the values. */
function objectiveOf(valueAt: (x: number) => Ball, places: readonly number[]): (x: number) => number {
	const values = places.map(valueAt);
	const top = bestOf(values.map((value, i) => ({ at: places[i] ?? NaN, error: 0, value })))?.value;
	const isPositive = top !== undefined && top.high > 0 && values.every(({ high, radius }) => high >= 0 && Number.isFinite(radius));
	if (!isPositive || top === undefined) return x => midpointOf(valueAt(x));
	const reference = log(top);
	return x => {
		const value = valueAt(x);
		return value.high > 0 ? midpointOf(subtract(log(value), reference)) : value.high === 0 ? -Infinity : NaN;
	};
}

/** The first of the largest, by midpoints. */
function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
	return candidates.filter(({ value }) => isFiniteBall(value)).reduce<Candidate | undefined>((best, candidate) => (best && (compare(candidate.value, best.value) ?? 0) <= 0 ? best : candidate), undefined);
}

/** Whether a is below b, however little: what a near tie is to a reader still tells how values fall. */
function isBelow(a: Ball, b: Ball): boolean {
	const difference = subtract(a, b);
	return isFiniteBall(difference) && difference.high < 0 && !containsZero(difference);
}

const FEWEST = 2 ** -40;
/** Of the distance over which the values have fallen visibly, where they must have fallen already: a plateau has not. */
const PLATEAU = 2 ** -6;
/** Of the spread of the values, what a second peak must be lower. */
const LEAST_LEAD = 1e-12;

/** Whether the values beside a place are lower, and nothing in the rest of the range is as high. */
function isAlone(best: Candidate, low: number, high: number, objective: (x: number) => number, searchOver: (a: number, b: number) => Candidate, valueAt: (x: number) => Ball): boolean {
	const top = objective(best.at);
	const falls = (x: number): boolean => x <= low || x >= high || objective(x) < top - 1e-6 * Math.max(1e-3, Math.abs(top));
	const least = Math.max(best.error, FEWEST * (high - low), 8 * Number.EPSILON * Math.abs(best.at));
	let width = least;
	while (width < high - low && !(falls(best.at - width) && falls(best.at + width))) width *= 2;
	if (width >= high - low) return false;
	const beside = Math.max(2 * best.error, PLATEAU * width);
	if (![best.at - beside, best.at + beside].every(x => x <= low || x >= high || isBelow(valueAt(x), best.value))) return false;
	if (![low, high].every(end => Math.abs(end - best.at) <= least || (compare(valueAt(end), best.value) ?? 0) < 0)) return false;
	const sides = [[low, best.at - width], [best.at + width, high]].filter(([a = NaN, b = NaN]) => a < b) as [number, number][];
	const lead = LEAST_LEAD * sides.flat().reduce((most, x) => Math.max(most, finiteOr0(top - objective(x))), 0);
	return sides.every(([a, b]) => {
		const rest = searchOver(a, b);
		const isSlope = Math.abs(Math.abs(rest.at - best.at) - width) <= PLATEAU * width;
		return (compare(rest.value, best.value) ?? 0) < 0 && (isSlope || !(top - objective(rest.at) <= lead));
	});
}

function finiteOr0(value: number): number {
	return Number.isFinite(value) ? value : 0;
}
