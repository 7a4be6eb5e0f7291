import * as mixtures from '../math/dist/mixture';
import { createRandom } from '../math/sampling/random';
import { vector } from '../math/tensor/dense';
import { isValue, type Argument } from './arguments';
import { CallFault } from './fault';
import type { MethodFunction } from './method';
import { numberOf } from './noteFunctions';

/** What is asked of distributions that are given by the names of their families, mixtures among them, by the id of the record. */
export const ofDistributions: Readonly<Record<string, MethodFunction>> = {
	distribution([given, at, level, size, seed], budget) {
		const mixture = mixtureIn('distribution', given);
		const [x, p, count] = [numberOf(at), numberOf(level), numberOf(size)];
		const variance = mixtures.mixtureVariance(mixture);
		const random = createRandom(numberOf(seed), 'distribution');
		const parts = {
			mean: mixtures.mixtureMean(mixture), variance, standardDeviation: Math.sqrt(variance), skewness: mixtures.mixtureSkewness(mixture), kurtosis: mixtures.mixtureKurtosis(mixture),
			entropy: mixtures.mixtureEntropy(mixture, budget), median: mixtures.mixtureQuantile(0.5, mixture), mode: mixtures.mixtureMode(mixture, budget),
			support: vector(Float64Array.from(mixtures.mixtureSupport(mixture))),
		};
		const atPoint = Number.isNaN(x) ? {} : {
			density: mixtures.mixtureDensity(x, mixture), logDensity: mixtures.mixtureLogDensity(x, mixture), cdf: mixtures.mixtureCdf(x, mixture),
			survival: mixtures.mixtureSurvival(x, mixture), logCdf: mixtures.mixtureLogCdf(x, mixture), logSurvival: mixtures.mixtureLogSurvival(x, mixture),
		};
		budget.claim(count > 0 ? count : 0);
		return {
			parts: {
				...atPoint,
				...(Number.isNaN(p) ? {} : { quantile: mixtures.mixtureQuantile(p, mixture) }),
				...parts,
				...(count > 0 ? { draws: vector(Float64Array.from({ length: count }, () => mixtures.mixtureQuantile(random.uniform(), mixture))) } : {}),
			},
		};
	},
};

function mixtureIn(name: string, argument: Argument | undefined): mixtures.Mixture {
	const mixture = argument === undefined || isValue(argument) ? undefined : argument.distribution;
	if (!mixture) throw new CallFault({ code: 'invalid-binding', name, why: 'distribution' });
	return mixture;
}
