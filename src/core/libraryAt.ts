import type { Span } from './base/span';
import { byLatex, byName, type LibraryRecord } from './library';
import type { OpenNote } from './service';

/** A function of the library that a note names, and where. */
export interface NamedFunction {
	readonly record: LibraryRecord;
	readonly span: Span;
}

/** The library function named at an offset: `torch.nn.Mish()` in words, `\tanh` or `softplus` in a formula that does not mean its own by that. */
export function libraryAt(open: OpenNote, offset: number): NamedFunction | undefined {
	const reading = open.formulaAt(offset);
	if (!reading) return inWords(open, offset);
	const span = commandAt(open.note.text, offset);
	const letters = open.note.text.slice(span.start, span.end);
	// A single letter is a variable more often than a function.
	if (letters.length < 2 || reading.symbols.some(({ symbol, role }) => symbol === letters && role !== 'constant')) return undefined;
	const record = byLatex(letters);
	return record && { record, span };
}

function inWords(open: OpenNote, offset: number): NamedFunction | undefined {
	const reference = open.note.codeReferences.find(({ span }) => span.start <= offset && offset < span.end);
	const record = reference && byName(reference.name);
	return record && { record, span: reference.span };
}

const LONGEST_NAME = 40;

/** The letters around an offset, with the backslash before them. */
function commandAt(text: string, offset: number): Span {
	const before = /\\?[A-Za-z]*$/.exec(text.slice(Math.max(0, offset - LONGEST_NAME), offset))?.[0] ?? '';
	const after = /^[A-Za-z]*/.exec(text.slice(offset, offset + LONGEST_NAME))?.[0] ?? '';
	// On the backslash itself the letters follow it.
	const own = before === '' && text[offset] === '\\' ? /^\\[A-Za-z]*/.exec(text.slice(offset, offset + LONGEST_NAME))?.[0] ?? '' : after;
	return { start: offset - before.length, end: offset + own.length };
}
