import { isDense, type Value } from '../base/value';
import type { Budget } from '../math/budget';
import * as categorical from '../math/dist/categorical';
import * as conjugate from '../math/dist/conjugate';
import * as dirichlet from '../math/dist/dirichlet';
import * as evidence from '../math/dist/evidence';
import * as empirical from '../math/dist/empirical';
import type { Univariate } from '../math/dist/family';
import { centralInterval } from '../math/dist/moments';
import * as multinomial from '../math/dist/multinomial';
import * as multivariateNormal from '../math/dist/multivariateNormal';
import * as mixture from '../math/dist/normalMixture';
import { sample } from '../math/dist/sample';
import * as wishart from '../math/dist/wishart';
import * as rows from '../math/fit/rows';
import { createRandom, type Random } from '../math/sampling/random';
import { ShapeError, vector, type Dense } from '../math/tensor/dense';
import { mean, median, variance } from '../math/tensor/statistics';
import { arrayOf, charge, numberOf, type DenseFunction } from './denseArguments';
import { families, scipyFamilies, torchFamilies } from './families';

/** What a draw by inversion may cost, in steps. */
const DRAW = 100;

type Entries = readonly (readonly [string, DenseFunction])[];

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

/** Size and seed stand last; draws of other distributions are independent. */
function drawing(id: string, args: readonly Value[], cost: number, budget: Budget): readonly [size: number, random: Random] {
	const [size = NaN, seed = NaN] = args.slice(-2).map(numberOf);
	if (!(size >= 0)) return [0, createRandom(seed, id)];
	budget.spend(size * cost);
	budget.claim(size);
	return [size, createRandom(seed, id)];
}

/** Rows of draws, of which each has as many entries as the largest parameter. */
function drawn(id: string, draw: (args: readonly Value[], size: number, random: Random) => Dense): DenseFunction {
	return (args, budget) => {
		const entries = Math.max(1, ...args.map(arg => arrayOf(arg).data.length));
		const [size, random] = drawing(id, args, DRAW * entries, budget);
		budget.claim(size * entries);
		return draw(args, size, random);
	};
}

/** Elementwise over the first argument; the others are vectors. */
function along(f: (x: number, ...others: Float64Array[]) => number): DenseFunction {
	return ([x, ...others], budget) => {
		const vectors = others.map(data);
		const each = (value: number): number => f(value, ...vectors);
		charge(budget, arrayOf(x).data.length * Math.max(1, ...vectors.map(({ length }) => length)));
		return x !== undefined && isDense(x) ? { shape: x.shape, data: x.data.map(each) } : each(numberOf(x));
	};
}

function ofVector(f: (values: Float64Array, ...others: Float64Array[]) => Value): DenseFunction {
	return (args, budget) => {
		charge(budget, Math.max(...args.map(arg => arrayOf(arg).data.length)));
		const [first, ...others] = args.map(data);
		return f(first ?? new Float64Array(), ...others);
	};
}

/** Charged as elimination in the largest argument. */
function paid(f: (args: readonly Value[]) => Value): DenseFunction {
	return (args, budget) => {
		const largest = Math.max(1, ...args.map(arg => arrayOf(arg).data.length));
		charge(budget, largest * Math.ceil(Math.sqrt(largest)));
		return f(args);
	};
}

/** The numbers of a vector. */
function data(value: Value | undefined): Float64Array {
	const array = arrayOf(value);
	if (array.shape.length !== 1) throw new ShapeError(array.shape);
	return array.data;
}

function vectorFrom(values: readonly number[]): Dense {
	return vector(Float64Array.from(values));
}

/** Where an array is missing, which records rule out. */
const NONE = new Float64Array();

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

const overCategories: Entries = [
	['categoricalPmf', along(categorical.categoricalPmf)],
	['categoricalLogPmf', along((k, weights) => Math.log(categorical.categoricalPmf(k, weights ?? NONE)))],
	['categoricalCdf', along(categorical.categoricalCdf)],
	['categoricalEntropy', ofVector(categorical.categoricalEntropy)],
	['categoricalMode', ofVector(categorical.categoricalMode)],
	['categoricalMean', ofVector(categorical.categoricalMean)],
	['categoricalVariance', ofVector(categorical.categoricalVariance)],
	['categoricalDivergence', ofVector((p, q = NONE) => categorical.categoricalDivergence(p, q))],
	['categoricalSample', drawn('categorical', ([p], size, random) => vector(categorical.categoricalSample(data(p), size, random)))],
	['multinomialPmf', paid(([counts, n, p]) => Math.exp(multinomial.multinomialLogPmf(arrayOf(counts), numberOf(n), arrayOf(p))))],
	['multinomialLogPmf', paid(([counts, n, p]) => multinomial.multinomialLogPmf(arrayOf(counts), numberOf(n), arrayOf(p)))],
	['multinomialMean', paid(([n, p]) => vector(multinomial.multinomialMean(numberOf(n), data(p))))],
	['multinomialCovariance', paid(([n, p]) => multinomial.multinomialCovariance(numberOf(n), data(p)))],
	['multinomialDivergence', paid(([n, p, m, q]) => multinomial.multinomialDivergence(numberOf(n), data(p), numberOf(m), data(q)))],
	['multinomialSample', drawn('multinomial', ([n, p], size, random) => multinomial.multinomialSample(numberOf(n), data(p), size, random))],
];

const overVectors: Entries = [
	['multivariateNormalPdf', paid(([x, mu, sigma]) => Math.exp(multivariateNormal.multivariateNormalLogPdf(arrayOf(x), arrayOf(mu), arrayOf(sigma))))],
	['multivariateNormalLogPdf', paid(([x, mu, sigma]) => multivariateNormal.multivariateNormalLogPdf(arrayOf(x), arrayOf(mu), arrayOf(sigma)))],
	['multivariateNormalEntropy', paid(([, sigma]) => multivariateNormal.multivariateNormalEntropy(arrayOf(sigma)))],
	['multivariateNormalDivergence', paid(([mu, sigma, nu, tau]) => multivariateNormal.multivariateNormalDivergence(arrayOf(mu), arrayOf(sigma), arrayOf(nu), arrayOf(tau)))],
	['multivariateNormalSample', drawn('multivariateNormal', ([mu, sigma], size, random) => multivariateNormal.multivariateNormalSample(arrayOf(mu), arrayOf(sigma), size, random))],
	['dirichletPdf', paid(([x, alpha]) => Math.exp(dirichlet.dirichletLogPdf(arrayOf(x), arrayOf(alpha))))],
	['dirichletLogPdf', paid(([x, alpha]) => dirichlet.dirichletLogPdf(arrayOf(x), arrayOf(alpha)))],
	['dirichletEntropy', ofVector(dirichlet.dirichletEntropy)],
	['dirichletMean', ofVector(alpha => vector(dirichlet.dirichletMean(alpha)))],
	['dirichletVariance', ofVector(alpha => vector(dirichlet.dirichletVariance(alpha)))],
	['dirichletMode', ofVector(alpha => vector(dirichlet.dirichletMode(alpha)))],
	['dirichletDivergence', paid(([alpha, beta]) => dirichlet.dirichletDivergence(arrayOf(alpha), arrayOf(beta)))],
	['dirichletSample', drawn('dirichlet', ([alpha], size, random) => dirichlet.dirichletSample(data(alpha), size, random))],
	['wishartPdf', paid(([x, nu, scale]) => Math.exp(wishart.wishartLogPdf(arrayOf(x), numberOf(nu), arrayOf(scale))))],
	['wishartLogPdf', paid(([x, nu, scale]) => wishart.wishartLogPdf(arrayOf(x), numberOf(nu), arrayOf(scale)))],
	['wishartEntropy', paid(([nu, scale]) => wishart.wishartEntropy(numberOf(nu), arrayOf(scale)))],
	['wishartDivergence', paid(([nu, scale, otherNu, otherScale]) => wishart.wishartDivergence(numberOf(nu), arrayOf(scale), numberOf(otherNu), arrayOf(otherScale)))],
	['wishartMean', paid(([nu, scale]) => wishart.wishartMean(numberOf(nu), arrayOf(scale)))],
	['wishartVariance', paid(([nu, scale]) => wishart.wishartVariance(numberOf(nu), arrayOf(scale)))],
	['wishartMode', paid(([nu, scale]) => wishart.wishartMode(numberOf(nu), arrayOf(scale)))],
	['wishartSample', drawn('wishart', ([nu, scale], size, random) => wishart.wishartSample(numberOf(nu), arrayOf(scale), size, random))],
];

function ofMixture(f: (mixture: mixture.NormalMixture) => number): DenseFunction {
	return ofVector((weights, means = NONE, deviations = NONE) => f(mixture.normalMixture(weights, means, deviations)));
}

function alongMixture(f: (x: number, mixture: mixture.NormalMixture) => number): DenseFunction {
	return along((x, weights = NONE, means = NONE, deviations = NONE) => f(x, mixture.normalMixture(weights, means, deviations)));
}

const ofSamples: Entries = [
	['normalMixturePdf', alongMixture(mixture.normalMixturePdf)],
	['normalMixtureLogPdf', alongMixture(mixture.normalMixtureLogPdf)],
	['normalMixtureCdf', alongMixture(mixture.normalMixtureCdf)],
	['normalMixtureSurvival', alongMixture(mixture.normalMixtureSurvival)],
	['normalMixtureQuantile', alongMixture(mixture.normalMixtureQuantile)],
	['normalMixtureMean', ofMixture(mixture.normalMixtureMean)],
	['normalMixtureVariance', ofMixture(mixture.normalMixtureVariance)],
	['normalMixtureSkewness', ofMixture(mixture.normalMixtureSkewness)],
	['normalMixtureKurtosis', ofMixture(mixture.normalMixtureKurtosis)],
	['normalMixtureSample', drawn('normalMixture', ([weights, means, deviations], size, random) => {
		const members = mixture.normalMixture(data(weights), data(means), data(deviations));
		return vector(Float64Array.from({ length: size }, () => mixture.normalMixtureQuantile(random.uniform(), members)));
	})],
	['empiricalPmf', along(empirical.empiricalPmf)],
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
];

/** Functions of the distributions that take or give whole arrays, by the id of their record. */
export const denseDistributions: Readonly<Record<string, DenseFunction>> = Object.fromEntries([
	...Object.entries(families).flatMap(([id, family]) => ofFamily(id, family, '')),
	...Object.entries(scipyFamilies).flatMap(([id, family]) => ofFamily(id, family, 'Scipy')),
	...Object.entries(torchFamilies).map(([id, family]) => draws(id, family, 'Torch')),
	...overCategories, ...overVectors, ...fits, ...ofSamples, ...posteriors,
]);
