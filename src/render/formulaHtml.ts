import MarkdownIt from 'markdown-it';
import { repairFormula } from '../core/note/repair/debris';
import { renderFormula } from './formula';

const { escapeHtml } = new MarkdownIt().utils;

/** A formula as HTML. One that KaTeX rejects is shown as its source. Styles become data, because the page's policy allows no style attributes. */
export function formulaHtml(latex: string, display: boolean): string {
	const rendered = renderFormula(repairFormula(latex).text, display);
	if ('html' in rendered) return rendered.html.replaceAll(' style="', ' data-style="');
	return `<code class="rejected" title="${escapeHtml(rendered.fault.message)}">${escapeHtml(latex)}</code>`;
}
