import { extentOf, isDrawable, shownRange } from './range';

export interface SampleOptions {
	readonly from: number;
	readonly to: number;
	/** How often the function may be asked; 1,000 by default. The first quarter goes to an even grid. */
	readonly budget?: number;
	/** Even steps in the logarithm, for a logarithmic axis; needs `from > 0`. */
	readonly scale?: 'linear' | 'log';
	/** Places that must not be missed, where the caller knows them: means, kinks, borders of cases. */
	readonly landmarks?: readonly number[];
}

/** The points of a curve, ascending in x; y is NaN where the function is undefined and where it jumps. */
export interface SampledCurve {
	readonly x: Float64Array;
	readonly y: Float64Array;
}

/** A bend of less than this share of the picture's height is not seen. */
const VISIBLE = 1 / 1000;

/** How often a first step may be halved. */
const DEEPEST = 14;

/** A change of this share of the height, over a step that was halved to the end, is a jump. */
const JUMP = 1 / 50;

/** The points so far, by column. */
interface Points {
	readonly x: readonly number[];
	readonly y: readonly number[];
	/** How often the step to the next point was halved. */
	readonly depth: readonly number[];
}

/**
 * Takes points of `f` on `[from, to]`: an even grid first, then again and again the middle of every step that bends visibly, jumps, or
 * leads from a value to none, until nothing changes or the budget is spent. Pure; `f` may return NaN or infinities and is asked at
 * `budget` places at most, but at both ends in any case.
 */
export function sampleCurve(f: (x: number) => number, { from, to, budget = 1000, scale = 'linear', landmarks = [] }: SampleOptions): SampledCurve {
	const middle = scale === 'log' ? (a: number, b: number) => Math.sqrt(a) * Math.sqrt(b) : (a: number, b: number) => a + (b - a) / 2;
	const x = gridOf({ from, to, scale, count: Math.max(2, Math.ceil(budget / 4)) }, landmarks, budget);
	let points: Points = { x, y: x.map(f), depth: x.map(() => 0) };
	for (;;) {
		const split = stepsToSplit(points, middle).slice(0, Math.max(0, budget - points.x.length));
		if (split.length === 0) return withBreaks(points);
		points = halve(points, new Set(split), middle, f);
	}
}

type Grid = Required<Pick<SampleOptions, 'from' | 'to' | 'scale'>> & { readonly count: number };

function gridOf({ from, to, scale, count }: Grid, landmarks: readonly number[], budget: number): readonly number[] {
	const ratio = Math.log(to / from);
	const at = (share: number): number => (share === 1 ? to : scale === 'log' ? from * Math.exp(share * ratio) : from + share * (to - from));
	const even = Array.from({ length: count }, (_, index) => at(index / (count - 1)));
	const inside = landmarks.filter(x => x > from && x < to).slice(0, Math.max(0, budget - count));
	return inside.length === 0 ? even : [...new Set([...even, ...inside])].sort((a, b) => a - b);
}

type Middle = (a: number, b: number) => number;

function halve({ x, y, depth }: Points, split: ReadonlySet<number>, middle: Middle, f: (x: number) => number): Points {
	const halved = { x: [] as number[], y: [] as number[], depth: [] as number[] };
	for (let index = 0; index < x.length; index++) {
		const here = x[index] ?? NaN;
		const deeper = (depth[index] ?? 0) + (split.has(index) ? 1 : 0);
		halved.x.push(here);
		halved.y.push(y[index] ?? NaN);
		halved.depth.push(deeper);
		if (!split.has(index)) continue;
		const between = middle(here, x[index + 1] ?? NaN);
		halved.x.push(between);
		halved.y.push(f(between));
		halved.depth.push(deeper);
	}
	return halved;
}

/** The steps that a finer look may change, the coarsest first, so that a small budget is spread over the whole curve. */
function stepsToSplit(points: Points, middle: Middle): readonly number[] {
	const { x, y, depth } = points;
	const [low, high] = viewOf(points);
	const height = high - low || 1;
	const wanted = new Set<number>();
	for (let index = 0; index + 1 < x.length; index++) {
		const [here, next] = [y[index] ?? NaN, y[index + 1] ?? NaN];
		if (isDrawable(here) !== isDrawable(next)) wanted.add(index);
		const before = y[index - 1] ?? NaN;
		if (!isDrawable(before) || !isDrawable(here) || !isDrawable(next)) continue;
		const start = x[index - 1] ?? NaN;
		const share = ((x[index] ?? NaN) - start) / ((x[index + 1] ?? NaN) - start);
		// What lies outside of the view need not be smooth.
		const bend = clamp(here, low, high) - (1 - share) * clamp(before, low, high) - share * clamp(next, low, high);
		if (Math.abs(bend) > VISIBLE * height) wanted.add(index - 1).add(index);
	}
	const isWide = (index: number): boolean => {
		const between = middle(x[index] ?? NaN, x[index + 1] ?? NaN);
		return between > (x[index] ?? NaN) && between < (x[index + 1] ?? NaN);
	};
	const depthOf = (index: number): number => depth[index] ?? DEEPEST;
	return [...wanted].filter(index => depthOf(index) < DEEPEST && isWide(index)).sort((a, b) => depthOf(a) - depthOf(b));
}

function clamp(value: number, low: number, high: number): number {
	return value < low ? low : value > high ? high : value;
}

/** The range of values that will be seen. */
function viewOf(points: Points): readonly [low: number, high: number] {
	const [lowest, highest] = extentOf(points.y) ?? [0, 0];
	const { x, y } = broken(points, highest - lowest);
	return shownRange(y, x) ?? [lowest, highest];
}

/** Whether the step from a point was halved to the end and still leaps. */
function isJump({ y, depth }: Points, index: number, height: number): boolean {
	return (depth[index] ?? 0) >= DEEPEST && Math.abs((y[index + 1] ?? NaN) - (y[index] ?? NaN)) > JUMP * height;
}

/** The points as arrays, with a break put into every step that is a jump. */
function withBreaks(points: Points): SampledCurve {
	const [low, high] = viewOf(points);
	const { x, y } = broken(points, high - low);
	return { x: Float64Array.from(x), y: Float64Array.from(y) };
}

function broken(points: Points, height: number): Pick<Points, 'x' | 'y'> {
	const x: number[] = [];
	const y: number[] = [];
	for (let index = 0; index < points.x.length; index++) {
		const here = points.x[index] ?? NaN;
		x.push(here);
		y.push(points.y[index] ?? NaN);
		if (!isJump(points, index, height)) continue;
		x.push((here + (points.x[index + 1] ?? NaN)) / 2);
		y.push(NaN);
	}
	return { x, y };
}
