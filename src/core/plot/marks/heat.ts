import type { DrawnAxis, Interval } from '../axis';
import { describeField } from '../field';
import { setBeside } from '../number';
import type { Heat, Numbers } from '../picture';
import { extentOf, isDrawable } from '../range';
import { FULL, depthOf, shadeOf, shadeSwatch, shadingOf } from '../shade';
import { at, place } from '../style';
import { element } from '../svg';
import { prefix, type MarkKind } from './mark';

/** Shades on each side of zero: cells of one shade in a row are one rectangle, and all of a shade one path. */
const SHADES = 24;

export const heat: MarkKind<Heat> = {
	extent: ({ x, y }, scales) => ({ x: coverOf(x, scales.x), y: coverOf(y, scales.y) }),
	draw(mark, panel) {
		const range = extentOf(mark.values);
		if (range === undefined) return '';
		const shading = shadingOf(range);
		const columns = edgesOf(Array.from(mark.x, panel.x));
		const rows = edgesOf(Array.from(mark.y, panel.y));
		const paths = new Map<number, string>();
		for (let row = 0; row < mark.y.length; row++) {
			const shadeAt = (column: number): number => {
				const value = column < mark.x.length ? mark.values[row * mark.x.length + column] : undefined;
				return isDrawable(value) ? Math.round(SHADES * depthOf(shading, value)) : NaN;
			};
			for (let start = 0; start < mark.x.length;) {
				const shade = shadeAt(start);
				let end = start + 1;
				while (shadeAt(end) === shade) end++;
				const [left, right, top, bottom] = [columns[start] ?? NaN, columns[end] ?? NaN, rows[row + 1] ?? NaN, rows[row] ?? NaN];
				if (shade !== 0 && [shade, left, right, top, bottom].every(Number.isFinite)) {
					paths.set(shade, `${paths.get(shade) ?? ''}M${at(left, top)}H${place(right)}V${place(bottom)}H${place(left)}Z`);
				}
				start = end;
			}
		}
		const shades = [...paths].map(([shade, path]) => element('path', { ...shadeOf(panel.palette, shade / SHADES, FULL), d: path }));
		// Without smoothing, else the seams between neighbours show.
		return element('g', { class: 'ml-heat', 'shape-rendering': 'crispEdges' }, ...shades);
	},
	swatch: ({ values }, palette) => shadeSwatch(palette, shadingOf(extentOf(values) ?? [0, 1])),
	legendNote: ({ values }) => {
		const range = extentOf(values);
		return range === undefined ? '' : ` (${setBeside(range[0], range)} to ${setBeside(range[1], range)})`;
	},
	describe: (mark, axes) => `${prefix(mark.label)}${describeField(mark, axes)}`,
	columns: ({ x, y, values }) => [
		Array.from(values, (_, index) => x[index % x.length] ?? NaN), Array.from(values, (_, index) => y[Math.floor(index / x.length)] ?? NaN), values,
	],
};

/** What the cells cover on an axis. */
function coverOf(places: Numbers, scale: DrawnAxis['scale']): Interval | undefined {
	return extentOf(scale === 'log' ? edgesOf(Array.from(places, Math.log)).map(Math.exp) : edgesOf(places));
}

/** The borders of the cells around places: halfway between neighbours, and as far beyond the first and the last. */
function edgesOf(places: Numbers): readonly number[] {
	const at = (index: number): number => places[index] ?? NaN;
	const last = places.length - 1;
	if (last < 1) return [at(0) - 0.5, at(0) + 0.5];
	const middles = Array.from({ length: last }, (_, index) => (at(index) + at(index + 1)) / 2);
	return [2 * at(0) - (middles[0] ?? NaN), ...middles, 2 * at(last) - (middles.at(-1) ?? NaN)];
}
