import { ACCENTS } from './spelling';
import type { Accent, Font } from './syntax';
import { SYMBOLS } from './symbols';
import type { Meaning } from './token';

/** Where the styled alphabets of Unicode start, each up to the next (Mathematical Alphanumeric Symbols, U+1D400 to U+1D7FF). */
const ALPHABETS: readonly (readonly [number, Font])[] = [
	[0x1d400, 'bold'], [0x1d434, 'plain'], [0x1d468, 'bold'], [0x1d49c, 'calligraphic'], [0x1d504, 'fraktur'], [0x1d538, 'double-struck'],
	[0x1d56c, 'fraktur'], [0x1d5a0, 'sans'], [0x1d670, 'typewriter'], [0x1d6a4, 'plain'], [0x1d6a8, 'bold'], [0x1d6e2, 'plain'], [0x1d71c, 'bold'],
	[0x1d7ca, 'plain'], [0x1d7ce, 'bold'], [0x1d7d8, 'double-struck'], [0x1d7e2, 'plain'],
];
/** Styled letters that Unicode had before these alphabets. */
const LETTERLIKE: Readonly<Partial<Record<Font, string>>> = { 'double-struck': 'ℂℍℕℙℚℝℤ', calligraphic: 'ℬℰℱℋℐℒℳℛℯℊℴ', fraktur: 'ℭℌℨ', plain: 'ℎ' };

/** A letter or digit that is written with its style, `𝐱`, `ℝ` or `𝟙`, or a letter of another alphabet, `é` or `ж`. */
export function mathLetter(character: string): Meaning | undefined {
	const font = styleOf(character);
	const base = font === undefined ? character : character.normalize('NFKC');
	if (/^[0-9]$/.test(base)) return font === 'plain' ? { kind: 'number', text: base } : { kind: 'name', letters: base, ...(font && { font }) };
	const symbol = font === undefined ? undefined : SYMBOLS.get(base);
	const letters = symbol?.kind === 'name' ? symbol.letters : base;
	if (!symbol && (!/^\p{L}$/u.test(base) || /^\p{Lo}$/u.test(base))) return undefined;
	return { kind: 'name', letters, ...(font !== undefined && font !== 'plain' && { font }) };
}

function styleOf(character: string): Font | undefined {
	const code = character.codePointAt(0) ?? 0;
	if (code >= 0x1d400 && code <= 0x1d7ff) return ALPHABETS.filter(([start]) => start <= code).at(-1)?.[1];
	return Object.entries(LETTERLIKE).find(([, letters]) => letters.includes(character))?.[0] as Font | undefined;
}

/** Tokens by the characters they are written with; what several share is written with the last. */
type Written = readonly (readonly [number, Meaning])[];

/** What one or two characters outside ASCII say that LaTeX writes with several tokens: `x⁻¹`, `x̂`, `½`, `f″`, `90°`. None where they do not. */
export function unicodeTokens(text: string, at: number): Written {
	const character = text.charAt(at);
	if (character === '°') return degree(1);
	if (character === '″') return [[0, { kind: 'prime' }], [1, { kind: 'prime' }]];
	return markedLetter(text, at) ?? script(text, at) ?? vulgarFraction(character) ?? [];
}

/** `90°`, or a command for it. */
export const degree = (length: number): Written => [[0, { kind: 'sup' }], [length, { kind: 'operator', operator: 'circ' }]];

const RAISED = /[⁰¹²³⁴-ⁿⁱʰʲʳʷʸˡˢˣᴬ-ᵂᵃ-ᵡᶜᶠᶻ]+/uy;
const LOWERED = /[₀-₎ₐ-ₜᵢ-ᵪⱼ]+/uy;

/** `⁻¹`, `ₙ₊₁` */
function script(text: string, at: number): Written | undefined {
	for (const [kind, pattern] of [['sup', RAISED], ['sub', LOWERED]] as const) {
		pattern.lastIndex = at;
		const found = pattern.exec(text)?.[0];
		if (found === undefined) continue;
		const parts = found.normalize('NFKC').replaceAll('−', '-').match(/[0-9]+|[^]/g) ?? [];
		const inner = parts.map((part): Written[number] => [part.length, /^[0-9]/.test(part) ? { kind: 'number', text: part } : plain(part)]);
		return [[0, { kind }], [0, { kind: 'group' }], ...inner, [0, { kind: 'endgroup' }]];
	}
	return undefined;
}

const plain = (character: string): Meaning => SYMBOLS.get(character) ?? { kind: 'name', letters: character };

/** `½` */
function vulgarFraction(character: string): Written | undefined {
	const [over = '', under = ''] = character.normalize('NFKC').split('⁄');
	if (over === '' || under === '') return undefined;
	return [[0, { kind: 'command', name: '\\frac' }], [0, { kind: 'number', text: over }], [1, { kind: 'number', text: under }]];
}

const MARKS: Readonly<Record<string, Accent>> = {
	'\u0302': 'hat', '\u0304': 'bar', '\u0305': 'bar', '\u0303': 'tilde', '\u0307': 'dot', '\u0308': 'ddot', '\u20d7': 'vec', '\u030c': 'check', '\u0306': 'breve', '\u030a': 'ring',
	'\u0332': 'underline',
};
const MARKED = /[A-Za-z\u0370-\u03ff][\u0300-\u036f\u20d7]/y;
/** Marks that Unicode also has together with Latin letters; the others belong to the spelling of words, as in `é` and `ü`. */
const COMPOSED = /^[A-Za-z][\u0302\u0304\u0303\u0307]$/;

/** `x̂`, `ŷ` */
function markedLetter(text: string, at: number): Written | undefined {
	MARKED.lastIndex = at;
	const written = MARKED.exec(text)?.[0];
	const composed = text.charAt(at).normalize('NFD');
	const [letter = '', mark = ''] = written ?? (COMPOSED.test(composed) ? composed : '');
	const accent = MARKS[mark];
	return accent && [[0, { kind: 'command', name: ACCENTS[accent] }], [written === undefined ? 1 : 2, plain(letter)]];
}
