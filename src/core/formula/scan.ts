import type { Diagnostic } from '../base/diagnostic';
import { commandNamed } from './commands/index';
import { Source, SPACE } from './source';
import type { Part } from './source';
import { DELIMITERS, SIZED, SKIPPED, SKIPPED_WITH_ARGUMENTS, SWITCHES, SYMBOLS } from './symbols';
import type { Font, Lexicon } from './syntax';
import type { Meaning, Token } from './token';
import { mathLetter, raisedDigit } from './unicode';
import { isWordCommand, nameMeaning, wordMeaning } from './words';

/** The longest formula that is read, in characters and in tokens. */
export const MAX_CHARACTERS = 4096;
export const MAX_TOKENS = 2000;

const ROW_DISTANCE = /\[-?[0-9.]+\s?[a-z]+\]/y;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Also `1e-3`, as it is typed: written without spaces, the letter is no symbol. */
const NUMERAL = /(?:\d+(?:\{,\}\d{3})*(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const LETTERS = /[A-Za-z]+/y;
const ARG_MAX = /\\?arg(?:\s|~|\\[,;!: ])*\\?(max|min)(?:imize)?(?![A-Za-z])/y;
const SWITCHED_WORD = /\\[a-z]+\s+([A-Za-z]+)(?=\s*\})/y;
const OTHER_LETTERS = /[\p{Lo}\p{M}]+/uy;
const MULTI_CHARACTER: readonly (readonly [string, Meaning])[] = [
	['...', { kind: 'dots' }], [':=', { kind: 'relation', operator: ':=' }], ['=:', { kind: 'relation', operator: '=:' }],
	['<=', { kind: 'relation', operator: '≤' }], ['>=', { kind: 'relation', operator: '≥' }], ['->', { kind: 'relation', operator: '→' }],
	['==', { kind: 'relation', operator: '=' }],
];
/** Words that are written without `\text` beside the rows of `cases`; `otherwise` is one everywhere. */
const BARE_WORDS: ReadonlySet<string> = new Set(['if', 'for', 'when', 'else', 'otherwise']);
/** A label above a relation sign, `\stackrel{def}{=}`. */
const STACKED: ReadonlySet<string> = new Set(['\\overset', '\\stackrel', '\\underset']);
const DEFINITION_LABEL = /def|\\[tT]riangle|\\Delta/;

/** The tokens of a formula, with a `stop` at the end; none but the `stop` where it is too long. Linear in the length of the text. */
export function scan(text: string, lexicon: Lexicon): { readonly tokens: readonly Token[]; readonly diagnostics: readonly Diagnostic[] } {
	const stop: Token = { kind: 'stop', span: { start: text.length, end: text.length } };
	const tooLong = (limit: number) => ({ tokens: [stop], diagnostics: [{ code: 'too-long', limit, span: { start: 0, end: text.length } } as const] });
	if (text.length > MAX_CHARACTERS) return tooLong(MAX_CHARACTERS);
	const scanner = new Scanner(text, lexicon);
	scanner.scan(0, text.length);
	if (scanner.tokens.length > MAX_TOKENS) return tooLong(MAX_TOKENS);
	return { tokens: [...scanner.tokens, stop], diagnostics: scanner.diagnostics };
}

class Scanner extends Source {
	readonly tokens: Token[] = [];
	readonly diagnostics: Diagnostic[] = [];
	/** How many of the next characters are one argument each, as in `\frac12` and `x_ab`. */
	private single = 0;
	private casesDepth = 0;

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
		else if (/[0-9.]/.test(character) && this.number()) return;
		else if (/[A-Za-z]/.test(character)) this.letters();
		else this.symbol(character);
	}

	private emit(length: number, meaning: Meaning): void {
		const span = { start: this.at, end: this.at + length };
		const last = this.tokens.at(-1);
		this.at += length;
		// Independence is written `\perp\!\!\!\perp`.
		if (meaning.kind === 'relation' && meaning.operator === '⊥' && last?.kind === 'relation' && last.operator === '⊥') {
			this.tokens[this.tokens.length - 1] = { ...last, span: { start: last.span.start, end: span.end } };
			return;
		}
		this.tokens.push({ ...meaning, span });
		if (meaning.kind === 'sub' || meaning.kind === 'sup') this.single = 1;
		else if (meaning.kind === 'command') this.single = commandNamed(meaning.name)?.args ?? 0;
		else if (meaning.kind === 'number' || meaning.kind === 'name') this.single = Math.max(0, this.single - 1);
		else this.single = 0;
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
		const found = this.match(NUMERAL)?.[0];
		if (found === undefined || (this.single > 0 && found.startsWith('.'))) return this.punctuation();
		const text = this.single > 0 ? found.charAt(0) : found;
		this.emit(text.length, { kind: 'number', text: text.replaceAll('{,}', '') });
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
		if (run === 'otherwise' || (this.casesDepth > 0 && BARE_WORDS.has(run))) return this.emit(run.length, { kind: 'text', text: run });
		for (let offset = 0; offset < run.length;) {
			if (run.startsWith('arg', offset) && this.argMax()) return;
			const known = this.lexicon.longestName(run, offset);
			const length = Number.isInteger(known) ? Math.max(1, Math.min(known, run.length - offset)) : 1;
			const letters = run.slice(offset, offset + length);
			this.emit(length, length > 1 ? nameMeaning(letters, 'roman') : { kind: 'name', letters });
			offset += length;
		}
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
		const raised = raisedDigit(character);
		if (raised) {
			this.emit(0, { kind: raised.script });
			return this.emit(1, { kind: 'number', text: raised.digit });
		}
		const whole = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
		const letter = mathLetter(whole);
		if (letter) return this.emit(whole.length, letter);
		const word = this.match(OTHER_LETTERS)?.[0];
		if (word !== undefined) return this.emit(word.length, wordMeaning('\\text', word) ?? { kind: 'text', text: word });
		this.unexpected(whole);
	}

	private unexpected(found: string): void {
		this.diagnostics.push({ code: 'unexpected', found, span: { start: this.at, end: this.at + found.length } });
		this.at += found.length;
	}

	private multiCharacter(): boolean {
		const found = MULTI_CHARACTER.find(([spelling]) => this.text.startsWith(spelling, this.at) && this.at + spelling.length <= this.end);
		if (found) this.emit(found[0].length, found[1]);
		return found !== undefined;
	}

	private backslash(): void {
		const command = this.command();
		const starred = this.text.startsWith('*', this.at + command.length) && isWordCommand(`${command}*`) ? `${command}*` : command;
		if (command === '\\arg' && this.argMax()) return;
		if (isWordCommand(starred)) return this.word(starred);
		if (SKIPPED.has(command)) this.at += command.length;
		else if (SKIPPED_WITH_ARGUMENTS.has(command)) this.skipArguments(command);
		else if (command === '\\left' || command === '\\right' || command === '\\middle') this.sized(command);
		else if (SIZED.has(command)) this.big(command);
		else if (command === '\\begin' || command === '\\end') this.environment(command);
		else if (command === '\\not') this.negated(command);
		else if (command === '\\#') this.count();
		else if (command === '\\xrightarrow' || command === '\\xleftarrow') this.labelledArrow(command);
		else if (STACKED.has(command) && this.stackedRelation(command)) return;
		else this.plainCommand(command);
	}

	private plainCommand(command: string): void {
		const font = SWITCHES[command];
		const symbol = SYMBOLS.get(command);
		if (font !== undefined && !this.text.startsWith('{', this.skipSpace(this.at + command.length))) return this.fontSwitch(command, font);
		this.emit(command.length, symbol ?? { kind: 'command', name: command });
		if (symbol?.kind === 'newline') this.at += this.match(ROW_DISTANCE)?.[0].length ?? 0;
	}

	/** `{\rm KL}` is one name, as `\mathrm{KL}` is; else a switch acts up to the end of its group. */
	private fontSwitch(command: string, font: Font): void {
		const word = font === 'bold' || font === 'calligraphic' ? undefined : this.match(SWITCHED_WORD);
		if (word) this.emit(word[0].length, nameMeaning(word[1] ?? '', font));
		else this.emit(command.length, { kind: 'switch', font });
	}

	/** `[t]` after `\begin{array}`. */
	private skipOptional(): void {
		const start = this.skipSpace(this.at);
		const close = this.text.charAt(start) === '[' ? this.text.indexOf(']', start) : -1;
		if (close >= 0 && close < this.end && close - start < 12) this.at = close + 1;
	}

	private skipArguments(command: string): void {
		this.at += command.length;
		if (this.text.charAt(this.at) === '*') this.at++;
		for (let i = 0; i < (SKIPPED_WITH_ARGUMENTS.get(command) ?? 0); i++) this.at = this.argument(this.at).after;
	}

	/** `\operatorname{softmax}`, `\text{if }`; a text with `$…$` in it is a group of its pieces. */
	private word(command: string): void {
		const start = this.at;
		const argument = this.argument(start + command.length);
		const content = this.text.slice(argument.start, argument.end);
		if (argument.after === this.end && argument.end === this.end && content !== '' && this.text.charAt(argument.start - 1) === '{') {
			this.diagnostics.push({ code: 'missing-close', open: '{', span: { start: argument.start - 1, end: argument.start } });
		}
		if (content.includes('$') && !content.includes('\\$')) return this.mixedText(argument);
		const meaning = wordMeaning(command, content);
		if (meaning) this.emit(argument.after - start, meaning);
		else this.emit(command.length, { kind: 'command', name: command });
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
		const known = spelling === '.' ? { delimiter: '.' as const } : DELIMITERS.get(spelling) ?? angle(spelling);
		if (!known) {
			this.diagnostics.push({ code: 'unexpected', found: command, span: { start: this.at, end: this.at + command.length } });
			this.at += command.length;
		} else if (command === '\\middle') {
			this.emit(length, { kind: 'separator', separator: known.delimiter === '‖' ? '‖' : '|' });
		} else {
			// `\left]0,1\right[` is the open interval.
			const side = command === '\\left' ? 'open' : 'close';
			const turned = 'side' in known && known.side !== undefined && known.side !== side && known.delimiter === '[';
			this.emit(length, { kind: side, delimiter: turned ? '(' : known.delimiter, sized: true });
		}
	}

	private big(command: string): void {
		const { spelling, length } = this.delimiterAt(this.at + command.length);
		const known = DELIMITERS.get(spelling) ?? angle(spelling);
		if (!known) {
			this.at += command.length;
			return;
		}
		const side = SIZED.get(command) ?? known.side;
		if (side === 'middle') this.emit(length, { kind: 'separator', separator: known.delimiter === '‖' ? '‖' : '|' });
		else if (side) this.emit(length, { kind: side, delimiter: known.delimiter, sized: false });
		else this.emit(length, { kind: 'bar', delimiter: known.delimiter === '‖' ? '‖' : '|' });
	}

	private environment(command: '\\begin' | '\\end'): void {
		const start = this.at;
		const { start: from, end: to, after } = this.argument(start + command.length);
		const environment = this.text.slice(from, to).trim().replace('*', '');
		this.emit(after - start, { kind: command === '\\begin' ? 'begin' : 'end', environment });
		if (environment.endsWith('cases')) this.casesDepth += command === '\\begin' ? 1 : -1;
		if (command === '\\end') return;
		if (environment === 'array' || environment === 'alignedat' || environment === 'alignat') {
			this.skipOptional();
			this.at = this.argument(this.at).after;
		} else if (environment === 'aligned' || environment === 'gathered') this.skipOptional();
	}

	/** `\not=`, `\not\in`. */
	private negated(command: string): void {
		const { spelling, length } = this.delimiterAt(this.at + command.length);
		const relation = SYMBOLS.get(spelling);
		if (relation?.kind === 'relation' && relation.operator === '=') this.emit(length, { kind: 'relation', operator: '≠' });
		else if (relation?.kind === 'relation' && relation.operator === '∈') this.emit(length, { kind: 'relation', operator: '∉' });
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
		const { after } = this.argument(this.at + command.length);
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

function angle(spelling: string): { readonly delimiter: '⟨'; readonly side: 'open' | 'close' } | undefined {
	return spelling === '<' ? { delimiter: '⟨', side: 'open' } : spelling === '>' ? { delimiter: '⟨', side: 'close' } : undefined;
}
