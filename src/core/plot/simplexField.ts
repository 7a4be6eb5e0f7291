import type { Palette } from './palette';
import type { Shares, SimplexField } from './picture';
import { extentOf, isDrawable } from './range';
import { FULL, depthOf, shadeOf, shadingOf } from './shade';
import { at } from './style';
import { element } from './svg';

/** Shades, as in a heat map: triangles of one shade are one path. */
const SHADES = 24;

/** The shares at which a field of so many steps has its values, in their order: from corner to corner, and row by row towards the third. */
export function simplexGrid(steps: number): readonly Shares[] {
	return Array.from({ length: steps + 1 }, (_, third) => Array.from({ length: steps + 1 - third }, (_, second): Shares =>
		[(steps - second - third) / steps, second / steps, third / steps])).flat();
}

/** The places of a field; none where it has not a value for each. */
export function placesOfField({ steps, values }: SimplexField): readonly Shares[] {
	return Number.isInteger(steps) && values.length === (steps + 1) * (steps + 2) / 2 ? simplexGrid(steps) : [];
}

/** The triangle in small triangles, each in the shade of the mean of its corners. */
export function drawSimplexField(field: SimplexField, toPixels: (shares: Shares) => readonly [number, number], palette: Palette): string {
	const { steps, values } = field;
	const places = placesOfField(field).map(shares => at(...toPixels(shares)));
	const range = extentOf(values);
	if (range === undefined || places.length === 0) return '';
	const shading = shadingOf(range);
	const paths = new Map<number, string>();
	for (const corners of trianglesOf(steps)) {
		const mean = corners.reduce((sum, corner) => sum + (values[corner] ?? NaN) / corners.length, 0);
		if (!isDrawable(mean)) continue;
		const shade = Math.round(SHADES * depthOf(shading, mean));
		if (shade !== 0) paths.set(shade, `${paths.get(shade) ?? ''}M${corners.map(corner => places[corner] ?? '').join('L')}Z`);
	}
	const shades = [...paths].map(([shade, path]) => element('path', { ...shadeOf(palette, shade / SHADES, FULL), d: path }));
	return element('g', { class: 'ml-heat', 'shape-rendering': 'crispEdges' }, ...shades);
}

/** The corners of the small triangles as indices into the grid. */
function trianglesOf(steps: number): readonly (readonly number[])[] {
	const indexOf = (second: number, third: number): number => third * (steps + 1) - third * (third - 1) / 2 + second;
	return Array.from({ length: steps }, (_, third) => Array.from({ length: steps - third }, (_, second) => {
		const upright = [indexOf(second, third), indexOf(second + 1, third), indexOf(second, third + 1)];
		const inverted = [indexOf(second + 1, third), indexOf(second + 1, third + 1), indexOf(second, third + 1)];
		return second + third + 1 < steps ? [upright, inverted] : [upright];
	})).flat(2);
}
