import { polynomial } from './chebyshev';

export const LOG_SQRT_2PI = 0.9189385332046728;

/** `B_2k / (2k (2k - 1))`; from `src/test/tables/constants.py`. */
const STIRLING: readonly number[] = [
	0.08333333333333333,
	-0.002777777777777778,
	0.0007936507936507937,
	-0.0005952380952380953,
	0.0008417508417508417,
	-0.0019175269175269176,
	0.00641025641025641,
	-0.029550653594771242,
	0.17964437236883057,
	-1.3924322169059011,
];

/**
 * The series behind Stirling's formula, `Σ B_2k / (2k (2k - 1) x^(2k - 1))`.
 * @domain  x ≥ 10.
 * @source  DLMF 5.11.1.
 */
export function stirlingSeries(x: number): number {
	return polynomial(STIRLING, 1 / (x * x)) / x;
}

/**
 * `stirlingSeries(x + step) - stirlingSeries(x)`, relatively exact for a small step.
 * @domain  x ≥ 10, step ≥ 0.
 */
export function stirlingSeriesIncrease(x: number, step: number): number {
	const logarithm = Math.log1p(step / x);
	return STIRLING.reduceRight((sum, coefficient, k) => sum + coefficient * Math.pow(x, -1 - 2 * k) * Math.expm1((-1 - 2 * k) * logarithm), 0);
}
