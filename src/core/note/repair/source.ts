import { rewrite, type Edit, type Rewritten } from '../offsetMap';
import { misDecodedEdits } from './misDecoded';

const LINE_ENDINGS = /\r\n?|[\u0085\u2028\u2029]/g;
const BYTE_ORDER_MARK = '\ufeff';

/** What reading a piece of a note depends on beyond its own text. */
export interface Reading {
	readonly misDecoded: boolean;
	/** Whether the piece is at the start of the note. */
	readonly atStart: boolean;
}

/** The text that Markdown is read from: as meant, with `\n` for every line ending and without a byte order mark. */
export function toSource(text: string, { misDecoded, atStart }: Reading): Rewritten {
	const edits: Edit[] = [];
	for (const match of text.matchAll(LINE_ENDINGS)) {
		edits.push({ start: match.index, end: match.index + match[0].length, text: '\n' });
	}
	if (misDecoded) edits.push(...misDecodedEdits(text));
	edits.sort((a, b) => a.start - b.start);
	const source = rewrite(text, edits);
	if (!atStart || !source.text.startsWith(BYTE_ORDER_MARK)) return source;
	const end = source.map.toOriginal(BYTE_ORDER_MARK.length);
	return rewrite(text, [{ start: 0, end, text: '' }, ...edits.filter(edit => edit.start >= end)]);
}

/** Controls that no text holds: all but backspace, tab, line feed, form feed, carriage return and escape. */
// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const BINARY = /[\0-\x07\x0b\x0e-\x1a\x1c-\x1f]/g;

/** Whether the text is no text at all: a file of bytes with a note's name. */
export function isBinary(text: string): boolean {
	if (text.search(BINARY) < 0) return false;
	const controls = text.match(BINARY)?.length ?? 0;
	return text.includes('\0') || (controls > 8 && controls > text.length / 50);
}
