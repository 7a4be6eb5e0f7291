import type { Diagnostic } from '../base/diagnostic';
import type { Span } from '../base/span';
import { codeReferencesIn } from './codeReferences';
import { FormulaReader, unclosedIn, type LocalFormula } from './formulas';
import { legendOf } from './legend/legend';
import type { Leaf, SourceChunk, TextLeaf } from './markdown/blocks';
import { inlineMarks } from './markdown/inline';
import type { CodeReference, LegendItem } from './note';
import { headingOpening, itemOpening, paragraphOpening, type Opening } from './openings';
import { BEFORE, shown, wordsOf, type Words } from './words';

/** What may start an entry or a section. Spans count from the start of its chunk. */
export interface LocalOpening {
	readonly kind: 'heading' | 'item' | 'paragraph';
	/** Of headings. */
	readonly level: number;
	readonly opening: Opening;
	readonly start: number;
	readonly nameSpan: Span;
	/** Whether it is its name and nothing else. */
	readonly alone: boolean;
}

/** What one chunk says, by itself. Spans count from its start in the original text, so that it can be moved as it is. */
export interface ChunkReading {
	readonly openings: readonly LocalOpening[];
	/** The heading that it is. */
	readonly heading: LocalOpening | undefined;
	/** Where items of the outermost list start that start no entry. */
	readonly plainItems: readonly number[];
	readonly formulas: readonly LocalFormula[];
	/** `formula` counts within the chunk. */
	readonly legend: readonly LegendItem[];
	readonly codeReferences: readonly CodeReference[];
	readonly diagnostics: readonly Diagnostic[];
	/** The words it ends with, which a displayed formula below may belong to. */
	readonly tail: string;
	readonly isEmpty: boolean;
}

/** A chunk that has been read: it starts where the lengths before it end. */
export interface Chunk {
	readonly length: number;
	/** How far from its start the reading of it looked. */
	readonly reach: number;
	/** Whether it is an item of a list at the top. */
	readonly isItem: boolean;
	readonly reading: ChunkReading;
}

/** Reads a chunk. `toOriginal` leads from the source to offsets that count from the chunk's start. */
export function readChunk(source: string, chunk: SourceChunk, toOriginal: (offset: number) => number): ChunkReading {
	const reading = new ChunkReader(source, chunk, toOriginal);
	chunk.leaves.forEach((leaf, index) => reading.leaf(leaf, index));
	return {
		openings: reading.openings,
		heading: reading.openings.find(({ kind }) => kind === 'heading'),
		plainItems: reading.plainItems,
		formulas: reading.formulas,
		legend: reading.legend,
		codeReferences: reading.codeReferences,
		diagnostics: reading.diagnostics,
		tail: reading.tail,
		isEmpty: chunk.leaves.length === 0,
	};
}

class ChunkReader {
	readonly openings: LocalOpening[] = [];
	readonly plainItems: number[] = [];
	readonly formulas: LocalFormula[] = [];
	readonly legend: LegendItem[] = [];
	readonly codeReferences: CodeReference[] = [];
	readonly diagnostics: Diagnostic[] = [];
	tail = '';
	private readonly read: FormulaReader;

	constructor(private readonly source: string, private readonly chunk: SourceChunk, private readonly toOriginal: (offset: number) => number) {
		this.read = new FormulaReader(source, toOriginal);
	}

	leaf(leaf: Leaf, index: number): void {
		if (leaf.kind === 'text') this.text(leaf, index);
		else if (leaf.kind === 'formula') this.add(this.read.block(leaf.math, this.tail));
		if (leaf.kind === 'other') this.tail = '';
		if (leaf.kind !== 'text' && leaf.depth === 1 && !leaf.quoted && leaf.itemStart !== undefined) this.plainItems.push(this.toOriginal(leaf.itemStart));
	}

	private text(leaf: TextLeaf, index: number): void {
		const { content, map } = leaf;
		const marks = inlineMarks(content);
		const words = wordsOf(content, marks, leaf.quoted);
		const original = (offset: number): number => this.toOriginal(map.toOriginal(offset));
		const span = (start: number, end: number): Span => ({ start: original(words.at[start] ?? 0), end: original(end > 0 ? words.ends[end - 1] ?? 0 : words.at[0] ?? 0) });

		const first = this.formulas.length;
		const formulas = this.read.inline(leaf, marks, words);
		formulas.forEach(formula => this.add(formula));
		for (const { delimiter, start } of unclosedIn(content, marks)) {
			this.diagnostics.push({ code: 'unclosed-formula', delimiter, span: { start: original(start), end: original(start + delimiter.length) } });
		}
		const latex = formulas.map(formula => formula.math.latex);
		this.tail = shown(words.text, latex, 0).slice(-BEFORE);
		for (const { start, end, formula, ...description } of legendOf(words, latex)) {
			this.legend.push({ ...description, formula: first + formula, wordsSpan: span(start, end) });
		}
		for (const { name, start, end } of codeReferencesIn(words)) this.codeReferences.push({ name, span: span(start, end) });
		this.opening(leaf, index, words, span, latex);
	}

	private add(formula: LocalFormula): void {
		this.formulas.push(formula);
		this.diagnostics.push(...formula.diagnostics);
	}

	private opening(leaf: TextLeaf, index: number, words: Words, span: (start: number, end: number) => Span, latex: readonly string[]): void {
		if (leaf.quoted || leaf.cell) return;
		const next = this.chunk.leaves[index + 1];
		const hasMore = next !== undefined && !(next.depth === 1 && next.itemStart !== undefined);
		const found = this.find(leaf, index, words, hasMore);
		const itemStart = leaf.itemStart === undefined ? undefined : this.toOriginal(leaf.itemStart);
		if (!found) {
			if (leaf.depth === 1 && itemStart !== undefined) this.plainItems.push(itemStart);
			return;
		}
		const { kind, opening } = found;
		const name = (text: string): string => shown(text, latex, 0);
		this.openings.push({
			kind,
			level: leaf.heading ?? 0,
			opening: { ...opening, keyword: name(opening.keyword), names: opening.names.map(name) },
			start: itemStart ?? this.blockStart(),
			nameSpan: span(opening.start, opening.end),
			alone: opening.alone && !hasMore,
		});
	}

	/** Where the chunk's block starts, behind blank lines at the start of the note. */
	private blockStart(): number {
		const { start, end } = this.chunk;
		return this.toOriginal(start + Math.max(0, this.source.slice(start, end).search(/\S/)));
	}

	private find(leaf: TextLeaf, index: number, words: Words, hasMore: boolean): { kind: LocalOpening['kind']; opening: Opening } | undefined {
		const kind = leaf.depth === 0 ? (leaf.heading === undefined ? 'paragraph' : 'heading') : 'item';
		if (kind === 'item' && (leaf.depth !== 1 || leaf.itemStart === undefined)) return undefined;
		if (kind === 'paragraph' && index > 0) return undefined;
		const opening = leaf.heading !== undefined ? headingOpening(words)
			: kind === 'item' ? itemOpening(words, leaf.content, hasMore)
				: paragraphOpening(words, leaf.content);
		return opening && { kind, opening };
	}
}
