import type { Span } from '../base/span';

/** Why something undecided was read as it was; the sentence is written in `view/reasons.ts`. */
export type Decision = { readonly span: Span } & (
	/** `pattern` is the left side of the definition. */
	| { readonly code: 'applied-definition'; readonly name: string; readonly pattern: string }
	| { readonly code: 'applied-binding'; readonly name: string }
	| { readonly code: 'applied-library'; readonly name: string; readonly id: string }
	| { readonly code: 'product-with-value'; readonly name: string }
	| { readonly code: 'dot-product' }
	| { readonly code: 'matrix-product' }
	| { readonly code: 'elementwise'; readonly operation: string }
	| { readonly code: 'transpose' }
	| { readonly code: 'index'; readonly name: string; readonly family: string }
	| { readonly code: 'constant'; readonly name: string }
	| { readonly code: 'cardinality' }
	| { readonly code: 'determinant' }
	| { readonly code: 'norm'; readonly norm: string }
	| { readonly code: 'range-from-length'; readonly name: string; readonly family: string }
	| { readonly code: 'range-from-support'; readonly name: string }
	| { readonly code: 'size-from-length'; readonly name: string; readonly size: number }
	| { readonly code: 'free-index'; readonly name: string }
	| { readonly code: 'bayes-rule'; readonly name: string }
	| { readonly code: 'complement'; readonly name: string }
	| { readonly code: 'divergence'; readonly name: string }
	| { readonly code: 'applied-unknown'; readonly name: string }
	| { readonly code: 'parameter-group'; readonly name: string }
	| { readonly code: 'event'; readonly name: string }
	| LawDecision
	| { readonly code: 'drawn'; readonly name: string }
	| { readonly code: 'sum-over-support'; readonly name: string }
	| { readonly code: 'name-script'; readonly name: string }
	| { readonly code: 'exponent'; readonly name: string }
	| { readonly code: 'absolute-value' }
	| { readonly code: 'variance' }
	| { readonly code: 'own-symbol'; readonly name: string }
	| { readonly code: 'family-list'; readonly name: string }
	| { readonly code: 'member'; readonly member: string }
	| { readonly code: 'update'; readonly name: string }
	| { readonly code: 'proportion' }
	| { readonly code: 'inverse-function'; readonly name: string }
);

/** How it is known what values a random variable takes. */
export type LawDecision =
	| { readonly code: 'density'; readonly name: string; readonly density: string }
	| { readonly code: 'distributed'; readonly name: string; readonly distribution: string }
	| { readonly code: 'weighted'; readonly name: string }
	| { readonly code: 'tabled'; readonly name: string };
