import type { Diagnostic, WithoutSpan } from '../base/diagnostic';

/** What is wrong with a call: a diagnostic whose place only the caller knows. */
export type Fault = WithoutSpan<Diagnostic>;

/** Thrown by methods; caught where the library is called. */
export class CallFault extends Error {
	constructor(readonly fault: Fault) {
		super(fault.code);
	}
}
