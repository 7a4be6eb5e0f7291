import { positionsOf, type DrawnAxis, type Frame, type Interval } from './axis';
import { setNumber } from './number';
import type { Palette } from './palette';
import type { Axis } from './picture';
import { TEXT_SIZE, at, fitText, place, textWidth, widestOf } from './style';
import { element, textElement } from './svg';
import { linearTicks, logTicks } from './ticks';

export interface Tick {
	readonly value: number;
	readonly text: string;
}

/** Pixels between two ticks for which the eye still finds the value. */
const TICK_EVERY = { x: 60, y: 42 } as const;

export function tickCount([start, end]: Interval, direction: 'x' | 'y'): number {
	return Math.max(2, Math.floor(Math.abs(end - start) / TICK_EVERY[direction]));
}

/** The ticks of an axis: names where it has them, else as many round numbers as there is room for. */
export function ticksOf({ scale, domain, range }: DrawnAxis, names: Axis['names'], direction: 'x' | 'y'): readonly Tick[] {
	const count = tickCount(range, direction);
	if (names !== undefined) {
		return names.filter(({ at: value }) => value >= domain[0] && value <= domain[1]).map(({ at: value, name }) => ({ value, text: name }));
	}
	const values = scale === 'log' ? logTicks(domain, count) : linearTicks(domain, count);
	// As many digits as tell two neighbours apart.
	const step = Math.abs((values[1] ?? 0) - (values[0] ?? 0)) || 1;
	const digits = (value: number): number => (scale === 'log' ? 3 : Math.min(15, Math.max(3, Math.ceil(Math.log10(Math.abs(value) / step)) + 2)));
	return values.map(value => ({ value, text: setNumber(value, digits(value)) }));
}

const FAINT = 0.13;

export interface DrawnTicks {
	readonly x: readonly Tick[];
	readonly y: readonly Tick[];
	readonly right: readonly Tick[];
	/** Whether those of x are words, which may be cut to the room they have. */
	readonly named: boolean;
}

/** Grid lines, the zero lines, the border below and the numbers. */
export function drawAxes(frame: Frame, ticks: DrawnTicks, palette: Palette): string {
	const { x, y, right } = frame;
	const [left, edge] = x.range;
	const [bottom, top] = y.range;
	const [toX, toY] = [positionsOf(x), positionsOf(y)];
	const grid = ticks.x.map(({ value }) => `M${at(toX(value), top)}V${place(bottom)}`).join('')
		+ ticks.y.map(({ value }) => `M${at(left, toY(value))}H${place(edge)}`).join('');
	const zeroes = (!ticks.named && x.scale === 'linear' && x.domain[0] < 0 && x.domain[1] > 0 ? `M${at(toX(0), top)}V${place(bottom)}` : '')
		+ (y.scale === 'linear' && y.domain[0] < 0 && y.domain[1] > 0 ? `M${at(left, toY(0))}H${place(edge)}` : '');
	const line = (d: string, opacity: number): string => (d === '' ? '' : element('path', { fill: 'none', stroke: palette.ink, 'stroke-opacity': opacity, d }));
	const lines = element('g', { class: 'ml-grid' }, line(grid, FAINT), line(zeroes, 0.4), line(`M${at(left, bottom)}H${place(edge)}`, 0.5));
	const words = [
		...spaced(ticks.x, toX, ticks.named ? SHORTEST_NAME : LONGEST_NUMBER).map(({ text, position }) =>
			textElement('text', { x: position, y: bottom + TEXT_SIZE + 5, 'text-anchor': anchorAt(position, text, x.range) }, text)),
		...ticks.y.map(({ value, text }) => textElement('text', { x: left - 6, y: toY(value) + TEXT_SIZE / 3, 'text-anchor': 'end' }, text)),
		...(right === undefined ? [] : ticks.right.map(({ value, text }) => textElement('text', { x: edge + 6, y: positionsOf(right)(value) + TEXT_SIZE / 3 }, text))),
	];
	return lines + element('g', { class: 'ml-ticks', fill: palette.ink, 'fill-opacity': 0.85 }, ...words);
}

/** The room beyond the plotting area that a text below it may take. */
const OVERHANG = 12;

/** A text in the middle of its tick, but for one at an edge that would be cut off. */
function anchorAt(position: number, text: string, [left, right]: Interval): string {
	const half = textWidth(text) / 2;
	return position + half > right + OVERHANG ? 'end' : position - half < left - 3 * OVERHANG ? 'start' : 'middle';
}

interface PlacedTick {
	readonly text: string;
	readonly position: number;
}

/** Pixels that a text must have before its tick is left out. */
const SHORTEST_NAME = 44;
const LONGEST_NUMBER = 90;

/** Pixels between two texts. */
const GAP = 8;

/** Every tick, or every second, third … of them, their texts cut if need be, so that none of a width up to `most` runs into the next. */
function spaced(ticks: readonly Tick[], toX: (value: number) => number, most: number): readonly PlacedTick[] {
	const placed = ticks.map(({ value, text }) => ({ text, position: toX(value) })).sort((a, b) => a.position - b.position);
	const step = placed.reduce((least, { position }, index) => Math.min(least, position - (placed[index - 1]?.position ?? -Infinity)), Infinity);
	const widest = Math.min(most, widestOf(placed.map(({ text }) => text)));
	const every = step > 0 ? Math.max(1, Math.ceil((widest + GAP) / step)) : 1;
	const room = Number.isFinite(step) ? Math.max(widest, every * step - GAP) : LONGEST_NUMBER;
	return placed.filter((_, index) => index % every === 0).map(({ text, position }) => ({ position, text: fitText(text, room) }));
}
