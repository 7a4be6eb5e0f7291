import type { Interval } from './axis';
import type { Drawing, DrawOptions } from './drawing';
import { drawLegend } from './legend';
import { setBeside, setNumber } from './number';
import type { Palette } from './palette';
import type { Matrix } from './picture';
import { extentOf, isDrawable, union } from './range';
import { FULL, depthOf, shadeOf, shadeSwatch, shadingOf } from './shade';
import { TEXT_SIZE, fitText, place, widestOf } from './style';
import { element, textElement } from './svg';

/** The fullest shade under a number: text of either colour stays legible on it. */
const UNDER_TEXT = 0.5;

/** Cells of this size can hold a number. */
const ROOM = { width: 30, height: 16 };

const MARGIN = 8;

/** What the legend below cells without numbers takes. */
const LEGEND = 26;

/** A grid of shades with its numbers or, where the cells are too small for them, a legend; the frame counts rows and columns from 0. */
export function drawMatrix(matrix: Matrix, { width, height, palette }: Required<DrawOptions>): Drawing {
	const range = matrix.range ?? union(matrix.rows.map(row => extentOf(row))) ?? [0, 1];
	const roomy = gridOf(matrix, width, height);
	const numbered = roomy.cellWidth >= ROOM.width && roomy.cellHeight >= ROOM.height;
	const grid = numbered ? roomy : gridOf(matrix, width, height - LEGEND);
	const [right, bottom] = [grid.left + grid.columns * grid.cellWidth, grid.top + grid.rows * grid.cellHeight];
	const legend = numbered ? '' : element('g', { transform: `translate(0,${place(bottom + MARGIN)})` }, drawLegend([
		{ label: `${setBeside(range[0], range)} to ${setBeside(range[1], range)}`, swatch: shadeSwatch(palette, shadingOf(range)) },
	], grid.left, width - grid.left, palette).markup);
	return {
		markup: element('g', { class: 'ml-matrix', fill: palette.ink }, drawCells(matrix, grid, { range, numbered, palette }), drawLines(grid, palette, numbered), drawNames(matrix, grid)) + legend,
		frame: { x: { scale: 'linear', domain: [0, grid.columns], range: [grid.left, right] }, y: { scale: 'linear', domain: [0, grid.rows], range: [grid.top, bottom] } },
	};
}

interface Grid {
	readonly rows: number;
	readonly columns: number;
	readonly left: number;
	readonly top: number;
	readonly cellWidth: number;
	readonly cellHeight: number;
}

/** As large as there is room, with cells that are neither flat nor slim. */
function gridOf({ rows, rowNames = [], columnNames = [] }: Matrix, width: number, height: number): Grid {
	const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
	const left = rowNames.length === 0 ? MARGIN : Math.min(width / 3, widestOf(rowNames) + 14);
	const top = columnNames.length === 0 ? MARGIN : TEXT_SIZE + 12;
	const across = (width - left - MARGIN) / Math.max(1, columns);
	const down = Math.max(1, height - top - MARGIN) / Math.max(1, rows.length);
	return { rows: rows.length, columns, left, top, cellWidth: Math.min(across, 3 * down), cellHeight: Math.min(down, 2 * across) };
}

interface CellLook {
	readonly range: Interval;
	readonly numbered: boolean;
	readonly palette: Palette;
}

function drawCells({ rows }: Matrix, { left, top, cellWidth, cellHeight }: Grid, { range, numbered, palette }: CellLook): string {
	const shading = shadingOf(range);
	return rows.flatMap((row, rowIndex) => Array.from({ length: row.length }, (_, column) => {
		const value = row[column];
		const [x, y] = [left + column * cellWidth, top + rowIndex * cellHeight];
		const box = { x, y, width: cellWidth, height: cellHeight };
		const shade = isDrawable(value) ? element('rect', { ...box, ...shadeOf(palette, depthOf(shading, value), numbered ? UNDER_TEXT : FULL) }) : '';
		if (!numbered) return shade;
		const words = fitText(setNumber(value ?? NaN, cellWidth > 48 ? 3 : 2), cellWidth - 2);
		return shade + textElement('text', { x: x + cellWidth / 2, y: y + cellHeight / 2 + TEXT_SIZE / 3, 'text-anchor': 'middle' }, words);
	})).join('');
}

function drawLines({ rows, columns, left, top, cellWidth, cellHeight }: Grid, palette: Palette, numbered: boolean): string {
	const [right, bottom] = [place(left + columns * cellWidth), place(top + rows * cellHeight)];
	const upright = Array.from({ length: columns + 1 }, (_, index) => `M${place(left + index * cellWidth)},${place(top)}V${bottom}`);
	const level = Array.from({ length: rows + 1 }, (_, index) => `M${place(left)},${place(top + index * cellHeight)}H${right}`);
	return element('path', { fill: 'none', stroke: palette.ink, 'stroke-opacity': numbered ? 0.3 : 0.12, d: [...upright, ...level].join('') });
}

function drawNames({ rowNames = [], columnNames = [] }: Matrix, { rows, columns, left, top, cellWidth, cellHeight }: Grid): string {
	const beside = rowNames.slice(0, rows).map((name, index) =>
		textElement('text', { x: left - 6, y: top + (index + 0.5) * cellHeight + TEXT_SIZE / 3, 'text-anchor': 'end' }, fitText(name, left - 8)));
	const above = columnNames.slice(0, columns).map((name, index) =>
		textElement('text', { x: left + (index + 0.5) * cellWidth, y: top - 6, 'text-anchor': 'middle' }, fitText(name, cellWidth)));
	return [...beside, ...above].join('');
}
