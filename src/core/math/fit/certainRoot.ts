import type { Budget } from '../budget';
import { rootBetween } from '../roots/bracketed';

/** A score, and the sum of the magnitudes of its terms, which tells how far rounding moves it. */
export interface Score {
	readonly value: number;
	readonly size: number;
}

/** Rounding errors that the terms of a score may bring, in units of its size. */
const ROUNDING = 8 * Number.EPSILON;
/** The relative error that is let pass. */
const TOLERANCE = 1e-8;
const FACTOR = 4;

/**
 * The root of a score that falls through it from positive to negative values. NaN where it does not do so between 1e-290 and 1e290, or
 * where its sign 1e-8 to either side of the root is not certain for rounding. Every call pays `cost` steps.
 * @domain  positive start.
 */
export function certainRoot(score: (x: number) => Score, start: number, cost: number, budget: Budget): number {
	if (!(start > 0 && start < Infinity)) return NaN;
	const at = (x: number): Score => {
		budget.spend(cost);
		return score(x);
	};
	let low = start;
	let high = start;
	while (at(low).value <= 0 && low > 1e-290) [low, high] = [low / FACTOR, low];
	while (at(high).value >= 0 && high < 1e290) [low, high] = [high, high * FACTOR];
	const root = rootBetween(x => at(x).value, low, high, budget).at;
	const [before, after] = [at(root * (1 - TOLERANCE)), at(root * (1 + TOLERANCE))];
	return before.value > ROUNDING * before.size && after.value < -ROUNDING * after.size ? root : NaN;
}
