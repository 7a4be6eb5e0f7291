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
