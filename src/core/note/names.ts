/** The names of an entry, from what its author wrote. */
export interface Names {
	readonly keyword: string;
	readonly names: readonly string[];
}

/** A picture, or a part of one. */
const PICTURE = '\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\p{Regional_Indicator}|\\ufe0e|\\ufe0f|\\u200d|\\u20e3';
const DECORATION = new RegExp(PICTURE, 'gu');
const LEADING_DECORATION = new RegExp(`^(?:${PICTURE}|\\u200b|\\s)+`, 'u');
const IN_BRACKETS = /^(.*\S)\s*[(（]([^()（）]{1,60})[)）]$/;

/** How many characters of pictures and spaces a text starts with. */
export function decorationLength(text: string): number {
	return LEADING_DECORATION.exec(text)?.[0].length ?? 0;
}

/** Whether a picture stands at the start. */
export function isDecorated(text: string): boolean {
	return decorationLength(text) > 0 && text.slice(0, decorationLength(text)).trim() !== '';
}

/** Plain text without pictures and a closing colon or full stop. */
function plainName(text: string): string {
	return text.replace(DECORATION, '').replace(/\s+/g, ' ').trim().replace(/\s*[:：.。]$/, '').trim();
}

/** `A | B (C)` names A, B and C. The keyword is the first of them. */
export function namesOf(text: string): Names {
	const names: string[] = [];
	for (const part of plainName(text).split(/\s*[|｜]\s*/)) {
		const match = IN_BRACKETS.exec(part);
		names.push(...(match ? [match[1] ?? '', (match[2] ?? '').trim()] : [part]));
	}
	const distinct = [...new Set(names.filter(name => name !== ''))];
	return { keyword: distinct[0] ?? '', names: distinct };
}
