import type { LogDensity } from './hamiltonian';

/**
 * A smooth one-to-one map from unconstrained points to those of a support, so that samplers by gradients need not know its borders.
 * @source  B. Carpenter et al., Stan Reference Manual, chapter on constraint transforms, for all of them.
 */
export interface Bijection {
	/** Coordinates of a point of the support. */
	readonly constrained: number;
	/** Coordinates of an unconstrained point. */
	readonly free: number;
	/** Writes the point of the support; the result is the log of the Jacobian determinant. */
	readonly constrain: (free: Float64Array, into: Float64Array) => number;
	/** Writes the unconstrained point. */
	readonly release: (point: Float64Array, into: Float64Array) => void;
	/** Writes the gradient of `f(point) + log Jacobian` by the unconstrained coordinates, from that of f by those of the point. */
	readonly pullBack: (free: Float64Array, gradient: Float64Array, into: Float64Array) => void;
}

/** A target on the support as one of unconstrained points, with its gradient: samples of it, constrained, are samples of the target. */
export function unconstrain(logDensity: LogDensity, bijection: Bijection): LogDensity {
	const point = new Float64Array(bijection.constrained);
	const slopes = new Float64Array(bijection.constrained);
	return (free, gradient) => {
		const logJacobian = bijection.constrain(free, point);
		const value = logDensity(point, slopes);
		bijection.pullBack(free, slopes, gradient);
		return value + logJacobian;
	};
}

/** A map of one coordinate: the point, the log of its slope, the way back, and the slope with that of its logarithm. */
function scalar(to: (y: number) => number, logSlope: (y: number) => number, from: (x: number) => number, slopes: (y: number) => readonly [slope: number, ofLogarithm: number]): Bijection {
	return {
		constrained: 1, free: 1,
		constrain: ([y = NaN], into) => {
			into[0] = to(y);
			return logSlope(y);
		},
		release: ([x = NaN], into) => { into[0] = from(x); },
		pullBack: ([y = NaN], [gradient = NaN], into) => {
			const [slope, ofLogarithm] = slopes(y);
			into[0] = gradient * slope + ofLogarithm;
		},
	};
}

/** The whole line as it is. */
export const unbounded: Bijection = scalar(y => y, () => 0, x => x, () => [1, 0]);

/** Numbers above `low`, by the logarithm. */
export function lowerBounded(low: number): Bijection {
	return scalar(y => low + Math.exp(y), y => y, x => Math.log(x - low), y => [Math.exp(y), 1]);
}

/** Numbers below `high`, by the logarithm. */
export function upperBounded(high: number): Bijection {
	return scalar(y => high - Math.exp(y), y => y, x => Math.log(high - x), y => [-Math.exp(y), 1]);
}

/** Numbers between two finite ends, by the log odds. */
export function between(low: number, high: number): Bijection {
	const width = high - low;
	return scalar(
		y => y < 0 ? low + width * share(y) : high - width * share(-y),
		y => Math.log(width) + logShare(y) + logShare(-y),
		x => Math.log((x - low) / (high - x)),
		y => [width * share(y) * share(-y), 1 - 2 * share(y)],
	);
}

/** The logistic function, and its logarithm. */
const share = (y: number): number => 1 / (1 + Math.exp(-y));
const logShare = (y: number): number => y < 0 ? y - Math.log1p(Math.exp(y)) : -Math.log1p(Math.exp(-y));

/** Probabilities of n outcomes, by breaking a stick n - 1 times; 0 is the point where all are the same. */
export function simplex(n: number): Bijection {
	// The odds of a piece of the rest, shifted so that equal pieces are at 0.
	const oddsOf = (free: Float64Array, k: number): number => (free[k] ?? NaN) - Math.log(n - 1 - k);
	return {
		constrained: n, free: n - 1,
		constrain(free, into) {
			let logRest = 0;
			let logJacobian = 0;
			for (let k = 0; k < n - 1; k++) {
				const odds = oddsOf(free, k);
				into[k] = Math.exp(logRest + logShare(odds));
				logJacobian += logRest + logShare(odds) + logShare(-odds);
				logRest += logShare(-odds);
			}
			into[n - 1] = Math.exp(logRest);
			return logJacobian;
		},
		release(point, into) {
			let rest = 0;
			for (let k = n - 2; k >= 0; k--) {
				rest += point[k + 1] ?? NaN;
				into[k] = Math.log((point[k] ?? NaN) / rest) + Math.log(n - 1 - k);
			}
		},
		pullBack(free, gradient, into) {
			const rests = new Float64Array(n).fill(1);
			for (let k = 0; k < n - 1; k++) rests[k + 1] = (rests[k] ?? NaN) * share(-oddsOf(free, k));
			// The slope of f by what is left of the stick.
			let ofRest = gradient[n - 1] ?? NaN;
			for (let k = n - 2; k >= 0; k--) {
				const piece = share(oddsOf(free, k));
				const own = gradient[k] ?? NaN;
				into[k] = (own - ofRest) * (rests[k] ?? NaN) * piece * (1 - piece) + 1 - piece * (n - k);
				ofRest = own * piece + ofRest * (1 - piece);
			}
		},
	};
}

/** Supports side by side, one after the other in the arrays. */
export function sideBySide(parts: readonly Bijection[]): Bijection {
	const offsets = (of: 'constrained' | 'free'): readonly number[] => parts.map((_, i) => parts.slice(0, i).reduce((sum, part) => sum + part[of], 0));
	const [points, frees] = [offsets('constrained'), offsets('free')];
	const point = (data: Float64Array, i: number): Float64Array => data.subarray(points[i], (points[i] ?? 0) + (parts[i]?.constrained ?? 0));
	const free = (data: Float64Array, i: number): Float64Array => data.subarray(frees[i], (frees[i] ?? 0) + (parts[i]?.free ?? 0));
	return {
		constrained: parts.reduce((sum, part) => sum + part.constrained, 0),
		free: parts.reduce((sum, part) => sum + part.free, 0),
		constrain: (from, into) => parts.reduce((sum, part, i) => sum + part.constrain(free(from, i), point(into, i)), 0),
		release: (from, into) => parts.forEach((part, i) => part.release(point(from, i), free(into, i))),
		pullBack: (from, gradient, into) => parts.forEach((part, i) => part.pullBack(free(from, i), point(gradient, i), free(into, i))),
	};
}
