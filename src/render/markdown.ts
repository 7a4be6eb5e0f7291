import katex from 'katex';
import MarkdownIt, { type MarkdownIt as Markdown, type Token } from 'markdown-it';
import markdownItKatex from 'markdown-it-katex';
import { frontMatterRule } from '../core/note/frontMatter';
import { mathRule } from '../core/note/mathRule';
import { cardRules } from './cards';
import { formulaHtml } from './formulaHtml';
import { highlightCode } from './highlight';
import { localFile, localPicture, remotePicture, safeHref } from './links';
import { standaloneRule } from './standalone';
import { taskRule } from './tasks';

/**
 * Markdown as the preview shows it: HTML of notes is text, links are safe ones, pictures are local, formulas are KaTeX's. HTML is
 * parsed, so that formulas are counted as the note counts them, but never rendered.
 */
export function createMarkdown(): Markdown {
	const markdown = new MarkdownIt({ html: true, highlight: highlightCode });
	useNoHtml(markdown);
	markdown.use(frontMatterRule);
	markdown.use(mathRule);
	markdown.use(standaloneRule);
	markdown.use(taskRule);
	markdown.use(cardRules);
	// Every link and picture is parsed, and then shown as a link, or as text if it leads elsewhere than it may.
	markdown.validateLink = () => true;
	useFormulas(markdown);
	useLinks(markdown);
	return markdown;
}

/** Comments are left out, line breaks are kept, everything else is shown as it is written. */
function useNoHtml(markdown: Markdown): void {
	const { rules } = markdown.renderer;
	const { escapeHtml } = markdown.utils;
	rules['html_inline'] = (tokens, index) => {
		const html = tokens[index]?.content ?? '';
		return /^<br\s*\/?>$/iu.test(html) ? '<br>' : escapeHtml(withoutComments(html));
	};
	rules['html_block'] = (tokens, index) => {
		const html = withoutComments(tokens[index]?.content ?? '');
		return html === '' ? '' : `<pre><code>${escapeHtml(html)}</code></pre>`;
	};
}

function withoutComments(html: string): string {
	return html.replace(/<!--[^]*?-->/gu, '').trim();
}

/** The rules of markdown-it-katex for rendering; what counts as a formula is decided by our own rule. */
function useFormulas(markdown: Markdown): void {
	const renderer = new MarkdownIt();
	interop(markdownItKatex)(renderer, { katex: { ...katex, renderToString: (latex: string, options?: { readonly displayMode?: boolean }) => formulaHtml(latex, options?.displayMode ?? false) } });
	const { math_inline, math_block } = renderer.renderer.rules;
	if (!math_inline || !math_block) throw new Error('markdown-it-katex has no rules');
	markdown.renderer.rules['math_inline'] = (...parameters) => `<span class="formula">${math_inline(...parameters)}</span>`;
	markdown.renderer.rules['math_block'] = (...parameters) => `<span class="formula display">${withoutParagraph(math_block(...parameters))}</span>`;
}

/** A displayed formula may stand inside a paragraph, which cannot hold another. */
function withoutParagraph(html: string): string {
	return html.trim().replace(/^<p[^>]*>|<\/p>$/gu, '');
}

function useLinks(markdown: Markdown): void {
	const { rules } = markdown.renderer;
	rules['link_open'] = (tokens, index, options, _environment, self) => {
		const token = tokens[index] as Token;
		const written = token.attrGet('href') ?? '';
		const href = safeHref(String(written));
		token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'href');
		const file = href === undefined ? localFile(String(written)) : undefined;
		if (href !== undefined) token.attrSet('href', href);
		// the extension opens it, after a look at where it leads
		if (file !== undefined) {
			token.attrSet('href', '');
			token.attrSet('data-href', file);
		}
		return self.renderToken(tokens, index, options);
	};
	rules['image'] = (tokens, index, options, environment, self) => {
		const token = tokens[index] as Token;
		const { escapeHtml } = markdown.utils;
		const words = escapeHtml(self.renderInlineAsText(token.children ?? [], options, environment));
		const written = String(token.attrGet('src') ?? '');
		const [local, remote] = [localPicture(written), remotePicture(written)];
		return local === undefined
			? `<span class="no-picture"${remote === undefined ? '' : ` data-remote="${escapeHtml(remote)}"`}>${words || 'picture'}</span>`
			: `<img alt="${words}" data-src="${escapeHtml(local)}">`;
	};
}

/** CommonJS packages arrive as a module or as their default export, by bundler. */
function interop<T extends object>(module: T | { readonly default: T }): T {
	return 'default' in module ? module.default : module;
}
