import type { DensityCurve } from './curve';
import { nodesOf, panelsOf, RULE, type Centre } from './panels';
import type { IntervalSupport } from './support';

/** What is known of one of several quantities. */
export interface CoordinatePosterior {
	readonly mean: number;
	readonly deviation: number;
	readonly curve: DensityCurve;
}

/** A marginal, and the integral or sum of what was not yet normalised. */
export interface Marginal extends CoordinatePosterior {
	readonly total: number;
}

/** How smooth a panel of a curve must be. */
const TOLERANCE = 1e-5;

/** A density that is not normalised as a table with its moments: the points are the nodes of its panels. */
export function marginalCurve(density: (x: number) => number, support: IntervalSupport, centres: readonly Centre[]): Marginal {
	const panels = panelsOf(density, support, centres, TOLERANCE);
	const nodes = panels.flatMap(panel => nodesOf(panel).map((x, i) => {
		const half = (panel.high - panel.low) / 2;
		return { x, value: panel.values[i] ?? NaN, weight: half * (RULE.weights[i] ?? NaN) };
	}));
	const total = panels.reduce((sum, { mass }) => sum + mass, 0);
	const expect = (f: (x: number) => number): number => nodes.reduce((sum, { x, value, weight }) => sum + weight * value * f(x), 0) / total;
	const mean = expect(x => x);
	let before = 0;
	let last = 0;
	const cumulative = panels.flatMap(({ low, high, values, mass }) => {
		const upTo = RULE.partial.map(weights => before + weights.reduce((sum, weight, j) => sum + weight * (values[j] ?? NaN), 0) * (high - low) / 2);
		before += mass;
		return upTo.map(value => last = Math.min(1, Math.max(last, value / total)));
	});
	return {
		total, mean,
		deviation: Math.sqrt(expect(x => (x - mean) ** 2)),
		curve: { kind: 'density', points: Float64Array.from(nodes, ({ x }) => x), values: Float64Array.from(nodes, ({ value }) => value / total), cumulative: Float64Array.from(cumulative) },
	};
}

/** The marginal of a discrete coordinate, from the weights of all choices of its value and those of others. */
export function marginalMasses(values: readonly number[], weights: readonly number[]): Marginal {
	const points = Float64Array.from(new Set(values)).sort();
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const masses = points.map(point => weights.reduce((sum, weight, i) => values[i] === point ? sum + weight : sum, 0) / total);
	const mean = points.reduce((sum, x, i) => sum + x * (masses[i] ?? NaN), 0);
	const variance = points.reduce((sum, x, i) => sum + (x - mean) ** 2 * (masses[i] ?? NaN), 0);
	let reached = 0;
	return { total, mean, deviation: Math.sqrt(variance), curve: { kind: 'mass', points, values: masses, cumulative: masses.map(mass => Math.min(1, reached += mass)) } };
}
