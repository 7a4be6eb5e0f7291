import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../worker/check';
import { renderFormula } from '../../render/formula';
import { typeset } from '../../worker/typeset';

const svgOf = (uri = '') => Buffer.from(uri.replace('data:image/svg+xml;base64,', ''), 'base64').toString();

describe('check', () => {
	test.each([
		['\\frac{a', 6, 7],
		['a + \\undefinedcommand b', 4, 21],
		['a_b_c', 3, 4],
		['\\begin{cases} a', 14, 15],
	])('%s is rejected at %i to %i', (latex, start, end) =>
		expect(faultsOf(['x', latex])).toEqual([{ formula: 1, message: expect.any(String), start, end }]));

	test('correct formulas have no fault', () => expect(faultsOf(['x', '\\bm{x}', '\\frac12'])).toEqual([]));
});

const BOMBS = ['{'.repeat(10_000), 'x'.repeat(5000), '\\frac{'.repeat(700), '\\left('.repeat(600), '\\def\\a{\\a\\a}\\a', 'x^{'.repeat(300)];

describe('renderFormula', () => {
	test.each(BOMBS)('%.20s… is rejected, not thrown', latex => expect(renderFormula(latex, true)).toHaveProperty('fault'));
	test('a macro of one formula is unknown to the next', () => {
		expect(renderFormula('\\gdef\\mine{x}\\mine', false)).toHaveProperty('html');
		expect(renderFormula('\\mine', false)).toHaveProperty('fault');
	});
	test('nothing of LaTeX becomes markup', () => fc.assert(fc.property(
		fc.constantFrom('\\href{javascript:alert(1)}{x}', '\\htmlClass{a}{x}', '\\text{<script>}', '\\includegraphics{a.png}', '\\url{javascript:a}'),
		latex => { expect(JSON.stringify(renderFormula(latex, false))).not.toMatch(/<script|href=|<img/u); },
	)));
});

describe('typeset', () => {
	test('a picture in the colour that is asked for, without data of MathJax', () => {
		const svg = svgOf(typeset('\\frac{\\mu}{2}', true, '#cccccc'));
		expect(svg).toMatch(/^<svg color="#cccccc" /u);
		expect(svg).not.toMatch(/data-|style=/u);
		expect(svg).toMatch(/ width="\d+\.\d+"/u);
	});
	test.each(['\\mathcal{L}', '\\mathbb{E}', '\\mathfrak{g}', '\\mathscr{L}', '\\mathsf{A}', '\\mathtt{a}', 'a \\perp b', '\\ell', '\\boldsymbol{\\mu}', '\\text{é 中}'])(
		'%s', latex => expect(typeset(latex, true, '#000000')).toBeDefined(),
	);
	test.each([...BOMBS, '\\frac{a', '\\begin{x}'])('%.20s… has no picture', latex => expect(typeset(latex, true, '#000000')).toBeUndefined());
	test('a macro of one formula is unknown to the next', () => {
		expect(typeset('\\newcommand{\\mine}{x}\\mine', true, '#000000')).toBeDefined();
		expect(svgOf(typeset('\\mine', true, '#000000'))).toContain('red');
	});
	test('nothing else gets in as a colour', () => expect(svgOf(typeset('x', true, '"><script>'))).not.toContain('script'));
	test('never over 90,000 characters', () => {
		const letters = Array.from({ length: 900 }, (_, index) => `\\mathfrak{${String.fromCharCode(65 + index % 26)}}`).join('').slice(0, 4080);
		expect((typeset(letters.slice(0, letters.lastIndexOf('\\')), true, '#000000') ?? '').length).toBeLessThan(90_000);
	});
});
