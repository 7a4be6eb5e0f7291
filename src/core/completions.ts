import type { Span } from './base/span';
import { scan } from './formula/scan';
import { byLatex, byModule, records, type LibraryRecord } from './library';
import type { OpenNote } from './service';
import { namesInFormula } from './semantics/lexicon';

/** What could be written at a place. */
export interface Completion {
	/** What the list shows. */
	readonly label: string;
	/** What is written. */
	readonly text: string;
	/** What typed letters are compared with. */
	readonly filter: string;
	/** What the note says of a symbol of its own. */
	readonly words?: string;
	/** The function of the library; left out for a symbol of the note. */
	readonly record?: LibraryRecord;
}

export interface Completions {
	/** What is typed of it so far, and the letters that follow. */
	readonly span: Span;
	readonly items: readonly Completion[];
}

/** How far back a name can begin, in characters. */
const LOOK_BACK = 400;
/** Formulas of the entry whose symbols are offered. */
const SCANNED_FORMULAS = 200;

/** What could be meant at an offset: in a formula the note's symbols, then the library; elsewhere what follows a module's name; else undefined. */
export function completionsAt(open: OpenNote, offset: number): Completions | undefined {
	const { text, formulas } = open.note;
	const line = text.slice(Math.max(0, offset - LOOK_BACK, text.lastIndexOf('\n', offset - 1) + 1), offset);
	const index = formulas.findIndex(({ content }) => content.start <= offset && offset <= content.end);
	const typed = /\\?[A-Za-z]*$/.exec(line)?.[0] ?? '';
	if (index < 0 && !(typed.startsWith('\\') && isInOpenFormula(line))) return ofModule(text, line, offset);
	if (typed === '') return undefined;
	const named = /\\(?:text|mathrm|operatorname\*?)\{$/.test(line.slice(0, line.length - typed.length));
	const own = named ? [] : ofNote(open, index, typed);
	return { span: spanOf(text, offset, typed), items: [...own, ...latexNames().flatMap(name => latexItem(name, typed, named))] };
}

/** A formula that is being typed has no end yet. */
function isInOpenFormula(line: string): boolean {
	return (line.replace(/\\.|`[^`]*`/g, '').match(/\$/g) ?? []).length % 2 === 1;
}

function spanOf(text: string, offset: number, typed: string): Span {
	const rest = /^\w*/.exec(text.slice(offset, offset + LOOK_BACK))?.[0] ?? '';
	return { start: offset - typed.length, end: offset + rest.length };
}

function ofModule(text: string, line: string, offset: number): Completions | undefined {
	const [, module, typed = ''] = /(?<![\w.$\\/])([A-Za-z]\w*(?:\.\w+)*\.)(\w*)$/.exec(line) ?? [];
	const found = module === undefined ? [] : byModule(module);
	if (found.length === 0) return undefined;
	return { span: spanOf(text, offset, typed), items: found.map(({ name, record }) => ({ label: name, text: name, filter: name, record })) };
}

/** The symbols that the note explains, and those that the entry's formulas are written with. They are only scanned: reading them would be felt at each letter. */
function ofNote({ note: { formulas, legend } }: OpenNote, index: number, typed: string): readonly Completion[] {
	const entry = formulas[index]?.entry;
	const beside = formulas.filter((formula, at) => index >= 0 && at !== index && formula.entry === entry).slice(0, SCANNED_FORMULAS);
	const symbols = new Map<string, string>(beside.flatMap(({ latex }) => writtenIn(latex)).map(symbol => [symbol, '']));
	for (const { latex, words } of legend) symbols.set(latex, words || symbols.get(latex) || '');
	const useful = [...symbols].filter(([latex]) => latex.length > 1 && latex !== typed && /^\\?[A-Za-z]/.test(latex) && !byLatex(latex));
	return useful.map(([latex, words]) => ({ label: latex, text: latex, filter: comparable(latex, typed), ...(words === '' ? {} : { words }) }));
}

const SCRIPT = /^_(?:\w|\\[A-Za-z]+|\{[^{}]{1,20}\})/;

/** The symbols of a formula as they are written, also with their subscript: `\sigma`, `\sigma_1`. */
function writtenIn(latex: string): readonly string[] {
	const { tokens } = scan(latex, { longestName: () => 0 });
	const names = tokens.filter(({ kind }) => kind === 'name').flatMap(({ span }) => {
		const name = latex.slice(span.start, span.end).trim();
		const script = SCRIPT.exec(latex.slice(span.end))?.[0];
		return script === undefined ? [name] : [name, name + script];
	});
	return [...names, ...namesInFormula(latex)];
}

interface LatexName { readonly name: string; readonly record: LibraryRecord }

let known: readonly LatexName[] | undefined;

/** What formulas call the functions of the library: of spellings that differ only in a backslash or in case, the command or else the first. */
function latexNames(): readonly LatexName[] {
	return known ??= records.flatMap(record => {
		const names = record.names.latex.filter(name => /^(?:\\[A-Za-z]+|[A-Za-z]\w+)$/.test(name)).toSorted((a, b) => Number(b.startsWith('\\')) - Number(a.startsWith('\\')));
		const spellings = new Map(names.toReversed().map(name => [name.replace('\\', '').toLowerCase(), name]));
		return names.filter(name => spellings.get(name.replace('\\', '').toLowerCase()) === name).map(name => ({ name, record }));
	});
}

/** `\tanh` as it is; a name that is no command, `softplus` or `Mish`, set upright unless it stands in such a command already. */
function latexItem({ name, record }: LatexName, typed: string, named: boolean): readonly Completion[] {
	const isCommand = name.startsWith('\\');
	if (named && isCommand) return [];
	const text = named || isCommand ? name : /^[A-Z]/.test(name) ? `\\text{${name}}` : `\\operatorname{${name}}`;
	return [{ label: name, text, filter: comparable(name, typed), record }];
}

/** The editor compares from the first character on, so the backslash is there if and only if it was typed. */
function comparable(name: string, typed: string): string {
	const letters = name.replace(/^\\/, '');
	return typed.startsWith('\\') ? `\\${letters}` : letters;
}
