import { fromJson, isRecord } from '../base/value';
import { plainMath } from './plain';

/**
 * Arguments on one line, as the palette asks for them: `x = 1.3, mu = [0, 1], z in [0, 1], p(x|z) = {"dist": "Normal", "args": {"mu": "z"}}`.
 *
 *   line     ::= (argument ("," argument)*)? ","?
 *   argument ::= (key "=")? value        a value without a key goes to the next name that has none
 *              | key ("in" | "∈") domain
 *   value    ::= number | "inf" | "-inf" | JSON array, object, true or false
 *   domain   ::= "[" number "," number "]" | "{" number ("," number)* "}" | number ".." number
 */
export interface Arguments {
	readonly bind: Readonly<Record<string, unknown>>;
	/** As a request has it. */
	readonly domain: Readonly<Record<string, unknown>>;
	/** The first thing that is wrong with the line, as a sentence. */
	readonly problem?: string;
}

/** Reads the line; `names` are the keys that are asked for, in order. What can be read is in `bind` even where something else is wrong. */
export function parseArguments(line: string, names: readonly string[]): Arguments {
	const bind = new Map<string, unknown>();
	const domains = new Map<string, unknown>();
	let problem: string | undefined;
	const unnamed: unknown[] = [];
	for (const part of split(line, ',')) {
		if (part.trim() === '') continue;
		const member = split(part, '=').length === 1 ? MEMBERSHIP.exec(part) : null;
		if (member) {
			const domain = parseDomain(member[2] ?? '');
			if (domain === undefined) problem ??= `“${(member[2] ?? '').trim()}” is no domain; write [0, 1], {1, 2, 3} or 1..10.`;
			else domains.set(keyOf((member[1] ?? '').trim(), names), domain);
			continue;
		}
		const [key, ...rest] = split(part, '=');
		const named = rest.length > 0;
		const text = (named ? rest.join('=') : key ?? '').trim();
		const name = named ? keyOf((key ?? '').trim(), names) : undefined;
		const value = parseValue(text);
		if (name !== undefined && bind.has(name)) problem ??= `${plainMath(name)} is given twice.`;
		else if (value === undefined) problem ??= problemOf(text, name);
		else if (name === '') problem ??= `Write a name before “= ${text}”.`;
		else if (name === undefined) unnamed.push(value);
		else bind.set(name, value);
	}
	const free = names.filter(name => !bind.has(name));
	unnamed.forEach((value, index) => {
		const name = free[index];
		if (name === undefined) problem ??= free.length === 0 ? 'Nothing more is needed.' : `Only ${free.length} more ${free.length === 1 ? 'value is' : 'values are'} needed.`;
		else bind.set(name, value);
	});
	return { bind: Object.fromEntries(bind), domain: Object.fromEntries(domains), ...(problem === undefined ? {} : { problem }) };
}

/** The line that reads as these bindings. */
export function printArguments(bind: Readonly<Record<string, unknown>>): string {
	return Object.entries(bind).map(([key, value]) => `${typeableKey(key)} = ${printValue(value)}`).join(', ');
}

/** A key as it is easily typed: `\mu` is `mu`, everything else as it stands. */
export function typeableKey(key: string): string {
	return /^\\[a-zA-Z]+$/u.test(key) ? key.slice(1) : key;
}

/** The name that is asked for and meant by what was typed, by its LaTeX, its typeable or its plain form; else what was typed. */
function keyOf(typed: string, names: readonly string[]): string {
	const wanted = withoutSpaces(typed);
	return names.find(name => [name, typeableKey(name), plainMath(name)].some(form => withoutSpaces(form) === wanted)) ?? typed;
}

function withoutSpaces(text: string): string {
	return text.replace(/\s/gu, '');
}

function parseValue(text: string): unknown {
	if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text)) return Number(text);
	if (/^[+-]?(?:inf|infinity|∞)$/iu.test(text)) return text.startsWith('-') ? '-inf' : 'inf';
	const fraction = /^([+-]?\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)$/u.exec(text);
	if (fraction) return Number(fraction[1]) / Number(fraction[2]);
	try {
		const value: unknown = JSON.parse(text);
		return isRecord(value) || fromJson(value) !== undefined ? value : undefined;
	} catch {
		return undefined;
	}
}

/** `z in [0, 1]`; quotes and brackets belong to values. */
const MEMBERSHIP = /^([^"[{]+?)(?:\s*(?:∈|\\in\b)|\s+in\s)\s*(.*)$/su;

function parseDomain(text: string): unknown {
	const written = text.trim();
	const range = /^(\S+?)\s*\.\.\s*(\S+)$/u.exec(written);
	const parts = range ? range.slice(1) : split(written.slice(1, -1), ',');
	const values = parts.map(part => parseValue(part.trim()));
	if (values.length === 0 || !values.every(value => typeof value === 'number' || value === 'inf' || value === '-inf')) return undefined;
	if (range) return { range: values };
	if (written.startsWith('{') && written.endsWith('}')) return values;
	return written.startsWith('[') && written.endsWith(']') && values.length === 2 ? { interval: values } : undefined;
}

function problemOf(text: string, name: string | undefined): string {
	if (text === '') return `Write a value after “${name ?? ''} =”.`;
	return `“${text}” is not a value; write a number, [1, 2] or {"dist": "Normal", …}.`;
}

function printValue(value: unknown): string {
	return value === 'inf' || value === '-inf' ? value : JSON.stringify(value);
}

const OPENING = '([{';
const CLOSING = ')]}';

/** The parts of the text between separators outside brackets and quotes. */
function split(text: string, separator: ',' | '='): readonly string[] {
	const parts: string[] = [];
	let depth = 0;
	let quoted = false;
	let start = 0;
	for (let at = 0; at < text.length; at++) {
		const character = text.charAt(at);
		if (character === '\\') at++;
		else if (character === '"') quoted = !quoted;
		else if (quoted) continue;
		else if (OPENING.includes(character)) depth++;
		else if (CLOSING.includes(character)) depth--;
		else if (character === separator && depth === 0) {
			parts.push(text.slice(start, at));
			start = at + 1;
		}
	}
	return [...parts, text.slice(start)];
}
