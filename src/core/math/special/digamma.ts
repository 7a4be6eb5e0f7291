import { polynomial } from './chebyshev';
import { cosPi, sinPi } from './trigonometry';

/** `B_2k / 2k`; from `src/test/tables/constants.py`. */
const ASYMPTOTIC: readonly number[] = [
	0.08333333333333333,
	-0.008333333333333333,
	0.003968253968253968,
	-0.004166666666666667,
	0.007575757575757576,
	-0.021092796092796094,
	0.08333333333333333,
	-0.4432598039215686,
	3.0539543302701198,
	-26.456212121212122,
];

/**
 * The digamma function, `Γ'(x)/Γ(x)`; NaN at its poles 0, -1, -2, …
 * @domain  all x but the poles.
 * @error   at most 5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  Recurrence to x ≥ 10, then DLMF 5.11.2; reflection for x < 0.
 */
export function digamma(x: number): number {
	if (x <= 0) return Number.isInteger(x) ? NaN : digamma(1 - x) - Math.PI * cosPi(x) / sinPi(x);
	let sum = 0;
	let at = x;
	for (; at < 10; at++) sum -= 1 / at;
	const square = 1 / (at * at);
	return sum + (Math.log(at) - 0.5 / at - square * polynomial(ASYMPTOTIC, square));
}
