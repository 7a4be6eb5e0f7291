import type { Budget } from '../budget';
import { cholesky } from '../linalg/cholesky';
import { columnsOf } from '../linalg/matrix';
import { vector, type Dense } from '../tensor/dense';
import { mean } from '../tensor/statistics';
import { sum } from '../tensor/sum';
import { likeliestConcentrations } from './concentrations';
import { logarithmicExcess } from './excess';

/** How far from 1 the shares of a row may add up, for rounding. */
const SLACK = 1e-9;

/** Above it rounding of the shares moves the fit by more than 1e-7 of it. */
const MOST_CONCENTRATED = 4e8;

/** Fits of distributions of vectors, to samples whose rows are the vectors, and of categories. */

/**
 * The frequencies of the outcomes 0 to n - 1.
 * @domain  integers from 0 to n - 1, of which there is one; NaN throughout elsewhere.
 */
export function fitCategorical(sample: Float64Array, n: number): Float64Array {
	const isValid = sample.length > 0 && sample.every(k => Number.isInteger(k) && k >= 0 && k < n);
	const shares = new Float64Array(n).fill(isValid ? 0 : NaN);
	for (const k of sample) shares[k] = (shares[k] ?? NaN) + 1;
	return shares.map(count => count / sample.length);
}

/**
 * The probabilities of largest likelihood of multinomial counts in n trials: the shares of all trials.
 * @domain  rows of counts that add up to n > 0, of which there is one; NaN throughout elsewhere.
 */
export function fitMultinomial(rows: Dense, n: number): Float64Array {
	const totals = columnsOf(rows).map(sum);
	const isValid = n > 0 && rows.data.length > 0 && rows.data.every(count => Number.isInteger(count) && count >= 0) && rowSums(rows).every(total => total === n);
	return Float64Array.from(totals, total => (isValid ? total / (n * (rows.shape[0] ?? NaN)) : NaN));
}

/** The mean of the rows; NaN throughout where their covariance is not positive definite, so that the likelihood has no bound. */
export function fitMultivariateNormalMean(rows: Dense): Float64Array {
	const isSingular = fitMultivariateNormalCovariance(rows).data.some(Number.isNaN);
	return Float64Array.from(columnsOf(rows), column => (isSingular ? NaN : mean(column)));
}

/** The covariance of the rows, divided by their number; NaN throughout where it is not positive definite. */
export function fitMultivariateNormalCovariance(rows: Dense): Dense {
	const deviations = columnsOf(rows).map(column => {
		const centre = mean(column);
		return column.map(x => x - centre);
	});
	const n = deviations.length;
	const data = new Float64Array(n * n);
	deviations.forEach((a, i) => deviations.forEach((b, j) => { data[i * n + j] = mean(a.map((x, row) => x * (b[row] ?? NaN))); }));
	const covariance: Dense = { shape: [n, n], data };
	// With no more rows than columns it is singular, whatever rounding makes of it.
	const isSingular = (rows.shape[0] ?? 0) <= n || cholesky(covariance).data.some(Number.isNaN);
	return isSingular ? { shape: [n, n], data: data.map(() => NaN) } : covariance;
}

/**
 * The concentrations of largest likelihood of a Dirichlet distribution.
 * @domain  rows of positive shares that add up to 1 and are not all the same; NaN throughout elsewhere.
 * @source  T. P. Minka, Estimating a Dirichlet distribution, 2000.
 */
export function fitDirichlet(rows: Dense, budget: Budget): Dense {
	const shares = columnsOf(rows).map(column => {
		const centre = mean(column);
		return { mean: centre, excess: logarithmicExcess(column, centre) };
	});
	const isValid = rows.data.every(share => share > 0 && share < 1) && rowSums(rows).every(total => Math.abs(total - 1) < SLACK);
	const found = isValid ? likeliestConcentrations(shares, budget) : [];
	// Of narrower samples the shares do not add up to 1 exactly enough to tell.
	const isTold = found.reduce((a, b) => a + b, 0) < MOST_CONCENTRATED;
	return vector(Float64Array.from(shares, (_, k) => (isTold ? found[k] ?? NaN : NaN)));
}

function rowSums({ shape, data }: Dense): readonly number[] {
	const [rows = 0, width = 0] = shape;
	return Array.from({ length: rows }, (_, i) => sum(data.subarray(i * width, (i + 1) * width)));
}
