import type { Chart, Numbers } from './picture';
import { isDrawable } from './range';

/** A point of one of the chart's marks, as it was given: nothing in between is made up. */
export interface Reading {
	/** The index of the mark. */
	readonly mark: number;
	readonly label: string;
	readonly x: number;
	readonly y: number;
}

/** The point nearest to `x` of each curve, area, row of bars and cloud of points: what a crosshair tells. */
export function readChart({ marks }: Chart, x: number): readonly Reading[] {
	return marks.flatMap((mark, index) => {
		if (mark.kind !== 'curve' && mark.kind !== 'area' && mark.kind !== 'bars' && mark.kind !== 'points') return [];
		const nearest = nearestTo(mark.x, mark.y, x);
		return nearest < 0 ? [] : [{ mark: index, label: mark.label ?? '', x: mark.x[nearest] ?? NaN, y: mark.y[nearest] ?? NaN }];
	});
}

function nearestTo(xs: Numbers, ys: Numbers, x: number): number {
	let nearest = -1;
	let distance = Infinity;
	for (let index = 0; index < Math.min(xs.length, ys.length); index++) {
		const away = Math.abs((xs[index] ?? NaN) - x);
		if (away < distance && isDrawable(ys[index])) [nearest, distance] = [index, away];
	}
	return nearest;
}
