import type { StateBlock } from 'markdown-it';
import type { Delimiter } from '../note';
import { environmentAt, looksLikeMath } from './inlineMath';

/** A formula in lines of its own, in offsets of the source. */
export interface BlockMath {
	readonly delimiter: Delimiter;
	readonly start: number;
	readonly end: number;
	/** The content, one range per line, without the markers of quotes and lists. */
	readonly lines: readonly { readonly start: number; readonly end: number }[];
	/** The line after it. */
	readonly nextLine: number;
}

/** The most lines that are searched for the end of a formula. */
const LONGEST = 200;

interface Fence {
	readonly delimiter: Delimiter;
	readonly open: number;
	readonly close: string;
}

/**
 * The formula whose lines start at `startLine`, as far as it fills its lines: what has text behind its end is left to the inline rule.
 * `looked` is told the last line that the answer depends on.
 */
export function blockMathAt(state: StateBlock, startLine: number, endLine: number, looked: (line: number) => void): BlockMath | undefined {
	const start = lineStart(state, startLine);
	const fence = fenceAt(state.src, start);
	if (fence === undefined || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return undefined;
	const limit = Math.min(endLine, startLine + LONGEST);
	if (isAbsent(state, fence.close, start + fence.open)) {
		looked(limit);
		return undefined;
	}
	const lines: { start: number; end: number }[] = [];
	let blank = false;
	for (let line = startLine; line < limit; line++) {
		looked(line + 1);
		const from = line === startLine ? start + fence.open : lineStart(state, line);
		const to = state.eMarks[line] ?? from;
		if (line > startLine && endsSearch(state, line, state.src.slice(from, to), blank)) return undefined;
		const closeAt = state.src.slice(from, to).indexOf(fence.close);
		if (closeAt >= 0) return closed(state, fence, start, line, from + closeAt, [...lines, { start: from, end: from + closeAt }]);
		blank ||= from >= to;
		lines.push({ start: from, end: to });
	}
	return undefined;
}

const absentIn = new WeakMap<StateBlock, Set<string>>();

/** Whether no `close` comes any more; each is looked for in vain only once. */
function isAbsent(state: StateBlock, close: string, from: number): boolean {
	let absent = absentIn.get(state);
	if (absent === undefined) absentIn.set(state, absent = new Set());
	if (!absent.has(close) && state.src.includes(close, from)) return false;
	absent.add(close);
	return true;
}

function lineStart(state: StateBlock, line: number): number {
	return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

function fenceAt(source: string, at: number): Fence | undefined {
	if (source.startsWith('$$', at)) return { delimiter: '$$', open: 2, close: '$$' };
	if (source.startsWith('\\[', at)) return { delimiter: '\\[', open: 2, close: '\\]' };
	const environment = environmentAt(source, at);
	return environment && { delimiter: 'environment', open: environment.length, close: `\\end{${environment.name}}` };
}

/** The container ends, or what follows is no formula: a heading, a code fence, or prose behind a blank line. */
function endsSearch(state: StateBlock, line: number, text: string, afterBlank: boolean): boolean {
	if (text !== '' && (state.sCount[line] ?? 0) < state.blkIndent) return true;
	if (/^(?:#{1,6}\s|```|~~~)/.test(text)) return true;
	return afterBlank && /[A-Za-z]{2} +[A-Za-z]{2,} +[A-Za-z]{2}/.test(text) && !/[\\^_=]/.test(text);
}

function closed(state: StateBlock, fence: Fence, start: number, line: number, closeAt: number, lines: BlockMath['lines']): BlockMath | undefined {
	const end = closeAt + fence.close.length;
	const content = lines.map(range => state.src.slice(range.start, range.end)).join('\n');
	if (content.trim() === '' || state.src.slice(end, state.eMarks[line]).trim() !== '') return undefined;
	if (fence.delimiter === '\\[' && !looksLikeMath(content)) return undefined;
	const [first] = lines;
	const last = lines[lines.length - 1];
	const whole = fence.delimiter === 'environment' && first && last
		? lines.map(range => ({ start: range === first ? start : range.start, end: range === last ? end : range.end }))
		: lines;
	return { delimiter: fence.delimiter, start, end, lines: whole, nextLine: line + 1 };
}
