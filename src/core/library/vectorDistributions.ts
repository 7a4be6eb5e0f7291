import { isDense, type Value } from '../base/value';
import * as categorical from '../math/dist/categorical';
import * as dirichlet from '../math/dist/dirichlet';
import * as multinomial from '../math/dist/multinomial';
import * as normal from '../math/dist/multivariateNormal';
import * as wishart from '../math/dist/wishart';
import { ofFactor, ofInverse, ofMatrix, standardDeviations, type PositiveDefinite } from '../math/linalg/positiveDefinite';
import { vector, type Dense } from '../math/tensor/dense';
import { logSoftmax, softmax } from '../math/tensor/softmax';
import { arrayOf, numberOf, type DenseFunction } from './denseArguments';
import { along, data, drawn, NONE, ofVector, paid, type Entries } from './distributionArguments';

/** Reads torch's logits, behind the probabilities at `place`, as probabilities where they are given. */
function withLogits(place: number, f: DenseFunction): DenseFunction {
	return (args, budget) => {
		const [probabilities = NaN, logits] = args.slice(place, place + 2);
		const given = logits !== undefined && isDense(logits) ? vector(softmax(data(logits))) : probabilities;
		return f([...args.slice(0, place), given, ...args.slice(place + 2)], budget);
	};
}

/** The logarithms of the probabilities, where these are given by torch's logits. */
function logsOf(logits: Value | undefined): Float64Array | undefined {
	return logits !== undefined && isDense(logits) ? logSoftmax(data(logits)) : undefined;
}

/** By whichever of the three that torch takes is given. */
function definite([matrix, inverse, factor]: readonly Value[]): PositiveDefinite {
	if (factor !== undefined && isDense(factor)) return ofFactor(factor);
	return inverse !== undefined && isDense(inverse) ? ofInverse(inverse) : ofMatrix(arrayOf(matrix));
}

/** The square roots of variances. */
function roots({ shape, data: variances }: Dense): Dense {
	return { shape, data: variances.map(Math.sqrt) };
}

/** More trials cost as much as one in each category. */
const entropyOfCounts: DenseFunction = ([n, p], budget) => {
	budget.spend(20 * (Math.min(1e5, Math.max(0, numberOf(n))) || 0) * data(p).length);
	return multinomial.multinomialEntropy(numberOf(n), data(p));
};

export const overCategories: Entries = [
	['categoricalPmf', withLogits(1, along(categorical.categoricalPmf))],
	['categoricalLogPmf', ([k, p, logits], budget) => {
		const logs = logsOf(logits);
		return logs ? along(at => (logs.some(Number.isNaN) || Number.isNaN(at) ? NaN : logs[at] ?? -Infinity))([k ?? NaN], budget) : along((at, weights = NONE) => Math.log(categorical.categoricalPmf(at, weights)))([k ?? NaN, p ?? NaN], budget);
	}],
	['categoricalCdf', withLogits(1, along(categorical.categoricalCdf))],
	['categoricalSurvival', withLogits(1, along(categorical.categoricalSurvival))],
	['categoricalQuantile', withLogits(1, along(categorical.categoricalQuantile))],
	['categoricalEntropy', withLogits(0, ofVector(categorical.categoricalEntropy))],
	['categoricalMode', withLogits(0, ofVector(categorical.categoricalMode))],
	['categoricalMean', withLogits(0, ofVector(categorical.categoricalMean))],
	['categoricalVariance', withLogits(0, ofVector(categorical.categoricalVariance))],
	['categoricalDivergence', ofVector((p, q = NONE) => categorical.categoricalDivergence(p, q))],
	['categoricalSample', withLogits(0, drawn('categorical', ([p], size, random) => vector(categorical.categoricalSample(data(p), size, random))))],
	['multinomialPmf', paid(args => Math.exp(multinomialLogPmf(args)))],
	['multinomialLogPmf', paid(multinomialLogPmf)],
	['multinomialMean', withLogits(1, paid(([n, p]) => vector(multinomial.multinomialMean(numberOf(n), data(p)))))],
	['multinomialVariance', withLogits(1, paid(([n, p]) => vector(multinomial.multinomialVariance(numberOf(n), data(p)))))],
	['multinomialStandardDeviation', withLogits(1, paid(([n, p]) => roots(vector(multinomial.multinomialVariance(numberOf(n), data(p))))))],
	['multinomialCovariance', withLogits(1, paid(([n, p]) => multinomial.multinomialCovariance(numberOf(n), data(p))))],
	['multinomialEntropy', withLogits(1, entropyOfCounts)],
	['multinomialDivergence', paid(([n, p, m, q]) => multinomial.multinomialDivergence(numberOf(n), data(p), numberOf(m), data(q)))],
	['multinomialSample', withLogits(1, drawn('multinomial', ([n, p], size, random) => multinomial.multinomialSample(numberOf(n), data(p), size, random)))],
];

function multinomialLogPmf([counts, n, p, logits]: readonly Value[]): number {
	const logs = logsOf(logits);
	return logs ? multinomial.multinomialLogPmfOfLogs(arrayOf(counts), numberOf(n), logs) : multinomial.multinomialLogPmf(arrayOf(counts), numberOf(n), arrayOf(p));
}

export const overVectors: Entries = [
	['multivariateNormalPdf', paid(([x, mu, ...spread]) => Math.exp(normal.multivariateNormalLogPdf(arrayOf(x), arrayOf(mu), definite(spread))))],
	['multivariateNormalLogPdf', paid(([x, mu, ...spread]) => normal.multivariateNormalLogPdf(arrayOf(x), arrayOf(mu), definite(spread)))],
	['multivariateNormalMean', paid(([mu, ...spread]) => normal.multivariateNormalMean(arrayOf(mu), definite(spread)))],
	['multivariateNormalMode', paid(([mu, ...spread]) => normal.multivariateNormalMean(arrayOf(mu), definite(spread)))],
	['multivariateNormalCovariance', paid(([, ...spread]) => normal.multivariateNormalCovariance(definite(spread)))],
	['multivariateNormalStandardDeviation', paid(([, ...spread]) => standardDeviations(definite(spread)))],
	['multivariateNormalVariance', paid(([, ...spread]) => vector(standardDeviations(definite(spread)).data.map(deviation => deviation * deviation)))],
	['multivariateNormalEntropy', paid(([, ...spread]) => normal.multivariateNormalEntropy(definite(spread)))],
	['multivariateNormalDivergence', paid(([mu, sigma, nu, tau]) => normal.multivariateNormalDivergence(arrayOf(mu), ofMatrix(arrayOf(sigma)), arrayOf(nu), ofMatrix(arrayOf(tau))))],
	['multivariateNormalSample', drawn('multivariateNormal', ([mu, ...spread], size, random) => normal.multivariateNormalSample(arrayOf(mu), definite(spread), size, random))],
	['dirichletPdf', paid(([x, alpha]) => Math.exp(dirichlet.dirichletLogPdf(arrayOf(x), arrayOf(alpha))))],
	['dirichletLogPdf', paid(([x, alpha]) => dirichlet.dirichletLogPdf(arrayOf(x), arrayOf(alpha)))],
	['dirichletEntropy', ofVector(dirichlet.dirichletEntropy)],
	['dirichletMean', ofVector(alpha => vector(dirichlet.dirichletMean(alpha)))],
	['dirichletVariance', ofVector(alpha => vector(dirichlet.dirichletVariance(alpha)))],
	['dirichletStandardDeviation', ofVector(alpha => roots(vector(dirichlet.dirichletVariance(alpha))))],
	['dirichletCovariance', paid(([alpha]) => dirichlet.dirichletCovariance(data(alpha)))],
	['dirichletMode', ofVector(alpha => vector(dirichlet.dirichletMode(alpha)))],
	['dirichletDivergence', paid(([alpha, beta]) => dirichlet.dirichletDivergence(arrayOf(alpha), arrayOf(beta)))],
	['dirichletSample', drawn('dirichlet', ([alpha], size, random) => dirichlet.dirichletSample(data(alpha), size, random))],
	['wishartPdf', paid(([x, nu, ...scale]) => Math.exp(wishart.wishartLogPdf(arrayOf(x), numberOf(nu), definite(scale))))],
	['wishartLogPdf', paid(([x, nu, ...scale]) => wishart.wishartLogPdf(arrayOf(x), numberOf(nu), definite(scale)))],
	['wishartEntropy', paid(([nu, ...scale]) => wishart.wishartEntropy(numberOf(nu), definite(scale)))],
	['wishartDivergence', paid(([nu, scale, otherNu, otherScale]) => wishart.wishartDivergence(numberOf(nu), ofMatrix(arrayOf(scale)), numberOf(otherNu), ofMatrix(arrayOf(otherScale))))],
	['wishartMean', paid(([nu, ...scale]) => wishart.wishartMean(numberOf(nu), definite(scale)))],
	['wishartVariance', paid(([nu, ...scale]) => wishart.wishartVariance(numberOf(nu), definite(scale)))],
	['wishartStandardDeviation', paid(([nu, ...scale]) => roots(wishart.wishartVariance(numberOf(nu), definite(scale))))],
	['wishartMode', paid(([nu, ...scale]) => wishart.wishartMode(numberOf(nu), definite(scale)))],
	['wishartSample', drawn('wishart', ([nu, ...scale], size, random) => wishart.wishartSample(numberOf(nu), definite(scale), size, random))],
];
