import { integer, list, literal, object, oneOf, real, record, text, truth, type TypeOf } from './schema';

/**
 * What the preview and the extension say to each other. Both sides check what they receive with these schemas; what does not fit is
 * refused and logged.
 */

const MAXIMUM_TEXT = 64 * 1024 * 1024;
const MAXIMUM_LINES = 50_000_000;

const line = integer(0, MAXIMUM_LINES);

/** A block of the note. `above`: the lines above it that belong to no block; `lines`: its own, to the next block; `formulas`: how many are inside. */
const block = object({ html: text(MAXIMUM_TEXT), above: line, lines: line, formulas: line });

/** Blocks `[start, start + remove)` give way to `insert`. */
const patch = object({
	type: literal('patch'),
	start: integer(0, MAXIMUM_LINES),
	remove: integer(0, MAXIMUM_LINES),
	insert: list(block, MAXIMUM_LINES),
	/** Of the note that is shown then; what the page asks of a formula goes with it. */
	version: integer(0, Number.MAX_SAFE_INTEGER),
	/** Where relative pictures are found. */
	base: text(4096),
});

/** The editor shows this line at its top; fractions are within a line. */
const reveal = object({ type: literal('reveal'), line: real });

/** A computed value, as HTML, to stand beside a formula. */
const result = object({ type: literal('result'), formula: line, html: text(100_000) });

/** Something the reader should know, as plain text; empty takes it away. */
const notice = object({ type: literal('notice'), text: text(1000) });

/** The formulas that can be opened, of the version that is shown. */
const playable = object({ type: literal('playable'), version: integer(0, Number.MAX_SAFE_INTEGER), formulas: list(line, MAXIMUM_LINES) });

/** A formula as programs, or why it cannot be played with: a LiveOutcome of the core. `replaces` is whether what was moved in the page gives way. */
const live = object({ type: literal('live'), formula: line, version: integer(0, Number.MAX_SAFE_INTEGER), outcome: record, replaces: truth });

/** What was asked with this number came to; an Outcome of the core. */
const outcome = object({ type: literal('outcome'), request: line, outcome: record });

/** The formula that the editor's cursor is in, of the version that is shown; -1 for none. */
const select = object({ type: literal('select'), version: integer(0, Number.MAX_SAFE_INTEGER), formula: integer(-1, MAXIMUM_LINES) });

/** The methods that an open formula calls for: MethodCards of the core. */
const methods = object({ type: literal('methods'), formula: line, version: integer(0, Number.MAX_SAFE_INTEGER), cards: list(record, 1000) });

/** How far the method that was asked for with this number is. */
const progress = object({ type: literal('progress'), request: line, done: real, total: real });

/** What it found, for reading as HTML, and to be drawn and played: a FindingsPage of the core. `isFound` is whether there is something. */
const findings = object({ type: literal('findings'), request: line, isFound: truth, html: text(1_000_000), page: record });

export const toPreview = oneOf(patch, reveal, result, notice, playable, live, outcome, select, methods, progress, findings);

/** The page is there; `restored` if it knows where the reader was. */
const ready = object({ type: literal('ready'), restored: truth });

/** The reader scrolled; this line is at the top. */
const scrolled = object({ type: literal('scrolled'), line: real });

const asked = { formula: line, version: integer(0, Number.MAX_SAFE_INTEGER), bind: record, domain: record };

/** The reader opened a formula, or gave it something that its programs cannot take. */
const play = object({ type: literal('play'), ...asked });

/** What the reader gave a formula, to be kept; `isOpen` is whether it stays open. */
const keep = object({ type: literal('keep'), ...asked, isOpen: truth });

/** An evaluation that is too long for the page. */
const evaluate = object({ type: literal('evaluate'), request: line, ...asked });

/** The reader wants to see a place in the editor: a line, or a formula as a whole where it is not -1. */
const jump = object({ type: literal('jump'), version: integer(0, Number.MAX_SAFE_INTEGER), line, formula: integer(-1, MAXIMUM_LINES) });

/** The reader follows a link to a file beside the note. */
const follow = object({ type: literal('follow'), href: text(2048) });

/** The reader wants to see the pictures of the web. */
const loadPictures = object({ type: literal('loadPictures') });

/** A picture that the reader keeps as a file; its content in base 64. */
const save = object({ type: literal('save'), name: text(100), content: text(MAXIMUM_TEXT) });

/** The reader runs a method on a formula as it stands, in its variables, or on arguments of its own. */
const run = object({ type: literal('run'), request: line, ...asked, method: text(200), args: record, onFormula: truth, variables: list(text(1000), 100) });

/** The reader no longer waits for a method. */
const cancel = object({ type: literal('cancel'), request: line });

export const fromPreview = oneOf(ready, scrolled, play, keep, evaluate, jump, follow, loadPictures, save, run, cancel);

/** What the page keeps over a restart: the line at its top, and how many pixels of what begins there are above it. */
export const previewState = object({ uri: text(8192), line: real, above: real });

export type Block = TypeOf<typeof block>;
export type Patch = TypeOf<typeof patch>;
export type ToPreview = TypeOf<typeof toPreview>;
export type FromPreview = TypeOf<typeof fromPreview>;
export type PreviewState = TypeOf<typeof previewState>;

/** A patch without what only its sender knows. */
export type BlockPatch = Omit<Patch, 'type' | 'version' | 'base'>;

/** The smallest patch that turns the blocks `before` into `after`: what they share at both ends stays. */
export function patchOf(before: readonly Block[], after: readonly Block[]): BlockPatch {
	const shortest = Math.min(before.length, after.length);
	let start = 0;
	while (start < shortest && isSame(before[start], after[start])) start++;
	let end = 0;
	while (end < shortest - start && isSame(before[before.length - 1 - end], after[after.length - 1 - end])) end++;
	return { start, remove: before.length - start - end, insert: after.slice(start, after.length - end) };
}

/** What was not rendered again is the same object. */
function isSame(a: Block | undefined, b: Block | undefined): boolean {
	return a === b || (a !== undefined && b !== undefined && a.html === b.html && a.above === b.above && a.lines === b.lines && a.formulas === b.formulas);
}

/** The line that each block starts on, and the number of its first formula. */
export function placesOf(blocks: readonly Omit<Block, 'html'>[]): { readonly lines: readonly number[]; readonly firstFormulas: readonly number[] } {
	const [lines, firstFormulas]: [number[], number[]] = [[], []];
	let [line, formula] = [0, 0];
	for (const { above, lines: own, formulas } of blocks) {
		lines.push(line + above);
		firstFormulas.push(formula);
		line += above + own;
		formula += formulas;
	}
	return { lines, firstFormulas };
}
