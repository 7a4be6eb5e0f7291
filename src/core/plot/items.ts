import { setNumber } from './number';
import type { Numbers } from './picture';
import { isDrawable } from './range';

/** So many values are listed, more are summed up. */
const MOST_LISTED = 8;

/** Single values in words: each where they are few, else the highest and the lowest. */
export function describeItems(x: Numbers, y: Numbers, nameOf: (x: number) => string): string {
	const items = Array.from({ length: Math.min(x.length, y.length) }, (_, index) => ({ x: x[index] ?? NaN, y: y[index] ?? NaN }))
		.filter(item => isDrawable(item.x) && isDrawable(item.y));
	const [first] = items;
	if (first === undefined) return 'no values to show.';
	const tell = (item: typeof first): string => `${setNumber(item.y)} at ${nameOf(item.x)}`;
	if (items.length <= MOST_LISTED) return `${items.map(tell).join(', ')}.`;
	const highest = items.reduce((best, item) => (item.y > best.y ? item : best), first);
	const lowest = items.reduce((best, item) => (item.y < best.y ? item : best), first);
	return `${items.length} values, the highest ${tell(highest)}, the lowest ${tell(lowest)}.`;
}
