import { likeliest, type Fit } from '../fit/likeliest';

/** A function of a variate or a probability, and of at most four parameters. */
export type Along = (x: number, ...parameters: number[]) => number;

/** A function of the parameters alone. */
export type OfParameters = (...parameters: number[]) => number;

/** What a distribution over the numbers tells. The kurtosis is the excess over the normal's; the entropy is in nats. */
interface Functions {
	/** The density of a real variate, the mass of an integer one. */
	readonly density: Along;
	readonly logDensity: Along;
	readonly cdf: Along;
	readonly survival: Along;
	readonly logCdf: Along;
	readonly logSurvival: Along;
	readonly quantile: Along;
	/** The least x that is exceeded with no more than this probability. */
	readonly inverseSurvival: Along;
	readonly mean: OfParameters;
	readonly variance: OfParameters;
	readonly skewness: OfParameters;
	readonly kurtosis: OfParameters;
	readonly entropy: OfParameters;
	readonly mode: OfParameters;
}

/**
 * The mathematics of a family: every function may take for granted that the parameters are valid and that the variate is finite and
 * inside the support. Cumulative functions are asked below the upper end alone, of an integer variate at integers; the quantile and the
 * inverse of the survival for 0 < p < 1. The logarithms of probabilities may be left out where a probability does not underflow before they matter.
 */
export interface Family extends Omit<Functions, 'logCdf' | 'logSurvival'>, Partial<Pick<Functions, 'logCdf' | 'logSurvival'>> {
	readonly variate: 'real' | 'integer';
	readonly isValid: (...parameters: number[]) => boolean;
	/** The ends of the support; -Infinity and Infinity where left out. */
	readonly low?: OfParameters;
	readonly high?: OfParameters;
	/**
	 * The parameters of largest likelihood; given are those that no sample tells, or that have to be known for a maximum. F and the
	 * hypergeometric have none: the likelihood of F tends to grow towards infinite degrees of freedom, and that of the hypergeometric is one
	 * of integers, whose maximum is seldom single.
	 */
	readonly fit?: Fit;
	/** The Kullback-Leibler divergence between two members. */
	readonly divergence?: (p: readonly number[], q: readonly number[]) => number;
}

/** A family whose functions are total: NaN outside the domain of the parameters, 0 or 1 outside the support. */
export interface Univariate extends Functions, Pick<Family, 'variate' | 'isValid' | 'fit' | 'divergence'> {
	readonly low: OfParameters;
	readonly high: OfParameters;
	readonly median: OfParameters;
	readonly standardDeviation: OfParameters;
}

/** Makes the functions of a family total. The four parameters are written out, as gathering them would cost more than most functions do. */
export function univariate(family: Family): Univariate {
	const { variate, isValid, low = () => -Infinity, high = () => Infinity, fit, divergence } = family;
	const { density, cdf, survival, logCdf = logOf(cdf, survival), logSurvival = logOf(survival, cdf) } = family;

	const pointwise = (f: Along, outside: number): Along => (x, a, b, c, d) => {
		if (!isValid(a, b, c, d) || Number.isNaN(x)) return NaN;
		if (x < low(a, b, c, d) || x > high(a, b, c, d) || !Number.isFinite(x) || (variate === 'integer' && !Number.isInteger(x))) return outside;
		return f(x, a, b, c, d);
	};
	const cumulative = (f: Along, before: number, after: number): Along => (x, a, b, c, d) => {
		if (!isValid(a, b, c, d) || Number.isNaN(x)) return NaN;
		const at = variate === 'integer' ? Math.floor(x) : x;
		if (at < low(a, b, c, d) || at === -Infinity) return before;
		return at >= high(a, b, c, d) ? after : f(at, a, b, c, d);
	};
	const ofParameters = (f: OfParameters): OfParameters => (a, b, c, d) => (isValid(a, b, c, d) ? f(a, b, c, d) : NaN);

	const quantile: Along = (p, a, b, c, d) => {
		if (!isValid(a, b, c, d) || !(p >= 0 && p <= 1)) return NaN;
		return p === 0 ? low(a, b, c, d) : p === 1 ? high(a, b, c, d) : family.quantile(p, a, b, c, d);
	};
	const inverseSurvival: Along = (p, a, b, c, d) => {
		if (!isValid(a, b, c, d) || !(p >= 0 && p <= 1)) return NaN;
		return p === 0 ? high(a, b, c, d) : p === 1 ? low(a, b, c, d) : family.inverseSurvival(p, a, b, c, d);
	};
	const logDensity = pointwise(family.logDensity, -Infinity);
	const variance = ofParameters(family.variance);
	return {
		variate, isValid, quantile, inverseSurvival, variance,
		...(fit ? { fit: likeliest(fit, logDensity) } : {}),
		...(divergence ? { divergence } : {}),
		low: ofParameters(low),
		high: ofParameters(high),
		density: pointwise(density, 0),
		logDensity,
		cdf: cumulative(cdf, 0, 1),
		survival: cumulative(survival, 1, 0),
		logCdf: cumulative(logCdf, -Infinity, 0),
		logSurvival: cumulative(logSurvival, 0, -Infinity),
		mean: ofParameters(family.mean),
		skewness: ofParameters(family.skewness),
		kurtosis: ofParameters(family.kurtosis),
		entropy: ofParameters(family.entropy),
		mode: ofParameters(family.mode),
		median: (a, b, c, d) => quantile(0.5, a, b, c, d),
		standardDeviation: (a, b, c, d) => Math.sqrt(variance(a, b, c, d)),
	};
}

/** The logarithm of a probability, from whichever of it and its complement says more. */
function logOf(probability: Along, complement: Along): Along {
	return (x, a, b, c, d) => {
		const value = probability(x, a, b, c, d);
		return value < 0.5 ? Math.log(value) : Math.log1p(-complement(x, a, b, c, d));
	};
}
