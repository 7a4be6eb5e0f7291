import type { Json } from '../base/value';

/**
 * What a hover, a palette row, a card in the preview or a terminal shows. Strings are plain text, often the note's own: every printer
 * escapes them for its surface.
 */
export type View =
	/** One under another. */
	| { readonly kind: 'stack'; readonly parts: readonly View[] }
	/** What this is about: a keyword, and a word on the kind of thing. */
	| { readonly kind: 'title'; readonly text: string; readonly detail?: string }
	/** A formula, typeset where the surface can. */
	| { readonly kind: 'formula'; readonly latex: string }
	| { readonly kind: 'text'; readonly text: string; readonly tone: Tone }
	/** A computed value; `label` says of what, in plain mathematics. */
	| { readonly kind: 'value'; readonly label?: string; readonly value: Json }
	/** The symbols of a formula and what the note says of them. */
	| { readonly kind: 'legend'; readonly rows: readonly LegendRow[] }
	/** What a method found: numbers first, what is long summarised. */
	| { readonly kind: 'findings'; readonly rows: readonly FindingRow[] }
	/** Something the reader can do from here, where the surface has commands. */
	| { readonly kind: 'action'; readonly label: string; readonly action: 'evaluate' }
	/** Several such things in one line behind a word: the methods that can be run, by their ids. */
	| { readonly kind: 'runs'; readonly label: string; readonly methods: readonly { readonly method: string; readonly name: string }[] };

/** How much a text matters: running text, an aside, or something to look at. */
export type Tone = 'plain' | 'aside' | 'warning';

export interface LegendRow {
	/** In plain mathematics: `μ`, `p(x|z)`. */
	readonly symbol: string;
	readonly words: string;
}

export interface FindingRow {
	/** As in the result: `mean`. */
	readonly name: string;
	/** `0.642857`, `0.39 to 0.86`, `curve of 401 points`. */
	readonly shown: string;
	/** What it is; empty where nothing is known of it. */
	readonly words: string;
	/** Set where `shown` only says how much there is. */
	readonly summary?: true;
	/** All of a small table, row by row. */
	readonly table?: readonly (readonly string[])[];
}
