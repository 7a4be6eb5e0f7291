import type { LiveFormula } from './core/service';

/**
 * What VS Code's own preview is given of a note: its formulas in the order of writing, as they are written, with the programs of those that
 * open. What is written like none that opens is left out.
 */
export interface DecoratedNote {
	readonly uri: string;
	readonly formulas: readonly { readonly latex: string; readonly live?: LiveFormula }[];
}

/** The programs of a note as far as they are made. */
export interface Decoration {
	readonly note: DecoratedNote;
	/** Whether there will be no more. */
	readonly isWhole: boolean;
}

/** The attribute that carries it, as JSON. */
export const DECORATED_NOTE = 'data-ml-note';

/** What a formula is known by: spaces do not make another of it. */
export function withoutSpaces(latex: string): string {
	return latex.replace(/\s+/gu, '');
}
