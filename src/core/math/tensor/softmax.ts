import { maximum } from './statistics';
import { sum } from './sum';

/**
 * `log Σ e^(x_i)` without overflow; -Infinity of nothing.
 * @source  Shifted by the largest, whose own term is kept out of the logarithm.
 */
export function logSumExp(values: Float64Array): number {
	if (values.length === 0) return -Infinity;
	const high = maximum(values);
	if (!Number.isFinite(high)) return high;
	const first = values.indexOf(high);
	return high + Math.log1p(sum(values.map((value, i) => i === first ? 0 : Math.exp(value - high))));
}

/** `e^(x_i) / Σ e^(x_j)`. */
export function softmax(values: Float64Array): Float64Array {
	const high = maximum(values);
	const powers = values.map(value => Math.exp(value - high));
	const total = sum(powers);
	return powers.map(power => power / total);
}

/** `x_i - log Σ e^(x_j)`. */
export function logSoftmax(values: Float64Array): Float64Array {
	const high = maximum(values);
	const shifted = values.map(value => value - high);
	const total = logSumExp(shifted);
	return shifted.map(value => value - total);
}
