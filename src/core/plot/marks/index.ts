import type { LegendItem } from '../legend';
import type { Palette } from '../palette';
import type { Panel } from '../panel';
import type { Mark, Marks, Numbers } from '../picture';
import { angle } from './angle';
import { area } from './area';
import { arrow } from './arrow';
import { band } from './band';
import { bars } from './bars';
import { contours } from './contours';
import { curve } from './curve';
import { heat } from './heat';
import { histogram } from './histogram';
import type { AxisWords, Extent, MarkKind, Scales } from './mark';
import { points } from './points';
import { rule } from './rule';

const kinds: { readonly [K in keyof Marks]: MarkKind<Marks[K]> } = { curve, area, band, bars, histogram, points, rule, arrow, angle, heat, contours };

/** The kind of a mark, which can draw this one. A kind that is not known, as from foreign JSON, is undefined. */
function kindOf<K extends keyof Marks>(mark: Marks[K]): MarkKind<Marks[K]> | undefined {
	return Object.hasOwn(kinds, mark.kind) ? kinds[mark.kind as K] : undefined;
}

export function extentOfMark(mark: Mark, scales: Scales): Extent {
	return kindOf(mark)?.extent(mark, scales) ?? {};
}

export function drawMark(mark: Mark, panel: Panel, series: number): string {
	return kindOf(mark)?.draw(mark, panel, series) ?? '';
}

/** The words of a mark that belong beside it. */
export function writeMark(mark: Mark, panel: Panel, series: number): string {
	return mark.label === undefined || mark.label === '' ? '' : kindOf(mark)?.write?.(mark, panel, series) ?? '';
}

/** The line of a mark in the legend, if it belongs there. */
export function legendOf(mark: Mark, palette: Palette, series: number): LegendItem | undefined {
	const kind = kindOf(mark);
	const swatch = kind?.swatch?.(mark, palette, series);
	if (swatch === undefined || mark.label === undefined || mark.label === '') return undefined;
	return { label: mark.label + (kind?.legendNote?.(mark) ?? ''), swatch };
}

export function describeMark(mark: Mark, axes: AxisWords): string {
	return kindOf(mark)?.describe(mark, axes) ?? '';
}

export function columnsOf(mark: Mark): readonly Numbers[] {
	return kindOf(mark)?.columns(mark) ?? [];
}
