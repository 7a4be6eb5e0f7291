import type { Delimiter } from '../note';
import { definitionsEnd } from './macroDefinitions';

/** A formula in running text, in offsets of that text. */
export interface InlineMath {
	readonly delimiter: Delimiter;
	readonly start: number;
	readonly end: number;
	readonly contentStart: number;
	readonly contentEnd: number;
}

/** Closing delimiters known not to come any more, so that each is looked for once. */
export type Absent = Set<string>;

/** Environments that are formulas of their own, without delimiters around them. */
const ENVIRONMENT = /\\begin\s{0,4}\{((?:align|alignat|aligned|array|[bpvVB]?matrix|cases|displaymath|eqnarray|equation|flalign|gather|gathered|math|multline|smallmatrix|split)\*?)\}/y;

/** The formula that starts at `at`, if one does and ends before `end`. */
export function inlineMathAt(text: string, at: number, end: number, absent: Absent): InlineMath | undefined {
	if (text.charCodeAt(at) === 92) return backslashMath(text, at, end, absent);
	if (text.startsWith('$$', at)) {
		const math = between(text, '$$', at, '$$', end, absent);
		return math && !isProse(text.slice(math.contentStart, math.contentEnd)) ? math : undefined;
	}
	if (text.startsWith('$`', at)) return between(text, '$`', at, '`$', end, absent);
	return dollarMath(text, at, end, absent);
}

/** The length of the opening of an environment at `at` and its name. */
export function environmentAt(text: string, at: number): { readonly name: string; readonly length: number } | undefined {
	ENVIRONMENT.lastIndex = at;
	const match = ENVIRONMENT.exec(text);
	return match ? { name: match[1] ?? '', length: match[0].length } : undefined;
}

function backslashMath(text: string, at: number, end: number, absent: Absent): InlineMath | undefined {
	const next = text.charAt(at + 1);
	if (next === 'b') {
		const environment = environmentAt(text, at);
		if (environment === undefined) return undefined;
		const close = `\\end{${environment.name}}`;
		const closeAt = find(text, close, at + environment.length, end, absent);
		if (closeAt < 0) return undefined;
		const stop = closeAt + close.length;
		return { delimiter: 'environment', start: at, end: stop, contentStart: at, contentEnd: stop };
	}
	const definitions = definitionsEnd(text, at, end);
	if (definitions !== undefined) return { delimiter: 'macros', start: at, end: definitions, contentStart: at, contentEnd: definitions };
	if (next !== '(' && next !== '[') return undefined;
	// Markdown writes plain brackets in the same way
	const math = next === '(' ? between(text, '\\(', at, '\\)', end, absent) : between(text, '\\[', at, '\\]', end, absent);
	if (math === undefined || text.charAt(math.end) === '(') return undefined;
	return looksLikeMath(text.slice(math.contentStart, math.contentEnd)) ? math : undefined;
}

function between(text: string, delimiter: Delimiter, at: number, close: string, end: number, absent: Absent): InlineMath | undefined {
	const contentStart = at + delimiter.length;
	const contentEnd = find(text, close, contentStart, end, absent);
	if (contentEnd < 0 || text.slice(contentStart, contentEnd).trim() === '') return undefined;
	return { delimiter, start: at, end: contentEnd + close.length, contentStart, contentEnd };
}

/** The next `close` that no backslash escapes; -1 where there is none before `end`. */
function find(text: string, close: string, from: number, end: number, absent: Absent): number {
	const key = `${close}${end}`;
	if (absent.has(key)) return -1;
	let at = text.indexOf(close, from);
	while (at >= 0 && at + close.length <= end && isEscaped(text, at, from)) at = text.indexOf(close, at + 1);
	if (at >= 0 && at + close.length <= end) return at;
	absent.add(key);
	return -1;
}

function isEscaped(text: string, at: number, from: number): boolean {
	let backslashes = 0;
	while (at - backslashes > from && text.charCodeAt(at - backslashes - 1) === 92) backslashes++;
	return backslashes % 2 === 1;
}

/** `$…$`, and not money: `$5 and $6`. */
function dollarMath(text: string, at: number, end: number, absent: Absent): InlineMath | undefined {
	const contentStart = at + 1;
	const contentEnd = find(text, '$', contentStart, end, absent);
	if (contentEnd < 0) return undefined;
	const content = text.slice(contentStart, contentEnd);
	const stop = contentEnd + 1;
	if (content.trim() === '' || /[0-9]/.test(text.charAt(stop)) || isMoney(content)) return undefined;
	const snug = content.trim() === content && !/[A-Za-z0-9]/.test(text.charAt(at - 1)) && !/[A-Z]/.test(text.charAt(stop));
	const fits = snug ? !isProse(content) : looksLikeMath(content);
	return fits ? { delimiter: '$', start: at, end: stop, contentStart, contentEnd } : undefined;
}

/** Whether something in it is written only in formulas. */
export function looksLikeMath(content: string): boolean {
	return /\\[A-Za-z]|[\^_=<>+|]/.test(content) || /^\s*[^\s\d]{1,2}\s*$/.test(content);
}

/** An amount with a word behind it, and nothing of a formula. */
function isMoney(content: string): boolean {
	return /^\s*\d[\d.,]*[kKMB]?\s+[A-Za-z]{2,}/.test(content) && !content.includes('\\');
}

/** Two words side by side or between lone dollars, and nothing of a formula. */
function isProse(content: string): boolean {
	return /[A-Za-z]{2} +(?:\$ +)*[A-Za-z]{2}/.test(content) && !looksLikeMath(content);
}
