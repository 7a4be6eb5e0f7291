import type { Scale } from './axis';
import type { Numbers } from './picture';
import { isDrawable } from './range';
import { at, place } from './style';

/** Points in a row that a line may join, from `start` up to `end`. */
export interface Run {
	readonly start: number;
	readonly end: number;
}

/** Points in pixels; a point without a place is NaN. */
export interface Pixels {
	readonly x: Float64Array;
	readonly y: Float64Array;
}

export function toPixels(x: Numbers, y: Numbers, xScale: Scale, yScale: Scale): Pixels {
	const length = Math.min(x.length, y.length);
	const pixels = { x: new Float64Array(length), y: new Float64Array(length) };
	for (let index = 0; index < length; index++) {
		const [px, py] = [x[index], y[index]];
		pixels.x[index] = isDrawable(px) ? xScale(px) : NaN;
		pixels.y[index] = isDrawable(py) ? yScale(py) : NaN;
	}
	return pixels;
}

/**
 * Where a line breaks: at points without a place, and at a step from beyond the one edge to beyond the other, as at a pole, where a line
 * across the whole picture would tell of values that the function never takes.
 */
export function runsOf({ x, y }: Pixels, height: number): readonly Run[] {
	const runs: Run[] = [];
	let start = -1;
	for (let index = 0; index <= x.length; index++) {
		const here = y[index] ?? NaN;
		const before = y[index - 1] ?? NaN;
		const drawable = Number.isFinite(here) && Number.isFinite(x[index]);
		const leaps = (before < 0 && here > height) || (before > height && here < 0);
		if (start >= 0 && (!drawable || leaps)) {
			runs.push({ start, end: index });
			start = -1;
		}
		if (start < 0 && drawable) start = index;
	}
	return runs;
}

/** Points in one column of pixels, from this many on, are told by the first, the lowest, the highest and the last of them. */
const CROWDED = 4;

/** The path through a run of points; with `step` each value is held until the next. */
export function linePath(pixels: Pixels, { start, end }: Run, step = false): string {
	const { x, y } = pixels;
	if (!step && isCrowded(x, start, end)) return thinPath(pixels, { start, end });
	let path = `M${at(x[start] ?? 0, y[start] ?? 0)}`;
	if (end - start === 1) return `${path}h0`;
	for (let index = start + 1; index < end; index++) {
		path += step ? `H${place(x[index] ?? 0)}V${place(y[index] ?? 0)}` : `L${at(x[index] ?? 0, y[index] ?? 0)}`;
	}
	return path;
}

/** Whether points come from left to right, many to a pixel. */
function isCrowded(x: Float64Array, start: number, end: number): boolean {
	if (end - start < CROWDED * ((x[end - 1] ?? 0) - (x[start] ?? 0) + 1)) return false;
	for (let index = start + 1; index < end; index++) if ((x[index] ?? 0) < (x[index - 1] ?? 0)) return false;
	return true;
}

function thinPath({ x, y }: Pixels, { start, end }: Run): string {
	const kept: number[] = [];
	for (let first = start; first < end;) {
		let [last, lowest, highest] = [first, first, first];
		while (last + 1 < end && Math.floor(x[last + 1] ?? 0) === Math.floor(x[first] ?? 0)) {
			last++;
			if ((y[last] ?? 0) < (y[lowest] ?? 0)) lowest = last;
			if ((y[last] ?? 0) > (y[highest] ?? 0)) highest = last;
		}
		kept.push(...new Set([first, Math.min(lowest, highest), Math.max(lowest, highest), last]));
		first = last + 1;
	}
	return `M${kept.map(index => at(x[index] ?? 0, y[index] ?? 0)).join('L')}`;
}
