import type { Frame } from './axis';
import { drawChart } from './chart';
import { describePicture } from './describe';
import type { Drawing, DrawOptions } from './drawing';
import { drawMatrix } from './matrix';
import { PAGE } from './palette';
import type { Picture } from './picture';
import { drawSimplex } from './simplex';
import { drawStates } from './states';
import { TEXT_SIZE } from './style';
import { element, textElement } from './svg';
import { drawTable } from './table';

export interface DrawnPicture {
	/** An `svg` element: no ids, no scripts, no style attributes, nothing that is fetched. Every word of a note in it is escaped. */
	readonly svg: string;
	/** Where values lie, for pictures that have a plane or a grid. */
	readonly frame?: Frame;
}

const SMALLEST = 40;
const LARGEST = 10_000;

/** Draws any picture. Never throws: what is not finite is left out, and a picture without values has axes alone. */
export function drawPicture(picture: Picture, options: DrawOptions): DrawnPicture {
	const [width, height] = [sizeOf(options.width), sizeOf(options.height)];
	const palette = options.palette ?? PAGE;
	const { markup, frame } = drawKind(picture, { width, height, palette });
	const alone = palette !== PAGE;
	const svg = element('svg', {
		xmlns: 'http://www.w3.org/2000/svg', class: 'ml-picture', role: 'img', width, height, viewBox: `0 0 ${width} ${height}`, 'font-size': TEXT_SIZE,
		...(alone ? { color: palette.ink, 'font-family': 'system-ui, sans-serif' } : {}),
	}, textElement('title', {}, picture.title), textElement('desc', {}, describePicture(picture)), markup);
	return frame === undefined ? { svg } : { svg, frame };
}

function sizeOf(pixels: number): number {
	return Number.isFinite(pixels) ? Math.min(LARGEST, Math.max(SMALLEST, Math.round(pixels))) : 300;
}

function drawKind(picture: Picture, options: Required<DrawOptions>): Drawing {
	switch (picture.kind) {
		case 'chart': return drawChart(picture, options);
		case 'simplex': return drawSimplex(picture, options);
		case 'states': return drawStates(picture, options);
		case 'matrix': return drawMatrix(picture, options);
		case 'table': return drawTable(picture, options);
	}
}
