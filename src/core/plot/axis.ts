export type Interval = readonly [low: number, high: number];

/** An axis as it was drawn: the values at its two ends, and where in the picture they lie. Plain data, so that a page can keep it. */
export interface DrawnAxis {
	readonly scale: 'linear' | 'log';
	readonly domain: Interval;
	/** Pixels from the picture's left or upper edge. */
	readonly range: Interval;
}

/** Where a picture's plane lies: from pointer positions to values and back. */
export interface Frame {
	readonly x: DrawnAxis;
	readonly y: DrawnAxis;
	/** The second axis of values, on the right. */
	readonly right?: DrawnAxis;
}

export type Scale = (value: number) => number;

/** The position of a value in pixels; NaN where a logarithmic axis has no place for it. */
export function positionsOf({ scale, domain: [low, high], range: [start, end] }: DrawnAxis): Scale {
	if (scale === 'log') {
		const from = Math.log(low);
		const factor = (end - start) / (Math.log(high) - from);
		return value => start + (Math.log(value) - from) * factor;
	}
	const factor = (end - start) / (high - low);
	return value => start + (value - low) * factor;
}

/** The value at a position in pixels, the inverse of `positionsOf`. */
export function valuesOf({ scale, domain: [low, high], range: [start, end] }: DrawnAxis): Scale {
	if (scale === 'log') {
		const from = Math.log(low);
		const factor = (Math.log(high) - from) / (end - start);
		return position => Math.exp(from + (position - start) * factor);
	}
	const factor = (high - low) / (end - start);
	return position => low + (position - start) * factor;
}

/** What the axis shows when it is zoomed about a position: a factor above one shows less of it, larger. */
export function zoom(axis: DrawnAxis, about: number, factor: number): Interval {
	const valueAt = valuesOf(axis);
	const [start, end] = axis.range;
	return [valueAt(about + (start - about) / factor), valueAt(about + (end - about) / factor)];
}

/** What the axis shows when the picture is dragged by so many pixels. */
export function pan(axis: DrawnAxis, by: number): Interval {
	const valueAt = valuesOf(axis);
	const [start, end] = axis.range;
	return [valueAt(start - by), valueAt(end - by)];
}
