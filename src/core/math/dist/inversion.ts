import type { Along } from './family';

const MOST_STEPS = 200;

interface Inverted {
	readonly density: Along;
	readonly cdf: Along;
	readonly survival: Along;
}

/**
 * The x in (0, ∞) with `cdf(x) = p`, 0 < p < 1, from a start; by Newton's steps for the logarithm of the smaller tail over log x, kept
 * inside a bracket that is halved where a step leaves it.
 */
export function invertPositive(inverted: Inverted, p: number, start: number, a: number, b: number): number {
	return p < 0.5 ? invertTail(inverted, 'cdf', p, start, a, b) : invertTail(inverted, 'survival', 1 - p, start, a, b);
}

/** The same for a probability of one tail. */
export function invertTail({ density, ...tails }: Inverted, side: 'cdf' | 'survival', p: number, start: number, a: number, b: number): number {
	const isLower = side === 'cdf';
	const tail = tails[side];
	const target = Math.log(p);
	let low = 0;
	let high = Infinity;
	let x = start > 0 && start < Infinity ? start : 1;
	for (let step = 0; step < MOST_STEPS; step++) {
		const value = tail(x, a, b);
		const excess = Math.log(value) - target;
		if (isLower === excess > 0) high = x;
		else low = x;
		const slope = x * density(x, a, b) / value;
		const newton = x * Math.exp(Math.max(-3, Math.min(3, (isLower ? -excess : excess) / slope)));
		const next = newton > low && newton < high ? newton : between(low, high, x);
		if (Math.abs(next - x) <= Number.EPSILON * x || next === low || next === high) return next;
		x = next;
	}
	return x;
}

/** The geometric middle of a bracket, or far out where it is open. */
function between(low: number, high: number, x: number): number {
	if (high === Infinity) return x * 16;
	return low === 0 ? x / 16 : Math.sqrt(low) * Math.sqrt(high);
}

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
		const next = newton > low && newton < high ? newton : low / 2 + high / 2;
		if (Math.abs(next - x) <= Number.EPSILON / 2 * Math.abs(x)) return next;
		x = next;
	}
	return x;
}
