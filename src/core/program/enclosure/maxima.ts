import { negate, subtract } from '../../math/ball/arithmetic';
import { isFiniteBall, isUnknown, midpointOf, UNKNOWN, within, type Ball } from '../../math/ball/ball';
import { compare } from '../../math/ball/compare';
import { log } from '../../math/ball/exponential';
import { maximise } from '../../math/optimize/maximise';
import type { Body } from './body';
import { landmarksOf } from './landmarks';

type Goal = 'argmax' | 'argmin' | 'max' | 'min';

interface Candidate {
	readonly at: number;
	/** Bound of the error of `at`. */
	readonly error: number;
	readonly value: Ball;
}

/**
 * The largest or smallest value on an interval, or its place: the best of the whole range and of the surroundings of every landmark. It
 * is certain where it is alone in its own surroundings and the rest of the range, searched again, holds nothing as good.
 */
export function encloseMaximum(goal: Goal, from: Ball, to: Ball, body: Body): Ball {
	const [low, high] = [midpointOf(from), midpointOf(to)];
	if (isUnknown(from) || isUnknown(to) || !Number.isFinite(high - low) || body.isNested) return UNKNOWN;
	const sign = goal === 'argmax' || goal === 'max' ? 1 : -1;
	const valueAt = (x: number): Ball => (sign > 0 ? body.ball(x) : negate(body.ball(x)));
	const landmarks = landmarksOf(body, low, high);
	const objective = objectiveOf(valueAt, [low, high, ...landmarks.map(({ at }) => at), low / 2 + high / 2]);
	const searchOver = (a: number, b: number): Candidate => {
		const { at, error } = maximise(objective, a, b, body.budget);
		return { at, error, value: valueAt(at) };
	};
	const candidates = [searchOver(low, high), ...landmarks.filter(({ width }) => width < high - low).map(({ at, width }) => searchOver(Math.max(low, at - 4 * width), Math.min(high, at + 4 * width)))];
	const best = bestOf(candidates);
	if (!best) return UNKNOWN;
	if (goal === 'max' || goal === 'min') return sign > 0 ? best.value : negate(best.value);
	return isAlone(best, low, high, objective, searchOver, valueAt) ? within(best.at, best.error) : UNKNOWN;
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

const FEWEST = 2 ** -40;

/** Whether the values beside a place are lower, and nothing in the rest of the range is as high. */
function isAlone(best: Candidate, low: number, high: number, objective: (x: number) => number, searchOver: (a: number, b: number) => Candidate, valueAt: (x: number) => Ball): boolean {
	const top = objective(best.at);
	const falls = (x: number): boolean => x <= low || x >= high || objective(x) < top - 1e-6 * Math.max(1e-3, Math.abs(top));
	let width = Math.max(best.error, FEWEST * (high - low), 8 * Number.EPSILON * Math.abs(best.at));
	while (width < high - low && !(falls(best.at - width) && falls(best.at + width))) width *= 2;
	if (width >= high - low) return false;
	const sides = [[low, best.at - width], [best.at + width, high]].filter(([a = NaN, b = NaN]) => a < b) as [number, number][];
	return sides.every(([a, b]) => (compare(searchOver(a, b).value, best.value) ?? 0) < 0) && [low, high].every(end => Math.abs(end - best.at) <= width || (compare(valueAt(end), best.value) ?? 0) < 0);
}
