import MarkdownIt, { type MarkdownIt as Markdown, type StateInline, type Token } from 'markdown-it';
import { frontMatterRule } from '../frontMatter';
import { mathRule } from '../mathRule';
import type { InlineMath } from './inlineMath';

/** A stretch of running text that is not plain words, in offsets of that text. */
export type Mark =
	| { readonly kind: 'math'; readonly start: number; readonly end: number; readonly math: InlineMath }
	| { readonly kind: 'code'; readonly start: number; readonly end: number; readonly text: string }
	/** An HTML tag, a picture, an automatic link: nothing to read. */
	| { readonly kind: 'skip'; readonly start: number; readonly end: number };

/** Markdown as notes are read: HTML is known, so that formulas in comments and attributes are left alone. */
export const markdown: Markdown = new MarkdownIt({ html: true });
markdown.use(mathRule).use(frontMatterRule);
markdown.inline.tokenize = tokenize;
markdown.inline.ruler2.enableOnly([]);

/** What is noted of running text while it is tokenized; nothing is for the description of a picture, which has a state of its own. */
const noted = new WeakMap<StateInline, Mark[]>();

/**
 * The marks of running text, in order. Links by reference are read as plain text, whether they are defined or not, so that a
 * paragraph means the same wherever it stands.
 */
export function inlineMarks(content: string): readonly Mark[] {
	if (!/[$\\`<![]/.test(content)) return [];
	const marks: Mark[] = [];
	const state = new markdown.inline.State(content, markdown, {}, []);
	noted.set(state, marks);
	markdown.inline.tokenize(state);
	return marks.sort((a, b) => a.start - b.start);
}

/** As markdown-it's own loop over its rules, and it notes where each token starts and ends, which markdown-it forgets. */
function tokenize(state: StateInline): void {
	const rules = markdown.inline.ruler.getRules('');
	const end = state.posMax;
	const { maxNesting = 100 } = markdown.options;
	const marks = noted.get(state);
	while (state.pos < end) {
		const start = state.pos;
		const count = state.tokens.length;
		const matched = state.level < maxNesting && rules.some(rule => rule(state, false));
		if (!matched) state.pending += state.src[state.pos++];
		else if (marks && state.tokens.length > count) note(marks, state, start);
	}
	if (state.pending) state.pushPending();
}

function note(marks: Mark[], state: StateInline, start: number): void {
	const token = state.tokens[state.tokens.length - 1];
	const end = state.pos;
	switch (token?.type) {
		case 'math_inline':
		case 'math_block':
			marks.push({ kind: 'math', start, end, math: token.meta as unknown as InlineMath });
			break;
		case 'code_inline':
			marks.push({ kind: 'code', start, end, text: token.content });
			break;
		case 'html_inline':
		case 'image':
			marks.push({ kind: 'skip', start, end });
			break;
		case 'link_close':
			noteLink(marks, state, token, start, end);
			break;
	}
}

/** Of a link the words remain: its brackets and its destination are skipped. */
function noteLink(marks: Mark[], state: StateInline, token: Token, start: number, end: number): void {
	if (token.info === 'auto') {
		marks.push({ kind: 'skip', start, end });
		return;
	}
	const labelEnd = labelEndOf(marks, state.src, start, end);
	marks.push({ kind: 'skip', start, end: start + 1 }, { kind: 'skip', start: labelEnd, end });
}

/** Where `](` stands, outside what the label holds. */
function labelEndOf(marks: readonly Mark[], source: string, start: number, end: number): number {
	const inside: Mark[] = [];
	for (let i = marks.length - 1; i >= 0 && (marks[i]?.start ?? -1) >= start; i--) inside.push(...marks.slice(i, i + 1));
	let at = source.indexOf('](', start);
	while (at >= 0 && at < end && inside.some(mark => mark.start <= at && at < mark.end)) at = source.indexOf('](', at + 1);
	return at >= 0 && at < end ? at : end;
}
