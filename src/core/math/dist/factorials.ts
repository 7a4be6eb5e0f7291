import { logGamma1p } from '../special/logGamma';
import { stirlingError } from '../special/stirling';

/**
 * `x! e^x/x^x`, the part of a factorial that is left when its power is taken by a deviance: √(2πx) but for Stirling's error.
 * @domain  x ≥ 0, real.
 * @source  C. Loader, "Fast and accurate computation of binomial probabilities", 2000.
 */
export function factorialFactor(x: number): number {
	if (x === 0) return 1;
	return x < 1 ? Math.exp(logGamma1p(x) + x - x * Math.log(x)) : Math.sqrt(2 * Math.PI * x) * Math.exp(stirlingError(x));
}
