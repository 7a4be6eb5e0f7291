import { NON_NEGATIVE, POSITIVE, PROBABILITY } from '../../base/domain';
import type { Domain } from '../../base/domain';
import type { Parameter } from '../record';

/** The one argument of an elementwise function, by the names that torch, NumPy, SciPy and JAX give it. */
export const X: Parameter = { name: 'x', aliases: ['input', 'a', 'z', 'n'], type: 'real', doc: 'the argument' };

/** The same, kept to a domain. */
export function xIn(domain: Domain): Parameter {
	return { ...X, domain };
}

/** The two arguments of an elementwise function. */
export const FIRST: Parameter = { name: 'x', aliases: ['x1', 'input', 'a'], type: 'real', doc: 'the first argument' };
export const SECOND: Parameter = { name: 'y', aliases: ['x2', 'other', 'b'], type: 'real', doc: 'the second argument' };

/** An array taken as a whole. */
export const ARRAY: Parameter = { name: 'x', aliases: ['input', 'a', 'array', 'z'], type: 'tensor', doc: 'the array' };

/** NaN stands for left out: over all elements. */
export const AXIS: Parameter = { name: 'dim', aliases: ['axis'], type: 'integer', default: NaN, doc: 'the axis, from 0, or from the end if negative; all elements if left out' };

export function real(name: string, doc: string, aliases: readonly string[] = [], standard?: number): Parameter {
	return { name, doc, aliases, type: 'real', ...(standard === undefined ? {} : { default: standard }) };
}

export function positive(name: string, doc: string, aliases: readonly string[] = [], standard?: number): Parameter {
	return { ...real(name, doc, aliases, standard), domain: POSITIVE };
}

export function nonNegative(name: string, doc: string, aliases: readonly string[] = []): Parameter {
	return { ...real(name, doc, aliases), domain: NON_NEGATIVE };
}

export function probability(name: string, doc: string, aliases: readonly string[] = []): Parameter {
	return { ...real(name, doc, aliases), domain: PROBABILITY };
}

/** A truth value; left out it is `standard`. */
export function flag(name: string, doc: string, standard?: 0 | 1): Parameter {
	return { name, doc, type: 'integer', ...(standard === undefined ? {} : { default: standard }) };
}
