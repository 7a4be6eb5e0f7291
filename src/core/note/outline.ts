import { shift } from '../base/span';
import type { Chunk, LocalOpening } from './chunk';
import type { Entry, Section } from './note';
import { areEntries, regionsOf, type Region } from './regions';

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

/** Finds the sections and entries of a note. */
export function outline(text: string, chunks: readonly Chunk[]): Outline {
	const regions = regionsOf(text, chunks);
	const sections: Section[] = [];
	const entries: Entry[] = [];
	const owners: { start: number; owner: Owner }[] = [];
	const open: { level: number; section: number | undefined }[] = [];
	const headings = regions.map(region => region.heading?.level ?? 0);
	const isEntry = areEntries(regions);
	const ends = sectionEnds(regions, headings);
	const filled = filledRegions(regions, headings, isEntry);

	let start = 0;
	regions.forEach((region, i) => {
		const { heading } = region;
		const level = headings[i] ?? 0;
		const at = start + (heading?.start ?? 0);
		while (heading && (open[open.length - 1]?.level ?? 0) >= level) open.pop();
		if (heading && filled[i] && !isEntry[i]) {
			open.push({ level, section: sections.length });
			sections.push({ title: heading.opening.keyword, level, span: { start: at, end: ends[i] ?? text.length }, titleSpan: shift(heading.nameSpan, start) });
		}
		const section = open[open.length - 1]?.section;
		const inSection: Owner = section === undefined ? {} : { section };
		owners.push({ start: at, owner: inSection });
		const add = (opening: LocalOpening, { base, from, textEnd, end }: { base: number; from: number; textEnd: number; end: number }): void => {
			owners.push({ start: from, owner: { entry: entries.length, ...inSection } });
			if (end < Infinity) owners.push({ start: end, owner: inSection });
			const { keyword, names, code } = opening.opening;
			entries.push({ keyword, names, span: { start: from, end: textEnd }, nameSpan: shift(opening.nameSpan, base), ...(section !== undefined && { section }), ...(code !== undefined && { code }) });
		};
		if (heading && isEntry[i]) add(heading, { base: start, from: at, textEnd: start + region.textEnd, end: Infinity });
		for (const entry of region.entries) add(entry.opening, { base: start + entry.base, from: start + entry.start, textEnd: start + entry.textEnd, end: start + entry.end });
		start += region.length;
	});
	return { sections, entries, owners };
}

/** Where the text of each heading's section ends: before the next heading of its level or higher. */
function sectionEnds(regions: readonly Region[], levels: readonly number[]): readonly number[] {
	const ends: number[] = [];
	const open: number[] = [];
	let [start, textEnd] = [0, 0];
	regions.forEach((region, i) => {
		while (open.length > 0 && (levels[open[open.length - 1] ?? 0] ?? 0) >= (levels[i] ?? 0)) ends[open.pop() ?? 0] = textEnd;
		if (region.heading) open.push(i);
		textEnd = start + region.textEnd;
		start += region.length;
	});
	return regions.map((_, i) => ends[i] ?? textEnd);
}

/** Which regions have entries or formulas in them or below them. */
function filledRegions(regions: readonly Region[], levels: readonly number[], isEntry: readonly boolean[]): readonly boolean[] {
	const filled = regions.map(({ entries, hasFormulas }, i) => isEntry[i] === true || entries.length > 0 || hasFormulas);
	const open: number[] = [];
	regions.forEach((region, i) => {
		if (!region.heading) return;
		while (open.length > 0 && (levels[open[open.length - 1] ?? 0] ?? 0) >= (levels[i] ?? 0)) open.pop();
		if (filled[i]) for (const above of open) filled[above] = true;
		open.push(i);
	});
	return filled;
}
