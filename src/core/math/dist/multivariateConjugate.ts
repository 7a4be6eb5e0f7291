import { cholesky } from '../linalg/cholesky';
import { columnsOf, squareSize, transpose } from '../linalg/matrix';
import { ofMatrix } from '../linalg/positiveDefinite';
import { matmul } from '../linalg/products';
import { solveTriangular } from '../linalg/triangular';
import { ShapeError, vector, type Dense } from '../tensor/dense';
import { mean } from '../tensor/statistics';
import { sum } from '../tensor/sum';
import { multivariateNormalLogPdf } from './multivariateNormal';

/**
 * What is known of the mean of normal vectors of known covariance after a sample of rows, with a normal prior; NaN throughout where either
 * covariance is not symmetric and positive definite. Source: A. Gelman et al., Bayesian Data Analysis, 3rd ed., section 3.5.
 */

interface NormalVector {
	readonly mean: Dense;
	readonly covariance: Dense;
}

/** Of the mean itself. With prior covariance A and that of the sample's mean B its covariance is `A (A + B)⁻¹ B`, so that nothing is inverted or cancels. */
export function multivariateNormalPosterior(mu: Dense, prior: Dense, covariance: Dense, rows: Dense): NormalVector {
	const p = squareSize(prior);
	if (mu.shape.length !== 1 || mu.data.length !== p || squareSize(covariance) !== p || rows.shape[1] !== p) throw new ShapeError(mu.shape, rows.shape);
	const n = rows.shape[0] ?? 0;
	const isValid = [prior, covariance].every(matrix => !cholesky(matrix).data.some(Number.isNaN));
	if (!isValid) return { mean: { ...mu, data: mu.data.map(() => NaN) }, covariance: { ...prior, data: prior.data.map(() => NaN) } };
	if (n === 0) return { mean: mu, covariance: prior };
	const ofMean: Dense = { shape: covariance.shape, data: covariance.data.map(value => value / n) };
	const factor = cholesky(added(prior, ofMean));
	const spread = solveTriangular(factor, prior, 'lower');
	const shift = solveTriangular(factor, vector(meanOf(rows).data.map((x, i) => x - (mu.data[i] ?? NaN))), 'lower');
	const product = matmul(transpose(spread), solveTriangular(factor, ofMean, 'lower'));
	const both = added(product, transpose(product));
	return { mean: added(mu, matmul(transpose(spread), shift)), covariance: { ...both, data: both.data.map(value => value / 2) } };
}

/** Of the next vector. */
export function multivariateNormalPredictive(mu: Dense, prior: Dense, covariance: Dense, rows: Dense): NormalVector {
	const posterior = multivariateNormalPosterior(mu, prior, covariance, rows);
	return { mean: posterior.mean, covariance: added(posterior.covariance, covariance) };
}

/** The logarithm of the probability density of the rows in their order: that about their own mean, times that of the mean under prior and data over data alone. */
export function multivariateNormalLogEvidence(mu: Dense, prior: Dense, covariance: Dense, rows: Dense): number {
	const p = squareSize(prior);
	if (rows.shape.length !== 2 || rows.shape[1] !== p) throw new ShapeError(rows.shape, prior.shape);
	const n = rows.shape[0] ?? 0;
	if (multivariateNormalPosterior(mu, prior, covariance, rows).mean.data.some(Number.isNaN)) return NaN;
	if (n === 0) return 0;
	const centre = meanOf(rows);
	const ofMean: Dense = { shape: covariance.shape, data: covariance.data.map(value => value / n) };
	const noise = ofMatrix(covariance);
	const about = sum(Float64Array.from({ length: n }, (_, i) => multivariateNormalLogPdf(vector(rows.data.subarray(i * p, (i + 1) * p)), centre, noise)));
	return about - multivariateNormalLogPdf(centre, centre, ofMatrix(ofMean)) + multivariateNormalLogPdf(centre, mu, ofMatrix(added(prior, ofMean)));
}

function meanOf(rows: Dense): Dense {
	return vector(Float64Array.from(columnsOf(rows), mean));
}

function added(a: Dense, b: Dense): Dense {
	return { shape: a.shape, data: a.data.map((value, i) => value + (b.data[i] ?? NaN)) };
}
