import { integer, list, literal, object, oneOf, real, text, truth, type TypeOf } from './schema';

/**
 * What the preview and the extension say to each other. Both sides check what they receive with these schemas; what does not fit is
 * refused and logged.
 */

const MAXIMUM_TEXT = 64 * 1024 * 1024;
const MAXIMUM_LINES = 50_000_000;

const line = integer(0, MAXIMUM_LINES);

/** A top-level block of the note. `firstFormula` is the index, in the note, of the first formula inside. */
const block = object({ html: text(MAXIMUM_TEXT), line, firstFormula: line });

/** Blocks `[start, start + remove)` give way to `insert`; `lines` and `firstFormulas` are those of all blocks afterwards. */
const patch = object({
	type: literal('patch'),
	start: integer(0, MAXIMUM_LINES),
	remove: integer(0, MAXIMUM_LINES),
	insert: list(text(MAXIMUM_TEXT), MAXIMUM_LINES),
	lines: list(line, MAXIMUM_LINES),
	firstFormulas: list(line, MAXIMUM_LINES),
	/** Where relative pictures are found. */
	base: text(4096),
});

/** The editor shows this line at its top; fractions are within a line. */
const reveal = object({ type: literal('reveal'), line: real });

/** A computed value, as HTML, to stand beside a formula. */
const result = object({ type: literal('result'), formula: line, html: text(100_000) });

/** Something the reader should know, as plain text; empty takes it away. */
const notice = object({ type: literal('notice'), text: text(1000) });

export const toPreview = oneOf(patch, reveal, result, notice);

/** The page is there; `restored` if it knows where the reader was. */
const ready = object({ type: literal('ready'), restored: truth });

/** The reader scrolled; this line is at the top. */
const scrolled = object({ type: literal('scrolled'), line: real });

export const fromPreview = oneOf(ready, scrolled);

/** What the page keeps over a restart. */
export const previewState = object({ uri: text(8192), line: real });

export type Block = TypeOf<typeof block>;
export type Patch = TypeOf<typeof patch>;
export type ToPreview = TypeOf<typeof toPreview>;
export type FromPreview = TypeOf<typeof fromPreview>;
export type PreviewState = TypeOf<typeof previewState>;

/** The smallest patch that turns the blocks `before` into `after`: what they share at both ends stays. */
export function patchOf(before: readonly Block[], after: readonly Block[], base: string): Patch {
	const shortest = Math.min(before.length, after.length);
	let start = 0;
	while (start < shortest && before[start]?.html === after[start]?.html) start++;
	let end = 0;
	while (end < shortest - start && before.at(-1 - end)?.html === after.at(-1 - end)?.html) end++;
	return {
		type: 'patch',
		start,
		remove: before.length - start - end,
		insert: after.slice(start, after.length - end).map(({ html }) => html),
		lines: after.map(block => block.line),
		firstFormulas: after.map(block => block.firstFormula),
		base,
	};
}
