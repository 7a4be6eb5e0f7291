import { standardNormalQuantile } from '../special/normal';
import { effectiveSize, variances, type Chains } from './effectiveSize';
import { sampleQuantile } from './sampleQuantile';

/** What the draws of one quantity tell of the chains that made them. */
export interface Diagnostics {
	/** How much more all chains vary than each of their halves; above 1.01 they have not found the same distribution. */
	readonly rHat: number;
	/** Independent draws that would be worth as much for the middle of the distribution. */
	readonly bulkSize: number;
	/** The same for its 5 % and 95 % quantiles. */
	readonly tailSize: number;
}

/**
 * The rank-normalised split R-hat and effective sizes; NaN for draws that do not vary or are not finite.
 * @source  A. Vehtari, A. Gelman, D. Simpson, B. Carpenter and P.-C. Bürkner, Bayesian Anal. 16 (2021), 667.
 */
export function diagnose(chains: Chains): Diagnostics {
	const halves = chains.flatMap(splitInHalves);
	const sorted = Float64Array.from(halves.flatMap(draws => [...draws])).sort();
	if (!sorted.every(Number.isFinite) || sorted[0] === sorted[sorted.length - 1]) return { rHat: NaN, bulkSize: NaN, tailSize: NaN };
	const median = sampleQuantile(sorted, 0.5);
	const ranked = normaliseRanks(halves);
	const folded = normaliseRanks(halves.map(draws => draws.map(x => Math.abs(x - median))));
	const below = (p: number): number => {
		const border = sampleQuantile(sorted, p);
		return effectiveSize(halves.map(draws => draws.map(x => x <= border ? 1 : 0)));
	};
	return {
		// Two values fold onto one, which says nothing.
		rHat: Math.max(...[ranked, folded].map(potentialReduction).filter(value => !Number.isNaN(value))),
		bulkSize: effectiveSize(ranked),
		// Of few values, the largest may be a quantile: then nothing lies beyond it.
		tailSize: [below(0.05), below(0.95)].reduce((least, size) => size < least || Number.isNaN(least) ? size : least),
	};
}

/** The middle draw of an odd number belongs to neither half. */
function splitInHalves(draws: Float64Array): readonly Float64Array[] {
	const half = Math.floor(draws.length / 2);
	return [draws.slice(0, half), draws.slice(draws.length - half)];
}

function potentialReduction(chains: Chains): number {
	const { within, total } = variances(chains);
	return Math.sqrt(total / within);
}

/** Each draw replaced by the normal quantile of its rank among all; equal draws share the mean of their ranks. */
function normaliseRanks(chains: Chains): Chains {
	const entries = chains.flatMap((draws, chain) => Array.from(draws, (value, index) => ({ value, chain, index }))).sort((a, b) => a.value - b.value);
	const result = chains.map(draws => new Float64Array(draws.length));
	for (let first = 0; first < entries.length;) {
		let end = first + 1;
		while (end < entries.length && entries[end]?.value === entries[first]?.value) end++;
		const z = standardNormalQuantile(((first + 1 + end) / 2 - 3 / 8) / (entries.length + 1 / 4));
		for (const { chain, index } of entries.slice(first, end)) {
			const draws = result[chain];
			if (draws) draws[index] = z;
		}
		first = end;
	}
	return result;
}
