import type { Diagnostic } from '../base/diagnostic';
import type { Domain } from '../base/domain';
import type { Lines } from '../base/lines';
import type { Span } from '../base/span';

/**
 * A note as it was read. Every span counts in the original text, through every repair. Indices refer to the arrays of the same note,
 * all of them in the order of writing. The whole model is plain data apart from `lines` and `OffsetMap`.
 */
export interface Note {
	readonly text: string;
	readonly lines: Lines;
	readonly sections: readonly Section[];
	readonly entries: readonly Entry[];
	readonly formulas: readonly MathSpan[];
	readonly legend: readonly LegendItem[];
	readonly codeReferences: readonly CodeReference[];
	/** Hints on what was repaired while reading: mis-decoded text, Unicode debris, formulas without an end. */
	readonly diagnostics: readonly Diagnostic[];
}

/** A heading with entries or formulas under it, up to the next heading of its level or higher. */
export interface Section {
	readonly title: string;
	readonly level: number;
	readonly span: Span;
	readonly titleSpan: Span;
}

/** A keyword with what belongs to it. */
export interface Entry {
	/** The first name, without emoji, markup, trailing colon and short name: `Normal Distribution`, `torch.nn.Mish()`. */
	readonly keyword: string;
	/** All names: keyword, those after a bar, short names in brackets (`MC`). */
	readonly names: readonly string[];
	readonly span: Span;
	readonly nameSpan: Span;
	readonly section?: number;
	/** Set when the keyword is a code reference, without its brackets: `torch.nn.Mish`. */
	readonly code?: string;
}

/** `macros`: definitions of macros that stand bare, `\newcommand{\R}{\mathbb{R}}`. */
export type Delimiter = '$' | '$$' | '\\(' | '\\[' | '```math' | '$`' | 'environment' | 'macros';

/** One formula: where it stands, and its text as meant. */
export interface MathSpan {
	/** With its delimiters. */
	readonly span: Span;
	/** Without its delimiters and the blanks beside them; an environment keeps its `\begin` and `\end`. */
	readonly content: Span;
	/** The content after repair and without quote and list markers of continued lines: what `formula` reads. */
	readonly latex: string;
	/** From an offset in `latex` to one in the note. */
	readonly offsets: OffsetMap;
	readonly delimiter: Delimiter;
	readonly display: boolean;
	readonly entry?: number;
	readonly section?: number;
	/** The words just before it in its paragraph or bullet, or above it if it stands in lines of its own, as plain text without markup, at most 200 characters: `Variance :`. */
	readonly before: string;
	/** For a line that starts with `$=…$`: the index of the formula whose chain it continues. */
	readonly continues?: number;
}

/** Monotone map from offsets in a repaired text to offsets in the original. */
export interface OffsetMap {
	readonly toOriginal: (offset: number) => number;
}

/** What the note says of a symbol: "`$\tau$` is the temperature". */
export interface LegendItem {
	/** The symbol as written, `\tau` or `p(x|z)`, and which formula it is. */
	readonly latex: string;
	readonly formula: number;
	/** The words, plain text: `the temperature parameter`; empty where the note only states a domain: `($x>0$)`. */
	readonly words: string;
	readonly wordsSpan: Span;
	/** The domain that the words or a relation imply: a standard deviation is positive, a probability lies in [0, 1]. */
	readonly domain?: Domain;
	readonly entry?: number;
	readonly section?: number;
}

/** `torch.nn.Mish()`, `F.softmax`, `np.cumprod` in running text, code spans or an entry's name. */
export interface CodeReference {
	/** Without its brackets: `torch.nn.Mish`. */
	readonly name: string;
	readonly span: Span;
	readonly entry?: number;
}

/** One change as an editor reports it, in offsets of the text before it. */
export interface TextChange {
	readonly span: Span;
	readonly text: string;
}
