/** The quantile of draws in rising order, by linear interpolation between neighbours. */
export function sampleQuantile(sorted: Float64Array, p: number): number {
	const at = p * (sorted.length - 1);
	const low = sorted[Math.floor(at)] ?? NaN;
	const high = sorted[Math.ceil(at)] ?? NaN;
	return low + (high - low) * (at - Math.floor(at));
}
