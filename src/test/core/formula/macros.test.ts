import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { expandMacros, macrosFrom, parseFormula } from '../../../core/formula/index';
import { lexicon } from './lexicon';
import { sexpr } from './sexpr';

const settings = {
	'\\R': '\\mathbb{R}', '\\x': '\\mathbf{x}', '\\half': '\\frac12', '\\norm': '\\left\\|#1\\right\\|', '\\KL': 'D(#1||#2)', '\\minus': '#1-#2', '\\loop': '\\loop x',
	'\\ping': '\\pong', '\\pong': '\\ping', '\\a': '\\alpha',
};
const macros = macrosFrom({ ...settings, '\\number': 1, 'R': 'x', '\\f(x)': 'x' });
const expanded = (latex: string): string => expandMacros(latex, macros).text.trim();
const codesOf = (latex: string): readonly string[] => parseFormula(latex, lexicon, macros).diagnostics.map(({ code }) => code);

describe('macros are expanded', () => {
	test.each([
		['x\\in\\R^n', 'x\\in\\mathbb{R}^n'],
		['\\norm{\\x+\\norm y}', '\\left\\|\\mathbf{x}+\\left\\|y\\right\\|\\right\\|'],
		['2\\half', '2\\frac12'],
		// one argument stays one
		['x^\\half', 'x^\\frac12'],
		['\\frac\\half\\half', '\\frac{\\frac12}{\\frac12}'],
		['\\frac{1}\\half y', '\\frac{1}{\\frac12} y'],
		['\\sqrt[3]\\half', '\\sqrt[3]{\\frac12}'],
		['\\minus{a}{b}c', 'a-bc'],
		['\\minus ab', 'a-b'],
		// a command's name does not run into what follows
		['\\def\\b#1{\\a#1}\\b x', '\\alpha x'],
		['\\a x', '\\alpha x'],
		['\\a1', '\\alpha1'],
		['\\ab', '\\ab'],
		['\\text{in \\R}', '\\text{in \\mathbb{R}}'],
		['% \\R\n\\R', '% \\R\n\\mathbb{R}'],
		['\\\\R', '\\\\R'],
		['R+\\f', 'R+\\f'],
	])('%s', (latex, text) => expect(expanded(latex)).toBe(text));
});

describe('definitions of the formula', () => {
	test.each([
		['\\newcommand{\\y}{\\mathbf{y}} \\y', '\\mathbf{y}'],
		['\\newcommand\\y[1]{#1_0} \\y{a}', 'a_0'],
		['\\newcommand*{\\y}[2][3]{#2^{#1}} \\y{a} \\y[k]{b}', 'a^{3} b^{k}'],
		['\\renewcommand{\\R}{\\mathrm{R}} \\R', '\\mathrm{R}'],
		['\\providecommand{\\R}{x} \\R', '\\mathbb{R}'],
		['\\providecommand{\\y}{x} \\y', 'x'],
		['\\def\\y#1#2{#2#1} \\y ab', 'ba'],
		['\\let\\eps=\\varepsilon \\eps', '\\varepsilon'],
		['\\let\\y\\norm \\y{a}', '\\left\\|a\\right\\|'],
		['\\let\\old\\hat \\renewcommand{\\hat}[1]{\\old{\\mathbf{#1}}} \\norm{\\hat{x}}', '\\left\\|\\hat{\\mathbf{x}}\\right\\|'],
		['\\DeclareMathOperator{\\am}{arg\\,max} \\am f', '\\operatorname{arg\\,max} f'],
		['\\DeclareMathOperator*\\am{arg\\,max} \\am_x f', '\\operatorname*{arg\\,max}_x f'],
		// a body is read where it is used
		['\\def\\y{\\z}\\def\\z{1}\\y', '1'],
		['\\R\\def\\R{x}\\R', '\\mathbb{R}x'],
		['\\newcommand{\\y}', '\\newcommand{\\y}'],
	])('%s', (latex, text) => expect(expanded(latex)).toBe(text));

	test('nothing but definitions is no fault', () => {
		const { value, diagnostics } = parseFormula('\\newcommand{\\y}{y} \\def\\z{z}', lexicon);
		expect([sexpr(value), diagnostics]).toEqual(['(lines)', []]);
	});
});

const doubling = 'abcdefghijkl'.split('').map((letter, i, all) => `\\def\\m${letter}{\\m${all[i + 1] ?? 'z'}\\m${all[i + 1] ?? 'z'}}`).join('');

describe('what has no end is refused, each with its code', () => {
	test.each([
		['\\loop', 'recursive-macro'],
		['\\ping', 'recursive-macro'],
		['\\def\\y{\\norm{\\y}}\\y', 'recursive-macro'],
		[`${doubling}\\ma`, 'expansion-too-long'],
		['\\def\\y#1{#1#1}'.concat('\\y{'.repeat(20), 'x', '}'.repeat(20)), 'expansion-too-long'],
		['\\norm', 'missing-operand'],
		['\\def\\f(#1){x}\\f(3)', 'unsupported'],
	])('%s', (latex, code) => expect(codesOf(latex)).toEqual([code]));

	test('an argument may hold the macro itself', () => expect(codesOf('\\norm{\\norm{x}}')).toEqual([]));
});

describe('spans are those of the formula as written', () => {
	test.each([
		['\\norm{x}+\\foo', 'unknown-command', 9, 13],
		['a+\\norm{\\foo}', 'unknown-command', 2, 13],
		['\\def\\y{z}\\foo', 'unknown-command', 9, 13],
		['x+\\loop', 'recursive-macro', 2, 7],
		['\\x)', 'unexpected', 2, 3],
	])('%s', (latex, code, start, end) => {
		expect(parseFormula(latex, lexicon, macros).diagnostics).toEqual([expect.objectContaining({ code, span: { start, end } })]);
	});
	test('a sum of a macro and a letter', () => {
		expect(parseFormula('\\norm{x} + y', lexicon, macros).value).toMatchObject({ span: { start: 0, end: 12 }, left: { span: { start: 0, end: 8 } }, right: { span: { start: 11, end: 12 } } });
	});
});

const TOKENS = ['\\R', '\\x', '\\half', '\\norm', '\\KL', '\\minus', '{', '}', '{a}', '{b}', '^', '_', '+', 'x', '\\frac', '\\sqrt', '[', ']', '\\def\\y{\\x}', '\\y', '\\newcommand{\\z}[1]{#1#1}', '\\z', '#1', '%', '\n', '\\', '\\text{a \\x}'];
const soup = fc.array(fc.constantFrom(...TOKENS), { maxLength: 20 }).map(tokens => tokens.join(''));

test('any text expands, within the text, to the end', () => {
	fc.assert(fc.property(soup, latex => {
		const { text, toOriginal } = expandMacros(latex, macros);
		for (let start = 0; start <= text.length; start++) {
			const { start: from, end: to } = toOriginal({ start, end: Math.min(start + 1, text.length) });
			expect(0 <= from && from <= to && to <= latex.length).toBe(true);
		}
		parseFormula(latex, lexicon, macros);
	}), { numRuns: 2000 });
});

test('KaTeX agrees on what a formula with macros looks like', () => {
	const own = Object.fromEntries(Object.entries(settings).filter(([name]) => !/loop|p.ng/.test(name)));
	const render = (latex: string, given: Record<string, string>): string | undefined => {
		try {
			return katex.renderToString(latex, { macros: { ...given }, output: 'html', strict: 'ignore' }).replace(/<[^>]*>/g, '');
		} catch {
			return undefined;
		}
	};
	// as an argument without braces KaTeX takes the first token of what a macro stands for, TeX and MathJax all of it
	const plain = TOKENS.filter(token => !/[%#[\]]|text|frac|sqrt|def|newcommand/.test(token)).concat('\\frac{a}{b}');
	let compared = 0;
	fc.assert(fc.property(fc.array(fc.constantFrom(...plain), { maxLength: 12 }).map(tokens => `\\def\\y{\\x}\\newcommand{\\z}[1]{#1#1}${tokens.join('')}`), latex => {
		const theirs = render(latex, own);
		const { text, diagnostics } = expandMacros(latex, macrosFrom(own));
		if (theirs === undefined || diagnostics.length > 0) return;
		compared++;
		expect(render(text, {})).toBe(theirs);
	}), { numRuns: 3000 });
	expect(compared).toBeGreaterThan(300);
});
