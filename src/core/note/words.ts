import type { Mark } from './markdown/inline';

/** Stands for a formula among words. */
export const FORMULA = '\ufffc';

/** The longest text that is kept from before a formula. */
export const BEFORE = 200;

/** Running text without its markup; each formula is one character `FORMULA`. */
export interface Words {
	readonly text: string;
	/** For each character, and for the end, its offset in the content. */
	readonly at: readonly number[];
	/** For each character, the end of what it stands for in the content. */
	readonly ends: readonly number[];
}

const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069]|\ufe0e|\ufe0f|\ufeff/;
const CALLOUT = /^\s*\[![A-Za-z][\w-]{0,30}\][+-]?/;

/** The words of running text, spaces of any kind as one plain space each. */
export function wordsOf(content: string, marks: readonly Mark[], quoted = false): Words {
	const parts: string[] = [];
	const at: number[] = [];
	const ends: number[] = [];
	const put = (text: string, start: number, end: number): void => {
		for (let i = 0; i < text.length; i++) {
			at.push(start);
			ends.push(end);
		}
		parts.push(text);
	};
	let offset = quoted ? CALLOUT.exec(content)?.[0].length ?? 0 : 0;
	for (const mark of marks) {
		if (mark.start < offset) continue;
		putPlain(content, offset, mark.start, put);
		if (mark.kind === 'math') put(FORMULA, mark.start, mark.end);
		else if (mark.kind === 'code') put(mark.text, mark.start, mark.end);
		offset = mark.end;
	}
	putPlain(content, offset, content.length, put);
	at.push(content.length);
	return { text: parts.join(''), at, ends };
}

function putPlain(content: string, start: number, end: number, put: (text: string, start: number, end: number) => void): void {
	for (let at = start; at < end; at++) {
		const character = content.charAt(at);
		if (character === '\\' && /[!-/:-@[-`{-~]/.test(content.charAt(at + 1)) && at + 1 < end) {
			put(content.charAt(at + 1), at, at + 2);
			at++;
		} else if (character === FORMULA || /\s/.test(character)) put(' ', at, at + 1);
		else if (!INVISIBLE.test(character) && !isMarkup(content, at)) put(character, at, at + 1);
	}
}

/** Stars, tildes, marks and underscores that give emphasis rather than being text. */
function isMarkup(content: string, at: number): boolean {
	const character = content.charAt(at);
	if (character !== '*' && character !== '_' && character !== '~' && character !== '=') return false;
	const before = content.charAt(at - 1);
	const after = content.charAt(at + 1);
	const doubled = before === character || after === character;
	if (character === '~' || character === '=') return doubled;
	const inWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
	if (character === '_') return !inWord;
	return doubled || (!inWord && (/\S/.test(before) || /\S/.test(after)));
}

/** Words as they are shown: formulas as their LaTeX, runs of spaces as one. */
export function shown(text: string, latex: readonly string[], firstFormula: number): string {
	let next = firstFormula;
	return text.replaceAll(FORMULA, () => latex[next++] ?? '').replace(/\s+/g, ' ').trim();
}
