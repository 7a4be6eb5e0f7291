/** How wrong a function is at reference points: in units of ε (|f| + Σ |x ∂f/∂x|), what rounding the arguments alone may cause. */

/** @typedef {number | 'inf' | '-inf' | 'nan'} Written */
/** @typedef {{ readonly error: number, readonly at: readonly number[], readonly failures: number }} Worst the largest finite error, where it is, and at how many points there is no finite value */
/** @typedef {{ readonly id: string, readonly points: number, readonly ours: Worst, readonly scipy?: Worst }} Measured */
/** @typedef {{ readonly id: string, readonly compared: boolean, readonly rows: readonly (readonly (number | null)[])[] }} References rows are arguments, the value, its scale, SciPy's value or null */

const SMALLEST = 5e-324;

/**
 * The error in units of ε times the scale; two units of the smallest number are free, for a value that underflows on its way.
 * @param {number} actual @param {number} value @param {number} scale
 */
export function errorOf(actual, value, scale) {
	if (actual === value) return 0;
	return Math.max(0, Math.abs(actual - value) - 2 * SMALLEST) / (Number.EPSILON * Math.max(scale, 1e-307));
}

/** @param {References['rows']} rows @param {(row: readonly (number | null)[], args: readonly number[]) => number} valueOf @returns {Worst} */
function worstOf(rows, valueOf) {
	let error = 0;
	let failures = 0;
	/** @type {readonly number[]} */
	let at = [];
	for (const row of rows) {
		const args = row.slice(0, -3).map(Number);
		const [value, scale] = row.slice(-3, -1).map(Number);
		const here = errorOf(valueOf(row, args), value ?? NaN, scale ?? NaN);
		if (!Number.isFinite(here)) failures++;
		else if (here > error) [error, at] = [here, args];
		if (at.length === 0) at = args;
	}
	return { error, at, failures };
}

/** @param {References} references @param {(...args: number[]) => unknown} implementation @returns {Measured} */
export function measure({ id, compared, rows }, implementation) {
	return {
		id,
		points: rows.length,
		ours: worstOf(rows, (_, args) => Number(implementation(...args))),
		...(compared ? { scipy: worstOf(rows, row => row.at(-1) ?? NaN) } : {}),
	};
}
