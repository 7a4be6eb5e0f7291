import { isConstant } from '../fit/likeliest';
import { fitScaleMixture } from '../fit/scaleMixture';
import { logistic as probability, logit, logLogistic } from '../special/logistic';
import { univariate, type Family } from './family';
import { locationScale } from './locationScale';

const standard: Family = {
	variate: 'real',
	isValid: () => true,
	density(z) {
		// Symmetric in z, so that one tail serves both.
		const power = Math.exp(-Math.abs(z));
		return power / ((1 + power) * (1 + power));
	},
	logDensity: z => -Math.abs(z) - 2 * Math.log1p(Math.exp(-Math.abs(z))),
	cdf: probability,
	survival: z => probability(-z),
	logCdf: logLogistic,
	logSurvival: z => logLogistic(-z),
	quantile: logit,
	inverseSurvival: p => -logit(p),
	mean: () => 0,
	variance: () => 3.289868133696453, // π²/3
	skewness: () => 0,
	kurtosis: () => 1.2,
	entropy: () => 2,
	mode: () => 0,
};

/** `tanh(z/2)/z`, by which the logistic distribution mixes normals. */
function weight(z: number): number {
	return z === 0 ? 0.5 : Math.tanh(z / 2) / z;
}

function scoreSlope(z: number): number {
	return 0.5 / Math.cosh(z / 2) ** 2;
}

/**
 * The logistic distribution with mean mu and scale s.
 * @domain  s > 0.
 * @source  N. L. Johnson et al., Continuous Univariate Distributions, vol. 2, ch. 23.
 */
export const logistic = univariate({
	...locationScale(standard, 0),
	fit: (sample, _given, budget) => (isConstant(sample) ? [NaN, NaN] : fitScaleMixture(sample, { logDensity: standard.logDensity, weight, scoreSlope }, budget)),
});
