import { colourOf, type Palette } from './palette';
import type { Interval } from './axis';
import { element, type Attributes } from './svg';

/**
 * Values as shades: the fuller, the higher, from the ground itself to the colour of the first series, so that a light, a dark and a
 * contrasting page each keep their own ground. Where there are values on both sides of zero, those below it take the second colour.
 */
export interface Shading {
	readonly signed: boolean;
	/** The value without shade and the one with the full shade; of a signed shading 0 and the largest magnitude. */
	readonly range: Interval;
}

/** How full the fullest shade is: the grid behind it is still seen. */
export const FULL = 0.92;

export function shadingOf([low, high]: Interval): Shading {
	return low < 0 && high > 0 ? { signed: true, range: [0, Math.max(-low, high)] } : { signed: false, range: [low, high] };
}

/** How full the shade of a value is, from −1 to 1. */
export function depthOf({ signed, range: [low, high] }: Shading, value: number): number {
	const depth = high > low ? (value - low) / (high - low) : 1;
	return Math.min(1, Math.max(signed ? -1 : 0, depth));
}

/** The paint of a depth; `full` is the opacity at depth one. */
export function shadeOf(palette: Palette, depth: number, full: number): Attributes {
	return { fill: colourOf(palette, depth < 0 ? 1 : 0), 'fill-opacity': Math.abs(depth) * full };
}

/** The shades in a box of 22 by 12, for a legend. */
export function shadeSwatch(palette: Palette, { signed }: Shading): string {
	const depths = signed ? [-1, -0.5, 0.5, 1] : [0.25, 0.5, 0.75, 1];
	return depths.map((depth, index) => element('rect', { ...shadeOf(palette, depth, FULL), x: index * 5.5, width: 5.5, height: 12 })).join('');
}
