import type { Budget } from '../budget';
import { mean, median, standardDeviation } from '../tensor/statistics';
import { sum } from '../tensor/sum';

/** A standard distribution that mixes normals of several deviations: symmetric about 0, its score `-(log f)'(z) = z weight(z)`. */
export interface ScaleMixture {
	readonly logDensity: (z: number) => number;
	readonly weight: (z: number) => number;
	/** The derivative of `z weight(z)`. */
	readonly scoreSlope: (z: number) => number;
}

const MOST_STEPS = 2000;
/** Newton steps shorter than this, in deviations, are taken without looking at the likelihood, which they change by less than its rounding. */
const SHORT = 1e-6;
const CONVERGED = 4 * Number.EPSILON;
const STALLED = 1e-9;

/**
 * Location and scale of largest likelihood: Newton's method, and a step of reweighted least squares, which never lowers the likelihood,
 * where Newton's would. NaN where it does not come to rest.
 * @domain  a likelihood with a single stationary point, which the caller sees to.
 * @source  A. P. Dempster, N. M. Laird and D. B. Rubin, "Iteratively reweighted least squares for linear regression when errors are
 *          normal/independent distributed", 1980.
 */
export function fitScaleMixture(sample: Float64Array, standard: ScaleMixture, budget: Budget): readonly [location: number, scale: number] {
	// Counted from the median, so that a far location costs no digits of the scale.
	const origin = median(sample);
	const data = sample.map(x => x - origin);
	let at: Point = { location: 0, scale: standardDeviation(data) };
	let shortest = Infinity;
	for (let step = 0; step < MOST_STEPS; step++) {
		budget.spend(4 * data.length);
		const { turn, growth } = newtonStep(data, at, standard);
		const length = Math.max(Math.abs(turn), Math.abs(growth));
		if (length <= CONVERGED || (length >= shortest && shortest < STALLED)) return [origin + at.location, at.scale];
		if (length < SHORT) shortest = Math.min(shortest, length);
		const next = { location: at.location + turn * at.scale, scale: at.scale * Math.exp(growth) };
		const isBetter = length < SHORT || (length < 1 && logLikelihood(data, next, standard) > logLikelihood(data, at, standard));
		at = isBetter ? next : reweighted(data, at, standard);
	}
	return [NaN, NaN];
}

interface Point {
	readonly location: number;
	readonly scale: number;
}

function logLikelihood(data: Float64Array, { location, scale }: Point, { logDensity }: ScaleMixture): number {
	return sum(data.map(x => logDensity((x - location) / scale))) - data.length * Math.log(scale);
}

/** Newton's step of the location, in deviations, and of the logarithm of the scale; infinite where the likelihood is not concave. */
function newtonStep(data: Float64Array, { location, scale }: Point, { weight, scoreSlope }: ScaleMixture): { readonly turn: number; readonly growth: number } {
	const z = data.map(x => (x - location) / scale);
	const scores = z.map(value => value * weight(value));
	const slopes = z.map(scoreSlope);
	const first = sum(scores);
	const second = sum(scores.map((score, i) => score * (z[i] ?? NaN) - 1));
	const a = sum(slopes);
	const b = sum(slopes.map((slope, i) => slope * (z[i] ?? NaN) + (scores[i] ?? NaN)));
	const c = sum(slopes.map((slope, i) => (slope * (z[i] ?? NaN) + (scores[i] ?? NaN)) * (z[i] ?? NaN)));
	const determinant = a * c - b * b;
	if (!(a > 0 && determinant > 0)) return { turn: Infinity, growth: Infinity };
	return { turn: (c * first - b * second) / determinant, growth: (a * second - b * first) / determinant };
}

function reweighted(data: Float64Array, { location, scale }: Point, { weight }: ScaleMixture): Point {
	const weights = data.map(x => weight((x - location) / scale));
	const centre = sum(data.map((x, i) => x * (weights[i] ?? NaN))) / sum(weights);
	return { location: centre, scale: Math.sqrt(mean(data.map((x, i) => (weights[i] ?? NaN) * (x - centre) ** 2))) };
}
