import type { Budget } from '../budget';
import { dTransform, type SeriesPoint } from './dTransformation';
import { sum } from '../tensor/sum';
import type { Estimate } from './estimate';
import { geometricRest } from './geometricRest';

/** Compensated running sum. */
interface Total {
	sum: number;
	lost: number;
	magnitude: number;
}

const MOST_TERMS = 1 << 16;
/** Partial sums are kept at indices in this ratio: far enough apart to keep the extrapolation stable. */
const POINT_RATIO = 1.7;
/** Terms to see before anything is concluded. */
const LEAST_TERMS = 64;
/** A longer silence at the start than this is not taken for a sum of nothing. */
const MOST_LEADING_ZEROS = 4096;

/**
 * The sum of `term(k)` for k = from, from + 1, … without end, with a bound of its error. Every term pays one step.
 *
 * Terms that fall geometrically or faster are added until the rest is below rounding, and the far terms are probed for a second hump.
 * Terms that fall like a power of k, of one sign or alternating, are extrapolated. Everything else is refused by an error of Infinity:
 * terms that do not fall, or fall like 1/k. `landmarks` are indices that must be passed before the rest may be dropped, such as the
 * mean of a mass function and a few deviations above it.
 * @domain  from is an integer.
 */
export function sumSeries(term: (k: number) => number, from: number, budget: Budget, landmarks: readonly number[] = []): Estimate {
	const total: Total = { sum: 0, lost: 0, magnitude: 0 };
	const terms: number[] = [];
	const points: SeriesPoint[] = [];
	const least = Math.max(LEAST_TERMS, ...landmarks.filter(Number.isFinite).map(k => k - from + LEAST_TERMS));
	let nextPoint = 1;
	let nextLook = least;
	for (let n = 0; n < MOST_TERMS; n++) {
		budget.spend(1);
		const value = term(from + n);
		if (!Number.isFinite(value)) return Number.isNaN(value) ? { value: NaN, error: Infinity } : { value, error: Infinity };
		if (n === nextPoint) {
			points.push({ count: n, partial: total.sum + total.lost, term: value });
			nextPoint = Math.ceil(n * POINT_RATIO);
			const limit = n >= 200 && n >= least ? algebraicLimit(points, isAlternating(terms)) : undefined;
			if (limit && limit.error <= 1e-12 * total.magnitude) return limit;
		}
		add(total, value);
		terms.push(value);
		if (n === nextLook) {
			nextLook = n + Math.max(16, n >> 4);
			const rest = geometricRest(terms);
			if (rest <= 0.25 * Number.EPSILON * total.magnitude && total.magnitude > 0 && !hasSecondHump(term, from + n, total, budget)) return closed(total, rest);
		}
		if (n >= MOST_LEADING_ZEROS && n >= least && total.magnitude === 0) break;
	}
	const limit = algebraicLimit(points, isAlternating(terms)) ?? geometricLimit(terms, total);
	return limit && limit.error <= 1e-6 * Math.abs(limit.value) ? limit : { value: total.sum + total.lost, error: Infinity };
}

function add(total: Total, value: number): void {
	const next = total.sum + value;
	total.lost += Math.abs(total.sum) >= Math.abs(value) ? total.sum - next + value : value - next + total.sum;
	total.sum = next;
	total.magnitude += Math.abs(value);
}

/** The rounding of the terms themselves is taken for a few units of their last place. */
function closed(total: Total, rest: number): Estimate {
	return { value: total.sum + total.lost, error: rest + 8 * Number.EPSILON * total.magnitude };
}

/** Whether terms far out matter after all; they are looked at in steps of a tenth of their index. */
function hasSecondHump(term: (k: number) => number, last: number, total: Total, budget: Budget): boolean {
	let index = last;
	for (let i = 0; i < 100; i++) {
		index += Math.max(1, Math.floor(0.1 * Math.abs(index)));
		budget.spend(1);
		const value = term(index);
		if (Number.isFinite(value) && Math.abs(value) * Math.max(1, 0.1 * Math.abs(index)) > Number.EPSILON * total.magnitude) return true;
	}
	return false;
}

function isAlternating(terms: readonly number[]): boolean {
	return terms.slice(-32).every((value, i, recent) => i === 0 || value * (recent[i - 1] ?? 0) < 0);
}

/** The sum of terms that fall like a power of their index, if the last points agree on the power. */
function algebraicLimit(points: readonly SeriesPoint[], alternating: boolean): Estimate | undefined {
	const [first, second, third] = points.slice(-3);
	if (!first || !second || !third) return undefined;
	const before = localExponent(first, second);
	const exponent = localExponent(second, third);
	if (!(Math.abs(exponent - before) < 0.05) || !(exponent > (alternating ? 0.02 : 1.02))) return undefined;
	return dTransform(points);
}

const BLOCKS = 16;

/** The sum of terms that fall geometrically, but slowly: sums of long blocks of them fall fast, by one ratio from first to last. */
function geometricLimit(terms: readonly number[], total: Total): Estimate | undefined {
	const length = Math.floor(terms.length / BLOCKS);
	const blocks = Array.from({ length: BLOCKS }, (_, k) => sum(terms.slice(terms.length - (BLOCKS - k) * length, terms.length - (BLOCKS - k - 1) * length)));
	const ratios = blocks.slice(1).map((block, k) => block / (blocks[k] ?? NaN));
	const [first = NaN] = ratios;
	if (!(first > 0 && first < 0.9) || !ratios.every(ratio => Math.abs(ratio - first) < 1e-9)) return undefined;
	const rest = (blocks.at(-1) ?? NaN) * first / (1 - first);
	const value = total.sum + total.lost + rest;
	return { value, error: 1e-8 * Math.abs(rest) / (1 - first) + 8 * Number.EPSILON * total.magnitude };
}

/** -d log|term| / d log(count). */
function localExponent(near: SeriesPoint, far: SeriesPoint): number {
	return -Math.log(Math.abs(far.term / near.term)) / Math.log(far.count / near.count);
}
