import type { Diagnostic } from '../base/diagnostic';
import type { Span } from '../base/span';
import { commandNamed } from './commands/index';
import { bracketedAt, definesMacros, definitionAt } from './macros';
import type { Definition, Macro, Macros } from './macros';
import { OriginalSpans } from './originalSpans';
import { MAX_CHARACTERS } from './scan';
import { isWordCommand } from './words';

/** How often macros are expanded in one formula, and how many characters that may write. */
const MAX_EXPANSIONS = 1000;
const MAX_WRITTEN = 65_536;

/** A formula without macros. */
export interface Expansion {
	readonly text: string;
	/** From the expanded text to the formula as written: what a macro wrote has the span of its use. */
	readonly toOriginal: (span: Span) => Span;
	readonly diagnostics: readonly Diagnostic[];
	/** What holds behind the formula. */
	readonly macros: Macros;
}

/**
 * Expands the macros of a formula and takes their definitions out of it. Each body is read where it is used, so that a macro may use one
 * that is defined after it. One that leads back to itself, and what grows beyond the limits, is refused and left out.
 */
export function expandMacros(text: string, macros: Macros): Expansion {
	const hasNone = !text.includes('\\') || (macros.size === 0 && !definesMacros(text));
	if (hasNone || text.length > MAX_CHARACTERS) return { text, toOriginal: span => span, diagnostics: [], macros };
	const expander = new Expander(macros);
	const written = new OriginalSpans(text.length);
	expander.expand(text, { args: [], active: new Set() }, written);
	return { text: written.text, toOriginal: written.toOriginal, diagnostics: expander.diagnostics, macros: expander.macros };
}

/** What holds in the text at hand: the arguments that `#1` stands for, and the macros whose bodies it is in. */
interface Place {
	readonly args: readonly string[];
	readonly active: ReadonlySet<string>;
}

const COMMAND = /\\(?:[A-Za-z]+|[^])/y;
const PARAMETER = /#[1-9]/y;
/** Commands with arguments that are not in the list of those: how many. */
const ARGUMENTS: Readonly<Record<string, number>> = { '\\overset': 2, '\\underset': 2, '\\stackrel': 2 };

class Expander {
	readonly diagnostics: Diagnostic[] = [];
	macros: Macros;
	private expansions = 0;
	private written = 0;
	/** The outermost use that is being expanded. */
	private use: Span | undefined;

	constructor(macros: Macros) {
		this.macros = macros;
	}

	/** Writes the text without its macros. */
	expand(text: string, place: Place, out: OriginalSpans): void {
		/** How many of the next items are one argument each, as in `\frac\a\b`: there a macro stays together, though not in `x^\a`. */
		let pending = 0;
		const outer: { readonly close: string; readonly pending: number }[] = [];
		for (let at = 0; at < text.length && !this.isExhausted();) {
			const item = itemAt(text, at);
			const isArgument = pending > 0;
			if (!/^[\s%]/.test(item)) pending = Math.max(0, pending - 1);
			const definition = definesMacros(item) ? definitionAt(text, at) : undefined;
			const macro = this.macros.get(item);
			const argument = item.length > 1 && item.startsWith('#') ? place.args[Number(item.charAt(1)) - 1] : undefined;
			if (definition) {
				this.define(definition, { start: at, end: definition.end });
				at = definition.end;
			} else if (macro) {
				const { end, body } = this.apply(item, macro, text, at, place);
				out.replace(isArgument ? `{${body}}` : body, { start: at, end });
				if (macro.isFinal) pending = argumentsOf(body) || pending;
				at = end;
			} else {
				if (item === '{' || (item === '[' && isArgument)) {
					// an option in brackets is none of the arguments
					outer.push({ close: item === '{' ? '}' : ']', pending: item === '{' ? pending : pending + 1 });
					pending = 0;
				} else if (item === outer.at(-1)?.close) pending = outer.pop()?.pending ?? 0;
				else if (item.startsWith('\\')) pending = argumentsOf(item) || pending;
				if (argument === undefined) out.keep(item, at);
				else out.replace(isArgument ? `{${argument}}` : argument, { start: at, end: at + item.length });
				at += item.length;
				this.written += item.length;
			}
		}
	}

	/** What a use of a macro is, and where it ends. */
	private apply(name: string, macro: Macro, text: string, start: number, place: Place): { readonly end: number; readonly body: string } {
		const isOutermost = this.use === undefined;
		const after = start + name.length;
		this.use ??= { start, end: after };
		const { args, end } = this.argumentsAt(macro, text, after, place);
		if (isOutermost) this.use = { start, end };
		const body = this.bodyOf(name, macro, args, place);
		if (isOutermost) this.use = undefined;
		return { end, body };
	}

	private bodyOf(name: string, macro: Macro, args: readonly string[], { active }: Place): string {
		if (macro.isFinal) return macro.body;
		if (active.has(name)) this.report({ code: 'recursive-macro', name, span: this.use ?? NOWHERE });
		else if (++this.expansions > MAX_EXPANSIONS) this.report({ code: 'expansion-too-long', limit: MAX_EXPANSIONS, span: this.use ?? NOWHERE });
		else return this.expanded(macro.body, { args, active: new Set([...active, name]) });
		return '';
	}

	private expanded(text: string, place: Place): string {
		const out = new OriginalSpans(text.length);
		this.expand(text, place, out);
		this.written += out.text.length;
		return out.text;
	}

	private argumentsAt(macro: Macro, text: string, from: number, place: Place): { readonly args: readonly string[]; readonly end: number } {
		const args: string[] = [];
		let at = from;
		if (macro.option !== undefined) {
			const option = bracketedAt(text, at);
			args.push(this.expanded(option?.content ?? macro.option, place));
			at = option?.after ?? at;
		}
		while (args.length < macro.parameters) {
			const { content, end } = argumentAt(text, at);
			if (content === undefined) this.report({ code: 'missing-operand', expected: 'group', span: this.use ?? NOWHERE });
			args.push(this.expanded(content ?? '', place));
			at = end;
		}
		return { args, end: at };
	}

	private define(definition: Definition, span: Span): void {
		const { name, kind } = definition;
		if (kind === 'delimited') this.report({ code: 'unsupported', what: 'delimited-macro', sign: name, span: this.use ?? span });
		else if (kind === 'alias') this.bind(name, this.macros.get(definition.meaning) ?? { parameters: 0, body: definition.meaning, isFinal: true });
		else if (!definition.keepsOld || !this.macros.has(name)) this.bind(name, definition.macro);
	}

	private bind(name: string, macro: Macro): void {
		this.macros = new Map([...this.macros, [name, macro]]);
	}

	private isExhausted(): boolean {
		if (this.written <= MAX_WRITTEN) return false;
		this.report({ code: 'expansion-too-long', limit: MAX_WRITTEN, span: this.use ?? NOWHERE });
		return true;
	}

	/** Each code once: a limit is passed again and again. */
	private report(diagnostic: Diagnostic): void {
		if (!this.diagnostics.some(({ code }) => code === diagnostic.code)) this.diagnostics.push(diagnostic);
	}
}

const NOWHERE: Span = { start: 0, end: 0 };

const argumentsOf = (command: string): number => commandNamed(command)?.args ?? ARGUMENTS[command] ?? (isWordCommand(command) ? 1 : 0);

/** A command, a parameter, a comment with its line, or one character. */
function itemAt(text: string, at: number): string {
	const character = text.charAt(at);
	if (character === '%') return text.slice(at, text.indexOf('\n', at) + 1 || text.length);
	const pattern = character === '\\' ? COMMAND : character === '#' ? PARAMETER : undefined;
	if (!pattern) return character;
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? character;
}

/** The content of the braces behind `from`, or the one item there; undefined at the end of the text or of a group. */
function argumentAt(text: string, from: number): { readonly content: string | undefined; readonly end: number } {
	let start = from;
	while (/\s/.test(text.charAt(start))) start++;
	const first = itemAt(text, start);
	if (first === '' || first === '}') return { content: undefined, end: from };
	if (first !== '{') return { content: first, end: start + first.length };
	let depth = 0;
	for (let at = start; at < text.length;) {
		const item = itemAt(text, at);
		at += item.length;
		if (item === '{') depth++;
		else if (item === '}' && --depth === 0) return { content: text.slice(start + 1, at - 1), end: at };
	}
	return { content: text.slice(start + 1), end: text.length };
}
