import type { Env, MarkdownIt } from 'markdown-it';
import { Lines } from '../core/note';
import type { Chunk } from '../core/note/chunk';
import type { OffsetMap } from '../core/note/note';
import type { Parts } from '../core/note/read';
import { areEntries, isStretch, regionsOf, type Region } from '../core/note/regions';
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

/** An entry, in offsets of its region. */
interface RegionalEntry {
	readonly names: readonly string[];
	readonly start: number;
	readonly end: number;
}

/** Where a region stands, and what it is there. */
interface Place {
	readonly text: string;
	readonly start: number;
	readonly isEntry: boolean;
	readonly misDecoded: boolean;
	readonly markdown: MarkdownIt;
}

/** Segments that were read, by their first chunk. */
const read = new WeakMap<Chunk, Segment>();
/** Regions that were divided: as entries, and as what holds entries. */
const divided = { true: new WeakMap<Region, readonly Segment[]>(), false: new WeakMap<Region, readonly Segment[]>() };

/** The segments of a note, in order; what was one before, with the same entries, is the same object. */
export function segmentsOf({ text, chunks, misDecoded }: Parts, markdown: MarkdownIt): readonly Segment[] {
	const segments: Segment[] = [];
	const regions = regionsOf(text, chunks);
	const isEntry = areEntries(regions);
	let start = 0;
	for (const [i, region] of regions.entries()) {
		const place = { text, start, isEntry: isEntry[i] === true, misDecoded: misDecoded !== undefined, markdown };
		const known = divided[`${place.isEntry}`].get(region);
		const own = known ?? segmentsIn(region, place);
		if (!known) divided[`${place.isEntry}`].set(region, own);
		for (const segment of own) segments.push(segment);
		start += region.length;
	}
	return segments;
}

function entriesOf({ heading, entries, textEnd }: Region, isEntry: boolean): readonly RegionalEntry[] {
	if (isEntry && heading) return [{ names: heading.opening.names, start: heading.start, end: textEnd }];
	return entries.map(({ opening, start, textEnd: end }) => ({ names: opening.opening.names, start, end }));
}

function segmentsIn(region: Region, place: Place): readonly Segment[] {
	const { chunks, length } = region;
	const starts = startsOf(chunks);
	const entries = entriesOf(region, place.isEntry);
	const segments: Segment[] = [];
	let [first, entry, until] = [0, 0, 0];
	let own: RegionalEntry[] = [];
	for (const [i, chunk] of chunks.entries()) {
		const end = starts[i + 1] ?? length;
		for (let next = entries[entry]; next && next.start < end; next = entries[++entry]) {
			if (next.end > (starts[i + MOST_PIECES] ?? Infinity) || next.end - next.start > LONGEST_CARD) continue;
			own.push(next);
			until = Math.max(until, next.end);
		}
		const inList = chunk.isItem && chunks[i + 1]?.isItem === true;
		const besideCard = until > (starts[i] ?? 0) || entries[entry]?.start === end;
		const isBorder = until <= end && (!inList || (besideCard && BULLETS.has(place.text.charAt(place.start + end))));
		if (i + 1 < chunks.length && !isBorder) continue;
		segments.push(segmentOf(chunks, first, i + 1, { ...place, start: place.start + (starts[first] ?? 0), end: place.start + end, entries: own.map(known => cardEntry(known, starts[first] ?? 0)) }));
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

interface SegmentPlace extends Place {
	readonly end: number;
	readonly entries: readonly CardEntry[];
}

function segmentOf(chunks: readonly Chunk[], first: number, behind: number, place: SegmentPlace): Segment {
	const head = chunks[first];
	const known = head && read.get(head);
	if (known && isStretch(known.chunks, chunks, first, behind) && sameEntries(known.entries, place.entries)) return known;
	const segment = readSegment(chunks.slice(first, behind), place);
	if (head) read.set(head, segment);
	return segment;
}

function readSegment(chunks: readonly Chunk[], { text, start, end, entries, misDecoded, markdown }: SegmentPlace): Segment {
	const [isFirst, own] = [start === 0, text.slice(start, end)];
	const { text: source, map } = toSource(own, { misDecoded, atStart: isFirst });
	const environment: Env = { continued: !isFirst };
	const tokens = markdown.parse(source, environment);
	const [lines, editor] = [lineStarts(source), new Lines(own)];
	const headings = headingsIn(markdown, tokens);
	return {
		chunks, entries, isFirst, source, map, lines, headings,
		editorLines: lines.map(at => editor.positionAt(map.toOriginal(at)).line),
		references: environment.references ?? {},
	};
}

const idsOfNames = new WeakMap<readonly string[], readonly string[]>();

function cardEntry({ names, start, end }: RegionalEntry, from: number): CardEntry {
	const ids = idsOfNames.get(names) ?? names.map(headingId);
	idsOfNames.set(names, ids);
	return { names, ids, span: { start: start - from, end: end - from } };
}

function sameEntries(before: readonly CardEntry[], after: readonly CardEntry[]): boolean {
	return before.length === after.length && before.every(({ names, span }, i) => names === after[i]?.names && span.start === after[i]?.span.start && span.end === after[i]?.span.end);
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
