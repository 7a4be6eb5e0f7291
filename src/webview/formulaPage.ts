/** A page with formulas, as those that open need it. */
export interface FormulaPage {
	/** The version of the note that is shown. */
	readonly version: number;
	/** The formulas with their places in the note. */
	readonly formulas: () => Iterable<readonly [index: number, formula: Element]>;
	readonly formula: (index: number) => Element | undefined;
	readonly indexOf: (formula: Element) => number | undefined;
	/** Puts something below a formula, in place of what was there; `moves` is whether the page may scroll to it. */
	readonly attach: (formula: Element, attachment: Element, moves?: boolean) => void;
	readonly detach: (formula: Element) => void;
}

/** Below the text that a formula stands in: behind its paragraph, or in its list item before a list inside. */
export function place(formula: Element, attachment: Element): void {
	const text = formula.closest('p, li, td, th, h1, h2, h3, h4, h5, h6, article, section');
	if (!text || text.matches('p, h1, h2, h3, h4, h5, h6')) (text ?? formula).after(attachment);
	else text.insertBefore(attachment, [...text.children].find(child => child.matches('ul, ol') && formula.compareDocumentPosition(child) === Node.DOCUMENT_POSITION_FOLLOWING) ?? null);
}
