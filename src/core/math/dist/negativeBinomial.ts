import { incompleteBeta } from '../special/incompleteBeta';
import { binomialKernel, logBinomialKernel } from '../special/saddlePoint';
import { binaryDivergence } from './bernoulli';
import { countEntropy, leastCount, tailSum, type Counts } from './counting';
import { univariate } from './family';

/** Below it a probability is taken from its logarithm. */
const TINY = 1e-290;

function counts(r: number, p: number): Counts {
	return { low: 0, high: Infinity, mean: r * (1 - p) / p, variance: r * (1 - p) / p / p };
}

const cdf = (k: number, r: number, p: number): number => incompleteBeta(r, k + 1, p, 1 - p);
const survival = (k: number, r: number, p: number): number => incompleteBeta(k + 1, r, 1 - p, p);
const density = (k: number, r: number, p: number): number => r / (r + k) * binomialKernel(r, r + k, p, 1 - p);
const logDensity = (k: number, r: number, p: number): number => logBinomialKernel(r, r + k, p, 1 - p) - Math.log1p(k / r);
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
	logDensity,
	cdf,
	survival,
	logCdf(k, r, p) {
		const value = cdf(k, r, p);
		if (value < TINY) return logDensity(k, r, p) + Math.log(tailSum(k, -1, j => j / ((r + j - 1) * (1 - p))));
		return value < 0.5 ? Math.log(value) : Math.log1p(-survival(k, r, p));
	},
	logSurvival(k, r, p) {
		const value = survival(k, r, p);
		if (value < TINY) return logDensity(k + 1, r, p) + Math.log(tailSum(k + 1, 1, j => (r + j) / (j + 1) * (1 - p)));
		return value < 0.5 ? Math.log(value) : Math.log1p(-cdf(k, r, p));
	},
	quantile: (q, r, p) => leastCount(q, counts(r, p), k => cdf(k, r, p)),
	mean: (r, p) => r * (1 - p) / p,
	variance: (r, p) => r * (1 - p) / p / p,
	skewness,
	kurtosis: (r, p) => 6 / r + p * p / (r * (1 - p)),
	entropy: (r, p) => countEntropy(counts(r, p), mode(r, p), skewness(r, p), k => density(k, r, p)),
	mode,
	divergence: ([r = NaN, p = NaN], [s = NaN, q = NaN]) => (r === s ? r / p * binaryDivergence(p, q) : NaN),
});
