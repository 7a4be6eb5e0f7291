import { likeliestConcentrations } from '../fit/concentrations';
import { logarithmicExcess } from '../fit/excess';
import { logBeta } from '../special/beta';
import { digamma, digammaLessLog } from '../special/digamma';
import { incompleteBeta, logIncompleteBeta } from '../special/incompleteBeta';
import { incompleteBetaInverse, upperBetaInverse } from '../special/incompleteBetaInverse';
import { betaKernel, logBetaKernel } from '../special/saddlePoint';
import { mean } from '../tensor/statistics';
import { univariate } from './family';
import { gammaEntropyExcess } from './gammaEntropy';

/** The density at 0 and at 1, where `shape` is the one of that end. */
function atEnd(shape: number, other: number): number {
	return shape < 1 ? Infinity : shape > 1 ? 0 : other;
}

/** The factor that turns a kernel into the density: a shape of 1 or more gives one of its counts to the kernel, so that neither underflows alone. */
function factor(x: number, alpha: number, beta: number): number {
	if (alpha >= 1) return beta >= 1 ? alpha + beta - 1 : beta / (1 - x);
	return beta >= 1 ? alpha / x : alpha / x * (beta / (1 - x)) / (alpha + beta);
}

/**
 * The beta distribution. Its mode is NaN where there is none inside or at an end alone.
 * @domain  alpha, beta > 0.
 * @source  C. Loader's saddle point for the binomial mass; DLMF 8.17.
 */
export const beta = univariate({
	variate: 'real',
	isValid: (alpha, beta) => alpha > 0 && beta > 0 && alpha + beta < Infinity,
	low: () => 0,
	high: () => 1,
	density(x, alpha, beta) {
		if (x === 0 || x === 1) return x === 0 ? atEnd(alpha, beta) : atEnd(beta, alpha);
		return factor(x, alpha, beta) * betaKernel(alpha < 1 ? alpha : alpha - 1, beta < 1 ? beta : beta - 1, x, 1 - x);
	},
	logDensity(x, alpha, beta) {
		if (x === 0 || x === 1) return Math.log(x === 0 ? atEnd(alpha, beta) : atEnd(beta, alpha));
		return Math.log(factor(x, alpha, beta)) + logBetaKernel(alpha < 1 ? alpha : alpha - 1, beta < 1 ? beta : beta - 1, x, 1 - x);
	},
	cdf: (x, alpha, beta) => incompleteBeta(alpha, beta, x),
	survival: (x, alpha, beta) => incompleteBeta(beta, alpha, 1 - x, x),
	logCdf: (x, alpha, beta) => logIncompleteBeta(alpha, beta, x),
	logSurvival: (x, alpha, beta) => logIncompleteBeta(beta, alpha, 1 - x, x),
	quantile: (p, alpha, beta) => incompleteBetaInverse(alpha, beta, p),
	inverseSurvival: (p, alpha, beta) => upperBetaInverse(alpha, beta, p),
	mean: (alpha, beta) => alpha / (alpha + beta),
	variance: (alpha, beta) => alpha / (alpha + beta) * (beta / (alpha + beta)) / (alpha + beta + 1),
	skewness: (alpha, beta) => 2 * (beta - alpha) / (alpha + beta + 2) * Math.sqrt((alpha + beta + 1) / alpha / beta),
	kurtosis(alpha, beta) {
		const sum = alpha + beta;
		return 6 * ((alpha - beta) / (sum + 2) * ((alpha - beta) * (sum + 1) / (alpha * beta)) - 1) / (sum + 3);
	},
	entropy(alpha, beta) {
		const sum = alpha + beta;
		const rest = gammaEntropyExcess(alpha) + gammaEntropyExcess(beta) - gammaEntropyExcess(sum) - digammaLessLog(sum);
		return rest + 0.5 * Math.log(alpha / sum * (beta / sum) / sum);
	},
	mode(alpha, beta) {
		if (alpha > 1 && beta > 1) return (alpha - 1) / (alpha + beta - 2);
		if (alpha <= 1 && beta <= 1) return alpha === beta ? NaN : alpha === 1 ? 1 : beta === 1 ? 0 : NaN;
		return alpha < beta ? 0 : 1;
	},
	fit(sample, _given, budget) {
		return likeliestConcentrations([sample, sample.map(x => 1 - x)].map(values => ({ mean: mean(values), excess: logarithmicExcess(values) })), budget);
	},
	divergence: ([alpha = NaN, beta = NaN], [gamma = NaN, delta = NaN]) =>
		logBeta(gamma, delta) - logBeta(alpha, beta) + (alpha - gamma) * digamma(alpha) + (beta - delta) * digamma(beta) + (gamma + delta - alpha - beta) * digamma(alpha + beta),
});
