/** The loop that is timed. Loaded anew for every function, so that what the engine learns of one does not slow another. */

/**
 * Seconds for one pass over the columns of arguments, from as many passes as given.
 * @param {(...args: number[]) => number} f
 * @param {readonly Float64Array[]} columns one to five
 * @param {number} passes
 */
export function secondsPerPass(f, columns, passes) {
	const [a = NONE, b = NONE, c = NONE, d = NONE, e = NONE] = columns;
	let sum = 0;
	const start = process.cpuUsage();
	for (let pass = 0; pass < passes; pass++) {
		switch (columns.length) {
			case 1: for (let i = 0; i < a.length; i++) sum += f(at(a, i)); break;
			case 2: for (let i = 0; i < a.length; i++) sum += f(at(a, i), at(b, i)); break;
			case 3: for (let i = 0; i < a.length; i++) sum += f(at(a, i), at(b, i), at(c, i)); break;
			case 4: for (let i = 0; i < a.length; i++) sum += f(at(a, i), at(b, i), at(c, i), at(d, i)); break;
			default: for (let i = 0; i < a.length; i++) sum += f(at(a, i), at(b, i), at(c, i), at(d, i), at(e, i));
		}
	}
	// Of the processor, not of the clock: what else runs on the machine does not count.
	const { user, system } = process.cpuUsage(start);
	const seconds = (user + system) / 1e6 / passes;
	// The sum is used, lest nothing be computed.
	return sum === 0.123456789 ? NaN : seconds;
}

const NONE = new Float64Array(0);

/** @type {(column: Float64Array, i: number) => number} */
const at = (column, i) => column[i] ?? NaN;
