/** Longest formula, in characters, that is typeset. */
const MAXIMUM_LENGTH = 4096;
/** Deepest nesting of braces and \left…\right that is typeset; both typesetters recurse. */
const MAXIMUM_DEPTH = 256;
/** Longest HTML of one formula in the preview. */
export const MAXIMUM_HTML = 256 * 1024;
/** Longest data URI of a picture; VS Code cuts hovers at 100,000 characters. */
export const MAXIMUM_URI = 80_000;

/** Why a formula is not typeset at all, if so. */
export function overLimit(latex: string): string | undefined {
	if (latex.length > MAXIMUM_LENGTH) return `longer than ${MAXIMUM_LENGTH} characters`;
	let depth = 0;
	for (const [opener] of latex.matchAll(/\\(?:left|right|begin|end)(?![a-zA-Z])|\\.|[{}^_]/gsu)) {
		if (opener === '{' || opener === '\\left' || opener === '\\begin') depth++;
		else if (opener === '}' || opener === '\\right' || opener === '\\end') depth--;
		if (depth > MAXIMUM_DEPTH) return `nested deeper than ${MAXIMUM_DEPTH} levels`;
	}
	return undefined;
}
