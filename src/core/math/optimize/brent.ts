import type { Budget } from '../budget';

export interface LineMinimum {
	readonly at: number;
	readonly value: number;
	/** Bound of the error of `at`, where f has one minimum: half the digits, for values do not tell more. */
	readonly error: number;
}

const GOLDEN = (3 - Math.sqrt(5)) / 2;
const TOLERANCE = Math.sqrt(Number.EPSILON) / 4;
const MOST_STEPS = 200;

/**
 * A local minimum inside [low, high], by golden sections and the parabola through the three lowest points. Every call pays one step.
 * @domain  finite low < high; where f has several minima, one of them.
 * @source  R. P. Brent, Algorithms for Minimization without Derivatives, 1973, chapter 5.
 */
export function minimiseBetween(f: (x: number) => number, low: number, high: number, budget: Budget): LineMinimum {
	if (!(low < high) || !Number.isFinite(high - low)) return { at: NaN, value: NaN, error: Infinity };
	const at = (x: number): Sample => {
		budget.spend(1);
		const value = f(x);
		return { x, value: Number.isNaN(value) ? Infinity : value };
	};
	let a = low;
	let b = high;
	let best = at(a + GOLDEN * (b - a));
	let second = best;
	let third = best;
	let step = 0;
	let beforeLast = 0;
	for (let i = 0; i < MOST_STEPS; i++) {
		const middle = a + (b - a) / 2;
		const tolerance = TOLERANCE * Math.abs(best.x) + 1e-12 * (high - low);
		if (Math.abs(best.x - middle) <= 2 * tolerance - (b - a) / 2) break;
		const parabola = Math.abs(beforeLast) > tolerance ? parabolaStep(best, second, third) : NaN;
		const isUsable = Math.abs(parabola) < Math.abs(beforeLast) / 2 && best.x + parabola > a && best.x + parabola < b;
		beforeLast = isUsable ? step : best.x < middle ? b - best.x : a - best.x;
		step = isUsable ? parabola : GOLDEN * beforeLast;
		const isNearEnd = isUsable && Math.min(best.x + step - a, b - best.x - step) < 2 * tolerance;
		if (isNearEnd) step = Math.sign(middle - best.x) * tolerance;
		const next = at(best.x + (Math.abs(step) >= tolerance ? step : Math.sign(step) * tolerance));
		if (next.value <= best.value) {
			if (next.x < best.x) b = best.x;
			else a = best.x;
			[third, second, best] = [second, best, next];
		} else {
			if (next.x < best.x) a = next.x;
			else b = next.x;
			if (next.value <= second.value || second.x === best.x) [third, second] = [second, next];
			else if (next.value <= third.value || third.x === best.x || third.x === second.x) third = next;
		}
	}
	return { at: best.x, value: best.value, error: Math.max(b - best.x, best.x - a) };
}

interface Sample {
	readonly x: number;
	readonly value: number;
}

/** From the best point to the bottom of the parabola through all three. */
function parabolaStep(best: Sample, second: Sample, third: Sample): number {
	const r = (best.x - second.x) * (best.value - third.value);
	const q = (best.x - third.x) * (best.value - second.value);
	const numerator = (best.x - third.x) * q - (best.x - second.x) * r;
	return -numerator / (2 * (q - r));
}
