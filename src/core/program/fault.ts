import type { Diagnostic } from '../base/diagnostic';

type WithoutSpan<D> = D extends unknown ? Omit<D, 'span'> : never;

/** Why an evaluation has no value; the caller adds the span. */
export type Fault = WithoutSpan<Extract<Diagnostic, { code: 'index-out-of-range' | 'not-certain' | 'out-of-steps' | 'too-large' | 'shape-mismatch' | 'no-value' | 'out-of-range' }>>;

/** Ends an evaluation; caught at the door, `run`, and never seen outside. */
export class EvaluationFault extends Error {
	constructor(readonly fault: Fault) {
		super(fault.code);
	}
}
