import type { Budget } from '../budget';
import { certainRoot } from '../fit/certainRoot';
import { isConstant } from '../fit/likeliest';
import { gamma } from '../special/gamma';
import { log1mExp } from '../special/logarithms';
import { mean, minimum } from '../tensor/statistics';
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

/** The scale by its likelihood equation `β = mean(x) - Σ x e^(-x/β) / Σ e^(-x/β)`; x is counted from its least value. */
function fit(sample: Float64Array, _given: readonly number[], budget: Budget): readonly number[] {
	if (isConstant(sample)) return [NaN, NaN];
	const least = minimum(sample);
	const data = sample.map(x => x - least);
	const centre = mean(data);
	const weights = (beta: number): Float64Array => data.map(x => Math.exp(-x / beta));
	const beta = certainRoot(scale => {
		const own = weights(scale);
		const weighted = mean(own.map((weight, i) => weight * (data[i] ?? NaN))) / mean(own);
		return { value: centre - weighted - scale, size: centre + weighted + scale };
	}, centre, sample.length, budget);
	return [least - beta * Math.log(mean(weights(beta))), beta];
}
