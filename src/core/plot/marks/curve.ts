import { describeCourse } from '../course';
import { element } from '../svg';
import { strokeOf } from '../style';
import { extentOf, shownRange } from '../range';
import { linePath, runsOf, toPixels } from '../runs';
import type { Curve } from '../picture';
import type { MarkKind } from './mark';

export const curve: MarkKind<Curve> = {
	extent: ({ x, y }) => ({ x: extentOf(x), y: shownRange(y, x) }),
	draw({ x, y, right, step, faint }, panel, series) {
		const pixels = toPixels(x, y, panel.x, right ? panel.right : panel.y);
		const path = runsOf(pixels, panel.height).map(run => linePath(pixels, run, step)).join('');
		const stroke = strokeOf(panel.palette, series);
		return path === '' ? '' : element('path', {
			class: 'ml-curve', fill: 'none', ...stroke, 'stroke-linecap': stroke['stroke-dasharray'] === undefined ? 'round' : undefined,
			...(faint ? { 'stroke-width': 1, 'stroke-opacity': 0.5 } : {}), d: path,
		});
	},
	swatch: (_, palette, series) => element('path', { fill: 'none', ...strokeOf(palette, series), d: 'M0,6H22' }),
	describe: ({ x, y, label }, axes) => describeCourse(x, y, { x: axes.x, y: label ?? axes.y }),
	columns: ({ x, y }) => [x, y],
};
