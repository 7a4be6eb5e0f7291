import { logBeta } from '../special/beta';
import { incompleteBeta } from '../special/incompleteBeta';
import { binomialKernel, logBinomialKernel } from '../special/saddlePoint';

/**
 * The density of the beta distribution; 0 outside [0, 1].
 * @domain  alpha, beta > 0.
 * @error   at most 2 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 * @source  C. Loader's saddle point for the binomial mass.
 */
export function betaPdf(x: number, alpha: number, beta: number): number {
	if (!(alpha > 0 && beta > 0) || Number.isNaN(x)) return NaN;
	if (x <= 0 || x >= 1) return atBorder(x, alpha, beta);
	if (alpha >= 1 && beta >= 1) return (alpha + beta - 1) * binomialKernel(alpha - 1, alpha + beta - 2, x, 1 - x);
	const mass = binomialKernel(alpha, alpha + beta, x, 1 - x);
	// The mass may underflow where the density does not.
	return mass > 1e-280 ? alpha / x * (beta / (1 - x)) / (alpha + beta) * mass : Math.exp(betaLogPdf(x, alpha, beta));
}

/**
 * Its logarithm.
 * @domain  alpha, beta > 0.
 * @error   at most 2 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function betaLogPdf(x: number, alpha: number, beta: number): number {
	if (!(alpha > 0 && beta > 0) || Number.isNaN(x)) return NaN;
	if (x <= 0 || x >= 1) return Math.log(atBorder(x, alpha, beta));
	if (alpha >= 1 && beta >= 1) return Math.log(alpha + beta - 1) + logBinomialKernel(alpha - 1, alpha + beta - 2, x, 1 - x);
	return (alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x) - logBeta(alpha, beta);
}

/** The density at 0, at 1 and beyond. */
function atBorder(x: number, alpha: number, beta: number): number {
	if (x < 0 || x > 1) return 0;
	const shape = x === 0 ? alpha : beta;
	return shape < 1 ? Infinity : shape > 1 ? 0 : x === 0 ? beta : alpha;
}

/**
 * The probability of at most x.
 * @domain  alpha, beta > 0.
 * @error   at most 4 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function betaCdf(x: number, alpha: number, beta: number): number {
	return x <= 0 ? validOr(0, alpha, beta) : x >= 1 ? validOr(1, alpha, beta) : incompleteBeta(alpha, beta, x);
}

/**
 * The probability of more than x.
 * @domain  alpha, beta > 0.
 * @error   at most 12 ε (|f| + Σ |x ∂f/∂x|) over `src/test/tables/accuracy.py`.
 */
export function betaSurvival(x: number, alpha: number, beta: number): number {
	return x <= 0 ? validOr(1, alpha, beta) : x >= 1 ? validOr(0, alpha, beta) : incompleteBeta(beta, alpha, 1 - x, x);
}

function validOr(value: number, alpha: number, beta: number): number {
	return alpha > 0 && beta > 0 ? value : NaN;
}

/**
 * Its mean, `α/(α + β)`.
 * @domain  alpha, beta > 0.
 */
export function betaMean(alpha: number, beta: number): number {
	return validOr(alpha / (alpha + beta), alpha, beta);
}

/**
 * Its variance.
 * @domain  alpha, beta > 0.
 */
export function betaVariance(alpha: number, beta: number): number {
	const sum = alpha + beta;
	return validOr(alpha / sum * (beta / sum) / (sum + 1), alpha, beta);
}
