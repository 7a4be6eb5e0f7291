import { setNumber } from '../number';
import type { Panel } from '../panel';
import type { Angle } from '../picture';
import { at, haloOf } from '../style';
import { element, textElement } from '../svg';
import { prefix, type MarkKind } from './mark';

const LARGEST_RADIUS = 36;

export const angle: MarkKind<Angle> = {
	extent: () => ({}),
	draw({ between }, panel) {
		const [start, sweep] = sweepOf(between);
		const radius = radiusOf(between, panel);
		if (radius === undefined) return '';
		const arc = `M${at(...place(start, radius, panel))}A${at(radius, radius)} 0 0 ${sweep > 0 ? 0 : 1} ${at(...place(start + sweep, radius, panel))}`;
		return element('path', { class: 'ml-angle', fill: 'none', stroke: panel.palette.ink, 'stroke-width': 1.25, d: arc });
	},
	write({ between, label = '' }, panel) {
		const [start, sweep] = sweepOf(between);
		const radius = radiusOf(between, panel);
		if (radius === undefined) return '';
		const [x, y] = place(start + sweep / 2, radius + 8, panel);
		const anchor = Math.cos(start + sweep / 2) >= 0 ? 'start' : 'end';
		return textElement('text', { class: 'ml-label', ...haloOf(panel.palette), x, y: y + 4, 'text-anchor': anchor }, label);
	},
	describe: ({ label, between }) => `${prefix(label)}the angle between the two is ${setNumber(Math.abs(sweepOf(between)[1]) * 180 / Math.PI)}°.`,
	columns: ({ between }) => [[Math.abs(sweepOf(between)[1])]],
};

/** The radius of the arc in pixels; nothing where a vector has no direction. */
function radiusOf(between: Angle['between'], { x, y }: Panel): number | undefined {
	const shortest = Math.min(...between.map(([dx, dy]) => Math.hypot(x(dx) - x(0), y(dy) - y(0))));
	return Number.isFinite(sweepOf(between)[1]) && shortest > 0 && shortest < Infinity ? Math.min(LARGEST_RADIUS, shortest / 2) : undefined;
}

function place(turn: number, radius: number, { x, y }: Panel): readonly [number, number] {
	return [x(0) + radius * Math.cos(turn), y(0) - radius * Math.sin(turn)];
}

/** The direction of the first vector and the turn to the second, in (−π, π]. */
function sweepOf([[ax, ay], [bx, by]]: Angle['between']): readonly [start: number, sweep: number] {
	if ((ax === 0 && ay === 0) || (bx === 0 && by === 0)) return [NaN, NaN];
	return [Math.atan2(ay, ax), Math.atan2(ax * by - ay * bx, ax * bx + ay * by)];
}
