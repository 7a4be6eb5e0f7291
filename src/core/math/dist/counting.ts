import { entropyTerm } from '../special/logarithms';
import { standardNormalQuantile } from '../special/normal';

/** What a probability may be off for rounding, relative. */
const SLACK = 4 * Number.EPSILON;
const HALF_LOG_2PI_E = 1.4189385332046727;
/** Masses below it add nothing to an entropy. */
const NEGLIGIBLE = 1e-22;
const MOST_TERMS = 200_000;

/** A distribution over the integers from `low` to `high`, its parameters fixed. */
export interface Counts {
	readonly low: number;
	readonly high: number;
	readonly mean: number;
	readonly variance: number;
}

/** The least k with `cdf(k) ≥ p`, 0 < p < 1: from where the normal would be, in steps that double, then by halving. */
export function leastCount(p: number, counts: Counts, cdf: (k: number) => number): number {
	const target = p * (1 - SLACK);
	return leastWhere(k => cdf(k) >= target, counts, standardNormalQuantile(p));
}

/** The least k with `survival(k) ≤ p`, in the same way. */
export function leastCountExceeded(p: number, counts: Counts, survival: (k: number) => number): number {
	const target = p * (1 + SLACK);
	return leastWhere(k => survival(k) <= target, counts, -standardNormalQuantile(p));
}

/** The least of the integers that holds of all above it, sought from `deviations` off the mean. */
function leastWhere(holds: (k: number) => boolean, { low, high, mean, variance }: Counts, deviations: number): number {
	const reaches = (k: number): boolean => k >= high || (k >= low && holds(k));
	const guess = Math.round(mean + Math.sqrt(variance) * deviations);
	let above = Math.min(high, Math.max(low, guess || 0));
	let below = above;
	for (let step = 1; !reaches(above); step *= 2) [below, above] = [above, above + step];
	for (let step = 1; below === above || reaches(below); step *= 2) [below, above] = [below - step, below];
	while (above - below > 1) {
		const middle = Math.floor((below + above) / 2);
		if (middle <= below || middle >= above) break;
		if (reaches(middle)) above = middle;
		else below = middle;
	}
	return above;
}

/** `1 + r(k) + r(k) r(k + step) + …`: a tail in units of its largest mass, from the ratio of each mass to the one before it. */
export function tailSum(k: number, step: -1 | 1, ratio: (k: number) => number): number {
	let sum = 1;
	let term = 1;
	for (let at = k; term > sum * Number.EPSILON / 8; at += step) {
		term *= ratio(at);
		sum += term;
	}
	return sum;
}

/**
 * The entropy, summed outwards from the mode; where that takes too long it is that of the normal, corrected for the skewness.
 * NaN where it takes too long and the distribution is far from normal.
 */
export function countEntropy({ low, high, variance }: Counts, mode: number, skewness: number, mass: (k: number) => number): number {
	if (variance > 1e7) return Math.abs(skewness) < 1e-3 ? HALF_LOG_2PI_E + 0.5 * Math.log(variance) - skewness * skewness / 12 : NaN;
	const largest = mass(mode);
	let sum = 0;
	let others = 0;
	for (let k = mode + 1, taken = 0; k <= high; k++, taken++) {
		const p = mass(k);
		if (p < NEGLIGIBLE) break;
		if (taken > MOST_TERMS) return NaN;
		sum += entropyTerm(p);
		others += p;
	}
	for (let k = mode - 1; k >= low; k--) {
		const p = mass(k);
		if (p < NEGLIGIBLE) break;
		sum += entropyTerm(p);
		others += p;
	}
	// A mass near 1 is told by what it leaves.
	return sum + (largest > 0.5 ? -largest * Math.log1p(-others) : entropyTerm(largest));
}
