import type { Budget } from '../budget';
import type { Minimum } from './minimum';

export interface NelderMeadOptions {
	readonly budget: Budget;
	/** Size of the simplex and spread of its values, relative to the point and the value, at which it ends. */
	readonly tolerance?: number;
	readonly mostSteps?: number;
}

interface Vertex {
	readonly at: Float64Array;
	readonly value: number;
}

/** The simplex begins anew where it ended as long as that gains something: it may have collapsed on a slope. */
const MOST_RESTARTS = 10;

/**
 * A local minimum from a start without derivatives, by the simplex method with coefficients that depend on the dimension. It is for
 * functions that have kinks or noise; a smooth one is minimised faster with its gradient. Every call pays one step.
 * @domain  a start where f is finite; elsewhere it may be Infinity or NaN, which counts as too high.
 * @source  J. A. Nelder and R. Mead, The Computer Journal 7 (1965), 308; F. Gao and L. Han, Comput. Optim. Appl. 51 (2012), 259.
 */
export function minimiseBySimplex(f: (at: Float64Array) => number, start: Float64Array, { budget, tolerance = 1e-10, mostSteps = 20_000 }: NelderMeadOptions): Minimum {
	const evaluate = (at: Float64Array): Vertex => {
		budget.spend(1);
		const value = f(at);
		return { at, value: Number.isNaN(value) ? Infinity : value };
	};
	let best = evaluate(Float64Array.from(start));
	for (let restart = 0; restart < MOST_RESTARTS; restart++) {
		const { vertex, converged } = descend(evaluate, best, tolerance, mostSteps);
		const gain = best.value - vertex.value;
		best = vertex;
		if (!converged || !Number.isFinite(best.value)) return { ...best, converged: false };
		if (restart > 0 && gain <= tolerance * Math.max(Math.abs(best.value), tolerance)) return { ...best, converged: true };
	}
	return { ...best, converged: false };
}

function descend(evaluate: (at: Float64Array) => Vertex, start: Vertex, tolerance: number, mostSteps: number): { readonly vertex: Vertex; readonly converged: boolean } {
	const n = start.at.length;
	const expansion = 1 + 2 / n;
	const contraction = 0.75 - 1 / (2 * n);
	const shrinkage = n === 1 ? 0.5 : 1 - 1 / n;
	let simplex = byValue([start, ...Array.from(start.at, (_, i) => evaluate(start.at.map((x, k) => k === i ? x + (x === 0 ? 0.025 : 0.05 * x) : x)))]);
	for (let step = 0; step < mostSteps; step++) {
		const [best = start] = simplex;
		const worst = simplex[n] ?? start;
		const second = simplex[n - 1] ?? best;
		if (isSmall(simplex, tolerance)) return { vertex: best, converged: true };
		const centre = centroid(simplex.slice(0, n), n);
		const along = (factor: number): Vertex => evaluate(centre.map((c, i) => c + factor * ((worst.at[i] ?? NaN) - c)));
		const reflected = along(-1);
		let accepted: Vertex | undefined = reflected.value < second.value ? reflected : undefined;
		if (reflected.value < best.value) {
			const expanded = along(-expansion);
			if (expanded.value < reflected.value) accepted = expanded;
		} else if (!accepted) {
			const isOutside = reflected.value < worst.value;
			const contracted = along(isOutside ? -contraction : contraction);
			if (contracted.value < (isOutside ? reflected : worst).value) accepted = contracted;
		}
		simplex = byValue(accepted
			? [...simplex.slice(0, n), accepted]
			: simplex.map(vertex => vertex === best ? best : evaluate(vertex.at.map((x, i) => (best.at[i] ?? NaN) + shrinkage * (x - (best.at[i] ?? NaN))))));
	}
	return { vertex: simplex[0] ?? start, converged: false };
}

function byValue(simplex: readonly Vertex[]): readonly Vertex[] {
	return simplex.toSorted((a, b) => a.value - b.value);
}

function centroid(vertices: readonly Vertex[], n: number): Float64Array {
	return Float64Array.from({ length: n }, (_, i) => vertices.reduce((sum, { at }) => sum + (at[i] ?? NaN), 0) / vertices.length);
}

/** Whether all vertices and values are those of the best, relative to them or, where they are near 0, to 1. */
function isSmall(simplex: readonly Vertex[], tolerance: number): boolean {
	const [best] = simplex;
	const worst = simplex[simplex.length - 1];
	if (!best || !worst) return true;
	const isNear = simplex.every(({ at }) => at.every((x, i) => Math.abs(x - (best.at[i] ?? NaN)) <= tolerance * Math.max(1, Math.abs(x))));
	return isNear && worst.value - best.value <= tolerance * Math.max(1, Math.abs(best.value));
}
