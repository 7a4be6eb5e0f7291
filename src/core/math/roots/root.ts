/** A root and a bound of its error; NaN and Infinity where none was found. */
export interface Root {
	readonly at: number;
	readonly error: number;
}

export const NO_ROOT: Root = { at: NaN, error: Infinity };
