/** What a command of the note stands for: `\newcommand{\power}[2][2]{#2^{#1}}`. */
export interface Macro {
	/** How many arguments it takes, the optional one included. */
	readonly parameters: number;
	/** What the first argument is where it is left out; without it there is no optional argument. */
	readonly option?: string;
	/** LaTeX with `#1` to `#9`. */
	readonly body: string;
	/** `\let\old\hat`: what the name stood for when it was given, whatever that is redefined to be. */
	readonly isFinal?: boolean;
}

/** By name, with its backslash. */
export type Macros = ReadonlyMap<string, Macro>;

export const NO_MACROS: Macros = new Map();

/** A definition as it is written, up to `end`; `delimited` is one of a form that only TeX itself reads, `\def\f(#1){…}`. */
export type Definition = { readonly end: number } & (
	| { readonly kind: 'macro'; readonly name: string; readonly macro: Macro; readonly keepsOld: boolean }
	| { readonly kind: 'alias'; readonly name: string; readonly meaning: string }
	| { readonly kind: 'delimited'; readonly name: string }
);

const DEFINES = /\\(?:(?:new|renew|provide)command|[egx]?def|let|DeclareMathOperator)(?![A-Za-z])/;
const NEW_COMMAND = /\\(new|renew|provide)command\*?\s*(?:\{\s*(\\[A-Za-z]+)\s*\}|(\\[A-Za-z]+))\s*(?:\[\s*([0-9])\s*\]\s*)?/y;
const DEF = /\\[egx]?def\s*(\\[A-Za-z]+)([^{}\\]*)/y;
const LET = /\\let\s*(\\[A-Za-z]+)\s*=?\s*(\\(?:[A-Za-z]+|[^])|[^\s{}])/y;
const OPERATOR = /\\DeclareMathOperator(\*?)\s*(?:\{\s*(\\[A-Za-z]+)\s*\}|(\\[A-Za-z]+))\s*/y;
const COMMENTS = /(?<!\\)%[^\n]*\n?/g;

/** Whether a text may define macros. */
export const definesMacros = (text: string): boolean => DEFINES.test(text);

/** The definition that starts at `at`; undefined where none does, or where it has no end. */
export function definitionAt(text: string, at: number): Definition | undefined {
	return newCommand(text, at) ?? plainDefinition(text, at) ?? alias(text, at) ?? operator(text, at);
}

function newCommand(text: string, at: number): Definition | undefined {
	const found = matchAt(NEW_COMMAND, text, at);
	if (!found) return undefined;
	const [head, kind, braced, bare, count = '0'] = found;
	const option = bracketedAt(text, at + head.length);
	const body = groupAt(text, option?.after ?? at + head.length);
	if (!body) return undefined;
	const macro = { parameters: Number(count), ...(option && Number(count) > 0 && { option: option.content }), body: body.content };
	return { kind: 'macro', name: braced ?? bare ?? '', macro, keepsOld: kind === 'provide', end: body.after };
}

function plainDefinition(text: string, at: number): Definition | undefined {
	const found = matchAt(DEF, text, at);
	const [head = '', name = '', parameters = ''] = found ?? [];
	const body = found && groupAt(text, at + head.length);
	if (!body) return undefined;
	const numbers = parameters.replace(/\s/g, '');
	if (!'#1#2#3#4#5#6#7#8#9'.startsWith(numbers) || numbers.length % 2 === 1) return { kind: 'delimited', name, end: body.after };
	return { kind: 'macro', name, macro: { parameters: numbers.length / 2, body: body.content }, keepsOld: false, end: body.after };
}

function alias(text: string, at: number): Definition | undefined {
	const found = matchAt(LET, text, at);
	return found && { kind: 'alias', name: found[1] ?? '', meaning: found[2] ?? '', end: at + found[0].length };
}

function operator(text: string, at: number): Definition | undefined {
	const found = matchAt(OPERATOR, text, at);
	const body = found && groupAt(text, at + found[0].length);
	if (!found || !body) return undefined;
	const [, star = '', braced, bare] = found;
	return { kind: 'macro', name: braced ?? bare ?? '', macro: { parameters: 0, body: `\\operatorname${star}{${body.content}}` }, keepsOld: false, end: body.after };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text) ?? undefined;
}

interface Delimited { readonly content: string; readonly after: number }

function groupAt(text: string, from: number): Delimited | undefined {
	return delimitedAt(text, from, '{', '}');
}

/** `[…]` with its braces balanced. */
export function bracketedAt(text: string, from: number): Delimited | undefined {
	return delimitedAt(text, from, '[', ']');
}

function delimitedAt(text: string, from: number, open: string, close: string): Delimited | undefined {
	let start = from;
	while (/\s/.test(text.charAt(start))) start++;
	if (text.charAt(start) !== open) return undefined;
	let depth = 0;
	for (let at = start + 1; at < text.length; at++) {
		const character = text.charAt(at);
		if (character === '\\') at++;
		else if (depth === 0 && character === close) return { content: text.slice(start + 1, at).replace(COMMENTS, ''), after: at + 1 };
		else if (character === '{') depth++;
		else if (character === '}') depth--;
	}
	return undefined;
}

/** Macros as settings write them, `{ "\\R": "\\mathbb{R}", "\\norm": "\\|#1\\|" }`; what is no macro is left out. */
export function macrosFrom(settings: Readonly<Record<string, unknown>>): Macros {
	return new Map(Object.entries(settings).flatMap(([name, body]) => {
		if (typeof body !== 'string' || !/^\\[A-Za-z]+$/.test(name)) return [];
		const parameters = Math.max(0, ...[...body.matchAll(/#([1-9])/g)].map(([, digit]) => Number(digit)));
		return [[name, { parameters, body }] as const];
	}));
}
