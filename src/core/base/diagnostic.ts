import type { Ambiguity, BindingFault, Expected, Operand, Uncertain, Unranged, Unsupported, Valueless, ValueKind } from './refusal';
import type { Span } from './span';

/**
 * What is wrong or was taken for granted, and where. The sentence for each code is written once, in `view/messages.ts`;
 * a new code is a line here and a sentence there, and the compiler asks for both.
 */
/** `within` is the LaTeX of what stands at the span, where the fault lies in its definition elsewhere. */
export type Diagnostic = { readonly span: Span; readonly within?: string } & (
	// note
	| { readonly code: 'mis-decoded' }
	| { readonly code: 'unicode-debris'; readonly character: string; readonly meant: string }
	| { readonly code: 'unclosed-formula'; readonly delimiter: string }
	| { readonly code: 'not-text' }
	// formula
	| { readonly code: 'missing-operand'; readonly expected: Expected }
	| { readonly code: 'missing-close'; readonly open: string }
	| { readonly code: 'unexpected'; readonly found: string }
	| { readonly code: 'unknown-command'; readonly command: string }
	| { readonly code: 'undefined-command'; readonly command: string }
	| { readonly code: 'recursive-macro'; readonly name: string }
	| { readonly code: 'expansion-too-long'; readonly limit: number }
	| { readonly code: 'lost-limits' }
	| { readonly code: 'too-long'; readonly limit: number; readonly of: 'characters' | 'tokens' }
	| { readonly code: 'too-deep'; readonly limit: number }
	| { readonly code: 'bidi-control' }
	// semantics
	/** `sign` is what the note wrote. */
	| { readonly code: 'unsupported'; readonly what: Unsupported; readonly sign?: string }
	/** `parts` are the LaTeX of what may belong together in several ways. */
	| { readonly code: 'ambiguous'; readonly what: Ambiguity; readonly parts?: readonly string[] }
	| { readonly code: 'shape-mismatch'; readonly left: Operand; readonly right: Operand }
	| { readonly code: 'argument-kind'; readonly name: string; readonly parameter: string; readonly expected: ValueKind; readonly actual: Operand }
	| { readonly code: 'wrong-arity'; readonly name: string; readonly expected: number; readonly actual: number }
	| { readonly code: 'no-range'; readonly why: Unranged; readonly name: string }
	| { readonly code: 'no-derivative'; readonly name: string }
	| { readonly code: 'no-dependence'; readonly name: string }
	| { readonly code: 'no-value'; readonly what: Valueless }
	// bindings and requests
	| { readonly code: 'binding-kind'; readonly name: string; readonly expected: ValueKind }
	| { readonly code: 'invalid-binding'; readonly name: string; readonly why: BindingFault; readonly names?: readonly string[] }
	| { readonly code: 'free-symbol'; readonly name: string }
	| { readonly code: 'no-such-formula'; readonly latex: string }
	| { readonly code: 'ambiguous-formula'; readonly count: number }
	| { readonly code: 'no-such-member'; readonly member: number; readonly count: number }
	| { readonly code: 'no-such-function'; readonly name: string }
	/** A function of the library that works on values was asked to work on a formula. */
	| { readonly code: 'no-method'; readonly name: string }
	/** A formula in which nothing is left to vary. */
	| { readonly code: 'no-variable' }
	| { readonly code: 'negative-density' }
	// evaluation
	/** Indices run from `base` to `base + length - 1`; `name` is the LaTeX of what is indexed. */
	| { readonly code: 'index-out-of-range'; readonly index: number; readonly length: number; readonly base: number; readonly name?: string }
	| { readonly code: 'no-such-axis'; readonly axis: number; readonly rank: number }
	| { readonly code: 'not-in-table'; readonly value: number; readonly values: readonly number[] }
	| { readonly code: 'not-certain'; readonly of: Uncertain; readonly bound: number }
	| { readonly code: 'out-of-range' }
	/** A name is defined twice, and differently. */
	| { readonly code: 'rival-definitions'; readonly name?: string }
	| { readonly code: 'out-of-steps'; readonly steps: number }
	| { readonly code: 'too-large'; readonly elements: number }
);

export type Code = Diagnostic['code'];

/** What is wrong where only the caller knows the place. */
export type WithoutSpan<D> = D extends unknown ? Omit<D, 'span'> : never;
