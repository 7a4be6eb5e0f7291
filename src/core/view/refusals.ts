import type { Ambiguity, BindingFault, Expected, Uncertain, Unranged, Unsupported, Valueless, ValueKind } from '../base/refusal';
import { quote } from './quote';
import { enumerate } from './words';

/** What cannot be computed, and what to write instead. */
export const UNSUPPORTED: Readonly<Record<Unsupported, (sign: string) => string>> = {
	'sign': sign => `${quote(/^[a-z]+$/.test(sign) ? `\\${sign}` : sign)} is not computed here; write the value that it stands for.`,
	'subscript-of-function': sign => `A subscript of ${quote(sign)} is not understood; leave it out, or give it as an argument.`,

	'delimited-macro': sign => `${quote(sign)} is defined with signs between its arguments; define it with “\\newcommand” and arguments in braces.`,

	'relation': () => 'A relation has no value inside an expression; put it in Iverson brackets, “[a = b]”, for 1 where it holds and 0 elsewhere.',
	'relation-in-brackets': () => 'A relation in these brackets has no value; write “[a = b]” for 1 where it holds and 0 elsewhere.',
	'list': () => 'A list has no value of its own; write “(a, b)” for a vector, or compute its parts one by one.',
	'lines': () => 'Several lines have no value together; give each its own formula.',
	'dots': () => 'The dots do not tell how the terms go on; write a “\\sum” or “\\prod” with bounds, or terms that differ in one index.',
	'mark': () => 'This mark has no value on its own; write the symbol that it belongs to before it.',
	'text': () => 'Words have no value; write a formula or a symbol in their place.',
	'brackets': () => 'These brackets are not understood here; write round ones, or name the function.',
	'prime': () => 'A prime is read behind a symbol only; write “f\'(x)” or “\\frac{d}{dx}”.',
	'subscript': () => 'A subscript is read on a symbol or a norm only; give this expression a name, and put the subscript there.',
	'condition': () => 'This is no condition; write a comparison, such as “x > 0”.',
	'set': () => 'This set is not understood; write an interval “[a, b]”, or its elements “\\{a, b\\}”.',

	'matrix': () => 'This matrix has rows of different lengths or dots; write every entry.',
	'block-matrix': () => 'A matrix is made of numbers here, not of arrays; write every entry.',
	'identity-size': () => 'The size of this identity matrix is not known; add it to a matrix, or multiply it with one.',
	'product-of-many-axes': () => 'Arrays with more than two axes have no product of their own; write the sum over the shared index.',
	'power-of-row': () => 'A transposed vector has no power; take the power first, or write “x^\\top x” for the squared length.',
	'exponent-of-matrix': () => 'The exponent of a matrix is a number here; for powers of its elements write “A_{ij}”.',
	'comparison-of-arrays': () => 'Arrays are not compared as a whole; compare their elements “x_i”, or a norm.',
	'cases-of-arrays': () => 'The value of a case is an array; write the cases for one element “x_i”.',
	'fold-of-array': sign => `The values under ${quote(`\\${sign}`)} are arrays; take it of their elements or of a norm.`,
	'integral-of-array': () => 'The integrand is an array; integrate its elements one by one.',
	'density-of-array': () => 'A density is computed for a number here; write it for one element “x_i”.',
	'moment-of-array': () => 'The moment of an array is not computed; write it for one element “X_i”.',
	'derivative-of-array': () => 'The derivative of an array is not computed; differentiate one element.',

	'derivative': () => 'It is not told what is differentiated by what; write “\\frac{\\partial f}{\\partial x}” with both in place.',
	'gradient': () => 'It is not told by which symbol the gradient is taken; write it below the sign, as in “\\nabla_x”.',
	'gradient-power': () => 'Only “\\nabla” and “\\nabla^2” are computed; write higher derivatives as “\\frac{\\partial^3 f}{\\partial x^3}”.',
	'limits-of-multiple-integral': () => 'It is not told which limits belong to which variable; write one “\\int” with its limits for each.',
	'search-over-several': () => 'A search over several variables at once is not computed; search over one, and give the others values.',
};

/** What can be read in several ways: which, and how to write each. */
export const AMBIGUOUS: Readonly<Record<Ambiguity, (parts: readonly string[]) => string>> = {
	'numerals': ([left = '2', right = '3']) => `${quote(`${left} ${right}`)} can be a product or one number; write “${left} \\cdot ${right}” or “${left}${right}”.`,
	'numeral-in-index': ([element = 'a_{2k}']) => `The numeral in ${quote(element)} can be an index or a factor; put a comma between indices, or brackets round a product.`,
	'last-factor': ([sign = '\\prod', last = 'b']) => `Whether ${quote(last)} stands inside ${quote(sign)} or behind it is not told; put brackets round what belongs inside.`,
	'minus-one': ([name = 'f']) => `${quote(`${name}^{-1}`)} can mean the inverse function or the reciprocal; write the inverse by its name, or the reciprocal as “\\frac{1}{${name}(x)}”.`,
	'argument-end': ([name = '\\log', first = 'a', ...rest]) => `${quote([name, first, ...rest].join(' '))} can mean ${name}(${first}) ${rest.join(' ')} or ${name}(${[first, ...rest].join(' ')}); put brackets round the argument.`,
	'division-behind-function': ([name = '\\log', argument = 'a', right = 'b']) => `${quote(`${name} ${argument} / ${right}`)} can mean ${name}(${argument}/${right}) or (${name} ${argument})/${right}; write “${name} \\frac{${argument}}{${right}}” or “\\frac{${name} ${argument}}{${right}}”.`,
	'division': ([over = 'a', first = 'b', ...rest]) => `${quote(`${over} / ${first} ${rest.join(' ')}`)} can mean ${over}/(${first} ${rest.join(' ')}) or (${over}/${first}) ${rest.join(' ')}; write “\\frac{${over}}{${[first, ...rest].join(' ')}}” or “\\frac{${over}}{${first}} ${rest.join(' ')}”.`,
	'division-by-product': ([over = 'a', ...under]) => `What ${quote(`${over} / ${under.join(' ')}`)} is divided by is not told; write “\\frac{${over}}{${under.join(' ')}}”, or brackets.`,
	'division-by-matrix': ([over = 'B', under = 'A']) => `Division by ${quote(under)} can mean its inverse or a quotient of each element; write “${over} ${under}^{-1}” or “${under}^{-1} ${over}” for the inverse.`,
	'derivative-of-vector': () => 'A vector differentiated by a vector can have a row for each element of either; write “\\partial x^\\top” below for a row for each element above.',
	'product-of-vectors': ([left = 'x', right = 'y']) => `${quote(`${left} ${right}`)} can be a dot product or a product of each element, for both are vectors; write “${left} \\cdot ${right}” or “${left} \\odot ${right}”.`,
	'cross-product': ([left = 'x', right = 'y']) => `${quote(`${left} \\times ${right}`)} can be a cross, an elementwise or a matrix product; write “${left} \\odot ${right}” for each element, “${left} ${right}” for matrices.`,
	'outer-product': ([left = 'x', right = 'y']) => `${quote(`${left} \\otimes ${right}`)} can be an outer or an elementwise product; write “${left} ${right}^\\top” or “${left} \\odot ${right}”.`,
	'list-of-vectors': ([list = '[a, b]']) => `${quote(list)} can have the vectors as its rows or as its columns, or be one long vector; give it a name and a value of its own.`,
	'function-of-matrix': ([operation = 'exp', body = 'A']) => `${quote(`\\${operation}`)} of ${quote(body)} can be that of the matrix or of each element; write “${body}_{ij}” for the elements.`,
	'norm-of-matrix': ([body = 'A', which]) => `${quote(`\\|${body}\\|${which === undefined ? '' : `_${which}`}`)} ${which === undefined ? 'can be the Frobenius or the spectral norm' : 'is not known of a matrix'}; write “\\|${body}\\|_F” or “\\|${body}\\|_2”.`,
	'norm-of-vector': ([body = 'x', which = 'p']) => `The norm with subscript ${quote(which)} is not known; write “\\|${body}\\|_1”, “\\|${body}\\|_2” or “\\|${body}\\|_\\infty”.`,
	'bars-around-table': ([body = 'D']) => `${quote(`|${body}|`)} can count rows or elements; give it a value of its own.`,
	'normal-parameter': ([last = '\\sigma']) => `${quote(last)} is the name of a deviation where the variance stands by convention; write “${last}^2”, or give the variance a name of its own.`,
	'bars-around-vector': ([body = 'x']) => `${quote(`|${body}|`)} can be the norm or the absolute value of each element; write “\\|${body}\\|” for the norm.`,
};

/** What was not found to enough digits; `error` says how far it may be off. */
export const UNCERTAIN: Readonly<Record<Uncertain, (error: string) => string>> = {
	integral: error => `This integral was not found to enough digits (${error}), so it is not shown; check that it converges, or split it where its integrand jumps.`,
	series: error => `This sum was not found to enough digits (${error}), so it is not shown; check that it converges, or give it a finite upper bound.`,
	search: () => 'Two places are equally good, or too nearly so to tell which is best, so none is shown; narrow the domain of the variable.',
	tie: () => 'The values compared are all beyond the range of a double, so the best cannot be told; compare their logarithms.',
	rounding: error => `Rounding outweighs the value here or decides between two cases (${error}), so it is not shown; write it without subtracting numbers that are nearly equal.`,
	mass: () => 'This density does not integrate to 1 over the whole line, so a mean under it is not shown; write where it is 0, by cases.',
	evidence: error => `The density was not found to have a finite integral other than 0 (${error}), so nothing is known of it; give a prior, or ends between which to look.`,
	endless: () => 'Only a sum may run without end here; give an upper bound.',
};

/** Why it is not known what a variable, already in quotes, runs through. */
export const UNRANGED: Readonly<Record<Unranged, (name: string) => string>> = {
	'no-variable': () => 'It is not said what this runs over; write the variable below the sign, and its bounds.',
	'no-bounds': name => `It is not said which values ${name} runs through; write a lower and an upper bound, or give its domain.`,
	'subscript': name => `What is said of ${name} here is not understood; write “=” and a lower bound below the sign, the upper bound above.`,
	'interval': name => `${name} lies in an interval, which cannot be run through one by one; write an integral, or give a list of values as its domain.`,
	'condition': name => `A condition on ${name} beside its interval is not searched; write it into the bounds of the domain.`,
};

export const VALUELESS: Readonly<Record<Valueless, string>> = {
	empty: 'There is no formula here; write one between the dollar signs.',
	definitions: 'This defines macros and has no value; they hold in the formulas that follow.',
	statement: 'This states something and has no value; write an equation or an expression to compute.',
	formula: 'This formula has no value of its own; write one of its sides as a formula.',
	range: 'The bounds must be whole numbers here; give them whole values.',
	operation: 'A step of this formula has no computation; write it in other terms.',
};

export const EXPECTED: Readonly<Record<Expected, string>> = {
	expression: 'An expression',
	group: 'A group in braces',
	argument: 'The argument of the function',
	differential: 'A differential, such as “dx”,',
	condition: 'A condition',
};

export const VALUE_KINDS: Readonly<Record<ValueKind, string>> = {
	function: 'a function',
	array: 'an array',
	value: 'a number or an array',
	table: 'a table with one axis for each argument',
	number: 'a number',
	integer: 'a whole number',
	vector: 'a list of numbers',
	tensor: 'an array of numbers',
};

/** Why a binding cannot be used, behind a colon. */
export const BINDING_FAULTS: Readonly<Record<BindingFault, (names: readonly string[]) => string>> = {
	'key': () => 'its name is neither a symbol nor an application; write it as in the formula, “x_i” or “p(x|z)”',
	'domain': () => 'a domain is a list of numbers, {"interval": [0, 1]} or {"range": [1, 10]}',
	'value': () => 'write a number, an array whose rows are equally long, or {"fn": …}, {"dist": …}, {"table": …}',
	'function': () => 'write {"fn": {"params": ["x"], "latex": "x^2"}}',
	'distribution': () => 'write {"dist": "Normal", "args": {"mu": 0, "sigma": 1}}',
	'endless': () => 'each of its variables needs finitely many values, such as {"domain": {"x": [0, 1]}}',
	'discrete': () => 'it is a density of whole numbers or listed values, which has no gradient; use “metropolis”',
	'start': () => 'the density must be more than 0 there, and it takes one number for each variable',
	'table': () => 'write {"table": [[…], […]], "args": ["x", "z"]} with one name for each axis',
	'axis': () => 'the formula has no argument for this axis of the table; name the axes as the arguments are named',
	'unknown-parameter': names => `there is no such parameter; it takes ${enumerate(names)}`,
	'repeated-parameter': names => `${enumerate(names)} is given twice; leave one out`,
	'missing-parameter': names => `give ${enumerate(names)} too`,
	'no-arguments': () => 'write the arguments as an object by name, or as a list by position',
};
