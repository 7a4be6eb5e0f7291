import type { Font } from './syntax';
import type { Meaning } from './token';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** `²` and `₁`. */
export function raisedDigit(character: string): { readonly script: 'sup' | 'sub'; readonly digit: string } | undefined {
	const raised = RAISED.indexOf(character);
	if (raised >= 0) return { script: 'sup', digit: String(raised) };
	const lowered = LOWERED.indexOf(character);
	return lowered >= 0 ? { script: 'sub', digit: String(lowered) } : undefined;
}

/** Where the styled alphabets of Unicode start, each up to the next (Mathematical Alphanumeric Symbols, U+1D400 to U+1D7FF). */
const ALPHABETS: readonly (readonly [number, Font])[] = [
	[0x1d400, 'bold'], [0x1d434, 'plain'], [0x1d468, 'bold'], [0x1d49c, 'calligraphic'], [0x1d504, 'fraktur'], [0x1d538, 'double-struck'],
	[0x1d56c, 'fraktur'], [0x1d5a0, 'sans'], [0x1d670, 'typewriter'], [0x1d6a4, 'plain'], [0x1d6a8, 'bold'], [0x1d6e2, 'plain'], [0x1d71c, 'bold'],
];
const GREEK_START = 0x1d6a4;

/** A letter that is written with its style, `𝐱` or `ℝ`, or of another alphabet, `é` or `ж`. */
export function mathLetter(character: string): Meaning | undefined {
	if (!/^\p{L}$/u.test(character) || /^\p{Lo}$/u.test(character)) return undefined;
	const code = character.codePointAt(0) ?? 0;
	if (code >= 0x2102 && code <= 0x2124) return { kind: 'name', letters: character.normalize('NFKC'), font: 'double-struck' };
	if (code < 0x1d400 || code >= GREEK_START) return { kind: 'name', letters: character };
	const font = ALPHABETS.filter(([start]) => start <= code).at(-1)?.[1] ?? 'plain';
	return { kind: 'name', letters: character.normalize('NFKC'), ...(font !== 'plain' && { font }) };
}
