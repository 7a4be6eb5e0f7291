/** Times the functions of a row in turn, round after round. */

/** @typedef {{ readonly f: (...args: number[]) => number, readonly columns: readonly Float64Array[], readonly shift?: number }} Candidate a function, its arguments, and what its values are less than ours */
/** @typedef {{ readonly id: string, readonly group: string, readonly ours: Candidate, readonly stdlib?: Candidate, readonly plain?: Candidate, readonly note?: string }} Case */
/** @typedef {{ readonly nanoseconds: number, readonly ratio: number, readonly apart: number }} Compared a call's time, that of ours to it, and how far the values are apart at most, in units of ε */
/** @typedef {Case & { readonly times: { readonly stdlib?: Compared, readonly plain?: Compared } }} Row */

const ROUNDS = 21;
const SECONDS_A_ROUND = 0.003;
const WARM_UP_ROUNDS = 4;

let loops = 0;

/** @param {Candidate} candidate */
async function timerOf({ f, columns }) {
	const { secondsPerPass } = await import(`./loop.mjs?${loops++}`);
	let passes = 1;
	while (passes * secondsPerPass(f, columns, passes) < SECONDS_A_ROUND) passes *= 2;
	return () => /** @type {number} */ (secondsPerPass(f, columns, passes));
}

/** @param {number[]} values */
function median(values) {
	return values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/**
 * The largest difference at any of the points, relative to our value.
 * @param {Candidate} ours
 * @param {Candidate} other
 */
function largestDifference(ours, other) {
	const size = ours.columns[0]?.length ?? 0;
	return Math.max(...Array.from({ length: size }, (_, i) => {
		const [a, b] = [ours, other].map(({ f, columns }) => f(...columns.map(column => column[i] ?? NaN)));
		const [x, y] = [a ?? NaN, (b ?? NaN) + (other.shift ?? 0)];
		return Object.is(x, y) || x === y ? 0 : Math.abs(x - y) / (Number.EPSILON * Math.abs(x));
	}).map(difference => Number.isNaN(difference) ? Infinity : difference));
}

/**
 * @param {Case} row
 * @returns {Promise<Pick<Row, 'times'>>}
 */
export async function compare({ ours, stdlib, plain }) {
	const names = /** @type {const} */ (['ours', 'stdlib', 'plain']);
	const candidates = { ours, stdlib, plain };
	/** @type {{ name: typeof names[number], seconds: () => number, taken: number[] }[]} */
	const timers = [];
	for (const name of names) {
		const candidate = candidates[name];
		if (candidate) timers.push({ name, seconds: await timerOf(candidate), taken: [] });
	}
	for (let round = 0; round < ROUNDS; round++) {
		for (const { seconds, taken } of timers) {
			const each = seconds();
			if (round >= WARM_UP_ROUNDS) taken.push(each);
		}
	}
	const own = timers[0]?.taken ?? [];
	const calls = ours.columns[0]?.length ?? NaN;
	const times = Object.fromEntries(timers.slice(1).map(({ name, taken }) => {
		const ratio = median(own.map((seconds, i) => seconds / (taken[i] ?? NaN)));
		return [name, { nanoseconds: median([...taken]) / calls * 1e9, ratio, apart: largestDifference(ours, /** @type {Candidate} */ (candidates[name])) }];
	}));
	return { times };
}
