/** The finite part of a range in which a function has its largest value. */
interface BoundedRange {
	readonly low: number;
	readonly high: number;
}

type Objective = (x: number) => number;

/** Growth of the distance from one look to the next: no power of it is a period's multiple of another. */
const GROWTH = 1.3579;
const LOOKS = 150;
/** The looks whose largest value must be lower than that of as many before them. */
const BLOCK = 6;
const LEAST_FALL = 1e-3;
/** Looks past the last high one that still belong to the range. */
const MARGIN = 6;
/** A side that cannot be computed so far out is taken for what it was so near. */
const LEAST_LOOKS = 60;

/**
 * A range without its infinite sides: from the last place known on, the function is looked at ever farther out, to some 10²⁰ times the
 * distance. Undefined where it does not settle below its largest value: where that is a limit, where it waves, or ties.
 */
export function boundedRange(low: number, high: number, known: readonly number[], objectiveOver: (places: readonly number[]) => Objective): BoundedRange | undefined {
	if (Number.isNaN(low) || Number.isNaN(high)) return undefined;
	if (Number.isFinite(high - low)) return { low, high };
	const ends = [low, high].filter(Number.isFinite);
	const places = [...new Set([...known, ...ends, ...(ends.length === 0 ? [0] : [])])].sort((a, b) => a - b);
	const [first = 0, last = 0] = [places[0], places[places.length - 1]];
	const unit = Math.max(last - first, 1e-3 * Math.max(Math.abs(first), Math.abs(last))) || 1;
	const sides = [{ anchor: first, direction: -1, isOpen: low === -Infinity }, { anchor: last, direction: 1, isOpen: high === Infinity }];
	const ladders = sides.map(({ anchor, direction, isOpen }) => isOpen ? Array.from({ length: LOOKS }, (_, k) => anchor + direction * unit * 1e-3 * GROWTH ** k) : []);
	const objective = objectiveOver([...places, ...ladders.flatMap(ladder => ladder.slice(0, LEAST_LOOKS))]);
	const top = [...places, ...ladders.flat()].reduce((most, x) => Math.max(most, orLowest(objective(x))), -Infinity);
	const [left, right] = ladders.map(ladder => ladder.length === 0 ? undefined : cutOff(ladder, objective, top));
	if (low === -Infinity && left === undefined || high === Infinity && right === undefined) return undefined;
	return { low: left ?? low, high: right ?? high };
}

function orLowest(value: number): number {
	return Number.isNaN(value) ? -Infinity : value;
}

/** The look beyond which all are lower than the top, and keep falling; undefined where there is none. */
function cutOff(ladder: readonly number[], objective: Objective, top: number): number | undefined {
	const values = ladder.map(objective);
	const unknown = values.findIndex(Number.isNaN);
	const heights = unknown < 0 ? values : values.slice(0, unknown);
	if (heights.length < LEAST_LOOKS) return undefined;
	const fall = LEAST_FALL * Math.max(LEAST_FALL, Math.abs(top));
	const cut = heights.findLastIndex(height => height >= top - fall) + MARGIN;
	const blocks = Array.from({ length: Math.floor((heights.length - cut) / BLOCK) }, (_, k) => Math.max(...heights.slice(cut + k * BLOCK, cut + (k + 1) * BLOCK)));
	return settlesBelow(blocks, top - fall) ? ladder[cut] : undefined;
}

/** Whether the blocks keep falling, or rise by ever less to a limit below the bound. */
function settlesBelow(blocks: readonly number[], bound: number): boolean {
	const rises = blocks.slice(1).map((height, k) => height > (blocks[k] ?? NaN) ? height - (blocks[k] ?? NaN) : 0);
	const isSettling = rises.every((rise, k) => k === 0 || rise <= (rises[k - 1] ?? NaN) / 2);
	return blocks.length >= 3 && isSettling && (blocks.at(-1) ?? NaN) + 2 * (rises.at(-1) ?? NaN) < bound;
}
