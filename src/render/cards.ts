import type { MarkdownIt, Token } from 'markdown-it';
import type { Macros } from '../core/formula';
import { expandMacros } from '../core/formula';
import { formulaHtml } from './formulaHtml';

/** What a card tells of its entry: an `Entry` of the note, and what the note says of its symbols. */
export interface Card {
	readonly names: readonly string[];
	/** Those of the names. */
	readonly ids: readonly string[];
	/** Whether the first id is that of a heading inside. */
	readonly isHeading: boolean;
	readonly legend: readonly { readonly latex: string; readonly words: string }[];
}

/** Shows the names that are marked by `markNames`. */
export function cardRules(markdown: MarkdownIt): void {
	const { rules } = markdown.renderer;
	const { escapeHtml } = markdown.utils;
	rules['entry_keyword'] = (tokens, index) => {
		const { content, info } = tokens[index] as Token;
		return `<a class="anchor" href="#${escapeHtml(info)}" aria-label="Link to ${escapeHtml(content)}">#</a><dfn>${escapeHtml(content)}</dfn>`;
	};
	rules['entry_alias'] = (tokens, index) => {
		const { content, info } = tokens[index] as Token;
		return `<span class="alias" id="${escapeHtml(info)}">${escapeHtml(content)}</span>`;
	};
}

/** Marks the entry's names where its author wrote them, on the first line: nothing is moved or left out. */
export function markNames(tokens: readonly Token[], { names, ids }: Pick<Card, 'names' | 'ids'>): void {
	const inline = tokens.find(({ type }) => type === 'inline');
	const children = inline?.children;
	if (!inline || !children) return;
	const end = children.findIndex(({ type }) => type === 'softbreak' || type === 'hardbreak');
	const line = children.slice(0, end < 0 ? children.length : end);
	const wanted = names.map((name, index) => ({ name, id: ids[index] ?? '', type: index === 0 ? 'entry_keyword' : 'entry_alias' })).filter(({ name }) => name !== '');
	inline.children = [...line.flatMap(token => (token.type === 'text' ? divided(token, wanted) : [token])), ...children.slice(line.length)];
}

/** The text with its names apart; each name is taken from `wanted` when it is found. */
function divided(text: Token, wanted: { readonly name: string; readonly id: string; readonly type: string }[]): readonly Token[] {
	const parts: Token[] = [];
	let rest = text.content;
	for (let [next] = wanted; next && rest.includes(next.name); [next] = wanted) {
		const at = rest.indexOf(next.name);
		parts.push(tokenLike(text, 'text', rest.slice(0, at)), tokenLike(text, next.type, next.name, next.id));
		rest = rest.slice(at + next.name.length);
		wanted.shift();
	}
	return parts.length === 0 ? [text] : [...parts, tokenLike(text, 'text', rest)];
}

function tokenLike(token: Token, type: string, content: string, id = ''): Token {
	const made = Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token);
	made.type = type;
	made.content = content;
	made.info = id;
	return made;
}

/** The card around what an entry holds; its legend is folded away. */
export function cardHtml(inside: string, { ids: [own = ''], isHeading, legend }: Card, macros: Macros, escapeHtml: (text: string) => string): string {
	const symbols = legend.map(({ latex, words }) => `<div><dt>${formulaHtml(expandMacros(latex, macros).text, false)}</dt><dd>${escapeHtml(words)}</dd></div>`);
	const count = symbols.length === 1 ? '1 symbol' : `${symbols.length} symbols`;
	const details = symbols.length === 0 ? '' : `<details class="legend"><summary>${count}</summary><dl>${symbols.join('')}</dl></details>`;
	const id = isHeading ? '' : ` id="${escapeHtml(own)}"`;
	return `<article class="entry"${id}>${inside}${details}</article>`;
}
