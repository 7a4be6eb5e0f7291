import { logLowerGamma, logUpperGamma } from './incompleteGamma';
import { logGamma1p } from './logGamma';
import { standardNormalQuantileOfLog } from './normal';
import { logPoissonKernel } from './saddlePoint';
import { solveConcave } from './solveConcave';

/** How far one step may carry log x. */
const LONGEST_STEP = 3;

/**
 * The x with `P(a, x) = p`; 0 where it underflows.
 * @domain  a > 0, 0 ≤ p ≤ 1.
 * @error   at most 8 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  log P and log Q are concave in log x, because the logarithm of a gamma variable has a log-concave density.
 */
export function lowerGammaInverse(a: number, p: number): number {
	return p > 0.5 ? upperGammaInverse(a, 1 - p) : inverse(a, p, 'lower');
}

/**
 * The x with `Q(a, x) = q`, exact for small q.
 * @domain  a > 0, 0 ≤ q ≤ 1.
 * @error   at most 2.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  As above.
 */
export function upperGammaInverse(a: number, q: number): number {
	return q > 0.5 ? lowerGammaInverse(a, 1 - q) : inverse(a, q, 'upper');
}

function inverse(a: number, p: number, tail: 'lower' | 'upper'): number {
	if (!(a > 0 && a < Infinity && p >= 0)) return NaN;
	if (p === 0) return tail === 'lower' ? 0 : Infinity;
	const target = Math.log(p);
	const side = tail === 'lower' ? 1 : -1;
	const logTail = tail === 'lower' ? logLowerGamma : logUpperGamma;
	/** How far log P, or log Q, is from its target, and its slope in log x. */
	const at = (x: number) => {
		const logarithm = logTail(a, x);
		return { value: logarithm - target, slope: side * a * Math.exp(logPoissonKernel(a, x) - logarithm) };
	};
	const first = start(a, target, tail);
	if (first < -745) return 0;
	const x = Math.exp(solveConcave(first, LONGEST_STEP, u => at(Math.exp(u))));
	const { value, slope } = at(x);
	// The last step goes without the rounding of log x.
	return x - x * value / slope;
}

/** log x by Wilson and Hilferty's normal approximation of ∛x, or by `P ≈ x^a/Γ(a + 1)`. */
function start(a: number, target: number, tail: 'lower' | 'upper'): number {
	const z = standardNormalQuantileOfLog(target) * (tail === 'lower' ? 1 : -1);
	const root = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
	if (root > 0.3) return Math.log(a) + 3 * Math.log(root);
	const logLower = tail === 'lower' ? target : Math.log1p(-Math.exp(target));
	return (logLower + logGamma1p(a)) / a;
}
