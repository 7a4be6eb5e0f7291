import type { Frame } from './axis';
import type { Palette } from './palette';

export interface DrawOptions {
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	/** `PAGE` by default, which takes the colours of the page around it; `LIGHT` or `DARK` for a picture that stands alone. */
	readonly palette?: Palette;
}

/** What a picture's own part writes, inside the frame that all pictures share. */
export interface Drawing {
	readonly markup: string;
	readonly frame?: Frame;
}
