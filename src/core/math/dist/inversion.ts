const MOST_STEPS = 200;

/** The root between two ends of an increasing function, told with its slope: Newton's steps inside a bracket that is halved where one leaves it. */
export function invertBetween(f: (x: number) => readonly [value: number, slope: number], from: number, to: number): number {
	let low = from;
	let high = to;
	let x = from / 2 + to / 2;
	for (let step = 0; step < MOST_STEPS; step++) {
		const [value, slope] = f(x);
		if (value > 0) high = x;
		else low = x;
		const newton = x - value / slope;
		// Asked of Newton's step itself: where it is nothing it does not leave the end that x has become.
		if (Math.abs(newton - x) <= Number.EPSILON / 2 * Math.abs(x)) return newton;
		x = newton > low && newton < high ? newton : low / 2 + high / 2;
		if (x === low || x === high) return x;
	}
	return x;
}
