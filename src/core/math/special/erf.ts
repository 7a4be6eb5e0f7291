import { chebyshev } from './chebyshev';
import { expNegativeSquare } from './gaussian';

const TWO_OVER_SQRT_PI = 1.1283791670955126;

/** Chebyshev coefficients of `(1 + 2x) erfcx(x)` over `t = (x - 4)/(x + 4)`, x ≥ 0; from `src/test/tables/constants.py`. */
const ERFCX: readonly number[] = [
	2.3549664010748974,
	-0.007260796620301901,
	-0.081265123236185,
	0.06009212804122225,
	-0.02875393558027666,
	0.01059566336347286,
	-0.003136927294554264,
	0.0007456494372536184,
	-0.0001369696503010054,
	1.7183861600300937e-05,
	-7.158364623450346e-07,
	-2.4261399442449534e-07,
	5.5765709395703566e-08,
	-2.1057869513809494e-09,
	-1.1717889351884957e-09,
	1.9098355172456688e-10,
	1.408871764208813e-11,
	-6.901108320480815e-12,
	9.167958364111294e-14,
	2.1454508286554553e-13,
	-1.4716575027010623e-14,
	-6.668675118770408e-15,
	7.504598509880083e-16,
	2.22009300666632e-16,
	-3.1704898956330886e-17,
	-8.193570309884333e-18,
	1.2459819733129574e-18,
	3.3664022738726354e-19,
	-4.617063915866112e-20,
	-1.507203522672506e-20,
];

/**
 * The error function, `2/√π ∫₀ˣ e^(-t²) dt`.
 * @domain  all x.
 * @error   at most 1.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  Series of DLMF 7.6.1 for |x| ≤ 0.5, else `1 - erfc(x)`.
 */
export function erf(x: number): number {
	if (Math.abs(x) > 0.5) return x < 0 ? erfc(-x) - 1 : 1 - erfc(x);
	const square = x * x;
	let term = 1;
	let sum = 0;
	for (let n = 1; n <= 13; n++) {
		term *= -square / n;
		sum += term / (2 * n + 1);
	}
	return TWO_OVER_SQRT_PI * (x + x * sum);
}

/**
 * The complementary error function, `1 - erf(x)`, exact in its tail.
 * @domain  all x.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  `e^(-x²) erfcx(x)` for x > 0.5.
 */
export function erfc(x: number): number {
	if (x > 0.5) return expNegativeSquare(x) * erfcx(x);
	return x < -0.5 ? 2 - erfc(-x) : 1 - erf(x);
}

/**
 * The scaled complementary error function, `e^(x²) erfc(x)`; Infinity for x < -26.7.
 * @domain  all x.
 * @error   at most 3 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  The variable is M. M. Shepherd and J. G. Laframboise, Math. Comp. 36 (1981), 249; the coefficients are our own.
 */
export function erfcx(x: number): number {
	if (x < 0) return 2 / expNegativeSquare(x) - erfcx(-x);
	if (x === Infinity) return 0;
	return chebyshev(ERFCX, (x - 4) / (x + 4)) / (1 + 2 * x);
}

/**
 * `log(erfc(x))`, finite for every finite x below 1e154.
 * @domain  all x.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function logErfc(x: number): number {
	return x < 0.5 ? Math.log1p(-erf(x)) : Math.log(erfcx(x)) - x * x;
}
