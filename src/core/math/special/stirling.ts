import { logGamma } from './logGamma';
import { LOG_SQRT_2PI, stirlingSeries } from './stirlingSeries';

/**
 * What Stirling's formula leaves of log Γ: `log Γ(x + 1) - (x + ½) log(x) + x - ½ log(2π)`.
 * @domain  x ≥ 0; Infinity at 0.
 * @source  C. Loader, "Fast and accurate computation of binomial probabilities", 2000; the series is DLMF 5.11.1.
 */
export function stirlingError(x: number): number {
	if (x < 1) return x === 0 ? Infinity : logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - LOG_SQRT_2PI;
	let sum = 0;
	let at = x;
	for (; at < 10; at++) sum += stirlingStep(at);
	return sum + stirlingSeries(at);
}

/** `stirlingError(x) - stirlingError(x + 1) = (x + ½) log(1 + 1/x) - 1`, as `atanh(t)/t - 1` with t = 1/(2x + 1). */
function stirlingStep(x: number): number {
	const square = 1 / ((2 * x + 1) * (2 * x + 1));
	let sum = 0;
	let power = square;
	for (let k = 3; power > 1e-18; k += 2) {
		sum += power / k;
		power *= square;
	}
	return sum;
}
