import type { Along, Family, OfParameters } from './family';

type Moved = (x: number, location: number, scale: number, s: number, t: number, u: number) => number;
export type Shapes = 0 | 1 | 2 | 3;

/**
 * The family of `location + scale Z`, where Z is distributed by a family with some shapes for parameters: the shapes come first, then
 * location and scale. A family of integers is moved only, and has no scale.
 */
export function locationScale(standard: Family, shapes: Shapes): Family {
	const { variate, logCdf, logSurvival, low = () => -Infinity, high = () => Infinity } = standard;
	const along = (f: Moved): Along => take(f, shapes, variate === 'real');
	const ofParameters = (f: Moved): OfParameters => {
		const moved = along(f);
		return (a, b, c, d) => moved(NaN, a, b, c, d);
	};
	const probability = (f: Along): Along => along((x, location, scale, s, t, u) => f((x - location) / scale, s, t, u));
	const moved = (f: OfParameters): OfParameters => ofParameters((_, location, scale, s, t, u) => location + scale * f(s, t, u));
	const unmoved = (f: OfParameters): OfParameters => ofParameters((_, _location, _scale, s, t, u) => f(s, t, u));
	const isValid = ofParameters((_, location, scale, s, t, u) => Number(scale > 0 && Number.isFinite(location) && standard.isValid(s, t, u)));
	return {
		variate,
		isValid: (a, b, c, d) => isValid(a, b, c, d) === 1,
		low: moved(low),
		high: moved(high),
		density: along((x, location, scale, s, t, u) => standard.density((x - location) / scale, s, t, u) / scale),
		logDensity: along((x, location, scale, s, t, u) => standard.logDensity((x - location) / scale, s, t, u) - Math.log(scale)),
		cdf: probability(standard.cdf),
		survival: probability(standard.survival),
		...(logCdf ? { logCdf: probability(logCdf) } : {}),
		...(logSurvival ? { logSurvival: probability(logSurvival) } : {}),
		quantile: along((p, location, scale, s, t, u) => location + scale * standard.quantile(p, s, t, u)),
		inverseSurvival: along((p, location, scale, s, t, u) => location + scale * standard.inverseSurvival(p, s, t, u)),
		mean: moved(standard.mean),
		mode: moved(standard.mode),
		variance: ofParameters((_, _location, scale, s, t, u) => scale * scale * standard.variance(s, t, u)),
		skewness: unmoved(standard.skewness),
		kurtosis: unmoved(standard.kurtosis),
		entropy: ofParameters((_, _location, scale, s, t, u) => standard.entropy(s, t, u) + Math.log(scale)),
	};
}

/** Reads shapes, location and, where there is one, scale in the order of the parameters. */
function take(f: Moved, shapes: Shapes, hasScale: boolean): Along {
	switch (shapes) {
		case 0: return (x, a, b) => f(x, a, hasScale ? b : 1, NaN, NaN, NaN);
		case 1: return (x, a, b, c) => f(x, b, hasScale ? c : 1, a, NaN, NaN);
		case 2: return (x, a, b, c, d) => f(x, c, hasScale ? d : 1, a, b, NaN);
		case 3: return (x, a, b, c, d) => f(x, d, 1, a, b, c);
	}
}
