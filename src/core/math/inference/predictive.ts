import { mean, standardDeviation } from '../tensor/statistics';
import { effectiveSize, type Chains } from '../sampling/effectiveSize';
import type { Random } from '../sampling/random';

/** A mean over draws, with its standard error, in which draws that depend on each other count as fewer. */
export interface DrawMean {
	readonly value: number;
	readonly standardError: number;
}

/** The posterior mean of a quantity from its values at the draws of several chains; a posterior predictive density is such a mean. */
export function meanOfChains(values: Chains): DrawMean {
	const all = Float64Array.from(values.flatMap(chain => [...chain]));
	return { value: mean(all), standardError: standardDeviation(all, 1) / Math.sqrt(effectiveSize(values)) };
}

/** New data as the posterior predicts them: one datum drawn at each draw of the parameters, one array a coordinate. */
export function predict(draws: readonly Float64Array[], draw: (parameters: Float64Array, random: Random) => number, random: Random): Float64Array {
	return Float64Array.from({ length: draws[0]?.length ?? 0 }, (_, i) => draw(Float64Array.from(draws, values => values[i] ?? NaN), random));
}
