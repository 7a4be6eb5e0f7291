import type { Budget } from '../budget';
import { maximise } from '../optimize/maximise';
import { integrate } from '../quadrature/integrate';
import { sumSeries } from '../series/sumSeries';
import { ShapeError, vector } from '../tensor/dense';
import { logSumExp } from '../tensor/softmax';
import { sum } from '../tensor/sum';
import { landmarksOf, type Member } from '../info/members';
import { normalisedProbabilities } from './categorical';
import { invertBetween } from './inversion';
import { normal } from './normal';

/** Distributions of one kind of variate, each with its share. */
export interface Mixture {
	readonly shares: Float64Array;
	readonly members: readonly Member[];
}

/** The mixture of members by weights, which are divided by their sum; undefined where it is none. */
export function mixtureOf(weights: readonly number[], members: readonly Member[]): Mixture | undefined {
	const total = sum(Float64Array.from(weights));
	const isKnown = members.every(({ family, parameters }) => family.isValid(...parameters) && family.variate === members[0]?.family.variate);
	if (weights.length !== members.length || weights.length === 0 || !weights.every(weight => weight >= 0) || !(total > 0 && total < Infinity) || !isKnown) return undefined;
	const kept = weights.flatMap((weight, i) => (weight > 0 ? [i] : []));
	return { shares: Float64Array.from(kept, i => (weights[i] ?? NaN) / total), members: kept.flatMap(i => members[i] ?? []) };
}

/** The mixture of normal distributions of these means and standard deviations, of which there are as many as weights. */
export function normalMixture(weights: Float64Array, means: Float64Array, deviations: Float64Array): Mixture {
	for (const other of [means, deviations]) if (other.length !== weights.length) throw new ShapeError(vector(weights).shape, vector(other).shape);
	return { shares: normalisedProbabilities(weights), members: Array.from(means, (mean, i) => ({ family: normal, parameters: [mean, deviations[i] ?? NaN] })) };
}

type Value = (member: Member) => number;

function expected({ shares, members }: Mixture, value: Value): number {
	return sum(Float64Array.from(members, (member, i) => (shares[i] === 0 ? 0 : (shares[i] ?? NaN) * value(member))));
}

function logExpected({ shares, members }: Mixture, logValue: Value): number {
	return logSumExp(Float64Array.from(members, (member, i) => (shares[i] === 0 ? -Infinity : Math.log(shares[i] ?? NaN) + logValue(member))));
}

export const mixtureDensity = (x: number, mixture: Mixture): number => expected(mixture, ({ family, parameters }) => family.density(x, ...parameters));
export const mixtureLogDensity = (x: number, mixture: Mixture): number => logExpected(mixture, ({ family, parameters }) => family.logDensity(x, ...parameters));
export const mixtureCdf = (x: number, mixture: Mixture): number => expected(mixture, ({ family, parameters }) => family.cdf(x, ...parameters));
export const mixtureSurvival = (x: number, mixture: Mixture): number => expected(mixture, ({ family, parameters }) => family.survival(x, ...parameters));
export const mixtureLogCdf = (x: number, mixture: Mixture): number => logExpected(mixture, ({ family, parameters }) => family.logCdf(x, ...parameters));
export const mixtureLogSurvival = (x: number, mixture: Mixture): number => logExpected(mixture, ({ family, parameters }) => family.logSurvival(x, ...parameters));

/** The ends of the support. */
export function mixtureSupport({ members }: Mixture): readonly [low: number, high: number] {
	return [Math.min(...members.map(({ family, parameters }) => family.low(...parameters))), Math.max(...members.map(({ family, parameters }) => family.high(...parameters)))];
}

/**
 * The least x with at least probability p up to it: it lies between the least and the largest quantile of the members, and is looked for by
 * the tail that is smaller.
 * @domain  0 ≤ p ≤ 1.
 */
export function mixtureQuantile(p: number, mixture: Mixture): number {
	const { shares, members } = mixture;
	const quantiles = members.flatMap(({ family, parameters }, i) => (shares[i] === 0 ? [] : [family.quantile(p, ...parameters)]));
	const [low, high] = [Math.min(...quantiles), Math.max(...quantiles)];
	if (!(low < high)) return low;
	if (p === 0 || p === 1) return p === 0 ? low : high;
	if (members[0]?.family.variate === 'integer') return leastInteger(k => mixtureCdf(k, mixture) >= p, low, high);
	const isLower = p < 0.5;
	const target = Math.log(isLower ? p : 1 - p);
	return invertBetween(x => {
		const tail = isLower ? mixtureCdf(x, mixture) : mixtureSurvival(x, mixture);
		return [(Math.log(tail) - target) * (isLower ? 1 : -1), mixtureDensity(x, mixture) / tail];
	}, low, high);
}

/** The least integer in (low, high] at which a condition holds that goes on to hold; `low` where it holds there. */
function leastInteger(holds: (k: number) => boolean, low: number, high: number): number {
	if (holds(low)) return low;
	let [fails, found] = [low, high];
	while (found - fails > 1) {
		const middle = Math.floor((fails + found) / 2);
		if (holds(middle)) found = middle;
		else fails = middle;
	}
	return found;
}

export const mixtureMean = (mixture: Mixture): number => expected(mixture, ({ family, parameters }) => family.mean(...parameters));

/** About the mean, from those of the members: the second, third and fourth. */
function mixtureMoments(mixture: Mixture): readonly [variance: number, third: number, fourth: number] {
	const mean = mixtureMean(mixture);
	const moment = (of: (d: number, variance: number, deviation: number, member: Member) => number): number => expected(mixture, member => {
		const { family, parameters } = member;
		return of(family.mean(...parameters) - mean, family.variance(...parameters), family.standardDeviation(...parameters), member);
	});
	return [
		moment((d, variance) => variance + d * d),
		moment((d, variance, deviation, { family, parameters }) => family.skewness(...parameters) * deviation ** 3 + 3 * d * variance + d ** 3),
		moment((d, variance, deviation, { family, parameters }) => (family.kurtosis(...parameters) + 3) * variance ** 2 + 4 * d * family.skewness(...parameters) * deviation ** 3 + 6 * d * d * variance + d ** 4),
	];
}

export function mixtureVariance(mixture: Mixture): number {
	return mixtureMoments(mixture)[0];
}

export function mixtureSkewness(mixture: Mixture): number {
	const [variance, third] = mixtureMoments(mixture);
	return third / variance ** 1.5;
}

/** Less the 3 of the normal. */
export function mixtureKurtosis(mixture: Mixture): number {
	const [variance, , fourth] = mixtureMoments(mixture);
	return fourth / variance ** 2 - 3;
}

/** In nats, by quadrature or a sum; NaN where that is not certain to 1e-9. */
export function mixtureEntropy(mixture: Mixture, budget: Budget): number {
	const { members } = mixture;
	const [low, high] = mixtureSupport(mixture);
	const term = (x: number): number => {
		const log = mixtureLogDensity(x, mixture);
		return log === -Infinity ? 0 : -Math.exp(log) * log;
	};
	const landmarks = landmarksOf(members);
	const isReal = members[0]?.family.variate === 'real';
	const { value, error } = isReal ? integrate(term, low, high, { budget, landmarks }) : sumSeries(k => (k <= high ? term(k) : 0), low, budget, landmarks);
	return error <= 1e-9 * Math.max(1, Math.abs(value)) ? value : NaN;
}

/** Where the density is largest, looked for between the modes of the members; NaN where it is not certain or there are several. */
export function mixtureMode(mixture: Mixture, budget: Budget): number {
	const modes = mixture.members.map(({ family, parameters }) => family.mode(...parameters));
	const [low, high] = [Math.min(...modes), Math.max(...modes)];
	if (low === high || Number.isNaN(low)) return low;
	if (mixture.members[0]?.family.variate === 'integer') return NaN;
	const found = maximise(x => mixtureLogDensity(x, mixture), low, high, budget);
	return found.certain ? found.at : NaN;
}
