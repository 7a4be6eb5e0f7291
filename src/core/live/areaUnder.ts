import type { Budget } from '../math/budget';
import { BudgetExceeded } from '../math/budget';
import { integrate } from '../math/quadrature/integrate';

/** What is told has so many digits. */
const ACCURACY = 1e-6;

/** The area between two places under a curve, 0 where that is so; undefined where it has none, or none that can be told. */
export function areaUnder(f: (x: number) => number, from: number, to: number, landmarks: readonly number[], budget: Budget): number | undefined {
	try {
		const { value, error, magnitude } = integrate(f, from, to, { budget, landmarks });
		return error <= ACCURACY * Math.max(Math.abs(value), ACCURACY * magnitude) ? value : undefined;
	} catch (thrown) {
		if (thrown instanceof BudgetExceeded) return undefined;
		throw thrown;
	}
}
