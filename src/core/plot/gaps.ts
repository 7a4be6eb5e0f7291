import type { Interval } from './axis';
import type { Numbers } from './picture';
import { isDrawable } from './range';

/** Less than this share of what is shown is a jump or a hole, and none to see. */
const NARROW = 1 / 200;

/** Where a curve of ascending x has no values, over a length that can be seen. */
export function gapsOf(x: Numbers, y: Numbers): readonly Interval[] {
	const last = x.length - 1;
	const width = (x[last] ?? NaN) - (x[0] ?? NaN);
	const gaps: Interval[] = [];
	let from = x[0] ?? NaN;
	for (let index = 0; index <= last; index++) {
		const here = x[index] ?? NaN;
		const ends = isDrawable(y[index]);
		if ((ends || index === last) && here - from > NARROW * width && !isDrawable(y[index - 1])) gaps.push([from, here]);
		if (ends) from = here;
	}
	return gaps;
}
