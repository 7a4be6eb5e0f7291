import { contourLines } from '../contourLines';
import { describeField } from '../field';
import { setNumber } from '../number';
import type { Contours, Numbers } from '../picture';
import { extentOf } from '../range';
import { at, strokeOf } from '../style';
import { element } from '../svg';
import { linearTicks } from '../ticks';
import { prefix, type MarkKind } from './mark';

const LEVELS = 8;

const RINGS = 'M1,6a10,5 0 1 1 20,0a10,5 0 1 1 -20,0ZM6,6a5,2 0 1 1 10,0a5,2 0 1 1 -10,0Z';

export const contours: MarkKind<Contours> = {
	extent: ({ x, y }) => ({ x: extentOf(x), y: extentOf(y) }),
	draw(mark, { x, y, palette }, series) {
		const { values } = mark;
		const grid = { columns: mark.x.length, rows: mark.y.length, values };
		const path = levelsOf(mark).flatMap(level => contourLines(grid, level)).map(line => {
			const pixels = line.map(([column, row]) => [x(between(mark.x, column)), y(between(mark.y, row))] as const);
			return pixels.every(([px, py]) => Number.isFinite(px) && Number.isFinite(py)) ? `M${pixels.map(([px, py]) => at(px, py)).join('L')}` : '';
		}).join('');
		return path === '' ? '' : element('path', { class: 'ml-contours', fill: 'none', ...strokeOf(palette, series), 'stroke-width': 1.25, d: path });
	},
	swatch: (_, palette, series) => element('path', { fill: 'none', ...strokeOf(palette, series), 'stroke-width': 1.25, d: RINGS }),
	describe: (mark, axes) => `${prefix(mark.label)}contour lines ${describeField(mark, axes)} Lines at ${levelsOf(mark).map(level => setNumber(level)).join(', ')}.`,
	columns: ({ x, y, values }) => [
		Array.from(values, (_, index) => x[index % x.length] ?? NaN), Array.from(values, (_, index) => y[Math.floor(index / x.length)] ?? NaN), values,
	],
};

function levelsOf({ levels, values }: Contours): readonly number[] {
	const range = extentOf(values);
	return levels === undefined ? (range === undefined ? [] : linearTicks(range, LEVELS)) : Array.from(levels);
}

/** The value at a broken index, on the line between its neighbours. */
function between(values: Numbers, index: number): number {
	const before = Math.floor(index);
	const [low, high] = [values[before] ?? NaN, values[before + 1]];
	return high === undefined ? low : low + (index - before) * (high - low);
}
