import type { Diagnostic } from '../base/diagnostic';
import { Lines } from '../base/lines';
import { shift } from '../base/span';
import type { Chunk } from './chunk';
import type { LocalFormula } from './formulas';
import type { CodeReference, Entry, LegendItem, MathSpan, Note } from './note';
import { moved } from './offsetMap';
import { outline, type Owner } from './outline';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Where a chunk was put the last time. What is still in its place is taken over as it is. */
interface Placed {
	readonly start: number;
	readonly formulas: readonly MathSpan[];
	readonly legend: readonly LegendItem[];
}

const lastPlaced = new WeakMap<Chunk, Placed>();

/** Puts a note together from its chunks: their places, the numbers of their formulas, and what belongs to which entry and section. */
export function assemble(text: string, chunks: readonly Chunk[], found: readonly Diagnostic[]): Note {
	const { sections, entries, owners } = outline(text, chunks);
	const formulas: MathSpan[] = [];
	const legend: LegendItem[] = [];
	const codeReferences: CodeReference[] = [];
	const diagnostics: Diagnostic[] = [...found];
	let start = 0;
	let tail = '';
	let owner = 0;
	const ownerAt = (offset: number): Owner => {
		while ((owners[owner + 1]?.start ?? Infinity) <= offset) owner++;
		return owners[owner]?.owner ?? {};
	};
	for (const chunk of chunks) {
		const { length, reading } = chunk;
		const known = lastPlaced.get(chunk);
		const last = known?.start === start ? known : undefined;
		const first = formulas.length;
		for (const [i, formula] of reading.formulas.entries()) {
			formulas.push(placeFormula(formula, start, ownerAt(start + formula.math.span.start), formulas, i === 0 ? tail : '', last?.formulas[i]));
		}
		const firstItem = legend.length;
		for (const [i, item] of reading.legend.entries()) legend.push(placeItem(item, start, first + item.formula, formulas, last?.legend[i]));
		for (const { name, span } of reading.codeReferences) codeReferences.push(placeReference(name, shift(span, start), entries));
		for (const diagnostic of reading.diagnostics) diagnostics.push({ ...diagnostic, span: shift(diagnostic.span, start) });
		lastPlaced.set(chunk, { start, formulas: formulas.slice(first), legend: legend.slice(firstItem) });
		if (!reading.isEmpty) tail = reading.tail;
		start += length;
	}
	return { text, lines: new Lines(text), sections, entries, formulas, legend, codeReferences, diagnostics };
}

function placeFormula({ math, isContinuation, isBlock }: LocalFormula, by: number, { entry, section }: Owner, above: readonly MathSpan[], tail: string, known: MathSpan | undefined): MathSpan {
	const previous = above[above.length - 1];
	const isContinued = isContinuation && previous !== undefined && previous.entry === entry && previous.section === section;
	const continues = isContinued ? above.length - 1 : undefined;
	const before = isBlock && math.before === '' ? tail : math.before;
	if (known && known.entry === entry && known.section === section && known.continues === continues && known.before === before) return known;
	const { latex, delimiter, display } = math;
	const placed: Draft<MathSpan> = { span: shift(math.span, by), content: shift(math.content, by), latex, offsets: moved(math.offsets, by), delimiter, display, before };
	if (entry !== undefined) placed.entry = entry;
	if (section !== undefined) placed.section = section;
	if (continues !== undefined) placed.continues = continues;
	return placed;
}

function placeItem(item: LegendItem, by: number, formula: number, formulas: readonly MathSpan[], known: LegendItem | undefined): LegendItem {
	const { entry, section } = formulas[formula] ?? {};
	if (known && known.formula === formula && known.entry === entry && known.section === section) return known;
	const placed: Draft<LegendItem> = { latex: item.latex, formula, words: item.words, wordsSpan: shift(item.wordsSpan, by) };
	if (item.domain) placed.domain = item.domain;
	if (entry !== undefined) placed.entry = entry;
	if (section !== undefined) placed.section = section;
	return placed;
}

function placeReference(name: string, span: CodeReference['span'], entries: readonly Entry[]): CodeReference {
	const entry = entryAt(entries, span.start);
	return entry === undefined ? { name, span } : { name, span, entry };
}

/** The last entry that starts at or before an offset, if it reaches that far. */
function entryAt(entries: readonly Entry[], offset: number): number | undefined {
	let low = 0;
	let high = entries.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((entries[middle]?.span.start ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	const entry = entries[low];
	return entry && entry.span.start <= offset && offset < entry.span.end ? low : undefined;
}
