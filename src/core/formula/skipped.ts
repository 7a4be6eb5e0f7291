import { words } from './wordList';

// What a formula is written with and does not consist of: spaces, sizes, styles, colours, numbers of equations.

/** Commands without content. */
export const SKIPPED: ReadonlySet<string> = new Set(words(`
	\\, \\; \\: \\! \\> \\/ \\- \\thinspace \\medspace \\thickspace \\negthinspace \\negmedspace \\negthickspace \\enspace \\enskip \\space
	\\nobreakspace \\displaystyle \\textstyle \\scriptstyle \\scriptscriptstyle \\limits \\nolimits \\displaylimits \\nonumber \\notag \\hline \\hdashline
	\\hfill \\hfil \\relax \\allowbreak \\nobreak \\mathstrut \\strut \\mathop \\mathord \\mathinner \\small \\large \\Large \\LARGE \\huge \\Huge
	\\normalsize \\footnotesize \\scriptsize \\tiny \\noindent \\centering \\par \\ensuremath \\begingroup \\endgroup`).concat('\\ '));

/** Spaces among them: `\\,` between factors sets them apart for a reader. */
export const SPACING: ReadonlySet<string> = new Set(words('\\, \\; \\: \\> \\thinspace \\medspace \\thickspace \\enspace \\enskip \\space').concat('\\ '));

/** Commands whose arguments are no part of the formula, with their number; what follows them is. */
export const SKIPPED_WITH_ARGUMENTS: ReadonlyMap<string, number> = new Map([
	...words(`\\hspace \\vspace \\mspace \\tag \\label \\phantom \\hphantom \\vphantom \\color \\textcolor \\vcenter \\cline \\leftroot \\uproot \\href
		\\htmlClass \\htmlId \\htmlStyle \\htmlData \\class \\cssId \\style \\require`).map(name => [name, 1] as const),
	['\\rule', 2], ['\\colorbox', 1], ['\\fcolorbox', 2], ['\\raisebox', 1],
]);

/** Commands whose last argument is a text, behind those of `SKIPPED_WITH_ARGUMENTS`. */
export const TEXT_BOXES: ReadonlySet<string> = new Set(words('\\colorbox \\fcolorbox \\raisebox'));

/** Commands with an option in brackets that only concerns the layout. */
export const WITH_OPTION: ReadonlySet<string> = new Set(words('\\cfrac \\smash'));

/** Environments with an argument that only concerns the layout: columns, alignment, number of equations. */
export const ENVIRONMENT_ARGUMENTS: ReadonlySet<string> = new Set(words('array darray subarray alignedat alignat'));

/** Commands for a space that is written without braces, `\\hskip 1em`. */
export const DIMENSION: ReadonlySet<string> = new Set(words('\\kern \\mkern \\hskip \\mskip'));
const LENGTH = /\s*[-+]?(?:\d+\.?\d*|\.\d+)\s*(?:em|ex|pt|mu|px|cm|mm|in|pc|bp|sp|dd|cc)?/y;

/** Where the length ends that may follow `from`. */
export function dimensionFollows(text: string, from: number): number {
	LENGTH.lastIndex = from;
	return LENGTH.test(text) ? LENGTH.lastIndex : from;
}
