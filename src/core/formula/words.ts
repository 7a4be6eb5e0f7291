import type { Font } from './syntax';
import { headOf, SYMBOLS } from './symbols';
import type { Meaning } from './token';

/** Commands that make one name, or a text, of what is in their braces; the value is the font of a single letter. */
const WORD_COMMANDS: Readonly<Record<string, { readonly font: Font; readonly mode: 'text' | 'operator' | 'math' }>> = {
	'\\text': { font: 'roman', mode: 'text' }, '\\textrm': { font: 'roman', mode: 'text' }, '\\textnormal': { font: 'roman', mode: 'text' },
	'\\textup': { font: 'roman', mode: 'text' }, '\\emph': { font: 'roman', mode: 'text' }, '\\textmd': { font: 'roman', mode: 'text' }, '\\textsc': { font: 'roman', mode: 'text' },
	'\\textit': { font: 'roman', mode: 'text' }, '\\textbf': { font: 'bold', mode: 'text' }, '\\textsf': { font: 'sans', mode: 'text' },
	'\\texttt': { font: 'typewriter', mode: 'text' }, '\\mbox': { font: 'roman', mode: 'text' }, '\\hbox': { font: 'roman', mode: 'text' },
	'\\operatorname': { font: 'roman', mode: 'operator' }, '\\operatorname*': { font: 'roman', mode: 'operator' },
	'\\operatornamewithlimits': { font: 'roman', mode: 'operator' },
	'\\mathrm': { font: 'roman', mode: 'math' }, '\\mathit': { font: 'plain', mode: 'math' }, '\\mathsf': { font: 'sans', mode: 'math' },
	'\\mathtt': { font: 'typewriter', mode: 'math' }, '\\mathnormal': { font: 'plain', mode: 'math' },
};

export const isWordCommand = (command: string): boolean => Object.hasOwn(WORD_COMMANDS, command);

const NAME = /^#?[\p{L}\p{M}][\p{L}\p{M}\p{N}_@]*$/u;
const HYPHENATED_NAME = /^#?[\p{L}\p{M}][\p{L}\p{M}\p{N}_@]*(?:[-–][\p{L}\p{M}\p{N}_@]+)*$/u;
const NUMERAL = /^\d+(?:\.\d+)?$/;

/** Words that join or qualify formulas; they are text even where they stand alone in `\text{…}`. */
const CONNECTIVES: ReadonlySet<string> = new Set([
	'if', 'else', 'otherwise', 'elsewhere', 'for', 'when', 'where', 'with', 'is', 'are', 'as', 'such', 'that', 'iff', 'then', 'while', 'given', 'subject', 'to',
	'若', '如果', '当', '否则', '其他', '其它',
]);

/**
 * What a word command says, `\operatorname{softmax}` or `\text{if }`. Undefined where its content is a formula that has to be read on,
 * `\mathrm{a+b}`.
 */
export function wordMeaning(command: string, content: string): Meaning | undefined {
	const style = WORD_COMMANDS[command];
	if (!style) return undefined;
	const text = unescape(content);
	const name = style.mode === 'text' ? text : text.replace(/\s+/g, '');
	const connective = connectiveMeaning(text);
	if (connective) return connective;
	if ((style.mode === 'math' ? NAME : HYPHENATED_NAME).test(name)) return nameMeaning(name, style.font);
	if (NUMERAL.test(name)) return { kind: 'number', text: name };
	if (style.mode === 'math') return undefined;
	return /^arg\s+(?:max|min)$/.test(text.trim()) ? nameMeaning(text.replace(/\s+/g, ''), style.font) : { kind: 'text', text };
}

/** `t` of `\mathrm{t_i}`: one sign behind the underscore is an index, where a word may be part of a name, `\mathrm{d_model}`. */
export function indexedWord(command: string, content: string): string | undefined {
	return WORD_COMMANDS[command]?.mode === 'math' ? /^([A-Za-z]+)_[A-Za-z0-9]\s*$/.exec(content)?.[1] : undefined;
}

/** Letters as they stand in a formula: one takes the font around it. */
export function bareName(letters: string): Meaning {
	return letters.length > 1 ? nameMeaning(letters, 'roman') : { kind: 'name', letters };
}

/** A name of one letter in the font given, or of several, which is roman; `argmax` binds. */
export function nameMeaning(letters: string, font: Font): Meaning {
	if (letters === 'argmax' || letters === 'argmin') return { kind: 'binder', operator: letters, count: 1 };
	const head = headOf(letters);
	if ([...letters].length > 1) return { kind: 'name', letters, font: 'roman', ...(head && { head }) };
	const symbol = SYMBOLS.get(letters);
	return { kind: 'name', letters: symbol?.kind === 'name' ? symbol.letters : letters, font };
}

/** Whether the text is only a word such as `if`, which says something of what follows it. */
export const isConnective = (text: string): boolean => CONNECTIVES.has(plainWord(text));

/** `and` and `or` are operators, the other connectives stay words. */
function connectiveMeaning(text: string): Meaning | undefined {
	const word = plainWord(text);
	if (word === 'and' || word === '且') return { kind: 'operator', operator: '∧', word: text };
	if (word === 'or' || word === '或') return { kind: 'operator', operator: '∨', word: text };
	return CONNECTIVES.has(word) ? { kind: 'text', text } : undefined;
}

/** A text in lower case without the spaces and the punctuation around it. */
export function plainWord(text: string): string {
	return text.toLowerCase().split(/[\s,.;:，。；：]/).filter(part => part !== '').join(' ');
}

function unescape(content: string): string {
	return content.replace(/\\[,;:!]/g, '').replace(/~|\\(?=\s)/g, ' ').replace(/\\([_%#&$])/g, '$1');
}
