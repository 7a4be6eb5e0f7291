import type { Scale } from './axis';
import type { Palette } from './palette';

/** The plotting area as a mark sees it: pixels from its own upper left corner. */
export interface Panel {
	readonly width: number;
	readonly height: number;
	readonly x: Scale;
	readonly y: Scale;
	/** The scale of the axis on the right; that of `y` where there is none. */
	readonly right: Scale;
	readonly palette: Palette;
	/** Marks of bars share each place: so many, of which this is the one. */
	readonly bars: { readonly count: number; readonly index: number };
}
