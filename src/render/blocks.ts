import type { MarkdownIt, Token } from 'markdown-it';
import { misDecodedSpan } from '../core/note/repair/misDecoded';
import { toSource } from '../core/note/repair/source';
import type { Block } from '../protocol';
import { expandFormulas } from './macros';
import { createMarkdown } from './markdown';

let markdown: MarkdownIt | undefined;

/** The note as the preview's blocks, in order; `macros` are those of the settings. */
export function renderBlocks(text: string, macros: Readonly<Record<string, unknown>> = {}): readonly Block[] {
	markdown ??= createMarkdown();
	const environment = {};
	const source = toSource(text, { misDecoded: misDecodedSpan(text) !== undefined, atStart: true });
	const tokens = markdown.parse(source.text, environment);
	expandFormulas(tokens, macros);
	const blocks: Block[] = [];
	let formulas = 0;
	for (const group of topLevel(tokens)) {
		const line = group[0]?.map?.[0] ?? 0;
		markLines(group, line);
		blocks.push({ html: markdown.renderer.render(group, markdown.options, environment), line, firstFormula: formulas });
		formulas += countFormulas(group);
	}
	return blocks;
}

function topLevel(tokens: readonly Token[]): readonly Token[][] {
	const groups: Token[][] = [];
	let depth = 0;
	for (const token of tokens) {
		if (depth === 0) groups.push([]);
		groups.at(-1)?.push(token);
		depth += token.nesting;
	}
	return groups;
}

/** Lines count from the block's first, so that a block that only moves stays the same. */
function markLines(tokens: readonly Token[], first: number): void {
	for (const token of tokens) {
		if (token.map && token.nesting === 1) token.attrSet('data-line', String(token.map[0] - first));
	}
}

function countFormulas(tokens: readonly Token[]): number {
	let count = 0;
	for (const { type, children } of tokens) count += type.startsWith('math_') ? 1 : children ? countFormulas(children) : 0;
	return count;
}
