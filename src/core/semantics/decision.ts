import type { Span } from '../base/span';

/** Why something undecided was read as it was; the sentence is written in `view/messages.ts`. */
export type Decision = { readonly span: Span } & (
	| { readonly code: 'applied-definition'; readonly name: string }
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
	| { readonly code: 'inverse-function'; readonly name: string }
);
