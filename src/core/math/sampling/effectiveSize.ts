/** The draws of one quantity, one array a chain, all of one length. */
export type Chains = readonly Float64Array[];

/** The mean product of deviations from the mean, `lag` draws apart, over all draws. */
function autocovariance(draws: Float64Array, lag: number): number {
	const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
	let total = 0;
	for (let i = 0; i + lag < draws.length; i++) total += ((draws[i] ?? NaN) - mean) * ((draws[i + lag] ?? NaN) - mean);
	return total / draws.length;
}

/** The autocorrelations at lags 0 to `most`; NaN for draws that do not vary. */
export function autocorrelation(draws: Float64Array, most: number): Float64Array {
	const variance = autocovariance(draws, 0);
	return Float64Array.from({ length: Math.min(most + 1, draws.length) }, (_, lag) => autocovariance(draws, lag) / variance);
}

/** The variance of all draws as the chains together show it, and the mean of those within a chain; NaN for fewer than two draws. */
export function variances(chains: Chains): { readonly within: number; readonly total: number } {
	const n = chains[0]?.length ?? 0;
	const within = chains.reduce((sum, draws) => sum + autocovariance(draws, 0), 0) / chains.length * (n / (n - 1));
	const means = chains.map(draws => draws.reduce((sum, x) => sum + x, 0) / n);
	const centre = means.reduce((sum, mean) => sum + mean, 0) / means.length;
	const between = means.length > 1 ? means.reduce((sum, mean) => sum + (mean - centre) ** 2, 0) / (means.length - 1) : 0;
	return { within, total: within * ((n - 1) / n) + between };
}

/**
 * The number of independent draws that would know the mean as well: over the autocorrelation, summed in pairs as long as they are positive and
 * made to fall. NaN for draws that do not vary or are fewer than four a chain.
 * @source  C. J. Geyer, Statist. Sci. 7 (1992), 473, for the pairs; A. Vehtari et al., Bayesian Anal. 16 (2021), 667, for several chains.
 */
export function effectiveSize(chains: Chains): number {
	const n = chains[0]?.length ?? 0;
	const count = n * chains.length;
	if (n < 4 || chains.some(draws => draws.length !== n || !draws.every(Number.isFinite))) return NaN;
	const { within, total } = variances(chains);
	if (!(within > 0)) return NaN;
	const correlation = (lag: number): number => 1 - (within - chains.reduce((sum, draws) => sum + autocovariance(draws, lag), 0) / chains.length) / total;
	let sum = 0;
	let previous = Infinity;
	let lastEven = 0;
	for (let lag = 0; lag + 1 < n - 3; lag += 2) {
		const even = lag === 0 ? 1 : correlation(lag);
		const pair = even + correlation(lag + 1);
		lastEven = Math.max(0, even);
		if (!(pair > 0)) break;
		lastEven = 0;
		previous = Math.min(previous, pair);
		sum += previous;
	}
	const time = Math.max(-1 + 2 * sum + lastEven, 1 / Math.log10(count));
	return count / time;
}
