/** What kind of thing an expression stands for. `rank` is 1 for a vector, 2 for a matrix; `row` marks a transposed vector. */
export type Type =
	| { readonly kind: 'unknown' }
	| { readonly kind: 'boolean' }
	| { readonly kind: 'integer' }
	| { readonly kind: 'real' }
	| { readonly kind: 'tensor'; readonly rank: number; readonly row?: boolean }
	| { readonly kind: 'set' };

export const REAL: Type = { kind: 'real' };
export const INTEGER: Type = { kind: 'integer' };
export const BOOLEAN: Type = { kind: 'boolean' };
export const UNKNOWN: Type = { kind: 'unknown' };

export const ROW: Type = { kind: 'tensor', rank: 1, row: true };

/** A dense array of `rank` axes; rank 0 is a real number. */
export function tensor(rank: number): Type {
	return rank === 0 ? REAL : { kind: 'tensor', rank };
}

/** The number of axes; a set is read as the list of its elements. */
export function rankOf(type: Type): number {
	return type.kind === 'tensor' ? type.rank : type.kind === 'set' ? 1 : 0;
}
