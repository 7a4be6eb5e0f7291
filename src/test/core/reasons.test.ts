import { describe, expect, test } from 'vitest';
import { openText } from './helpers';
import type { EvalRequest } from '../../core/index';
import { REASONS } from '../../core/view/reasons';

interface Given extends EvalRequest {
	/** Which formula of the note. */
	readonly index?: number;
}

/** A note and what is given → the reason that is kept, or the code of the refusal. */
type Row = readonly [note: string, given: Given, said: string | { readonly refused: string }];

const UV = { u: [1, 2], v: [3, 4] };
const M = [[1, 2], [3, 4]];
const SUPPORT = { domain: { z: [0, 1] } };
const NORMAL = { dist: 'Normal', args: { mu: 0, sigma: 1 } };

/** By the rows of the table of notations in the design: each reading with its reason, and what is refused. */
const ROWS: Readonly<Record<string, readonly Row[]>> = {
	'a bar in brackets separates; elsewhere it is an absolute value, a cardinality, a norm or a determinant': [
		['Let\n$g(a|b) = a - b$. So $g(3|1)$', { index: 1 }, '`g` is a function here: `g(a|b)` is defined on line 2'],
		['$|u| + 1$', { bind: { u: -2 } }, 'the bars are an absolute value: a number is between them'],
		['$|S| + 1$', { bind: { S: [1, 2, 3] } }, 'the bars count the elements of a set'],
		['$|M|$', { bind: { M } }, 'the bars are a determinant'],
		['$\\|u\\| + 1$', { bind: UV }, 'the bars are the 2-norm'],
		['$|u|$', { bind: UV }, { refused: 'ambiguous' }],
		['Let $g(u; w) = wu$. So $g(2)$', { index: 1, bind: { w: 3 } }, 'what stands behind the semicolon of `g(u;w)` names its parameters'],
		['$q(z|x)$', { bind: { 'q(x|z)': { table: M, args: ['x', 'z'] }, 'q(z)': { table: [0.5, 0.5], args: ['z'] }, 'z': 1, 'x': 1 } }, '`q(z|x)` follows by Bayes\' rule'],
		['$p(1 | 2, 3)$', { bind: { p: NORMAL } }, { refused: 'wrong-arity' }],
	],
	'a name before a bracket applies, unless it is a value': [
		['$p(1-p)$', { bind: { p: 0.3 } }, '`p` times the bracket: `p` is a value here'],
		['$h(2)$', { bind: { h: { fn: { params: ['a'], latex: 'a^2' } } } }, '`(2)` is given as a function'],
		['$g(u)$', { bind: { u: 1 } }, '`g` is read as a function: nothing says that it is a value'],
		['$g(u, v)$', { bind: { g: 2, u: 1, v: 1 } }, { refused: 'binding-kind' }],
	],
	'moments are of a random variable, a subscript draws one': [
		['The density of $X$ is $f(x) = 2x$ on $[0, 1]$, so $E[X]$.', { index: 3, domain: { x: { interval: [0, 1] } } }, '`X` has the density `f(x)`'],
		['Let $X \\sim \\mathcal{N}(\\mu, \\sigma^2)$; then $E[X^2]$.', { index: 1, bind: { '\\mu': 0, '\\sigma': 1 } }, '`X` is distributed as Normal: the note says so'],
		['$E[X] = \\sum_i p_i x_i$, so $Var(X)$', { index: 1, bind: { p: [0.5, 0.5], x: [1, 3] } }, 'the note\'s sum says what values `X` takes, and how probably'],
		['$E[X] + 1$', { bind: { 'p(X)': { table: [0.5, 0.5], args: ['X'] } } }, 'the table that is given says how probable each value in `X` is'],
		['$\\mathbb{E}_{z \\sim p}[z^2]$', { bind: { 'p(z)': { table: [0.5, 0.5], args: ['z'], domain: { z: [0, 1] } } } }, '`z` is drawn from the density below the sign, and bound inside the brackets'],
		['The density of $X$ is $f(x) = 2x$ on $[0, 1]$, so $E[X v]$.', { index: 3, domain: { x: { interval: [0, 1] } }, bind: { v: [1, 2] } }, { refused: 'unsupported' }],
	],
	'arg max takes its domain from the variable': [
		['$\\arg\\max_z z(3 - z)$', { domain: { z: [0, 1, 2] } }, '`z` runs over its support'],
		['$\\arg\\max_{a, b} ab$', { domain: { a: [1, 2], b: [1, 2] } }, { refused: 'unsupported' }],
	],
	'no bounds means the support, or the length of the families': [
		['$\\sum_i u_i$', { bind: UV }, '`i` runs over all elements of `u`'],
		['$\\sum_z z^2$', SUPPORT, '`z` runs over its support'],
		['$\\sum_{i=1}^n u_i$', { bind: UV }, '`n` is 2, the length of what is given'],
		['$\\int z^2 \\, dz$', SUPPORT, 'the integral over `z` is a sum: its support is finite'],
		['$\\int z^2 \\, dz$', { domain: { z: { interval: [0, 1] } } }, '`z` runs over its support'],
		['$\\sum_k k$', {}, { refused: 'no-range' }],
	],
	'a script that is only a sign or a bracketed index is no power': [
		['$k^+ + 1$', { bind: { 'k^+': 2 } }, 'the script of `k^+` belongs to its name'],
		['$\\sum_{i=1}^2 u^{(i)}$', { bind: UV }, '`i` counts the elements of `u`'],
		['$(a + b)^*$', { bind: { a: 1, b: 1 } }, { refused: 'unsupported' }],
	],
	'a subscript is a label or an index': [
		['$z_{MAP} + 1$', { bind: { 'z_{MAP}': 2 } }, 'the script of `z_{MAP}` belongs to its name'],
		['$u_i + 1$', { bind: { ...UV, i: 2 } }, '`i` counts the elements of `u`'],
		['$y_i = 2 u_i$', { bind: UV }, '`i` is left free, so the value is an array over it'],
		['$u_{ij}$', { bind: { ...UV, i: 1, j: 1 } }, { refused: 'shape-mismatch' }],
	],
	'names without a backslash are those of the library': [
		['$sigmoid(0)$', {}, '`sigmoid` is a function of the library'],
		['$\\tanh^{-1}(0)$', {}, 'the superscript −1 of `tanh` is the inverse function'],
		['$\\exp^{-1}(u)$', { bind: { u: 1 } }, { refused: 'ambiguous' }],
	],
	'constants, unless the symbol is declared': [
		['$e + 1$', {}, '`e` is the constant'],
		['$e + 1$', { bind: { e: 2 } }, '`e` is a symbol of the note here, not the constant'],
		['$2 \\pi r$', { bind: { r: 1 } }, '`\\pi` is the constant'],
	],
	'products and transposes by type': [
		['$u \\cdot v$', { bind: UV }, 'read as a dot product: both sides are vectors'],
		['$M u$', { bind: { ...UV, M } }, 'read as a matrix product'],
		['$u \\odot v$', { bind: UV }, 'multiply is taken element by element'],
		['$u^T v$', { bind: UV }, 'the superscript is read as a transpose'],
		['$a^T$', { bind: { a: 2, T: 3 } }, '`T` is an exponent here: its base is a number'],
		['$u v$', { bind: UV }, { refused: 'ambiguous' }],
		['$M u + M$', { bind: { ...UV, M } }, { refused: 'shape-mismatch' }],
	],
	'chains, events, families and updates': [
		['$a = b + 1 = 7$', {}, '`7` is the last member of the chain that can be computed'],
		['$x \\leftarrow x - 1$', { bind: { x: 3 } }, 'the arrow gives `x` a new value, computed from the old ones'],
		['$w \\propto 2u$', { bind: { u: 1 } }, 'the right side is taken as it stands, without its constant of proportion'],
		['$p(Y = 1)$', { bind: { 'p(Y)': { table: [0.5, 0.5], args: ['Y'] } } }, 'the equals sign in the brackets is an event: the value that `Y` takes'],
		['$\\max(u_1, \\dots, u_n)$', { bind: { ...UV, n: 2 } }, 'the dots stand for the elements of `u` between the first and the last'],
		['$2 + (a = b)$', { bind: { a: 1, b: 1 } }, { refused: 'unsupported' }],
	],
	'cases need their conditions': [
		['$\\begin{cases} 1 & \\\\ 2 & a > 0 \\end{cases}$', { bind: { a: 1 } }, { refused: 'missing-operand' }],
	],
	'the normal distribution is given by its variance': [
		['$\\mathcal{N}(0; 0, 4)$', {}, 'the second parameter of `\\mathcal{N}` is the variance'],
		['$1 + p(u)$', { bind: { ...UV, p: NORMAL } }, { refused: 'unsupported' }],
	],
	'the divergence of two distributions': [
		['$D_{KL}(u\\|v)$', { bind: { u: [0.5, 0.5], v: [0.25, 0.75] } }, 'the Kullback-Leibler divergence of `u`, `v`, by the natural logarithm'],
		['$D_{KL}(u\\|v)$', { bind: { u: [0.5, 0.5], v: [0.25, 0.25, 0.5] } }, { refused: 'shape-mismatch' }],
	],
	'events and their complements': [
		['$P(\\neg A)$', { bind: { 'P(A)': 0.25 } }, '`P(\\neg A)` is one minus the probability of the event'],
	],
};

for (const [notation, rows] of Object.entries(ROWS)) {
	describe(notation, () => {
		test.each(rows)('%s with %j', (note, { index = 0, ...request }, said) => {
			const open = openText(note);
			const outcome = open.evaluate(index, request);
			if (typeof said !== 'string') return expect(outcome).toMatchObject({ status: 'refused', code: said.refused });
			const decisions = outcome.status === 'value' ? outcome.decisions ?? [] : open.formula(index).decisions;
			return expect(decisions.map(({ reason }) => reason)).toContain(said);
		});
	});
}

test('every reason is given by some row', () => {
	const given = Object.values(ROWS).flat().flatMap(([note, { index = 0, ...request }]) => {
		const open = openText(note);
		const outcome = open.evaluate(index, request);
		return [...(outcome.status === 'value' ? outcome.decisions ?? [] : []), ...open.formula(index).decisions].map(({ code }) => code);
	});
	expect(Object.keys(REASONS).filter(code => !given.includes(code))).toEqual([]);
});
