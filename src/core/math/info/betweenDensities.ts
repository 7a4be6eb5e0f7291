import type { Estimate } from '../series/estimate';
import { deviance } from '../special/saddlePoint';
import type { BaseMeasure, PointFunction } from './baseMeasure';
import { divergenceDensity } from './divergence';

/** Information of densities that are normalised, by sums and integrals over a measure, in nats. The bounds do not count the errors of the densities. */

/** The entropy `-∫ p log p`. */
export function entropyOver(logP: PointFunction, { total }: BaseMeasure): Estimate {
	return total(at => crossTerm(logP(at), logP(at)));
}

/** The cross entropy `-∫ p log q`. */
export function crossEntropyOver(logP: PointFunction, logQ: PointFunction, { total }: BaseMeasure): Estimate {
	return total(at => crossTerm(logP(at), logQ(at)));
}

/** The Kullback-Leibler divergence `∫ p log(p/q)`: of terms that are never negative, so that it may be small. */
export function divergenceOver(logP: PointFunction, logQ: PointFunction, measure: BaseMeasure): Estimate {
	return totalOfSmall(at => divergenceDensity(logP(at), logQ(at)), logP, measure);
}

/** The Jensen-Shannon divergence, half the divergences of both from their mean. */
export function jensenShannonOver(logP: PointFunction, logQ: PointFunction, measure: BaseMeasure): Estimate {
	return totalOfSmall(at => {
		const [p, q] = [Math.exp(logP(at)), Math.exp(logQ(at))];
		const middle = p / 2 + q / 2;
		return middle === 0 ? 0 : (deviance(p, middle) + deviance(q, middle)) / 2;
	}, logP, measure);
}

/** The total of what is never negative. Where it is but the noise of rounding, which no rule converges on, the density that adds up to 1 is added and taken off. */
function totalOfSmall(f: PointFunction, logP: PointFunction, { total }: BaseMeasure): Estimate {
	const direct = total(f);
	if (direct.error < Infinity) return direct;
	const { value, error } = total(at => f(at) + Math.exp(logP(at)));
	return { value: Math.max(0, value - 1), error };
}

function crossTerm(logP: number, logQ: number): number {
	const p = Math.exp(logP);
	return p === 0 ? 0 : -p * logQ;
}
