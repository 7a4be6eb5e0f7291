import type { Interval } from './axis';
import type { Numbers } from './picture';

/** Beyond this a span of doubles could overflow. */
const LARGEST = 1e300;

/** The lowest and the highest of the numbers that are finite. */
export function extentOf(values: Numbers): Interval | undefined {
	let low = Infinity;
	let high = -Infinity;
	for (let index = 0; index < values.length; index++) {
		const value = values[index];
		if (!isDrawable(value)) continue;
		if (value < low) low = value;
		if (value > high) high = value;
	}
	return low <= high ? [low, high] : undefined;
}

/** Whether a value has a place in a picture; `null` is what JSON makes of NaN. */
export function isDrawable(value: number | null | undefined): value is number {
	return typeof value === 'number' && Math.abs(value) <= LARGEST;
}

export function union(intervals: readonly (Interval | undefined)[]): Interval | undefined {
	return extentOf(intervals.flatMap(interval => interval ?? []));
}

/** The interval with room on both sides, `share` of its width. */
export function pad([low, high]: Interval, share = 0.05): Interval {
	const room = (high - low) * share;
	return [low - room, high + room];
}

/** Values that differ by less than this share are one value, which rounding has spread. */
const ROUNDING = 1e-12;

/** Whether an interval holds values that a picture can tell apart. */
export function isWide([low, high]: Interval): boolean {
	return high - low > ROUNDING * Math.max(Math.abs(low), Math.abs(high));
}

/** An interval with some width: one around a single value. */
export function spread([low, high]: Interval): Interval {
	if (isWide([low, high])) return [low, high];
	const room = low === 0 ? 1 : Math.abs(low) / 2;
	return [low - room, low + room];
}

const CENTRAL = [0.05, 0.95] as const;

/** Below this share of an interval's far end its near end is drawn at zero. */
const NEAR_ZERO = 0.4;

/**
 * The range of values that a picture of a function should show. All of it, unless the function runs away somewhere, as at a pole: then
 * what lies further from the central nine tenths of the points than these are wide is cut off. A gap or a jump cuts nothing off.
 * @param at where the values were taken: a point counts for the length that it stands for. By default all count alike.
 */
export function shownRange(values: Numbers, at?: Numbers): Interval | undefined {
	const extent = extentOf(values);
	if (extent === undefined || !runsAway(values, extent[1] - extent[0])) return extent;
	const [lower, upper] = centralOf(values, at);
	return [Math.max(extent[0], lower - (upper - lower)), Math.min(extent[1], upper + (upper - lower))];
}

/** A last step of more than this share of the height, before the values end, leads to a pole. */
const STEEP = 1 / 50;

/** Whether the values end somewhere while they still climb or fall. */
function runsAway(values: Numbers, height: number): boolean {
	for (let index = 0; index < values.length; index++) {
		if (isDrawable(values[index])) continue;
		for (const side of [-1, 1]) {
			const [last, before] = [values[index + side], values[index + 2 * side]];
			if (isDrawable(last) && isDrawable(before) && Math.abs(last - before) > STEEP * height) return true;
		}
	}
	return false;
}

/** The interval with zero, where zero is near: lengths are then seen as they are. */
export function reachZero([low, high]: Interval): Interval {
	return [low > 0 && low < NEAR_ZERO * high ? 0 : low, high < 0 && high > NEAR_ZERO * low ? 0 : high];
}

function centralOf(values: Numbers, at: Numbers | undefined): Interval {
	const weightOf = (index: number): number => {
		if (at === undefined) return 1;
		const width = (at[Math.min(index + 1, at.length - 1)] ?? 0) - (at[Math.max(index - 1, 0)] ?? 0);
		return isDrawable(width) ? Math.abs(width) : 0;
	};
	const weighted = Array.from({ length: values.length }, (_, index) => ({ value: values[index] ?? NaN, weight: weightOf(index) }))
		.filter(({ value }) => isDrawable(value))
		.sort((a, b) => a.value - b.value);
	const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
	const quantile = (share: number): number => {
		let passed = 0;
		return weighted.find(({ weight }) => (passed += weight) >= share * total)?.value ?? 0;
	};
	return [quantile(CENTRAL[0]), quantile(CENTRAL[1])];
}
