/** A number and a bound of its error; the bound is Infinity where nothing is known. */
export interface Estimate {
	readonly value: number;
	readonly error: number;
}
