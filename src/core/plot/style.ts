import type { Attributes } from './svg';
import { colourOf, dashesOf, wrap, type Palette } from './palette';

/** Pixels. */
export const TEXT_SIZE = 12;
const LINE_WIDTH = 1.75;

/** The mean width of a letter of the usual text faces at `TEXT_SIZE`: there is no DOM to measure with. */
const LETTER_WIDTH = 7.2;

export function textWidth(text: string): number {
	return [...text].length * LETTER_WIDTH;
}

/** The width of the longest of some texts; 0 of none. */
export function widestOf(texts: readonly string[]): number {
	return texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
}

/** The text cut to a width, with an ellipsis for what is left out. */
export function fitText(text: string, width: number): string {
	const letters = [...text];
	const most = Math.max(1, Math.floor(width / LETTER_WIDTH));
	return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

/** What tells a series from the others: its colour and its dashes. */
export function strokeOf(palette: Palette, series: number): Attributes {
	return { stroke: colourOf(palette, series), 'stroke-width': LINE_WIDTH, 'stroke-dasharray': dashesOf(series), 'stroke-linejoin': 'round' };
}

/** How full the colour of an area is. */
export const FILLED = 0.3;

/** Words that stay legible over lines and shades: with a rim of the ground's colour. */
export function haloOf(palette: Palette): Attributes {
	return { fill: palette.ink, stroke: palette.ground, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
}

const RADIUS = 3.5;

/** The markers of series by turns: closed ones, so that they can be hollow. */
const MARKERS: readonly ((x: number, y: number, r: number) => string)[] = [
	(x, y, r) => `M${at(x - r, y)}a${r},${r} 0 1 1 ${2 * r},0a${r},${r} 0 1 1 ${-2 * r},0Z`,
	(x, y, r) => `M${at(x - r, y - r)}h${2 * r}v${2 * r}h${-2 * r}Z`,
	(x, y, r) => `M${at(x, y - 1.3 * r)}L${at(x + 1.2 * r, y + r)}L${at(x - 1.2 * r, y + r)}Z`,
	(x, y, r) => `M${at(x, y - 1.4 * r)}L${at(x + 1.4 * r, y)}L${at(x, y + 1.4 * r)}L${at(x - 1.4 * r, y)}Z`,
	(x, y, r) => `M${at(x, y + 1.3 * r)}L${at(x + 1.2 * r, y - r)}L${at(x - 1.2 * r, y - r)}Z`,
];

/** The outline of a series' marker around a point. */
export function markerPath(series: number, x: number, y: number, radius = RADIUS): string {
	return MARKERS[wrap(series, MARKERS.length)]?.(x, y, radius) ?? '';
}

/** A position inside a path. */
export function at(x: number, y: number): string {
	return `${place(x)},${place(y)}`;
}

/** As `coordinate`, without a call of its own: paths are most of what is written. */
export function place(value: number): number {
	return value > 1e5 ? 1e5 : value < -1e5 ? -1e5 : Math.round(value * 100) / 100 || 0;
}
