import { drawAxes, ticksOf } from './axes';
import { positionsOf, type DrawnAxis, type Frame } from './axis';
import { frameOf } from './chartFrame';
import type { Drawing, DrawOptions } from './drawing';
import { drawLegend } from './legend';
import { drawMark, legendOf, writeMark } from './marks';
import type { Palette } from './palette';
import type { Axis, Chart, Mark } from './picture';
import { TEXT_SIZE, fitText } from './style';
import { coordinate, element, textElement } from './svg';

/** A mark with the series whose colour, dashes and marker it has. */
interface StyledMark {
	readonly mark: Mark;
	readonly series: number;
}

/** Marks on a plane, with their axes and legend. */
export function drawChart(chart: Chart, { width, height, palette }: Required<DrawOptions>): Drawing {
	const marks = styleMarks(chart.marks);
	const legend = drawLegend(marks.flatMap(({ mark, series }) => {
		const item = legendOf(mark, palette, series);
		return item === undefined ? [] : [item];
	}), 4, width - 8, palette);
	const frame = frameOf(chart, { width, height, above: legend.height });
	const ticks = {
		named: chart.x?.names !== undefined,
		x: ticksOf(frame.x, chart.x?.names, 'x'),
		y: ticksOf(frame.y, chart.y?.names, 'y'),
		right: frame.right === undefined ? [] : ticksOf(frame.right, chart.right?.names, 'y'),
	};
	const markup = legend.markup + drawAxes(frame, ticks, palette) + drawMarks(marks, frame, palette) + drawLabels(chart, frame, width, palette);
	return { markup, frame };
}

/** Gives each mark its series: its own, or the next for one that has a label. A single mark, and what has no label, is of the first. */
function styleMarks(marks: readonly Mark[]): readonly StyledMark[] {
	let next = 0;
	return marks.map(mark => {
		if (mark.series !== undefined) return { mark, series: mark.series };
		const labelled = mark.label !== undefined && mark.kind !== 'angle';
		return { mark, series: labelled ? next++ : 0 };
	});
}

/** Half a line's width: a line along the border is drawn whole. */
const RIM = 2;

/** The marks in an `svg` of their own, which cuts off what lies outside without an id of ours. */
function drawMarks(marks: readonly StyledMark[], { x, y, right }: Frame, palette: Palette): string {
	const [left, edge] = x.range;
	const [bottom, top] = y.range;
	const inside = (axis: DrawnAxis, from: number): DrawnAxis => ({ ...axis, range: [axis.range[0] - from, axis.range[1] - from] });
	const bars = marks.filter(({ mark }) => mark.kind === 'bars');
	const panel = { width: edge - left, height: bottom - top, x: positionsOf(inside(x, left)), y: positionsOf(inside(y, top)), right: positionsOf(inside(right ?? y, top)), palette };
	const drawn = marks.map(styled => drawMark(styled.mark, { ...panel, bars: { count: bars.length, index: bars.indexOf(styled) } }, styled.series));
	const words = marks.map(({ mark, series }) => writeMark(mark, { ...panel, bars: { count: 0, index: 0 } }, series));
	const [width, height] = [edge - left + 2 * RIM, bottom - top + 2 * RIM];
	const viewBox = [-RIM, -RIM, width, height].map(coordinate).join(' ');
	return element('svg', { class: 'ml-marks', x: left - RIM, y: top - RIM, width, height, viewBox, overflow: 'hidden' }, ...drawn, ...words);
}

function drawLabels({ x, y, right }: Chart, frame: Frame, width: number, palette: Palette): string {
	const [left, edge] = frame.x.range;
	const [bottom, top] = frame.y.range;
	const words = (axis: Axis | undefined, place: Readonly<Record<string, string | number>>, room: number): string =>
		(axis?.label === undefined || axis.label === '' ? '' : textElement('text', { class: 'ml-axis', fill: palette.ink, ...place }, fitText(axis.label, room)));
	const half = right === undefined ? width - 8 : width / 2 - 8;
	return words(x, { x: (left + edge) / 2, y: bottom + 2 * TEXT_SIZE + 12, 'text-anchor': 'middle' }, edge - left)
		+ words(y, { x: 4, y: top - 13 }, half)
		+ words(right, { x: width - 4, y: top - 13, 'text-anchor': 'end' }, half);
}
