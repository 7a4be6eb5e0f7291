import { incompleteBeta, logIncompleteBeta } from '../special/incompleteBeta';
import { betaKernel, logBetaKernel } from '../special/saddlePoint';
import { binaryDivergence } from './bernoulli';
import { countEntropy, leastCount, type Counts } from './counting';
import { univariate } from './family';

function counts(r: number, p: number): Counts {
	return { low: 0, high: Infinity, mean: r * (1 - p) / p, variance: r * (1 - p) / p / p };
}

const cdf = (k: number, r: number, p: number): number => incompleteBeta(r, k + 1, p, 1 - p);
const density = (k: number, r: number, p: number): number => r / (r + k) * betaKernel(r, k, p, 1 - p);
const skewness = (r: number, p: number): number => (2 - p) / Math.sqrt(r * (1 - p));

function mode(r: number, p: number): number {
	return r > 1 ? Math.floor((r - 1) * (1 - p) / p) : 0;
}

/**
 * The number of failures before the r-th success, where p is the probability of success and r need not be whole: SciPy's nbinom.
 * torch's NegativeBinomial counts successes before failures: its `probs` is 1 - p.
 * @domain  r > 0, 0 < p ≤ 1.
 * @source  C. Loader's saddle point; DLMF 8.17.
 */
export const negativeBinomial = univariate({
	variate: 'integer',
	isValid: (r, p) => r > 0 && r < Infinity && p > 0 && p <= 1,
	low: () => 0,
	density,
	logDensity: (k, r, p) => logBetaKernel(r, k, p, 1 - p) - Math.log1p(k / r),
	cdf,
	survival: (k, r, p) => incompleteBeta(k + 1, r, 1 - p, p),
	logCdf: (k, r, p) => logIncompleteBeta(r, k + 1, p, 1 - p),
	logSurvival: (k, r, p) => logIncompleteBeta(k + 1, r, 1 - p, p),
	quantile: (q, r, p) => leastCount(q, counts(r, p), k => cdf(k, r, p)),
	mean: (r, p) => r * (1 - p) / p,
	variance: (r, p) => r * (1 - p) / p / p,
	skewness,
	kurtosis: (r, p) => 6 / r + p * p / (r * (1 - p)),
	entropy: (r, p) => countEntropy(counts(r, p), mode(r, p), skewness(r, p), k => density(k, r, p)),
	mode,
	divergence: ([r = NaN, p = NaN], [s = NaN, q = NaN]) => (r === s ? r / p * binaryDivergence(p, q) : NaN),
});
