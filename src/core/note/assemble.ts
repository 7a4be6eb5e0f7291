import type { Diagnostic } from '../base/diagnostic';
import { Lines } from '../base/lines';
import { shift } from '../base/span';
import type { Chunk } from './chunk';
import type { LocalFormula } from './formulas';
import type { CodeReference, LegendItem, MathSpan, Note } from './note';
import { moved } from './offsetMap';
import { outline, type Owner } from './outline';

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
	for (const { length, reading } of chunks) {
		const first = formulas.length;
		for (const formula of reading.formulas) {
			formulas.push(place(formula, start, ownerAt(start + formula.math.span.start), formulas, formulas.length === first ? tail : ''));
		}
		for (const item of reading.legend) {
			const { entry, section } = formulas[first + item.formula] ?? {};
			legend.push({ ...item, formula: first + item.formula, wordsSpan: shift(item.wordsSpan, start), ...ownerOf({ entry, section }) });
		}
		for (const reference of reading.codeReferences) {
			const entry = entryAt(entries, start + reference.span.start);
			codeReferences.push({ name: reference.name, span: shift(reference.span, start), ...(entry !== undefined && { entry }) });
		}
		for (const diagnostic of reading.diagnostics) diagnostics.push({ ...diagnostic, span: shift(diagnostic.span, start) });
		if (!reading.isEmpty) tail = reading.tail;
		start += length;
	}
	return { text, lines: new Lines(text), sections, entries, formulas, legend, codeReferences, diagnostics };
}

function place(formula: LocalFormula, by: number, owner: Owner, before: readonly MathSpan[], tail: string): MathSpan {
	const { math } = formula;
	const last = before[before.length - 1];
	const continues = formula.isContinuation && last !== undefined && last.entry === owner.entry && last.section === owner.section;
	return {
		...math,
		span: shift(math.span, by),
		content: shift(math.content, by),
		offsets: moved(math.offsets, by),
		before: formula.isBlock && math.before === '' ? tail : math.before,
		...ownerOf(owner),
		...(continues && { continues: before.length - 1 }),
	};
}

function ownerOf({ entry, section }: { readonly entry?: number | undefined; readonly section?: number | undefined }): Owner {
	return { ...(entry !== undefined && { entry }), ...(section !== undefined && { section }) };
}

/** The last entry that starts at or before an offset, if it reaches that far. */
function entryAt(entries: Note['entries'], offset: number): number | undefined {
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
