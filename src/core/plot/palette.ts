/**
 * The colours of a picture, as values of SVG's presentation attributes.
 *
 * Six hues after Okabe and Ito's set for colour-blind readers, their lightness and depth chosen by search: each stands at least 4.5 : 1
 * against its ground, and any two lie 12 apart in CIELAB, the first three 20, with full sight and with each kind of dichromacy. No
 * picture tells by colour alone: a series also has its own dashes and its own marker.
 * @source Okabe and Ito, "Color Universal Design" (2008); Machado, Oliveira and Fernandes, "A physiologically-based model for
 * simulation of color vision deficiency" (2009).
 */
export interface Palette {
	readonly ink: string;
	readonly ground: string;
	readonly series: readonly string[];
}

export const LIGHT: Palette = { ink: '#1f1f1f', ground: '#ffffff', series: ['#004599', '#bf5813', '#0d8059', '#8c387e', '#4c4100', '#404040'] };
export const DARK: Palette = { ink: '#d4d4d4', ground: '#1e1e1e', series: ['#459de6', '#f28b24', '#16d987', '#ffbff4', '#e6d92e', '#b2b2b2'] };

/** Between the two: hues that stand 3 : 1 against white and against near-black alike, for a page that says nothing of its colours. */
const BETWEEN: readonly string[] = ['#1a80c4', '#d55e00', '#0f9370', '#b5609a', '#94760a', '#808080'];

/** The page's own colours: `--ml-1` to `--ml-6` and `--ml-ground` where its stylesheet sets them, the text's colour for ink. */
export const PAGE: Palette = {
	ink: 'currentColor',
	ground: 'var(--ml-ground, Canvas)',
	series: BETWEEN.map((colour, index) => `var(--ml-${index + 1}, ${colour})`),
};

/** The declarations by which a page's stylesheet gives its pictures the colours of `palette`. */
export function paletteDeclarations(palette: Palette): string {
	return [`--ml-ground:${palette.ground}`, ...palette.series.map((colour, index) => `--ml-${index + 1}:${colour}`)].join(';');
}

const DASHES: readonly (string | undefined)[] = [undefined, '7 4', '2 3', '10 3 2 3', '14 4', '4 2 1 2'];

export function colourOf(palette: Palette, series: number): string {
	return palette.series[wrap(series, palette.series.length)] ?? palette.ink;
}

export function dashesOf(series: number): string | undefined {
	return DASHES[wrap(series, DASHES.length)];
}

/** An index into a list of `length`, round and round. */
export function wrap(index: number, length: number): number {
	return Number.isFinite(index) ? ((Math.trunc(index) % length) + length) % length : 0;
}
