import type { Chunk } from './chunk';
import type { Note, TextChange } from './note';
import { partsOfNote, putTogether, readChunks, readNote, readParts, type Parts, type UnreadChunk } from './read';
import { afterEdit, evidenceIn, isBinary } from './repair/evidence';
import { isMisDecoded, misDecodedSpan } from './repair/misDecoded';

/** `[start, oldEnd)` of the old text became `[start, newEnd)` of the new one. */
interface Hull {
	readonly start: number;
	readonly oldEnd: number;
	readonly newEnd: number;
}

/** How many chunks before an edit are read again: whether a block ends may depend on the first lines of the next. */
const MARGIN = 2;

/**
 * The note after changes, which are applied in their order, each in offsets of the text before it. Equal to a fresh read of the new
 * text; re-reads only from the last safe border before the changes until borders fall together again.
 */
export function editNote(note: Note, changes: readonly TextChange[]): Note {
	const parts = partsOfNote(note);
	if (parts === undefined) return readNote(applied(note.text, changes).text);
	const edited = editParts(parts, changes);
	return edited === parts ? note : putTogether(edited);
}

/** The same for the parts of a note. */
export function editParts(parts: Parts, changes: readonly TextChange[]): Parts {
	const { text, hull } = applied(parts.text, changes);
	return hull ? replaced(parts, text, hull) : parts;
}

/** The parts of a text, in which all that it shares with another at both ends is not read again. */
export function partsAfter(parts: Parts, text: string): Parts {
	return text === parts.text ? parts : replaced(parts, text, hullBetween(parts.text, text));
}

function replaced(parts: Parts, text: string, hull: Hull): Parts {
	const evidence = afterEdit(parts.evidence, evidenceIn(linesAround(parts.text, hull.start, hull.oldEnd)), evidenceIn(linesAround(text, hull.start, hull.newEnd)));
	const wasMisDecoded = parts.misDecoded !== undefined;
	if (parts.isBinary || isBinary(evidence, text.length) || isMisDecoded(evidence) !== wasMisDecoded) return readParts(text, evidence);
	const chunks = editedChunks(text, parts.chunks, hull, wasMisDecoded);
	return { text, chunks, evidence, isBinary: false, misDecoded: wasMisDecoded ? misDecodedSpan(text) : undefined };
}

/** How many characters are compared at once. */
const STRIDE = 4096;

function hullBetween(before: string, after: string): Hull {
	const shortest = Math.min(before.length, after.length);
	const start = sharedLength(shortest, (from, to) => before.slice(from, to) === after.slice(from, to));
	const end = sharedLength(shortest - start, (from, to) => before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from));
	return { start, oldEnd: before.length - end, newEnd: after.length - end };
}

/** How far two texts are the same, at most `longest`, given whether a stretch is. */
function sharedLength(longest: number, isSame: (from: number, to: number) => boolean): number {
	let at = 0;
	for (let stride = STRIDE; stride >= 1; stride = Math.floor(stride / 8)) while (at + stride <= longest && isSame(at, at + stride)) at += stride;
	return at;
}

function linesAround(text: string, start: number, end: number): string {
	const below = text.indexOf('\n', end);
	return text.slice(start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1, below < 0 ? text.length : below);
}

function applied(before: string, changes: readonly TextChange[]): { readonly text: string; readonly hull: Hull | undefined } {
	let text = before;
	let hull: Hull | undefined;
	for (const change of changes) {
		const start = clamp(change.span.start, 0, text.length);
		const end = clamp(change.span.end, start, text.length);
		text = text.slice(0, start) + change.text + text.slice(end);
		const { start: first, oldEnd, newEnd } = hull ?? { start, oldEnd: start, newEnd: start };
		hull = {
			start: Math.min(first, start),
			oldEnd: oldEnd + Math.max(0, end - newEnd),
			newEnd: Math.max(newEnd, end) + change.text.length - (end - start),
		};
	}
	return { text, hull };
}

function clamp(value: number, low: number, high: number): number {
	return Math.max(low, Math.min(value, high));
}

function editedChunks(text: string, old: readonly Chunk[], hull: Hull, misDecoded: boolean): readonly Chunk[] {
	const starts: number[] = [];
	let at = 0;
	for (const chunk of old) {
		starts.push(at);
		at += chunk.length;
	}
	const first = firstTouched(old, starts, hull.start);
	const from = starts[first] ?? 0;
	const shift = hull.newEnd - hull.oldEnd;
	const behind = starts.findIndex((start, i) => i > first && start >= hull.oldEnd);
	const next = behind < 0 ? old.length : behind;
	for (let ahead = 2 * MARGIN; ; ahead *= 4) {
		const last = Math.min(next + ahead, old.length);
		const end = last < old.length ? (starts[last] ?? 0) + shift : text.length;
		const fresh = readChunks(text.slice(from, end), from === 0, misDecoded);
		const kept = last < old.length ? last - MARGIN : last;
		const aligned = align(fresh, starts.slice(next, kept).map(start => start + shift - from), end - from, end === text.length);
		if (aligned) {
			const known = untouched(old, starts, { first, last, from }, hull);
			const read = fresh.slice(0, aligned.count).map(chunk => sameAs(chunk, known.get(chunk.start)) ?? chunk.read());
			return [...old.slice(0, first), ...read, ...(aligned.old < 0 ? [] : old.slice(next + aligned.old))];
		}
	}
}

/** The first chunk to read again: some before the edit, and any before it that looked as far ahead, be it only to see that the note ends there. */
function firstTouched(chunks: readonly Chunk[], starts: readonly number[], at: number): number {
	const behind = starts.findIndex(start => start > at);
	const touched = Math.max(0, (behind < 0 ? chunks.length : behind) - 1 - MARGIN);
	const looking = chunks.findIndex((chunk, i) => i < touched && (starts[i] ?? 0) + chunk.reach >= at);
	return looking < 0 ? touched : looking;
}

/** The old chunks of a piece that look at nothing that was edited, by where they start in it now. */
function untouched(chunks: readonly Chunk[], starts: readonly number[], { first, last, from }: { first: number; last: number; from: number }, hull: Hull): ReadonlyMap<number, Chunk> {
	const shift = hull.newEnd - hull.oldEnd;
	const found = new Map<number, Chunk>();
	chunks.slice(first, last).forEach((chunk, i) => {
		const start = starts[first + i] ?? 0;
		// one that reaches up to the edit may have ended where the note did
		if (start + chunk.reach < hull.start) found.set(start - from, chunk);
		// the start of a note is read in its own way
		else if (start >= hull.oldEnd && start + shift > 0) found.set(start + shift - from, chunk);
	});
	return found;
}

/** The old chunk if a fresh one with the same text is divided off in the same way: its reading is the same then. */
function sameAs({ length, reach, isItem }: UnreadChunk, old: Chunk | undefined): Chunk | undefined {
	return old?.length === length && old.reach === reach && old.isItem === isItem ? old : undefined;
}

/**
 * How many fresh chunks to take, and which of the old ones follows (-1: none), where a fresh border falls on an old one. No border
 * counts behind a chunk that looked to the end of a piece that ends within the note.
 */
function align(fresh: readonly UnreadChunk[], borders: readonly number[], length: number, whole: boolean): { readonly count: number; readonly old: number } | undefined {
	const old = new Map(borders.map((border, i) => [border, i]));
	for (const [count, chunk] of fresh.entries()) {
		const found = count > 0 ? old.get(chunk.start) : undefined;
		if (found !== undefined) return { count, old: found };
		if (chunk.start + chunk.reach >= length && !whole) return undefined;
	}
	return whole ? { count: fresh.length, old: -1 } : undefined;
}
