/** Probabilities that add up to 1, as near as a hand sets them. */
export function isShares(entries: readonly number[]): boolean {
	return entries.every(share => share >= 0) && Math.abs(entries.reduce((sum, share) => sum + share, 0) - 1) < 0.05;
}

/** Shares with one of them set, in [0, 1], and the others scaled so that they still add up to 1. */
export function withShare(shares: readonly number[], place: number, share: number): readonly number[] {
	if (shares.length < 2) return [1];
	const set = rounded(Math.min(1, Math.max(0, share)));
	const others = shares.reduce((sum, other, i) => (i === place ? sum : sum + other), 0);
	const scaled = shares.map(other => rounded(others > 0 ? (other * (1 - set)) / others : (1 - set) / (shares.length - 1)));
	const largest = scaled.reduce((best, share, i) => (i !== place && (best === place || share > (scaled[best] ?? 0)) ? i : best), place);
	const rest = scaled.reduce((sum, share, i) => (i === place || i === largest ? sum : sum + share), set);
	return scaled.map((share, i) => (i === place ? set : i === largest ? rounded(Math.max(0, 1 - rest)) : share));
}

/** To as many digits as a field shows. */
function rounded(share: number): number {
	return Math.round(1e6 * share) / 1e6;
}

/** Shares in hundredths that add up to 1, near these: what lies below 0 is 0. */
export function nearestShares(shares: readonly number[]): readonly number[] {
	const kept = shares.map(share => Math.max(0, share));
	const total = kept.reduce((sum, share) => sum + share, 0) || 1;
	const hundredths = kept.map(share => Math.round(100 * share / total));
	const largest = hundredths.indexOf(Math.max(...hundredths));
	const others = hundredths.reduce((sum, share, i) => (i === largest ? sum : sum + share), 0);
	return hundredths.map((share, i) => (i === largest ? 100 - others : share) / 100);
}
