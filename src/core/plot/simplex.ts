import type { Frame } from './axis';
import type { Drawing, DrawOptions } from './drawing';
import { colourOf } from './palette';
import type { Shares, Simplex } from './picture';
import { isDrawable } from './range';
import { drawSimplexField } from './simplexField';
import { TEXT_SIZE, at, fitText, haloOf, markerPath, strokeOf, textWidth } from './style';
import { element, textElement } from './svg';

/** The height of the triangle whose sides are 1. */
const HEIGHT = Math.sqrt(3) / 2;

type Place = readonly [x: number, y: number];

/** Where a vector of shares lies in the triangle with the corners (0, 0), (1, 0) and (½, √3/2), in the frame of a simplex picture. */
export function placeOfShares([, second, third]: Shares): Place {
	return [second + third / 2, third * HEIGHT];
}

/** The shares at a place; outside of the triangle one of them is below zero. */
export function sharesAtPlace([x, y]: Place): Shares {
	const third = y / HEIGHT;
	const second = x - third / 2;
	return [1 - second - third, second, third];
}

/** The lines on which one of the shares is 0.2, 0.4, 0.6, 0.8. */
const GRID: readonly (readonly [Shares, Shares])[] = [0.2, 0.4, 0.6, 0.8].flatMap(share => [
	[[share, 1 - share, 0], [share, 0, 1 - share]],
	[[1 - share, share, 0], [0, share, 1 - share]],
	[[1 - share, 0, share], [0, 1 - share, share]],
] as const);

const CORNERS: readonly Shares[] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];

/** Shares in three categories as points of a triangle: a corner is certainty, the middle the uniform distribution. */
export function drawSimplex({ corners, points, path = [], field }: Simplex, { width, height, palette }: Required<DrawOptions>): Drawing {
	const [above, below] = [TEXT_SIZE + 14, TEXT_SIZE + 14];
	const side = Math.max(20, Math.min(width - 40, (height - above - below) / HEIGHT));
	const left = (width - side) / 2;
	const bottom = above + (height - above - below + side * HEIGHT) / 2;
	const frame: Frame = {
		x: { scale: 'linear', domain: [0, 1], range: [left, left + side] },
		y: { scale: 'linear', domain: [0, HEIGHT], range: [bottom, bottom - side * HEIGHT] },
	};
	const toPixels = (shares: Shares): Place => {
		const [x, y] = placeOfShares(shares);
		return [left + side * x, bottom - side * y];
	};
	const line = (places: readonly Shares[]): string => `M${places.map(shares => at(...toPixels(shares))).join('L')}`;
	const drawable = path.filter(isShares);
	const shown = points.flatMap((point, index) => (isShares(point.shares) ? [{ ...point, series: point.series ?? index }] : []));
	const markup = [
		field === undefined ? '' : drawSimplexField(field, toPixels, palette),
		element('path', { class: 'ml-grid', fill: 'none', stroke: palette.ink, 'stroke-opacity': 0.15, d: GRID.map(line).join('') }),
		element('path', { class: 'ml-border', fill: 'none', stroke: palette.ink, 'stroke-opacity': 0.6, 'stroke-linejoin': 'round', d: `${line(CORNERS)}Z` }),
		...CORNERS.map((corner, index) => {
			const [x, y] = toPixels(corner);
			const isTop = index === 2;
			const words = fitText(corners[index] ?? '', isTop ? width - 8 : width / 2 - 12);
			const half = textWidth(words) / 2;
			const inside = Math.min(width - half - 4, Math.max(half + 4, x));
			return textElement('text', { class: 'ml-label', fill: palette.ink, x: inside, y: isTop ? y - 8 : y + TEXT_SIZE + 6, 'text-anchor': 'middle' }, words);
		}),
		drawable.length > 1 ? element('path', { class: 'ml-path', fill: 'none', ...strokeOf(palette, shown[0]?.series ?? 0), d: line(drawable) }) : '',
		...shown.map(({ shares, series, label = '' }) => {
			const [x, y] = toPixels(shares);
			const right = x + 10 + textWidth(label) < width;
			const marker = element('path', { class: 'ml-points', fill: colourOf(palette, series), d: markerPath(series, x, y, 5) });
			const place = { x: right ? x + 9 : x - 9, y: y + 4, 'text-anchor': right ? undefined : 'end' };
			return label === '' ? marker : marker + textElement('text', { class: 'ml-label', ...haloOf(palette), ...place }, fitText(label, width / 2));
		}),
	];
	return { markup: markup.join(''), frame };
}

function isShares(shares: Shares): boolean {
	return shares.length === 3 && shares.every(share => isDrawable(share) && share >= -1e-9 && share <= 1 + 1e-9);
}
