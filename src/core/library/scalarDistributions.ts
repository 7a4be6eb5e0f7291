import * as bernoulli from '../math/dist/bernoulli';
import * as beta from '../math/dist/beta';
import * as binomial from '../math/dist/binomial';
import * as exponential from '../math/dist/exponential';
import * as gamma from '../math/dist/gamma';
import * as geometric from '../math/dist/geometric';
import * as laplace from '../math/dist/laplace';
import * as logistic from '../math/dist/logistic';
import * as normal from '../math/dist/normal';
import * as poisson from '../math/dist/poisson';
import * as studentT from '../math/dist/studentT';
import * as uniform from '../math/dist/uniform';

type ScalarFunction = (...args: number[]) => number;

const positive = (x: number, value: number): number => x > 0 ? value : NaN;
const probability = (p: number, value: number): number => p >= 0 && p <= 1 ? value : NaN;

/** Densities, masses and probabilities take the variate (a quantile the probability) first; means and variances the parameters alone. */
const own: Readonly<Record<string, ScalarFunction>> = {
	...normal,
	normalMean: (mu, sigma) => positive(sigma, mu),
	normalVariance: (_mu, sigma) => positive(sigma, sigma * sigma),
	...logistic,
	logisticMean: (mu, s) => positive(s, mu),
	logisticVariance: (_mu, s) => logistic.logisticVariance(s),
	...laplace,
	laplaceMean: (mu, b) => positive(b, mu),
	laplaceVariance: (_mu, b) => positive(b, 2 * b * b),
	...studentT,
	studentTMean: (nu, mu, sigma) => nu > 1 ? positive(sigma, mu) : NaN,
	studentTVariance: (nu, _mu, sigma) => studentT.studentTVariance(nu, sigma),
	...uniform,
	uniformMean: (a, b) => a < b ? a / 2 + b / 2 : NaN,
	...exponential,
	exponentialMean: rate => positive(rate, 1 / rate),
	exponentialVariance: rate => positive(rate, 1 / (rate * rate)),
	...gamma,
	gammaMean: (alpha, rate) => positive(alpha, positive(rate, alpha / rate)),
	gammaVariance: (alpha, rate) => positive(alpha, positive(rate, alpha / (rate * rate))),
	...beta,
	...bernoulli,
	bernoulliMean: p => probability(p, p),
	bernoulliVariance: p => probability(p, p * (1 - p)),
	...binomial,
	binomialMean: (n, p) => n >= 0 ? probability(p, n * p) : NaN,
	binomialVariance: (n, p) => n >= 0 ? probability(p, n * p * (1 - p)) : NaN,
	...poisson,
	poissonMean: lambda => lambda >= 0 ? lambda : NaN,
	poissonVariance: lambda => lambda >= 0 ? lambda : NaN,
	...geometric,
	geometricMean: p => p > 0 && p <= 1 ? 1 / p : NaN,
};

/** How a function changes when its variate is moved by loc and stretched by scale. */
type Lift = 'density' | 'logDensity' | 'probability' | 'quantile';

/** SciPy's form of a standard distribution: `(x, shapes…, loc, scale)`. */
function withLocationScale(standard: ScalarFunction, lift: Lift): ScalarFunction {
	return (x = NaN, ...rest) => {
		const scale = rest[rest.length - 1] ?? NaN;
		const location = rest[rest.length - 2] ?? NaN;
		if (!(scale > 0)) return NaN;
		const shapes = rest.slice(0, -2);
		if (lift === 'quantile') return location + scale * standard(x, ...shapes);
		const value = standard((x - location) / scale, ...shapes);
		return lift === 'density' ? value / scale : lift === 'logDensity' ? value - Math.log(scale) : value;
	};
}

/** SciPy's form of a discrete distribution: `(k, shapes…, loc)`. */
function withLocation(standard: ScalarFunction): ScalarFunction {
	return (k = NaN, ...rest) => standard(k - (rest[rest.length - 1] ?? NaN), ...rest.slice(0, -1));
}

const shifted: Record<string, ScalarFunction> = {
	uniformPdfScipy: withLocationScale(z => uniform.uniformPdf(z, 0, 1), 'density'),
	uniformLogPdfScipy: withLocationScale(z => uniform.uniformLogPdf(z, 0, 1), 'logDensity'),
	uniformCdfScipy: withLocationScale(z => uniform.uniformCdf(z, 0, 1), 'probability'),
	uniformSurvivalScipy: withLocationScale(z => uniform.uniformSurvival(z, 0, 1), 'probability'),
	uniformQuantileScipy: withLocationScale(p => uniform.uniformQuantile(p, 0, 1), 'quantile'),
	exponentialPdfScipy: withLocationScale(z => exponential.exponentialPdf(z, 1), 'density'),
	exponentialLogPdfScipy: withLocationScale(z => exponential.exponentialLogPdf(z, 1), 'logDensity'),
	exponentialCdfScipy: withLocationScale(z => exponential.exponentialCdf(z, 1), 'probability'),
	exponentialSurvivalScipy: withLocationScale(z => exponential.exponentialSurvival(z, 1), 'probability'),
	exponentialQuantileScipy: withLocationScale(p => exponential.exponentialQuantile(p, 1), 'quantile'),
	gammaPdfScipy: withLocationScale((z, a) => gamma.gammaPdf(z, a, 1), 'density'),
	gammaLogPdfScipy: withLocationScale((z, a) => gamma.gammaLogPdf(z, a, 1), 'logDensity'),
	gammaCdfScipy: withLocationScale((z, a) => gamma.gammaCdf(z, a, 1), 'probability'),
	gammaSurvivalScipy: withLocationScale((z, a) => gamma.gammaSurvival(z, a, 1), 'probability'),
	betaPdfScipy: withLocationScale(beta.betaPdf, 'density'),
	betaLogPdfScipy: withLocationScale(beta.betaLogPdf, 'logDensity'),
	betaCdfScipy: withLocationScale(beta.betaCdf, 'probability'),
	betaSurvivalScipy: withLocationScale(beta.betaSurvival, 'probability'),
	bernoulliPmfScipy: withLocation(bernoulli.bernoulliPmf),
	bernoulliLogPmfScipy: withLocation(bernoulli.bernoulliLogPmf),
	bernoulliCdfScipy: withLocation(bernoulli.bernoulliCdf),
	bernoulliSurvivalScipy: withLocation(bernoulli.bernoulliSurvival),
	binomialPmfScipy: withLocation(binomial.binomialPmf),
	binomialLogPmfScipy: withLocation(binomial.binomialLogPmf),
	binomialCdfScipy: withLocation(binomial.binomialCdf),
	binomialSurvivalScipy: withLocation(binomial.binomialSurvival),
	poissonPmfScipy: withLocation(poisson.poissonPmf),
	poissonLogPmfScipy: withLocation(poisson.poissonLogPmf),
	poissonCdfScipy: withLocation(poisson.poissonCdf),
	poissonSurvivalScipy: withLocation(poisson.poissonSurvival),
	geometricPmfScipy: withLocation(geometric.geometricPmf),
	geometricLogPmfScipy: withLocation(geometric.geometricLogPmf),
	geometricCdfScipy: withLocation(geometric.geometricCdf),
	geometricSurvivalScipy: withLocation(geometric.geometricSurvival),
};

/** Functions of the distributions by the id of their record. */
export const scalarDistributions: Readonly<Record<string, ScalarFunction>> = { ...own, ...shifted };
