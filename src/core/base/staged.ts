import type { Diagnostic } from './diagnostic';

/** What every stage returns: its best result, and what it had to complain about. */
export interface Staged<T> {
	readonly value: T;
	readonly diagnostics: readonly Diagnostic[];
}
