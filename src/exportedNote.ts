import type { LiveFormula } from './core/service';

/** What a page that stands alone carries: where its formulas are, and the programs of those that open. */
export interface ExportedNote {
	/** The first line of each block, and the index of the first formula inside. */
	readonly lines: readonly number[];
	readonly firstFormulas: readonly number[];
	readonly live: Readonly<Record<string, LiveFormula>>;
	/** The names of methods that formulas call for, which only the editor can run. */
	readonly methods: Readonly<Record<string, readonly string[]>>;
}

/** A note on its way to such a page. */
export interface Export {
	/** Its blocks, as the preview shows them. */
	readonly html: readonly string[];
	readonly note: ExportedNote;
}
