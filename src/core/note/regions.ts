import type { Chunk, LocalOpening } from './chunk';

/** A heading (none above the first) with what stands between it and the next. Offsets count from its first chunk. */
export interface Region {
	readonly chunks: readonly Chunk[];
	readonly length: number;
	/** Where its text ends, without the blanks behind it. */
	readonly textEnd: number;
	readonly heading: LocalOpening | undefined;
	/** Whether there is anything but the heading. */
	readonly isEmpty: boolean;
	readonly hasFormulas: boolean;
	/** Its entries, but for one that it is as a whole. */
	readonly entries: readonly RegionEntry[];
}

export interface RegionEntry {
	readonly opening: LocalOpening;
	/** Start of the chunk, from which the opening's spans count. */
	readonly base: number;
	readonly start: number;
	/** Without the blanks behind it. */
	readonly textEnd: number;
	/** Where what follows is no longer the entry's; the end of the region is `Infinity`. */
	readonly end: number;
}

/** What happens at an offset of the region, in order. */
interface Event {
	readonly at: number;
	/** `end`: of a chunk's first block, where an entry ends that has more than its name. */
	readonly kind: LocalOpening['kind'] | 'plain item' | 'formula' | 'block' | 'end';
	readonly opening?: LocalOpening;
	readonly base: number;
}

/** Regions that were read, by their first chunk. */
const read = new WeakMap<Chunk, Region>();

/** The regions of a text, in order; those whose chunks were together before are not read again. */
export function regionsOf(text: string, chunks: readonly Chunk[]): readonly Region[] {
	const regions: Region[] = [];
	let [first, start] = [0, 0];
	for (let end = 1; end <= chunks.length; end++) {
		if (end < chunks.length && chunks[end]?.reading.heading === undefined) continue;
		const region = regionOf(chunks, first, end, text, start);
		regions.push(region);
		first = end;
		start += region.length;
	}
	return regions;
}

/** Which regions are an entry as a whole: a heading with nothing but text of its own. */
export function areEntries(regions: readonly Region[]): readonly boolean[] {
	const levelOf = (region: Region | undefined): number => region?.heading?.level ?? 0;
	return regions.map((region, i) => region.heading !== undefined && region.entries.length === 0 && !region.isEmpty && levelOf(regions[i + 1]) <= levelOf(region));
}

function regionOf(chunks: readonly Chunk[], first: number, end: number, text: string, start: number): Region {
	const head = chunks[first];
	const known = head && read.get(head);
	if (known && isStretch(known.chunks, chunks, first, end)) return known;
	const own = chunks.slice(first, end);
	const length = own.reduce((sum, chunk) => sum + chunk.length, 0);
	const region = readRegion(own, text.slice(start, start + length));
	if (head) read.set(head, region);
	return region;
}

/** Whether chunks are those from `first` up to `end`, the same objects. */
export function isStretch(own: readonly Chunk[], chunks: readonly Chunk[], first: number, end: number): boolean {
	if (own.length !== end - first) return false;
	for (let i = first; i < end; i++) if (own[i - first] !== chunks[i]) return false;
	return true;
}

function readRegion(chunks: readonly Chunk[], text: string): Region {
	const heading = chunks[0]?.reading.heading;
	const events: Event[] = [];
	let base = 0;
	for (const [i, chunk] of chunks.entries()) {
		if (i > 0 || !heading) events.push(...eventsIn(chunk, base));
		base += chunk.length;
	}
	return {
		chunks, heading,
		length: text.length,
		textEnd: text.trimEnd().length,
		isEmpty: events.length === 0,
		hasFormulas: events.some(({ kind }) => kind === 'formula'),
		entries: entriesIn(events, text),
	};
}

function eventsIn({ length, reading }: Chunk, base: number): readonly Event[] {
	const events: Event[] = [
		...reading.openings.map((opening): Event => ({ at: base + opening.start, kind: opening.kind, opening, base })),
		...reading.plainItems.map((at): Event => ({ at: base + at, kind: 'plain item', base })),
		...reading.formulas.map((formula): Event => ({ at: base + formula.math.span.start, kind: 'formula', base })),
	];
	if (events.length === 0 && !reading.isEmpty) events.push({ at: base, kind: 'block', base });
	events.sort((a, b) => a.at - b.at);
	events.push({ at: base + length, kind: 'end', base });
	return events;
}

/**
 * The openings that start entries. One that is not marked as a name (`- Mean: …`) does so only where no formula of the section itself
 * and no entry of a paragraph come before it: there it is a remark on them.
 */
function entriesIn(events: readonly Event[], text: string): readonly RegionEntry[] {
	const entries: RegionEntry[] = [];
	let end = 0;
	let remarks = false;
	for (const [index, event] of events.entries()) {
		const { at: start, kind, opening, base } = event;
		if (kind === 'formula' && start >= end) remarks = true;
		if (!opening || (!opening.opening.marked && remarks)) continue;
		remarks ||= kind === 'paragraph';
		end = endOf(event, index, events);
		entries.push({ opening, base, start, end, textEnd: start + text.slice(start, end).trimEnd().length });
	}
	return entries;
}

/** An item's entry ends with the item; one that is only a name, and a paragraph's, with the next opening or the region. */
function endOf(event: Event, index: number, events: readonly Event[]): number {
	const runsOn = event.kind === 'paragraph' || event.opening?.alone === true;
	for (let i = index + 1; i < events.length; i++) {
		const next = events[i];
		if (!next || next.at <= event.at) continue;
		if (next.opening && (next.opening.opening.marked || event.kind === 'item')) return next.at;
		if (event.kind === 'item' && (next.kind === 'plain item' || (next.kind === 'end' && !runsOn))) return next.at;
	}
	return Infinity;
}
