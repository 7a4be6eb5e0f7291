import type { Point } from './verdict';

const STEP = 1e-9;

/** The point with every number that is not whole moved by a billionth of itself, some up and some down. */
export function nudged(point: Point): Point {
	let count = 0;
	const move = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(move);
		if (typeof value !== 'number' || Number.isInteger(value)) return value;
		return value * (1 + STEP * (count++ % 2 === 0 ? 1 : -1));
	};
	return { ...point, bind: Object.fromEntries(Object.entries(point.bind).map(([key, value]) => [key, move(value)])) };
}
