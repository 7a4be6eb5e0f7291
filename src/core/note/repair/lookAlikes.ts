/** Letters of other alphabets that look like Latin ones, and nothing else. */
const LATIN: ReadonlyMap<string, string> = new Map([
	...pairs('аa сc еe оo рp ѕs хx уy іi јj ԁd һh АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX'),
	...pairs('ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo'),
]);

function pairs(list: string): (readonly [string, string])[] {
	return list.split(' ').map(pair => [pair.charAt(0), pair.charAt(1)] as const);
}

/** Commands whose braces hold words. */
const WORDS = /\\(?:text[a-z]*|mbox|hbox|operatorname\*?|mathrm)\s*\{[^{}]*\}/g;
const CYRILLIC_OR_GREEK = /[\u0370-\u052f]/;
const LETTERS = /\p{L}+/gu;

/** A letter that was meant to be Latin. */
export interface LookAlike {
	readonly at: number;
	readonly meant: string;
}

/**
 * Cyrillic and Greek letters that stand where a Latin one is meant: capitals that LaTeX has no command for, and Cyrillic letters alone or
 * among Latin ones. Words are left as they are, and so is a formula that has Cyrillic letters of its own.
 */
export function lookAlikes(text: string): readonly LookAlike[] {
	if (!CYRILLIC_OR_GREEK.test(text)) return [];
	const symbols = text.replace(WORDS, words => ' '.repeat(words.length));
	if (/[\u0400-\u052f]/.test([...symbols].filter(letter => !LATIN.has(letter)).join(''))) return [];
	const found: LookAlike[] = [];
	for (const { 0: run, index } of symbols.matchAll(LETTERS)) {
		// two or more Cyrillic letters and no other are a word
		if (run.length > 1 && /^[\u0400-\u052f]+$/.test(run)) continue;
		for (let i = 0; i < run.length; i++) {
			const meant = LATIN.get(run.charAt(i));
			if (meant !== undefined) found.push({ at: index + i, meant });
		}
	}
	return found;
}
