import { logBeta } from '../special/beta';
import { digamma } from '../special/digamma';
import { incompleteBeta } from '../special/incompleteBeta';
import { binomialKernel, logBinomialKernel } from '../special/saddlePoint';
import { betaQuantileOdds } from './beta';
import { univariate } from './family';

/** The shares of 1 that the two sides have: a beta variate, and what it leaves. */
function shares(x: number, m: number, n: number): readonly [number, number] {
	const odds = m / n * x;
	return odds === Infinity ? [1, 0] : [odds / (1 + odds), 1 / (1 + odds)];
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
		const [share, rest] = shares(x, m, n);
		if (m < 2) return binomialKernel(m / 2, (m + n) / 2, share, rest) * (m / (m + n)) * (n / 2) / x;
		return binomialKernel(m / 2 - 1, (m + n) / 2 - 1, share, rest) * rest * m / 2;
	},
	logDensity(x, m, n) {
		if (x === 0) return m < 2 ? Infinity : m === 2 ? 0 : -Infinity;
		const [share, rest] = shares(x, m, n);
		return logBinomialKernel(m / 2, (m + n) / 2, share, rest) + Math.log(m / (m + n) * (n / 2)) - Math.log(x);
	},
	cdf(x, m, n) {
		const [share, rest] = shares(x, m, n);
		return incompleteBeta(m / 2, n / 2, share, rest);
	},
	survival(x, m, n) {
		const [share, rest] = shares(x, m, n);
		return incompleteBeta(n / 2, m / 2, rest, share);
	},
	quantile: (p, m, n) => n / m * betaQuantileOdds(p, m / 2, n / 2),
	mean: (_m, n) => above(2, n, n / (n - 2)),
	variance: (m, n) => above(4, n, 2 * (n / (n - 2)) ** 2 * (m + n - 2) / (m * (n - 4))),
	skewness: (m, n) => (n > 6 ? (2 * m + n - 2) / (n - 6) * Math.sqrt(8 * (n - 4) / (m * (m + n - 2))) : NaN),
	kurtosis: (m, n) => (n > 8 ? 12 * (m * (5 * n - 22) * (m + n - 2) + (n - 4) * (n - 2) ** 2) / (m * (n - 6) * (n - 8) * (m + n - 2)) : NaN),
	entropy: (m, n) => Math.log(n / m) + logBeta(m / 2, n / 2) + (1 - m / 2) * digamma(m / 2) - (1 + n / 2) * digamma(n / 2) + (m + n) / 2 * digamma((m + n) / 2),
	mode: (m, n) => (m > 2 ? (m - 2) / m * (n / (n + 2)) : 0),
});
