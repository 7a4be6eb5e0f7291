import type { Budget } from '../budget';
import { wolfeStep, type RayPoint } from './lineSearch';
import type { Minimum } from './minimum';

/** The value at a point; its gradient is written into the second array. */
export type WithGradient = (at: Float64Array, gradient: Float64Array) => number;

export interface LbfgsOptions {
	readonly budget: Budget;
	/** The gradient, relative to its size at the start or to the value, that counts as 0. */
	readonly tolerance?: number;
	readonly mostSteps?: number;
}

/** Pairs of steps and changes of the gradient that are remembered. */
const MEMORY = 10;

/**
 * A local minimum of a smooth function from a start, by the limited-memory method of Broyden, Fletcher, Goldfarb and Shanno. Every call
 * pays as many steps as there are dimensions.
 * @domain  a start where value and gradient are finite; elsewhere the value may be Infinity or NaN, which counts as too high.
 * @source  J. Nocedal and S. J. Wright, Numerical Optimization, 2nd ed., algorithms 7.4 and 7.5.
 */
export function minimiseSmooth(f: WithGradient, start: Float64Array, { budget, tolerance = 1e-10, mostSteps = 1000 }: LbfgsOptions): Minimum {
	const n = start.length;
	budget.claim((2 * MEMORY + 4) * n);
	const evaluate = (at: Float64Array): Located => {
		budget.spend(n);
		const gradient = new Float64Array(n);
		return { at, value: f(at, gradient), gradient };
	};
	let point = evaluate(Float64Array.from(start));
	const updates: Update[] = [];
	const scale = Math.max(largest(point.gradient), 1e-300);
	for (let step = 0; step < mostSteps; step++) {
		const size = largest(point.gradient);
		if (!(size < Infinity) || !Number.isFinite(point.value)) break;
		if (size <= tolerance * Math.min(scale, Math.max(1, Math.abs(point.value))) || size === 0) return { at: point.at, value: point.value, converged: true };
		budget.spend(4 * n * (updates.length + 1));
		let next = descend(evaluate, point, updates);
		if (!next && updates.length > 0) {
			if (decrement(point.gradient, updates) <= UNSEEN * Math.max(1, Math.abs(point.value))) return { at: point.at, value: point.value, converged: true };
			updates.length = 0;
			next = descend(evaluate, point, updates);
		}
		if (!next) return { at: point.at, value: point.value, converged: size <= Math.sqrt(Number.EPSILON) * Math.max(1, Math.abs(point.value)) };
		remember(updates, point, next);
		point = next;
	}
	return { at: point.at, value: point.value, converged: false };
}

interface Located {
	readonly at: Float64Array;
	readonly value: number;
	readonly gradient: Float64Array;
}

interface Update {
	readonly step: Float64Array;
	readonly change: Float64Array;
	readonly product: number;
}

/** The point after a line search along the direction of the method; undefined where nothing lower is found. */
function descend(evaluate: (at: Float64Array) => Located, point: Located, updates: readonly Update[]): Located | undefined {
	const direction = directionFrom(point.gradient, updates);
	const slope = inner(direction, point.gradient);
	if (!(slope < 0)) return undefined;
	let last = point;
	const at = (distance: number): RayPoint => {
		last = evaluate(point.at.map((x, i) => x + distance * (direction[i] ?? NaN)));
		return { distance, value: last.value, slope: inner(direction, last.gradient) };
	};
	const first = updates.length > 0 ? 1 : Math.min(1, 1 / largest(point.gradient));
	const found = wolfeStep(at, { distance: 0, value: point.value, slope }, first);
	if (!found) return undefined;
	return found.value === last.value ? last : evaluate(point.at.map((x, i) => x + found.distance * (direction[i] ?? NaN)));
}

/** A fall of the value that rounding hides. */
const UNSEEN = 16 * Number.EPSILON;

/** Twice how much lower the bottom is expected to be. */
function decrement(gradient: Float64Array, updates: readonly Update[]): number {
	return -inner(directionFrom(gradient, updates), gradient);
}

/** Minus the inverse Hessian, as the remembered updates have it, times the gradient: the two-loop recursion. */
function directionFrom(gradient: Float64Array, updates: readonly Update[]): Float64Array {
	const direction = gradient.map(value => -value);
	const weights = updates.toReversed().map(({ step, change, product }) => {
		const weight = inner(step, direction) / product;
		addTo(direction, -weight, change);
		return weight;
	}).toReversed();
	const newest = updates[updates.length - 1];
	if (newest) {
		const scale = newest.product / inner(newest.change, newest.change);
		direction.forEach((value, i) => { direction[i] = value * scale; });
	}
	updates.forEach(({ step, change, product }, k) => addTo(direction, (weights[k] ?? NaN) - inner(change, direction) / product, step));
	return direction;
}

/** Keeps the newest updates, of those along which the slope has grown. */
function remember(updates: Update[], before: Located, after: Located): void {
	const step = after.at.map((x, i) => x - (before.at[i] ?? NaN));
	const change = after.gradient.map((g, i) => g - (before.gradient[i] ?? NaN));
	const product = inner(step, change);
	if (!(product > Number.EPSILON * inner(change, change) * 1e-8)) return;
	if (updates.length === MEMORY) updates.shift();
	updates.push({ step, change, product });
}

function inner(a: Float64Array, b: Float64Array): number {
	let total = 0;
	for (let i = 0; i < a.length; i++) total += (a[i] ?? NaN) * (b[i] ?? NaN);
	return total;
}

function addTo(target: Float64Array, factor: number, vector: Float64Array): void {
	for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? NaN) + factor * (vector[i] ?? NaN);
}

function largest(vector: Float64Array): number {
	return vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
