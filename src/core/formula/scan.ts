import type { Diagnostic } from '../base/diagnostic';
import { commandNamed } from './commands/index';
import { bigDelimiter, isSized, sizedDelimiter } from './delimiters';
import { numeralAt } from './numerals';
import { joinedSign, signAt } from './signs';
import { Source, SPACE } from './source';
import type { Part } from './source';
import { BRACKETED, SIGN_CLASSES, SWITCHES, SYMBOLS } from './symbols';
import { DIMENSION, dimensionFollows, ENVIRONMENT_ARGUMENTS, SKIPPED, SKIPPED_WITH_ARGUMENTS, SPACING, TEXT_BOXES, WITH_OPTION } from './skipped';
import type { Font, Lexicon } from './syntax';
import type { Meaning, Token } from './token';
import { degree, mathLetter, unicodeTokens } from './unicode';
import { bareName, indexedWord, isWordCommand, nameMeaning, wordMeaning } from './words';

/** The longest formula that is read, in characters and in tokens. */
export const MAX_CHARACTERS = 4096;
export const MAX_TOKENS = 2000;

const ROW_DISTANCE = /\[-?[0-9.]+\s?(?:em|ex|pt|mu|px|cm|mm|in|pc|bp|sp|dd|cc)\]/y;
const OPTION = /\s*\[[tbclr]\]/y;
/** What ends an operand, behind which a sign in braces is an ordinary sign and no script or argument. */
const BEFORE_SIGN: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['name', 'number', 'endgroup', 'close', 'bar', 'prime', 'postfix', 'dots', 'end', 'ampersand']);
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** A name that is written with an underscore as a character, `d\_model`. */
const UNDERSCORED = /[A-Za-z][A-Za-z0-9]*(?:\\_[A-Za-z0-9]+)+/y;
/** A letter with a mark above it is none of a run. */
const LETTERS = /[A-Za-z]+(?![\u0300-\u036f\u20d7])/y;
const ARG_MAX = /\\?arg(?:\s|~|\\[,;!: ])*\\?(max|min)(?:imize)?(?![A-Za-z])/y;
const SWITCHED_WORD = /\\[a-z]+\s+([A-Za-z]+)(?=\s*\})/y;
/** What a list is cut off at, behind the name of a measure: `\text{Recall}@k`, `\text{Hits@}10`. */
const CUTOFF = /@?([A-Za-z]|\d+)(?![A-Za-z])/y;
const OTHER_LETTERS = /[\p{Lo}\p{M}]+/uy;
/** Words that are written without `\text` beside the rows of `cases`; `otherwise` is one everywhere. */
const BARE_WORDS: ReadonlySet<string> = new Set(['if', 'for', 'when', 'else', 'otherwise']);
/** A label above a relation sign, `\stackrel{def}{=}`. */
const STACKED: ReadonlySet<string> = new Set(['\\overset', '\\stackrel', '\\underset']);
const DEFINITION_LABEL = /def|\\[tT]riangle|\\Delta/;

/** The tokens of a formula, with a `stop` at the end; none but the `stop` where it is too long. Linear in the length of the text. */
export function scan(text: string, lexicon: Lexicon): { readonly tokens: readonly Token[]; readonly diagnostics: readonly Diagnostic[] } {
	const stop: Token = { kind: 'stop', span: { start: text.length, end: text.length } };
	const tooLong = (limit: number, of: 'characters' | 'tokens') => ({ tokens: [stop], diagnostics: [{ code: 'too-long', limit, of, span: { start: 0, end: text.length } } as const] });
	if (text.length > MAX_CHARACTERS) return tooLong(MAX_CHARACTERS, 'characters');
	const scanner = new Scanner(text, lexicon);
	scanner.scan(0, text.length);
	if (scanner.tokens.length > MAX_TOKENS) return tooLong(MAX_TOKENS, 'tokens');
	return { tokens: [...scanner.tokens, stop], diagnostics: scanner.diagnostics };
}

class Scanner extends Source {
	readonly tokens: Token[] = [];
	readonly diagnostics: Diagnostic[] = [];
	/** How many of the next characters are one argument each, as in `\frac12` and `x_ab`. */
	private single = 0;
	private casesDepth = 0;
	/** Whether a space was written before the token that comes. */
	private isApart = false;

	constructor(text: string, private readonly lexicon: Lexicon) {
		super(text);
	}

	scan(start: number, end: number): void {
		const outer = this.end;
		this.at = start;
		this.end = end;
		while (this.at < this.end && this.tokens.length <= MAX_TOKENS) this.token();
		this.at = end;
		this.end = outer;
	}

	private token(): void {
		const character = this.text.charAt(this.at);
		if (SPACE.test(character)) this.at++;
		else if (BIDI.test(character)) this.bidi();
		else if (character === '\\') this.backslash();
		else if (character === '%') this.comment();
		else if (this.cutoff(character)) return;
		else if (/[0-9.]/.test(character) && this.number()) return;
		else if (/[^\0-\x7f]/.test(this.text.charAt(this.at + 1) + character) && this.unicode()) return;
		else if (/[A-Za-z]/.test(character)) this.letters();
		else this.symbol(character);
	}

	private emit(length: number, meaning: Meaning): void {
		const span = { start: this.at, end: this.at + length };
		const last = this.tokens.at(-1);
		this.at += length;
		const joined = last && joinedSign(last, meaning);
		if (last && joined) this.tokens[this.tokens.length - 1] = { ...joined, span: { start: last.span.start, end: span.end } };
		else this.tokens.push(this.isApart ? { ...meaning, span, isApart: true } : { ...meaning, span });
		this.isApart = false;
		if (meaning.kind === 'endgroup') this.unbraceSign();
		if (meaning.kind === 'sub' || meaning.kind === 'sup') this.single = 1;
		else if (meaning.kind === 'command') this.single = commandNamed(meaning.name)?.args ?? 0;
		else if (meaning.kind === 'number' || meaning.kind === 'name') this.single = Math.max(0, this.single - 1);
		else this.single = 0;
	}

	private skip(command: string): void {
		this.at += command.length;
		if (SPACING.has(command)) this.isApart = true;
	}

	private bidi(): void {
		this.diagnostics.push({ code: 'bidi-control', span: { start: this.at, end: this.at + 1 } });
		this.at++;
	}

	private comment(): void {
		const line = this.text.indexOf('\n', this.at);
		this.at = line < 0 ? this.end : Math.min(line + 1, this.end);
	}

	/** `10`, `0.5`, `.5`, `1{,}000`; one digit where TeX takes one. */
	private number(): boolean {
		const { length, digits } = numeralAt(this.text, this.at);
		if (length === 0 || (this.single > 0 && digits.startsWith('.'))) return this.punctuation();
		if (this.single > 0) this.emit(1, { kind: 'number', text: digits.charAt(0) });
		else this.emit(length, { kind: 'number', text: digits });
		return true;
	}

	private punctuation(): boolean {
		if (this.multiCharacter()) return true;
		this.emit(1, { kind: 'period' });
		return true;
	}

	/** One name from a run of letters: the longest that the lexicon knows, else one letter. */
	private letters(): void {
		const run = this.match(LETTERS)?.[0] ?? this.text.charAt(this.at);
		if (this.single > 0) return this.emit(1, { kind: 'name', letters: run.charAt(0) });
		const underscored = this.match(UNDERSCORED)?.[0];
		if (underscored !== undefined) return this.emit(underscored.length, nameMeaning(underscored.replaceAll('\\', ''), 'roman'));
		if (run === 'otherwise' || (this.casesDepth > 0 && BARE_WORDS.has(run))) return this.emit(run.length, { kind: 'text', text: run });
		for (let offset = 0; offset < run.length;) {
			if (run.startsWith('arg', offset) && this.argMax()) return;
			const known = this.lexicon.longestName(run, offset);
			const length = Number.isInteger(known) ? Math.max(1, Math.min(known, run.length - offset)) : 1;
			const letters = run.slice(offset, offset + length);
			this.emit(length, bareName(letters));
			offset += length;
		}
	}

	/** `\text{Recall}@k`, `NDCG@k` and `P@10` are one name; a letter at a capital one may be a product in code, `Q@K`. */
	private cutoff(character: string): boolean {
		const last = this.tokens.at(-1);
		if (last?.kind !== 'name' || (character !== '@' && !last.letters.endsWith('@'))) return false;
		const [written = '', place = ''] = this.match(CUTOFF) ?? [];
		const first = last.letters.length === 1 ? this.firstOfRun() : this.tokens.length - 1;
		const letters = this.tokens.slice(first).map(token => (token.kind === 'name' ? token.letters : '')).join('');
		if (place === '' || !/^[A-Za-z]/.test(letters) || (letters.length === 1 && /[A-Z]/.test(place))) return false;
		const start = this.tokens[first]?.span.start ?? last.span.start;
		this.tokens.splice(first, Infinity, { ...nameMeaning(`${letters.replace('@', '')}@${place}`, 'roman'), span: { start, end: this.at + written.length } });
		this.at += written.length;
		return true;
	}

	/** The first of the letters, each a name, that stand side by side up to here. */
	private firstOfRun(): number {
		let first = this.tokens.length - 1;
		while (first > 0 && isLetterBeside(this.tokens[first - 1], this.tokens[first])) first--;
		return first;
	}

	/** `\arg\max`, `arg \max`, `argmax`. */
	private argMax(): boolean {
		const found = this.match(ARG_MAX);
		if (!found) return false;
		this.emit(found[0].length, { kind: 'binder', operator: found[1] === 'max' ? 'argmax' : 'argmin', count: 1 });
		return true;
	}

	private symbol(character: string): void {
		if (this.multiCharacter()) return;
		const known = SYMBOLS.get(character);
		if (known) return this.emit(1, known);
		const whole = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
		const letter = mathLetter(whole);
		if (letter) return this.emit(whole.length, letter);
		const word = this.match(OTHER_LETTERS)?.[0];
		if (word !== undefined) return this.emit(word.length, wordMeaning('\\text', word) ?? { kind: 'text', text: word });
		this.unexpected(whole);
	}

	/** What stands for several tokens, `x⁻¹` for `x^{-1}`. */
	private unicode(): boolean {
		const written = unicodeTokens(this.text, this.at);
		for (const [length, meaning] of written) this.emit(length, meaning);
		return written.length > 0;
	}

	private unexpected(found: string): void {
		this.diagnostics.push({ code: 'unexpected', found, span: { start: this.at, end: this.at + found.length } });
		this.at += found.length;
	}

	private multiCharacter(): boolean {
		const found = signAt(this.text, this.at, this.end);
		if (found) this.emit(found.length, found.meaning);
		return found !== undefined;
	}

	private backslash(): void {
		const command = this.command();
		const starred = this.text.startsWith('*', this.at + command.length) && isWordCommand(`${command}*`) ? `${command}*` : command;
		if (command === '\\arg' && this.argMax()) return;
		if (isWordCommand(starred)) return this.word(starred);
		if (SKIPPED.has(command)) this.skip(command);
		else if (TEXT_BOXES.has(command)) this.textBox(command);
		else if (SKIPPED_WITH_ARGUMENTS.has(command)) this.skipArguments(command);
		else if (DIMENSION.has(command)) this.at = dimensionFollows(this.text, this.at + command.length);
		else if (SIGN_CLASSES.has(command)) this.signClass(command);
		else if (BRACKETED.has(command)) this.bracketed(command);
		else if (command === '\\left' || command === '\\right' || command === '\\middle') this.sized(command);
		else if (isSized(command)) this.big(command);
		else if (command === '\\begin' || command === '\\end') this.environment(command);
		else if (command === '\\not') this.negated(command);
		else if (command === '\\#') this.count();
		else if (command === '\\degree') degree(command.length).forEach(token => this.emit(...token));
		else if (command === '\\xrightarrow' || command === '\\xleftarrow') this.labelledArrow(command);
		else if (STACKED.has(command) && this.stackedRelation(command)) return;
		else this.plainCommand(command);
	}

	private plainCommand(command: string): void {
		const font = SWITCHES[command];
		const symbol = SYMBOLS.get(command);
		if (font !== undefined && !this.text.startsWith('{', this.skipSpace(this.at + command.length))) return this.fontSwitch(command, font);
		if (!symbol && this.undefinedOperator(command)) return;
		this.emit(command.length, symbol ?? { kind: 'command', name: command });
		if (symbol?.kind === 'newline') this.at += this.match(ROW_DISTANCE)?.[0].length ?? 0;
		if (WITH_OPTION.has(command)) this.skipOption();
	}

	/** `{\rm KL}` is one name, as `\mathrm{KL}` is; else a switch acts up to the end of its group. */
	private fontSwitch(command: string, font: Font): void {
		const word = font === 'bold' || font === 'calligraphic' ? undefined : this.match(SWITCHED_WORD);
		if (word) this.emit(word[0].length, nameMeaning(word[1] ?? '', font));
		else this.emit(command.length, { kind: 'switch', font });
	}

	/** A command that is defined nowhere, and is a name without its backslash: `\softmax`. */
	private undefinedOperator(command: string): boolean {
		const letters = command.slice(1);
		if (letters.length < 2 || commandNamed(command) || this.lexicon.longestName(letters, 0) !== letters.length) return false;
		this.diagnostics.push({ code: 'undefined-command', command, span: { start: this.at, end: this.at + command.length } });
		this.emit(command.length, nameMeaning(letters, 'roman'));
		return true;
	}

	/** `[t]` after `\begin{array}`, `[b]` after `\smash`. */
	private skipOption(): void {
		this.at += this.match(OPTION)?.[0].length ?? 0;
	}

	private skipArguments(command: string): void {
		this.at += command.length;
		if (this.text.charAt(this.at) === '*') this.at++;
		for (let i = 0; i < (SKIPPED_WITH_ARGUMENTS.get(command) ?? 0); i++) this.at = this.argument(this.at).after;
	}

	/** `\colorbox{red}{words}`. */
	private textBox(command: string): void {
		this.skipArguments(command);
		if (this.text.charAt(this.at) === '{') this.word('\\text', this.at);
	}

	/** `\mathrel{=}`, `\mathbin{\|}`: the braces only say how the sign is spaced. */
	private signClass(command: string): void {
		const { start, end, after } = this.argument(this.at + command.length);
		this.scan(start, end);
		this.at = after;
	}

	/** `\abs{x}`, `\set{x}`: a command for a pair of brackets. */
	private bracketed(command: string): void {
		const starred = this.text.charAt(this.at + command.length) === '*' ? 1 : 0;
		const { start, end, after } = this.argument(this.at + command.length + starred);
		const delimiter = BRACKETED.get(command) ?? '(';
		this.emit(start - this.at, { kind: 'open', delimiter, sized: true });
		this.scan(start, end);
		this.at = end;
		this.emit(after - end, { kind: 'close', delimiter, sized: true });
	}

	/** `a {=} b` and `a{+}b` are written for their narrower spaces. */
	private unbraceSign(): void {
		const [before, open, sign, close] = [this.tokens.at(-4), this.tokens.at(-3), this.tokens.at(-2), this.tokens.at(-1)];
		if (open?.kind !== 'group' || close?.kind !== 'endgroup' || (sign?.kind !== 'relation' && sign?.kind !== 'operator')) return;
		if (!before || !BEFORE_SIGN.has(before.kind)) return;
		this.tokens.splice(-3, 3, { ...sign, span: { start: open.span.start, end: close.span.end } });
	}

	/** `\operatorname{softmax}`, `\text{if }`; a text with `$…$` in it is a group of its pieces. */
	private word(command: string, from = this.at + command.length): void {
		const start = this.at;
		const argument = this.argument(from);
		const content = this.text.slice(argument.start, argument.end);
		if (argument.after === this.end && argument.end === this.end && content !== '' && this.text.charAt(argument.start - 1) === '{') {
			this.diagnostics.push({ code: 'missing-close', open: '{', span: { start: argument.start - 1, end: argument.start } });
		}
		if (content.includes('$') && !content.includes('\\$')) return this.mixedText(argument);
		const indexed = indexedWord(command, content);
		if (indexed !== undefined) {
			this.emit(from - start, { kind: 'command', name: command });
			this.emit(argument.start - from, { kind: 'group' });
			return this.emit(indexed.length, bareName(indexed));
		}
		const meaning = wordMeaning(command, content);
		if (meaning) this.emit(argument.after - start, meaning);
		else this.emit(from - start, { kind: 'command', name: command });
	}

	private mixedText({ start, end, after }: Part): void {
		let from = start;
		for (const [index, piece] of this.text.slice(start, end).split('$').entries()) {
			this.at = from;
			if (index % 2 === 1) this.scan(from, from + piece.length);
			else if (piece.trim() !== '') this.emit(piece.length, wordMeaning('\\text', piece) ?? { kind: 'text', text: piece });
			from += piece.length + 1;
		}
		this.at = after;
	}

	/** `\left(`, `\right.`, `\middle|`. */
	private sized(command: string): void {
		const { spelling, length } = this.delimiterAt(this.at + command.length);
		const meaning = sizedDelimiter(command, spelling);
		if (meaning) this.emit(length, meaning);
		else this.unexpected(command);
	}

	private big(command: string): void {
		const { spelling, length } = this.delimiterAt(this.at + command.length);
		const meaning = bigDelimiter(command, spelling);
		if (meaning) this.emit(length, meaning);
		else this.at += command.length;
	}

	private environment(command: '\\begin' | '\\end'): void {
		const start = this.at;
		const { start: from, end: to, after } = this.argument(start + command.length);
		const environment = this.text.slice(from, to).trim().replace('*', '');
		this.emit(after - start, { kind: command === '\\begin' ? 'begin' : 'end', environment });
		if (environment.endsWith('cases')) this.casesDepth += command === '\\begin' ? 1 : -1;
		if (command === '\\end') return;
		this.skipOption();
		if (ENVIRONMENT_ARGUMENTS.has(environment)) this.at = this.argument(this.at).after;
	}

	/** `\not=`, `\not\in`. */
	private negated(command: string): void {
		const { start, end, after } = this.argument(this.at + command.length);
		const relation = SYMBOLS.get(this.text.slice(start, end).trim());
		if (relation?.kind === 'relation' && relation.operator === '=') this.emit(after - this.at, { kind: 'relation', operator: '≠' });
		else if (relation?.kind === 'relation' && relation.operator === '∈') this.emit(after - this.at, { kind: 'relation', operator: '∉' });
		else this.emit(command.length, { kind: 'command', name: command });
	}

	/** `\#params`: the sign is part of the name. */
	private count(): void {
		LETTERS.lastIndex = this.at + 2;
		const letters = LETTERS.exec(this.text)?.[0] ?? '';
		const length = letters === '' || LETTERS.lastIndex > this.end ? 2 : LETTERS.lastIndex - this.at;
		this.emit(length, { kind: 'name', letters: length === 2 ? '#' : `#${letters}`, font: 'roman' });
	}

	private labelledArrow(command: string): void {
		const below = this.text.charAt(this.at + command.length) === '[' ? this.text.indexOf(']', this.at) + 1 : 0;
		const { after } = this.argument(Math.max(below, this.at + command.length));
		this.emit(after - this.at, { kind: 'relation', operator: command === '\\xrightarrow' ? '→' : '←' });
	}

	/** `\stackrel{def}{=}` defines; any other label on a relation is dropped. */
	private stackedRelation(command: string): boolean {
		const label = this.argument(this.at + command.length);
		const sign = this.argument(label.after);
		const relation = SYMBOLS.get(this.text.slice(sign.start, sign.end).trim());
		if (relation?.kind !== 'relation') return false;
		const defines = relation.operator === '=' && DEFINITION_LABEL.test(this.text.slice(label.start, label.end));
		this.emit(sign.after - this.at, defines ? { kind: 'relation', operator: '≜' } : relation);
		return true;
	}
}

function isLetterBeside(letter: Token | undefined, next: Token | undefined): boolean {
	return letter?.kind === 'name' && /^[A-Za-z]$/.test(letter.letters) && letter.span.end === next?.span.start;
}
