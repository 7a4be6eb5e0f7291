import type { Interval } from './axis';
import { isWide } from './range';

/** Round steps: 1, 2 and 5 times a power of ten; the borders between them are geometric means. */
function roundStep(step: number): number {
	const power = Math.floor(Math.log10(step));
	const rest = step / 10 ** power;
	const factor = rest >= Math.sqrt(50) ? 10 : rest >= Math.sqrt(10) ? 5 : rest >= Math.SQRT2 ? 2 : 1;
	return factor * 10 ** power;
}

/** A multiple of a round step, without the last digit's noise (a step below one divides by its inverse, a whole number) and without −0. */
function multiple(count: number, step: number): number {
	return (step >= 1 ? count * step : count / Math.round(1 / step)) + 0;
}

/** About `count` round values inside a finite interval, ascending; none where it is empty or too narrow for doubles. */
export function linearTicks([low, high]: Interval, count: number): readonly number[] {
	const step = roundStep((high - low) / Math.max(1, count));
	if (!isWide([low, high]) || !Number.isFinite(1 / step)) return [];
	const first = Math.ceil(low / step - 1e-9);
	const last = Math.floor(high / step + 1e-9);
	if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last)) return [];
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => multiple(first + index, step));
}

/** Powers of ten inside a positive interval, every so many that `count` suffices; between them 2 and 5 where there is room. */
export function logTicks([low, high]: Interval, count: number): readonly number[] {
	const first = Math.floor(Math.log10(low) + 1e-9);
	const last = Math.ceil(Math.log10(high) - 1e-9);
	if (!(last > first)) return linearTicks([low, high], count);
	const stride = Math.max(1, Math.ceil((last - first) / Math.max(1, count)));
	const factors = 3 * Math.log10(high / low) <= count ? [1, 2, 5] : [1];
	const ticks = Array.from({ length: last - first + 1 }, (_, index) => first + index)
		.filter(power => power % stride === 0)
		.flatMap(power => factors.map(factor => factor * 10 ** power))
		.filter(tick => tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9));
	return ticks.length > 1 ? ticks : linearTicks([low, high], count);
}

/** The interval widened to the round values just outside it, until these are ticks of the widened interval; `count` is 2 or more. */
export function widen(interval: Interval, count: number): Interval {
	if (!isWide(interval)) return interval;
	let step = 0;
	let [low, high] = interval;
	for (;;) {
		const next = roundStep((high - low) / Math.max(2, count));
		if (next === step) return [low, high];
		const first = Math.floor(interval[0] / next + 1e-9);
		const last = Math.ceil(interval[1] / next - 1e-9);
		if (!(next > step) || !Number.isFinite(1 / next) || !Number.isSafeInteger(first) || !Number.isSafeInteger(last)) return [low, high];
		[step, low, high] = [next, multiple(first, next), multiple(last, next)];
	}
}
