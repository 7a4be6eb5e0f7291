/**
 * The p-norm, `(Σ |x_i|^p)^(1/p)`, without overflow; p = Infinity gives the largest magnitude, p = 0 the number of entries that are not 0.
 * @domain  p ≥ 0.
 */
export function norm(values: Float64Array, p = 2): number {
	if (!(p >= 0)) return NaN;
	const scale = largestMagnitude(values);
	if (p === Infinity || scale === 0 || !Number.isFinite(scale)) return p === 0 && !Number.isNaN(scale) ? countNonZero(values) : scale;
	if (p === 0) return countNonZero(values);
	let total = 0;
	for (const value of values) total += p === 2 ? (value / scale) * (value / scale) : Math.pow(Math.abs(value) / scale, p);
	return scale * (p === 2 ? Math.sqrt(total) : p === 1 ? total : Math.pow(total, 1 / p));
}

function largestMagnitude(values: Float64Array): number {
	let largest = 0;
	for (const value of values) {
		if (Number.isNaN(value)) return NaN;
		largest = Math.max(largest, Math.abs(value));
	}
	return largest;
}

function countNonZero(values: Float64Array): number {
	return values.reduce((count, value) => value === 0 ? count : count + 1, 0);
}

/** The values divided by their 2-norm; NaN for the zero vector. */
export function normalize(values: Float64Array): Float64Array {
	const length = norm(values);
	return values.map(value => value / length);
}
