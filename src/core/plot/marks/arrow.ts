import { setNumber } from '../number';
import { colourOf } from '../palette';
import type { Panel } from '../panel';
import type { Arrow } from '../picture';
import { extentOf, isDrawable } from '../range';
import { arrowHead } from '../arrowHead';
import { TEXT_SIZE, at, fitText, haloOf, strokeOf } from '../style';
import { element, textElement } from '../svg';
import { prefix, type MarkKind } from './mark';

const ORIGIN = [0, 0] as const;

export const arrow: MarkKind<Arrow> = {
	extent: ({ from = ORIGIN, to }) => ({ x: extentOf([from[0], to[0]]), y: extentOf([from[1], to[1]]) }),
	draw(mark, panel, series) {
		const shaft = shaftOf(mark, panel);
		if (shaft === undefined) return '';
		const { tail, tip: [x, y], along: [dx, dy] } = shaft;
		return element('g', { class: 'ml-arrow' },
			element('path', { fill: 'none', ...strokeOf(panel.palette, series), 'stroke-width': 2.25, d: `M${at(...tail)}L${at(x - 6 * dx, y - 6 * dy)}` }),
			element('path', { fill: colourOf(panel.palette, series), d: arrowHead(x, y, dx, dy, 10) }));
	},
	write(mark, panel, series) {
		const shaft = shaftOf(mark, panel);
		if (shaft === undefined) return '';
		const { tip: [x, y], along: [dx, dy] } = shaft;
		// Past the tip, so that the words do not lie on the line; inside the picture in any case.
		const words = fitText(mark.label ?? '', panel.width / 2);
		const place = { x: Math.min(panel.width - 12, Math.max(12, x + 13 * dx)), y: Math.min(panel.height - 4, Math.max(TEXT_SIZE, y + 13 * dy + TEXT_SIZE / 3)) };
		const anchor = dx > 0.5 && place.x + 7 * words.length < panel.width ? 'start' : dx < -0.5 || dx > 0.5 ? 'end' : 'middle';
		return textElement('text', { class: 'ml-label', ...haloOf(panel.palette), fill: colourOf(panel.palette, series), ...place, 'text-anchor': anchor }, words);
	},
	describe({ label, from = ORIGIN, to }) {
		const tell = ([x, y]: Place): string => `(${setNumber(x)}, ${setNumber(y)})`;
		return `${prefix(label)}arrow ${from[0] === 0 && from[1] === 0 ? '' : `from ${tell(from)} `}to ${tell(to)}.`;
	},
	columns: ({ from = ORIGIN, to }) => [[from[0]], [from[1]], [to[0]], [to[1]]],
};

type Place = readonly [x: number, y: number];

/** An arrow in pixels, and the unit vector along it; nothing where an end has no place. */
function shaftOf({ from = ORIGIN, to }: Arrow, { x, y }: Panel): { readonly tail: Place; readonly tip: Place; readonly along: Place } | undefined {
	const tail: Place = [x(from[0]), y(from[1])];
	const tip: Place = [x(to[0]), y(to[1])];
	const length = Math.hypot(tip[0] - tail[0], tip[1] - tail[1]);
	if (![...from, ...to].every(isDrawable) || !Number.isFinite(length)) return undefined;
	return { tail, tip, along: length > 0 ? [(tip[0] - tail[0]) / length, (tip[1] - tail[1]) / length] : [0, 0] };
}
