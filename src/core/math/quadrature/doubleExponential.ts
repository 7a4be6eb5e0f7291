import type { Budget } from '../budget';
import type { Part } from './graded';

export interface DoubleExponentialOptions {
	readonly budget: Budget;
	/** Aim, relative to the integral of |f|. */
	readonly tolerance: number;
}

/** Beyond this t, where the distance to an end is about 1e-308, doubles hold no more nodes. */
const LARGEST_T = 6.125;
const COARSEST_STEP = 1 / 2;
const FINEST_STEP = 1 / 64;
/** A power of the distance whose integral beyond the last node does not show is at most this times f there times the distance. */
const BEYOND = 50;
/** The difference of two steps is about the square of the one before it: that is believed once the one before was as small as this. */
const CONVERGING = 1e-4;

/**
 * The integral of f over [low, high], either of which may be infinite, by the double exponential rule: singular ends cost nothing extra,
 * but kinks, jumps and peaks inside are not for it. The error is Infinity where f is not finite at a node or where halving the step
 * does not settle the value.
 *
 * It bounds the change by the last halving, what lies beyond the last nodes, and what the rounding of a node near its end does to f.
 * @domain  low < high.
 * @source  H. Takahasi and M. Mori, Publ. RIMS 9 (1974), 721.
 */
export function integrateDoubleExponential(f: (x: number) => number, low: number, high: number, { budget, tolerance }: DoubleExponentialOptions): Part {
	const nodeAt = nodesOf(low, high);
	const sum = { value: 0, magnitude: 0, rounding: 0 };
	const addAll = (first: number, stride: number): void => {
		for (let t = first; t <= LARGEST_T; t += stride) {
			for (const node of t === 0 ? [nodeAt(0)] : [nodeAt(-t), nodeAt(t)]) {
				if (!node) continue;
				budget.spend(1);
				const term = f(node.x) * node.weight;
				sum.value += term;
				sum.magnitude += Math.abs(term);
				sum.rounding += Math.abs(term) * Math.min(1, 0.5 * Number.EPSILON * Math.abs(node.x) / node.distance);
			}
		}
	};
	const beyond = (direction: 1 | -1, step: number): number => {
		let t = LARGEST_T;
		while (t > 0 && !nodeAt(direction * t)) t -= step;
		const node = nodeAt(direction * t);
		budget.spend(1);
		return node ? BEYOND * Math.abs(f(node.x)) * node.distance : Infinity;
	};

	addAll(0, COARSEST_STEP);
	let value = COARSEST_STEP * sum.value;
	let change = Infinity;
	for (let step = COARSEST_STEP / 2; step >= FINEST_STEP; step /= 2) {
		addAll(step, 2 * step);
		const magnitude = step * sum.magnitude;
		const last = change;
		change = Math.abs(step * sum.value - value);
		value = step * sum.value;
		if (!Number.isFinite(magnitude)) break;
		if (change <= tolerance * magnitude && last <= CONVERGING * magnitude) {
			const error = change + step * sum.rounding + beyond(-1, step) + beyond(1, step) + 4 * Number.EPSILON * magnitude;
			return { value, magnitude, error: Number.isNaN(error) ? Infinity : error };
		}
	}
	return { value, magnitude: FINEST_STEP * sum.magnitude, error: Infinity };
}

interface Node {
	readonly x: number;
	/** From the end that it is near; on the whole line, its magnitude. */
	readonly distance: number;
	/** dx/dt. */
	readonly weight: number;
}

/** The map of t to the range; undefined where the node falls on an end or over the edge of doubles. */
function nodesOf(low: number, high: number): (t: number) => Node | undefined {
	const map = low === -Infinity ? high === Infinity ? line : downwardsFrom(high) : high === Infinity ? upwardsFrom(low) : between(low, high);
	return t => {
		const node = map(t);
		return node.x > low && node.x < high && node.distance > 0 && Number.isFinite(node.weight) ? node : undefined;
	};
}

function between(low: number, high: number): (t: number) => Node {
	return t => {
		const q = Math.exp(-Math.PI * Math.sinh(Math.abs(t)));
		const distance = (high - low) * (q / (1 + q));
		return { x: t < 0 ? low + distance : high - distance, distance, weight: distance * Math.PI * Math.cosh(t) / (1 + q) };
	};
}

function upwardsFrom(low: number): (t: number) => Node {
	return t => {
		const distance = Math.exp(Math.PI / 2 * Math.sinh(t));
		return { x: low + distance, distance, weight: distance * Math.PI / 2 * Math.cosh(t) };
	};
}

function downwardsFrom(high: number): (t: number) => Node {
	const mirrored = upwardsFrom(-high);
	return t => {
		const { x, distance, weight } = mirrored(t);
		return { x: -x, distance, weight };
	};
}

function line(t: number): Node {
	const u = Math.PI / 2 * Math.sinh(t);
	const x = Math.sinh(u);
	return { x, distance: Math.max(1, Math.abs(x)), weight: Math.cosh(u) * Math.PI / 2 * Math.cosh(t) };
}
