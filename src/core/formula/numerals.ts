/**
 * A numeral: `10`, `0.5`, `.5`, and `1e-3` as it is typed (written without spaces, the letter is no symbol). Thousands may be set off by
 * `{,}` or a thin space, `10\,000`, and by a bare comma where a group that begins with a nought shows that no list is meant: `1,000`.
 */
const NUMERAL = /(?:[1-9]\d{0,2}(?:(?:\{,\}\d{3})+|(?:\\,\d{3})+|(?:,\d{3})*,0\d{2}(?:,\d{3})*)(?!\d)|\d+|(?=\.\d))(?:(?:\.|\{\.\})(?:\d{3}(?:\\,\d{3})*\\,\d{1,3}(?!\d)|\d+))?(?:[eE][+-]?\d+)?/y;

/** The length of the numeral at `at`, 0 where there is none, and its digits. */
export function numeralAt(text: string, at: number): { readonly length: number; readonly digits: string } {
	NUMERAL.lastIndex = at;
	const written = NUMERAL.exec(text)?.[0] ?? '';
	return { length: written.length, digits: written.replaceAll('{.}', '.').replace(/\{,\}|\\,|,/g, '') };
}
