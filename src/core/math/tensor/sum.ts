/**
 * The sum, compensated: its error does not grow with the number of terms.
 * @source  A. Neumaier, ZAMM 54 (1974), 39.
 */
export function sum(values: ArrayLike<number>): number {
	let total = 0;
	let lost = 0;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? NaN;
		const next = total + value;
		lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
		total = next;
	}
	// An infinite total has lost NaN.
	return Number.isFinite(total) ? total + lost : total;
}

/** The product; 1 of nothing. */
export function product(values: ArrayLike<number>): number {
	let result = 1;
	for (let i = 0; i < values.length; i++) result *= values[i] ?? NaN;
	return result;
}

/** The running sums. */
export function cumulativeSum(values: Float64Array): Float64Array {
	let total = 0;
	return values.map(value => total += value);
}

/** The running products. */
export function cumulativeProduct(values: Float64Array): Float64Array {
	let total = 1;
	return values.map(value => total *= value);
}
