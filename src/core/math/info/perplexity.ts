import type { Dense } from '../tensor/dense';
import { crossEntropy, entropy } from './divergence';

/** `e^H(p)`: as many outcomes as equally probable ones would leave as uncertain. */
export function perplexity(p: Float64Array): number {
	return Math.exp(entropy(p));
}

/** `e^H(p, q)`: the perplexity of a model q for what follows p; Infinity where q excludes what p allows. */
export function crossPerplexity(p: Dense, q: Dense): number {
	return Math.exp(crossEntropy(p, q));
}
