import type { Palette } from './palette';
import { TEXT_SIZE, fitText, textWidth } from './style';
import { element, textElement } from './svg';

export interface LegendItem {
	readonly label: string;
	/** Markup in a box of 22 by 12. */
	readonly swatch: string;
}

const SWATCH = 22;
const GAP = 16;
const ROW = 18;

export interface Legend {
	readonly height: number;
	readonly markup: string;
}

/** Swatches with their labels in rows from the upper left, as many to a row as fit. */
export function drawLegend(items: readonly LegendItem[], left: number, width: number, palette: Palette): Legend {
	let [x, row] = [0, 0];
	const drawn = items.map(({ label, swatch }) => {
		const words = fitText(label, width - SWATCH - 8);
		const needed = SWATCH + 6 + textWidth(words);
		if (x > 0 && x + needed > width) {
			x = 0;
			row++;
		}
		const item = element('g', { transform: `translate(${Math.round(left + x)},${4 + row * ROW})` }, swatch, textElement('text', { x: SWATCH + 6, y: TEXT_SIZE - 2, fill: palette.ink }, words));
		x += needed + GAP;
		return item;
	});
	return drawn.length === 0 ? { height: 0, markup: '' } : { height: (row + 1) * ROW + 6, markup: element('g', { class: 'ml-legend' }, ...drawn) };
}
