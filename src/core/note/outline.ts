import { shift, type Span } from '../base/span';
import type { Chunk, LocalOpening } from './chunk';
import type { Entry, Section } from './note';

/** What something belongs to. */
export interface Owner {
	readonly entry?: number;
	readonly section?: number;
}

/** Sections and entries, and from which offset on what belongs to whom. */
export interface Outline {
	readonly sections: readonly Section[];
	readonly entries: readonly Entry[];
	readonly owners: readonly { readonly start: number; readonly owner: Owner }[];
}

/** What happens at an offset of the note, in order. */
interface Event {
	readonly at: number;
	/** `end`: of a chunk's first block, where an entry ends that has more than its name. */
	readonly kind: LocalOpening['kind'] | 'plain item' | 'formula' | 'block' | 'end';
	readonly opening?: LocalOpening;
	/** Start of the chunk, from which the opening's spans count. */
	readonly base: number;
}

/** An event that starts an entry, and where that ends. */
interface Accepted {
	readonly event: Event;
	readonly end: number;
}

/** A heading (none for what is above the first) and what stands between it and the next. */
interface Region {
	readonly heading: Event | undefined;
	readonly events: readonly Event[];
	readonly start: number;
	end: number;
}

/** Finds the sections and entries of a note. */
export function outline(text: string, chunks: readonly Chunk[]): Outline {
	const regions = regionsOf(text, chunks);
	const sections: Section[] = [];
	const entries: Entry[] = [];
	const owners: { start: number; owner: Owner }[] = [];
	const open: { level: number; section: number | undefined }[] = [];
	const headings = regions.map(region => region.heading?.opening?.level ?? 0);
	const accepted = regions.map(region => acceptedIn(region));
	const isEntry = regions.map((region, i) => region.heading !== undefined && accepted[i]?.length === 0
		&& region.events.length > 0 && !((headings[i + 1] ?? 0) > (headings[i] ?? 0)));
	const ends = regionEnds(regions, headings);
	const filled = filledRegions(regions, headings, accepted, isEntry);

	regions.forEach((region, i) => {
		const { heading } = region;
		const level = headings[i] ?? 0;
		while (heading && (open[open.length - 1]?.level ?? 0) >= level) open.pop();
		if (heading?.opening && filled[i] && !isEntry[i]) {
			open.push({ level, section: sections.length });
			sections.push({
				title: heading.opening.opening.keyword,
				level,
				span: { start: heading.at, end: trimEnd(text, heading.at, ends[i] ?? text.length) },
				titleSpan: shift(heading.opening.nameSpan, heading.base),
			});
		}
		const section = open[open.length - 1]?.section;
		const inSection: Owner = section === undefined ? {} : { section };
		owners.push({ start: region.start, owner: inSection });
		const add = (event: Event, end: number): void => {
			if (!event.opening) return;
			owners.push({ start: event.at, owner: { entry: entries.length, ...inSection } });
			if (end < region.end) owners.push({ start: end, owner: inSection });
			entries.push(entryOf(event.opening, event.base, { start: event.at, end: trimEnd(text, event.at, end) }, section));
		};
		if (heading && isEntry[i]) add(heading, region.end);
		for (const { event, end } of accepted[i] ?? []) add(event, end);
	});
	return { sections, entries, owners };
}

function entryOf({ opening, nameSpan }: LocalOpening, base: number, span: Span, section: number | undefined): Entry {
	const { keyword, names, code } = opening;
	return { keyword, names, span, nameSpan: shift(nameSpan, base), ...(section !== undefined && { section }), ...(code !== undefined && { code }) };
}

function regionsOf(text: string, chunks: readonly Chunk[]): readonly Region[] {
	const regions: (Region & { events: Event[] })[] = [{ heading: undefined, events: [], start: 0, end: text.length }];
	let base = 0;
	for (const { length, reading } of chunks) {
		let region = regions[regions.length - 1];
		const events: Event[] = [];
		for (const opening of reading.openings) {
			const event: Event = { at: base + opening.start, kind: opening.kind, opening, base };
			if (opening.kind !== 'heading') {
				events.push(event);
				continue;
			}
			if (region) region.end = event.at;
			region = { heading: event, events: [], start: event.at, end: text.length };
			regions.push(region);
		}
		for (const at of reading.plainItems) events.push({ at: base + at, kind: 'plain item', base });
		for (const formula of reading.formulas) events.push({ at: base + formula.math.span.start, kind: 'formula', base });
		if (events.length === 0 && !reading.isEmpty && region?.heading?.base !== base) events.push({ at: base, kind: 'block', base });
		events.sort((a, b) => a.at - b.at);
		events.push({ at: base + length, kind: 'end', base });
		if (region?.heading?.base !== base) region?.events.push(...events);
		base += length;
	}
	return regions;
}

/**
 * The openings that start entries. One that is not marked as a name (`- Mean: …`) does so only where no formula of the section itself
 * and no entry of a paragraph come before it: there it is a remark on them.
 */
function acceptedIn(region: Region): readonly Accepted[] {
	const accepted: Accepted[] = [];
	let end = region.start;
	let remarks = false;
	for (const [index, event] of region.events.entries()) {
		if (event.kind === 'formula' && event.at >= end) remarks = true;
		if (!event.opening || (!event.opening.opening.marked && remarks)) continue;
		remarks ||= event.kind === 'paragraph';
		end = endOf(event, index, region);
		accepted.push({ event, end });
	}
	return accepted;
}

/** An item's entry ends with the item; one that is only a name, and a paragraph's, with the next opening or the region. */
function endOf(event: Event, index: number, region: Region): number {
	const runsOn = event.kind === 'paragraph' || event.opening?.alone === true;
	for (let i = index + 1; i < region.events.length; i++) {
		const next = region.events[i];
		if (!next || next.at <= event.at) continue;
		if (next.opening && (next.opening.opening.marked || event.kind === 'item')) return next.at;
		if (event.kind === 'item' && (next.kind === 'plain item' || (next.kind === 'end' && !runsOn))) return next.at;
	}
	return region.end;
}

/** Where each heading's section ends: at the next heading of its level or higher. */
function regionEnds(regions: readonly Region[], levels: readonly number[]): readonly number[] {
	const ends: number[] = [];
	const open: number[] = [];
	regions.forEach((region, i) => {
		while (open.length > 0 && (levels[open[open.length - 1] ?? 0] ?? 0) >= (levels[i] ?? 0)) ends[open.pop() ?? 0] = region.start;
		if (region.heading) open.push(i);
	});
	return regions.map((_, i) => ends[i] ?? regions[regions.length - 1]?.end ?? 0);
}

/** Which regions have entries or formulas in them or below them. */
function filledRegions(regions: readonly Region[], levels: readonly number[], accepted: readonly (readonly Accepted[])[], isEntry: readonly boolean[]): readonly boolean[] {
	const filled = regions.map((region, i) => isEntry[i] === true || (accepted[i]?.length ?? 0) > 0 || region.events.some(event => event.kind === 'formula'));
	const open: number[] = [];
	regions.forEach((region, i) => {
		if (!region.heading) return;
		while (open.length > 0 && (levels[open[open.length - 1] ?? 0] ?? 0) >= (levels[i] ?? 0)) open.pop();
		if (filled[i]) for (const above of open) filled[above] = true;
		open.push(i);
	});
	return filled;
}

function trimEnd(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && /\s/.test(text.charAt(at - 1))) at--;
	return at;
}
