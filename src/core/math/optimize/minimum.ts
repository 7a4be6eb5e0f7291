/** What an unconstrained search found. It is a local minimum: nothing is said of lower ones elsewhere. */
export interface Minimum {
	readonly at: Float64Array;
	readonly value: number;
	/** Whether the search ended by its own criterion, and not because nothing better was found or the steps were out. */
	readonly converged: boolean;
}
