import type { Budget } from '../budget';
import { epsilonLimit } from '../series/epsilon';
import { integrateAdaptively } from './adaptive';
import type { Part } from './graded';

export interface OscillatingOptions {
	readonly budget: Budget;
	/** The distance over which the search for the first zero begins. */
	readonly scale: number;
}

const REFUSED: Part = { value: NaN, error: Infinity, magnitude: NaN };
const LEAST_LOBES = 12;
const MOST_LOBES = 96;
/** Looks at f for each distance between two zeros, as long as the one before. */
const LOOKS = 12;
const MOST_LOOKS = 2048;
/** Parts of the scale to look in for a first zero: the next is tried where the one before has missed some. */
const FIRST_STEPS = [1 / 16, 1 / 256] as const;
/** Lobes that fall less than that while their number doubles have no sum to be sure of. */
const LARGEST_RATIO = 0.93;
/** What the acceleration may make of the errors of the lobes. */
const AMPLIFIED = 4;

/**
 * The integral of f from `start` to infinity on one side, where f swings about 0 and dies away however slowly: lobe by lobe between the zeros,
 * the alternating sums extrapolated. The error is Infinity where the lobes do not alternate or do not fall, all along or far out, and where
 * the limit does not lie between two sums, as that of an alternating series must.
 * @source  P. Wynn, Mathematical Tables and Other Aids to Computation 10 (1956), 91, as QUADPACK's QAWF has it.
 */
export function integrateOscillating(f: (x: number) => number, start: number, direction: 1 | -1, { budget, scale }: OscillatingOptions): Part {
	const along = (distance: number): number => f(start + direction * distance);
	const looked = (distance: number): number => {
		budget.spend(1);
		return along(distance);
	};
	for (const step of FIRST_STEPS) {
		const part = sumLobes(along, looked, step * scale, budget);
		if (part) return part;
	}
	return REFUSED;
}

/** The sum of all lobes; undefined where the steps have missed a zero. */
function sumLobes(f: (x: number) => number, looked: (x: number) => number, firstStep: number, budget: Budget): Part | undefined {
	const sum = { value: 0, error: 0, magnitude: 0 };
	const sizes: number[] = [];
	const partial: number[] = [];
	let low = 0;
	let step = firstStep;
	for (let k = 0; k <= MOST_LOBES; k++) {
		const high = nextZero(looked, low, step);
		if (high === undefined) return REFUSED;
		const lobe = integrateAdaptively(f, [low, high], { budget, tolerance: 1e-14, mostPieces: 40 });
		if (!(lobe.error <= 1e-10 * lobe.magnitude)) return REFUSED;
		if (lobe.magnitude > Math.abs(lobe.value) * (1 + 1e-9)) return undefined;
		sum.value += lobe.value;
		sum.error += lobe.error;
		sum.magnitude += lobe.magnitude;
		step = (high - low) / LOOKS;
		low = high;
		// The first lobe is cut where the range begins.
		if (k === 0) continue;
		sizes.push(lobe.magnitude);
		partial.push(sum.value);
		if (k < LEAST_LOBES || k % 4 !== 0 || !isFalling(sizes)) continue;
		const limit = epsilonLimit(partial);
		const isBetween = (limit.value - sum.value) * (limit.value - (partial.at(-2) ?? NaN)) <= 0;
		const error = limit.error + AMPLIFIED * sum.error + 8 * Number.EPSILON * sum.magnitude;
		if (isBetween && limit.error <= 1e-13 * sum.magnitude || k === MOST_LOBES && isBetween) return diesAway(looked, low, step) ? { value: limit.value, error, magnitude: sum.magnitude } : REFUSED;
	}
	return REFUSED;
}

/** Where f changes sign next, to a few digits: the lobes meet there, wherever it is. */
function nextZero(f: (x: number) => number, from: number, step: number): number | undefined {
	let low = from + step / 2;
	const sign = Math.sign(f(low));
	for (let i = 0; i < MOST_LOOKS; i++) {
		const high = low + step;
		const found = Math.sign(f(high));
		if (Number.isNaN(found) || !(high > low)) return undefined;
		if (found === -sign) return bisect(f, low, high, sign);
		low = high;
	}
	return undefined;
}

function bisect(f: (x: number) => number, from: number, to: number, sign: number): number {
	let [low, high] = [from, to];
	for (let middle = low / 2 + high / 2; middle > low && middle < high; middle = low / 2 + high / 2) {
		if (Math.sign(f(middle)) === sign) low = middle;
		else high = middle;
	}
	return high;
}

/** Whether each of the later lobes is smaller than the one before, and the last clearly smaller than the one at half its number. */
function isFalling(sizes: readonly number[]): boolean {
	const half = sizes.length >> 1;
	const late = sizes.slice(half);
	return late.every((size, i) => i === 0 || size <= (late[i - 1] ?? NaN)) && (sizes.at(-1) ?? NaN) <= LARGEST_RATIO * (sizes[half - 1] ?? NaN);
}

const OCTAVES = 24;
/** The phase of a wave that becomes ever faster is lost farther out. */
const CHIRP_OCTAVES = 8;
const LOOKS_AN_OCTAVE = 48;

/** Whether the largest values in ever wider windows keep falling, or stay where the zeros come ever closer. */
function diesAway(f: (x: number) => number, from: number, step: number): boolean {
	return heightsFall(f, from, 0.97, OCTAVES) || heightsFall(f, from, 1.03, CHIRP_OCTAVES) && zerosGather(f, from, step);
}

function heightsFall(f: (x: number) => number, from: number, ratio: number, octaves: number): boolean {
	let before = Infinity;
	for (let octave = 0; octave < octaves && before > 0; octave++) {
		const height = heightBeyond(f, from * 2 ** octave);
		if (!(height <= ratio * before)) return false;
		before = height;
	}
	return true;
}

/** At places that no wave meets in step. */
function heightBeyond(f: (x: number) => number, low: number): number {
	return Array.from({ length: LOOKS_AN_OCTAVE }, (_, i) => Math.abs(f(low * (1 + (i * Math.SQRT2) % 1)))).reduce((a, b) => Math.max(a, b), 0);
}

function zerosGather(f: (x: number) => number, from: number, step: number): boolean {
	let before = step * LOOKS;
	for (let octave = 1; octave < CHIRP_OCTAVES; octave++) {
		const first = nextZero(f, from * 2 ** octave, before / 64);
		const second = first === undefined ? undefined : nextZero(f, first, before / 64);
		if (first === undefined || second === undefined || !(second - first <= 0.8 * before)) return false;
		before = second - first;
	}
	return true;
}
