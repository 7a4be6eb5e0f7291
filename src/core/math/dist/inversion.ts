const MOST_STEPS = 200;
/** What rounding may make of a value that is 0. */
const NOISE = 64 * Number.EPSILON;

/**
 * The root between two ends of an increasing function of size 1, told with its slope: Newton's steps inside a bracket that is halved where one
 * leaves it.
 */
export function invertBetween(f: (x: number) => readonly [value: number, slope: number], from: number, to: number): number {
	let low = from;
	let high = to;
	let x = from / 2 + to / 2;
	let before = Infinity;
	for (let step = 0; step < MOST_STEPS; step++) {
		const [value, slope] = f(x);
		if (value > 0) high = x;
		else low = x;
		const newton = x - value / slope;
		const length = Math.abs(newton - x);
		const isRounding = Math.abs(value) <= NOISE && length >= before / 2;
		if (length <= Number.EPSILON / 2 * Math.abs(x) || isRounding) return Math.min(to, Math.max(from, newton));
		const next = newton > low && newton < high ? newton : low / 2 + high / 2;
		if (next === low || next === high) return next;
		before = length;
		x = next;
	}
	return x;
}
