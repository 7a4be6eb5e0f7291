import { setNumber } from '../number';
import { colourOf, type Palette } from '../palette';
import type { Band } from '../picture';
import { extentOf } from '../range';
import { FILLED } from '../style';
import { element, type Attributes } from '../svg';
import { prefix, type MarkKind } from './mark';

export const band: MarkKind<Band> = {
	extent: ({ from, to }) => ({ x: extentOf([from, to]) }),
	draw({ from, to }, { x, width, height, palette }, series) {
		const inside = (position: number, fallback: number): number => Math.min(width + RIM, Math.max(-RIM, Number.isFinite(position) ? position : fallback));
		const [start, end] = [inside(x(from), from > 0 ? width : 0), inside(x(to), to > 0 ? width : 0)];
		return end > start ? element('rect', { class: 'ml-band', ...paintOf(palette, series), x: start, y: -RIM, width: end - start, height: height + 2 * RIM }) : '';
	},
	swatch: (_, palette, series) => element('rect', { ...paintOf(palette, series), width: 22, height: 12 }),
	describe: ({ label, from, to }, axes) => `${prefix(label)}${axes.x} from ${setNumber(from)} to ${setNumber(to)} is shaded.`,
	columns: ({ from, to }) => [[from, to]],
};

/** Beyond the borders, where the outline of what goes on does not show. */
const RIM = 3;

function paintOf(palette: Palette, series: number): Attributes {
	const colour = colourOf(palette, series);
	return { fill: colour, 'fill-opacity': FILLED / 2, stroke: colour, 'stroke-dasharray': '4 3' };
}
