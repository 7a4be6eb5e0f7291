import { stirlingSeriesIncrease } from './stirlingSeries';

/**
 * `log Γ(x + step) - log Γ(x)`, exact in proportion to the step, however small it is against x.
 * @domain  x > 0, step ≥ 0.
 * @source  Recurrence to x ≥ 10, then Stirling's series term by term.
 */
export function logGammaIncrease(x: number, step: number): number {
	const { base, exponent } = gammaGrowth(x, step);
	return step * Math.log(base) + exponent;
}

/** `Γ(x + step)/Γ(x) = base^step e^exponent`, the power apart because it is the larger part. */
export function gammaGrowth(x: number, step: number): { readonly base: number; readonly exponent: number } {
	let sum = 0;
	let at = x;
	for (; at < 10; at++) sum += Math.log1p(step / at);
	return { base: at + step, exponent: ((at - 0.5) * Math.log1p(step / at) - step) + stirlingSeriesIncrease(at, step) - sum };
}
