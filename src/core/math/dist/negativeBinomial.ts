import { fitNegativeBinomial } from '../fit/counts';
import { incompleteBeta, logIncompleteBeta } from '../special/incompleteBeta';
import { betaKernel, logBetaKernel } from '../special/saddlePoint';
import { binaryDivergence } from './bernoulli';
import { countEntropy, leastCount, leastCountExceeded, type Counts } from './counting';
import { univariate } from './family';

function counts(r: number, p: number, rest: number): Counts {
	return { low: 0, high: Infinity, mean: r * rest / p, variance: r * rest / p / p };
}

const cdf = (k: number, r: number, p: number, rest: number): number => incompleteBeta(r, k + 1, p, rest);
const survival = (k: number, r: number, p: number, rest: number): number => incompleteBeta(k + 1, r, rest, p);
const density = (k: number, r: number, p: number, rest: number): number => r / (r + k) * betaKernel(r, k, p, rest);
const skewness = (r: number, p: number, rest: number): number => (2 - p) / Math.sqrt(r * rest);

function mode(r: number, p: number, rest: number): number {
	return r > 1 ? Math.floor((r - 1) * rest / p) : 0;
}

/**
 * The number of failures before the r-th success, where p is the probability of success, rest that of failure, and r need not be whole:
 * SciPy's nbinom. torch's NegativeBinomial counts successes before failures: its `probs` is 1 - p.
 * @domain  r > 0, 0 < p ≤ 1; rest is 1 - p, which a caller may know better.
 * @source  C. Loader's saddle point; DLMF 8.17.
 */
export const negativeBinomial = univariate({
	variate: 'integer',
	isValid: (r, p) => r > 0 && r < Infinity && p > 0 && p <= 1,
	low: () => 0,
	density: (k, r, p, rest = 1 - p) => density(k, r, p, rest),
	logDensity: (k, r, p, rest = 1 - p) => logBetaKernel(r, k, p, rest) - Math.log1p(k / r),
	cdf: (k, r, p, rest = 1 - p) => cdf(k, r, p, rest),
	survival: (k, r, p, rest = 1 - p) => survival(k, r, p, rest),
	logCdf: (k, r, p, rest = 1 - p) => logIncompleteBeta(r, k + 1, p, rest),
	logSurvival: (k, r, p, rest = 1 - p) => logIncompleteBeta(k + 1, r, rest, p),
	quantile: (q, r, p, rest = 1 - p) => leastCount(q, counts(r, p, rest), k => cdf(k, r, p, rest)),
	inverseSurvival: (q, r, p, rest = 1 - p) => leastCountExceeded(q, counts(r, p, rest), k => survival(k, r, p, rest)),
	mean: (r, p, rest = 1 - p) => r * rest / p,
	variance: (r, p, rest = 1 - p) => r * rest / p / p,
	skewness: (r, p, rest = 1 - p) => skewness(r, p, rest),
	kurtosis: (r, p, rest = 1 - p) => 6 / r + p * p / (r * rest),
	entropy: (r, p, rest = 1 - p) => countEntropy(counts(r, p, rest), mode(r, p, rest), skewness(r, p, rest), k => density(k, r, p, rest)),
	mode: (r, p, rest = 1 - p) => mode(r, p, rest),
	fit: (sample, _given, budget) => fitNegativeBinomial(sample, budget),
	divergence: ([r = NaN, p = NaN], [s = NaN, q = NaN]) => (r === s ? r / p * binaryDivergence(p, q) : NaN),
});
