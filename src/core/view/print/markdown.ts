import { formatValue } from '../number';
import type { View } from '../view';

/** What a reader can do from a hover. */
export type Action = { readonly kind: 'evaluate' } | { readonly kind: 'run'; readonly method: string };

/** What a surface for Markdown has beyond text. */
export interface MarkdownOptions {
	/** The data URI of a typeset formula, if there is one by now. */
	readonly picture: (latex: string) => string | undefined;
	/** The address behind an action. */
	readonly link: (action: Action) => string;
}

/** VS Code cuts hovers at 100,000 characters, in the middle of whatever stands there. */
const LONGEST = 90_000;

/** A view for a hover. Where pictures would make it too long, formulas are shown as source. */
export function toMarkdown(view: View, options: MarkdownOptions): string {
	const full = print(view, options);
	if (full.length <= LONGEST) return full;
	const plain = print(view, { ...options, picture: () => undefined });
	return plain.length <= LONGEST ? plain : escapeMarkdown('This formula is too long for a hover.');
}

function print(view: View, options: MarkdownOptions): string {
	switch (view.kind) {
		case 'stack': return view.parts.map(part => print(part, options)).filter(Boolean).join('\n\n');
		case 'title': return `**${escapeMarkdown(view.text)}**${view.detail === undefined ? '' : ` · ${escapeMarkdown(view.detail)}`}`;
		case 'formula': return formula(view.latex, options.picture(view.latex));
		case 'text': return view.tone === 'aside' ? `_${escapeMarkdown(view.text)}_` : escapeMarkdown(view.text);
		case 'value': return `${view.label === undefined ? '' : `${escapeMarkdown(view.label)} `}= **${escapeMarkdown(formatValue(view.value))}**`;
		case 'legend': return view.rows.map(({ symbol, words }) => `- **${escapeMarkdown(symbol)}**: ${escapeMarkdown(words)}`).join('\n');
		case 'findings': return view.rows.map(({ name, shown, words }) => `- ${escapeMarkdown(name)} = **${escapeMarkdown(shown)}**${words === '' ? '' : ` · ${escapeMarkdown(words)}`}`).join('\n');
		case 'action': return `[${escapeMarkdown(view.label)}](${options.link({ kind: view.action })})`;
		case 'runs': return `${escapeMarkdown(view.label)}: ${view.methods.map(({ method, name }) => `[${escapeMarkdown(name)}](${options.link({ kind: 'run', method })})`).join(' · ')}`;
	}
}

function formula(latex: string, picture: string | undefined): string {
	return picture === undefined ? codeSpan(latex) : `![${alternative(latex)}](${picture})`;
}

/**
 * LaTeX as the text of a picture. VS Code shows it as it stands but for escaped brackets, so that only these are escaped, and all
 * marks in the rare LaTeX that could then end the text early.
 */
function alternative(latex: string): string {
	const text = oneLine(latex);
	return /`|\\[[\]]|\\$/u.test(text) ? escapeMarkdown(text) : text.replace(/[[\]]/gu, '\\$&');
}

/** Text as data: every mark of Markdown, HTML and bare addresses loses its meaning, line breaks become spaces, controls go. */
export function escapeMarkdown(text: string): string {
	return oneLine(text).replace(/[!-/:-@[-`{-~]/gu, '\\$&');
}

/** In a code span nothing is escaped; the fence is longer than any run of backticks inside. */
function codeSpan(text: string): string {
	const inside = oneLine(text);
	const longest = Math.max(0, ...(inside.match(/`+/gu) ?? []).map(run => run.length));
	const fence = '`'.repeat(longest + 1);
	return inside === '' ? '' : `${fence} ${inside} ${fence}`;
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
}
