import type { Diagnostic } from '../base/diagnostic';
import type { Span } from '../base/span';
import { assemble } from './assemble';
import { readChunk, type Chunk } from './chunk';
import { sourceChunks } from './markdown/blocks';
import type { Note } from './note';
import { misDecodedSpan } from './repair/misDecoded';
import { isBinary, toSource } from './repair/source';

/** What a note is put together from, kept so that an edit re-reads only what it touches. */
export interface Parts {
	readonly chunks: readonly Chunk[];
	readonly misDecoded: Span | undefined;
}

const partsOf = new WeakMap<Note, Parts>();

/** How the note was read; undefined for one that was not read here, or is no text. */
export function partsOfNote(note: Note): Parts | undefined {
	return partsOf.get(note);
}

/** Reads a note. Takes any text, in time linear in its length, and never throws. */
export function readNote(text: string): Note {
	if (isBinary(text)) return notText(text);
	const misDecoded = misDecodedSpan(text);
	return putTogether(text, { chunks: readChunks(text, true, misDecoded !== undefined).map(chunk => chunk.read()), misDecoded });
}

/** A note of nothing but the diagnostic that it is no text. */
export function notText(text: string): Note {
	return assemble(text, [], [{ code: 'not-text', span: { start: 0, end: text.length } }]);
}

export function putTogether(text: string, parts: Parts): Note {
	const diagnostics: Diagnostic[] = parts.misDecoded ? [{ code: 'mis-decoded', span: parts.misDecoded }] : [];
	const note = assemble(text, parts.chunks, diagnostics);
	partsOf.set(note, parts);
	return note;
}

/** A chunk that has its borders, and is read on demand. */
export interface UnreadChunk {
	readonly start: number;
	readonly reach: number;
	readonly read: () => Chunk;
}

/** The chunks of a piece of a note, in offsets of the piece. */
export function readChunks(text: string, atStart: boolean, misDecoded: boolean): readonly UnreadChunk[] {
	const { text: source, map } = toSource(text, { misDecoded, atStart });
	return sourceChunks(source, !atStart).map((chunk, i) => {
		const start = i === 0 ? 0 : map.toOriginal(chunk.start);
		const end = chunk.end === source.length ? text.length : map.toOriginal(chunk.end);
		const reach = chunk.reach >= source.length ? text.length : map.toOriginal(chunk.reach);
		return {
			start,
			reach,
			read: () => ({ length: end - start, reach: reach - start, reading: readChunk(source, chunk, offset => map.toOriginal(offset) - start) }),
		};
	});
}
