import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { parseFormula } from '../../../core/formula/index';
import { allCases, fixtures } from './fixtures';
import { lexicon, lexiconOf } from './lexicon';
import { sexpr } from './sexpr';

for (const [name, cases] of fixtures) {
	describe(name, () => {
		for (const { latex, tree, codes } of cases) {
			test(latex, () => {
				const { value, diagnostics } = parseFormula(latex, lexicon);
				expect(sexpr(value)).toBe(tree);
				expect(diagnostics.map(({ code }) => code)).toEqual(codes);
			});
		}
	});
}

function isTypesettable(latex: string): boolean {
	try {
		katex.renderToString(latex, { displayMode: true, strict: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

describe('KaTeX as the oracle', () => {
	test('has enough to say', () => expect(allCases.filter(({ latex }) => isTypesettable(latex)).length).toBeGreaterThan(400));
	// what MathJax or a package of TeX knows
	const beyond = new Set(fixtures.flatMap(([name, cases]) => (name === 'beyond-katex.txt' ? cases.map(({ latex }) => latex) : [])));
	for (const { latex, codes } of allCases) {
		if (codes.length === 0 || beyond.has(latex)) test(`${beyond.has(latex) ? 'rejects' : 'typesets'} ${latex}`, () => expect(isTypesettable(latex)).toBe(!beyond.has(latex)));
	}
	// Incomplete for a reader, though it can be set: a sum without a summand, brackets that do not pair up, commands whose meaning we do not know.
	const refused = new Set(['unknown-command', 'ambiguous', 'lost-limits', 'missing-operand', 'unexpected']);
	for (const { latex, codes } of allCases) {
		if (codes.length > 0 && isTypesettable(latex)) test(`refuses ${latex}`, () => expect(codes.filter(code => !refused.has(code))).toEqual([]));
	}
});

describe('lexicon', () => {
	const cases: readonly (readonly [string, readonly string[], string])[] = [
		['TPR', ['TP', 'TPR'], 'TPR:roman'],
		['TPx', ['TP'], '(beside TP:roman x)'],
		['T P', ['TP'], '(beside T P)'],
		['xexp(x)', ['exp'], '(beside x exp:roman (() x))'],
		['x_TP', ['TP'], '(beside (scripts x _ T) P)'],
		['x_{TP}', ['TP'], '(scripts x _ TP:roman)'],
		['max_a Q', ['max'], '(max _ a Q)'],
		['max(a,b)', ['max'], '(beside max:roman (() a , b))'],
		['constructor', ['constructor'], 'constructor:roman'],
		['\\mathrm{constructor}', [], 'constructor:roman'],
		['\\constructor', [], '(unknown \\constructor)'],
	];
	for (const [latex, names, tree] of cases) test(latex, () => expect(sexpr(parseFormula(latex, lexiconOf(names)).value)).toBe(tree));

	test.each([-1, 0, 1, 99, NaN, Infinity])('a length of %s is brought to what is there', length => {
		expect(sexpr(parseFormula('ab', { longestName: () => length }).value)).toBe(length === 99 ? 'ab:roman' : '(beside a b)');
	});
});

describe('diagnostics tell where', () => {
	const cases: readonly (readonly [string, string, number, number])[] = [
		['x+\\foo y', 'unknown-command', 2, 6],
		['\\frac{a}', 'missing-operand', 8, 8],
		['(a+b', 'missing-close', 0, 1],
		['{a+b', 'missing-close', 0, 1],
		['a)', 'unexpected', 1, 2],
		['a\u202eb', 'bidi-control', 1, 2],
		['\\begin{cases}1', 'missing-close', 0, 13],
		['\\int{0}{1}x\\,dx', 'lost-limits', 0, 10],
		['x_a_b', 'unexpected', 3, 4],
		['n!!', 'unexpected', 2, 3],
	];
	for (const [latex, code, start, end] of cases) {
		test(latex, () => expect(parseFormula(latex, lexicon).diagnostics).toEqual([expect.objectContaining({ code, span: { start, end } })]));
	}
});
