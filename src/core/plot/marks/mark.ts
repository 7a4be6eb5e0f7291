import type { DrawnAxis, Interval } from '../axis';
import type { Palette } from '../palette';
import type { Panel } from '../panel';
import type { Numbers } from '../picture';

/** What a mark covers on the two axes; nothing where it takes what the others give. */
export interface Extent {
	readonly x?: Interval | undefined;
	readonly y?: Interval | undefined;
}

/** The kinds of the two axes. */
export interface Scales {
	readonly x: DrawnAxis['scale'];
	readonly y: DrawnAxis['scale'];
}

/** Words for the axes in a description. */
export interface AxisWords {
	readonly x: string;
	readonly y: string;
	/** A place on the axis of x in words: its name, or "x = 2". */
	readonly nameOf: (x: number) => string;
}

/** One kind of mark: everything that the chart asks of it. A mark with nothing to draw draws nothing; none throws. */
export interface MarkKind<M> {
	readonly extent: (mark: M, scales: Scales) => Extent;
	readonly draw: (mark: M, panel: Panel, series: number) => string;
	/** Its label beside it, above all marks of the picture. */
	readonly write?: (mark: M, panel: Panel, series: number) => string;
	/** The sign beside its label in the legend, in a box of 22 by 12, for a mark that does not write it itself. */
	readonly swatch?: (mark: M, palette: Palette, series: number) => string;
	/** What the legend adds to its label. */
	readonly legendNote?: (mark: M) => string;
	/** A sentence for who cannot see it. */
	readonly describe: (mark: M, axes: AxisWords) => string;
	/** Its numbers as columns. */
	readonly columns: (mark: M) => readonly Numbers[];
}

/** The part before the description of a mark. */
export function prefix(label: string | undefined): string {
	return label === undefined || label === '' ? '' : `${label}: `;
}
