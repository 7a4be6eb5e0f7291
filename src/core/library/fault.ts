import type { Diagnostic, WithoutSpan } from '../base/diagnostic';

/** What is wrong with a call: a diagnostic whose place only the caller knows. */
export type Fault = WithoutSpan<Diagnostic>;
