/** The relative error above which what was searched for is not shown. */
export const CERTAIN = 1e-7;

/** A number and a bound of its error; the bound is Infinity where nothing is known. */
export interface Estimate {
	readonly value: number;
	readonly error: number;
}
