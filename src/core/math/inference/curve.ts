/** A distribution over the numbers as a table: densities at points that are close where it bends, or the masses of values. */
export interface DensityCurve {
	readonly kind: 'density' | 'mass';
	/** Rising. */
	readonly points: Float64Array;
	readonly values: Float64Array;
	/** The probability up to each point, itself included. */
	readonly cumulative: Float64Array;
}

/** The probability up to x. Between points it is the cubic through the neighbours' probabilities and densities. */
export function cumulativeOfCurve(curve: DensityCurve, x: number): number {
	const { points, cumulative } = curve;
	if (Number.isNaN(x)) return NaN;
	if (x < (points[0] ?? NaN)) return 0;
	const last = points.length - 1;
	if (x >= (points[last] ?? NaN)) return cumulative[last] ?? NaN;
	const i = lastAtMost(points, x);
	return curve.kind === 'mass' ? cumulative[i] ?? NaN : cellAt(curve, i).at(x);
}

/** The least point with at least probability p up to it; NaN unless 0 ≤ p ≤ 1. */
export function quantileOfCurve(curve: DensityCurve, p: number): number {
	const { points, cumulative } = curve;
	if (!(p >= 0 && p <= 1)) return NaN;
	const first = cumulative.findIndex(value => value >= p);
	if (first <= 0 || curve.kind === 'mass') return points[first < 0 ? points.length - 1 : first] ?? NaN;
	const cell = cellAt(curve, first - 1);
	let low = points[first - 1] ?? NaN;
	let high = points[first] ?? NaN;
	for (let i = 0; i < 60; i++) {
		const middle = low + (high - low) / 2;
		if (cell.at(middle) < p) low = middle;
		else high = middle;
	}
	return low + (high - low) / 2;
}

/** The cubic of Hermite between the i-th point and the next. */
function cellAt({ points, values, cumulative }: DensityCurve, i: number): { readonly at: (x: number) => number } {
	const [a = NaN, b = NaN] = points.subarray(i, i + 2);
	const [p = NaN, q = NaN] = cumulative.subarray(i, i + 2);
	const [f = NaN, g = NaN] = values.subarray(i, i + 2);
	const h = b - a;
	return {
		at(x) {
			const t = (x - a) / h;
			const u = 1 - t;
			const value = p * u * u * (1 + 2 * t) + q * t * t * (1 + 2 * u) + h * t * u * (f * u - g * t);
			return Math.min(q, Math.max(p, value));
		},
	};
}

function lastAtMost(points: Float64Array, x: number): number {
	let low = 0;
	let high = points.length - 1;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((points[middle] ?? NaN) <= x) low = middle;
		else high = middle;
	}
	return low;
}
