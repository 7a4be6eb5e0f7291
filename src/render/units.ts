import type { Span } from '../core/base/span';
import type { Piece } from './pieces';

/** An entry as it is shown. */
export interface CardEntry {
	readonly names: readonly string[];
	/** As the names give them; others may have the same. */
	readonly ids: readonly string[];
	readonly span: Span;
}

interface Spanned {
	readonly span: Span;
}

/** What is rendered and sent as one: an entry with all that belongs to it, or a block of the text between entries. */
export interface Unit {
	readonly pieces: readonly Piece[];
	/** The index of the entry. */
	readonly entry?: number;
}

/** The most pieces of one entry: what is longer is no card, and stays in its blocks so that an edit renders one of them. */
export const MOST_PIECES = 100;

/** Divides a note. `startOf` tells where a piece starts in the text that the entries' spans count in; entries are in the order of the text. */
export function unitsOf(pieces: readonly Piece[], entries: readonly Spanned[], startOf: (piece: Piece) => number): readonly Unit[] {
	const starts = pieces.map(startOf);
	const units: Unit[] = [];
	let entry = 0;
	for (let at = 0; at < pieces.length;) {
		const next = starts[at + 1] ?? Infinity;
		while ((entries[entry]?.span.start ?? Infinity) < (starts[at] ?? 0)) entry++;
		const own = entries[entry];
		const end = own && own.span.start < next ? endOf(starts, at, own) : at;
		if (end > at && end - at <= MOST_PIECES) {
			units.push({ pieces: pieces.slice(at, end), entry });
			at = end;
		} else {
			const until = plainEnd(pieces, starts, at, entries[entry + (end > at ? 1 : 0)]);
			units.push({ pieces: pieces.slice(at, until) });
			at = until;
		}
	}
	return units;
}

/** The first piece behind an entry that starts in the piece `at`. */
function endOf(starts: readonly number[], at: number, { span }: Spanned): number {
	let end = at + 1;
	while (end < starts.length && (starts[end] ?? Infinity) < span.end) end++;
	return end;
}

/** Items of a list stay together up to one that starts an entry. */
function plainEnd(pieces: readonly Piece[], starts: readonly number[], at: number, next: Spanned | undefined): number {
	const list = pieces[at]?.list;
	let end = at + 1;
	while (list && pieces[end]?.list?.index === list.index && !(next && next.span.start < (starts[end + 1] ?? Infinity))) end++;
	return end;
}
