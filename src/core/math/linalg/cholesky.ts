import { isSymmetric, squareSize } from './matrix';
import type { Dense } from '../tensor/dense';

/**
 * The lower triangular L with `L Lᵀ = a` and a positive diagonal; NaN throughout where a is not symmetric or not positive definite.
 * @error   `L Lᵀ` differs from a by at most n ε times the geometric mean of the two diagonal entries.
 * @source  G. H. Golub and C. F. Van Loan, Matrix Computations, 4th ed., section 4.2.5.
 */
export function cholesky(a: Dense): Dense {
	const n = squareSize(a);
	const data = new Float64Array(n * n);
	if (!isSymmetric(a)) return { shape: a.shape, data: data.fill(NaN) };
	for (let i = 0; i < n; i++) {
		for (let j = 0; j <= i; j++) {
			let rest = a.data[i * n + j] ?? NaN;
			for (let k = 0; k < j; k++) rest -= (data[i * n + k] ?? NaN) * (data[j * n + k] ?? NaN);
			if (i === j && !(rest > 0 && rest < Infinity)) return { shape: a.shape, data: data.fill(NaN) };
			data[i * n + j] = i === j ? Math.sqrt(rest) : rest / (data[j * n + j] ?? NaN);
		}
	}
	return { shape: a.shape, data };
}
