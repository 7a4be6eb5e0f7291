import type { Diagnostic } from '../base/diagnostic';
import type { Span } from '../base/span';
import type { BlockMath } from './markdown/blockMath';
import type { TextLeaf } from './markdown/blocks';
import { environmentAt } from './markdown/inlineMath';
import type { Mark } from './markdown/inline';
import type { Delimiter, MathSpan } from './note';
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

/** The opening of a formula that nothing closes. */
export interface Unclosed {
	readonly delimiter: string;
	readonly start: number;
}

const RELATION = /^\s*(?:&\s*)?(?:\\(?:quad|qquad)\s*)?(?::?=|[<>≈≤≥∝≡≠∼→⇒⇔]|\\(?:approx|propto|leq?|geq?|equiv|sim|simeq|neq?|Rightarrow|Leftrightarrow|implies|iff|to|rightarrow|coloneqq)(?![A-Za-z]))/;

/** A formula as it was found in a text. Offsets count in that text, which `map` leads back to the source. */
interface Found {
	readonly text: string;
	readonly map: PieceMap;
	/** The content without its delimiters. */
	readonly start: number;
	readonly end: number;
	readonly delimiter: Delimiter;
	readonly before: string;
	readonly startsLine: boolean;
	readonly isBlock: boolean;
}

/** Reads the formulas of one source, in which `toOriginal` leads back to the chunk. */
export class FormulaReader {
	constructor(private readonly source: string, private readonly toOriginal: (offset: number) => number) {}

	/** A formula in lines of its own; `before` are the words above it. */
	block(math: BlockMath, before: string): LocalFormula {
		const from: number[] = [];
		const to: number[] = [];
		let length = 0;
		const lines = math.lines.map(line => {
			from.push(length);
			to.push(line.start);
			length += line.end - line.start + 1;
			return this.source.slice(line.start, line.end);
		});
		const text = lines.join('\n');
		const span = { start: this.toOriginal(math.start), end: this.toOriginal(math.end) };
		return this.read({ text, map: new PieceMap(from, to), start: 0, end: text.length, delimiter: math.delimiter, before, startsLine: true, isBlock: true }, span);
	}

	/** The formulas of running text. */
	inline({ content, map }: TextLeaf, marks: readonly Mark[], words: Words): readonly LocalFormula[] {
		const formulas: LocalFormula[] = [];
		let at = -1;
		let said = '';
		let textStart = 0;
		for (const mark of marks) {
			if (mark.kind !== 'math') continue;
			const from = at + 1;
			at = words.text.indexOf(FORMULA, from);
			said = lastOf(said + words.text.slice(Math.max(from, at - 2 * BEFORE), at).replace(/\s+/g, ' '));
			const { contentStart: start, contentEnd: end, delimiter } = mark.math;
			const sinceLast = content.slice(textStart, mark.start);
			const newline = sinceLast.lastIndexOf('\n');
			const startsLine = (newline >= 0 || textStart === 0) && sinceLast.slice(newline + 1).trim() === '';
			textStart = mark.end;
			const span = { start: this.toOriginal(map.toOriginal(mark.start)), end: this.toOriginal(map.toOriginal(mark.end)) };
			const formula = this.read({ text: content, map, start, end, delimiter, before: said.trim(), startsLine, isBlock: false }, span);
			formulas.push(formula);
			said = lastOf(said + formula.math.latex.replace(/\s+/g, ' '));
		}
		return formulas;
	}

	private read(found: Found, span: Span): LocalFormula {
		const { text, map, delimiter, before, isBlock } = found;
		const { start, end } = trimmed(text, found);
		const { text: latex, map: repair, diagnostics } = repairFormula(text.slice(start, end));
		const spanOf = (from: number, to: number): Span => ({ start: this.toOriginal(map.toOriginal(from)), end: this.toOriginal(map.toOriginal(to)) });
		return {
			math: {
				span,
				content: spanOf(start, end),
				latex,
				offsets: flatten(latex.length, [repair, straight(start), map, { toOriginal: this.toOriginal }]),
				delimiter,
				display: delimiter !== '$' && delimiter !== '\\(' && delimiter !== '$`' && delimiter !== 'macros',
				before,
			},
			isContinuation: found.startsLine && RELATION.test(latex),
			isBlock,
			diagnostics: diagnostics.map(diagnostic => ({ ...diagnostic, span: spanOf(start + diagnostic.span.start, start + diagnostic.span.end) })),
		};
	}
}

function lastOf(text: string): string {
	return text.slice(-BEFORE);
}

/** The range without blanks at its ends; an empty one stays where it is. */
function trimmed(text: string, range: Span): Span {
	let { start, end } = range;
	while (start < end && /\s/.test(text.charAt(start))) start++;
	while (end > start && /\s/.test(text.charAt(end - 1))) end--;
	return { start, end };
}

/** `$$` and `\begin{align}` in text that no formula took. */
export function unclosedIn(content: string, marks: readonly Mark[]): readonly Unclosed[] {
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
