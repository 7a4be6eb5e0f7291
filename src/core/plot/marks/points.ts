import { describeItems } from '../items';
import { setNumber } from '../number';
import { colourOf, type Palette } from '../palette';
import type { Points } from '../picture';
import { extentOf, pad } from '../range';
import { toPixels } from '../runs';
import { at, markerPath } from '../style';
import { element, type Attributes } from '../svg';
import { prefix, type MarkKind } from './mark';

/** More points than this are drawn as small round dots, smaller than markers. */
const CLOUD = 200;

export const points: MarkKind<Points> = {
	extent: ({ x, y }) => {
		const [across, up] = [extentOf(x), extentOf(y)];
		return { x: across && pad(across), y: up && pad(up) };
	},
	draw({ x, y, hollow }, panel, series) {
		const pixels = toPixels(x, y, panel.x, panel.y);
		const isCloud = pixels.x.length > CLOUD;
		let path = '';
		for (let index = 0; index < pixels.x.length; index++) {
			const [px, py] = [pixels.x[index] ?? NaN, pixels.y[index] ?? NaN];
			const near = px > -10 && px < panel.width + 10 && py > -10 && py < panel.height + 10;
			if (near) path += isCloud ? `M${at(px, py)}h0` : markerPath(series, px, py);
		}
		const paint = isCloud ? cloudOf(panel.palette, series) : paintOf(panel.palette, series, hollow);
		return path === '' ? '' : element('path', { class: 'ml-points', ...paint, d: path });
	},
	swatch: ({ hollow }, palette, series) => element('path', { ...paintOf(palette, series, hollow), d: markerPath(series, 11, 6) }),
	describe: ({ x, y, label }, axes) => {
		const [across, up] = [extentOf(x), extentOf(y)];
		if (across === undefined || up === undefined || x.length <= 6) return `${prefix(label)}${describeItems(x, y, axes.nameOf)}`;
		return `${prefix(label)}${Math.min(x.length, y.length)} points, ${axes.x} from ${setNumber(across[0])} to ${setNumber(across[1])}, `
			+ `${axes.y} from ${setNumber(up[0])} to ${setNumber(up[1])}.`;
	},
	columns: ({ x, y }) => [x, y],
};

function cloudOf(palette: Palette, series: number): Attributes {
	return { fill: 'none', stroke: colourOf(palette, series), 'stroke-opacity': 0.5, 'stroke-width': 4, 'stroke-linecap': 'round' };
}

function paintOf(palette: Palette, series: number, hollow: boolean | undefined): Attributes {
	const colour = colourOf(palette, series);
	return hollow ? { fill: palette.ground, 'fill-opacity': 0.6, stroke: colour, 'stroke-width': 1.5 } : { fill: colour };
}
