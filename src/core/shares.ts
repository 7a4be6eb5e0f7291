/** Shares with one of them set, in [0, 1], and the others scaled so that they still add up to 1. */
export function withShare(shares: readonly number[], place: number, share: number): readonly number[] {
	if (shares.length < 2) return [1];
	const set = Math.min(1, Math.max(0, share));
	const others = shares.reduce((sum, other, i) => (i === place ? sum : sum + other), 0);
	return shares.map((other, i) => {
		if (i === place) return set;
		return others > 0 ? (other * (1 - set)) / others : (1 - set) / (shares.length - 1);
	});
}
