import { setNumber } from '../number';
import { colourOf, wrap } from '../palette';
import type { Panel } from '../panel';
import type { Rule } from '../picture';
import { extentOf } from '../range';
import { TEXT_SIZE, at, fitText, haloOf, place, strokeOf, textWidth } from '../style';
import { element, textElement } from '../svg';
import { prefix, type MarkKind } from './mark';

export const rule: MarkKind<Rule> = {
	extent: ({ axis, at: value }) => ({ [axis]: extentOf([value]) }),
	draw(mark, panel, series) {
		const { axis } = mark;
		const { width, height, palette } = panel;
		const position = positionOf(mark, panel);
		if (position === undefined) return '';
		const path = axis === 'x' ? `M${at(position, 0)}V${place(height)}` : `M${at(0, position)}H${place(width)}`;
		return element('path', { class: 'ml-rule', fill: 'none', ...strokeOf(palette, series), d: path });
	},
	write(mark, panel, series) {
		const { axis, label = '' } = mark;
		const { width, palette } = panel;
		const position = positionOf(mark, panel);
		if (position === undefined) return '';
		const words = fitText(label, width - 8);
		// Beside the line: on its right, but not beyond the edge; each series on a line of its own, lest they cover one another.
		const right = axis === 'x' && position + 6 + textWidth(words) < width;
		const corner = axis === 'x'
			? { x: position + (right ? 5 : -5), y: TEXT_SIZE + 3 + wrap(series, 4) * (TEXT_SIZE + 4) }
			: { x: width - 5, y: position < 20 ? position + TEXT_SIZE + 3 : position - 5 };
		return textElement('text', { class: 'ml-label', ...haloOf(palette), fill: colourOf(palette, series), ...corner, 'text-anchor': right ? undefined : 'end' }, words);
	},
	describe: ({ label, axis, at: value }, axes) => `${prefix(label)}line at ${axis === 'x' ? axes.x : axes.y} = ${setNumber(value)}.`,
	columns: ({ at: value }) => [[value]],
};

/** Where the line lies, if it is in view. */
function positionOf({ axis, at: value }: Rule, { x, y, width, height }: Panel): number | undefined {
	const position = axis === 'x' ? x(value) : y(value);
	return position >= -1 && position <= (axis === 'x' ? width : height) + 1 ? position : undefined;
}
