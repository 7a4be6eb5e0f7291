import type { Code, Diagnostic } from '../base/diagnostic';
import type { Operand } from '../base/refusal';
import { formatNumber } from './number';
import { quote } from './quote';
import { AMBIGUOUS, BINDING_FAULTS, EXPECTED, UNCERTAIN, UNRANGED, UNSUPPORTED, VALUE_KINDS, VALUELESS } from './refusals';
import { operandWords, shapeWords } from './shapes';
import { enumerate } from './words';

type Messages = { readonly [C in Code]: (diagnostic: Extract<Diagnostic, { readonly code: C }>) => string };

/** One sentence per code: what is the matter, then what to do next. This table is the only place that turns a code into English. */
export const MESSAGES: Messages = {
	// note
	'mis-decoded': () => 'This text was saved in one encoding and read in another; it is read as it was meant, and "Repair encoding" mends the file.',
	'unicode-debris': ({ character, meant }) => `${nameOfCharacter(character)} is read as ${meant === '' ? 'nothing' : quote(meant)}; replace it to keep the formula portable.`,
	'unclosed-formula': ({ delimiter }) => `This formula has no end; add the closing ${quote(closing(delimiter))}.`,
	'not-text': () => 'This file does not look like text, so it is not read as a note.',

	// formula
	'missing-operand': ({ expected }) => `${EXPECTED[expected]} is missing here; write it, or remove what asks for it.`,
	'missing-close': ({ open }) => `${quote(open)} is opened here but never closed; write ${quote(closing(open))} where it ends.`,
	'unexpected': ({ found }) => `${quote(found)} does not fit here; remove it, or write what should stand before it.`,
	'unknown-command': ({ command }) => command.startsWith('\\begin') ? `${quote(command)} begins an environment that ML Notes does not know; use “aligned”, “cases” or “pmatrix”, or write lines of their own.` : `${quote(command)} is not a command that ML Notes knows; write what it stands for, or define it with “\\newcommand”.`,
	'undefined-command': ({ command }) => `${quote(command)} is defined nowhere and is read as the name; write ${quote(`\\operatorname{${command.slice(1)}}`)}, or define it with \\DeclareMathOperator.`,
	'recursive-macro': ({ name }) => `The macro ${quote(name)} leads back to itself; give it a definition that does not use it.`,
	'expansion-too-long': ({ limit }) => `The macros in this formula stand for more than can be read (the limit is ${limit.toLocaleString('en')}); define them so that each stands for less.`,
	'lost-limits': () => 'The limits are read as lower and upper bound; write them as _{lower}^{upper} to be sure.',
	'too-long': ({ limit, of }) => `This formula is longer than ${limit.toLocaleString('en')} ${of}, so it is shown as written; split it to make it live.`,
	'too-deep': ({ limit }) => `This formula is nested deeper than ${limit} levels, so it is shown as written; split it to make it live.`,
	'bidi-control': () => 'A hidden character changes the reading direction here, so the formula is not evaluated; delete that character.',

	// semantics
	'unsupported': ({ what, sign }) => UNSUPPORTED[what](sign ?? ''),
	'ambiguous': ({ what, parts }) => AMBIGUOUS[what](parts ?? []),
	'shape-mismatch': ({ left, right }) => mismatch(left, right),
	'argument-kind': ({ name, expected, actual }) => `${quote(name)} needs ${VALUE_KINDS[expected]} here, but ${actual.text === undefined ? `it is given ${shapeWords(actual.shape)}` : operandWords(actual)}.`,
	'wrong-arity': ({ name, expected, actual }) => `${quote(name)} takes ${counted(expected, 'argument')}, but ${actual === 0 ? 'none is' : actual === 1 ? '1 is' : `${actual} are`} given.`,
	'no-range': ({ why, name }) => UNRANGED[why](quote(name)),
	'no-derivative': ({ name }) => `No derivative of ${quote(name)} is known; write it with functions that have one.`,
	'no-dependence': ({ name }) => `What is differentiated does not contain ${quote(name)}; write it in terms of ${quote(name)}, or differentiate by another symbol.`,
	'no-value': ({ what }) => VALUELESS[what],

	// bindings and requests
	'binding-kind': ({ name, expected }) => `${quote(name)} should be ${VALUE_KINDS[expected]}.`,
	'invalid-binding': ({ name, why, names }) => `The ${name === '' ? 'arguments' : `value of ${quote(name)}`} cannot be used: ${BINDING_FAULTS[why](names ?? [])}.`,
	'free-symbol': ({ name }) => `${quote(name)} stands in a function that is given but is none of its parameters; add it to them, or write its value.`,
	'no-such-formula': ({ latex }) => `The note has no formula ${quote(latex)}; write it as the note does.`,
	'ambiguous-formula': ({ count: found }) => `${found} formulas of the note match; name the keyword it belongs to.`,
	'no-such-member': ({ member, count: members }) => `There is no member ${member}; this relation has ${counted(members, 'member')}, counted from 0.`,
	'no-such-function': ({ name }) => `There is no library function named ${quote(name)}; docs/LIBRARY.md lists all names.`,
	'no-method': ({ name }) => `${quote(name)} works on numbers and arrays, not on a formula; call it by itself.`,
	'negative-density': () => 'This density is negative at places; say where its variables lie, or mend its sign.',
	'no-variable': () => 'Nothing varies in this formula; leave a symbol without a value, or name the variables.',

	// evaluation
	'index-out-of-range': ({ index, length, base, name }) => indexMessage(index, length, base, name),
	'no-such-axis': ({ axis, rank }) => `There is no axis ${axis}; the array has ${counted(rank, 'axis', 'axes')}, counted from 0.`,
	'not-in-table': ({ value, values }) => `The table has no entry at ${formatNumber(value)}; it has ${enumerate(values.slice(0, 8).map(entry => formatNumber(entry)))}${values.length > 8 ? ' and more' : ''}.`,
	'rival-definitions': ({ name }) => `The note defines ${name === undefined ? 'this' : quote(name)} twice, and differently; rename one of them, or give its value.`,
	'out-of-range': () => 'A step of this is too large or too small for double precision; write it with logarithms to get a value.',
	'not-certain': ({ of, bound }) => UNCERTAIN[of](Number.isFinite(bound) ? `its error may be ${bound.toPrecision(2)}` : 'its error has no bound'),
	'out-of-steps': ({ steps }) => `This needs ${Number(steps.toPrecision(2)).toLocaleString('en')} steps or more, too many here; give smaller bounds or sizes.`,
	'too-large': ({ elements }) => `This needs more than ${elements.toLocaleString('en')} array elements in all; give smaller sizes.`,
};

/** The sentence for a diagnostic, in plain text. */
export function messageOf(diagnostic: Diagnostic): string {
	const message = (MESSAGES[diagnostic.code] as (diagnostic: Diagnostic) => string)(diagnostic);
	return diagnostic.within === undefined ? message : `In ${quote(diagnostic.within)}: ${message.replace(/^(?:\p{Lu}(?=\p{Ll}| ))/u, first => first.toLowerCase())}`;
}

/** `U+200B` for what cannot be seen, the character itself for the rest. */
function nameOfCharacter(character: string): string {
	if (/^\p{Script=Cyrillic}$/u.test(character)) return `The Cyrillic letter ${quote(character)}`;
	if (/^\p{Script=Greek}$/u.test(character)) return `The Greek letter ${quote(character)}`;
	if (/^[^\p{C}\p{Z}]+$/u.test(character)) return quote(character);
	const code = character.codePointAt(0) ?? 0;
	return `The invisible character U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const CLOSING: ReadonlyMap<string, string> = new Map([['(', ')'], ['[', ']'], ['{', '}'], ['\\{', '\\}'], ['⟨', '\\rangle'], ['⌊', '\\rfloor'], ['⌈', '\\rceil'], ['\\(', '\\)'], ['\\[', '\\]'], ['$`', '`$'], ['```math', '```']]);

function closing(delimiter: string): string {
	return CLOSING.get(delimiter) ?? (delimiter.startsWith('\\begin') ? delimiter.replace('\\begin', '\\end') : delimiter);
}

function counted(n: number, noun: string, nouns = `${noun}s`): string {
	return `${n} ${n === 1 ? noun : nouns}`;
}

/** Both sides with their shapes, then what to do. */
function mismatch(left: Operand, right: Operand): string {
	if (left.shape.kind === 'indices') return `${right.text === undefined ? `Here is ${shapeWords(right.shape)}` : operandWords(right)}, but has ${shapeWords(left.shape)}; write one index for each axis.`;
	if (right.shape.kind === 'unknown') return `The shape does not fit: ${operandWords(left)}; give an array of the shape that the function needs.`;
	const isNumbers = [left, right].every(({ shape }) => shape.kind === 'sizes' && shape.sizes.length === 0);
	const what = isNumbers ? 'give arrays here' : left.shape.kind === 'sizes' && right.shape.kind === 'sizes' ? 'make their sizes agree' : 'bring both to one shape';
	return `The shapes do not fit: ${operandWords(left)}, ${operandWords(right)}; ${what}.`;
}

function indexMessage(index: number, length: number, base: number, name: string | undefined): string {
	const of = name === undefined ? '' : ` of ${quote(name)}`;
	if (length === 0) return `There is no element ${formatNumber(index)}${of}: the array is empty; give it at least one element.`;
	const range = length === 1 ? `only ${base}` : `${base} to ${base + length - 1}`;
	if (!Number.isInteger(index)) return `${formatNumber(index)} is no index${of}; write a whole number, ${range}.`;
	const remedy = index === 0 && base === 1 ? 'set indexBase to 0 if they count from 0' : 'give more elements, or change the bounds';
	return `Index ${index}${of} is out of range: indices go from ${base} to ${base + length - 1} here (indexBase ${base}); ${remedy}.`;
}
