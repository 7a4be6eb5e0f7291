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

/** Whether the text is no text at all: a file of bytes with a note's name. */
export function isBinary(text: string): boolean {
	if (text.includes('\0')) return true;
	let controls = 0;
	for (let at = 0; at < text.length; at++) if (isBinaryControl(text.charCodeAt(at))) controls++;
	return controls > 8 && controls > text.length / 50;
}

/** A control that no text holds: any but backspace, tab, line feed, form feed, carriage return and escape. */
function isBinaryControl(code: number): boolean {
	return code < 8 || code === 11 || (code > 13 && code < 32 && code !== 27);
}
