import { ShapeError, type Dense } from '../tensor/dense';
import { sum } from '../tensor/sum';
import { entropyTerm } from '../special/logarithms';
import { deviance } from '../special/saddlePoint';

/**
 * One term `p log(p/q)`: 0 where p is 0, Infinity where only q is, NaN where one is negative.
 * @error   at most 1 ε (|f| + Σ |x ∂f/∂x|), docs/ACCURACY.md.
 */
export function divergenceTerm(p: number, q: number): number {
	if (!(p >= 0 && q >= 0)) return NaN;
	return p === 0 ? 0 : q === 0 ? Infinity : p * logRatio(p, q);
}

/** `log(p/q)`, without cancellation where the two are near. */
function logRatio(p: number, q: number): number {
	const relative = (p - q) / q;
	return Math.abs(relative) < 0.5 ? Math.log1p(relative) : Math.abs(relative) < Infinity ? Math.log(p / q) : Math.log(p) - Math.log(q);
}

/** `p log(p/q) + q - p` of two logarithms: never negative, so that nothing cancels when it is added up. */
export function divergenceDensity(logP: number, logQ: number): number {
	const [p, q] = [Math.exp(logP), Math.exp(logQ)];
	if (p === 0) return q;
	// The difference of the logarithms says how far p is from q better than both do once they are rounded.
	return Math.abs(logP - logQ) < 0.2 ? deviance(p, q, q * Math.expm1(logP - logQ)) : p * (logP - logQ) + q - p;
}

/**
 * The Kullback-Leibler divergence `Σ p_i log(p_i/q_i)`, in nats. The weights are taken as they are: nothing is normalised.
 * @domain  p_i, q_i ≥ 0.
 */
export function klDivergence(p: Dense, q: Dense): number {
	return sum(pairwise(p, q, divergenceTerm));
}

/**
 * The cross entropy `-Σ p_i log(q_i)`, in nats; 0 log 0 is 0.
 * @domain  p_i, q_i ≥ 0.
 */
export function crossEntropy(p: Dense, q: Dense): number {
	return sum(pairwise(p, q, (weight, probability) => weight === 0 && probability >= 0 ? 0 : -weight * Math.log(probability)));
}

/**
 * The Jensen-Shannon divergence, half the divergences of p and q from their mean, in nats.
 * @domain  p_i, q_i ≥ 0.
 */
export function jensenShannonDivergence(p: Dense, q: Dense): number {
	const middle = { shape: p.shape, data: pairwise(p, q, (a, b) => a / 2 + b / 2) };
	return (klDivergence(p, middle) + klDivergence(q, middle)) / 2;
}

/**
 * The entropy `-Σ p_i log(p_i)`, in nats; 0 log 0 is 0.
 * @domain  p_i ≥ 0.
 */
export function entropy(p: Float64Array): number {
	return sum(p.map(entropyTerm));
}

function pairwise(p: Dense, q: Dense, term: (p: number, q: number) => number): Float64Array {
	if (p.shape.length !== q.shape.length || p.shape.some((n, k) => n !== q.shape[k])) throw new ShapeError(p.shape, q.shape);
	return p.data.map((value, i) => term(value, q.data[i] ?? NaN));
}
