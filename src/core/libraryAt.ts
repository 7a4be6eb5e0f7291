import type { Span } from './base/span';
import { toJson } from './base/value';
import { byLatex, byModule, byName, callRecord, type LibraryRecord } from './library';
import { BudgetExceeded, createBudget } from './math/budget';
import type { OpenNote } from './service';
import { parseArguments } from './view';

/** What of the library a note names, and where: a function, with its value where the note calls it, or a distribution. */
export type Named = { readonly span: Span } & (
	| { readonly kind: 'function'; readonly record: LibraryRecord; readonly call?: LibraryRecord['example'] }
	| { readonly kind: 'family'; readonly name: string; readonly functions: readonly FamilyFunction[] }
);

/** A function of a distribution by its name there: `pdf` of `scipy.stats.norm`. */
export interface FamilyFunction {
	readonly name: string;
	readonly record: LibraryRecord;
}

/** What is named at an offset: `torch.nn.Mish()` or `scipy.stats.norm` in words, `\tanh` or `softplus` in a formula that does not mean its own by that. */
export function libraryAt(open: OpenNote, offset: number): Named | undefined {
	const reading = open.formulaAt(offset);
	if (!reading) return inWords(open, offset);
	const span = commandAt(open.note.text, offset);
	const letters = open.note.text.slice(span.start, span.end);
	// A single letter is a variable more often than a function.
	if (letters.length < 2 || reading.symbols.some(({ symbol, role }) => symbol === letters && role !== 'constant')) return undefined;
	const record = byLatex(letters);
	return record && { kind: 'function', record, span };
}

function inWords({ note: { text, codeReferences } }: OpenNote, offset: number): Named | undefined {
	const reference = codeReferences.find(({ span }) => span.start <= offset && offset < span.end);
	if (!reference) return undefined;
	const { name, span } = reference;
	const record = byName(name);
	if (!record) return familyNamed(name, span);
	const call = callIn(record, name, text.slice(span.start, span.end + LONGEST_CALL));
	return { kind: 'function', record, span, ...(call ? { call } : {}) };
}

/** A module whose functions all belong to one distribution. */
function familyNamed(name: string, span: Span): Named | undefined {
	const functions = byModule(`${name}.`);
	const family = functions[0]?.record.family;
	return family !== undefined && functions.every(({ record }) => record.family === family) ? { kind: 'family', name, functions, span } : undefined;
}

const LONGEST_CALL = 200;
/** A hover must not be felt. */
const COST = { steps: 100_000, elements: 10_000 };

/**
 * The value of a call that the note writes out, `torch.cumprod([1, 2, 3], dim=0)`. Undefined where an argument is no literal, for what makes a layer
 * (`torch.nn.LeakyReLU(0.1)`), and where the places of several arguments might not be ours.
 */
function callIn(record: LibraryRecord, name: string, text: string): LibraryRecord['example'] | undefined {
	const written = /^`?[\w.]+\(([^()\n]+)\)/.exec(text)?.[1];
	if (written === undefined || /\.[A-Z]\w*$/.test(name)) return undefined;
	const first = record.parameters.slice(0, 1).map(parameter => parameter.name);
	const { bind, problem } = parseArguments(written, first);
	if (problem !== undefined) return undefined;
	try {
		const result = callRecord(record, bind, createBudget(COST));
		return result.kind === 'value' && result.outside.length === 0 ? { args: firstOf(bind, first), value: toJson(result.value) } : undefined;
	} catch (error) {
		if (error instanceof BudgetExceeded) return undefined;
		throw error;
	}
}

/** The arguments as one writes them: what is given by its place goes before what is given by name. */
function firstOf(args: Readonly<Record<string, unknown>>, names: readonly string[]): Readonly<Record<string, unknown>> {
	return { ...Object.fromEntries(names.filter(name => Object.hasOwn(args, name)).map(name => [name, args[name]])), ...args };
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
