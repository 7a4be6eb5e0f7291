import { digammaLessLog } from '../special/digamma';
import { stirlingError } from '../special/stirling';
import { LOG_SQRT_2PI } from '../special/stirlingSeries';

/**
 * The entropy of a gamma variate of rate 1 less `½ log α`, which for a large shape is that of the standard normal: the logarithms that the
 * closed form `α + log Γ(α) + (1 - α) ψ(α)` subtracts are cancelled by hand.
 * @domain  alpha > 0.
 * @source  Stirling's formula with the rest that C. Loader keeps apart, 2000, and the same of digamma.
 */
export function gammaEntropyExcess(alpha: number): number {
	return LOG_SQRT_2PI + stirlingError(alpha) + (1 - alpha) * digammaLessLog(alpha);
}
