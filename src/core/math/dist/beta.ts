import { logBeta } from '../special/beta';
import { digamma } from '../special/digamma';
import { incompleteBeta } from '../special/incompleteBeta';
import { binomialKernel, logBinomialKernel } from '../special/saddlePoint';
import { univariate } from './family';
import { invertPositive } from './inversion';

/** The density at 0 and at 1, where `shape` is the one of that end. */
function atEnd(shape: number, other: number): number {
	return shape < 1 ? Infinity : shape > 1 ? 0 : other;
}

function logDensity(x: number, alpha: number, beta: number): number {
	if (x === 0 || x === 1) return Math.log(x === 0 ? atEnd(alpha, beta) : atEnd(beta, alpha));
	if (alpha >= 1 && beta >= 1) return Math.log(alpha + beta - 1) + logBinomialKernel(alpha - 1, alpha + beta - 2, x, 1 - x);
	return (alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x) - logBeta(alpha, beta);
}

/** Over the odds `x/(1 - x)`, so that both ends are exact. */
const odds = {
	density: (t: number, alpha: number, beta: number) => binomialKernel(alpha, alpha + beta, t / (1 + t), 1 / (1 + t)) * alpha / t * (beta / (alpha + beta)),
	cdf: (t: number, alpha: number, beta: number) => incompleteBeta(alpha, beta, t / (1 + t), 1 / (1 + t)),
	survival: (t: number, alpha: number, beta: number) => incompleteBeta(beta, alpha, 1 / (1 + t), t / (1 + t)),
};

/** The odds of the quantile. */
export function betaQuantileOdds(p: number, alpha: number, beta: number): number {
	return invertPositive(odds, p, alpha / beta, alpha, beta);
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
		if (alpha >= 1 && beta >= 1) return (alpha + beta - 1) * binomialKernel(alpha - 1, alpha + beta - 2, x, 1 - x);
		const mass = binomialKernel(alpha, alpha + beta, x, 1 - x);
		// The mass may underflow where the density does not.
		return mass > 1e-280 ? alpha / x * (beta / (1 - x)) / (alpha + beta) * mass : Math.exp(logDensity(x, alpha, beta));
	},
	logDensity,
	cdf: (x, alpha, beta) => incompleteBeta(alpha, beta, x),
	survival: (x, alpha, beta) => incompleteBeta(beta, alpha, 1 - x, x),
	quantile(p, alpha, beta) {
		const t = betaQuantileOdds(p, alpha, beta);
		return t / (1 + t);
	},
	mean: (alpha, beta) => alpha / (alpha + beta),
	variance: (alpha, beta) => alpha / (alpha + beta) * (beta / (alpha + beta)) / (alpha + beta + 1),
	skewness: (alpha, beta) => 2 * (beta - alpha) / (alpha + beta + 2) * Math.sqrt((alpha + beta + 1) / alpha / beta),
	kurtosis(alpha, beta) {
		const sum = alpha + beta;
		return 6 * ((alpha - beta) / (sum + 2) * ((alpha - beta) * (sum + 1) / (alpha * beta)) - 1) / (sum + 3);
	},
	entropy: (alpha, beta) => logBeta(alpha, beta) - (alpha - 1) * digamma(alpha) - (beta - 1) * digamma(beta) + (alpha + beta - 2) * digamma(alpha + beta),
	mode(alpha, beta) {
		if (alpha > 1 && beta > 1) return (alpha - 1) / (alpha + beta - 2);
		if (alpha <= 1 && beta <= 1) return alpha === beta ? NaN : alpha === 1 ? 1 : beta === 1 ? 0 : NaN;
		return alpha < beta ? 0 : 1;
	},
	divergence: ([alpha = NaN, beta = NaN], [gamma = NaN, delta = NaN]) =>
		logBeta(gamma, delta) - logBeta(alpha, beta) + (alpha - gamma) * digamma(alpha) + (beta - delta) * digamma(beta) + (gamma + delta - alpha - beta) * digamma(alpha + beta),
});
