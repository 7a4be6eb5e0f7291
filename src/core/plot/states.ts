import { arrowHead } from './arrowHead';
import type { Drawing, DrawOptions } from './drawing';
import { setNumber } from './number';
import { colourOf, type Palette } from './palette';
import type { StateGraph } from './picture';
import { TEXT_SIZE, at, fitText, haloOf } from './style';
import { element, textElement } from './svg';

/** More states than this, and the arrows have no numbers. */
const MOST_NUMBERED = 6;

/** Less than this is not drawn as an arrow. */
const SMALLEST = 0.001;

interface Node {
	readonly x: number;
	readonly y: number;
	/** The direction away from the middle of the circle. */
	readonly outX: number;
	readonly outY: number;
}

/** States on a circle; an arrow is the thicker, the likelier its step. */
export function drawStates({ states, transitions, distribution, current }: StateGraph, { width, height, palette }: Required<DrawOptions>): Drawing {
	const radius = Math.max(6, Math.min(26, Math.min(width, height) / (4 + states.length)));
	const nodes = placeNodes(states.length, width, height, radius);
	const numbered = states.length <= MOST_NUMBERED;
	const arrows = nodes.flatMap((from, row) => nodes.flatMap((to, column) => {
		const probability = transitions[row]?.[column] ?? 0;
		if (!(probability >= SMALLEST && probability <= 1 + 1e-9)) return [];
		const look = { radius, probability, palette, numbered };
		return [row === column ? drawLoop(from, look) : drawArrow(from, to, look)];
	}));
	const discs = nodes.map((node, index) => drawNode(node, radius, { name: states[index] ?? '', share: distribution?.[index], isCurrent: index === current }, palette));
	// The numbers above all lines.
	const lines = element('g', { class: 'ml-arrows' }, ...arrows.map(({ line }) => line));
	return { markup: lines + discs.join('') + element('g', { class: 'ml-label', ...haloOf(palette) }, ...arrows.map(({ words }) => words)) };
}

function placeNodes(count: number, width: number, height: number, radius: number): readonly Node[] {
	// Room for the loops outside of the discs.
	const [halfWidth, halfHeight] = [width / 2 - 2.9 * radius - 8, height / 2 - 2.9 * radius - 8];
	const across = Math.max(radius, Math.min(halfWidth, 1.5 * halfHeight));
	const up = Math.max(radius, halfHeight);
	// One stands in the middle, two side by side; from three on the first is at the top, and the lowest are at the bottom.
	const turns = Array.from({ length: count }, (_, index) => 2 * Math.PI * index / count - (count === 2 ? Math.PI : Math.PI / 2));
	const lowest = turns.reduce((most, turn) => Math.max(most, Math.sin(turn)), 0);
	const stretch = count > 2 ? 2 / (1 + lowest) : 1;
	return turns.map(turn => {
		const [outX, outY] = [Math.cos(turn), Math.sin(turn)];
		return count === 1 ? { x: width / 2, y: height / 2, outX, outY }
			: { x: width / 2 + across * outX, y: height / 2 + up * (count > 2 ? (outY + 1) * stretch - 1 : outY), outX, outY };
	});
}

interface DrawnArrow {
	readonly line: string;
	readonly words: string;
}

interface ArrowLook {
	readonly radius: number;
	readonly probability: number;
	readonly palette: Palette;
	/** Whether its probability is written beside it. */
	readonly numbered: boolean;
}

function lineOf(path: string, head: string, { probability, palette }: ArrowLook): string {
	const opacity = 0.35 + 0.5 * probability;
	return element('path', { fill: 'none', stroke: palette.ink, 'stroke-opacity': opacity, 'stroke-width': 0.75 + 2.5 * probability, d: path })
		+ element('path', { fill: palette.ink, 'fill-opacity': opacity, d: head });
}

function wordsAt(x: number, y: number, { probability, numbered }: ArrowLook): string {
	return numbered ? textElement('text', { x, y: y + TEXT_SIZE / 3, 'text-anchor': 'middle' }, setNumber(probability)) : '';
}

/** An arrow bent to its left, so that the two arrows between a pair of states lie apart. */
function drawArrow(from: Node, to: Node, look: ArrowLook): DrawnArrow {
	const { radius, probability } = look;
	const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
	const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
	const bend = Math.min(0.18 * length, 34);
	const [middleX, middleY] = [(from.x + to.x) / 2 + 2 * bend * dy, (from.y + to.y) / 2 - 2 * bend * dx];
	const toward = (node: Node, distance: number): readonly [number, number, number, number] => {
		const reach = Math.hypot(middleX - node.x, middleY - node.y) || 1;
		const [ux, uy] = [(middleX - node.x) / reach, (middleY - node.y) / reach];
		return [node.x + distance * ux, node.y + distance * uy, ux, uy];
	};
	const [startX, startY] = toward(from, radius);
	const [tipX, tipY, ux, uy] = toward(to, radius + 1);
	const head = 6 + 4 * probability;
	const path = `M${at(startX, startY)}Q${at(middleX, middleY)} ${at(tipX + head * 0.8 * ux, tipY + head * 0.8 * uy)}`;
	// Short of the middle: the numbers of arrows that cross there stay apart.
	const share = 0.4;
	const along = (a: number, b: number, c: number): number => (1 - share) ** 2 * a + 2 * share * (1 - share) * b + share ** 2 * c;
	return {
		line: lineOf(path, arrowHead(tipX, tipY, -ux, -uy, head), look),
		words: wordsAt(along(from.x, middleX, to.x), along(from.y, middleY, to.y), look),
	};
}

/** A loop on the outer side of its state. */
function drawLoop({ x, y, outX, outY }: Node, look: ArrowLook): DrawnArrow {
	const { radius, probability } = look;
	const edge = (turn: number, distance: number): readonly [number, number] => {
		const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
		return [x + distance * (outX * cos - outY * sin), y + distance * (outX * sin + outY * cos)];
	};
	const [start, tip, first, second] = [edge(-0.5, radius), edge(0.5, radius + 1), edge(-0.75, 2.9 * radius), edge(0.75, 2.9 * radius)];
	const reach = Math.hypot(tip[0] - second[0], tip[1] - second[1]) || 1;
	const [ux, uy] = [(tip[0] - second[0]) / reach, (tip[1] - second[1]) / reach];
	const head = 6 + 4 * probability;
	const path = `M${at(...start)}C${at(...first)} ${at(...second)} ${at(tip[0] - 0.8 * head * ux, tip[1] - 0.8 * head * uy)}`;
	const [wordsX, wordsY] = edge(0, 2.45 * radius);
	return { line: lineOf(path, arrowHead(...tip, ux, uy, head), look), words: wordsAt(wordsX, wordsY, look) };
}

interface NodeLook {
	readonly name: string;
	readonly share: number | undefined;
	readonly isCurrent: boolean;
}

/** A disc, filled by its share of the distribution; the current state has a second ring. */
function drawNode({ x, y }: Node, radius: number, { name, share, isCurrent }: NodeLook, palette: Palette): string {
	const circle = (r: number, look: Readonly<Record<string, string | number>>): string => element('circle', { cx: x, cy: y, r, ...look });
	const filled = share !== undefined && share > 0 ? Math.sqrt(Math.min(1, share)) * radius : 0;
	const ring = isCurrent ? circle(radius + 4, { fill: 'none', stroke: colourOf(palette, 1), 'stroke-width': 2.5 }) : '';
	return element('g', { class: isCurrent ? 'ml-state ml-current' : 'ml-state' },
		circle(radius, { fill: palette.ground, stroke: palette.ink, 'stroke-width': 1.5 }),
		filled > 0 ? circle(filled, { fill: colourOf(palette, 0), 'fill-opacity': 0.45 }) : '', ring,
		textElement('text', { fill: palette.ink, x, y: y + TEXT_SIZE / 3, 'text-anchor': 'middle' }, fitText(name, 2 * radius + 28)));
}
