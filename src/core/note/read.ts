import type { Diagnostic } from '../base/diagnostic';
import type { Span } from '../base/span';
import { assemble } from './assemble';
import { readChunk, type Chunk } from './chunk';
import { sourceChunks } from './markdown/blocks';
import type { Note } from './note';
import { evidenceIn, isBinary, type Evidence } from './repair/evidence';
import { isMisDecoded, misDecodedSpan } from './repair/misDecoded';
import { toSource } from './repair/source';

/** A note divided, so that an edit re-reads only what it touches. */
export interface Parts {
	readonly text: string;
	readonly chunks: readonly Chunk[];
	readonly evidence: Evidence;
	/** Whether it is no text at all, and then one empty chunk. */
	readonly isBinary: boolean;
	readonly misDecoded: Span | undefined;
}

const EMPTY: Chunk['reading'] = { openings: [], heading: undefined, plainItems: [], formulas: [], legend: [], codeReferences: [], diagnostics: [], tail: '', isEmpty: true };

/** Reads the parts of a note. Takes any text, in time linear in its length, and never throws. */
export function readParts(text: string, evidence = evidenceIn(text)): Parts {
	if (isBinary(evidence, text.length)) {
		return { text, chunks: [{ length: text.length, reach: text.length, isItem: false, reading: EMPTY }], evidence, isBinary: true, misDecoded: undefined };
	}
	const misDecoded = isMisDecoded(evidence) ? misDecodedSpan(text) : undefined;
	return { text, chunks: readChunks(text, true, misDecoded !== undefined).map(chunk => chunk.read()), evidence, isBinary: false, misDecoded };
}

const partsOf = new WeakMap<Note, Parts>();

/** How the note was read. */
export function partsOfNote(note: Note): Parts | undefined {
	return partsOf.get(note);
}

/** Reads a note. Takes any text, in time linear in its length, and never throws. */
export function readNote(text: string): Note {
	return putTogether(readParts(text));
}

export function putTogether(parts: Parts): Note {
	const { text, misDecoded } = parts;
	const diagnostics: Diagnostic[] = [];
	if (parts.isBinary) diagnostics.push({ code: 'not-text', span: { start: 0, end: text.length } });
	if (misDecoded) diagnostics.push({ code: 'mis-decoded', span: misDecoded });
	const note = assemble(text, parts.chunks, diagnostics);
	partsOf.set(note, parts);
	return note;
}

/** A chunk that has its borders, and is read on demand. */
export interface UnreadChunk {
	readonly start: number;
	readonly length: number;
	/** How far from its start the division looked. */
	readonly reach: number;
	readonly isItem: boolean;
	readonly read: () => Chunk;
}

/** The chunks of a piece of a note, in offsets of the piece. */
export function readChunks(text: string, atStart: boolean, misDecoded: boolean): readonly UnreadChunk[] {
	const { text: source, map } = toSource(text, { misDecoded, atStart });
	return sourceChunks(source, !atStart).map((chunk, i) => {
		const start = i === 0 ? 0 : map.toOriginal(chunk.start);
		const end = chunk.end === source.length ? text.length : map.toOriginal(chunk.end);
		const reach = (chunk.reach >= source.length ? text.length : map.toOriginal(chunk.reach)) - start;
		const place = { length: end - start, reach, isItem: chunk.isItem };
		return { start, ...place, read: () => ({ ...place, reading: readChunk(source, chunk, offset => map.toOriginal(offset) - start) }) };
	});
}
