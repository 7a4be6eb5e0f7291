import type { Diagnostic } from './base/diagnostic';
import type { Domain } from './base/domain';
import type { Span } from './base/span';
import type { Json } from './base/value';
import type { Verdict } from './check/verdict';
import type { LibraryRecord } from './library/record';
import type { LiveOutcome } from './live/liveFormula';
import type { Note, TextChange } from './note/note';
import type { FormulaShape } from './semantics/formulaShapes';

export type { SliderRange } from './live/sliderRange';
export type { LiveCheck } from './live/liveChecks';
export type { LiveFormula, LiveOutcome, LiveParameter, LivePart } from './live/liveFormula';
export type { MethodArgument, MethodCard } from './methods/methodCards';
export type { Counterexample, Point, Reason, Verdict } from './check/verdict';

/** What the core asks of its shell. */
export interface Host {
	/** For faults of ours; never note text. */
	readonly log: (message: string) => void;
	/** Milliseconds from any origin. */
	readonly now: () => number;
	/** Macros that hold in every note, by name: `{ "\\R": "\\mathbb{R}" }`. Read when a note is opened or edited. */
	readonly macros?: () => Readonly<Record<string, unknown>>;
}

/** Who waits for a call that may take long. */
export interface Watch {
	/** Asked now and then; true ends the call, which is refused as one that takes too long. */
	readonly cancelled?: () => boolean;
	/** Told of samplers how many of how many transitions are done. */
	readonly progress?: (done: number, total: number) => void;
}

/** Everything a shell may ask. Pure apart from `host`; safe to create one per test. */
export interface NoteService {
	/** The note, read once per version. */
	readonly open: (uri: string, version: number, text: string) => OpenNote;
	/** The note after an edit; reads only what the changes touch. Changes are applied in the order given, each in offsets of the text before it. */
	readonly edit: (uri: string, version: number, changes: readonly TextChange[]) => OpenNote;
	readonly get: (uri: string) => OpenNote | undefined;
	readonly close: (uri: string) => void;
	/** Calls a library function by any of its names. */
	readonly call: (name: string, args: unknown, watch?: Watch) => Outcome;
	/** Every function that can be called, for lists and completion. */
	readonly library: readonly LibraryRecord[];
}

/** One version of a note. Formulas are analysed when they are first asked for. */
export interface OpenNote {
	readonly uri: string;
	readonly version: number;
	readonly note: Note;
	readonly formulaCount: number;
	readonly formula: (index: number) => FormulaReading;
	/** A formula's LaTeX without macros, for what typesets it. */
	readonly expanded: (index: number) => string;
	/** The formula whose delimiters or content touch the offset. */
	readonly formulaAt: (offset: number) => FormulaReading | undefined;
	/** Formulas with this LaTeX, compared without spaces and after repair; `entry` is a keyword or its beginning. */
	readonly find: (latex: string, entry?: string) => readonly FormulaReading[];
	readonly evaluate: (index: number, request: EvalRequest) => Outcome;
	/** Calls a method of the library on what a formula is as a function of its variables. */
	readonly call: (index: number, name: string, request: CallRequest, watch?: Watch) => Outcome;
	/** The methods that a formula calls for, in the order of fit. */
	readonly methods: (index: number) => readonly MethodOffer[];
	/** A formula as programs that run in a page; what `bind` leaves open gets examples. */
	readonly play: (index: number, request: Pick<EvalRequest, 'bind' | 'domain' | 'indexBase'>) => LiveOutcome;
	/** Holds what a formula claims against what it computes; what `bind` leaves open is drawn, the same each time. */
	readonly check: (index: number, request: CheckRequest) => Verdict;
	/** Of the note and of all its formulas, in the order of writing. */
	readonly diagnostics: () => readonly Diagnostic[];
}

export type FormulaKind = 'definition' | 'equation' | 'statement' | 'update' | 'expression' | 'mention';

/** What is known of a formula without any binding. All spans are in the note. */
export interface FormulaReading {
	readonly index: number;
	readonly span: Span;
	/** Zero-based. */
	readonly line: number;
	readonly column: number;
	readonly latex: string;
	/** The keyword of its entry. */
	readonly entry?: string;
	readonly kind: FormulaKind;
	/** The left side of a definition, `f(x|\mu,\sigma)`. */
	readonly signature?: string;
	readonly symbols: readonly SymbolReading[];
	/** ready: has a value as it stands; open: has one once `missing` is given; refused: see `reason`. */
	readonly status: 'ready' | 'open' | 'refused';
	/** Keys to bind, as LaTeX, in the order of first use. */
	readonly missing: readonly string[];
	/** Why it is refused, as a sentence. */
	readonly reason?: string;
	/** Repairs that the reading takes for granted, by code. */
	readonly assumed: readonly string[];
	readonly decisions: readonly DecisionReading[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Why something that could be read in several ways was read as it was. */
export interface DecisionReading {
	readonly code: string;
	/** In the note. */
	readonly span: Span;
	/** "read as a dot product: both sides are vectors"; LaTeX stands in backticks. */
	readonly reason: string;
	/** What to write for the other reading. */
	readonly otherwise?: string;
	/** Set where a reader would have taken it for granted. */
	readonly obvious?: true;
}

export interface SymbolReading {
	/** LaTeX of the symbol as a key to bind: `x`, `\mu`, `p(x|z)`. */
	readonly symbol: string;
	readonly role: 'value' | 'function' | 'random variable' | 'index' | 'constant' | 'defined';
	/** What it has to be, by how it is written and used. */
	readonly type?: 'number' | 'integer' | 'vector' | 'matrix' | 'array' | 'function' | 'distribution';
	/** Where its values may lie, as the note says or as the operations around it suggest. */
	readonly domain?: Domain;
	/** The arguments of a function or a distribution, as LaTeX. */
	readonly parameters?: readonly string[];
	/** Families that must be equally long. */
	readonly sameLengthAs?: readonly string[];
	/** Where the formula first uses it, in the note; left out where only a definition does. */
	readonly span?: Span;
	/** What the note's legend says of it, and where. */
	readonly description?: string;
	readonly descriptionSpan?: Span;
}

/** Bindings as in DESIGN 5: a value is a number, "inf", nested arrays, {"fn"…}, {"dist"…} or {"table"…}. */
export interface EvalRequest {
	readonly bind?: Readonly<Record<string, unknown>>;
	readonly domain?: Readonly<Record<string, unknown>>;
	readonly indexBase?: number;
	/** 0-based member of the relation. */
	readonly member?: number;
	readonly limits?: { readonly steps: number; readonly milliseconds?: number };
}

/** As for an evaluation, with the limits of a command; the method's other arguments go by their names. */
export interface CallRequest extends Omit<EvalRequest, 'member' | 'limits'> {
	readonly args?: Readonly<Record<string, unknown>>;
	/** Keys of the variables; if left out, what stands left of the bar on the formula's left side, what a search moves, or all that is missing. */
	readonly variables?: readonly string[];
}

/** A method of the library that a formula calls for. */
export interface MethodOffer {
	/** The id of its record. */
	readonly method: string;
	/** What it is called, in words. */
	readonly name: string;
	readonly reason: OfferReason;
	/** Whether it is given the formula, by `call` of the note, or arguments of its own, by `call` of the service. */
	readonly on: 'formula' | 'arguments';
	/** Of a formula, the keys of what the method moves: they are not to be bound. */
	readonly variables: readonly string[];
	/** What has to be bound in the formula, or the arguments that have no default. */
	readonly missing: readonly SymbolReading[];
}

/** What speaks for a method: a keyword of the formula's entry, the form of the formula, or the words before it. */
export type OfferReason =
	| { readonly kind: 'keyword'; readonly keyword: string }
	| { readonly kind: 'shape'; readonly shape: FormulaShape }
	| { readonly kind: 'words' };

/** As for an evaluation; the limits are those of the whole check. */
export type CheckRequest = Omit<EvalRequest, 'member'>;

export type Outcome =
	/** Of a method the value is what it found, by name, and `by` says how: "by quadrature". */
	| { readonly status: 'value'; readonly value: Json | Readonly<Record<string, Json>>; readonly assumed?: readonly string[]; readonly reason?: string; readonly by?: string; readonly decisions?: readonly DecisionReading[] }
	/** `missing` are keys to bind; `missingDetails` says of each, in the same order, what is known. */
	| { readonly status: 'open'; readonly missing: readonly string[]; readonly missingDetails?: readonly SymbolReading[] }
	| { readonly status: 'refused'; readonly code: string; readonly message: string; readonly span?: Span };
