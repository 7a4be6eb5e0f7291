import type { Dense } from '../tensor/dense';

/** Mean and covariance of points as they come. */
export interface Moments {
	add(point: Float64Array): void;
	readonly count: number;
	readonly mean: Float64Array;
	/** Of a sample; NaN of fewer than two points. */
	covariance(): Dense;
}

/** @source  B. P. Welford, Technometrics 4 (1962), 419. */
export function createMoments(dimensions: number): Moments {
	const mean = new Float64Array(dimensions);
	const products = new Float64Array(dimensions * dimensions);
	let count = 0;
	return {
		mean,
		get count() { return count; },
		add(point) {
			count++;
			const before = point.map((x, i) => x - (mean[i] ?? NaN));
			before.forEach((deviation, i) => { mean[i] = (mean[i] ?? NaN) + deviation / count; });
			for (let i = 0; i < dimensions; i++) {
				const after = (point[i] ?? NaN) - (mean[i] ?? NaN);
				for (let j = 0; j < dimensions; j++) products[i * dimensions + j] = (products[i * dimensions + j] ?? NaN) + after * (before[j] ?? NaN);
			}
		},
		covariance: () => ({ shape: [dimensions, dimensions], data: products.map(product => product / (count - 1)) }),
	};
}

/** The variance of each coordinate of points as they come, without what they have to do with one another. */
export interface Variances {
	add(point: Float64Array): void;
	readonly count: number;
	/** Of a sample; NaN of fewer than two points. */
	result(): Float64Array;
}

/** @source  B. P. Welford, Technometrics 4 (1962), 419. */
export function createVariances(dimensions: number): Variances {
	const mean = new Float64Array(dimensions);
	const squares = new Float64Array(dimensions);
	let count = 0;
	return {
		get count() { return count; },
		add(point) {
			count++;
			for (let i = 0; i < dimensions; i++) {
				const before = (point[i] ?? NaN) - (mean[i] ?? NaN);
				mean[i] = (mean[i] ?? NaN) + before / count;
				squares[i] = (squares[i] ?? NaN) + ((point[i] ?? NaN) - (mean[i] ?? NaN)) * before;
			}
		},
		result: () => squares.map(square => square / (count - 1)),
	};
}
