import type { Along, Family, OfParameters } from './family';

/** From other parameters to a family's own. */
export type Reparametrisation = (...parameters: number[]) => readonly number[];

/** A family told by other parameters, from which `own` computes the family's. */
export function reparametrised(family: Family, own: Reparametrisation): Family {
	const along = (f: Along): Along => (x, a, b, c, d) => {
		const [p = NaN, q = NaN, r = NaN, s = NaN] = own(a, b, c, d);
		return f(x, p, q, r, s);
	};
	const ofParameters = (f: OfParameters): OfParameters => (a, b, c, d) => {
		const [p = NaN, q = NaN, r = NaN, s = NaN] = own(a, b, c, d);
		return f(p, q, r, s);
	};
	const { variate, low, high, logCdf, logSurvival } = family;
	return {
		variate,
		isValid: (a, b, c, d) => {
			const [p = NaN, q = NaN, r = NaN, s = NaN] = own(a, b, c, d);
			return family.isValid(p, q, r, s);
		},
		...(low ? { low: ofParameters(low) } : {}),
		...(high ? { high: ofParameters(high) } : {}),
		density: along(family.density),
		logDensity: along(family.logDensity),
		cdf: along(family.cdf),
		survival: along(family.survival),
		...(logCdf ? { logCdf: along(logCdf) } : {}),
		...(logSurvival ? { logSurvival: along(logSurvival) } : {}),
		quantile: along(family.quantile),
		inverseSurvival: along(family.inverseSurvival),
		mean: ofParameters(family.mean),
		variance: ofParameters(family.variance),
		skewness: ofParameters(family.skewness),
		kurtosis: ofParameters(family.kurtosis),
		entropy: ofParameters(family.entropy),
		mode: ofParameters(family.mode),
	};
}
