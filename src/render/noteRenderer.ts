import type { MarkdownIt } from 'markdown-it';
import { macrosFrom, type Macros } from '../core/formula';
import { editNote, readNote, type Note } from '../core/note';
import { misDecodedSpan } from '../core/note/repair/misDecoded';
import { toSource } from '../core/note/repair/source';
import type { Block } from '../protocol';
import type { Card } from './cards';
import { headingId, uniqueIds } from './ids';
import { safeHref } from './links';
import { createMarkdown } from './markdown';
import { renderUnit, type Rendered } from './renderUnit';
import { piecesIn, readSegment, segmentStarts, type References, type Segment } from './segments';
import { unitsOf } from './units';

/** The blocks of a note, or the first of them. */
export interface RenderedNote {
	readonly blocks: readonly Block[];
	readonly isWhole: boolean;
}

/** A segment's blocks, of which lines and formulas count from its first. */
interface RenderedSegment {
	readonly blocks: readonly Block[];
	readonly formulas: number;
	readonly macros: Macros;
}

/** What ends a line for the reader of notes and not for editors. */
const ODD_BREAKS = /[\u0085\u2028\u2029]/u;

let shared: { readonly blocks: MarkdownIt; readonly inline: MarkdownIt } | undefined;

/** The line of a note that a link to a heading or a keyword leads to, as editors count. */
export function lineOfAnchor(text: string, fragment: string): number | undefined {
	const note = readNote(text);
	const source = toSource(text, { misDecoded: misDecodedSpan(text) !== undefined, atStart: true });
	const { headings, lines } = readSegment(markdowns().blocks, source.text);
	const wanted = safeHref(`#${fragment}`)?.slice(1);
	const idOf = uniqueIds();
	const heading = headings.find(({ id }) => idOf(id) === wanted);
	const offset = heading ? source.map.toOriginal(lines[heading.line] ?? 0) : note.entries.find(({ names }) => names.some(name => headingId(name) === wanted))?.nameSpan.start;
	return offset === undefined ? undefined : note.lines.positionAt(offset).line;
}

/** Markdown in two steps: what is a block depends on what stands around it, all else on the block alone. */
function markdowns(): { readonly blocks: MarkdownIt; readonly inline: MarkdownIt } {
	if (shared) return shared;
	const [blocks, inline] = [createMarkdown(), createMarkdown()];
	blocks.core.ruler.enableOnly(['normalize', 'block', 'ml_math_fence']);
	inline.core.ruler.disable(['normalize', 'block', 'ml_math_fence']);
	return shared = { blocks, inline };
}

/** Renders one note again and again: a segment that is as it was before is not rendered again. */
export class NoteRenderer {
	private note: Note | undefined;
	private segments = new Map<string, Segment>();
	private rendered = new Map<string, RenderedSegment>();
	private settings: { readonly json: string; readonly macros: Macros } | undefined;
	private readonly macroNumbers = new WeakMap<Macros, number>();
	private numbers = 0;

	/** `macros` are those of the settings. At most about `most` characters of HTML are made that were not there before. */
	render(text: string, macros: Readonly<Record<string, unknown>>, most = Infinity): RenderedNote {
		const note = this.note = this.note ? editNote(this.note, [changeBetween(this.note.text, text)]) : readNote(text);
		const source = toSource(text, { misDecoded: misDecodedSpan(text) !== undefined, atStart: true });
		const starts = segmentStarts(source.text, note, source.map);
		const segments = starts.map((start, i) => this.read(source.text.slice(start, starts[i + 1])));
		this.segments = new Map(segments.map(segment => [segment.text, segment]));
		const references: References = Object.assign({}, ...segments.map(segment => segment.references).toReversed());
		const referencesKey = JSON.stringify(references);
		const card = cardsOf(note);
		const idOf = uniqueIds();
		// headings before names: links to them are written by VS Code's rule
		const headings = segments.map(segment => segment.headings.map(({ id }) => idOf(id)));
		const hasOddBreaks = ODD_BREAKS.test(text);

		const kept = new Map<string, RenderedSegment>();
		const blocks: Block[] = [];
		let [formulas, made, entry, current, isWhole] = [0, 0, 0, this.settingMacros(macros), true];
		for (const [index, segment] of segments.entries()) {
			if (made >= most) {
				isWhole = false;
				break;
			}
			const start = starts[index] ?? 0;
			const end = source.map.toOriginal(starts[index + 1] ?? source.text.length);
			const first = entry;
			while (entry < note.entries.length && (note.entries[entry]?.span.start ?? Infinity) < end) entry++;
			const own = note.entries.slice(first, entry);
			const ids = headings[index] ?? [];
			const cards = cardsWithin(own.map((_, i) => card(first + i)), segment, ids, idOf);
			const startOf = (at: number): number => source.map.toOriginal(start + (segment.lines[at] ?? 0));
			const line = note.lines.positionAt(startOf(0)).line;
			const lines = hasOddBreaks ? segment.lines.map((_, i) => note.lines.positionAt(startOf(i)).line - line) : undefined;
			const key = [segment.text, this.numberOf(current), JSON.stringify([cards, ids, lines]), segment.text.includes('[') ? referencesKey : ''].join('\0');
			const before = this.rendered.get(key) ?? kept.get(key);
			const after = before ?? renderSegment(unitsOf(piecesIn(markdowns().blocks, segment), own, piece => startOf(piece.line)), { cards, headings: ids, lineOf: i => lines?.[i] ?? i, macros: current, references });
			kept.set(key, after);
			for (const block of after.blocks) blocks.push({ html: block.html, line: line + block.line, firstFormula: formulas + block.firstFormula });
			formulas += after.formulas;
			current = after.macros;
			if (!before) for (const { html } of after.blocks) made += html.length;
		}
		this.rendered = kept;
		return { blocks, isWhole };
	}

	private read(text: string): Segment {
		return this.segments.get(text) ?? readSegment(markdowns().blocks, text);
	}

	private settingMacros(given: Readonly<Record<string, unknown>>): Macros {
		const json = JSON.stringify(given);
		if (this.settings?.json !== json) this.settings = { json, macros: macrosFrom(given) };
		return this.settings.macros;
	}

	private numberOf(macros: Macros): number {
		const number = this.macroNumbers.get(macros) ?? ++this.numbers;
		this.macroNumbers.set(macros, number);
		return number;
	}
}

/** What a segment is rendered with. */
interface Surroundings {
	/** Of its entries. */
	readonly cards: readonly Card[];
	/** The ids of its headings. */
	readonly headings: readonly string[];
	/** From a line as Markdown counts them to one of the editor, both from the segment's first. */
	readonly lineOf: (line: number) => number;
	/** Those that hold before it. */
	readonly macros: Macros;
	readonly references: References;
}

function renderSegment(units: ReturnType<typeof unitsOf>, { cards, headings, lineOf, macros: given, references }: Surroundings): RenderedSegment {
	const blocks: Block[] = [];
	const nextHeading = headings.values();
	let [formulas, macros] = [0, given];
	for (const unit of units) {
		const rendered: Rendered = renderUnit(markdowns().inline, unit, unit.entry === undefined ? undefined : cards[unit.entry], { macros, headings: nextHeading, lineOf, environment: { references } });
		blocks.push({ html: rendered.html, line: lineOf(unit.pieces[0]?.line ?? 0), firstFormula: formulas });
		formulas += rendered.formulas;
		macros = rendered.macros;
	}
	return { blocks, formulas, macros };
}

/** The cards of a segment with their ids: a name that a heading inside has already has that one's. */
function cardsWithin(cards: readonly Omit<Card, 'ids' | 'isHeading'>[], { headings }: Segment, ids: readonly string[], idOf: (id: string) => string): readonly Card[] {
	const free = headings.map((heading, index) => ({ given: heading.id, id: ids[index] ?? '' }));
	return cards.map(card => {
		const [keyword, ...aliases] = card.names.map(headingId);
		const at = free.findIndex(({ given }) => given === keyword);
		const own = at < 0 ? undefined : free.splice(at, 1)[0]?.id;
		return { ...card, ids: [own ?? idOf(keyword ?? ''), ...aliases.map(idOf)], isHeading: own !== undefined };
	});
}

/** What the cards of a note tell. */
function cardsOf({ entries, legend }: Note): (entry: number) => Omit<Card, 'ids' | 'isHeading'> {
	const symbols = new Map<number, Card['legend'][number][]>();
	for (const { latex, words, entry } of legend) {
		if (entry === undefined || words === '') continue;
		const known = symbols.get(entry) ?? [];
		symbols.set(entry, known);
		if (!known.some(other => other.latex === latex)) known.push({ latex, words });
	}
	return entry => ({ names: entries[entry]?.names ?? [], legend: symbols.get(entry) ?? [] });
}

/** The one change that leads from a text to another. */
function changeBetween(before: string, after: string): { readonly span: { readonly start: number; readonly end: number }; readonly text: string } {
	const shortest = Math.min(before.length, after.length);
	let start = 0;
	while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
	let end = 0;
	while (end < shortest - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++;
	return { span: { start, end: before.length - end }, text: after.slice(start, after.length - end) };
}
