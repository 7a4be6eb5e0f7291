import type { Diagnostic } from '../base/diagnostic';

type WithoutSpan<T> = T extends unknown ? Omit<T, 'span'> : never;

/** What is wrong with a call: a diagnostic whose place only the caller knows. */
export type Fault = WithoutSpan<Extract<Diagnostic, { readonly code: 'invalid-binding' | 'binding-kind' | 'shape-mismatch' | 'wrong-arity' | 'index-out-of-range' }>>;
