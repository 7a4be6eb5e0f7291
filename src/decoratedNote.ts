import type { LiveFormula } from './core/service';

/** What VS Code's own preview is given of a note: its formulas in the order of writing, as they are written, with the programs of those that open. */
export interface DecoratedNote {
	readonly formulas: readonly { readonly latex: string; readonly live?: LiveFormula }[];
}

/** The attribute that carries it, as JSON. */
export const DECORATED_NOTE = 'data-ml-note';
