import { describeItems } from '../items';
import { colourOf, dashesOf, type Palette } from '../palette';
import type { Bars, Numbers } from '../picture';
import type { Panel } from '../panel';
import { extentOf, isDrawable } from '../range';
import { at, place } from '../style';
import { element, type Attributes } from '../svg';
import { prefix, type MarkKind } from './mark';

/** Of the room that a bar has, the share it takes. */
const FULLNESS = 0.8;

export const bars: MarkKind<Bars> = {
	extent: ({ x, y, errors }) => {
		const room = spacing(x) / 2;
		const across = extentOf(x);
		const ends = Array.from(y, (value, index) => errors === undefined ? [value] : [value - (errors[index] ?? 0), value + (errors[index] ?? 0)]).flat();
		return { x: across && [across[0] - room, across[1] + room], y: extentOf([0, ...ends]) };
	},
	draw({ x, y, errors }, panel, series) {
		const drawn = placesOf(x, y, panel);
		if (drawn.length === 0) return '';
		const outline = drawn.map(({ left, width, top, bottom }) => `M${at(left, bottom)}V${place(top)}h${place(width)}V${place(bottom)}`).join('');
		return element('path', { class: 'ml-bars', ...fillOf(panel.palette, series), d: outline })
			+ (errors === undefined ? '' : drawErrors(drawn, y, errors, panel));
	},
	swatch: (_, palette, series) => element('rect', { ...fillOf(palette, series), x: 4, width: 14, height: 12 }),
	describe: ({ x, y, label }, axes) => `${prefix(label)}${describeItems(x, y, axes.nameOf)}`,
	columns: ({ x, y, errors }) => (errors === undefined ? [x, y] : [x, y, errors]),
};

/** Bars of the first series are full, the others lighter and outlined with their dashes. */
function fillOf(palette: Palette, series: number): Attributes {
	const colour = colourOf(palette, series);
	return { fill: colour, 'fill-opacity': series === 0 ? 0.75 : 0.35, stroke: colour, 'stroke-dasharray': dashesOf(series) };
}

/** The smallest distance between two neighbours; 1 where there is one bar. */
function spacing(x: Numbers): number {
	const sorted = Float64Array.from(Array.prototype.filter.call(x, isDrawable)).sort();
	const least = sorted.reduce((gap, value, index) => (value > (sorted[index - 1] ?? NaN) ? Math.min(gap, value - (sorted[index - 1] ?? 0)) : gap), Infinity);
	return Number.isFinite(least) ? least : 1;
}

interface Place {
	readonly index: number;
	readonly left: number;
	readonly width: number;
	readonly top: number;
	readonly bottom: number;
}

function placesOf(x: Numbers, y: Numbers, { x: across, y: up, height, bars: { count, index: slot } }: Panel): readonly Place[] {
	const room = spacing(x);
	const zero = up(0);
	const bottom = Number.isFinite(zero) ? zero : height;
	return Array.from({ length: Math.min(x.length, y.length) }, (_, index) => index).flatMap(index => {
		const [value, top] = [x[index] ?? NaN, up(y[index] ?? NaN)];
		if (!isDrawable(value) || !isDrawable(y[index]) || !Number.isFinite(top)) return [];
		const [start, end] = [across(value - room / 2), across(value + room / 2)];
		const width = FULLNESS * (end - start) / count;
		const left = start + (end - start) * (1 - FULLNESS) / 2 + slot * width;
		return Number.isFinite(left) ? [{ index, left, width, top, bottom }] : [];
	});
}

function drawErrors(places: readonly Place[], y: Numbers, errors: Numbers, { y: up, palette }: Panel): string {
	const path = places.flatMap(({ index, left, width }) => {
		const error = errors[index];
		const [low, high] = [up((y[index] ?? NaN) - (error ?? NaN)), up((y[index] ?? NaN) + (error ?? NaN))];
		if (!isDrawable(error) || !Number.isFinite(low) || !Number.isFinite(high)) return [];
		const middle = left + width / 2;
		const tick = Math.min(4, width / 3);
		return [`M${at(middle, low)}L${at(middle, high)}M${at(middle - tick, low)}L${at(middle + tick, low)}M${at(middle - tick, high)}L${at(middle + tick, high)}`];
	}).join('');
	return path === '' ? '' : element('path', { class: 'ml-errors', fill: 'none', stroke: palette.ink, 'stroke-width': 1.25, d: path });
}
