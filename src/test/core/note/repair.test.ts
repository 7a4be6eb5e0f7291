import { expect, test } from 'vitest';
import { misDecodedEdits, misDecodedSpan, repairFormula } from '../../../core/note';
import { rewrite } from '../../../core/note/offsetMap';

const repaired = (text: string): string => misDecodedSpan(text) ? rewrite(text, misDecodedEdits(text)).text : text;

for (const [text, meant] of [
	['âœ¨ Name', '✨ Name'],
	['ðŸ“š and ðŸ’»', '📚 and 💻'],
	['xâ€‹ âˆ’ y', 'x\u200b − y'],
	['fÃ¼r mÃ¼de', 'für müde'],
	['Î¼ and Ïƒ', 'μ and σ'],
	['â€œquotedâ€\u009d', '“quoted”'],
	['â€\u009d Ã\u0081', '” Á'],
	['â€” then a real — dash and â€™', '— then a real — dash and ’'],
]) test(`"${text}" is meant as "${meant}"`, () => {
	expect(repaired(text ?? '')).toBe(meant);
	expect(repaired(meant ?? '')).toBe(meant);
});

for (const text of ['', 'plain', 'naïve café', '“CAFÉ”', 'Ä“', 'IRMÃ…', 'À »', '« À »', 'Übermut – größer', '10 °C ± 1', 'São Paulo', '3 × 4 ÷ 2', 'μ, σ² and −1', '数学 ✨', 'Â', 'Ã', 'ð', 'é”', '€ 5', '½ × ¾',
	'a\u2028b', '\ufeffÃ', 'the marks “â€œ” and “é” and “ö” and “ü” are ours']) {
	test(`"${text}" is left as it is`, () => expect(repaired(text)).toBe(text));
}

for (const [written, meant] of [
	['x−1', 'x-1'], ['a∗b', 'a*b'], ['a⋅b', 'a\\cdot b'], ['a⋅ b', 'a\\cdot b'], ['2⋅3', '2\\cdot3'], ['p(x∣z)', 'p(x|z)'], ['P∥Q', 'P\\|Q'], ['1,…,n', '1,\\dots,n'], ['x…y', 'x\\dots y'],
	['a\u00a0b', 'a b'], ['x\u200b_i', 'x_i'], ['f′', 'f\''], ['\u2061', ''], ['\\alpha', '\\alpha'],
	// letters of other alphabets: alone, among Latin ones, capitals without a command; not words, nor a Cyrillic formula
	['а+х', 'a+x'], ['mах(x)', 'max(x)'], ['Α^Τ', 'A^T'], ['\\аlpha', '\\alpha'], ['μ+ν', 'μ+ν'], ['\\text{где } с', '\\text{где } c'], ['\\text{х}', '\\text{х}'], ['где x', 'где x'],
	['х_п', 'х_п'],
]) test(`formula "${written}" reads as "${meant}"`, () => {
	const { text, map } = repairFormula(written ?? '');
	expect(text).toBe(meant);
	expect(map.toOriginal(text.length)).toBe(written?.length);
	expect(repairFormula(text).diagnostics).toEqual([]);
});
