import type { Drawing, DrawOptions } from './drawing';
import { setNumber } from './number';
import { colourOf } from './palette';
import type { Table } from './picture';
import { extentOf, isDrawable } from './range';
import { FILLED, TEXT_SIZE, at, fitText, place, widestOf } from './style';
import { element, textElement } from './svg';

const HEAD = TEXT_SIZE + 14;
const TALLEST_ROW = 26;

/** Columns of numbers with bars; each column has its own scale, its longest bar as wide as the column. */
export function drawTable({ columns, rowNames = [] }: Table, { width, height, palette }: Required<DrawOptions>): Drawing {
	const count = columns.reduce((most, { values }) => Math.max(most, values.length), 0);
	const left = rowNames.length === 0 ? 8 : Math.min(width / 3, widestOf(rowNames) + 16);
	const rowHeight = Math.min(TALLEST_ROW, (height - HEAD - 4) / Math.max(1, count));
	const columnWidth = (width - left - 8) / Math.max(1, columns.length);
	// Rows too low for text are bars alone.
	const written = rowHeight >= TEXT_SIZE + 2;
	const cells = columns.flatMap(({ label, values }, column) => {
		const [low, high] = extentOf([0, ...(extentOf(values) ?? [])]) ?? [0, 0];
		const start = left + column * columnWidth;
		const room = columnWidth - 16;
		const zero = start + room * (high > low ? -low / (high - low) : 0);
		const rows = Array.from({ length: values.length }, (_, row) => {
			const value = values[row];
			const y = HEAD + row * rowHeight;
			const length = isDrawable(value) && high > low ? room * Math.abs(value) / (high - low) : 0;
			const box = { x: (value ?? 0) < 0 ? zero - length : zero, y: y + 2, width: length, height: Math.max(1, rowHeight - 4) };
			return (length > 0 ? element('rect', { fill: colourOf(palette, column), 'fill-opacity': FILLED, ...box }) : '')
				+ (written ? textElement('text', { x: start + 4, y: y + rowHeight / 2 + TEXT_SIZE / 3 }, fitText(setNumber(value ?? NaN, 4), room)) : '');
		});
		const head = textElement('text', { class: 'ml-axis', 'font-weight': 'bold', x: start + 4, y: TEXT_SIZE + 4 }, fitText(label, room));
		return [head, ...rows, element('path', { fill: 'none', stroke: palette.ink, 'stroke-opacity': 0.4, d: `M${at(zero, HEAD)}V${place(HEAD + count * rowHeight)}` })];
	});
	const names = (written ? rowNames.slice(0, count) : []).map((name, row) =>
		textElement('text', { x: left - 10, y: HEAD + (row + 0.5) * rowHeight + TEXT_SIZE / 3, 'text-anchor': 'end' }, fitText(name, left - 12)));
	return {
		markup: element('g', { class: 'ml-table', fill: palette.ink }, ...cells, ...names),
		frame: {
			x: { scale: 'linear', domain: [0, columns.length], range: [left, left + columns.length * columnWidth] },
			y: { scale: 'linear', domain: [0, count], range: [HEAD, HEAD + count * rowHeight] },
		},
	};
}
