import { matrixShape } from '../linalg/products';
import type { Dense } from '../tensor/dense';
import { sum } from '../tensor/sum';
import { divergenceTerm, entropy } from './divergence';

/** The sums of the rows of a table, the distribution of its first variable; of its columns, that of the second. */
function marginals(joint: Dense): { readonly rows: Float64Array; readonly columns: Float64Array } {
	const [height, width] = matrixShape(joint);
	const at = (i: number, j: number): number => joint.data[i * width + j] ?? NaN;
	return {
		rows: Float64Array.from({ length: height }, (_, i) => sum(joint.data.subarray(i * width, (i + 1) * width))),
		columns: Float64Array.from({ length: width }, (_, j) => sum(Float64Array.from({ length: height }, (_, i) => at(i, j)))),
	};
}

/**
 * The mutual information of the two variables of a joint table, `Σ p_ij log(p_ij/(p_i p_j))`, in nats.
 * @domain  p_ij ≥ 0 that sum to 1: any other sum gives NaN.
 * @source  T. M. Cover and J. A. Thomas, Elements of Information Theory, 2nd ed., section 2.3.
 */
export function mutualInformation(joint: Dense): number {
	const { rows, columns } = marginals(joint);
	const width = columns.length;
	if (!(Math.abs(sum(rows) - 1) <= 1e-9)) return NaN;
	const total = sum(joint.data.map((p, k) => {
		const independent = (rows[Math.floor(k / width)] ?? NaN) * (columns[k % width] ?? NaN);
		// The excess sums to 0: without it every term is at least 0, and terms do not cancel each other.
		return divergenceTerm(p, independent) - (p - independent);
	}));
	return Math.max(0, total);
}

/**
 * The entropy of the second variable of a joint table when the first is known, `-Σ p_ij log(p_ij/p_i)`, in nats.
 * @domain  p_ij ≥ 0.
 */
export function conditionalEntropy(joint: Dense): number {
	const { rows, columns } = marginals(joint);
	return sum(joint.data.map((p, k) => -divergenceTerm(p, rows[Math.floor(k / columns.length)] ?? NaN)));
}

/** The entropy of a joint table of any shape, in nats. */
export function jointEntropy(joint: Dense): number {
	return entropy(joint.data);
}
