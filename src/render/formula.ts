import katex from 'katex';
import { overLimit, MAXIMUM_HTML } from './limits';
import { LeastRecentlyUsed } from './lru';

/** A formula as KaTeX renders it, or why it does not and where in the LaTeX. */
export type Rendered =
	| { readonly html: string }
	| { readonly fault: { readonly message: string; readonly start: number; readonly end: number } };

const rendered = new LeastRecentlyUsed<string, Rendered>(5000);

/** Renders with KaTeX, within limits; never throws. */
export function renderFormula(latex: string, display: boolean): Rendered {
	return rendered.get(`${display} ${latex}`, () => render(latex, display));
}

function render(latex: string, display: boolean): Rendered {
	const whole = { start: 0, end: latex.length };
	const limit = overLimit(latex);
	if (limit) return { fault: { message: `The formula is ${limit}, so it is shown as written.`, ...whole } };
	try {
		const html = katex.renderToString(latex, {
			displayMode: display,
			throwOnError: true,
			trust: false,
			strict: 'ignore',
			maxExpand: 1000,
			maxSize: 50,
			macros: {},
		});
		return html.length <= MAXIMUM_HTML ? { html } : { fault: { message: 'The formula is too large to show.', ...whole } };
	} catch (error) {
		return { fault: faultOf(error, latex) };
	}
}

/** KaTeX reports where it stumbled, except for a stack that ran over and for ends of input. */
function faultOf(error: unknown, latex: string): { readonly message: string; readonly start: number; readonly end: number } {
	const { length } = latex;
	if (!(error instanceof katex.ParseError)) return { message: 'KaTeX cannot typeset this formula.', start: 0, end: length };
	const { rawMessage: message, position: start, length: extent } = error;
	if (typeof start !== 'number' || start >= length) return { message, start: Math.max(0, length - 1), end: length };
	const end = Math.min(length, start + Math.max(1, extent ?? 1));
	// KaTeX counts the spaces behind a command to it.
	return { message, start, end: Math.max(start + 1, latex.slice(0, end).trimEnd().length) };
}
