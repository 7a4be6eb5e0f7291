import type { Centre } from './panels';

/** Parabolas that are tried. */
const MOST_STEPS = 8;

interface Sample {
	readonly x: number;
	readonly y: number;
}

/**
 * A peak of a log density near a start and the deviation of the normal that resembles it there, by the parabola through the three highest
 * points: rough, and cheap. The start where nothing is found.
 */
export function climb(logDensity: (x: number) => number, { mean: start, deviation }: Centre, low: number, high: number): Centre {
	const at = (x: number): Sample => ({ x, y: logDensity(x) });
	const clamp = (x: number): number => Math.min(high, Math.max(low, x));
	const first = at(clamp(start));
	const step = deviation / 2;
	const second = at(clamp(first.x + step) === first.x ? clamp(first.x - step) : clamp(first.x + step));
	let [behind, top] = first.y <= second.y ? [first, second] : [second, first];
	let ahead = at(clamp(top.x + 1.6 * (top.x - behind.x)));
	while (ahead.y > top.y) [behind, top, ahead] = [top, ahead, at(clamp(ahead.x + 1.6 * (ahead.x - top.x)))];
	if (ahead.x === top.x) return { mean: top.x, deviation: Math.abs(top.x - behind.x) / Math.max(0.1, top.y - behind.y) || deviation };
	let [left, right] = behind.x < ahead.x ? [behind, ahead] : [ahead, behind];
	let width = (right.x - left.x) / 4;
	for (let i = 0; i < MOST_STEPS; i++) {
		const bend = 2 * ((right.y - top.y) / (right.x - top.x) - (top.y - left.y) / (top.x - left.x)) / (right.x - left.x);
		const isBent = bend < 0 && bend > -Infinity;
		if (isBent) width = 1 / Math.sqrt(-bend);
		const slope = (top.y - left.y) / (top.x - left.x) + bend * (top.x - left.x) / 2;
		const vertex = isBent ? top.x - slope / bend : NaN;
		const isInside = vertex > left.x && vertex < right.x && Number.isFinite(slope);
		if (isInside && Math.abs(vertex - top.x) < 0.1 * width) break;
		const next = at(isInside ? vertex : top.x - left.x > right.x - top.x ? (left.x + top.x) / 2 : (top.x + right.x) / 2);
		const wasTop = top;
		if (next.y > top.y) {
			top = next;
			if (next.x < wasTop.x) right = wasTop;
			else left = wasTop;
		} else if (next.x < top.x) left = next;
		else right = next;
	}
	return { mean: top.x, deviation: width };
}
