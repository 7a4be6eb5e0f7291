import type { Env, MarkdownIt } from 'markdown-it';
import { Lines } from '../core/note';
import type { Chunk } from '../core/note/chunk';
import type { Entry, OffsetMap } from '../core/note/note';
import type { Parts } from '../core/note/read';
import { toSource } from '../core/note/repair/source';
import { headingsIn, type Heading } from './headings';
import { headingId } from './ids';
import { piecesOf, type Piece } from './pieces';
import { MOST_PIECES, type CardEntry } from './units';

export type References = NonNullable<Env['references']>;

/** Chunks of a note that Markdown reads the same wherever they stand, with whole entries. Offsets and lines count from its start. */
export interface Segment {
	readonly chunks: readonly Chunk[];
	readonly entries: readonly CardEntry[];
	readonly isFirst: boolean;
	readonly source: string;
	/** From the source to the note. */
	readonly map: OffsetMap;
	/** Where the lines of the source start. */
	readonly lines: readonly number[];
	/** Which line of the editor each of them is: what ends a line for the reader of notes does not always for editors. */
	readonly editorLines: readonly number[];
	/** The addresses that it gives links, also those of other segments. */
	readonly references: References;
	readonly headings: readonly Heading[];
}

/** Longest entry, in characters, that is a card: an edit renders a card as a whole. */
const LONGEST_CARD = 20_000;

/** A list that has no numbers can be divided where an entry starts or ends, which is shown as a card of its own. */
const BULLETS = new Set(['-', '+', '*']);

/** Segments that were read, by their first chunk. */
const read = new WeakMap<Chunk, Segment>();

/** The segments of a note, in order; what was one before, with the same entries, is the same object. */
export function segmentsOf({ text, chunks, misDecoded }: Parts, entries: readonly Entry[], markdown: MarkdownIt): readonly Segment[] {
	const starts = startsOf(chunks);
	const segments: Segment[] = [];
	let [first, entry, until] = [0, 0, 0];
	let own: Entry[] = [];
	for (const [i, chunk] of chunks.entries()) {
		const end = starts[i + 1] ?? text.length;
		for (let next = entries[entry]; next && next.span.start < end; next = entries[++entry]) {
			if (next.span.end > (starts[i + MOST_PIECES] ?? Infinity) || next.span.end - next.span.start > LONGEST_CARD) continue;
			own.push(next);
			until = Math.max(until, next.span.end);
		}
		const inList = chunk.isItem && chunks[i + 1]?.isItem === true;
		const besideCard = until > (starts[i] ?? 0) || entries[entry]?.span.start === end;
		if (i + 1 < chunks.length && (until > end || (inList && !(besideCard && BULLETS.has(text.charAt(end)))))) continue;
		segments.push(segmentOf(chunks, first, i + 1, { text, start: starts[first] ?? 0, end, entries: own, misDecoded: misDecoded !== undefined, markdown }));
		first = i + 1;
		own = [];
	}
	return segments;
}

function startsOf(chunks: readonly Chunk[]): readonly number[] {
	const starts: number[] = [];
	let at = 0;
	for (const { length } of chunks) {
		starts.push(at);
		at += length;
	}
	return starts;
}

interface Place {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly entries: readonly Entry[];
	readonly misDecoded: boolean;
	readonly markdown: MarkdownIt;
}

function segmentOf(chunks: readonly Chunk[], first: number, behind: number, place: Place): Segment {
	const head = chunks[first];
	const known = head && read.get(head);
	const isSame = known?.chunks.length === behind - first && known.chunks.every((chunk, i) => chunk === chunks[first + i]);
	if (isSame && sameEntries(known.entries, place.entries, place.start)) return known;
	const segment = readSegment(chunks.slice(first, behind), place);
	if (head) read.set(head, segment);
	return segment;
}

function readSegment(chunks: readonly Chunk[], { text, start, end, entries, misDecoded, markdown }: Place): Segment {
	const [isFirst, own] = [start === 0, text.slice(start, end)];
	const { text: source, map } = toSource(own, { misDecoded, atStart: isFirst });
	const environment: Env = { continued: !isFirst };
	const tokens = markdown.parse(source, environment);
	const [lines, editor] = [lineStarts(source), new Lines(own)];
	const headings = headingsIn(markdown, tokens);
	return {
		chunks, isFirst, source, map, lines, headings,
		entries: entries.map(entry => cardEntry(entry, start)),
		editorLines: lines.map(at => editor.positionAt(map.toOriginal(at)).line),
		references: environment.references ?? {},
	};
}

function cardEntry({ names, span }: Entry, start: number): CardEntry {
	return { names, ids: names.map(headingId), span: { start: span.start - start, end: span.end - start } };
}

function sameEntries(before: readonly CardEntry[], after: readonly Entry[], start: number): boolean {
	return before.length === after.length && before.every(({ names, span }, i) => {
		const other = after[i];
		return other !== undefined && names === other.names && span.start === other.span.start - start && span.end === other.span.end - start;
	});
}

/** The pieces of a segment, made anew: rendering writes into their tokens. */
export function piecesIn(markdown: MarkdownIt, { source, isFirst }: Segment): readonly Piece[] {
	return piecesOf(markdown.parse(source, { continued: !isFirst }));
}

function lineStarts(text: string): readonly number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}
