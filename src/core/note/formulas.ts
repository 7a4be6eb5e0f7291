import type { Diagnostic } from '../base/diagnostic';
import { shift } from '../base/span';
import type { BlockMath } from './markdown/blockMath';
import type { Leaf } from './markdown/blocks';
import { environmentAt } from './markdown/inlineMath';
import type { Mark } from './markdown/inline';
import type { Delimiter, MathSpan, OffsetMap } from './note';
import { flatten, PieceMap, straight } from './offsetMap';
import { repairFormula } from './repair/debris';
import { BEFORE, FORMULA, type Words } from './words';

/** A formula in its chunk; what depends on the rest of the note is added when the note is put together. */
export interface LocalFormula {
	readonly math: Omit<MathSpan, 'entry' | 'section' | 'continues'>;
	/** Whether it starts its line, and with a relation: `$=…$`. */
	readonly isContinuation: boolean;
	/** Whether it is displayed, so that the words before it may be those of the block above. */
	readonly isBlock: boolean;
	readonly diagnostics: readonly Diagnostic[];
}

interface Unclosed {
	readonly delimiter: string;
	readonly start: number;
}

const RELATION = /^\s*(?:&\s*)?(?:\\(?:quad|qquad)\s*)?(?::?=|[<>≈≤≥∝≡≠∼→⇒⇔]|\\(?:approx|propto|leq?|geq?|equiv|sim|simeq|neq?|Rightarrow|Leftrightarrow|implies|iff|to|rightarrow|coloneqq)(?![A-Za-z]))/;

/** Reads the formulas of one source. */
export function formulaReader(source: string, toOriginal: (offset: number) => number) {
	const original: OffsetMap = { toOriginal };

	const read = (text: string, map: PieceMap, from: { span: [number, number]; content: [number, number] }, delimiter: Delimiter, before: string, startsLine: boolean, isBlock: boolean): LocalFormula => {
		const [start, end] = trimmed(text, ...from.content);
		const written = text.slice(start, end);
		const { text: latex, map: repair, diagnostics } = repairFormula(written);
		const toNote = (offset: number): number => toOriginal(map.toOriginal(offset));
		const shifted = straight(start);
		return {
			math: {
				span: { start: toNote(from.span[0]), end: toNote(from.span[1]) },
				content: { start: toNote(start), end: toNote(end) },
				latex,
				offsets: flatten(latex.length, [repair, shifted, map, original]),
				delimiter,
				display: delimiter !== '$' && delimiter !== '\\(' && delimiter !== '$`',
				before,
			},
			isContinuation: startsLine && RELATION.test(latex),
			isBlock,
			diagnostics: diagnostics.map(diagnostic => {
				const span = shift(diagnostic.span, start);
				return { ...diagnostic, span: { start: toNote(span.start), end: toNote(span.end) } };
			}),
		};
	};

	return {
		/** A formula in lines of its own; `before` are the words above it. */
		block(math: BlockMath, before: string): LocalFormula {
			const from: number[] = [];
			const to: number[] = [];
			let length = 0;
			const parts = math.lines.map(line => {
				from.push(length);
				to.push(line.start);
				length += line.end - line.start + 1;
				return source.slice(line.start, line.end);
			});
			const text = parts.join('\n');
			const formula = read(text, new PieceMap(from, to), { span: [0, 0], content: [0, text.length] }, math.delimiter, before, true, true);
			return { ...formula, math: { ...formula.math, span: { start: toOriginal(math.start), end: toOriginal(math.end) } } };
		},

		/** The formulas of running text, and openings without an end. */
		inline(leaf: Leaf & { kind: 'text' }, marks: readonly Mark[], words: Words): { readonly formulas: readonly LocalFormula[]; readonly unclosed: readonly Unclosed[] } {
			const formulas: LocalFormula[] = [];
			let at = -1;
			let said = '';
			let textStart = 0;
			for (const mark of marks) {
				if (mark.kind !== 'math') continue;
				const from = at + 1;
				at = words.text.indexOf(FORMULA, from);
				said = lastOf(said + words.text.slice(Math.max(from, at - 2 * BEFORE), at).replace(/\s+/g, ' '));
				const { start, end, contentStart, contentEnd, delimiter } = mark.math;
				const sinceLast = leaf.content.slice(textStart, start);
				const newline = sinceLast.lastIndexOf('\n');
				const startsLine = (newline >= 0 || textStart === 0) && sinceLast.slice(newline + 1).trim() === '';
				textStart = end;
				const formula = read(leaf.content, leaf.map, { span: [start, end], content: [contentStart, contentEnd] }, delimiter, said.trim(), startsLine, false);
				formulas.push(formula);
				said = lastOf(said + formula.math.latex.replace(/\s+/g, ' '));
			}
			return { formulas, unclosed: unclosedIn(leaf.content, marks) };
		},
	};
}

function lastOf(text: string): string {
	return text.slice(-BEFORE);
}

/** The range without blanks at its ends; an empty one stays where it is. */
function trimmed(text: string, from: number, to: number): [number, number] {
	let start = from;
	let end = to;
	while (start < end && /\s/.test(text.charAt(start))) start++;
	while (end > start && /\s/.test(text.charAt(end - 1))) end--;
	return [start, end];
}

/** `$$` and `\begin{align}` in text that no formula took. */
function unclosedIn(content: string, marks: readonly Mark[]): readonly Unclosed[] {
	const found: Unclosed[] = [];
	let from = 0;
	for (const mark of [...marks, { start: content.length, end: content.length }]) {
		for (let at = from; at < mark.start; at++) {
			const character = content.charAt(at);
			if (character === '$' && content.startsWith('$$', at)) {
				found.push({ delimiter: '$$', start: at });
				at++;
			} else if (character === '\\') {
				const environment = environmentAt(content, at);
				if (environment) found.push({ delimiter: content.slice(at, at + environment.length), start: at });
				else at++;
			}
		}
		from = Math.max(from, mark.end);
	}
	return found;
}
