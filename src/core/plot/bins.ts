import { extentOf, isDrawable, spread } from './range';
import type { Numbers } from './picture';

/** Bins of one width: `edges` has one more than `densities`, and the densities times the width add up to one. */
export interface Bins {
	readonly edges: readonly number[];
	readonly densities: readonly number[];
}

const MOST_BINS = 100;

/**
 * Counts samples in bins of one width and sets the counts as a density; what is not finite is left out.
 * @param count by default the range over 2·IQR·n^(−1/3), and at least Sturges' log₂ n + 1 where the quartiles fall together
 * @source Freedman and Diaconis, "On the histogram as a density estimator" (1981); Sturges, "The choice of a class interval" (1926).
 */
export function binSamples(samples: Numbers, count?: number): Bins {
	const extent = extentOf(samples);
	if (extent === undefined) return { edges: [], densities: [] };
	const drawable = Float64Array.from(Array.prototype.filter.call(samples, isDrawable)).sort();
	const [low, high] = spread(extent);
	const bins = Math.min(MOST_BINS, Math.max(1, Math.round(count ?? binCount(drawable, high - low))));
	const width = (high - low) / bins;
	const densities = Array.from({ length: bins }, () => 0);
	for (const sample of drawable) {
		const bin = Math.min(bins - 1, Math.floor((sample - low) / width));
		densities[bin] = (densities[bin] ?? 0) + 1 / (drawable.length * width);
	}
	return { edges: Array.from({ length: bins + 1 }, (_, index) => low + index * width), densities };
}

function binCount(sorted: Float64Array, range: number): number {
	const quartile = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
	const width = 2 * (quartile(0.75) - quartile(0.25)) / Math.cbrt(sorted.length);
	return width > 0 ? Math.ceil(range / width) : Math.ceil(Math.log2(sorted.length)) + 1;
}
