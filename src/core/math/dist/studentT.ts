import type { Budget } from '../budget';
import { fitScaleMixture } from '../fit/scaleMixture';
import { digammaLessLog } from '../special/digamma';
import { incompleteBeta, logIncompleteBeta } from '../special/incompleteBeta';
import { incompleteBetaInverseOdds } from '../special/incompleteBetaInverse';
import { logGamma1p } from '../special/logGamma';
import { logGammaIncrease } from '../special/logGammaIncrease';
import { deviance } from '../special/saddlePoint';
import { standardNormalCdf, standardNormalLogCdf, standardNormalQuantile } from '../special/normal';
import { stirlingError } from '../special/stirling';
import { LOG_SQRT_2PI } from '../special/stirlingSeries';
import { univariate, type Family } from './family';
import { gammaEntropyExcess } from './gammaEntropy';
import { locationScale } from './locationScale';
import { normal } from './normal';

/** Below it the beta distribution function is its leading power. */
const FARTHEST_LOG_ODDS = -600;

function logDensity(z: number, nu: number): number {
	if (nu === Infinity) return -0.5 * z * z - LOG_SQRT_2PI;
	const constant = stirlingError((nu + 1) / 2) - stirlingError(nu / 2) - deviance(nu / 2, (nu + 1) / 2);
	const square = z / nu * z;
	const halfLog = square > 1e15 ? Math.log(Math.abs(z)) - 0.5 * Math.log(nu) : 0.5 * Math.log1p(square);
	const power = square > 0.2 ? nu * halfLog : 0.5 * z * z - deviance(nu / 2, 0.5 * (nu + z * z));
	return constant - power - halfLog - LOG_SQRT_2PI;
}

/** The probability below z ≤ 0: half a beta probability of `ν/(ν + z²)`. */
function lowerTail(z: number, nu: number): number {
	const square = z / nu * z;
	return square === Infinity ? 0 : 0.5 * incompleteBeta(nu / 2, 0.5, 1 / (1 + square), square / (1 + square));
}

function logLowerTail(z: number, nu: number): number {
	const square = z / nu * z;
	return -Math.LN2 + logIncompleteBeta(nu / 2, 0.5, 1 / (1 + square), square / (1 + square));
}

/** The logarithm of the probability below z. */
function logCdf(z: number, nu: number): number {
	if (nu === Infinity) return standardNormalLogCdf(z);
	return z <= 0 ? logLowerTail(z, nu) : Math.log1p(-lowerTail(z, nu));
}

function cdf(z: number, nu: number): number {
	if (nu === Infinity) return standardNormalCdf(z);
	return z <= 0 ? lowerTail(z, nu) : 1 - lowerTail(z, nu);
}

/** The quantile of p ≤ ½, by that of a beta variate. */
function lowerQuantile(p: number, nu: number): number {
	const shape = nu / 2;
	const logOdds = (Math.log(2 * p) + logGamma1p(shape) - logGammaIncrease(0.5, shape)) / shape;
	// So far out the tail is its leading power, and the odds may underflow where their root does not.
	if (logOdds < FARTHEST_LOG_ODDS) return -Math.sqrt(nu) * Math.exp(-0.5 * logOdds);
	if (p < 0.25) return -Math.sqrt(nu) / Math.sqrt(incompleteBetaInverseOdds(nu / 2, 0.5, 2 * p));
	// The other tail of the beta variate is 1 - 2p, which is exact here.
	return -Math.sqrt(nu) * Math.sqrt(incompleteBetaInverseOdds(0.5, nu / 2, 1 - 2 * p));
}

function standardEntropy(nu: number): number {
	if (nu === Infinity) return LOG_SQRT_2PI + 0.5;
	const [a, b] = [(nu + 1) / 2, nu / 2];
	return gammaEntropyExcess(b) - gammaEntropyExcess(a) + 0.5 * Math.log1p(1 / nu) + digammaLessLog(a) - 1.5 * digammaLessLog(b) + LOG_SQRT_2PI + 0.5;
}

function quantile(p: number, nu: number): number {
	if (nu === Infinity) return standardNormalQuantile(p);
	return p === 0.5 ? 0 : p < 0.5 ? lowerQuantile(p, nu) : -lowerQuantile(1 - p, nu);
}

const standard: Family = {
	variate: 'real',
	isValid: nu => nu > 0,
	density: (z, nu) => Math.exp(logDensity(z, nu)),
	logDensity,
	cdf,
	survival: (z, nu) => cdf(-z, nu),
	logCdf,
	logSurvival: (z, nu) => logCdf(-z, nu),
	quantile,
	inverseSurvival: (p, nu) => -quantile(p, nu),
	mean: nu => (nu > 1 ? 0 : NaN),
	variance: nu => (nu > 2 ? 1 / (1 - 2 / nu) : nu > 1 ? Infinity : NaN),
	skewness: nu => (nu > 3 ? 0 : NaN),
	kurtosis: nu => (nu > 4 ? 6 / (nu - 4) : nu > 2 ? Infinity : NaN),
	entropy: standardEntropy,
	mode: () => 0,
};

/**
 * Location and scale of largest likelihood for given degrees of freedom: NaN below 1, where there may be several, and where so many values
 * are the same that the likelihood grows without bound about them.
 * @source  J. T. Kent and D. E. Tyler, "Redescending M-estimates of multivariate location and scatter", Annals of Statistics 19 (1991), 2102.
 */
export function fitStudentT(sample: Float64Array, nu: number, budget: Budget): readonly number[] {
	if (nu === Infinity) return normal.fit?.(sample, [], budget) ?? [];
	const most = mostEqual(sample);
	if (!(nu >= 1 && most < nu * (sample.length - most))) return [NaN, NaN];
	return fitScaleMixture(sample, {
		logDensity: z => logDensity(z, nu),
		weight: z => (nu + 1) / (nu + z * z),
		scoreSlope: z => (nu + 1) / (nu + z * z) * ((nu - z * z) / (nu + z * z)),
	}, budget);
}

/** How often the most frequent value occurs. */
function mostEqual(sample: Float64Array): number {
	const counts = new Map<number, number>();
	for (const x of sample) counts.set(x, (counts.get(x) ?? 0) + 1);
	return Math.max(0, ...counts.values());
}

/**
 * Student's t with nu degrees of freedom, location mu and scale sigma; nu = Infinity is the normal.
 * @domain  nu, sigma > 0.
 * @source  C. Loader's saddle point, so that it turns into the normal as nu grows; DLMF 8.17 for the tails.
 */
export const studentT = univariate({
	...locationScale(standard, 1),
	fit: (sample, [nu = NaN], budget) => [nu, ...fitStudentT(sample, nu, budget)],
});
