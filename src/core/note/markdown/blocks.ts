import type { Token } from 'markdown-it';
import { isMathFence } from '../mathRule';
import type { LookAhead } from '../mathRule';
import { PieceMap } from '../offsetMap';
import type { BlockMath } from './blockMath';
import { markdown } from './inline';
import { contentMap, cellMap, SourceLines } from './sourceLines';

/** Where a leaf stands. */
interface Placed {
	/** How many lists it is in. */
	readonly depth: number;
	readonly quoted: boolean;
	/** Where its list item starts, for the first leaf of an item. */
	readonly itemStart?: number;
}

/** Running text: a paragraph, a heading or a cell of a table. */
export interface TextLeaf extends Placed {
	readonly kind: 'text';
	readonly heading?: number;
	readonly cell: boolean;
	readonly content: string;
	/** From the content to the source. */
	readonly map: PieceMap;
}

/** What Markdown's blocks come down to. All offsets are in the source, but for `content` and its map. */
export type Leaf =
	| TextLeaf
	| Placed & { readonly kind: 'formula'; readonly math: BlockMath }
	| Placed & { readonly kind: 'other' };

/**
 * A piece of a note that is read by itself: a block at the top, or an item of a list at the top. It reaches to the start of the next
 * one, blank lines and all.
 */
export interface SourceChunk {
	readonly start: number;
	readonly end: number;
	/** How far the reading of it looked; `end` at least. */
	readonly reach: number;
	readonly isItem: boolean;
	readonly leaves: readonly Leaf[];
}

/** The chunks of a source, without gaps. `continued`: the source is not the start of its note. */
export function sourceChunks(source: string, continued: boolean): readonly SourceChunk[] {
	const lines = new SourceLines(source);
	const looks: { line: number; seen: number }[] = [];
	const env: LookAhead & { continued: boolean } = { continued, looked: (line, seen) => looks.push({ line, seen }) };
	const tokens: Token[] = [];
	markdown.block.parse(source, markdown, { ...env }, tokens);

	const starts = chunkStarts(tokens, lines);
	const reaches = reachOf(starts, looks, lines);
	return starts.map(({ line, token, isItem }, i) => {
		const next = starts[i + 1];
		const end = next ? lines.start(next.line) : source.length;
		return {
			start: i === 0 ? 0 : lines.start(line),
			end,
			reach: Math.max(end, reaches[i] ?? 0),
			isItem,
			leaves: leavesOf(tokens.slice(token, next?.token ?? tokens.length), lines),
		};
	});
}

interface ChunkStart { readonly line: number; readonly token: number; readonly isItem: boolean }

/** Blocks at the top; a list is divided into those of its items whose marker stands in the first column. */
function chunkStarts(tokens: readonly Token[], lines: SourceLines): readonly ChunkStart[] {
	const starts: ChunkStart[] = [];
	for (const [index, token] of tokens.entries()) {
		if (!token.map || token.nesting < 0) continue;
		const [line] = token.map;
		if (token.type === 'list_item_open' && token.level === 1) {
			const last = starts[starts.length - 1];
			if (last?.line === line) starts[starts.length - 1] = { ...last, isItem: true };
			else if (!/\s/.test(lines.text(line).charAt(0))) starts.push({ line, token: index, isItem: true });
		} else if (token.level === 0 && token.type !== 'inline') starts.push({ line, token: index, isItem: false });
	}
	return starts.length > 0 ? starts : [{ line: 0, token: 0, isItem: false }];
}

function reachOf(starts: readonly ChunkStart[], looks: readonly { line: number; seen: number }[], lines: SourceLines): readonly number[] {
	const reaches: number[] = starts.map(() => 0);
	for (const { line, seen } of looks) {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle]?.line ?? 0) <= line) low = middle;
			else high = middle - 1;
		}
		reaches[low] = Math.max(reaches[low] ?? 0, lines.start(seen));
	}
	return reaches;
}

/** Walks the tokens of one chunk. */
class LeafReader {
	readonly leaves: Leaf[] = [];
	private depth = 0;
	private quotes = 0;
	private itemStart: number | undefined;
	private heading: number | undefined;
	private row: { line: number; at: number } | undefined;

	constructor(private readonly lines: SourceLines) {}

	read(token: Token): void {
		const line = token.map?.[0] ?? 0;
		switch (token.type) {
			case 'list_item_open':
				this.depth++;
				this.itemStart = this.lines.start(line) + this.lines.indent(line);
				return;
			case 'list_item_close': this.depth--; return;
			case 'blockquote_open': this.quotes++; return;
			case 'blockquote_close': this.quotes--; return;
			case 'heading_open': this.heading = Number(token.tag.slice(1)); return;
			case 'heading_close': this.heading = undefined; return;
			case 'tr_open': this.row = { line, at: this.lines.start(line) }; return;
			case 'table_close': this.row = undefined; return;
			case 'inline': return this.text(token.content, line);
			case 'math_block': return this.add({ ...this.place(), kind: 'formula', math: token.meta as unknown as BlockMath });
		}
		if (isMathFence(token) && token.map) this.add({ ...this.place(), kind: 'formula', math: fencedMath(token, token.map, this.lines) });
		else if (token.nesting === 0) this.add({ ...this.place(), kind: 'other' });
	}

	private text(content: string, line: number): void {
		const { row, heading } = this;
		if (row === undefined) {
			const map = contentMap(content, this.lines, line);
			this.add({ ...this.place(), kind: 'text', cell: false, content, map, ...(heading !== undefined && { heading }) });
			return;
		}
		const cell = cellMap(content, this.lines, row.line, row.at);
		row.at = cell.end;
		this.add({ ...this.place(), kind: 'text', cell: true, content, map: cell.map });
	}

	private place(): Placed {
		const { depth, quotes, itemStart } = this;
		return { depth, quoted: quotes > 0, ...(itemStart !== undefined && { itemStart }) };
	}

	private add(leaf: Leaf): void {
		this.leaves.push(leaf);
		this.itemStart = undefined;
	}
}

function leavesOf(tokens: readonly Token[], lines: SourceLines): readonly Leaf[] {
	const reader = new LeafReader(lines);
	for (const token of tokens) reader.read(token);
	return reader.leaves;
}

function fencedMath(token: Token, [first, next]: [number, number], lines: SourceLines): BlockMath {
	const content = token.content.endsWith('\n') ? token.content.slice(0, -1) : token.content;
	const map = contentMap(content, lines, first + 1);
	const start = lines.start(first) + Math.max(0, lines.text(first).indexOf(token.markup));
	const last = lines.text(next - 1);
	const end = lines.start(next - 1) + last.trimEnd().length;
	let at = 0;
	const ranges = content.split('\n').map(line => {
		// without a line inside, the map leads behind the fence
		const from = Math.min(map.toOriginal(at), end);
		at += line.length + 1;
		return { start: from, end: Math.min(map.toOriginal(at - 1), end) };
	});
	return { delimiter: '```math', start, end, lines: ranges, nextLine: next };
}
