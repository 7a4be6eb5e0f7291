import { gamma } from '../special/gamma';
import { log1mExp } from '../special/logarithms';
import { mean, minimum, standardDeviation } from '../tensor/statistics';
import { univariate, type Family } from './family';
import { locationScale } from './locationScale';

const EULER_GAMMA = 0.5772156649015329;

const standard: Family = {
	variate: 'real',
	isValid: () => true,
	density: z => Math.exp(-z - Math.exp(-z)),
	logDensity: z => -z - Math.exp(-z),
	cdf: z => Math.exp(-Math.exp(-z)),
	survival: z => -Math.expm1(-Math.exp(-z)),
	logCdf: z => -Math.exp(-z),
	// Beyond 40 the survival is e^(-z), which may underflow.
	logSurvival: z => (z > 40 ? -z : log1mExp(-Math.exp(-z))),
	quantile: p => -Math.log(p < 0.5 ? -Math.log(p) : -Math.log1p(p - 1)),
	inverseSurvival: p => -Math.log(-Math.log1p(-p)),
	mean: () => EULER_GAMMA,
	variance: () => 1.6449340668482264, // π²/6
	skewness: () => 1.1395470994046486, // 12 √6 ζ(3)/π³
	kurtosis: () => 2.4,
	entropy: () => 1 + EULER_GAMMA,
	mode: () => 0,
};

/**
 * The Gumbel distribution of largest values, with location mu and scale beta.
 * @domain  beta > 0.
 * @source  N. L. Johnson et al., Continuous Univariate Distributions, vol. 2, ch. 22.
 */
export const gumbel = univariate({
	...locationScale(standard, 0),
	fit,
	divergence: ([mu = NaN, beta = NaN], [nu = NaN, tau = NaN]) =>
		Math.log(tau / beta) + EULER_GAMMA * (beta / tau - 1) + (mu - nu) / tau + Math.exp((nu - mu) / tau) * gamma(beta / tau + 1) - 1,
});

/** Newton's method for the scale, whose likelihood equation is `β = mean(x) - Σ x e^(-x/β) / Σ e^(-x/β)`. */
function fit(sample: Float64Array): readonly number[] {
	const centre = mean(sample);
	const least = minimum(sample);
	let beta = standardDeviation(sample, 0) * 0.7796968012336761; // √6/π, by the method of moments
	let total = NaN;
	for (let step = 0; step < 100; step++) {
		total = 0;
		let first = 0;
		let second = 0;
		for (const x of sample) {
			const weight = Math.exp(-(x - least) / beta);
			total += weight;
			first += weight * x;
			second += weight * x * x;
		}
		const weighted = first / total;
		const spread = second / total - weighted * weighted;
		const next = beta - (beta - centre + weighted) / (1 + spread / (beta * beta));
		if (!(Math.abs(next - beta) > 1e-15 * beta)) break;
		beta = next > 0 ? next : beta / 2;
	}
	return [least - beta * Math.log(total / sample.length), beta];
}
