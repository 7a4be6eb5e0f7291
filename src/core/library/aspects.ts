/** What a distribution over the numbers may be asked with a variate. */
const ALONG_VARIATE = ['density', 'logDensity', 'cdf', 'survival', 'logCdf', 'logSurvival'] as const;

/** What it may be asked of its parameters alone. */
const OF_PARAMETERS = ['mean', 'variance', 'standardDeviation', 'skewness', 'kurtosis', 'entropy', 'median', 'mode'] as const;

export type Aspect = typeof ALONG_VARIATE[number] | typeof OF_PARAMETERS[number] | 'quantile' | 'inverseSurvival';

export const ASPECTS: readonly Aspect[] = [...ALONG_VARIATE, 'quantile', ...OF_PARAMETERS, 'inverseSurvival'];

/** Those that SciPy has a method for, and torch; torch has no density, but bindings ask for it. */
export const SCIPY_ASPECTS: readonly Aspect[] = [...ALONG_VARIATE, 'quantile', 'mean', 'variance', 'standardDeviation', 'entropy', 'median', 'inverseSurvival'];
export const TORCH_ASPECTS: readonly Aspect[] = ['density', 'logDensity', 'cdf', 'quantile', 'mean', 'variance', 'standardDeviation', 'entropy', 'mode'];

/** What a function takes before the parameters: a variate, a probability, or nothing. */
export function argumentOf(aspect: Aspect): 'variate' | 'level' | undefined {
	if (aspect === 'quantile' || aspect === 'inverseSurvival') return 'level';
	return (ALONG_VARIATE as readonly Aspect[]).includes(aspect) ? 'variate' : undefined;
}

/** The end of an id: the density of integers is a mass. */
export function suffixOf(aspect: Aspect, variate: 'real' | 'integer'): string {
	if (aspect === 'density') return variate === 'real' ? 'Pdf' : 'Pmf';
	if (aspect === 'logDensity') return variate === 'real' ? 'LogPdf' : 'LogPmf';
	return aspect.charAt(0).toUpperCase() + aspect.slice(1);
}
