import type { Budget } from '../budget';
import type { Along } from '../dist/family';

/** The parameters of largest likelihood; those that are given, in their order, are among them. */
export type Fit = (sample: Float64Array, given: readonly number[], budget: Budget) => readonly number[];

/**
 * A fit that is NaN throughout where the sample is empty or where the likelihood at what was found is not a positive number: so it is for
 * values that are not numbers or outside the support, and where the likelihood grows without bound.
 */
export function likeliest(fit: Fit, logDensity: Along): Fit {
	return (sample, given, budget) => {
		budget.spend(sample.length);
		const parameters = fit(sample, given, budget);
		const isLikely = sample.length > 0 && sample.every(x => Number.isFinite(logDensity(x, ...parameters)));
		return isLikely ? parameters : parameters.map(() => NaN);
	};
}

/** Whether all values are the same, of which rounded means and deviations do not tell. */
export function isConstant(sample: Float64Array): boolean {
	return sample.every(x => x === sample[0]);
}
