import { fitTruncatedNormal } from '../fit/truncatedNormal';
import { erf, erfcx } from '../special/erf';
import { standardNormalCdf, standardNormalLogCdf, standardNormalQuantile, standardNormalQuantileOfLog } from '../special/normal';
import { LOG_SQRT_2PI } from '../special/stirlingSeries';
import { univariate, type Univariate } from './family';
import { integratePanels } from './panels';

/** Beyond so many nats below its largest value a density adds nothing to a moment. */
const NEGLIGIBLE = 60;
const PANELS = 8;
/** Where both ends lie as many deviations from the mean of the normal, the cumulants are told by what is cut away. */
const LIGHT_CUT = 3;

/** The ends in deviations from the mean of the normal, and the point between them that is nearest to 0. */
interface Ends {
	readonly low: number;
	readonly high: number;
	readonly peak: number;
}

function endsOf(mu: number, sigma: number, a: number, b: number): Ends {
	const low = (a - mu) / sigma;
	const high = (b - mu) / sigma;
	return { low, high, peak: low > 0 ? low : high < 0 ? high : 0 };
}

/** `(Φ(high) - Φ(low)) e^(near²/2)`, where near is the point of [low, high] nearest to 0: it neither cancels nor underflows. Of a narrow interval a caller may know the width better. */
function scaledMass(low: number, high: number, width = high - low): number {
	if (high < 0) return scaledMass(-high, -low, width);
	if (low <= 0) return 0.5 * (erf(high * Math.SQRT1_2) - erf(low * Math.SQRT1_2));
	const drop = width * (low + 0.5 * width);
	if (drop < 0.5) return integratePanels(s => Math.exp(-s * (low + 0.5 * s) - LOG_SQRT_2PI), 0, width, 1);
	return 0.5 * (erfcx(low * Math.SQRT1_2) - (drop > 750 ? 0 : Math.exp(-drop) * erfcx(high * Math.SQRT1_2)));
}

/** The logarithm of the share that [low, high] has of the mass between the ends. */
function logShare(low: number, high: number, width: number, ends: Ends): number {
	return Math.log(scaledMass(low, high, width) / scaledMass(ends.low, ends.high)) + exponent(low, high, ends.peak);
}

function share(low: number, high: number, width: number, ends: Ends): number {
	return scaledMass(low, high, width) / scaledMass(ends.low, ends.high) * Math.exp(exponent(low, high, ends.peak));
}

/** How many nats the point nearest to 0 lies below the peak. */
function exponent(low: number, high: number, peak: number): number {
	const near = low > 0 ? low : high < 0 ? high : 0;
	return -0.5 * (near - peak) * (near + peak);
}

/** `E[g(Z)]` for the standard variate Z between the ends. */
function expectation(g: (z: number) => number, { low, high, peak }: Ends): number {
	const reach = Math.sqrt(peak * peak + 2 * NEGLIGIBLE);
	const from = Math.max(low, -reach);
	const to = Math.min(high, reach);
	const weight = (z: number): number => Math.exp(-0.5 * (z - peak) * (z + peak) - LOG_SQRT_2PI);
	return integratePanels(z => g(z) * weight(z), from, to, PANELS) / scaledMass(low, high);
}

/** `E[Z]`: the difference of the densities at the ends over the mass. */
function standardMean({ low, high, peak }: Ends): number {
	const height = (z: number): number => (Number.isFinite(z) ? Math.exp(-0.5 * (z - peak) * (z + peak) - LOG_SQRT_2PI) : 0);
	const nearer = Math.abs(low) < Math.abs(high) ? low : high;
	const gap = Number.isFinite(low) && Number.isFinite(high) ? Math.abs((high - low) * (high + low) / 2) : Infinity;
	const difference = height(nearer) * -Math.expm1(-gap) / scaledMass(low, high);
	return nearer === low ? difference : -difference;
}

function isLightlyCut({ low, high }: Ends): boolean {
	return Math.min(-low, high) > LIGHT_CUT;
}

/** The third or fourth cumulant of a normal of which little is cut away: in the densities at the ends, of which the whole normal is free. */
function lightCumulant(order: 3 | 4, { low, high }: Ends): number {
	const mass = scaledMass(low, high);
	const [p, q, r, s] = [0, 1, 2, 3].map(power => (cutMoment(low, power) - cutMoment(high, power)) / mass) as [number, number, number, number];
	if (order === 3) return r - p - 3 * p * q + 2 * p ** 3;
	return s - 3 * q + 4 * p * p - 4 * p * r + 12 * p * p * q - 6 * p ** 4 - 3 * q * q;
}

/** `z^order φ(z)`. */
function cutMoment(z: number, order: number): number {
	return Number.isFinite(z) ? z ** order * Math.exp(-0.5 * z * z - LOG_SQRT_2PI) : 0;
}

/** About the mean, from the distance to the peak, of which the mean is told without the rounding of its place. */
function centralMoment(order: number, ends: Ends): number {
	const centre = fromPeak(t => t, ends);
	return fromPeak(t => (t - centre) ** order, ends);
}

function thirdMoment(ends: Ends): number {
	if (isLightlyCut(ends)) return lightCumulant(3, ends);
	return isNarrow(ends) ? narrowThirdMoment(ends) : centralMoment(3, ends);
}

/** Whether the density is nearly constant between the ends. */
function isNarrow({ low, high }: Ends): boolean {
	return high - low < 4 && Math.abs(high + low) * (high - low) < 4;
}

/** Of a nearly constant density the third moment is small: about the middle of the interval the even part of the density does not come into it. */
function narrowThirdMoment({ low, high }: Ends): number {
	const middle = (low + high) / 2;
	const half = (high - low) / 2;
	const part = (g: (s: number) => number): number => integratePanels(s => g(s) * Math.exp(-0.5 * s * s), 0, half, 1);
	const mass = part(s => Math.cosh(middle * s));
	const first = -part(s => s * Math.sinh(middle * s)) / mass;
	const second = part(s => s * s * Math.cosh(middle * s)) / mass;
	const third = -part(s => s ** 3 * Math.sinh(middle * s)) / mass;
	return third - 3 * first * second + 2 * first ** 3;
}

/** `E[g(T)]` of the distance from the peak. */
function fromPeak(g: (t: number) => number, { low, high, peak }: Ends): number {
	const atPeak = { low: low - peak, high: high - peak, peak };
	return integral(g, atPeak) / integral(() => 1, atPeak);
}

/** `∫ g(t) e^(-t (2 peak + t)/2) dt` over distances from the peak, as far as it is not negligible. */
function integral(g: (t: number) => number, { low, high, peak }: Ends): number {
	const reach = 2 * NEGLIGIBLE / (Math.abs(peak) + Math.sqrt(peak * peak + 2 * NEGLIGIBLE));
	return integratePanels(t => g(t) * Math.exp(-t * (peak + 0.5 * t)), Math.max(low, -reach), Math.min(high, reach), PANELS);
}

/** The standard quantile of p: that of a mixture of both ends' probabilities, taken in the tail where it is small. */
function standardQuantile(p: number, { low, high, peak }: Ends): number {
	if (peak > 0) return -standardQuantile(1 - p, { low: -high, high: -low, peak: -peak });
	if (peak < 0) return standardNormalQuantileOfLog(standardNormalLogCdf(high) + Math.log(p + (1 - p) * Math.exp(standardNormalLogCdf(low) - standardNormalLogCdf(high))));
	const below = (1 - p) * standardNormalCdf(low) + p * standardNormalCdf(high);
	return below < 0.5 ? standardNormalQuantile(below) : -standardNormalQuantile((1 - p) * standardNormalCdf(-low) + p * standardNormalCdf(-high));
}

function quantile(p: number, mu: number, sigma: number, a: number, b: number): number {
	const x = Math.min(b, Math.max(a, mu + sigma * standardQuantile(p, endsOf(mu, sigma, a, b))));
	// A step of Newton's method, as the distances from the ends are told better than those from mu.
	const excess = p < 0.5 ? truncatedNormal.cdf(x, mu, sigma, a, b) - p : 1 - p - truncatedNormal.survival(x, mu, sigma, a, b);
	const next = x - excess / truncatedNormal.density(x, mu, sigma, a, b);
	return Number.isFinite(next) ? Math.min(b, Math.max(a, next)) : x;
}

/**
 * The normal distribution with mean mu and deviation sigma, of which only what lies in [a, b] is kept.
 * @domain  sigma > 0, a < b, either of which may be infinite.
 * @source  N. L. Johnson et al., Continuous Univariate Distributions, vol. 1, ch. 13; the moments are integrals, as their closed forms cancel.
 */
export const truncatedNormal: Univariate = univariate({
	variate: 'real',
	isValid: (mu, sigma, a, b) => sigma > 0 && sigma < Infinity && Number.isFinite(mu) && a < b && scaledMass((a - mu) / sigma, (b - mu) / sigma) > 0,
	low: (_mu, _sigma, a) => a,
	high: (_mu, _sigma, _a, b) => b,
	density(x, mu, sigma, a, b) {
		const { low, high, peak } = endsOf(mu, sigma, a, b);
		const z = (x - mu) / sigma;
		return Math.exp(-0.5 * (z - peak) * (z + peak) - LOG_SQRT_2PI) / scaledMass(low, high) / sigma;
	},
	logDensity(x, mu, sigma, a, b) {
		const { low, high, peak } = endsOf(mu, sigma, a, b);
		const z = (x - mu) / sigma;
		return -0.5 * (z - peak) * (z + peak) - LOG_SQRT_2PI - Math.log(scaledMass(low, high)) - Math.log(sigma);
	},
	cdf(x, mu, sigma, a, b) {
		const ends = endsOf(mu, sigma, a, b);
		return share(ends.low, (x - mu) / sigma, (x - a) / sigma, ends);
	},
	survival(x, mu, sigma, a, b) {
		const ends = endsOf(mu, sigma, a, b);
		return share((x - mu) / sigma, ends.high, (b - x) / sigma, ends);
	},
	logCdf(x, mu, sigma, a, b) {
		const ends = endsOf(mu, sigma, a, b);
		const z = (x - mu) / sigma;
		const [below, above] = [(x - a) / sigma, (b - x) / sigma];
		const value = share(ends.low, z, below, ends);
		return value > 0.5 ? Math.log1p(-share(z, ends.high, above, ends)) : logShare(ends.low, z, below, ends);
	},
	logSurvival(x, mu, sigma, a, b) {
		const ends = endsOf(mu, sigma, a, b);
		const z = (x - mu) / sigma;
		const [below, above] = [(x - a) / sigma, (b - x) / sigma];
		const value = share(z, ends.high, above, ends);
		return value > 0.5 ? Math.log1p(-share(ends.low, z, below, ends)) : logShare(z, ends.high, above, ends);
	},
	quantile,
	inverseSurvival: (p, mu, sigma, a, b) => -quantile(p, -mu, sigma, -b, -a),
	mean: (mu, sigma, a, b) => mu + sigma * standardMean(endsOf(mu, sigma, a, b)),
	variance: (mu, sigma, a, b) => sigma * sigma * centralMoment(2, endsOf(mu, sigma, a, b)),
	skewness(mu, sigma, a, b) {
		const ends = endsOf(mu, sigma, a, b);
		return thirdMoment(ends) / centralMoment(2, ends) ** 1.5;
	},
	kurtosis(mu, sigma, a, b) {
		const ends = endsOf(mu, sigma, a, b);
		const fourth = isLightlyCut(ends) ? lightCumulant(4, ends) : centralMoment(4, ends) - 3 * centralMoment(2, ends) ** 2;
		return fourth / centralMoment(2, ends) ** 2;
	},
	entropy(mu, sigma, a, b) {
		const ends = endsOf(mu, sigma, a, b);
		return Math.log(sigma) + Math.log(scaledMass(ends.low, ends.high)) + LOG_SQRT_2PI + fromPeak(t => t * (ends.peak + 0.5 * t), ends);
	},
	mode: (mu, _sigma, a, b) => Math.min(b, Math.max(a, mu)),
	fit: (sample, [a = NaN, b = NaN], budget) => [...fitTruncatedNormal(truncatedNormal, sample, [a, b], budget), a, b],
	divergence(p, q) {
		const [mu = NaN, sigma = NaN, a = NaN, b = NaN] = p;
		const [, , low = NaN, high = NaN] = q;
		if (a < low || b > high) return Infinity;
		return expectation(z => truncatedNormal.logDensity(mu + sigma * z, ...p) - truncatedNormal.logDensity(mu + sigma * z, ...q), endsOf(mu, sigma, a, b));
	},
});
