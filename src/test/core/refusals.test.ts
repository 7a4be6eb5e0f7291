import { describe, expect, test } from 'vitest';
import type { Code } from '../../core/base/diagnostic';
import { createNoteService, messageOf, type EvalRequest } from '../../core/index';
import { MESSAGES } from '../../core/view/messages';
import { AMBIGUOUS, BINDING_FAULTS, EXPECTED, UNCERTAIN, UNRANGED, UNSUPPORTED, VALUE_KINDS, VALUELESS } from '../../core/view/refusals';

const service = createNoteService({ log: () => undefined, now: () => 0 });

/** How it is asked: the diagnostic of a note, a call of a library function, or else the evaluation of a formula. */
interface Given extends EvalRequest {
	readonly note?: true;
	readonly call?: unknown;
	/** The method that is called on the formula. */
	readonly method?: string;
	/** Which formula of the note. */
	readonly index?: number;
}

/** What provokes a code → the text that is marked, and the sentence. */
type Row = readonly [source: string, given: Given, marked: string, sentence: string];

/** Said by the command line, and tested there. */
const OF_COMMANDS = ['no-such-formula', 'ambiguous-formula'] as const satisfies readonly Code[];

const ROWS: Readonly<Record<Exclude<Code, typeof OF_COMMANDS[number]>, readonly Row[]>> = {
	'mis-decoded': [
		['# Naming\n\ncafÃ© Ã¼ber naÃ¯ve $x$', { note: true }, 'Ã© Ã¼ber naÃ¯', 'This text was saved in one encoding and read in another; it is read as it was meant, and "Repair encoding" mends the file.'],
	],
	'unicode-debris': [
		['$a − b$', { note: true }, '−', '“−” is read as “-”; replace it to keep the formula portable.'],
		['zero $a\u200b + b$', { note: true }, '\u200b', 'The invisible character U+200B is read as nothing; replace it to keep the formula portable.'],
	],
	'unclosed-formula': [
		['$$\nx + 1', { note: true }, '$$', 'This formula has no end; add the closing “$$”.'],
	],
	'not-text': [
		['\u0000\u0001\u0002\u0000\u0000\u0000\u0000', { note: true }, '\u0000\u0001\u0002\u0000\u0000\u0000\u0000', 'This file does not look like text, so it is not read as a note.'],
	],
	'missing-operand': [
		['$a + $', {}, '', 'An expression is missing here; write it, or remove what asks for it.'],
		['$\\frac$', {}, '', 'A group in braces is missing here; write it, or remove what asks for it.'],
		['$\\log + 1$', {}, '\\log', 'The argument of the function is missing here; write it, or remove what asks for it.'],
		['$\\int_0^1 x$', {}, '\\int_0^1 x', 'A differential, such as “dx”, is missing here; write it, or remove what asks for it.'],
		['$\\begin{cases} 1 & \\\\ 2 & x > 0 \\end{cases}$', { bind: { x: 1 } }, '1 & ', 'A condition is missing here; write it, or remove what asks for it.'],
	],
	'missing-close': [
		['$(a + b$', {}, '(', '“(” is opened here but never closed; write “)” where it ends.'],
		['$\\sqrt{a$', {}, '{', '“{” is opened here but never closed; write “}” where it ends.'],
		['$\\begin{cases} 1$', {}, '\\begin{cases}', '“\\begin{cases}” is opened here but never closed; write “\\end{cases}” where it ends.'],
	],
	'unexpected': [
		['$a \\right) + 1$', { bind: { a: 1 } }, '\\right)', '“\\right)” does not fit here; remove it, or write what should stand before it.'],
		['$a^b^c$', { bind: { a: 1, b: 1, c: 1 } }, '^', '“^” does not fit here; remove it, or write what should stand before it.'],
	],
	'unknown-command': [
		['$\\foo{a}$', {}, '\\foo', '“\\foo” is not a command that ML Notes knows; write what it stands for, or define it with “\\newcommand”.'],
		['$\\begin{foo} x \\end{foo}$', {}, '\\begin{foo}', '“\\begin{foo}” begins an environment that ML Notes does not know; use “aligned”, “cases” or “pmatrix”, or write lines of their own.'],
	],
	'undefined-command': [
		['$\\softmax x$', { note: true }, '\\softmax', '“\\softmax” is defined nowhere and is read as the name; write “\\operatorname{softmax}”, or define it with \\DeclareMathOperator.'],
	],
	'recursive-macro': [
		['$\\newcommand{\\a}{\\a} \\a$', {}, '\\a', 'The macro “\\a” leads back to itself; give it a definition that does not use it.'],
	],
	'expansion-too-long': [
		['$\\newcommand{\\a}{\\b\\b\\b\\b\\b\\b\\b\\b\\b\\b}\\newcommand{\\b}{\\c\\c\\c\\c\\c\\c\\c\\c\\c\\c}\\newcommand{\\c}{\\d\\d\\d\\d\\d\\d\\d\\d\\d\\d}\\newcommand{\\d}{x} \\a\\a$', {}, '\\a', 'The macros in this formula stand for more than can be read (the limit is 1,000); define them so that each stands for less.'],
	],
	'lost-limits': [
		['$\\int{0}{1} x dx$', { note: true }, '\\int{0}{1}', 'The limits are read as lower and upper bound; write them as _{lower}^{upper} to be sure.'],
	],
	'too-long': [
		[`$${'1+'.repeat(2050)}1$`, {}, `${'1+'.repeat(2050)}1`, 'This formula is longer than 4,096 characters, so it is shown as written; split it to make it live.'],
		[`$${'1+'.repeat(1010)}1$`, {}, `${'1+'.repeat(1010)}1`, 'This formula is longer than 2,000 tokens, so it is shown as written; split it to make it live.'],
	],
	'too-deep': [
		[`$${'{'.repeat(300)}x${'}'.repeat(300)}$`, {}, '{', 'This formula is nested deeper than 256 levels, so it is shown as written; split it to make it live.'],
	],
	'bidi-control': [
		['$a\u202eb$', {}, '\u202e', 'A hidden character changes the reading direction here, so the formula is not evaluated; delete that character.'],
	],
	'unsupported': [
		['$a \\oplus b$', { bind: { a: 1, b: 2 } }, 'a \\oplus b', '“\\oplus” is not computed here; write the value that it stands for.'],
		['$\\lim_{u \\to 0} u$', {}, '\\lim_{u \\to 0} u', '“\\lim” is not computed here; write the value that it stands for.'],
		['$\\forall u$', {}, '\\forall', '“\\forall” is not computed here; write the value that it stands for.'],
		['$\\tanh_2(u)$', { bind: { u: 1 } }, '\\tanh_2(u)', 'A subscript of “\\tanh” is not understood; leave it out, or give it as an argument.'],
		['$\\def\\x#1.{#1} \\x 3.$', {}, '\\def\\x#1.{#1}', '“\\x” is defined with signs between its arguments; define it with “\\newcommand” and arguments in braces.'],
		['$\\frac{a = b}{2}$', { bind: { a: 1, b: 1 } }, 'a = b', 'A relation has no value inside an expression; put it in Iverson brackets, “[a = b]”, for 1 where it holds and 0 elsewhere.'],
		['$2 + (a = b)$', { bind: { a: 1, b: 2 } }, '(a = b)', 'A relation in these brackets has no value; write “[a = b]” for 1 where it holds and 0 elsewhere.'],
		['$\\{a, b\\} + 1$', { bind: { a: 1, b: 2 } }, '\\{a, b\\}', 'A list has no value of its own; write “(a, b)” for a vector, or compute its parts one by one.'],
		['$u + \\begin{aligned} a \\\\ b \\end{aligned}$', { bind: { u: 1, a: 1, b: 2 } }, '\\begin{aligned} a \\\\ b \\end{aligned}', 'Several lines have no value together; give each its own formula.'],
		['$a + \\dots$', { bind: { a: 1 } }, '\\dots', 'The dots do not tell how the terms go on; write a “\\sum” or “\\prod” with bounds, or terms that differ in one index.'],
		['$(a + b)^*$', { bind: { a: 1, b: 1 } }, '*', 'This mark has no value on its own; write the symbol that it belongs to before it.'],
		['$2 + \\text{ the rest }$', {}, '\\text{ the rest }', 'Words have no value; write a formula or a symbol in their place.'],
		['$2 + \\langle a \\rangle$', { bind: { a: 1 } }, '\\langle a \\rangle', 'These brackets are not understood here; write round ones, or name the function.'],
		['$(a + b)\'$', { bind: { a: 1, b: 2 } }, '(a + b)\'', 'A prime is read behind a symbol only; write “f\'(x)” or “\\frac{d}{dx}”.'],
		['$(a + b)_3$', { bind: { a: 1, b: 2 } }, '3', 'A subscript is read on a symbol or a norm only; give this expression a name, and put the subscript there.'],
		['$\\begin{cases} 1 & u \\\\ 2 & \\text{otherwise} \\end{cases}$', { bind: { u: 1 } }, 'u', 'This is no condition; write a comparison, such as “x > 0”.'],
		['$\\begin{cases} 1 & u \\in S \\\\ 2 & \\text{otherwise} \\end{cases}$', { bind: { u: 1 } }, 'S', 'This set is not understood; write an interval “[a, b]”, or its elements “\\{a, b\\}”.'],
		['$\\begin{pmatrix} a & b \\\\ c \\end{pmatrix}$', { bind: { a: 1, b: 2, c: 3 } }, '\\begin{pmatrix} a & b \\\\ c \\end{pmatrix}', 'This matrix has rows of different lengths or dots; write every entry.'],
		['$\\begin{pmatrix} u & a \\\\ u & a \\end{pmatrix}$', { bind: { u: [1, 2], a: 1 } }, '\\begin{pmatrix} u & a \\\\ u & a \\end{pmatrix}', 'A matrix is made of numbers here, not of arrays; write every entry.'],
		['$I + 1$', {}, 'I + 1', 'The size of this identity matrix is not known; add it to a matrix, or multiply it with one.'],
		['$A B$', { bind: { A: [[[1, 2]]], B: [[[1, 2]]] } }, 'A B', 'Arrays with more than two axes have no product of their own; write the sum over the shared index.'],
		['$(u^T)^2$', { bind: { u: [1, 2] } }, '(u^T)^2', 'A transposed vector has no power; take the power first, or write “x^\\top x” for the squared length.'],
		['$A^u$', { bind: { A: [[1, 2], [3, 4]], u: [1, 2] } }, 'u', 'The exponent of a matrix is a number here; for powers of its elements write “A_{ij}”.'],
		['$\\begin{cases} 1 & u > v \\\\ 2 & \\text{otherwise} \\end{cases}$', { bind: { u: [1, 2], v: [1, 2] } }, 'u > v', 'Arrays are not compared as a whole; compare their elements “x_i”, or a norm.'],
		['$\\begin{cases} u & a > 0 \\\\ 2 & \\text{otherwise} \\end{cases}$', { bind: { u: [1, 2], a: 1 } }, 'u & a > 0', 'The value of a case is an array; write the cases for one element “x_i”.'],
		['$\\max_{k=1}^3 k u$', { bind: { u: [1, 2] } }, '\\max_{k=1}^3 k u', 'The values under “\\max” are arrays; take it of their elements or of a norm.'],
		['$\\int_0^1 t u \\, dt$', { bind: { u: [1, 2] } }, '\\int_0^1 t u \\, dt', 'The integrand is an array; integrate its elements one by one.'],
		['$1 + p(u)$', { bind: { u: [1, 2], p: { dist: 'Normal', args: { mu: 0, sigma: 1 } } } }, 'p(u)', 'A density is computed for a number here; write it for one element “x_i”.'],
		['The density of $X$ is $f(x) = 2x$ on $[0, 1]$, so $E[X v]$.', { bind: { v: [1, 2] }, index: 3, domain: { x: { interval: [0, 1] } } }, 'E[X v]', 'The moment of an array is not computed; write it for one element “X_i”.'],
		['$\\frac{\\partial A}{\\partial A}$', { bind: { A: [[1, 2], [3, 4]] } }, '\\frac{\\partial A}{\\partial A}', 'The derivative of an array is not computed; differentiate one element.'],
		['$\\frac{d}{d}$', {}, '\\frac{d}{d}', 'It is not told what is differentiated by what; write “\\frac{\\partial f}{\\partial x}” with both in place.'],
		['$\\nabla f$', { bind: { f: 1 } }, '\\nabla f', 'It is not told by which symbol the gradient is taken; write it below the sign, as in “\\nabla_x”.'],
		['$\\nabla^3 f(u)$', { bind: { u: 1, f: { fn: { params: ['x'], latex: 'x^2' } } } }, '\\nabla^3 f(u)', 'Only “\\nabla” and “\\nabla^2” are computed; write higher derivatives as “\\frac{\\partial^3 f}{\\partial x^3}”.'],
		['$\\int_0^1 u v \\, du\\,dv$', {}, '\\int_0^1 u v \\, du\\,dv', 'It is not told which limits belong to which variable; write one “\\int” with its limits for each.'],
		['$\\arg\\max_{a,b} a b$', { domain: { a: [1, 2], b: [1, 2] } }, '\\arg\\max_{a,b} a b', 'A search over several variables at once is not computed; search over one, and give the others values.'],
	],
	'rival-definitions': [
		['Let $h = u + 1$ and also $h = u^2 + 1$, so $v = 2h$.', { bind: { u: 2 }, index: 2 }, 'h', 'The note defines “h” twice, and differently; rename one of them, or give its value.'],
	],
	'ambiguous': [
		['Let $h = a/bc$ be the share, and $w = h + 1$.', { bind: { a: 1, b: 2, c: 3 }, index: 1 }, 'h', 'In “h”: “a / b c” can mean a/(b c) or (a/b) c; write “\\frac{a}{b c}” or “\\frac{a}{b} c”.'],
		['Let $h = uv$ be the fit, and $w = 3h + 1$.', { bind: { u: [1, 2], v: [3, 4] }, index: 1 }, 'h', 'In “h”: “u v” can be a dot product or a product of each element, for both are vectors; write “u \\cdot v” or “u \\odot v”.'],
		['$\\mathcal{N}(x;m,\\sigma)$', { bind: { x: 0, m: 0, '\\sigma': 2 } }, '\\sigma', '“\\sigma” is the name of a deviation where the variance stands by convention; write “\\sigma^2”, or give the variance a name of its own.'],
		['$\\sum_k t_{2k}$', { bind: { t: [[[1, 2]], [[3, 4]]] } }, 't_{2k}', 'The numeral in “t_{2k}” can be an index or a factor; put a comma between indices, or brackets round a product.'],
		['$2\\,3$', {}, '2\\,3', '“2 3” can be a product or one number; write “2 \\cdot 3” or “23”.'],
		['$\\prod_i u_i c$', { bind: { u: [1, 2], c: 3 } }, '\\prod_i u_i c', 'Whether “c” stands inside “\\prod” or behind it is not told; put brackets round what belongs inside.'],
		['$\\log^{-1}(u)$', { bind: { u: 2 } }, '\\log^{-1}(u)', '“\\log^{-1}” can mean the inverse function or the reciprocal; write the inverse by its name, or the reciprocal as “\\frac{1}{\\log(x)}”.'],
		['$\\log p q$', { bind: { p: 1, q: 2 } }, 'p q', '“\\log p q” can mean \\log(p) q or \\log(p q); put brackets round the argument.'],
		['$\\log a/b$', { bind: { a: 1, b: 2 } }, '\\log a/b', '“\\log a / b” can mean \\log(a/b) or (\\log a)/b; write “\\log \\frac{a}{b}” or “\\frac{\\log a}{b}”.'],
		['$a/bc$', { bind: { a: 1, b: 2, c: 3 } }, 'a/bc', '“a / b c” can mean a/(b c) or (a/b) c; write “\\frac{a}{b c}” or “\\frac{a}{b} c”.'],
		['$a/A u$', { bind: { a: 1, A: [[1, 2], [3, 4]], u: [1, 2] } }, 'a/A u', 'What “a / A u” is divided by is not told; write “\\frac{a}{A u}”, or brackets.'],
		['$a/A$', { bind: { a: 1, A: [[1, 2], [3, 4]] } }, 'a/A', 'Division by “A” can mean its inverse or a quotient of each element; write “a A^{-1}” or “A^{-1} a” for the inverse.'],
		['$u v$', { bind: { u: [1, 2], v: [1, 2] } }, 'u v', '“u v” can be a dot product or a product of each element, for both are vectors; write “u \\cdot v” or “u \\odot v”.'],
		['$u \\times v$', { bind: { u: [1, 2], v: [1, 2] } }, 'u \\times v', '“u \\times v” can be a cross, an elementwise or a matrix product; write “u \\odot v” for each element, “u v” for matrices.'],
		['$u \\otimes v$', { bind: { u: [1, 2], v: [1, 2] } }, 'u \\otimes v', '“u \\otimes v” can be an outer or an elementwise product; write “u v^\\top” or “u \\odot v”.'],
		['$w^\\top[u,v]$', { bind: { w: [1, 2], u: [1, 2], v: [1, 2] } }, '[u,v]', '“[u,v]” can have the vectors as its rows or as its columns, or be one long vector; give it a name and a value of its own.'],
		['$\\|A\\|$', { bind: { A: [[1, 2], [3, 4]] } }, '\\|A\\|', '“\\|A\\|” can be the Frobenius or the spectral norm; write “\\|A\\|_F” or “\\|A\\|_2”.'],
		['$\\|u\\|_3$', { bind: { u: [1, 2] } }, '\\|u\\|_3', 'The norm with subscript “3” is not known; write “\\|u\\|_1”, “\\|u\\|_2” or “\\|u\\|_\\infty”.'],
		['$|\\mathcal{D}|$', { bind: { '\\mathcal{D}': [[1, 2], [3, 4]] } }, '|\\mathcal{D}|', '“|\\mathcal{D}|” can count rows or elements; give it a value of its own.'],
		['$|u|$', { bind: { u: [1, 2] } }, '|u|', '“|u|” can be the norm or the absolute value of each element; write “\\|u\\|” for the norm.'],
		['$\\nabla_u (A u)$', { bind: { u: [1, 2], A: [[1, 2], [3, 4]] } }, '\\nabla_u (A u)', 'A vector differentiated by a vector can have a row for each element of either; write “\\partial x^\\top” below for a row for each element above.'],
		['$\\exp(A)$', { bind: { A: [[1, 2], [3, 4]] } }, '\\exp(A)', '“\\exp” of “A” can be that of the matrix or of each element; write “A_{ij}” for the elements.'],
		['$\\|A\\|_3$', { bind: { A: [[1, 2], [3, 4]] } }, '\\|A\\|_3', '“\\|A\\|_3” is not known of a matrix; write “\\|A\\|_F” or “\\|A\\|_2”.'],
	],
	'shape-mismatch': [
		['$W + u$', { bind: { W: [[1, 2], [3, 4]], u: [1, 2] } }, 'W + u', 'The shapes do not fit: “W” is a matrix, “u” is a vector; bring both to one shape.'],
		['$u + v$', { bind: { u: [1, 2], v: [1, 2, 3] } }, 'u + v', 'The shapes do not fit: “u” is a vector of 2 elements, “v” is a vector of 3 elements; make their sizes agree.'],
		['$A u$', { bind: { A: [[1, 2], [3, 4]], u: [1, 2, 3] } }, 'A u', 'The shapes do not fit: “A” is a 2 × 2 matrix, “u” is a vector of 3 elements; make their sizes agree.'],
		['$u_{ij}$', { bind: { u: [1, 2], i: 1, j: 1 } }, 'u_{ij}', '“u” is a vector, but has 2 indices; write one index for each axis.'],
		['$\\det(u)$', { bind: { u: [1, 2] } }, '\\det(u)', 'The shape does not fit: “u” is a vector of 2 elements; give an array of the shape that the function needs.'],
		['$S \\cap 2$', { bind: { S: 1 } }, 'S \\cap 2', 'The shapes do not fit: “S” is a number, “2” is a number; give arrays here.'],
		['Let $h = u + v$ be the sum. $$w = h + 1$$', { bind: { u: [1, 2], v: [1, 2, 3] }, index: 1 }, 'h', 'The shapes do not fit: a vector of 2 elements, a vector of 3 elements; make their sizes agree.'],
	],
	'argument-kind': [
		['$P(u)$', { bind: { P: [1, 2], u: [1, 2] } }, 'u', '“P” needs a number here, but “u” is a vector.'],
	],
	'wrong-arity': [
		['$\\text{softplus}(1, 2, 3)$', {}, '\\text{softplus}(1, 2, 3)', '“softplus” takes 2 arguments, but 3 are given.'],
		['$f(1)$', { bind: { f: { fn: { params: ['a', 'b'], latex: 'a' } } } }, 'f(1)', '“f” takes 2 arguments, but 1 is given.'],
		['softmax', { call: [1, 2, 3, 4] }, '', '“softmax” takes 2 arguments, but 4 are given.'],
	],
	'no-range': [
		['$\\sum a$', { bind: { a: 1 } }, '\\sum a', 'It is not said what this runs over; write the variable below the sign, and its bounds.'],
		['$\\sum_k k^2$', {}, 'k', 'It is not said which values “k” runs through; write a lower and an upper bound, or give its domain.'],
		['$\\sum_{k \\sim q} k$', {}, 'k \\sim q', 'What is said of “k” here is not understood; write “=” and a lower bound below the sign, the upper bound above.'],
		['$\\sum_z z$', { domain: { z: { interval: [0, 1] } } }, '\\sum_z z', '“z” lies in an interval, which cannot be run through one by one; write an integral, or give a list of values as its domain.'],
		['$\\max_{t \\in [0, 1], t \\ne a} t$', { bind: { a: 0.5 } }, '\\max_{t \\in [0, 1], t \\ne a} t', 'A condition on “t” beside its interval is not searched; write it into the bounds of the domain.'],
		['$\\int g(t)\\,dt$', { bind: { g: { fn: { params: ['t'], latex: 't' } } } }, 't', 'It is not said which values “t” runs through; write a lower and an upper bound, or give its domain.'],
	],
	'no-derivative': [
		['$\\frac{d}{du} \\max_{t \\in [0, u]} t$', { bind: { u: 1 } }, '\\max_{t \\in [0, u]} t', 'No derivative of “max” is known; write it with functions that have one.'],
	],
	'no-dependence': [
		['$\\frac{da}{du}$', { bind: { u: 1, a: 2, d: 1 } }, '\\frac{da}{du}', 'What is differentiated does not contain “u”; write it in terms of “u”, or differentiate by another symbol.'],
	],
	'no-value': [
		['$\\newcommand{\\a}{x}$', {}, '\\newcommand{\\a}{x}', 'This defines macros and has no value; they hold in the formulas that follow.'],
		['$u > 0$', {}, 'u > 0', 'This states something and has no value; write an equation or an expression to compute.'],
		['$\\sum_{k=0.5}^{3} k$', {}, '\\sum_{k=0.5}^{3} k', 'The bounds must be whole numbers here; give them whole values.'],
		['$\\begin{aligned}\\end{aligned}$', {}, '\\begin{aligned}\\end{aligned}', 'There is no formula here; write one between the dollar signs.'],
	],
	'binding-kind': [
		['$f(a, b)$', { bind: { f: 2, a: 1, b: 1 } }, 'f(a, b)', '“f” should be a function.'],
		['$u + 1$', { bind: { u: { fn: { params: ['t'], latex: 't' } } } }, 'u', '“u” should be a number or an array.'],
		['$\\sum_{i=1}^2 u_i$', { bind: { u_i: 3 } }, 'u_i', '“u_i” should be an array.'],
		['$p(i, 2)$', { bind: { 'p(i,j)': [1, 2], i: 1 } }, 'p(i, 2)', '“p(i,2)” should be a table with one axis for each argument.'],
		['KL divergence', { call: { p: 1, q: [1] } }, '', '“p” should be a list of numbers.'],
		['torch.nn.ReLU', { call: { input: 'one' } }, '', '“x” should be a number.'],
		['softmax', { call: { x: 'one' } }, '', '“x” should be an array of numbers.'],
		['torch.cumprod', { call: { input: [1, 2], dim: 0.5 } }, '', '“dim” should be a whole number.'],
	],
	'invalid-binding': [
		['$u + 1$', { bind: { 'u +': 1 } }, 'u + 1', 'The value of “u +” cannot be used: its name is neither a symbol nor an application; write it as in the formula, “x_i” or “p(x|z)”.'],
		['$u + 1$', { bind: { u: 1 }, domain: { u: 'all' } }, 'u', 'The value of “u” cannot be used: a domain is a list of numbers, {"interval": [0, 1]} or {"range": [1, 10]}.'],
		['$u + 1$', { bind: { u: 'one' } }, 'u', 'The value of “u” cannot be used: write a number, an array whose rows are equally long, or {"fn": …}, {"dist": …}, {"table": …}.'],
		['$f(1)$', { bind: { f: { fn: { latex: 'u' } } } }, 'f', 'The value of “f” cannot be used: write {"fn": {"params": ["x"], "latex": "x^2"}}.'],
		['$p(1)$', { bind: { p: { dist: 'Normal', args: 3 } } }, 'p', 'The value of “p” cannot be used: write {"dist": "Normal", "args": {"mu": 0, "sigma": 1}}.'],
		['$p(1)$', { bind: { p: { table: [1, 2] } } }, 'p', 'The value of “p” cannot be used: write {"table": [[…], […]], "args": ["x", "z"]} with one name for each axis.'],
		['$p(u)$', { bind: { u: 1, 'p(u)': { table: [[1, 2], [3, 4]], args: ['u', 'z'] } } }, 'p(u)', 'The value of “z” cannot be used: the formula has no argument for this axis of the table; name the axes as the arguments are named.'],
		['$p(1)$', { bind: { p: { dist: 'Normal', args: { foo: 0 } } } }, 'p(1)', 'The value of “foo” cannot be used: there is no such parameter; it takes mu and sigma.'],
		['$p(1)$', { bind: { p: { dist: 'Normal', args: { mu: 0, loc: 1 } } } }, 'p(1)', 'The value of “loc” cannot be used: mu is given twice; leave one out.'],
		['$p(1)$', { bind: { p: { dist: 'Poisson', args: {} } } }, 'p(1)', 'The value of “Poisson” cannot be used: give lambda too.'],
		['gibbs', { call: { joint: { fn: { params: ['x'], latex: 'x^2' } } } }, '', 'The value of “joint” cannot be used: each of its variables needs finitely many values, such as {"domain": {"x": [0, 1]}}.'],
		['nuts', { call: { target: { dist: 'Poisson', args: { lambda: 2 } } } }, '', 'The value of “target” cannot be used: it is a density of whole numbers or listed values, which has no gradient; use “metropolis”.'],
		['metropolis', { call: { target: { dist: 'Beta', args: { alpha: 2, beta: 2 } }, start: 3 } }, '', 'The value of “start” cannot be used: the density must be more than 0 there, and it takes one number for each variable.'],
		['softmax', { call: 3 }, '', 'The arguments cannot be used: write the arguments as an object by name, or as a list by position.'],
	],
	'free-symbol': [
		['$f(1)$', { bind: { f: { fn: { params: ['a'], latex: 'a + k' } } } }, 'f(1)', '“k” stands in a function that is given but is none of its parameters; add it to them, or write its value.'],
	],
	'no-such-member': [
		['$y = u^2 = u u$', { bind: { u: 1 }, member: 7 }, 'y = u^2 = u u', 'There is no member 7; this relation has 3 members, counted from 0.'],
	],
	'no-such-function': [
		['$p(1)$', { bind: { p: { dist: 'Normall', args: {} } } }, 'p(1)', 'There is no library function named “Normall”; docs/LIBRARY.md lists all names.'],
		['torch.nn.Nothing', { call: {} }, '', 'There is no library function named “torch.nn.Nothing”; docs/LIBRARY.md lists all names.'],
		['torch.nn.functional.one_hot', { call: { index: 1.5 } }, '', 'There is no library function named “torch.nn.functional.one_hot”; docs/LIBRARY.md lists all names.'],
	],
	'no-method': [
		['$f(x)=x^2$', { method: 'entropy' }, 'f(x)=x^2', '“entropy” works on numbers and arrays, not on a formula; call it by itself.'],
	],
	'negative-density': [
		['$f(x)=-e^{-x^2}$', { method: 'posterior' }, 'f(x)=-e^{-x^2}', 'This density is negative at places; say where its variables lie, or mend its sign.'],
	],
	'no-variable': [
		['$1+1$', { method: 'posterior' }, '1+1', 'Nothing varies in this formula; leave a symbol without a value, or name the variables.'],
	],
	'index-out-of-range': [
		['$u_5$', { bind: { u: [1, 2, 3] } }, 'u_5', 'Index 5 of “u” is out of range: indices go from 1 to 3 here (indexBase 1); give more elements, or change the bounds.'],
		['$\\sum_{i=0}^{3} u_i$', { bind: { u: [1, 2, 3] } }, 'u_i', 'Index 3 of “u” is out of range: indices go from 0 to 2 here (indexBase 0); give more elements, or change the bounds.'],
		['$u_{1.5}$', { bind: { u: [1, 2, 3] } }, 'u_{1.5}', '1.5 is no index of “u”; write a whole number, 1 to 3.'],
		['$\\sum_{i=1}^{3} u_{i+1}$', { bind: { u: [1, 2, 3] } }, 'u_{i+1}', 'Index 4 of “u” is out of range: indices go from 1 to 3 here (indexBase 1); give more elements, or change the bounds.'],
		['$u_1$', { bind: { u: [] } }, 'u_1', 'There is no element 1 of “u”: the array is empty; give it at least one element.'],
		['$u_0$', { bind: { u: [1, 2, 3] } }, 'u_0', 'Index 0 of “u” is out of range: indices go from 1 to 3 here (indexBase 1); set indexBase to 0 if they count from 0.'],
	],
	'no-such-axis': [
		['torch.cumprod', { call: { input: [1, 2], dim: 3 } }, '', 'There is no axis 3; the array has 1 axis, counted from 0.'],
	],
	'not-in-table': [
		['$p(3)$', { bind: { p: { table: [0.5, 0.5], args: ['z'] } } }, 'p(3)', 'The table has no entry at 3; it has 1 and 2.'],
	],
	'not-certain': [
		['$f(x)=x^2$', { method: 'posterior' }, 'f(x)=x^2', 'The density was not found to have a finite integral other than 0 (its error has no bound), so nothing is known of it; give a prior, or ends between which to look.'],
		['$X$ has the density $f(x)=xe^{-x^2/2}$; $E[X]=c$', { index: 2, member: 0 }, 'E[X]', 'This density does not integrate to 1 over the whole line, so a mean under it is not shown; write where it is 0, by cases.'],
		['$1 + \\int_0^\\infty e^t dt$', {}, '\\int_0^\\infty e^t dt', 'This integral was not found to enough digits (its error has no bound), so it is not shown; check that it converges, or split it where its integrand jumps.'],
		['$\\sum_{n=1}^\\infty \\frac{1}{n}$', {}, '\\sum_{n=1}^\\infty \\frac{1}{n}', 'This sum was not found to enough digits (its error has no bound), so it is not shown; check that it converges, or give it a finite upper bound.'],
		['$\\prod_{n=1}^\\infty (1 + n^{-2})$', {}, '\\prod_{n=1}^\\infty (1 + n^{-2})', 'Only a sum may run without end here; give an upper bound.'],
		['$\\arg\\max_{t \\in [0, 1]} (t - 0.5)^2$', {}, '\\arg\\max_{t \\in [0, 1]} (t - 0.5)^2', 'Two places are equally good, or too nearly so to tell which is best, so none is shown; narrow the domain of the variable.'],
		['$\\lfloor\\frac{x}{y}\\rfloor$', { bind: { x: 0.3, y: 0.1 } }, '\\lfloor\\frac{x}{y}\\rfloor', 'Rounding outweighs the value here or decides between two cases (its error has no bound), so it is not shown; write it without subtracting numbers that are nearly equal.'],
		['$\\arg\\max_k e^{1000+a_k+b_k}$', { bind: { a: [0.1, 0.3], b: [0.2, 0] } }, '\\arg\\max_k e^{1000+a_k+b_k}', 'The values compared are all beyond the range of a double, so the best cannot be told; compare their logarithms.'],
	],
	'out-of-range': [
		['$e^{1000}$', {}, 'e^{1000}', 'A step of this is too large or too small for double precision; write it with logarithms to get a value.'],
	],
	'out-of-steps': [
		['$\\sum_{n=1}^{1000000} \\sqrt{n}$', {}, '\\sum_{n=1}^{1000000} \\sqrt{n}', 'This needs 200,000 steps or more, too many here; give smaller bounds or sizes.'],
	],
	'too-large': [
		['$\\max(u_1, \\dots, u_n)$', { bind: { u: [1, 2, 3], n: 5000000 } }, '\\max(u_1, \\dots, u_n)', 'This needs more than 4,000,000 array elements in all; give smaller sizes.'],
	],
};

function provoked(source: string, { note, call, method, index = 0, ...request }: Given): readonly { readonly code: string; readonly marked: string; readonly sentence: string }[] {
	const open = service.open('note', 1, source);
	if (note) return open.diagnostics().map(diagnostic => ({ code: diagnostic.code, marked: source.slice(diagnostic.span.start, diagnostic.span.end), sentence: messageOf(diagnostic) }));
	const outcome = call !== undefined ? service.call(source, call) : method === undefined ? open.evaluate(index, request) : open.call(index, method, request);
	if (outcome.status !== 'refused') return [];
	return [{ code: outcome.code, marked: outcome.span ? source.slice(outcome.span.start, outcome.span.end) : '', sentence: outcome.message }];
}

for (const [code, rows] of Object.entries(ROWS)) {
	describe(code, () => {
		test.each(rows.map(row => [row[0].slice(0, 60), row] as const))('%s', (_, [source, given, marked, sentence]) =>
			expect(provoked(source, given)).toContainEqual({ code, marked, sentence }));
	});
}

describe('every refusal is provoked', () => {
	test.each(Object.keys(MESSAGES))('code %s', code => expect([...OF_COMMANDS, ...Object.entries(ROWS).flatMap(([known, rows]) => (rows.length > 0 ? [known] : []))]).toContain(code));

	const sentences = Object.values(ROWS).flat().map(([,,, sentence]) => sentence);
	const GAPS = ['\ue001', '\ue002', '\ue003'];
	/** Whether a sentence was said that has this form; what the note fills in may be anything. */
	const wasSaid = (form: string): boolean => {
		const pattern = form.split(/[\ue001-\ue003]/u).map(text => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('.*');
		return sentences.some(sentence => new RegExp(pattern, 'u').test(sentence));
	};
	const [gap = ''] = GAPS;
	/** Said only where a stage of ours fails to do what another relies on. */
	const UNREACHED = [VALUELESS.formula, VALUELESS.operation];
	const forms: Readonly<Record<string, readonly string[]>> = {
		unsupported: Object.values(UNSUPPORTED).map(say => say(gap)),
		ambiguous: Object.values(AMBIGUOUS).map(say => say(GAPS.slice(0, 3))),
		uncertain: Object.values(UNCERTAIN).map(say => say(gap)),
		unranged: Object.values(UNRANGED).map(say => say(gap)),
		bindings: Object.values(BINDING_FAULTS).map(say => say([gap])),
		expected: Object.values(EXPECTED),
		kinds: Object.values(VALUE_KINDS),
		valueless: Object.values(VALUELESS).filter(sentence => !UNREACHED.includes(sentence)),
	};
	for (const [kind, said] of Object.entries(forms)) test.each(said)(`${kind}: %s`, form => expect(wasSaid(form)).toBe(true));
});
