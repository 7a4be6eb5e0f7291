import type { Domain } from '../base/domain';

/** Where a slider runs. On a `log` scale equal ways are equal ratios; both ends are greater than 0 there. */
export interface SliderRange {
	readonly low: number;
	readonly high: number;
	/** The distance between two places; on a log scale, of the first ones. */
	readonly step: number;
	readonly scale: 'linear' | 'log';
}

/** How far a slider without an end goes from what it stands at. */
const WIDTH = 5;
const INTEGERS = 20;
const STEPS = 100;
/** The ratio of the middle of a log scale to its ends. */
const RATIO = 20;

/** A slider for a number that may lie in all the domains, around the value that it stands at. */
export function sliderRange(domains: readonly Domain[], value: number, isInteger: boolean): SliderRange {
	const intervals = domains.filter(domain => domain.kind === 'interval');
	const low = Math.max(-Infinity, ...intervals.map(domain => domain.low));
	const high = Math.min(Infinity, ...intervals.map(domain => domain.high));
	const openLow = intervals.some(domain => domain.low === low && domain.openLow);
	const openHigh = intervals.some(domain => domain.high === high && domain.openHigh);
	if (isInteger || intervals.some(({ integer }) => integer)) return integers(low + (openLow ? 1 : 0), high - (openHigh ? 1 : 0), value);
	if (low === 0 && openLow && high === Infinity) return { low: round(value / RATIO), high: round(value * RATIO), step: round(value / RATIO), scale: 'log' };
	const reach = Math.max(WIDTH, 2 * Math.abs(value));
	const from = low > -Infinity ? low : Math.min(-reach, high - reach);
	const to = high < Infinity ? high : Math.max(reach, low + reach);
	const step = round((to - from) / STEPS);
	return { low: from + (openLow ? step : 0), high: to - (openHigh ? step : 0), step, scale: 'linear' };
}

function integers(low: number, high: number, value: number): SliderRange {
	const from = low > -Infinity ? Math.ceil(low) : Math.min(-INTEGERS / 2, value, high - INTEGERS);
	const to = high < Infinity ? Math.floor(high) : Math.max(from + INTEGERS, 2 * value);
	return { low: from, high: to, step: 1, scale: 'linear' };
}

/** To one significant digit, 1, 2 or 5. */
function round(x: number): number {
	const power = 10 ** Math.floor(Math.log10(x));
	const digit = x / power;
	return Number(((digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10) * power).toPrecision(1));
}

/** The slider with its end moved to a value that was typed beyond it. A logarithmic one that is to reach 0 becomes linear. */
export function widened(range: SliderRange, value: number): SliderRange {
	if (range.scale === 'log' && value <= 0) return { low: value, high: range.high, step: round((range.high - value) / STEPS), scale: 'linear' };
	if (value < range.low) return { ...range, low: value };
	return value > range.high && value < Infinity ? { ...range, high: value } : range;
}
