import { digammaLessLog } from '../special/digamma';
import { incompleteBeta, logIncompleteBeta } from '../special/incompleteBeta';
import { incompleteBetaInverseOdds } from '../special/incompleteBetaInverse';
import { deviance } from '../special/saddlePoint';
import { stirlingError } from '../special/stirling';
import { LOG_SQRT_2PI } from '../special/stirlingSeries';
import { univariate } from './family';
import { gammaEntropyExcess } from './gammaEntropy';

/** The shares of 1 that the two sides have: a beta variate, and what it leaves. */
function shares(x: number, m: number, n: number): readonly [number, number] {
	const odds = m / n * x;
	return odds === Infinity ? [1, 0] : [odds / (1 + odds), 1 / (1 + odds)];
}

/** `log` of the beta kernel of the shares without its Stirling factor, from x - 1, which is exact where it is small. */
function exponent(x: number, m: number, n: number): number {
	const [a, b] = [m / 2, n / 2];
	const [share, rest] = shares(x, m, n);
	const difference = b * share * ((1 - x) / x);
	return -deviance(a, (a + b) * share, difference) - deviance(b, (a + b) * rest, -difference);
}

/** `x f(x)` but for the exponential of the exponent. */
function logFactor(m: number, n: number): number {
	const [a, b] = [m / 2, n / 2];
	return stirlingError(a + b) - stirlingError(a) - stirlingError(b) - LOG_SQRT_2PI + 0.5 * Math.log(a * b / (a + b));
}

/** A moment that is infinite where the second degrees of freedom do not exceed a bound. */
function above(bound: number, n: number, value: number): number {
	return n > bound ? value : Infinity;
}

/**
 * Fisher's and Snedecor's F with m and n degrees of freedom.
 * @domain  m, n > 0, finite.
 * @source  C. Loader's saddle point for the binomial mass; DLMF 8.17; SymPy's and SciPy's moments.
 */
export const f = univariate({
	variate: 'real',
	isValid: (m, n) => m > 0 && n > 0 && m + n < Infinity,
	low: () => 0,
	density(x, m, n) {
		if (x === 0) return m < 2 ? Infinity : m === 2 ? 1 : 0;
		// In two halves, as x f(x) may underflow where f(x) does not.
		const half = Math.exp(0.5 * exponent(x, m, n));
		return half / x * half * Math.exp(logFactor(m, n));
	},
	logDensity(x, m, n) {
		if (x === 0) return m < 2 ? Infinity : m === 2 ? 0 : -Infinity;
		return exponent(x, m, n) + logFactor(m, n) - Math.log(x);
	},
	cdf(x, m, n) {
		const [share, rest] = shares(x, m, n);
		return incompleteBeta(m / 2, n / 2, share, rest);
	},
	survival(x, m, n) {
		const [share, rest] = shares(x, m, n);
		return incompleteBeta(n / 2, m / 2, rest, share);
	},
	logCdf(x, m, n) {
		const [share, rest] = shares(x, m, n);
		return logIncompleteBeta(m / 2, n / 2, share, rest);
	},
	logSurvival(x, m, n) {
		const [share, rest] = shares(x, m, n);
		return logIncompleteBeta(n / 2, m / 2, rest, share);
	},
	quantile: (p, m, n) => n / m * incompleteBetaInverseOdds(m / 2, n / 2, p),
	inverseSurvival: (p, m, n) => n / m / incompleteBetaInverseOdds(n / 2, m / 2, p),
	mean: (_m, n) => above(2, n, n / (n - 2)),
	variance: (m, n) => above(4, n, 2 * (n / (n - 2)) ** 2 * (m + n - 2) / (m * (n - 4))),
	skewness: (m, n) => (n > 6 ? (2 * m + n - 2) / (n - 6) * Math.sqrt(8 * (n - 4) / (m * (m + n - 2))) : NaN),
	kurtosis: (m, n) => (n > 8 ? 12 * (m * (5 * n - 22) * (m + n - 2) + (n - 4) * (n - 2) ** 2) / (m * (n - 6) * (n - 8) * (m + n - 2)) : NaN),
	entropy(m, n) {
		const [a, b] = [m / 2, n / 2];
		const rest = gammaEntropyExcess(a) + gammaEntropyExcess(b) - gammaEntropyExcess(a + b) + digammaLessLog(a + b) - 2 * digammaLessLog(b);
		return rest + 0.5 * Math.log((a + b) / a / b);
	},
	mode: (m, n) => (m > 2 ? (m - 2) / m * (n / (n + 2)) : 0),
});
