import type { Budget } from '../budget';
import type { Univariate } from '../dist/family';
import { mean, variance } from '../tensor/statistics';

const MOST_STEPS = 200;
/** What the moments of a truncated normal pay. */
const COST = 1000;
const CONVERGED = 1e-13;
const STALLED = 1e-9;
/** Digits that the moments lose, beyond which a fit is refused. */
const MOMENT_ERROR = 1e-14;
const TOLERANCE = 1e-7;

/**
 * Mean and deviation, before truncation to the given ends, of largest likelihood; NaN where the likelihood grows towards a flat or an exponential
 * density, of which no normal is the likeliest. The likelihood is concave in `μ/σ²` and `-1/(2σ²)`, in which Newton's steps are taken; the
 * values are counted from the mean of the last member.
 * @source  N. L. Johnson et al., Continuous Univariate Distributions, vol. 1, ch. 13; L. D. Brown, Fundamentals of Statistical Exponential Families, 1986.
 */
export function fitTruncatedNormal(family: Omit<Univariate, 'fit'>, sample: Float64Array, [a, b]: readonly [number, number], budget: Budget): readonly [mu: number, sigma: number] {
	const [centre, spread] = [mean(sample), variance(sample)];
	const likelihood = ([mu, sigma]: Normal): number => {
		// The mean log density, from the two statistics alone; one value tells the normaliser.
		const height = family.logDensity(centre, mu, sigma, a, b);
		return height - 0.5 * spread / (sigma * sigma);
	};
	let at: Normal = [centre, Math.sqrt(spread)];
	let shortest = Infinity;
	for (let step = 0; step < MOST_STEPS; step++) {
		budget.spend(COST);
		const found = newtonStep(family, at, [a, b], [centre, spread]);
		if (!found) break;
		if (found.error > TOLERANCE) break;
		if (found.length <= CONVERGED || (found.length >= shortest && shortest < STALLED)) return at;
		shortest = Math.min(shortest, found.length);
		const value = likelihood(at);
		let part = 1;
		let next = found.along(part);
		while (part > 1e-12 && !(found.length < 1e-6 || likelihood(next) > value)) {
			part /= 2;
			next = found.along(part);
		}
		if (!next.every(Number.isFinite)) break;
		at = next;
	}
	return [NaN, NaN];
}

type Normal = readonly [mu: number, sigma: number];

interface Step {
	/** The member after a part of the step; NaN where that is no normal. */
	readonly along: (part: number) => Normal;
	/** Relative to the natural parameters, and what rounding adds to it. */
	readonly length: number;
	readonly error: number;
}

function newtonStep(family: Omit<Univariate, 'fit'>, [mu, sigma]: Normal, [a, b]: readonly [number, number], [centre, spread]: readonly [number, number]): Step | undefined {
	const average = family.mean(mu, sigma, a, b);
	const m2 = family.variance(mu, sigma, a, b);
	const deviation = Math.sqrt(m2);
	const skewness = family.skewness(mu, sigma, a, b);
	// Statistics U and U² - 1 of U, the distance from the mean in deviations of the member.
	const first = (centre - average) / deviation;
	const second = spread / m2 + first * first - 1;
	const square = family.kurtosis(mu, sigma, a, b) + 2;
	const determinant = square - skewness * skewness;
	if (!(determinant > 0)) return undefined;
	const [linear, quadratic] = [(square * first - skewness * second) / determinant, (second - skewness * first) / determinant];
	const [own, other] = [(mu - average) * deviation / (sigma * sigma), -0.5 * m2 / (sigma * sigma)];
	return {
		along(part) {
			const curvature = other + part * quadratic;
			return curvature < 0 ? [average + (own + part * linear) / (-2 * curvature) * deviation, deviation / Math.sqrt(-2 * curvature)] : [NaN, NaN];
		},
		length: Math.max(Math.abs(linear) / (Math.abs(own) + 1), Math.abs(quadratic / other)),
		error: MOMENT_ERROR * (1 + square + Math.abs(skewness)) / determinant / Math.abs(other),
	};
}
