import type { Domain } from '../base/domain';
import type { Json } from '../base/value';

/** One parameter of a callable, in the order of its own signature. */
export interface Parameter {
	/** Plain name, `mu`; argument names of other libraries are `aliases` (`loc`). */
	readonly name: string;
	readonly aliases?: readonly string[];
	/** Names under which one over this parameter may be given: `scale` for a rate. */
	readonly reciprocals?: readonly string[];
	/** `tensor` takes an array of any rank as a whole; `real` and `integer` are lifted over arrays elementwise; a `function` is a formula, a distribution or a table. */
	readonly type: 'real' | 'integer' | 'vector' | 'tensor' | 'function';
	/** A tensor that may be a function over finite supports instead, which is then written out. */
	readonly orFunction?: true;
	readonly domain?: Domain;
	/** Left out by the caller means this value; NaN is how a function is told that an axis was left out. */
	readonly default?: number;
	/** The name of the parameter that is left out where this one is given: `probs`, for `logits`; it is NaN then. */
	readonly insteadOf?: string;
	/** A formula stands for this function without the denominators that only normalise it. */
	readonly unnormalised?: boolean;
	/** Behind the variables of the function come parameters. */
	readonly withParameters?: boolean;
	/** A matrix whose rows are shares of 1. */
	readonly stochastic?: true;
	/** Whether it says how it is computed rather than what of; by default whole numbers do that may be left out. */
	readonly setting?: boolean;
	/** What a page begins with, where that is not the default or of the example. */
	readonly begin?: unknown;
	readonly doc: string;
}

/** One of the things that a method finds. */
export interface Result {
	/** Its name among the parts. */
	readonly name: string;
	/** What pictures call it, where its name does not say. */
	readonly words?: string;
	readonly doc: string;
	/**
	 * A `curve` runs over the part named `over`; a `trace` has a row for each step of one chain, or a row for each chain and a column for each draw.
	 * A `place` is a value of what curves run over and chains draw, and `entries` are a vector beside others of its length. In steps, `next` is
	 * where each of them leads.
	 */
	readonly kind?: 'interval' | 'curve' | 'trace' | 'table' | 'place' | 'entries';
	readonly over?: string;
	/** Of a curve, another one in whose picture it is; of a place, the curve that it is a place of; of a number, the curve whose picture tells it. */
	readonly on?: string;
	/** What the axes are, where the first is not the step: `chain`, `draw`. */
	readonly axes?: readonly string[];
}

/**
 * One callable thing. This list is what completion, hovers, the palette, docs/LIBRARY.md and the tests read.
 *
 * To add a function, write one record under `records/` and put its implementation under the same `id` into `scalar.ts` (a function of
 * numbers, lifted over arrays) or `dense.ts` (of whole arrays). A test fails while either is missing; `npm run library` brings
 * docs/LIBRARY.md up to date, and an entry in `src/test/tables/accuracy` states how exact it is.
 */
export interface LibraryRecord {
	/** Stable, camel case: `mish`, `normalCdf`. */
	readonly id: string;
	/** The distribution it belongs to, `Normal`. */
	readonly family?: string;
	/** Whose parameters it takes where they are not ours. */
	readonly form?: 'SciPy' | 'torch';
	readonly names: {
		/** How formulas write it: `\tanh`, `Mish`, `softplus`; letters without backslash are compared case-sensitively as written here. */
		readonly latex: readonly string[];
		/** In words: `Logistic CDF`, `KL divergence`; compared without case. */
		readonly keyword: readonly string[];
		readonly torch?: readonly string[];
		readonly numpy?: readonly string[];
		readonly scipy?: readonly string[];
		readonly jax?: readonly string[];
	};
	readonly parameters: readonly Parameter[];
	/** One sentence. */
	readonly doc: string;
	/** Its definition, in terms of the parameters. */
	readonly formula: string;
	/** ∂/∂parameter as LaTeX in terms of the parameters, for scalar functions; a parameter left out has no derivative. */
	readonly derivative?: Readonly<Record<string, string>>;
	/** What a method finds, in the order shown; some may be left out, as gradients of what has none. */
	readonly results?: readonly Result[];
	/** What its value is where it is of a Markov chain, whose transitions are its first parameter: shares of the states, states one after the other, or transitions. */
	readonly value?: 'shares' | 'path' | 'transitions';
	/** Arguments by name and the value; run by a test. */
	readonly example: { readonly args: Readonly<Record<string, unknown>>; readonly value: Json | Readonly<Record<string, Json>> };
	/** Paper, book or library. */
	readonly source: string;
}
