import type { Scale } from '../axis';
import { setNumber } from '../number';
import { colourOf } from '../palette';
import type { Panel } from '../panel';
import type { Area, Numbers } from '../picture';
import { extentOf, isDrawable, shownRange } from '../range';
import { runsOf, toPixels, type Pixels, type Run } from '../runs';
import { FILLED, at } from '../style';
import { element, type Attributes } from '../svg';
import { prefix, type MarkKind } from './mark';

export const area: MarkKind<Area> = {
	extent: ({ x, y, base = 0 }) => {
		const values = shownRange(y, x);
		return { x: extentOf(x), y: values && extentOf([...values, ...(typeof base === 'number' ? [base] : Array.from(base).filter(isDrawable))]) };
	},
	draw(mark, panel, series) {
		const clipped = clip(mark);
		const { above, below } = split(clipped);
		const colour = colourOf(panel.palette, series);
		const part = (y: Numbers, name: string, look: Attributes): string => {
			const path = pathBetween({ ...clipped, y }, panel);
			return path === '' ? '' : element('path', { class: name, fill: colour, ...look, d: path });
		};
		return (above === undefined ? '' : part(above, 'ml-area', { 'fill-opacity': FILLED }))
			+ (below === undefined ? '' : part(below, 'ml-area ml-below', { 'fill-opacity': FILLED / 2, stroke: colour, 'stroke-dasharray': '2 2' }));
	},
	swatch: (_, palette, series) => element('rect', { fill: colourOf(palette, series), 'fill-opacity': FILLED, width: 22, height: 12 }),
	describe: ({ label, x, from, to }) => {
		const extent = extentOf(x);
		return extent === undefined ? '' : `${prefix(label)}shaded from ${setNumber(from ?? extent[0])} to ${setNumber(to ?? extent[1])}.`;
	},
	columns: mark => {
		const { x, y, base } = clip(mark);
		return [x, y, base];
	},
};

function pathBetween({ x, y, base }: Clipped, panel: Panel): string {
	const upper = toPixels(x, y, panel.x, panel.y);
	const lower = toPixels(x, base, panel.x, floorOf(panel.y, panel.height));
	const both = { x: upper.x, y: upper.y.map((value, index) => (Number.isFinite(lower.y[index]) ? value : NaN)) };
	return runsOf(both, panel.height).map(run => outline(upper, lower, run)).join('');
}

/** The base line's place; a base that a logarithmic axis cannot show is its lower edge. */
function floorOf(scale: Scale, height: number): Scale {
	return value => {
		const position = scale(value);
		return Number.isFinite(position) ? position : height;
	};
}

function outline(upper: Pixels, lower: Pixels, { start, end }: Run): string {
	let path = '';
	for (let index = start; index < end; index++) path += `${index === start ? 'M' : 'L'}${at(upper.x[index] ?? 0, upper.y[index] ?? 0)}`;
	for (let index = end - 1; index >= start; index--) path += `L${at(lower.x[index] ?? 0, lower.y[index] ?? 0)}`;
	return `${path}Z`;
}

interface Clipped {
	readonly x: Numbers;
	readonly y: Numbers;
	readonly base: Numbers;
}

/** The curve where it lies above its base line, on which it lies elsewhere, and the other way round; the one alone where it never crosses. */
function split({ y, base }: Clipped): { readonly above: Numbers | undefined; readonly below: Numbers | undefined } {
	const heights = Array.from(y, (value, index) => value - (base[index] ?? NaN));
	const part = (side: 1 | -1): Numbers | undefined =>
		(heights.some(height => height * side > 0) ? heights.map((height, index) => (height * side < 0 ? base[index] ?? NaN : y[index] ?? NaN)) : undefined);
	return { above: part(1), below: part(-1) };
}

/** The part of an area between `from` and `to`; values there, and where the curve crosses its base, lie on the line between their neighbours. */
function clip({ x, y, base = 0, from = -Infinity, to = Infinity }: Area): Clipped {
	const baseAt = (index: number): number => (typeof base === 'number' ? base : base[index] ?? NaN);
	const clipped: { x: number[]; y: number[]; base: number[] } = { x: [], y: [], base: [] };
	const add = (px: number, py: number, pBase: number): void => {
		clipped.x.push(px);
		clipped.y.push(py);
		clipped.base.push(pBase);
	};
	for (let index = 0; index < Math.min(x.length, y.length); index++) {
		const [x0, x1] = [x[index - 1] ?? NaN, x[index] ?? NaN];
		const [before, here] = [(y[index - 1] ?? NaN) - baseAt(index - 1), (y[index] ?? NaN) - baseAt(index)];
		const crossing = before * here < 0 ? [x0 + (x1 - x0) * before / (before - here)] : [];
		const between = [from, to, ...crossing].filter(place => place > x0 && place < x1 && place >= from && place <= to).sort((a, b) => a - b);
		for (const place of between) {
			const share = (place - x0) / (x1 - x0);
			const mix = (a: number, b: number): number => a + share * (b - a);
			const floor = mix(baseAt(index - 1), baseAt(index));
			add(place, place === crossing[0] ? floor : mix(y[index - 1] ?? NaN, y[index] ?? NaN), floor);
		}
		if (x1 >= from && x1 <= to) add(x1, y[index] ?? NaN, baseAt(index));
		else if (Number.isNaN(x1)) add(NaN, NaN, NaN);
	}
	return clipped;
}
