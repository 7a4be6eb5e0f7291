import type { Outcome } from './core/service';
import type { Decoration } from './decoratedNote';
import type { Export } from './exportedNote';
import type { BlockPatch } from './protocol';
import { integer, list, literal, object, oneOf, real, record, text, truth, type TypeOf } from './schema';

/** What the extension asks of its worker. Plain data; each request carries an id and gets one reply with the same id. */

const MAXIMUM_NOTE = 64 * 1024 * 1024;
const id = integer(0, Number.MAX_SAFE_INTEGER);
const formula = text(65_536);

/** Typesets a formula as a picture in one colour, `#rrggbb`. */
const typeset = object({ id, kind: literal('typeset'), latex: formula, display: truth, color: text(9) });

/** Asks KaTeX which of these formulas it rejects. */
const check = object({ id, kind: literal('check'), formulas: list(formula, 100_000) });

/**
 * Renders a note for the preview, as a patch of what was answered under the number `before` (0: nothing); this answer goes by the number
 * `after`. Of what is new, only about the first `most` characters of HTML are made.
 */
const render = object({ id, kind: literal('render'), uri: text(8192), text: text(MAXIMUM_NOTE), macros: record, before: id, after: id, most: integer(1, MAXIMUM_NOTE) });

/** Evaluates a formula that is too much for the extension's own thread. */
const evaluate = object({ id, kind: literal('evaluate'), uri: text(8192), version: id, text: text(MAXIMUM_NOTE), formula: id, request: record, macros: record });

/** The line of a note that a link leads to. */
const locate = object({ id, kind: literal('locate'), text: text(MAXIMUM_NOTE), fragment: text(2048) });

const name = text(200);

/** Runs a method or a function of the library on its own arguments. */
const run = object({ id, kind: literal('run'), name, args: record, macros: record });

/** Runs a method on a formula. */
const runOn = object({ id, kind: literal('runOn'), name, uri: text(8192), version: id, text: text(MAXIMUM_NOTE), formula: id, request: record, macros: record });

/** Makes more of the programs of the formulas that can be played with. */
const decorate = object({ id, kind: literal('decorate'), uri: text(8192), version: id, text: text(MAXIMUM_NOTE), macros: record });

/** Makes what a page is made of that stands alone. */
const exported = object({ id, kind: literal('export'), uri: text(8192), version: id, text: text(MAXIMUM_NOTE), macros: record });

export const workerRequest = oneOf(typeset, check, render, locate, evaluate, run, runOn, decorate, exported);
export type WorkerRequest = TypeOf<typeof workerRequest>;

/** A formula that KaTeX rejects: which, why in KaTeX's words, and where in its LaTeX. */
export interface Fault {
	readonly formula: number;
	readonly message: string;
	readonly start: number;
	readonly end: number;
}

/** How the preview changes. */
export interface RenderAnswer {
	readonly patch: BlockPatch;
	/** Whether the patch is one of what was asked for; else it is one of nothing, and what is shown gives way to it. */
	readonly isChange: boolean;
	/** Whether nothing of the note is missing at its end. */
	readonly isWhole: boolean;
}

/** What each kind of request answers with. */
export interface Answers {
	/** A data URI; undefined where there is no picture to be had within the limits. */
	readonly typeset: string | undefined;
	readonly check: readonly Fault[];
	readonly render: RenderAnswer;
	/** Undefined where no heading and no keyword has this name. */
	readonly locate: number | undefined;
	readonly evaluate: Outcome;
	readonly run: Outcome;
	readonly runOn: Outcome;
	readonly decorate: Decoration;
	readonly export: Export;
}
export type Kind = keyof Answers;
export type RequestOf<K extends Kind> = Omit<Extract<WorkerRequest, { readonly kind: K }>, 'id' | 'kind'>;

const answered = (value: unknown): value is { readonly id: number; readonly value: unknown } => record(value) && id(value['id']) && 'value' in value;
const failed = object({ id, failure: text(1000) });
const ready = object({ ready: literal('ready') });
/** How much of a request is done, on the way to its answer. */
const progress = object({ id, done: real, total: real });

/** The first message says `ready`; the answer's own shape is the worker's business, which is ours. */
export const workerReply = oneOf(ready, progress, answered, failed);
