import type { Env, MarkdownIt, Token } from 'markdown-it';
import type { Note, OffsetMap } from '../core/note/note';
import { partsOfNote } from '../core/note/read';
import { headingId } from './ids';
import { piecesOf, type Piece } from './pieces';

export type References = NonNullable<Env['references']>;

/** From a heading at the top to the next one: Markdown reads it the same wherever it stands. */
export interface Segment {
	readonly text: string;
	/** Where its lines start. */
	readonly lines: readonly number[];
	readonly references: References;
	readonly headings: readonly Heading[];
}

interface Heading {
	/** As the title gives it; others may have the same. */
	readonly id: string;
	readonly line: number;
}

/** Where the segments of a source start. Whether a line is a heading at the top is the note's to say. */
export function segmentStarts(source: string, note: Note, map: OffsetMap): readonly number[] {
	const borders = new Set<number>();
	let at = 0;
	for (const { length } of partsOfNote(note)?.chunks ?? []) {
		borders.add(at);
		at += length;
	}
	const starts = [0];
	for (const { index } of source.matchAll(/^#{1,6}[ \t]/gmu)) if (index > 0 && borders.has(map.toOriginal(index))) starts.push(index);
	return starts;
}

/** What other segments need of one: the addresses that it gives links, and its headings. */
export function readSegment(markdown: MarkdownIt, text: string): Segment {
	const environment: Env = {};
	const tokens = markdown.parse(text, environment);
	const headings = tokens.flatMap(({ content, map }, index) => (tokens[index - 1]?.type === 'heading_open' ? [{ id: headingId(plainText(markdown, content)), line: map?.[0] ?? 0 }] : []));
	return { text, lines: lineStarts(text), references: environment.references ?? {}, headings };
}

/** A title as VS Code takes it for an id: its words and code, without formulas. */
function plainText(markdown: MarkdownIt, title: string): string {
	const tokens: Token[] = [];
	markdown.inline.parse(title, markdown, {}, tokens);
	return tokens.map(({ type, content }) => (/^(?:text|text_special|code_inline)$/u.test(type) ? content : '')).join('');
}

/** The pieces of a segment, made anew: rendering writes into their tokens. */
export function piecesIn(markdown: MarkdownIt, { text }: Segment): readonly Piece[] {
	return piecesOf(markdown.parse(text, {}));
}

function lineStarts(text: string): readonly number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}
