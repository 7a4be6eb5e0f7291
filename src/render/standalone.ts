import type { MarkdownIt, Token } from 'markdown-it';

/**
 * Keeps the line breaks around lines that are a keyword or a formula and nothing else. Markdown joins the lines of a paragraph, but in
 * notes a name stands above its text, and a derivation has one step a line.
 */
export function standaloneRule(markdown: MarkdownIt): void {
	markdown.core.ruler.push('ml_standalone', ({ tokens }) => {
		for (const { children } of tokens) if (children) keepBreaks(children);
	});
}

function keepBreaks(tokens: readonly Token[]): void {
	let above = lineFrom(tokens, 0);
	for (const [index, token] of tokens.entries()) {
		if (token.type !== 'softbreak') continue;
		const below = lineFrom(tokens, index + 1);
		if (standsAlone(above) || standsAlone(below)) token.type = 'hardbreak';
		above = below;
	}
}

function lineFrom(tokens: readonly Token[], start: number): readonly Token[] {
	const end = tokens.findIndex(({ type }, index) => index >= start && (type === 'softbreak' || type === 'hardbreak'));
	return tokens.slice(start, end < 0 ? tokens.length : end);
}

/** Whether the line is formulas alone, or one stretch of bold text, beside signs such as an emoji, a colon, a full stop. */
function standsAlone(line: readonly Token[]): boolean {
	const weighty = line.filter(({ type, content }) => type !== 'text' || /[\p{L}\p{N}]/u.test(content));
	if (weighty.length === 0) return false;
	if (weighty.every(({ type }) => type.startsWith('math_'))) return true;
	return weighty[0]?.type === 'strong_open' && weighty.findIndex(({ type }) => type === 'strong_close') === weighty.length - 1;
}
