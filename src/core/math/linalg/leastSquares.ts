import type { Budget } from '../budget';
import { ShapeError, type Dense } from '../tensor/dense';
import { transpose } from './matrix';
import { matmul } from './products';
import { svd } from './svd';

/** The number of singular values that rounding does not explain: above max(rows, columns) ε times the largest. */
export function rank(a: Dense, budget: Budget): number {
	const { s } = svd(a, budget);
	return s.some(Number.isNaN) ? NaN : s.filter(value => value > cutoff(a, s)).length;
}

/** The largest over the smallest singular value; Infinity where the smallest is 0. */
export function conditionNumber(a: Dense, budget: Budget): number {
	const { s } = svd(a, budget);
	return s.length === 0 ? 0 : s[0] === 0 ? Infinity : (s[0] ?? NaN) / (s[s.length - 1] ?? NaN);
}

/**
 * The Moore-Penrose inverse; singular values that rounding explains count as 0.
 * @source  G. H. Golub and C. F. Van Loan, Matrix Computations, 4th ed., section 5.5.2.
 */
export function pseudoInverse(a: Dense, budget: Budget): Dense {
	const { u, s, v } = svd(a, budget);
	budget.spend(a.data.length * s.length);
	return matmul(v, divideRows(transpose(u), s, cutoff(a, s)));
}

/** The shortest x of those for which `‖a x - b‖` is smallest, for a vector or the columns of a matrix b. */
export function leastSquares(a: Dense, b: Dense, budget: Budget): Dense {
	if (a.shape[0] !== b.shape[0]) throw new ShapeError(a.shape, b.shape);
	const { u, s, v } = svd(a, budget);
	budget.spend(2 * v.data.length * (b.shape[1] ?? 1));
	return matmul(v, divideRows(matmul(transpose(u), b), s, cutoff(a, s)));
}

/** Every row over its divisor; 0 where that is at most `least`. */
function divideRows({ shape, data }: Dense, divisors: Float64Array, least: number): Dense {
	const columns = shape[1] ?? 1;
	const quotients = data.map((value, i) => {
		const divisor = divisors[Math.floor(i / columns)] ?? NaN;
		return divisor <= least ? 0 : value / divisor;
	});
	return { shape, data: quotients };
}

function cutoff({ shape }: Dense, s: Float64Array): number {
	return Math.max(...shape) * Number.EPSILON * (s[0] ?? 0);
}
