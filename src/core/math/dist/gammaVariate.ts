import type { Random } from '../sampling/random';

/**
 * A gamma variate of shape alpha and rate 1.
 * @domain  alpha > 0.
 * @source  G. Marsaglia and W. W. Tsang, A simple method for generating gamma variables, ACM Trans. Math. Softw. 26 (2000), 363.
 */
export function gammaVariate(alpha: number, random: Random): number {
	return Math.exp(logGammaVariate(alpha, random));
}

/** Its logarithm, which does not underflow for a small shape. */
export function logGammaVariate(alpha: number, random: Random): number {
	if (!(alpha > 0 && alpha < Infinity)) return NaN;
	if (alpha < 1) return logGammaVariate(alpha + 1, random) + Math.log(random.uniform()) / alpha;
	const d = alpha - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = random.normal();
		const root = 1 + c * x;
		if (root <= 0) continue;
		const v = root * root * root;
		if (Math.log(random.uniform()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return Math.log(d * v);
	}
}
