import * as mixtures from '../math/dist/mixture';
import { divergenceBetween, jensenShannonBetween } from '../math/info/betweenMembers';
import type { Member } from '../math/info/members';
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
	divergenceBetween([p, q], budget) {
		const [first, second] = [memberIn('p', p), memberIn('q', q)];
		const divergence = divergenceBetween(first, second, budget);
		const shared = jensenShannonBetween(first, second, budget);
		return { parts: { divergence: divergence.value, error: errorOf(divergence), crossEntropy: divergence.value + first.family.entropy(...first.parameters), jensenShannon: shared.value } };
	},
};

function mixtureIn(name: string, argument: Argument | undefined): mixtures.Mixture {
	const mixture = argument === undefined || isValue(argument) ? undefined : argument.distribution;
	if (!mixture) throw new CallFault({ code: 'invalid-binding', name, why: 'distribution' });
	return mixture;
}

/** A distribution of one family. */
function memberIn(name: string, argument: Argument | undefined): Member {
	const { members: [member, ...others] } = mixtureIn(name, argument);
	if (!member || others.length > 0) throw new CallFault({ code: 'invalid-binding', name, why: 'distribution' });
	return member;
}

/** What is in closed form is off by rounding alone. */
function errorOf(information: ReturnType<typeof divergenceBetween>): number {
	return 'error' in information ? information.error : 0;
}
