import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { parseFormula, printFormula } from '../../../core/formula/index';
import type { Node } from '../../../core/formula/index';
import { allCases } from './fixtures';
import { wellFormed } from './grammar';
import { lexicon } from './lexicon';
import { childrenOf } from './nodes';
import { sexpr } from './sexpr';

const TOKENS = [
	'x', 'y', 'z', 'd', 'dx', 'i', '\\mu', '\\theta', '\\log', '\\max', '1', '0.5', '23', '\\mathbf{x}', '\\hat{y}', '\\text{sim}', '\\text{if }', '\\text{ and }', '\\mathrm{d}',
	'+', '-', '=', '<', '>', '\\leq', '\\sim', '\\to', '\\Rightarrow', '\\land', '\\neg', '\\cdot', '*', '/', '!', "'", '\\%', ',', ';', ':', '.', '|', '\\|', '||', '\\mid', '\\parallel',
	'(', ')', '[', ']', '{', '}', '\\{', '\\}', '\\left(', '\\right)', '\\left|', '\\right|', '\\left.', '\\right.', '\\left\\{', '^', '_', '^2', '_i', '^{', '_{', '&', '\\\\', '\\quad', '\\ ',
	'\\frac', '\\frac{a}{b}', '\\sqrt', '\\sqrt[3]', '\\sum', '\\sum_{i=1}^n', '\\prod_i', '\\int', '\\int_0^1', '\\,dx', '\\arg\\max', '\\underset{x}', '\\over', '\\foo', '\\dots',
	'\\begin{cases}', '\\end{cases}', '\\begin{aligned}', '\\end{aligned}', '\\begin{pmatrix}', '\\end{pmatrix}', '\\bf', '%', '$', '\\', '#', '损失', '≤', '²', '\u202e', '\ud835',
];
const soup = fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 }).map(tokens => tokens.join(''));
/**
 * Without the words, whose role hangs on their neighbours, the integrals, where any `d` may be a differential, and a dot behind a name that
 * waits for its argument: `\max\cdot` is read as the maximum of anything, which has no way of writing once `\max` is under a root.
 */
const printable = fc.array(fc.constantFrom(...TOKENS.filter(token => !/text|int|^dx?$|bf/.test(token))), { maxLength: 30 }).map(tokens => tokens.join('')).filter(latex => !/\\(?:max|log)\\cdot/.test(latex));
const known = fc.constantFrom(...allCases.map(({ latex }) => latex));
/** A formula with a piece taken out, put twice or replaced. */
const mutated = fc.tuple(known, fc.nat(), fc.nat(6), fc.constantFrom('', ...TOKENS)).map(([latex, at, length, insert]) => {
	const start = at % (latex.length + 1);
	return latex.slice(0, start) + insert + latex.slice(start + length);
});
const anyFormula = fc.oneof(soup, mutated, fc.string({ unit: 'binary', maxLength: 60 }));

describe('any text', () => {
	test('gives a tree whose spans are nested in each other and in the text', () => {
		fc.assert(fc.property(anyFormula, latex => {
			const { value, diagnostics } = parseFormula(latex, lexicon);
			const bounds = { start: 0, end: latex.length };
			for (const { span } of diagnostics) expect(isWithin(span, bounds)).toBe(true);
			expectNested(value, bounds);
		}), { numRuns: 4000 });
	});
	test('gives holes and unknown commands only with a diagnostic, but for what may be left out', () => {
		fc.assert(fc.property(anyFormula, latex => {
			const { value, diagnostics } = parseFormula(latex, lexicon);
			if (holds(value, node => node.kind === 'unknown')) expect(diagnostics.map(({ code }) => code)).toContain('unknown-command');
		}), { numRuns: 2000 });
	});
});

const isWithin = (inner: Node['span'], outer: Node['span']): boolean => outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;

function expectNested(node: Node, outer: Node['span']): void {
	if (!isWithin(node.span, outer)) throw new Error(`${sexpr(node)} at ${JSON.stringify(node.span)} outside ${JSON.stringify(outer)}`);
	for (const child of childrenOf(node)) expectNested(child, node.span);
}

const holds = (node: Node, test: (node: Node) => boolean): boolean => test(node) || childrenOf(node).some(child => holds(child, test));

describe('printFormula', () => {
	const same: readonly (readonly string[])[] = [
		['x_t', 'x_{t}', 'x _ t', '{x}_t', 'x_{{t}}'],
		['p(x|z)', 'p(x \\mid z)', 'p\\left(x\\middle|z\\right)', 'p(x∣z)', 'p\\bigl(x \\big| z\\bigr)'],
		['D(p\\|q)', 'D(p \\parallel q)', 'D(p || q)', 'D(p\\,\\|\\,q)'],
		['k^+', 'k^{+}', 'k ^ { + }'],
		['k_i^{-}', 'k^-_i', 'k_{i}^-', '{k_i}^{-}'],
		['\\mathbf{x}', '\\boldsymbol{x}', '\\bm{x}', '\\pmb x', '{\\bf x}', '\\mathbf x'],
		['\\bar{x}', '\\overline{x}', '\\bar x'],
		['\\hat{y}', '\\widehat{y}', '\\hat y'],
		['\\text{sim}', '\\mathrm{sim}', '\\operatorname{sim}', 'sim', '{\\rm sim}', '\\textit{sim}'],
		["f'", 'f^{\\prime}', 'f^\\prime', 'f′'],
		['\\frac{a}{b}', '\\dfrac{a}{b}', '\\frac ab', '{a \\over b}'],
		['\\alpha', 'α'],
		['a\\leq b', 'a\\le b', 'a ≤ b', 'a <= b', 'a\\leqslant b'],
		['\\arg\\max_x f', 'arg \\max_{x} f', '\\operatorname*{argmax}_x f', '\\underset{x}{\\arg\\max} f', 'argmax_x f'],
		['|Q|', '\\left|Q\\right|', '\\lvert Q\\rvert', '\\vert Q\\vert', '\\bigl|Q\\bigr|'],
		['\\{1,2\\}', '\\left\\{1,2\\right\\}', '\\lbrace 1,\\,2 \\rbrace'],
		['\\begin{cases}1&x>0\\\\0&\\text{otherwise}\\end{cases}', '\\begin{cases}1, & \\text{if } x>0, \\\\ 0, & \\text{else.} \\\\ \\end{cases}'],
	];
	for (const [first = '', ...others] of same) {
		for (const other of others) test(`${other} is ${first}`, () => expect(print(other)).toBe(print(first)));
	}

	const different: readonly (readonly [string, string])[] = [
		['p(x|z)', 'p(z|x)'], ['p(x,z)', 'p(x|z)'], ['x_t', 'x^t'], ['\\mathbf{x}', 'x'], ['\\epsilon', '\\varepsilon'], ['k^+', 'k^-'], ["f'", 'f'], ['x^{(i)}', 'x^i'], ['\\text{d}', 'd'],
	];
	for (const [a, b] of different) test(`${a} is not ${b}`, () => expect(print(a)).not.toBe(print(b)));

	const canonical: readonly (readonly [string, string])[] = [
		['p( x \\mid \\mu,\\sigma )', 'p(x|\\mu,\\sigma)'], ['|Q|', '|Q|'], ['V(s_{t})', 'V(s_t)'], ['\\theta_{t-1}', '\\theta_{t-1}'], ['\\bar\\alpha_t', '\\bar{\\alpha}_t'],
		['2\\pi r', '2\\pi r'], ['x y', 'x y'], ['\\mathrm{acc}(B_m)', '\\text{acc}(B_m)'], ['\\int f(x)\\mathrm dx', '\\int f(x)\\,dx'],
	];
	for (const [latex, printed] of canonical) test(`prints ${latex} as ${printed}`, () => expect(print(latex)).toBe(printed));

	for (const latex of ['a_{T P}', 'a_{TP}', 'a_{MAP}', 'a_{i j}']) test(`reads back ${latex}`, () => expectReadsBack(latex));
	for (const { latex, codes } of allCases) {
		if (codes.length === 0) test(`reads back ${latex}`, () => expectReadsBack(latex));
	}
	test('reads back what it prints of any formula without a fault', () => {
		fc.assert(fc.property(printable, latex => {
			if (parseFormula(latex, lexicon).diagnostics.length === 0) expectReadsBack(latex);
		}), { numRuns: 6000 });
	});
});

const print = (latex: string): string => printFormula(parseFormula(latex, lexicon).value);

function expectReadsBack(latex: string): void {
	const printed = print(latex);
	expect(parseFormula(printed, lexicon).diagnostics).toEqual([]);
	expect(print(printed)).toBe(printed);
}

function isTypesettable(latex: string): boolean {
	try {
		katex.renderToString(latex, { displayMode: true, strict: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

describe('well-formed formulas', () => {
	test('are read without a fault, and read back from print', () => {
		fc.assert(fc.property(wellFormed, latex => {
			expect(parseFormula(latex, lexicon).diagnostics.map(({ code }) => code)).toEqual([]);
			expectReadsBack(latex);
		}), { numRuns: 1500 });
	});
	test('with a piece of another put in: what KaTeX accepts has a tree, or a code with a place', () => {
		let accepted = 0;
		fc.assert(fc.property(wellFormed, known, fc.nat(), fc.nat(), (latex, other, at, from) => {
			const mixed = latex.slice(0, at % (latex.length + 1)) + other.slice(from % (other.length + 1)) + latex.slice(at % (latex.length + 1));
			if (!isTypesettable(mixed)) return;
			accepted++;
			const { value, diagnostics } = parseFormula(mixed, lexicon);
			if (holds(value, node => node.kind === 'unknown')) expect(diagnostics.map(({ code }) => code)).toContain('unknown-command');
			for (const { span } of diagnostics) expect(isWithin(span, { start: 0, end: mixed.length })).toBe(true);
		}), { numRuns: 1600 });
		expect(accepted).toBeGreaterThan(100);
	});
});
