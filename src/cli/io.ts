import { readFileSync, writeFileSync } from 'node:fs';
import { isRecord } from '../core/index';

/** Exit codes: 0 fine, 1 findings or no value, 2 usage, 3 cannot read. */
export const EXIT = { fine: 0, findings: 1, usage: 2, unreadable: 3 } as const;

/** A wrong call of the command line; its message is shown as it is. */
export class UsageError extends Error {}

/** A file that cannot be read, or not be written. */
export class UnreadableError extends Error {}

/** The text of a file, or of stdin for `-`. */
export function readText(path: string): string {
	try {
		return readFileSync(path === '-' ? 0 : path, 'utf8');
	} catch (error) {
		throw new UnreadableError(`cannot read ${path}: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}`);
	}
}

/** Writes a file; `-` is stdout. */
export function writeText(path: string, text: string): void {
	try {
		writeFileSync(path === '-' ? 1 : path, text);
	} catch (error) {
		const { code = 'unknown error' } = error as NodeJS.ErrnoException;
		throw new UnreadableError(code === 'ENOENT' ? `cannot write ${path}: there is no such folder` : `cannot write ${path}: ${code}`);
	}
}

/** Writes a line of data to stdout; a reader that has gone away ends the program quietly. */
export function writeLine(line: string): void {
	process.stdout.write(`${line}\n`);
}

/** A result as JSON; what is not finite, such as the end of a domain, is "inf" or "-inf". */
export function toJson(data: object): string {
	return JSON.stringify(data, (_, value: unknown) => (value === Infinity ? 'inf' : value === -Infinity ? '-inf' : value));
}

/** Words go to stderr, so that data can be piped on. */
export function say(words: string): void {
	process.stderr.write(`ml-notes: ${printable(words)}\n`);
}

/** Control characters of notes shown as escapes, so that no note can steer the terminal. */
export function printable(text: string): string {
	// eslint-disable-next-line no-control-regex
	return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Parses JSON given on the command line or in a line of a batch. */
export function parseJson(text: string, what: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		throw new UsageError(`${what} is not JSON: ${text.length > 80 ? `${text.slice(0, 80)}…` : text}`);
	}
}

/** An option that must be a JSON object. */
export function objectOption(text: string | undefined, name: string): Readonly<Record<string, unknown>> | undefined {
	if (text === undefined) return undefined;
	const value = parseJson(text, `--${name}`);
	if (!isRecord(value)) throw new UsageError(`--${name} takes a JSON object, for example '{"x": 1.3}'`);
	return value;
}
