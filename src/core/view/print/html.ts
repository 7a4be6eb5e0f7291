import { formatValue } from '../number';
import type { FindingRow, View } from '../view';

/** A view as HTML for the preview and for exported pages; classes only, no styles, no scripts. */
export function toHtml(view: View): string {
	switch (view.kind) {
		case 'stack': return view.parts.map(toHtml).join('');
		case 'title': return `<p class="title"><strong>${escapeHtml(view.text)}</strong>${view.detail === undefined ? '' : ` · ${escapeHtml(view.detail)}`}</p>`;
		case 'formula': return `<p><code>${escapeHtml(view.latex)}</code></p>`;
		case 'text': return `<p class="${view.tone}">${escapeHtml(view.text)}</p>`;
		case 'value': return `<p class="value">${view.label === undefined ? '' : `${escapeHtml(view.label)} `}= <strong>${escapeHtml(formatValue(view.value))}</strong></p>`;
		case 'legend': return `<dl>${view.rows.map(({ symbol, words }) => `<dt>${escapeHtml(symbol)}</dt><dd>${escapeHtml(words)}</dd>`).join('')}</dl>`;
		case 'findings': return `<table class="findings">${view.rows.map(findingRow).join('')}</table>`;
		case 'action': case 'runs': return '';
	}
}

function findingRow({ name, shown, words, table }: FindingRow): string {
	const value = table === undefined ? `<strong>${escapeHtml(shown)}</strong>` : `<table>${table.map(line => `<tr>${line.map(entry => `<td>${escapeHtml(entry)}</td>`).join('')}</tr>`).join('')}</table>`;
	return `<tr><th scope="row"${words === '' ? '' : ` title="${escapeHtml(words)}"`}>${escapeHtml(name)}</th><td>${value}</td></tr>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/** Text as data, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/gu, character => ENTITIES[character] ?? character);
}
