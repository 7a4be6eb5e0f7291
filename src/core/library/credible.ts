import type { Value } from '../base/value';
import type { Budget } from '../math/budget';
import { quantileOfCurve, type DensityCurve } from '../math/inference/curve';
import { equalTailed, highestDensity, narrowest, narrowestOfMasses, type Interval } from '../math/inference/intervals';
import { vector } from '../math/tensor/dense';

/** Quantiles of one quantity, and its density as a curve. */
export interface Marginal {
	readonly quantile: (p: number) => number;
	readonly curve: DensityCurve;
}

export function marginalOf(curve: DensityCurve): Marginal {
	return { quantile: p => quantileOfCurve(curve, p), curve };
}

/** Credible intervals of one quantity: with tails of one probability, the shortest, and all that the region of highest density is made of. */
export function intervalsOf(marginal: Marginal, level: number, budget: Budget): Readonly<Record<string, Value>> {
	return {
		equalTailed: rowOf(equalTailed(marginal.quantile, level)),
		narrowest: rowOf(shortest(marginal, level, budget)),
		highestDensity: rowsOf(highestDensity(marginal.curve, level).intervals),
	};
}

/** The same of several quantities, a row for each; their regions of highest density would not be rows of one matrix. */
export function intervalsOfEach(marginals: readonly Marginal[], level: number, budget: Budget): Readonly<Record<string, Value>> {
	return {
		median: vector(Float64Array.from(marginals, ({ quantile }) => quantile(0.5))),
		equalTailed: rowsOf(marginals.map(({ quantile }) => equalTailed(quantile, level))),
		narrowest: rowsOf(marginals.map(marginal => shortest(marginal, level, budget))),
	};
}

export function curveParts({ points, values, cumulative }: DensityCurve): Readonly<Record<string, Value>> {
	return { points: vector(points), density: vector(values), cumulative: vector(cumulative) };
}

function shortest({ quantile, curve }: Marginal, level: number, budget: Budget): Interval {
	return curve.kind === 'mass' ? narrowestOfMasses(curve, level) : narrowest(quantile, level, budget);
}

function rowOf({ low, high }: Interval): Value {
	return vector(Float64Array.of(low, high));
}

export function rowsOf(intervals: readonly Interval[]): Value {
	return { shape: [intervals.length, 2], data: Float64Array.from(intervals.flatMap(({ low, high }) => [low, high])) };
}
