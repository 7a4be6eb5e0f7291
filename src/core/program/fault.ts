import type { Diagnostic, WithoutSpan } from '../base/diagnostic';

/** Why an evaluation has no value; the caller adds the span. */
export type Fault = WithoutSpan<Extract<Diagnostic, { code: 'index-out-of-range' | 'no-such-axis' | 'not-in-table' | 'not-certain' | 'out-of-steps' | 'too-large' | 'shape-mismatch' | 'no-value' | 'out-of-range' | 'rival-definitions' }>>;

/** Ends an evaluation; caught at the door, `run`, and never seen outside. */
export class EvaluationFault extends Error {
	constructor(readonly fault: Fault) {
		super(fault.code);
	}
}
