import type { MarkdownIt, Token } from 'markdown-it';
import { headingId } from './ids';

export interface Heading {
	/** As the title gives it; others may have the same. */
	readonly id: string;
	readonly line: number;
}

/** The headings among the tokens, in order. */
export function headingsIn(markdown: MarkdownIt, tokens: readonly Token[]): readonly Heading[] {
	return tokens.flatMap(({ content, map }, index) => (tokens[index - 1]?.type === 'heading_open' ? [{ id: headingId(plainText(markdown, content)), line: map?.[0] ?? 0 }] : []));
}

/** A title as VS Code takes it for an id: its words and code, without formulas. */
function plainText(markdown: MarkdownIt, title: string): string {
	const tokens: Token[] = [];
	markdown.inline.parse(title, markdown, {}, tokens);
	return tokens.map(({ type, content }) => (/^(?:text|text_special|code_inline)$/u.test(type) ? content : '')).join('');
}
