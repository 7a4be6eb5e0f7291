import type { Env, MarkdownIt, Token } from 'markdown-it';
import type { Macros } from '../core/formula';
import { cardHtml, markNames, type Card } from './cards';
import { expandFormulas } from './macros';
import type { Piece } from './pieces';
import type { Unit } from './units';

/** What a unit comes to, wherever it stands. */
export interface Rendered {
	readonly html: string;
	readonly formulas: number;
	/** The macros that hold behind it. */
	readonly macros: Macros;
}

/** What a unit is rendered with. */
interface Surroundings {
	/** Those that hold before it. */
	readonly macros: Macros;
	/** The ids of the headings in it and behind it, in order. */
	readonly headings: Iterator<string>;
	/** From a line as Markdown counts them to one of the editor. */
	readonly lineOf: (line: number) => number;
	readonly environment: Env;
}

/** Renders a unit; `markdown` does all but the division into blocks. */
export function renderUnit(markdown: MarkdownIt, unit: Unit, card: Card | undefined, { macros, headings, lineOf, environment }: Surroundings): Rendered {
	const { line = 0 } = unit.pieces[0] ?? {};
	const isItem = card !== undefined && unit.pieces[0]?.list !== undefined;
	const state = new markdown.core.State('', markdown, environment);
	const parts = unit.pieces.map(({ tokens, list }, index): { readonly tokens: Token[]; readonly list: Piece['list'] | undefined } => {
		state.tokens = [...tokens];
		markdown.core.process(state);
		return { tokens: isItem && index === 0 ? withoutItem(state.tokens) : state.tokens, list: isItem && index === 0 ? undefined : list };
	});
	const tokens = parts.flatMap(part => part.tokens);
	const after = expandFormulas(tokens, macros);
	if (card) markNames(tokens, card);
	markLines(tokens, at => lineOf(at) - lineOf(line));
	for (const token of tokens) if (token.type === 'heading_open') token.attrSet('id', String(headings.next().value ?? ''));
	const html = parts.map((part, index) => {
		const [above, below] = [parts[index - 1]?.list, parts[index + 1]?.list];
		const own = markdown.renderer.render(part.tokens, markdown.options, environment);
		if (!part.list) return own;
		const { index: list, ordered, number } = part.list;
		const open = above?.index === list ? '' : ordered ? `<ol${number === 1 ? '' : ` start="${number}"`}>\n` : '<ul>\n';
		return open + own + (below?.index === list ? '' : ordered ? '</ol>\n' : '</ul>\n');
	}).join('');
	return { html: card ? cardHtml(html, card, macros, markdown.utils.escapeHtml) : html, formulas: countFormulas(tokens), macros: after };
}

/** What an item holds, its text in paragraphs. */
function withoutItem(tokens: readonly Token[]): Token[] {
	const inside = tokens.slice(1, -1);
	for (const token of inside) if (token.hidden && token.level === 2) token.hidden = false;
	return inside;
}

/** Lines count from the block's first, so that a block that only moves stays the same. */
function markLines(tokens: readonly Token[], lineOf: (line: number) => number): void {
	for (const token of tokens) {
		if (token.map && token.nesting === 1) token.attrSet('data-line', String(lineOf(token.map[0])));
	}
}

function countFormulas(tokens: readonly Token[]): number {
	let count = 0;
	for (const { type, children } of tokens) count += type.startsWith('math_') ? 1 : children ? countFormulas(children) : 0;
	return count;
}
