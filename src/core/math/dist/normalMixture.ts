import { logSumExp } from '../tensor/softmax';
import { ShapeError, vector } from '../tensor/dense';
import { sum } from '../tensor/sum';
import { normalisedProbabilities } from './categorical';
import { invertBetween } from './inversion';
import { normal } from './normal';

/** A mixture of normal distributions; its weights are divided by their sum. */
export interface NormalMixture {
	readonly weights: Float64Array;
	readonly means: Float64Array;
	readonly deviations: Float64Array;
}

/** The mixture of these weights, means and standard deviations, of which there are as many. */
export function normalMixture(weights: Float64Array, means: Float64Array, deviations: Float64Array): NormalMixture {
	for (const other of [means, deviations]) if (other.length !== weights.length) throw new ShapeError(vector(weights).shape, vector(other).shape);
	return { weights: normalisedProbabilities(weights), means, deviations };
}

/** A function of its members, weighted. */
function expectation({ weights, means, deviations }: NormalMixture, f: (mean: number, deviation: number) => number): number {
	return sum(weights.map((weight, i) => (weight === 0 ? 0 : weight * f(means[i] ?? NaN, deviations[i] ?? NaN))));
}

export function normalMixturePdf(x: number, mixture: NormalMixture): number {
	return expectation(mixture, (mean, deviation) => normal.density(x, mean, deviation));
}

/** The logarithm of the density, also where every member's underflows. */
export function normalMixtureLogPdf(x: number, { weights, means, deviations }: NormalMixture): number {
	return logSumExp(weights.map((weight, i) => Math.log(weight) + normal.logDensity(x, means[i] ?? NaN, deviations[i] ?? NaN)));
}

/** The logarithm of the probability of at most x, also where every member's underflows. */
export function normalMixtureLogCdf(x: number, { weights, means, deviations }: NormalMixture): number {
	return logSumExp(weights.map((weight, i) => (weight === 0 ? -Infinity : Math.log(weight) + normal.logCdf(x, means[i] ?? NaN, deviations[i] ?? NaN))));
}

/** The logarithm of the probability of more than x, also where every member's underflows. */
export function normalMixtureLogSurvival(x: number, { weights, means, deviations }: NormalMixture): number {
	return logSumExp(weights.map((weight, i) => (weight === 0 ? -Infinity : Math.log(weight) + normal.logSurvival(x, means[i] ?? NaN, deviations[i] ?? NaN))));
}

export function normalMixtureCdf(x: number, mixture: NormalMixture): number {
	return expectation(mixture, (mean, deviation) => normal.cdf(x, mean, deviation));
}

export function normalMixtureSurvival(x: number, mixture: NormalMixture): number {
	return expectation(mixture, (mean, deviation) => normal.survival(x, mean, deviation));
}

/**
 * The x with `cdf(x) = p`: it lies between the least and the largest quantile of the members.
 * @domain  0 ≤ p ≤ 1.
 */
export function normalMixtureQuantile(p: number, mixture: NormalMixture): number {
	const quantiles = [...mixture.means].flatMap((mean, i) => (mixture.weights[i] === 0 ? [] : [normal.quantile(p, mean, mixture.deviations[i] ?? NaN)]));
	const [low, high] = [Math.min(...quantiles), Math.max(...quantiles)];
	if (!(low < high)) return low;
	const isLower = p < 0.5;
	const target = Math.log(isLower ? p : 1 - p);
	return invertBetween(x => {
		const tail = isLower ? normalMixtureCdf(x, mixture) : normalMixtureSurvival(x, mixture);
		return [(Math.log(tail) - target) * (isLower ? 1 : -1), normalMixturePdf(x, mixture) / tail];
	}, low, high);
}

export function normalMixtureMean(mixture: NormalMixture): number {
	return expectation(mixture, mean => mean);
}

export function normalMixtureVariance(mixture: NormalMixture): number {
	const centre = normalMixtureMean(mixture);
	return expectation(mixture, (mean, deviation) => deviation * deviation + (mean - centre) ** 2);
}

export function normalMixtureSkewness(mixture: NormalMixture): number {
	const centre = normalMixtureMean(mixture);
	return expectation(mixture, (mean, deviation) => (mean - centre) * (3 * deviation * deviation + (mean - centre) ** 2)) / normalMixtureVariance(mixture) ** 1.5;
}

/** Less the 3 of the normal. */
export function normalMixtureKurtosis(mixture: NormalMixture): number {
	const centre = normalMixtureMean(mixture);
	const fourth = expectation(mixture, (mean, deviation) => 3 * deviation ** 4 + 6 * (deviation * (mean - centre)) ** 2 + (mean - centre) ** 4);
	return fourth / normalMixtureVariance(mixture) ** 2 - 3;
}
