import type { MarkdownIt, StateBlock } from 'markdown-it';
import type { LookAhead } from './mathRule';

/** The most lines that front matter has. */
const LONGEST = 200;

/** YAML between two lines of `---` (or `...`) at the very start of a note becomes one token `front_matter`, which nothing renders. */
export function frontMatterRule(md: MarkdownIt): void {
	md.block.ruler.before('table', 'front_matter', blockRule);
	md.renderer.rules['front_matter'] = () => '';
}

function blockRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
	const env = state.env as LookAhead & { continued?: boolean };
	if (startLine !== 0 || state.level !== 0 || silent || env.continued || lineOf(state, 0) !== '---') return false;
	for (let line = 1; line < Math.min(endLine, LONGEST); line++) {
		env.looked?.(0, line + 1);
		const text = lineOf(state, line);
		if (text !== '---' && text !== '...') continue;
		const token = state.push('front_matter', '', 0);
		token.map = [0, line + 1];
		state.line = line + 1;
		return true;
	}
	return false;
}

function lineOf(state: StateBlock, line: number): string {
	return state.src.slice(state.bMarks[line], state.eMarks[line]).trimEnd();
}
