import { formatValue } from '../number';
import { plainMath } from '../plain';
import type { View } from '../view';

/** A view as lines of text for a terminal. Pictures and actions are left out, and no control character of a note gets through. */
export function toTerminal(view: View): string {
	switch (view.kind) {
		case 'stack': return view.parts.map(toTerminal).filter(Boolean).join('\n');
		case 'title': return escapeTerminal(view.detail === undefined ? view.text : `${view.text} · ${view.detail}`);
		case 'formula': return `  ${escapeTerminal(plainMath(view.latex))}`;
		case 'text': return escapeTerminal(view.text);
		case 'value': return escapeTerminal(`${view.label === undefined ? '' : `${view.label} `}= ${formatValue(view.value)}`);
		case 'legend': return legend(view.rows.map(({ symbol, words }) => [escapeTerminal(symbol), escapeTerminal(words)]));
		case 'findings': return legend(view.rows.map(({ name, shown, words }) => [escapeTerminal(name), escapeTerminal(words === '' ? shown : `${shown} · ${words}`)]));
		case 'action': case 'runs': return '';
	}
}

function legend(rows: readonly (readonly string[])[]): string {
	const width = Math.max(0, ...rows.map(([symbol = '']) => symbol.length));
	return rows.map(([symbol = '', words = '']) => `  ${symbol.padEnd(width)}  ${words}`).join('\n');
}

/** Control and direction characters as `\u{1b}`, so that a note cannot move the cursor, change colours or reorder what is read. */
export function escapeTerminal(text: string): string {
	return text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
