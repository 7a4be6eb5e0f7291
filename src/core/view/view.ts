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
	/** Something the reader can do from here, where the surface has commands. */
	| { readonly kind: 'action'; readonly label: string; readonly action: 'evaluate' };

/** How much a text matters: running text, an aside, or something to look at. */
export type Tone = 'plain' | 'aside' | 'warning';

export interface LegendRow {
	/** In plain mathematics: `μ`, `p(x|z)`. */
	readonly symbol: string;
	readonly words: string;
}
