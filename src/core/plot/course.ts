import { setBeside, setNumber } from './number';
import type { Numbers } from './picture';
import { isDrawable, shownRange } from './range';
import type { Run } from './runs';

/** A turn of less than this share of the whole range is not told. */
const SMALL = 0.01;

/** More turns than this are counted, not listed. */
const MOST_TURNS = 6;

interface Place {
	readonly x: number;
	readonly y: number;
}

/** How a curve runs, in words: "f(x) rises from 0.05 at x = −2 to 0.4 at 0, then falls to 0.05 at 2." */
export function describeCourse(x: Numbers, y: Numbers, words: { readonly x: string; readonly y: string }): string {
	const range = shownRange(y, x);
	const runs = range === undefined ? [] : runsWithin(x, y, range);
	const placeAt = (index: number): Place => ({ x: x[index] ?? NaN, y: y[index] ?? NaN });
	const [first] = runs;
	const last = runs.at(-1);
	if (range === undefined || first === undefined || last === undefined) return `${words.y} has no values to show.`;
	const [start, end] = [placeAt(first.start), placeAt(last.end - 1)];
	if (!runs.every(run => ascends(x, run))) {
		return `${words.y}: a path of ${runs.reduce((sum, run) => sum + run.end - run.start, 0)} points from ${tellPlace(start)} to ${tellPlace(end)}.`;
	}
	const turns = runs.map(run => turnsOf(y, run, SMALL * (range[1] - range[0])).map(placeAt));
	const set = (value: number): string => setBeside(value, range);
	const setX = (value: number): string => setBeside(value, [start.x, end.x]);
	if (turns.reduce((sum, run) => sum + run.length, 0) <= MOST_TURNS) {
		const parts = turns.map((run, index) => tellRun(run, { x: setX, y: set, name: index === 0 ? `${words.x} = ` : '' }));
		return `${words.y} ${parts.join('; after a break it ')}.`;
	}
	const count = turns.reduce((sum, run) => sum + run.length - 2, 0);
	const lowest = placeAt(foremost(runs, (index, best) => (y[index] ?? NaN) < (y[best] ?? NaN)));
	const highest = placeAt(foremost(runs, (index, best) => (y[index] ?? NaN) > (y[best] ?? NaN)));
	const events = [count > 0 ? `turns ${count} times` : '', runs.length > 1 ? `breaks off ${runs.length - 1} times` : ''].filter(event => event !== '');
	return `${words.y} ${events.join(' and ')} between ${words.x} = ${setX(start.x)} and ${setX(end.x)}; `
		+ `lowest ${set(lowest.y)} at ${setX(lowest.x)}, highest ${set(highest.y)} at ${setX(highest.x)}, last ${set(end.y)}.`;
}

/** The first point of the runs that none is ahead of. */
function foremost(runs: readonly Run[], isAhead: (index: number, best: number) => boolean): number {
	let best = runs[0]?.start ?? 0;
	for (const { start, end } of runs) for (let index = start; index < end; index++) if (isAhead(index, best)) best = index;
	return best;
}

function tellPlace({ x, y }: Place): string {
	return `(${setNumber(x)}, ${setNumber(y)})`;
}

/** Whether the points of a run come in the order of x. */
function ascends(x: Numbers, { start, end }: Run): boolean {
	for (let index = start + 1; index < end; index++) if ((x[index] ?? NaN) < (x[index - 1] ?? NaN)) return false;
	return true;
}

/** The points between breaks, without single ones where there are others; beyond what is shown, as near a pole, is a break too. */
function runsWithin(x: Numbers, y: Numbers, [low, high]: readonly [number, number]): readonly Run[] {
	const runs: Run[] = [];
	let start = -1;
	for (let index = 0; index <= Math.min(x.length, y.length); index++) {
		const value = y[index] ?? NaN;
		const isShown = isDrawable(x[index]) && value >= low && value <= high;
		if (isShown && start < 0) start = index;
		if (isShown || start < 0) continue;
		runs.push({ start, end: index });
		start = -1;
	}
	const lines = runs.filter(run => run.end - run.start > 1);
	return lines.length > 0 ? lines : runs;
}

/** The first and the last point of a run and the extremes between them that stand out by more than `small`, as indices. */
function turnsOf(y: Numbers, { start, end }: Run, small: number): readonly number[] {
	const turns: number[] = [start];
	let extreme = start;
	let direction = 0;
	for (let index = start + 1; index < end; index++) {
		const change = (y[index] ?? NaN) - (y[extreme] ?? NaN);
		if (direction === 0 ? Math.abs(change) > small : change * direction < -small) {
			if (direction !== 0) turns.push(extreme);
			direction = Math.sign(change);
			extreme = index;
		} else if (change * direction > 0) extreme = index;
	}
	return end - start > 1 ? [...turns, end - 1] : turns;
}

interface Setting {
	readonly x: (value: number) => string;
	readonly y: (value: number) => string;
	/** Before the first value of x. */
	readonly name: string;
}

function tellRun(turns: readonly Place[], { x, y, name }: Setting): string {
	const [first, ...others] = turns;
	if (first === undefined) return 'is empty';
	if (others.length === 0) return `is ${y(first.y)} at ${name}${x(first.x)}`;
	return others.map((place, index) => {
		const before = turns[index] ?? first;
		if (y(place.y) === y(before.y)) return `${index === 0 ? '' : 'then '}stays at ${y(place.y)} from ${index === 0 ? name : ''}${x(before.x)} to ${x(place.x)}`;
		const verb = place.y > before.y ? 'rises' : 'falls';
		const start = index === 0 ? ` from ${y(before.y)} at ${name}${x(before.x)}` : '';
		return `${index === 0 ? '' : 'then '}${verb}${start} to ${y(place.y)} at ${x(place.x)}`;
	}).join(', ');
}
