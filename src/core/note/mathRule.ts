import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';
import { blockMathAt } from './markdown/blockMath';
import { inlineMathAt, type Absent } from './markdown/inlineMath';

/** Told of every look ahead: an answer for `line` depends on the lines before `seen`. */
export interface LookAhead {
	looked?: (line: number, seen: number) => void;
}

/**
 * The one rule for what is a formula, as a markdown-it plugin. It emits the tokens that `markdown-it-katex` renders: `math_inline`,
 * and `math_block` for what is displayed. `token.meta` is an `InlineMath` or a `BlockMath`. Use it after that plugin's renderers with
 * that plugin's own rules disabled.
 */
export function mathRule(md: MarkdownIt): void {
	md.inline.ruler.before('escape', 'ml_math', inlineRule);
	md.block.ruler.before('table', 'ml_math_block', blockRule, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
	md.core.ruler.after('block', 'ml_math_fence', state => {
		for (const token of state.tokens) if (isMathFence(token)) token.type = 'math_block';
	});
}

/** A fenced block of code whose language is `math`. */
export function isMathFence(token: Token): boolean {
	return token.type === 'fence' && /^math\s*$/i.test(token.info.trim());
}

const absentIn = new WeakMap<StateInline, Absent>();

function inlineRule(state: StateInline, silent: boolean): boolean {
	const code = state.src.charCodeAt(state.pos);
	if (code !== 36 && code !== 92) return false;
	let absent = absentIn.get(state);
	if (absent === undefined) absentIn.set(state, absent = new Set());
	const math = inlineMathAt(state.src, state.pos, state.posMax, absent);
	if (math === undefined) return code === 36 && skipDollars(state, silent);
	if (!silent) {
		const display = math.delimiter === '$$' || math.delimiter === '\\[' || math.delimiter === 'environment';
		const token = state.push(display ? 'math_block' : 'math_inline', 'math', 0);
		token.block = display;
		token.markup = math.delimiter;
		token.content = state.src.slice(math.contentStart, math.contentEnd);
		token.meta = { ...math };
	}
	state.pos = math.end;
	return true;
}

/** Dollars without a partner are text, two of them together. */
function skipDollars(state: StateInline, silent: boolean): boolean {
	const start = state.pos;
	while (state.pos < state.posMax && state.pos < start + 2 && state.src.charCodeAt(state.pos) === 36) state.pos++;
	if (!silent) state.pending += state.src.slice(start, state.pos);
	return true;
}

function blockRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
	const { looked } = state.env as LookAhead;
	const math = blockMathAt(state, startLine, endLine, seen => looked?.(startLine, seen));
	if (math === undefined) return false;
	if (silent) return true;
	const token = state.push('math_block', 'math', 0);
	token.block = true;
	token.markup = math.delimiter;
	token.content = math.lines.map(line => state.src.slice(line.start, line.end)).join('\n');
	token.map = [startLine, math.nextLine];
	token.meta = { ...math };
	state.line = math.nextLine;
	return true;
}
