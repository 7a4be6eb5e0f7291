/** What a distribution over the numbers may be asked with a variate or a probability. */
export const ALONG = ['density', 'logDensity', 'cdf', 'survival', 'logCdf', 'logSurvival', 'quantile'] as const;

/** What it may be asked of its parameters alone. */
const OF_PARAMETERS = ['mean', 'variance', 'standardDeviation', 'skewness', 'kurtosis', 'entropy', 'median', 'mode'] as const;

export type Aspect = typeof ALONG[number] | typeof OF_PARAMETERS[number];

export const ASPECTS: readonly Aspect[] = [...ALONG, ...OF_PARAMETERS];

/** Those that SciPy has a method for, and torch; torch has no density, but bindings ask for it. */
export const SCIPY_ASPECTS: readonly Aspect[] = [...ALONG, 'mean', 'variance', 'standardDeviation', 'entropy', 'median'];
export const TORCH_ASPECTS: readonly Aspect[] = ['density', 'logDensity', 'cdf', 'quantile', 'mean', 'variance', 'standardDeviation', 'entropy', 'mode'];

/** The end of an id: the density of integers is a mass. */
export function suffixOf(aspect: Aspect, variate: 'real' | 'integer'): string {
	if (aspect === 'density') return variate === 'real' ? 'Pdf' : 'Pmf';
	if (aspect === 'logDensity') return variate === 'real' ? 'LogPdf' : 'LogPmf';
	return aspect.charAt(0).toUpperCase() + aspect.slice(1);
}
