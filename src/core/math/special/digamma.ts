import { chebyshev, polynomial } from './chebyshev';
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

/** Chebyshev coefficients of `ψ(x)/(x - root)` over t = 2x - 3, 1 ≤ x ≤ 2; from `src/test/tables/constants.py`. */
const NEAR_ROOT: readonly number[] = [
	1.967140520883134,
	-0.2270640863346444,
	0.03336889902393011,
	-0.005320077271596548,
	0.0008788656937820505,
	-0.00014773492650606044,
	2.5060543468359146e-05,
	-4.2721034029993324e-06,
	7.302769272465923e-07,
	-1.2502886813559594e-07,
	2.1425009322359472e-08,
	-3.673295918565179e-09,
	6.299717236108931e-10,
	-1.080593028883266e-10,
	1.853735192053638e-11,
	-3.18023536582553e-12,
	5.456147570322795e-13,
	-9.360993131036438e-14,
	1.606064636295075e-14,
	-2.7555431377438815e-15,
	4.727736178601912e-16,
	-8.11148420346509e-17,
	1.391707769474154e-17,
	-2.3877901082188625e-18,
];

/** The positive root, in two parts: its double, and what that leaves. */
const ROOT = 1.4616321449683622;
const ROOT_REST = 9.549995429965697e-17;

/**
 * The digamma function, `Γ'(x)/Γ(x)`; NaN at its poles 0, -1, -2, …
 * @domain  all x but the poles.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  About its root by Chebyshev series, from 10 by DLMF 5.11.2, between by recurrence; reflection for x < 0.
 */
export function digamma(x: number): number {
	if (x <= 0) return Number.isInteger(x) ? NaN : digamma(1 - x) - Math.PI * cosPi(x) / sinPi(x);
	if (x >= 10) return digammaOfLarge(x);
	if (x < 1) return digammaAboutRoot(x + 1) - 1 / x;
	let sum = 0;
	let at = x;
	for (; at > 2; at--) sum += 1 / (at - 1);
	return sum + digammaAboutRoot(at);
}

function digammaOfLarge(x: number): number {
	return Math.log(x) + restOfLarge(x);
}

function restOfLarge(x: number): number {
	const square = 1 / (x * x);
	return -0.5 / x - square * polynomial(ASYMPTOTIC, square);
}

/** For 1 ≤ x ≤ 2. */
function digammaAboutRoot(x: number): number {
	return ((x - ROOT) - ROOT_REST) * chebyshev(NEAR_ROOT, 2 * x - 3);
}

/**
 * `ψ(x) - log x`, without the cancellation that a large x brings.
 * @domain  x > 0.
 * @source  DLMF 5.5.2 up to x ≥ 10, then 5.11.2.
 */
export function digammaLessLog(x: number): number {
	let sum = 0;
	let at = x;
	for (; at < 10; at++) sum += Math.log1p(1 / at) - 1 / at;
	return sum + restOfLarge(at);
}
