import type { Value } from '../base/value';
import type { Budget } from '../math/budget';
import * as conjugate from '../math/dist/conjugate';
import * as empirical from '../math/dist/empirical';
import type { Univariate } from '../math/dist/family';
import { centralInterval } from '../math/dist/moments';
import * as evidence from '../math/dist/evidence';
import * as multivariate from '../math/dist/multivariateConjugate';
import * as mixture from '../math/dist/mixture';
import * as predictive from '../math/dist/predictive';
import { sample } from '../math/dist/sample';
import * as rows from '../math/fit/rows';
import { vector } from '../math/tensor/dense';
import { mean, median, variance } from '../math/tensor/statistics';
import { arrayOf, charge, numberOf, type DenseFunction } from './denseArguments';
import { along, data, DRAW, drawing, drawn, NONE, ofVector, paid, vectorFrom, type Entries } from './distributionArguments';
import { families, scipyFamilies, torchFamilies } from './families';
import { overCategories, overVectors } from './vectorDistributions';

/** Support, interval, mean and variance, draws and fit of the families of numbers. */
function ofFamily(id: string, family: Univariate, form: '' | 'Scipy'): Entries {
	const { low, high, mean: centre, variance: spread, fit } = family;
	const pair = (f: (args: readonly number[]) => readonly number[]): DenseFunction => args => vectorFrom(f(args.map(numberOf)));
	return [
		[`${id}Support${form}`, pair(args => [low(...args), high(...args)])],
		[`${id}Interval${form}`, pair(([confidence = NaN, ...args]) => centralInterval(confidence, family, args))],
		...(form === 'Scipy' || !scipyFamilies[id] ? [[`${id}Stats${form}`, pair(args => [centre(...args), spread(...args)])] as const] : []),
		draws(id, family, form),
		...(fit && form === '' ? [[`${id}Fit`, ([sample, ...given]: readonly Value[], budget: Budget) => vectorFrom(fit(data(sample), given.map(numberOf), budget))] as const] : []),
	];
}

function draws(id: string, family: Univariate, form: string): Entries[number] {
	return [`${id}Sample${form}`, (args, budget) => {
		const [size, random] = drawing(id, args, DRAW, budget);
		return vector(sample(family, args.slice(0, -2).map(numberOf), size, random));
	}];
}

/** Fits to samples of rows or of categories. */
const fits: Entries = [
	['categoricalFit', ([sample, n], budget) => {
		const outcomes = data(sample);
		const count = Number.isNaN(numberOf(n)) ? outcomes.reduce((a, b) => Math.max(a, b), -1) + 1 : numberOf(n);
		if (!(count >= 0)) return NaN;
		charge(budget, outcomes.length + count);
		return vector(rows.fitCategorical(outcomes, Math.floor(count)));
	}],
	['multinomialFit', paid(([sample, n]) => vector(rows.fitMultinomial(arrayOf(sample), numberOf(n))))],
	['multivariateNormalMeanFit', paid(([sample]) => vector(rows.fitMultivariateNormalMean(arrayOf(sample))))],
	['multivariateNormalCovarianceFit', paid(([sample]) => rows.fitMultivariateNormalCovariance(arrayOf(sample)))],
	['dirichletFit', ([sample], budget) => {
		charge(budget, arrayOf(sample).data.length);
		return rows.fitDirichlet(arrayOf(sample), budget);
	}],
];

function ofMixture(f: (mixture: mixture.Mixture) => number): DenseFunction {
	return ofVector((weights, means = NONE, deviations = NONE) => f(mixture.normalMixture(weights, means, deviations)));
}

function alongMixture(f: (x: number, mixture: mixture.Mixture) => number): DenseFunction {
	return along((x, weights = NONE, means = NONE, deviations = NONE) => f(x, mixture.normalMixture(weights, means, deviations)));
}

const ofSamples: Entries = [
	['normalMixturePdf', alongMixture(mixture.mixtureDensity)],
	['normalMixtureLogPdf', alongMixture(mixture.mixtureLogDensity)],
	['normalMixtureCdf', alongMixture(mixture.mixtureCdf)],
	['normalMixtureSurvival', alongMixture(mixture.mixtureSurvival)],
	['normalMixtureLogCdf', alongMixture(mixture.mixtureLogCdf)],
	['normalMixtureLogSurvival', alongMixture(mixture.mixtureLogSurvival)],
	['normalMixtureQuantile', alongMixture(mixture.mixtureQuantile)],
	['normalMixtureMean', ofMixture(mixture.mixtureMean)],
	['normalMixtureVariance', ofMixture(mixture.mixtureVariance)],
	['normalMixtureSkewness', ofMixture(mixture.mixtureSkewness)],
	['normalMixtureKurtosis', ofMixture(mixture.mixtureKurtosis)],
	['normalMixtureSample', drawn('normalMixture', ([weights, means, deviations], size, random) => {
		const members = mixture.normalMixture(data(weights), data(means), data(deviations));
		return vector(Float64Array.from({ length: size }, () => mixture.mixtureQuantile(random.uniform(), members)));
	})],
	['empiricalPmf', along(empirical.empiricalPmf)],
	['empiricalLogPmf', along((x, values = NONE) => Math.log(empirical.empiricalPmf(x, values)))],
	['empiricalCdf', along(empirical.empiricalCdf)],
	['empiricalSurvival', along(empirical.empiricalSurvival)],
	['empiricalQuantile', along(empirical.empiricalQuantile)],
	['empiricalMean', ofVector(mean)],
	['empiricalVariance', ofVector(values => variance(values))],
	['empiricalSkewness', ofVector(values => empirical.standardisedMoment(3, values))],
	['empiricalKurtosis', ofVector(values => empirical.standardisedMoment(4, values) - 3)],
	['empiricalMedian', ofVector(median)],
	['empiricalMode', ofVector(empirical.empiricalMode)],
	['empiricalEntropy', ofVector(empirical.empiricalEntropy)],
	['empiricalSample', drawn('empirical', ([values], size, random) => vector(empirical.empiricalSample(data(values), size, random)))],
];

/** One part of what is told of a normal vector. */
function ofPrior(f: typeof multivariate.multivariateNormalPosterior, part: 'mean' | 'covariance'): DenseFunction {
	return paid(([mu, prior, covariance, rows]) => f(arrayOf(mu), arrayOf(prior), arrayOf(covariance), arrayOf(rows))[part]);
}

const posteriors: Entries = [
	['betaPosterior', ([alpha, beta, successes, failures]) => vectorFrom(conjugate.betaPosterior(numberOf(alpha), numberOf(beta), numberOf(successes), numberOf(failures)))],
	['poissonPosterior', paid(([alpha, rate, values]) => vectorFrom(conjugate.poissonPosterior(numberOf(alpha), numberOf(rate), data(values))))],
	['exponentialPosterior', paid(([alpha, rate, values]) => vectorFrom(conjugate.exponentialPosterior(numberOf(alpha), numberOf(rate), data(values))))],
	['normalPosterior', paid(([mu, tau, sigma, values]) => vectorFrom(conjugate.normalPosterior(numberOf(mu), numberOf(tau), numberOf(sigma), data(values))))],
	['normalVariancePosterior', paid(([alpha, beta, mu, values]) => vectorFrom(conjugate.normalVariancePosterior(numberOf(alpha), numberOf(beta), numberOf(mu), data(values))))],
	['uniformPosterior', paid(([alpha, least, values]) => vectorFrom(conjugate.uniformPosterior(numberOf(alpha), numberOf(least), data(values))))],
	['normalInverseGammaPosterior', paid(([mu, kappa, alpha, beta, values]) => vectorFrom(conjugate.normalInverseGammaPosterior(numberOf(mu), numberOf(kappa), numberOf(alpha), numberOf(beta), data(values))))],
	['betaLogEvidence', ([alpha, beta, successes, failures]) => evidence.betaLogEvidence(numberOf(alpha), numberOf(beta), numberOf(successes), numberOf(failures))],
	['poissonLogEvidence', paid(([alpha, rate, values]) => evidence.poissonLogEvidence(numberOf(alpha), numberOf(rate), data(values)))],
	['exponentialLogEvidence', paid(([alpha, rate, values]) => evidence.exponentialLogEvidence(numberOf(alpha), numberOf(rate), data(values)))],
	['normalLogEvidence', paid(([mu, tau, sigma, values]) => evidence.normalLogEvidence(numberOf(mu), numberOf(tau), numberOf(sigma), data(values)))],
	['normalVarianceLogEvidence', paid(([alpha, beta, mu, values]) => evidence.normalVarianceLogEvidence(numberOf(alpha), numberOf(beta), numberOf(mu), data(values)))],
	['normalInverseGammaLogEvidence', paid(([mu, kappa, alpha, beta, values]) => evidence.normalInverseGammaLogEvidence(numberOf(mu), numberOf(kappa), numberOf(alpha), numberOf(beta), data(values)))],
	['uniformLogEvidence', paid(([alpha, least, values]) => evidence.uniformLogEvidence(numberOf(alpha), numberOf(least), data(values)))],
	['dirichletLogEvidence', ofVector((alpha, counts = NONE) => evidence.dirichletLogEvidence(alpha, counts))],
	['dirichletPosterior', ofVector((alpha, counts = NONE) => vector(conjugate.dirichletPosterior(alpha, counts)))],
	['normalPrecisionPosterior', paid(([alpha, beta, mu, values]) => vectorFrom(conjugate.normalVariancePosterior(numberOf(alpha), numberOf(beta), numberOf(mu), data(values))))],
	['normalPrecisionLogEvidence', paid(([alpha, beta, mu, values]) => evidence.normalVarianceLogEvidence(numberOf(alpha), numberOf(beta), numberOf(mu), data(values)))],
	['multivariateNormalPosteriorMean', ofPrior(multivariate.multivariateNormalPosterior, 'mean')],
	['multivariateNormalPosteriorCovariance', ofPrior(multivariate.multivariateNormalPosterior, 'covariance')],
	['multivariateNormalPredictiveMean', ofPrior(multivariate.multivariateNormalPredictive, 'mean')],
	['multivariateNormalPredictiveCovariance', ofPrior(multivariate.multivariateNormalPredictive, 'covariance')],
	['multivariateNormalLogEvidence', paid(([mu, prior, covariance, rows]) => multivariate.multivariateNormalLogEvidence(arrayOf(mu), arrayOf(prior), arrayOf(covariance), arrayOf(rows)))],
];

const predictives: Entries = [
	['betaPredictive', ([alpha, beta, successes, failures, n]) => vectorFrom(predictive.betaPredictive(numberOf(alpha), numberOf(beta), numberOf(successes), numberOf(failures), numberOf(n)))],
	['poissonPredictive', paid(([alpha, rate, values]) => vectorFrom(predictive.poissonPredictive(numberOf(alpha), numberOf(rate), data(values))))],
	['exponentialPredictive', paid(([alpha, rate, values]) => vectorFrom(predictive.exponentialPredictive(numberOf(alpha), numberOf(rate), data(values))))],
	['normalPredictive', paid(([mu, tau, sigma, values]) => vectorFrom(predictive.normalPredictive(numberOf(mu), numberOf(tau), numberOf(sigma), data(values))))],
	['normalVariancePredictive', paid(([alpha, beta, mu, values]) => vectorFrom(predictive.normalVariancePredictive(numberOf(alpha), numberOf(beta), numberOf(mu), data(values))))],
	['normalPrecisionPredictive', paid(([alpha, beta, mu, values]) => vectorFrom(predictive.normalVariancePredictive(numberOf(alpha), numberOf(beta), numberOf(mu), data(values))))],
	['normalInverseGammaPredictive', paid(([mu, kappa, alpha, beta, values]) => vectorFrom(predictive.normalInverseGammaPredictive(numberOf(mu), numberOf(kappa), numberOf(alpha), numberOf(beta), data(values))))],
	['dirichletPredictive', ofVector((alpha, counts = NONE) => vector(predictive.dirichletPredictive(alpha, counts)))],
	['dirichletMultinomialPmf', paid(([counts, alpha]) => Math.exp(predictive.dirichletMultinomialLogPmf(arrayOf(counts), arrayOf(alpha))))],
	['dirichletMultinomialLogPmf', paid(([counts, alpha]) => predictive.dirichletMultinomialLogPmf(arrayOf(counts), arrayOf(alpha)))],
];

/** Functions of the distributions that take or give whole arrays, by the id of their record. */
export const denseDistributions: Readonly<Record<string, DenseFunction>> = Object.fromEntries([
	...Object.entries(families).flatMap(([id, family]) => ofFamily(id, family, '')),
	...Object.entries(scipyFamilies).flatMap(([id, family]) => ofFamily(id, family, 'Scipy')),
	...Object.entries(torchFamilies).map(([id, family]) => draws(id, family, 'Torch')),
	...overCategories, ...overVectors, ...fits, ...ofSamples, ...posteriors, ...predictives,
]);
