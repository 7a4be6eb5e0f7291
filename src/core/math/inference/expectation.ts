import type { Budget } from '../budget';
import { integrate } from '../quadrature/integrate';
import type { Estimate } from '../series/estimate';
import { sumSeries } from '../series/sumSeries';
import { sum } from '../tensor/sum';
import { findPeaks, type Peak } from './peaks';
import { valuesOf, type DiscreteSupport, type IntervalSupport, type Support } from './support';

/** A density known but for a constant, normalised. */
export interface Expectation {
	/** The logarithm of its integral or sum; NaN where that does not exist or was not found. */
	readonly logEvidence: number;
	/** A bound of the error of `logEvidence`. */
	readonly error: number;
	/** Of the functions, one each. */
	readonly means: readonly Estimate[];
}

/**
 * The integral or sum of a density over its support, and what it expects of some functions: by quadrature between the peaks of its
 * logarithm, by summing a list, or by the series of integers in both directions from the largest. Every call pays one step.
 * @error   bounds as of `integrate` and `sumSeries`, Infinity where they refuse.
 */
export function expectationOnLine(functions: readonly ((x: number) => number)[], logDensity: (x: number) => number, support: Support, budget: Budget): Expectation {
	const total = support.kind === 'interval' ? totalOverInterval(logDensity, support, budget) : totalOverValues(logDensity, support, budget);
	if (!total) return { logEvidence: NaN, error: Infinity, means: functions.map(() => ({ value: NaN, error: Infinity })) };
	const { value, error } = total.of(() => 1);
	return {
		logEvidence: total.height + Math.log(value),
		error: Number.isFinite(error) ? error / value : Infinity,
		means: functions.map(f => {
			const weighted = total.of(f);
			const mean = weighted.value / value;
			const bound = (weighted.error + Math.abs(mean) * error) / value;
			return { value: mean, error: Number.isNaN(bound) ? Infinity : bound };
		}),
	};
}

/** Sums or integrals of a density over e^height, times a function. */
interface Total {
	readonly height: number;
	readonly of: (f: (x: number) => number) => Estimate;
}

/** Of a density, times a function where it is not 0. */
const weigh = (logDensity: (x: number) => number, height: number, f: (x: number) => number) => (x: number): number => {
	const weight = Math.exp(logDensity(x) - height);
	return weight === 0 || Number.isNaN(weight) ? 0 : weight * f(x);
};

function totalOverInterval(logDensity: (x: number) => number, { low, high, landmarks = [] }: IntervalSupport, budget: Budget): Total | undefined {
	const peaks = findPeaks(logDensity, low, high, landmarks, budget);
	const height = peaks[0]?.height ?? flatHeight(logDensity, low, high);
	if (!Number.isFinite(height)) return undefined;
	const marks = [...landmarks, ...peakLandmarks(peaks)].filter(x => x > low && x < high);
	return { height, of: f => integrate(weigh(logDensity, height, f), low, high, { budget, landmarks: marks }) };
}

/** Of a density without peaks: its value somewhere. */
function flatHeight(logDensity: (x: number) => number, low: number, high: number): number {
	return logDensity(Number.isFinite(high - low) ? low + (high - low) / 2 : Number.isFinite(low) ? low + 1 : Number.isFinite(high) ? high - 1 : 0);
}

/** Where quadrature should look: the peaks and where they end; of many peaks alone. */
export function peakLandmarks(peaks: readonly Peak[]): readonly number[] {
	return peaks.length > 2 ? peaks.map(({ at }) => at) : peaks.flatMap(({ at, below, above }) => [at - 6 * below, at, at + 6 * above]);
}

function totalOverValues(logDensity: (x: number) => number, support: DiscreteSupport, budget: Budget): Total | undefined {
	const values = valuesOf(support);
	if (values) {
		budget.spend(values.length);
		const logs = values.map(logDensity).map(value => Number.isNaN(value) ? -Infinity : value);
		const height = logs.reduce((most, value) => Math.max(most, value), -Infinity);
		if (!Number.isFinite(height)) return undefined;
		return {
			height,
			of(f) {
				const terms = values.map((x, i) => {
					const weight = Math.exp((logs[i] ?? NaN) - height);
					return weight === 0 ? 0 : weight * f(x);
				});
				return { value: sum(terms), error: 4 * Number.EPSILON * sum(terms.map(Math.abs)) };
			},
		};
	}
	if (support.kind !== 'integers') return undefined;
	const { low, high } = support;
	const inRange = (k: number): number => k >= low && k <= high ? logDensity(k) : -Infinity;
	const [peak] = findPeaks(x => inRange(Math.round(x)), Math.max(low, -(2 ** 53)) - 0.5, Math.min(high, 2 ** 53) + 0.5, [Number.isFinite(low) ? low : Number.isFinite(high) ? high : 0], budget);
	if (!peak || !Number.isFinite(peak.height)) return undefined;
	const centre = Math.round(peak.at);
	return {
		height: peak.height,
		of(f) {
			const term = weigh(inRange, peak.height, f);
			const marks = (distance: number): readonly number[] => [Math.ceil(6 * distance)];
			const up = sumSeries(k => term(centre + k), 0, budget, marks(peak.above));
			const down = centre - 1 < low ? { value: 0, error: 0 } : sumSeries(k => term(centre - k), 1, budget, marks(peak.below));
			return { value: up.value + down.value, error: up.error + down.error };
		},
	};
}
