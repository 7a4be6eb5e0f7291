import type { MarkdownIt } from 'markdown-it';
import { macrosFrom, type Macros } from '../core/formula';
import { Lines } from '../core/note';
import { partsAfter } from '../core/note/edit';
import { outline } from '../core/note/outline';
import { readParts, type Parts } from '../core/note/read';
import type { Block } from '../protocol';
import type { Card } from './cards';
import { headingId, uniqueIds } from './ids';
import { safeHref } from './links';
import { LeastRecentlyUsed } from './lru';
import { createMarkdown } from './markdown';
import { renderUnit } from './renderUnit';
import { idsOf, sameIds, type NoteIds, type SegmentIds } from './segmentIds';
import { piecesIn, segmentsOf, type References, type Segment } from './segments';
import { unitsOf } from './units';

/** The blocks of a note, or the first of them. */
export interface RenderedNote {
	readonly blocks: readonly Block[];
	readonly isWhole: boolean;
}

/** What a segment comes to, and what that depends on besides itself. */
interface RenderedSegment {
	readonly before: Macros;
	readonly references: References;
	readonly ids: SegmentIds;
	readonly blocks: readonly Block[];
	/** The macros that hold behind it. */
	readonly after: Macros;
}

let shared: { readonly blocks: MarkdownIt; readonly inline: MarkdownIt } | undefined;

/** The line of a note that a link to a heading or a keyword leads to, as editors count. */
export function lineOfAnchor(text: string, fragment: string): number | undefined {
	const parts = readParts(text);
	const { entries } = outline(text, parts.chunks);
	const wanted = safeHref(`#${fragment}`)?.slice(1);
	const idOf = uniqueIds();
	let line = 0;
	for (const { headings, editorLines } of segmentsOf(parts, markdowns().blocks)) {
		const heading = headings.find(({ id }) => idOf(id) === wanted);
		if (heading) return line + (editorLines[heading.line] ?? 0);
		line += editorLines.at(-1) ?? 0;
	}
	const entry = entries.find(({ names }) => names.some(name => headingId(name) === wanted));
	return entry && new Lines(text).positionAt(entry.nameSpan.start).line;
}

/** Markdown in two steps: what is a block depends on what stands around it, all else on the block alone. */
function markdowns(): { readonly blocks: MarkdownIt; readonly inline: MarkdownIt } {
	if (shared) return shared;
	const [blocks, inline] = [createMarkdown(), createMarkdown()];
	blocks.core.ruler.enableOnly(['normalize', 'block', 'ml_math_fence']);
	inline.core.ruler.disable(['normalize', 'block', 'ml_math_fence']);
	return shared = { blocks, inline };
}

/** Renders one note again and again: what is as it was before is not rendered again, and its blocks are the same objects. */
export class NoteRenderer {
	private parts: Parts | undefined;
	private readonly rendered = new WeakMap<Segment, RenderedSegment>();
	private references: References = {};
	private ids: NoteIds = { segments: [], ids: [] };
	private readonly macros = new LeastRecentlyUsed<string, Macros>(100);
	private settings: { readonly json: string; readonly macros: Macros } | undefined;

	/** `macros` are those of the settings. At most about `most` characters of HTML are made that were not there before. */
	render(text: string, macros: Readonly<Record<string, unknown>>, most = Infinity): RenderedNote {
		const isBeginning = this.parts === undefined && most < Infinity && text.length > BEGINNING;
		const known = isBeginning ? beginningOf(text) : text;
		this.parts = this.parts ? partsAfter(this.parts, known) : readParts(known);
		const all = segmentsOf(this.parts, markdowns().blocks);
		// the last one may go on
		const segments = isBeginning ? all.slice(0, -1) : all;
		const references = this.referencesOf(segments);
		const blocks: Block[] = [];
		let [current, made] = [this.settingMacros(macros), 0];
		this.ids = idsOf(segments, this.ids);
		for (const [i, ids] of this.ids.ids.entries()) {
			const segment = segments[i];
			if (!segment) break;
			if (made >= most) return { blocks, isWhole: false };
			let rendered = this.rendered.get(segment);
			if (rendered?.before !== current || rendered.references !== references || !sameIds(rendered.ids, ids)) {
				rendered = renderSegment(segment, { before: current, references, ids });
				this.rendered.set(segment, rendered);
				for (const { html } of rendered.blocks) made += html.length;
			}
			for (const block of rendered.blocks) blocks.push(block);
			if (rendered.after !== current) current = this.known(rendered.after);
		}
		return { blocks, isWhole: !isBeginning };
	}

	/** The addresses that the note gives links, of which the first of a name counts: the same object while they are the same. */
	private referencesOf(segments: readonly Segment[]): References {
		const references: References = {};
		for (const { references: own } of segments) for (const [name, reference] of Object.entries(own)) references[name] ??= reference;
		if (JSON.stringify(references) !== JSON.stringify(this.references)) this.references = references;
		return this.references;
	}

	/** The same macros as the same object, so that an edit beside a definition renders nothing else. */
	private known(macros: Macros): Macros {
		return this.macros.get(JSON.stringify([...macros]), () => macros);
	}

	private settingMacros(given: Readonly<Record<string, unknown>>): Macros {
		const json = JSON.stringify(given);
		if (this.settings?.json !== json) this.settings = { json, macros: macrosFrom(given) };
		return this.settings.macros;
	}
}

function renderSegment(segment: Segment, { before, references, ids }: Omit<RenderedSegment, 'blocks' | 'after'>): RenderedSegment {
	const { entries, lines, map, editorLines } = segment;
	const units = unitsOf(piecesIn(markdowns().blocks, segment), entries, piece => map.toOriginal(lines[piece.line] ?? 0));
	const lineOf = (line: number): number => editorLines[line] ?? 0;
	const starts = units.map(({ pieces }) => lineOf(pieces[0]?.line ?? 0));
	const headings = ids.headings.values();
	let after = before;
	const blocks = units.map((unit, i): Block => {
		const card = unit.entry === undefined ? undefined : cardOf(segment, unit.entry, ids);
		const { html, formulas, macros } = renderUnit(markdowns().inline, unit, card, { macros: after, headings, lineOf, environment: { references } });
		after = macros;
		const start = starts[i] ?? 0;
		return { html, above: i === 0 ? start : 0, lines: (starts[i + 1] ?? lineOf(lines.length - 1)) - start, formulas };
	});
	return { before, references, ids, blocks, after };
}

/** What an entry's card tells. */
function cardOf({ chunks, entries }: Segment, index: number, ids: SegmentIds): Card {
	const { names = [], span = { start: 0, end: 0 } } = entries[index] ?? {};
	const legend = new Map<string, Card['legend'][number]>();
	let start = 0;
	for (const { length, reading } of chunks) {
		for (const { latex, words, formula } of reading.legend) {
			const at = start + (reading.formulas[formula]?.math.span.start ?? Infinity);
			if (words !== '' && span.start <= at && at < span.end && !legend.has(latex)) legend.set(latex, { latex, words });
		}
		start += length;
	}
	const own = ids.names[index] ?? [];
	return { names, ids: own, isHeading: ids.headings.includes(own[0] ?? ''), legend: [...legend.values()] };
}

/** How much of a long text is read before anything is shown, in characters. */
const BEGINNING = 40_000;

function beginningOf(text: string): string {
	const end = text.lastIndexOf('\n', BEGINNING);
	return end < 0 ? text : text.slice(0, end + 1);
}
