import { describe, expect, test } from 'vitest';
import { MAX_CHARACTERS, MAX_DEPTH, MAX_TOKENS, parseFormula, printFormula } from '../../../core/formula/index';
import { lexicon } from './lexicon';

const codesOf = (latex: string): readonly string[] => [...new Set(parseFormula(latex, lexicon).diagnostics.map(({ code }) => code))];

describe('length', () => {
	test.each([[MAX_CHARACTERS, []], [MAX_CHARACTERS + 1, ['too-long']]])('%i characters', (length, codes) => {
		expect(codesOf(`x${' '.repeat(length - 1)}`)).toEqual(codes);
	});
	test.each([[MAX_TOKENS, []], [MAX_TOKENS + 1, ['too-long']]])('%i tokens', (count, codes) => {
		expect(codesOf('x'.repeat(count))).toEqual(codes);
	});
});

/** Opens and closes one level of each recursive production. */
const PRODUCTIONS: readonly (readonly [string, string, string])[] = [
	['group', '{', '}'], ['round brackets', '(', ')'], ['sized brackets', '\\left(', '\\right)'], ['sized bars', '\\left|', '\\right|'], ['norms', '\\|', '\\|'],
	['superscripts', 'x^{', '}'], ['subscripts', '_{', '}'], ['fractions', '\\frac{', '}{2}'], ['denominators', '\\frac1{', '}'], ['roots', '\\sqrt{', '}'],
	['indices of roots', '\\sqrt[', ']{x}'], ['accents', '\\hat{', '}'], ['fonts', '\\mathbf{', '}'], ['bare accents', '\\hat', ''], ['signs', '-', ''], ['negations', '\\neg ', ''],
	['sums', '\\sum_i ', ''], ['sums in sums', '\\sum_{', '}x'], ['integrals', '\\int ', '\\,dx'], ['cases', '\\begin{cases}', '\\end{cases}'],
	['matrices', '\\begin{pmatrix}', '\\end{pmatrix}'], ['lines', '\\begin{aligned}', '\\end{aligned}'], ['cases in braces', '\\left\\{\\begin{array}{l}', '&1\\end{array}\\right.'],
	['texts', '\\text{', '}'], ['underset', '\\underset{', '}{\\max}x'], ['overset', '\\overset{', '}{=}'],
];

describe('depth', () => {
	for (const [name, open, close] of PRODUCTIONS) {
		for (const levels of [10, 255, 256, 257, 100_000]) {
			test(`${name}, ${levels} times`, () => {
				for (const latex of [open.repeat(levels) + 'x' + close.repeat(levels), open.repeat(levels), `x${close.repeat(levels)}`]) {
					const { value, diagnostics } = parseFormula(latex, lexicon);
					expect(printFormula(value)).toBeTypeOf('string');
					for (const { span } of diagnostics) expect(0 <= span.start && span.start <= span.end && span.end <= latex.length).toBe(true);
				}
			});
		}
	}
	test.each([[MAX_DEPTH, []], [MAX_DEPTH + 1, ['too-deep']]])('%i brackets', (levels, codes) => {
		expect(codesOf('('.repeat(levels) + 'x' + ')'.repeat(levels))).toEqual(codes);
	});
	test('deeper than the limit is all that is said', () => expect(codesOf('{'.repeat(500))).toEqual(['too-deep']));
	test.each(['+', '=', ',', '!', "'", '|', '\\|', '&', '\\\\', '^', '_', '\\quad', '\\cdot', '\\right)', '\\end{cases}', '\\int', '\\int d', '||', '\\frac', '\\text', '\\left', '\\begin', '\\arg', '\\not'])('only %s', unit => {
		for (const count of [1, 2, 3, 255, 1999]) expect(printFormula(parseFormula(unit.repeat(count), lexicon).value)).toBeTypeOf('string');
	});
});
