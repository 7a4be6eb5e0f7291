import type { OffsetMap } from './note';

/** Replaces `[start, end)` of a text. Edits of one text are in order and do not overlap. */
export interface Edit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** A rewritten text, and the way back from its offsets. */
export interface Rewritten {
	readonly text: string;
	readonly map: PieceMap;
}

/**
 * A monotone, piecewise map: an offset in piece `i` lies as far from `to[i]` as it lies from `from[i]`, but not beyond the start of
 * the next piece. So what a replacement wrote maps into what it replaced, and its end to the end of that.
 */
export class PieceMap implements OffsetMap {
	constructor(private readonly from: readonly number[], private readonly to: readonly number[]) {}

	readonly toOriginal = (offset: number): number => {
		const piece = this.pieceAt(offset);
		const mapped = (this.to[piece] ?? 0) + offset - (this.from[piece] ?? 0);
		return Math.min(mapped, this.to[piece + 1] ?? Infinity);
	};

	/** Whether `[start, end]` lies in one piece, so that it maps by one shift. */
	isStraight(start: number, end: number): boolean {
		const piece = this.pieceAt(start);
		const next = this.from[piece + 1] ?? Infinity;
		return end < next || (end === next && (this.to[piece + 1] ?? 0) - (this.to[piece] ?? 0) === next - (this.from[piece] ?? 0));
	}

	private pieceAt(offset: number): number {
		let low = 0;
		let high = this.from.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.from[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}
}

export const IDENTITY = new PieceMap([0], [0]);

/** The text after the edits. */
export function rewrite(text: string, edits: readonly Edit[]): Rewritten {
	if (edits.length === 0) return { text, map: IDENTITY };
	const parts: string[] = [];
	const from = [0];
	const to = [0];
	let length = 0;
	let kept = 0;
	for (const edit of edits) {
		parts.push(text.slice(kept, edit.start), edit.text);
		length += edit.start - kept;
		kept = edit.end;
		if (edit.text.length !== edit.end - edit.start) {
			from.push(length, length + edit.text.length);
			to.push(edit.start, edit.end);
		}
		length += edit.text.length;
	}
	parts.push(text.slice(kept));
	return { text: parts.join(''), map: new PieceMap(from, to) };
}

/** The map of a short text through several others, first to last: straight where it can be, else a table. */
export function flatten(length: number, maps: readonly OffsetMap[]): OffsetMap {
	const table: number[] = [];
	for (let offset = 0; offset <= length; offset++) {
		table.push(maps.reduce((at, map) => map.toOriginal(at), offset));
	}
	const start = table[0] ?? 0;
	if (table.every((at, offset) => at === start + offset)) return straight(start);
	return { toOriginal: offset => table[Math.max(0, Math.min(offset, length))] ?? start };
}

/** The map that only moves. */
export function straight(start: number): OffsetMap {
	return { toOriginal: offset => start + offset };
}

/** The map with its results moved by `by`. */
export function moved(map: OffsetMap, by: number): OffsetMap {
	return { toOriginal: offset => map.toOriginal(offset) + by };
}
