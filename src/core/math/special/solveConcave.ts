const MOST_STEPS = 200;

/**
 * The root of a concave function by Newton's method. The tangents of a concave function lie above it, so that after the first step all come
 * from one side; `longest` bounds a step from where the function is flat. The answer is good to the square of the last step, 1e-16.
 */
export function solveConcave(start: number, longest: number, at: (u: number) => { readonly value: number; readonly slope: number }): number {
	let u = start;
	for (let step = 0; step < MOST_STEPS; step++) {
		const { value, slope } = at(u);
		const change = Math.min(longest, Math.max(-longest, -value / slope));
		u += change;
		if (!(Math.abs(change) > 1e-8)) return u;
	}
	return NaN;
}
