import { divergenceDensity } from '../info/divergence';
import { tailSum } from './counting';
import type { Along, Family, OfParameters, Univariate } from './family';

/** A distribution over finitely many integers, told by its masses. */
export interface Masses {
	readonly density: Along;
	readonly logDensity: Along;
	/** The ratios of a mass to its neighbour's: of k - 1 and of k + 1 to k. */
	readonly down: Along;
	readonly up: Along;
	readonly mean: OfParameters;
	readonly low: OfParameters;
	readonly high: OfParameters;
}

/** More masses than these are not added up. */
const MOST_TERMS = 200_000;

/**
 * The Kullback-Leibler divergence between two members of a family over finitely many integers, as a sum; Infinity where the second does not
 * cover the first, NaN where there are too many.
 */
export function summedDivergence({ low, high, logDensity, cdf, survival }: Univariate, p: readonly number[], q: readonly number[]): number {
	const [from, to] = [low(...p), high(...p)];
	if (from < low(...q) || to > high(...q)) return Infinity;
	if (to - from > MOST_TERMS) return NaN;
	let total = cdf(from - 1, ...q) + survival(to, ...q);
	for (let k = from; k <= to; k++) total += divergenceDensity(logDensity(k, ...p), logDensity(k, ...q));
	return total;
}

/** Below it a probability is taken from its logarithm. */
const TINY = 1e-290;

/** Probabilities as sums of masses, from the smaller tail, so that neither cancels nor underflows. */
export function summed({ density, logDensity, down, up, mean, low, high }: Masses): Pick<Family, 'density' | 'logDensity' | 'cdf' | 'survival' | 'logCdf' | 'logSurvival'> {
	const lowerSum: Along = (k, ...p) => tailSum(k, -1, j => down(j, ...p));
	const upperSum: Along = (k, ...p) => tailSum(k + 1, 1, j => up(j, ...p));
	const lower: Along = (k, ...p) => (k < low(...p) ? 0 : density(k, ...p) * lowerSum(k, ...p));
	const upper: Along = (k, ...p) => (k >= high(...p) ? 0 : density(k + 1, ...p) * upperSum(k, ...p));
	/** The tail that the mean suggests first; the other where that is not the smaller. */
	const tails = (k: number, p: readonly number[]): readonly [below: number, above: number] => {
		const isBelow = k < mean(...p);
		const first = isBelow ? lower(k, ...p) : upper(k, ...p);
		const second = first > 0.5 ? (isBelow ? upper(k, ...p) : lower(k, ...p)) : 1 - first;
		const other = first > 0.5 ? 1 - second : first;
		return isBelow ? [other, second] : [second, other];
	};
	return {
		density,
		logDensity: (k, ...p) => (density(k, ...p) > 0.5 ? Math.log1p(-lower(k - 1, ...p) - upper(k, ...p)) : logDensity(k, ...p)),
		cdf: (k, ...p) => tails(k, p)[0],
		survival: (k, ...p) => tails(k, p)[1],
		logCdf(k, ...p) {
			const [below, above] = tails(k, p);
			if (below < TINY) return logDensity(k, ...p) + Math.log(lowerSum(k, ...p));
			return below < 0.5 ? Math.log(below) : Math.log1p(-above);
		},
		logSurvival(k, ...p) {
			const [below, above] = tails(k, p);
			if (above < TINY) return logDensity(k + 1, ...p) + Math.log(upperSum(k, ...p));
			return above < 0.5 ? Math.log(above) : Math.log1p(-below);
		},
	};
}
