import type { Budget } from '../budget';
import { goldenSection } from './goldenSection';
import { polishPeak } from './polishPeak';

export interface Maximum {
	/** Where the largest value found lies; NaN if f is a number nowhere. */
	readonly at: number;
	readonly value: number;
	/** Bound of the error of `at`. */
	readonly error: number;
	/** Whether one narrow bracket is left: no second place is as high, and a finer grid finds nothing higher. */
	readonly certain: boolean;
}

const COARSE = 256;
/** Brackets that are refined; more peaks than this are not told apart with certainty. */
const MOST_PEAKS = 16;

interface Sample {
	readonly x: number;
	readonly y: number;
}

/**
 * The place where f is largest on [low, high]. Every call of f pays one step.
 *
 * Every peak of a grid is refined by golden section, and the best by its parabola; a second grid between the points of the first must
 * not find anything higher. That is certainty only for functions without peaks narrower than the grid; kinks and ends are found exactly.
 * @domain  finite low ≤ high; f may be -Infinity or NaN in places.
 * @source  R. P. Brent, Algorithms for Minimization without Derivatives, 1973, for the golden section.
 */
export function maximise(f: (x: number) => number, low: number, high: number, budget: Budget): Maximum {
	const paid = (x: number): number => {
		budget.spend(1);
		const value = f(x);
		return Number.isNaN(value) ? -Infinity : value;
	};
	if (low === high) return { at: low, value: paid(low), error: 0, certain: true };
	if (!(low < high) || !Number.isFinite(high - low)) return { at: NaN, value: NaN, error: Infinity, certain: false };
	const samples = Array.from({ length: COARSE + 1 }, (_, i) => sample(paid, i === COARSE ? high : low + (high - low) * (i / COARSE)));
	const peaks = peaksOf(samples);
	const width = (high - low) / COARSE;
	const refined = peaks.slice(0, MOST_PEAKS).map(({ x }) => goldenSection(paid, Math.max(low, x - width), Math.min(high, x + width)));
	const best = refined.reduce<Sample | undefined>((a, b) => a && a.y >= b.y ? a : b, undefined);
	if (!best || best.y === -Infinity) return { at: NaN, value: NaN, error: Infinity, certain: false };
	const { x, error } = polishPeak(paid, best.x, low, high);
	const value = Math.max(best.y, paid(x));
	const finer = largestBetween(paid, samples);
	return { at: x, value, error, certain: peaks.length <= MOST_PEAKS && !isPole(paid, x, value, samples, high - low) && finer <= value && isAlone({ x, y: value }, [...refined, ...samples], width) };
}

function sample(f: (x: number) => number, x: number): Sample {
	return { x, y: f(x) };
}

/** Points not lower than their neighbours and higher than one of them, the highest first. */
function peaksOf(samples: readonly Sample[]): readonly Sample[] {
	return samples
		.filter(({ y }, i) => {
			const before = samples[i - 1]?.y ?? -Infinity;
			const after = samples[i + 1]?.y ?? -Infinity;
			return y >= before && y >= after && (y > before || y > after);
		})
		.sort((a, b) => b.y - a.y);
}

/** The largest value at points between those of the grid, off their middle so that a period of the grid does not hide anything. */
function largestBetween(f: (x: number) => number, samples: readonly Sample[]): number {
	let best = -Infinity;
	for (const [i, { x }] of samples.entries()) {
		const next = samples[i + 1];
		if (next) for (const part of [0.29, 0.62]) best = Math.max(best, f(x + (next.x - x) * part));
	}
	return best;
}

/** Whether f falls by most of its height within a billionth of the range: a pole, or nothing that values can tell from one. */
function isPole(f: (x: number) => number, at: number, value: number, samples: readonly Sample[], width: number): boolean {
	const lowest = samples.reduce((low, { y }) => y > -Infinity ? Math.min(low, y) : low, value);
	const beside = Math.max(f(at - 1e-9 * width), f(at + 1e-9 * width));
	return value - beside > 0.5 * (value - lowest) && value > lowest;
}

/** Whether nothing outside the peak's own bracket is as high, up to rounding. */
function isAlone(best: Sample, others: readonly Sample[], width: number): boolean {
	const tie = best.y - 64 * Number.EPSILON * Math.abs(best.y);
	return others.every(({ x, y }) => y < tie || Math.abs(x - best.x) < 2 * width && !isPlateau(best, x, y, width));
}

/** A neighbour as high as the peak although it is far from it, on the scale of the grid. */
function isPlateau(best: Sample, x: number, y: number, width: number): boolean {
	return Math.abs(x - best.x) > 0.01 * width && y >= best.y;
}
