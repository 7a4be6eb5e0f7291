import { polynomial } from './chebyshev';

/** 1/e in two parts. */
const INVERSE_E = 0.36787944117144233;
const INVERSE_E_REST = -1.2428753672788363e-17;

/** W about its branch point in powers of p = ±√(2(ez + 1)), DLMF 4.13.6. */
const BRANCH_POINT: readonly number[] = [-1, 1, -1 / 3, 11 / 72, -43 / 540, 769 / 17280, -221 / 8505, 680863 / 43545600, -1963 / 204120];

/**
 * Lambert's W function, the w with `w e^w = z`: branch 0 is at least -1, branch -1 at most.
 * @domain  z ≥ -1/e on branch 0, -1/e ≤ z ≤ 0 on branch -1.
 * @error   at most 1.5 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 * @source  R. M. Corless et al., Adv. Comput. Math. 5 (1996), 329; steps of F. N. Fritsch et al., Comm. ACM 16 (1973), 123.
 */
export function lambertW(z: number, branch = 0): number {
	if (branch !== 0 && branch !== -1) return NaN;
	if (z === 0) return branch === 0 ? z : -Infinity;
	if (z === Infinity) return branch === 0 ? Infinity : NaN;
	const distance = 2 * Math.E * ((z + INVERSE_E) + INVERSE_E_REST);
	if (!(distance >= 0) || (branch === -1 && z > 0)) return z === -INVERSE_E ? -1 : NaN;
	const p = branch === 0 ? Math.sqrt(distance) : -Math.sqrt(distance);
	if (Math.abs(p) < 0.01) return polynomial(BRANCH_POINT, p);
	return refine(refine(refine(start(z, branch, p), z), z), z);
}

function start(z: number, branch: number, p: number): number {
	if (Math.abs(p) < 1) return polynomial(BRANCH_POINT, p);
	if (branch === 0 && z < 3) return Math.log1p(z) * (1 - 0.3 * Math.log1p(z) / (1 + Math.log1p(z)));
	const logarithm = branch === 0 ? Math.log(z) : Math.log(-z);
	const twice = Math.log(Math.abs(logarithm));
	return logarithm - twice + twice / logarithm;
}

/** One step of the fourth order, on `log w + w = log z`. */
function refine(w: number, z: number): number {
	const residual = Math.log(z / w) - w;
	const q = 2 * (1 + w) * (1 + w + 2 / 3 * residual);
	return w * (1 + residual / (1 + w) * (q - residual) / (q - 2 * residual));
}
