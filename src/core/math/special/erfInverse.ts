import { standardNormalCentralQuantile, standardNormalTailQuantile } from './normal';

/**
 * The inverse of the error function; ±Infinity at ±1.
 * @domain  -1 ≤ y ≤ 1.
 * @error   at most 2 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  The normal quantile of (1 + y)/2, divided by √2.
 */
export function erfInverse(y: number): number {
	if (Math.abs(y) <= 0.5) return standardNormalCentralQuantile(0.5 * y) * Math.SQRT1_2;
	return y < 0 ? -erfcInverse(1 + y) : erfcInverse(1 - y);
}

/**
 * The inverse of the complementary error function; Infinity at 0, -Infinity at 2.
 * @domain  0 ≤ y ≤ 2.
 * @error   at most 1.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  The normal quantile of 1 - y/2, divided by √2.
 */
export function erfcInverse(y: number): number {
	if (!(y >= 0 && y <= 2)) return NaN;
	if (y === 0 || y === 2) return y === 0 ? Infinity : -Infinity;
	if (y > 1.5) return -erfcInverse(2 - y);
	return y >= 0.5 ? standardNormalCentralQuantile(0.5 * (1 - y)) * Math.SQRT1_2 : -standardNormalTailQuantile(Math.log(y) - Math.LN2) * Math.SQRT1_2;
}
