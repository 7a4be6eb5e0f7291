import { exactly, isDouble, isFiniteBall, isUnknown, midpointOf, radiusOf, UNKNOWN, within, type Ball } from './ball';

/** What a function of doubles may err by itself, in units of ε (|f| + Σ |x ∂f/∂x|): the largest of the library's bounds, with a margin. */
const OWN_ERROR = 20;

/**
 * A function that there is in double precision only. To its own error comes what the arguments' errors do to it, by its slopes, which
 * are taken from differences: they serve for the bound alone.
 */
export function throughDouble(f: (...args: number[]) => number, args: readonly Ball[]): Ball {
	if (args.some(isUnknown)) return UNKNOWN;
	const at = args.map(midpointOf);
	const value = f(...at);
	if (args.every(isDouble) && !Number.isFinite(value)) return exactly(value);
	// what is beyond the range of doubles has no double to stand for it
	if (args.some((arg, i) => isFiniteBall(arg) && arg.high !== 0 && (at[i] === 0 || !Number.isFinite(at[i])))) return UNKNOWN;
	let radius = OWN_ERROR * Number.EPSILON * Math.abs(value);
	for (const [i, arg] of args.entries()) {
		const x = at[i] ?? NaN;
		if ((x === 0 && isDouble(arg)) || !Number.isFinite(x)) continue;
		const doubt = Math.abs(arg.low) + radiusOf(arg);
		const step = Math.max(1e-6 * Math.abs(x), 8 * doubt);
		const slope = largestSlope(moved => f(...at.map((other, k) => (k === i ? moved : other))), x, value, step);
		// a count has no neighbours
		if (isDouble(arg) && Number.isInteger(x) && slope === undefined) continue;
		radius += (slope ?? Infinity) * (2 * doubt + OWN_ERROR * Number.EPSILON * Math.abs(x));
	}
	return within(value, radius);
}

/** The steeper side; the other where one is outside the domain or the support; undefined where both are. */
function largestSlope(f: (x: number) => number, x: number, value: number, step: number): number | undefined {
	const slopes = [f(x + step), f(x - step)].filter(beside => Number.isFinite(beside) && (beside !== 0 || value === 0)).map(beside => Math.abs(beside - value) / step);
	return slopes.length === 0 ? undefined : Math.max(...slopes);
}
