import type { Parameter } from '../record';
import { nonNegative, positive, probability, real } from './parameters';

/** Mean and scale under the usual letter; torch and SciPy say loc and scale. */
export function locationScale(scale: string): readonly Parameter[] {
	const words = scale === 'sigma' ? 'the standard deviation' : 'the scale';
	return [real('mu', 'the mean', ['loc', 'mean'], 0), positive(scale, words, ['scale', ...(scale === 'sigma' ? ['std'] : [])], 1)];
}

export const studentT: readonly Parameter[] = [positive('nu', 'the degrees of freedom', ['df']), real('mu', 'the location', ['loc'], 0), positive('sigma', 'the scale', ['scale'], 1)];
export const bounds: readonly Parameter[] = [real('a', 'the lower end', ['low'], 0), real('b', 'the upper end', ['high'], 1)];
export const rateOnly: readonly Parameter[] = [{ ...positive('rate', 'the rate', ['lambda']), reciprocals: ['scale', 'theta'] }];
export const shapeRate: readonly Parameter[] = [positive('alpha', 'the shape', ['concentration', 'a', 'shape']), { ...positive('rate', 'the rate', ['beta']), reciprocals: ['scale', 'theta'] }];
export const alphaBeta: readonly Parameter[] = [positive('alpha', 'the first shape', ['concentration1', 'a']), positive('beta', 'the second shape', ['concentration0', 'b'])];
export const successProbability: Parameter = probability('p', 'the probability of success', ['probs']);
export const trials: readonly Parameter[] = [{ name: 'n', aliases: ['total_count'], type: 'integer', domain: { kind: 'interval', low: 0, high: Infinity, integer: true }, doc: 'the number of trials' }, successProbability];
export const meanOnly: readonly Parameter[] = [nonNegative('lambda', 'the mean', ['rate', 'mu'])];
