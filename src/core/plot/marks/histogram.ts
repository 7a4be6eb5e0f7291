import { binSamples } from '../bins';
import { setNumber } from '../number';
import { colourOf, type Palette } from '../palette';
import type { Histogram } from '../picture';
import { extentOf, isDrawable } from '../range';
import { at, place } from '../style';
import { element, type Attributes } from '../svg';
import { prefix, type MarkKind } from './mark';

export const histogram: MarkKind<Histogram> = {
	extent: ({ samples, bins }) => {
		const { edges, densities } = binSamples(samples, bins);
		return { x: extentOf(edges), y: extentOf([0, ...densities]) };
	},
	draw({ samples, bins }, { x, y, height, palette }, series) {
		const { edges, densities } = binSamples(samples, bins);
		const floor = Number.isFinite(y(0)) ? y(0) : height;
		const path = densities.map((density, index) => {
			const [left, right, top] = [x(edges[index] ?? 0), x(edges[index + 1] ?? 0), y(density)];
			return [left, right, top].every(Number.isFinite) ? `M${at(left, floor)}V${place(top)}H${place(right)}V${place(floor)}` : '';
		}).join('');
		return path === '' ? '' : element('path', { class: 'ml-histogram', ...fillOf(palette, series), d: path });
	},
	swatch: (_, palette, series) => element('path', { ...fillOf(palette, series), d: 'M3,12V4H11V12M11,12V0H19V12' }),
	describe: ({ samples, label, bins }, axes) => {
		const drawable: number[] = Array.prototype.filter.call(samples, isDrawable);
		if (drawable.length === 0) return `${prefix(label)}no samples to show.`;
		const mean = drawable.reduce((sum, sample) => sum + sample / drawable.length, 0);
		const { edges, densities } = binSamples(drawable, bins);
		const fullest = densities.indexOf(Math.max(...densities));
		return `${prefix(label)}histogram of ${drawable.length} samples of ${axes.x}, their mean ${setNumber(mean)}, `
			+ `most of them between ${setNumber(edges[fullest] ?? NaN)} and ${setNumber(edges[fullest + 1] ?? NaN)}.`;
	},
	columns: ({ samples, bins }) => {
		const { edges, densities } = binSamples(samples, bins);
		return [edges.slice(0, -1), edges.slice(1), densities];
	},
};

function fillOf(palette: Palette, series: number): Attributes {
	return { fill: colourOf(palette, series), 'fill-opacity': 0.3, stroke: colourOf(palette, series), 'stroke-opacity': 0.7 };
}
