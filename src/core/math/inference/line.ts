import type { Budget } from '../budget';
import { integrate } from '../quadrature/integrate';
import type { DensityCurve } from './curve';
import { expectationOnLine } from './expectation';
import { findPeaks, type Peak } from './peaks';
import { valuesOf, type DiscreteSupport, type IntervalSupport, type Support } from './support';

/** What is known of one quantity after the data. */
export interface LinePosterior {
	/** The logarithm of the probability of the data: of the sum or integral of likelihood times prior. */
	readonly logEvidence: number;
	/** A bound of the error of `logEvidence`; Infinity where the evidence does not seem to exist. */
	readonly error: number;
	/** NaN where they do not exist. */
	readonly mean: number;
	readonly deviation: number;
	readonly curve: DensityCurve;
}

/**
 * The posterior of one quantity from the logarithm of likelihood times prior, normalised: by quadrature, by a sum or by a series.
 * @domain  a density whose logarithm slopes towards its peaks, or with landmarks there.
 */
export function posteriorOnLine(logJoint: (x: number) => number, support: Support, budget: Budget): LinePosterior {
	const { logEvidence, error, means: [mean] } = expectationOnLine([x => x], logJoint, support, budget);
	const centre = mean && Number.isFinite(mean.error) ? mean.value : NaN;
	const [square] = expectationOnLine([x => (x - centre) ** 2], logJoint, support, budget).means;
	const logDensity = (x: number): number => logJoint(x) - logEvidence;
	return {
		logEvidence, error, mean: centre,
		deviation: square && Number.isFinite(square.error) ? Math.sqrt(square.value) : NaN,
		curve: curveOf(logDensity, support, budget),
	};
}

/** A normalised log density as a table. */
export function curveOf(logDensity: (x: number) => number, support: Support, budget: Budget): DensityCurve {
	return support.kind === 'interval' ? densityCurve(logDensity, support, budget) : massCurve(logDensity, support, budget);
}

/** Steps of the table near a peak, in its deviations, and how far they go. */
const STEP = 1 / 16;
const NEAR = 8;
const GROWTH = 1.06;
/** The table ends where the logarithm has fallen by this. */
const FALL = 36;
const MOST_STEPS = 1000;

function densityCurve(logDensity: (x: number) => number, support: IntervalSupport, budget: Budget): DensityCurve {
	const { low, high, landmarks = [] } = support;
	const f = (x: number): number => {
		budget.spend(1);
		return Math.exp(logDensity(x));
	};
	const peaks = findPeaks(logDensity, low, high, landmarks, budget);
	const points = Float64Array.from(new Set(peaks.length > 0 ? peaks.flatMap(peak => pointsAround(peak, logDensity, low, high)) : evenPoints(low, high))).sort();
	budget.claim(3 * points.length);
	const values = points.map(f);
	const cumulative = new Float64Array(points.length);
	let total = lowerTail(f, low, points[0] ?? NaN, budget);
	points.forEach((x, i) => {
		if (i > 0) total += gaussLegendre(f, points[i - 1] ?? NaN, x);
		cumulative[i] = Math.min(1, total);
	});
	return { kind: 'density', points, values, cumulative };
}

/** From a peak to both sides: even steps, then growing ones, until the density is negligible. */
function pointsAround({ at, height, below, above }: Peak, logDensity: (x: number) => number, low: number, high: number): readonly number[] {
	const side = (deviation: number, direction: 1 | -1, end: number): readonly number[] => {
		const points: number[] = [];
		let distance = 0;
		for (let i = 0; i < MOST_STEPS; i++) {
			distance = distance < NEAR * deviation ? distance + STEP * deviation : distance * GROWTH;
			const x = at + direction * distance;
			if (direction * (end - x) <= 0) {
				if (logDensity(end) < Infinity) points.push(end);
				break;
			}
			points.push(x);
			if (!(logDensity(x) > height - FALL)) break;
		}
		return points;
	};
	return [...side(below, -1, low), at, ...side(above, 1, high)];
}

function evenPoints(low: number, high: number): readonly number[] {
	return Number.isFinite(high - low) ? Array.from({ length: 129 }, (_, i) => low + (high - low) * i / 128) : [];
}

function lowerTail(f: (x: number) => number, low: number, first: number, budget: Budget): number {
	const { value, error } = integrate(f, low, first, { budget, landmarks: [first] });
	return Number.isFinite(error) ? value : 0;
}

/** By three nodes. */
function gaussLegendre(f: (x: number) => number, low: number, high: number): number {
	const [middle, half] = [(low + high) / 2, (high - low) / 2];
	const offset = Math.sqrt(0.6) * half;
	return half * (5 * f(middle - offset) + 8 * f(middle) + 5 * f(middle + offset)) / 9;
}

/** The values of a list, or the integers around the largest mass until they are negligible. */
function massCurve(logMass: (x: number) => number, support: DiscreteSupport, budget: Budget): DensityCurve {
	const points = Float64Array.from(valuesOf(support) ?? integersAround(logMass, support, budget));
	budget.claim(3 * points.length);
	budget.spend(points.length);
	const values = points.map(x => Math.exp(logMass(x)) || 0);
	let total = 0;
	return { kind: 'mass', points, values, cumulative: values.map(value => Math.min(1, total += value)) };
}

function integersAround(logMass: (x: number) => number, support: DiscreteSupport, budget: Budget): readonly number[] {
	if (support.kind !== 'integers') return [];
	const { low, high } = support;
	const [peak] = findPeaks(x => logMass(Math.round(x)), Math.max(low, -(2 ** 53)) - 0.5, Math.min(high, 2 ** 53) + 0.5, [Number.isFinite(low) ? low : 0], budget);
	if (!peak) return [];
	const isIn = (k: number): boolean => k >= low && k <= high && logMass(k) > peak.height - FALL;
	let first = Math.round(peak.at);
	let last = first;
	while (last - first < 4 * MOST_STEPS && (isIn(first - 1) || isIn(last + 1))) {
		if (isIn(first - 1)) first--;
		if (isIn(last + 1)) last++;
	}
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
