/** `B_2k/(2k)!`; from `src/test/tables/constants.py`. */
const EULER_MACLAURIN: readonly number[] = [
	0.08333333333333333,
	-0.001388888888888889,
	3.306878306878307e-05,
	-8.267195767195768e-07,
	2.08767569878681e-08,
	-5.284190138687493e-10,
	1.3382536530684679e-11,
	-3.3896802963225827e-13,
	8.586062056277845e-15,
	-2.174868698558062e-16,
	5.5090028283602295e-18,
	-1.3954464685812522e-19,
];

/**
 * `excess a^s ζ(s, a)` with s = 1 + excess, where ζ(s, a) = Σ (a + k)^-s is Hurwitz's zeta function: without its pole, and without its
 * overflow for small a. Continued to -1 < excess ≤ 0.
 * @domain  excess > -1, a > 0.
 * @source  Euler-Maclaurin summation, DLMF 25.11.28.
 */
export function scaledHurwitzZeta(excess: number, a: number): number {
	const s = 1 + excess;
	let sum = 0;
	let k = 0;
	// From s + 10 on the corrections below fall fast enough.
	for (; a + k < s + 10; k++) {
		const term = Math.pow(1 + k / a, -s);
		sum += term;
		if (term < sum * 1e-18) return excess * sum;
	}
	const ratio = 1 + k / a;
	const power = Math.pow(ratio, -s);
	const at = a + k;
	let rising = s / at;
	let corrections = 0.5;
	for (let j = 0; j < EULER_MACLAURIN.length; j++) {
		corrections += (EULER_MACLAURIN[j] ?? NaN) * rising;
		rising *= (s + 2 * j + 1) / at * ((s + 2 * j + 2) / at);
	}
	return excess * (sum + power * corrections) + at * power;
}

/**
 * Hurwitz's zeta function, `Σ (a + k)^-s`.
 * @domain  s > 1, a > 0.
 */
export function hurwitzZeta(s: number, a: number): number {
	if (!(s > 1 && a > 0)) return s === 1 && a > 0 ? Infinity : NaN;
	if (s === Infinity) return a > 1 ? 0 : a === 1 ? 1 : Infinity;
	return scaledHurwitzZeta(s - 1, a) / (s - 1) * Math.pow(a, -s);
}
