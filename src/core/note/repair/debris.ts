import type { Diagnostic } from '../../base/diagnostic';
import { IDENTITY, rewrite, type Edit, type Rewritten } from '../offsetMap';
import { lookAlikes } from './lookAlikes';

/** Characters that copying leaves in formulas, and the LaTeX they stand for. */
const MEANT: ReadonlyMap<string, string> = new Map([
	...['\u00ad', '\u180e', '\u200b', '\u200c', '\u200d', '\u2060', '\u2061', '\u2062', '\u2063', '\u2064', '\ufe0e', '\ufe0f', '\ufeff'].map(character => [character, ''] as const),
	...Array.from('\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', character => [character, ' '] as const),
	['\u2010', '-'], ['\u2011', '-'], ['\u2013', '-'], ['\u2212', '-'],
	['\u2217', '*'], ['\u22c5', '\\cdot'], ['\u00b7', '\\cdot'], ['\u2215', '/'], ['\u2236', ':'],
	['\u2223', '|'], ['\u2225', '\\|'], ['\u2026', '\\dots'], ['\u22ef', '\\cdots'], ['\u2032', '\''],
	// full-width forms of ASCII
	...Array.from({ length: 0x5e }, (_, i) => [String.fromCharCode(0xff01 + i), String.fromCharCode(0x21 + i)] as const),
]);

const DEBRIS = new RegExp(`[${Array.from(MEANT.keys(), character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}]`, 'g');
const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export interface RepairedFormula extends Rewritten {
	/** Spans count in the formula as written. */
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * A formula read as it is meant: invisible characters dropped, look-alike letters, operators and spaces replaced by their LaTeX, each with a
 * hint. Controls of writing direction are kept and reported, so that nothing is computed from what a reader cannot see.
 */
export function repairFormula(text: string): RepairedFormula {
	if (!/[\u0080-\uffff]/.test(text)) return { text, map: IDENTITY, diagnostics: [] };
	const edits: Edit[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const match of text.matchAll(DEBRIS)) {
		const start = match.index;
		const end = start + 1;
		const meant = MEANT.get(match[0]) ?? '';
		edits.push({ start, end, text: endsInLetter(meant) && startsWithLetter(text, end) ? `${meant} ` : meant });
		diagnostics.push({ code: 'unicode-debris', span: { start, end }, character: match[0], meant });
	}
	for (const { at, meant } of lookAlikes(text)) {
		const span = { start: at, end: at + 1 };
		edits.push({ ...span, text: meant });
		diagnostics.push({ code: 'unicode-debris', span, character: text.charAt(at), meant });
	}
	edits.sort((a, b) => a.start - b.start);
	for (const match of text.matchAll(BIDI_CONTROL)) {
		diagnostics.push({ code: 'bidi-control', span: { start: match.index, end: match.index + 1 } });
	}
	return { ...rewrite(text, edits), diagnostics };
}

/** A command's name must not run into the letter behind it. */
function endsInLetter(meant: string): boolean {
	return meant.startsWith('\\') && /[a-z]$/.test(meant);
}

/** Whether a letter follows, behind whatever is dropped. */
function startsWithLetter(text: string, from: number): boolean {
	let at = from;
	while (at < text.length && MEANT.get(text.charAt(at)) === '') at++;
	return /[A-Za-z\uff21-\uff3a\uff41-\uff5a]/.test(text.charAt(at));
}
