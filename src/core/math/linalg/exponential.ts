import type { Dense } from '../tensor/dense';
import { solve } from './lu';
import { identity, squareSize } from './matrix';
import { matmul } from './products';

/** Coefficients of the numerator of the diagonal Padé approximant of degree 13 to e^x. */
const PADE: readonly number[] = [64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000, 10559470521600, 670442572800, 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1];
/** The largest 1-norm for which that approximant is good to double precision. */
const LARGEST_NORM = 5.371920351148152;

/**
 * The exponential of a square matrix by scaling and squaring; NaN throughout where it overflows.
 * @source  N. J. Higham, SIAM J. Matrix Anal. Appl. 26 (2005), 1179.
 */
export function matrixExponential(a: Dense): Dense {
	const n = squareSize(a);
	const size = oneNorm(a, n);
	if (!Number.isFinite(size)) return { shape: a.shape, data: new Float64Array(n * n).fill(NaN) };
	const squarings = Math.max(0, Math.ceil(Math.log2(size / LARGEST_NORM)));
	const scaled = combine([[Math.pow(2, -squarings), a]]);
	let result = padeApproximant(scaled, n);
	for (let k = 0; k < squarings; k++) result = matmul(result, result);
	return result;
}

function padeApproximant(a: Dense, n: number): Dense {
	const a2 = matmul(a, a);
	const a4 = matmul(a2, a2);
	const a6 = matmul(a4, a2);
	const one = identity(n);
	const half = (parity: 0 | 1): Dense => {
		const c = (k: number): number => PADE[2 * k + parity] ?? NaN;
		const high = matmul(a6, combine([[c(6), a6], [c(5), a4], [c(4), a2]]));
		return combine([[1, high], [c(3), a6], [c(2), a4], [c(1), a2], [c(0), one]]);
	};
	const even = half(0);
	const odd = matmul(a, half(1));
	return solve(combine([[1, even], [-1, odd]]), combine([[1, even], [1, odd]]));
}

/** A linear combination of matrices of one shape. */
function combine(terms: readonly (readonly [factor: number, matrix: Dense])[]): Dense {
	const shape = terms[0]?.[1].shape ?? [];
	const data = new Float64Array(terms[0]?.[1].data.length ?? 0);
	for (const [factor, matrix] of terms) matrix.data.forEach((value, i) => { data[i] = (data[i] ?? NaN) + factor * value; });
	return { shape, data };
}

/** The largest sum of magnitudes of a column. */
function oneNorm({ data }: Dense, n: number): number {
	const sums = new Float64Array(n);
	data.forEach((value, i) => { sums[i % n] = (sums[i % n] ?? NaN) + Math.abs(value); });
	return sums.reduce((most, sum) => Math.max(most, sum), 0);
}
