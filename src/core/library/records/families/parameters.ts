import type { Parameter } from '../../record';
import { positive, probability, real } from '../parameters';

/** A location and a scale, told by their usual letters; torch and SciPy say loc and scale. */
export function locationScale(location: string, scale: string, words: readonly [location: string, scale: string] = ['the mean', 'the scale'], aliases: readonly string[] = []): readonly Parameter[] {
	return [real(location, words[0], ['loc', ...(words[0] === 'the mean' ? ['mean'] : [])], 0), positive(scale, words[1], ['scale', ...aliases], 1)];
}

export function integer(name: string, doc: string, aliases: readonly string[] = []): Parameter {
	return { name, doc, aliases, type: 'integer' };
}

export function count(name: string, doc: string, aliases: readonly string[] = []): Parameter {
	return { ...integer(name, doc, aliases), domain: { kind: 'interval', low: 0, high: Infinity, integer: true } };
}

/** A rate, which may be given as a scale. */
export function rate(name: string, doc: string, aliases: readonly string[], reciprocals: readonly string[]): Parameter {
	return { ...positive(name, doc, aliases), reciprocals };
}

export const success: Parameter = probability('p', 'the probability of success', ['probs']);

/** Log odds beyond it belong to probabilities that no number holds. */
const FARTHEST = 700;

/** A probability as torch takes it: itself, or its log odds. */
export function chances(of: string): readonly Parameter[] {
	return [
		probability('probs', `the probability of ${of}`, ['p']),
		{ ...real('logits', 'its log odds', [], NaN), domain: { kind: 'interval', low: -FARTHEST, high: FARTHEST }, insteadOf: 'probs' },
	];
}
