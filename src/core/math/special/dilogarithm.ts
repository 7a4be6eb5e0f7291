import { polynomial } from './chebyshev';

const ZETA_2 = 1.6449340668482264;

/** `B_2k/(2k + 1)!`; from `src/test/tables/constants.py`. */
const DEBYE: readonly number[] = [
	0.027777777777777776,
	-0.0002777777777777778,
	4.72411186696901e-06,
	-9.185773074661964e-08,
	1.8978869988971e-09,
	-4.0647616451442256e-11,
	8.921691020456452e-13,
	-1.9939295860721074e-14,
	4.518980029619918e-16,
	-1.0356517612181247e-17,
];

/**
 * The dilogarithm, `Σ x^k/k²`, continued to all x below 1.
 * @domain  x ≤ 1; beyond, it is complex.
 * @source  DLMF 25.12.1, 25.12.4 and 25.12.6 to bring x into [-1, ½], there Debye's series in log(1 - x).
 */
export function dilogarithm(x: number): number {
	if (x > 1) return NaN;
	if (x > 0.5) return dilogarithmOfComplement(1 - x);
	return x < -1 ? -ZETA_2 - 0.5 * Math.log(-x) ** 2 - debye(-Math.log1p(-1 / x)) : debye(-Math.log1p(-x));
}

/**
 * `dilogarithm(1 - z)`, which SciPy calls Spence's function.
 * @domain  z ≥ 0.
 * @source  As above.
 */
export function spence(z: number): number {
	if (!(z >= 0)) return NaN;
	if (z < 0.5) return dilogarithmOfComplement(z);
	return z > 2 ? dilogarithm(1 - z) : debye(-Math.log(z));
}

/** `π²/6 - log(z) log(1 - z) - dilogarithm(z)` for 0 ≤ z < ½. */
function dilogarithmOfComplement(z: number): number {
	if (z === 0) return ZETA_2;
	const complement = Math.log1p(-z);
	return ZETA_2 - Math.log(z) * complement - debye(-complement);
}

/** `Σ B_n u^(n + 1)/(n + 1)!`, the dilogarithm of `1 - e^-u`. */
function debye(u: number): number {
	const square = u * u;
	return u - 0.25 * square + u * square * polynomial(DEBYE, square);
}
