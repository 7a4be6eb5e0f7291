import type { Span } from './span';

/** What a formula asks for that has no computation here. Each has a sentence of its own in `view/refusals.ts`. */
export type Unsupported =
	// by its sign, which the diagnostic quotes
	| 'sign' | 'subscript-of-function'
	| 'delimited-macro'
	// parts of a formula that have no value where they stand
	| 'relation' | 'relation-in-brackets' | 'list' | 'lines' | 'dots' | 'mark' | 'text' | 'brackets' | 'prime' | 'subscript' | 'condition' | 'set'
	// arrays
	| 'matrix' | 'block-matrix' | 'identity-size' | 'product-of-many-axes' | 'power-of-row' | 'exponent-of-matrix'
	| 'comparison-of-arrays' | 'cases-of-arrays' | 'fold-of-array' | 'integral-of-array' | 'density-of-array' | 'moment-of-array' | 'derivative-of-array'
	// calculus and search
	| 'derivative' | 'gradient' | 'gradient-power' | 'limits-of-multiple-integral' | 'search-over-several';

/** What may be read in more than one way; which ways, and how to write each, is said in `view/refusals.ts`. */
export type Ambiguity =
	| 'numerals' | 'numeral-in-index' | 'last-factor' | 'minus-one' | 'argument-end' | 'division-behind-function' | 'division' | 'division-by-product' | 'division-by-matrix'
	| 'derivative-of-vector' | 'product-of-vectors' | 'cross-product' | 'outer-product' | 'list-of-vectors'
	| 'function-of-matrix' | 'norm-of-matrix' | 'norm-of-vector' | 'bars-around-table' | 'bars-around-vector' | 'normal-parameter';

/** What was looked for and not found to enough digits. `tie` is a best among values that all left the range of a double; `mass` means that a density is not known to be 0 anywhere and yet does not add up to 1; `evidence` is the integral of a density that is given; `rounding` that errors of rounding outweigh the value or decide a case. */
export type Uncertain = 'integral' | 'series' | 'search' | 'tie' | 'endless' | 'rounding' | 'mass' | 'evidence';

/** Why the range of a variable is not known; `interval` is one that a sum cannot run through. */
export type Unranged = 'no-variable' | 'no-bounds' | 'subscript' | 'interval' | 'condition';

/** What a formula, or a step of it, is that has no value. */
export type Valueless = 'empty' | 'definitions' | 'statement' | 'formula' | 'range' | 'operation';

/** What should stand where something is missing. */
export type Expected = 'expression' | 'group' | 'argument' | 'differential' | 'condition';

/** The kind of value that a name needs. */
export type ValueKind = 'function' | 'array' | 'value' | 'table' | 'number' | 'integer' | 'vector' | 'tensor';

/** Why a binding or an argument cannot be used. */
export type BindingFault =
	| 'key' | 'domain' | 'value' | 'function' | 'distribution' | 'table' | 'axis' | 'start' | 'discrete' | 'endless'
	| 'unknown-parameter' | 'repeated-parameter' | 'missing-parameter' | 'no-arguments';

/** What a thing is as far as its axes are known: `sizes` where they are numbers, else how many axes it has. */
export type Shape =
	| { readonly kind: 'axes'; readonly rank: number; readonly row?: boolean }
	| { readonly kind: 'sizes'; readonly sizes: readonly number[] }
	| { readonly kind: 'indices'; readonly count: number }
	| { readonly kind: 'unknown' };

/** One side of a mismatch: its shape, and where it stands and how it is written if that is known. */
export interface Operand {
	readonly shape: Shape;
	readonly text?: string;
	readonly span?: Span;
}

/** A side of which only the sizes are known; no sizes is a number. */
export function sized(sizes: readonly number[] | undefined): Operand {
	return { shape: sizes ? { kind: 'sizes', sizes } : { kind: 'unknown' } };
}
