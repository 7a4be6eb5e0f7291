/** The index whose interval of the cumulated probabilities holds u; what rounding leaves of 1 belongs to the last that is possible. */
export function drawIndex(probabilities: ArrayLike<number>, u: number): number {
	let rest = u;
	let last = 0;
	for (let i = 0; i < probabilities.length; i++) {
		const probability = probabilities[i] ?? NaN;
		if (probability === 0) continue;
		if (rest < probability) return i;
		rest -= probability;
		last = i;
	}
	return last;
}
