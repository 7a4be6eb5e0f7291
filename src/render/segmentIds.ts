import { uniqueIds } from './ids';
import type { Segment } from './segments';

/** The ids of a segment on the page, where none comes twice. */
export interface SegmentIds {
	readonly headings: readonly string[];
	/** Of each entry, those of its names. */
	readonly names: readonly (readonly string[])[];
}

/** The ids of a note. */
export interface NoteIds {
	readonly segments: readonly Segment[];
	readonly ids: readonly SegmentIds[];
}

/** Of all segments, in order, given those of the version before. Headings are given theirs before names: links to them are written by VS Code's rule. */
export function idsOf(segments: readonly Segment[], before: NoteIds): NoteIds {
	if (segments.length === before.segments.length && segments.every((segment, i) => wantsSame(segment, before.segments[i]))) return { segments, ids: before.ids };
	const idOf = uniqueIds();
	const headings = segments.map(segment => segment.headings.map(({ id }) => idOf(id)));
	const ids = segments.map((segment, index) => {
		const own = headings[index] ?? [];
		return { headings: own, names: namesWithin(segment, own, idOf) };
	});
	return { segments, ids };
}

function wantsSame(a: Segment, b: Segment | undefined): boolean {
	return a === b || (b !== undefined && a.headings.length === b.headings.length && a.headings.every(({ id }, i) => id === b.headings[i]?.id)
		&& a.entries.length === b.entries.length && a.entries.every(({ ids }, i) => sameStrings(ids, b.entries[i]?.ids ?? [])));
}

/** A name that a heading of the segment has already has that one's id. */
function namesWithin({ entries, headings }: Segment, own: readonly string[], idOf: (id: string) => string): SegmentIds['names'] {
	const free = headings.map((heading, index) => ({ given: heading.id, id: own[index] ?? '' }));
	return entries.map(({ ids: [keyword = '', ...aliases] }) => {
		const at = free.findIndex(({ given }) => given === keyword);
		const [heading] = at < 0 ? [] : free.splice(at, 1);
		return [heading?.id ?? idOf(keyword), ...aliases.map(idOf)];
	});
}

export function sameIds(a: SegmentIds, b: SegmentIds): boolean {
	return sameStrings(a.headings, b.headings) && a.names.length === b.names.length && a.names.every((names, i) => sameStrings(names, b.names[i] ?? []));
}

function sameStrings(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((text, i) => text === b[i]);
}
