import { formatNumber, positionsOf, readChart, valuesOf, type Chart, type Frame } from '../../core/runtime';

/** A place in a picture, in pixels. */
export interface Place {
	readonly x: number;
	readonly y: number;
}

export interface Readout {
	readonly words: string;
	/** Where it was read, as values. */
	readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** What a picture shows at a place: of curves and bars the nearest points, of a map the nearest cell. */
export function readAt(chart: Chart, frame: Frame, place: Place): Readout | undefined {
	const x = valuesOf(frame.x)(place.x);
	const across = chart.x?.label ?? 'x';
	const heat = chart.marks.find(mark => mark.kind === 'heat');
	if (heat) {
		const [column, row] = [nearest(heat.x, x), nearest(heat.y, valuesOf(frame.y)(place.y))];
		const point = { x: heat.x[column] ?? NaN, y: heat.y[row] ?? NaN };
		return { words: `${across} = ${formatNumber(point.x)}, ${chart.y?.label ?? 'y'} = ${formatNumber(point.y)}: ${formatNumber(heat.values[row * heat.x.length + column] ?? NaN)}`, points: [point] };
	}
	const readings = readChart(chart, x).filter(({ mark }) => ['curve', 'bars'].includes(chart.marks[mark]?.kind ?? ''));
	const [first] = readings;
	const [low, high] = frame.x.range;
	if (chart.x?.names === undefined && Math.abs(positionsOf(frame.x)(first?.x ?? NaN) - place.x) > FAR * Math.abs(high - low)) return { words: `${across} = ${rounded(x)}: no value`, points: [] };
	if (!first) return undefined;
	return { words: [`${across} = ${rounded(first.x)}`, ...readings.map(({ label, y }) => `${label || chart.title} = ${rounded(y)}`)].join(',  '), points: readings };
}

/** Further from the pointer than this share of the picture, a point tells nothing of the place. */
const FAR = 1 / 50;

/** What a picture tells has no more digits than that. */
function rounded(value: number): string {
	return formatNumber(Number(value.toPrecision(5)));
}

function nearest(places: ArrayLike<number>, at: number): number {
	return Array.from(places).reduce((best, place, i) => (Math.abs(place - at) < Math.abs((places[best] ?? NaN) - at) ? i : best), 0);
}
