import type { Diagnostic } from './base/diagnostic';
import type { Domain } from './base/domain';
import type { Span } from './base/span';
import { expandMacros, parseExpansion, parseFormula } from './formula';
import type { Expansion, Macros } from './formula';
import type { Lexicon, Node } from './formula/syntax';
import { byKeyword } from './library';
import type { Note } from './note/note';
import { definedBy, Definitions, type Defined, type NoteFormula } from './semantics/definitions';
import { createLexicon, namesInFormula } from './semantics/lexicon';
import { LIBRARY_NAMES } from './semantics/libraryFormula';
import type { SignMeaning } from './semantics/context';
import type { Bound, EntryNames, Meaning } from './semantics/readFormula';
import { applicationOf, isSymbol, keyOf, lettersOf } from './semantics/symbols';

/** A formula's tree, whatever note it stands in: what the parser had to say, and what it defines. */
interface ParsedLatex {
	readonly node: Node;
	readonly diagnostics: readonly Diagnostic[];
	readonly defined: readonly Defined[];
}

/** A formula's tree at its place in the note; diagnostics count in the formula. */
export interface ParsedFormula extends NoteFormula, ParsedLatex {
	/** The LaTeX without macros. */
	readonly expanded: string;
}

/** What the note says of a symbol. */
export interface Description {
	readonly words: string;
	/** The words in the note. */
	readonly span: Span;
	readonly domain?: Domain;
	readonly entry?: number;
}

/** All formulas of a note as trees, and what they and the legend say of names. */
export interface NoteFormulas {
	readonly formulas: readonly ParsedFormula[];
	/** Those of an entry; what stands outside entries is under `undefined`. */
	readonly ofEntry: (entry: number | undefined) => readonly ParsedFormula[];
	readonly definitions: Definitions;
	/** What an entry says of names; what stands outside entries is under `undefined`. */
	readonly names: (entry: number | undefined) => EntryNames;
	/** What the note says of a symbol: its entry, or else the text outside entries. */
	readonly describe: (symbol: string, entry: number | undefined) => Description | undefined;
	readonly parse: (latex: string) => Node;
	/** Whether the scanner keeps these letters whole. */
	readonly knows: (name: string) => boolean;
	/** Meanings without bindings, by entry and text; kept over edits that change no name. */
	readonly meanings: Map<string, Meaning>;
	readonly memory: Memory;
}

/** What the next version of a note may use again. */
interface Memory {
	/** The names that the scanner knows: trees hold as long as these do. */
	readonly names: string;
	readonly parsed: ReadonlyMap<string, ParsedLatex>;
	/** Definitions and legend: meanings hold as long as these do. */
	readonly said: readonly string[];
}

interface Reading {
	/** Names that the scanner is to know besides those of the note, such as those of bindings. */
	readonly names?: readonly string[];
	/** What was read before; under the same names it is used again. */
	readonly before?: NoteFormulas | undefined;
	/** The macros that hold at the start of the note. */
	readonly macros: Macros;
}

/** Parses the formulas of a note with the names and macros that the note itself introduces. */
export function parseNote(note: Note, { names: extra = [], before, macros: given }: Reading): NoteFormulas {
	const { expansions, macros } = expandAll(note, given);
	const names = new Set([...new Set(expansions.map(({ text }) => text))].flatMap(namesInFormula).concat(extra));
	const signature = [...names].toSorted().join(' ');
	const lexicon = createLexicon(LIBRARY_NAMES, names);
	const known = before?.memory.names === signature ? before.memory.parsed : undefined;
	const parsed = new Map<string, ParsedLatex>();
	const formulas = note.formulas.map(({ latex, span, entry, section, before: words }, index): ParsedFormula => {
		const expansion = expansions[index] as Expansion;
		const key = latex === expansion.text ? latex : `${latex} ⇒ ${expansion.text}`;
		const tree = parsed.get(key) ?? known?.get(key) ?? parseLatex(latex, expansion, lexicon);
		parsed.set(key, tree);
		return { ...tree, latex, expanded: expansion.text, index, line: note.lines.positionAt(span.start).line + 1, entry, section, before: words };
	});
	const parse = (latex: string): Node => parsed.get(latex)?.node ?? parseFormula(latex, lexicon, macros).value;
	const definitions = new Definitions(formulas.flatMap(formula => formula.defined.map(defined => ({ ...defined, formula }))));
	const said = [
		...formulas.flatMap(({ node, entry, index }) => (boundOf(node) ? [`${entry} ${index} ${keyOf(node)}`] : [])),
		...formulas.flatMap(({ defined, entry, section }) => defined.map(({ text }) => `${entry} ${section} ${text}`)),
		...formulas.flatMap(({ defined, before: words }) => (defined.length > 0 ? [words] : [])),
		...formulas.flatMap(({ node, entry, expanded }) => (isSymbol(node) ? [`${entry} ${expanded}`] : [])),
		...note.legend.map(({ latex, words, domain, entry }) => `${entry} ${latex} ${words} ${domain ? JSON.stringify(domain) : ''}`),
	];
	const isSame = known !== undefined && before !== undefined && sameStrings(before.memory.said, said);
	return {
		formulas, definitions, parse, ofEntry: groupedByEntry(formulas), knows: name => lexicon.longestName(name, 0) === name.length, names: namesOf(note, formulas, parse), describe: describer(note, parse),
		meanings: isSame ? before.meanings : new Map(),
		memory: { names: signature, parsed, said },
	};
}

function groupedByEntry(formulas: readonly ParsedFormula[]): NoteFormulas['ofEntry'] {
	const groups = new Map<number | undefined, ParsedFormula[]>();
	for (const formula of formulas) {
		const group = groups.get(formula.entry);
		if (group) group.push(formula);
		else groups.set(formula.entry, [formula]);
	}
	return entry => groups.get(entry) ?? [];
}

/** The formulas without macros; each definition holds from its place on. */
function expandAll({ formulas }: Note, given: Macros): { readonly expansions: readonly Expansion[]; readonly macros: Macros } {
	let macros = given;
	const expansions = formulas.map(({ latex }) => {
		const expansion = expandMacros(latex, macros);
		macros = expansion.macros;
		return expansion;
	});
	return { expansions, macros };
}

function parseLatex(latex: string, expansion: Expansion, lexicon: Lexicon): ParsedLatex {
	const { value: node, diagnostics } = parseExpansion(latex, expansion, lexicon);
	return { node, diagnostics, defined: definedBy(node) };
}

function sameStrings(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((text, i) => text === b[i]);
}

/** Words that call a symbol a function, which applies to the brackets behind it, or a constant that everybody knows. */
const FUNCTION_WORDS = /\b(function|distribution|density|network|model|policy|kernel|operator|map|mapping|sigmoid|activation)\b|函数|分布|网络/i;
const CONSTANT_WORDS = /\bEuler|\bnatural base\b|\b3\.14|\b2\.71|圆周率|自然常数/i;

/** A formula that only says on which side of a number a symbol lies, `x \ge 0`. */
function boundOf(node: Node): Bound | undefined {
	if (node.kind !== 'relation' || node.operators.length !== 1) return undefined;
	const [left, right] = node.items;
	if (!left || !isSymbol(left) || right?.kind !== 'number') return undefined;
	const { value } = right;
	switch (node.operators[0]) {
		case '≥': case '>': return { key: keyOf(left), low: value, high: Infinity };
		case '≤': case '<': return { key: keyOf(left), low: -Infinity, high: value };
		default: return undefined;
	}
}

interface OwnNames {
	readonly declared: Set<string>;
	readonly mentioned: Set<string>;
	readonly applied: Set<string>;
	readonly functions: Map<string, string>;
	readonly domains: Map<string, Domain>;
	readonly signs: Map<string, SignMeaning>;
	readonly otherFunctions: Set<string>;
	readonly bounds: Map<number, Bound>;
}

/** The library function that the words name: "the sigmoid function", "the standard normal CDF", `sigmoid 函数`. */
function functionNamed(words: string, symbol: Node): string | undefined {
	const [phrase = ''] = words.split(/[,;:.(，。；（]/);
	const plain = phrase.trim().replace(/^(?:an?|the)\s+/i, '').replace(/^standard\s+(?=normal)/i, '').replace(/\s+(?:function|activation)$|\s*(?:激活)?函数$/i, '');
	return (byKeyword(plain) ?? byKeyword(`${plain} function`))?.id ?? normalFunction(phrase, symbol);
}

/** "The CDF and the PDF of the standard normal distribution": the capital letter is the first of them by custom. */
function normalFunction(words: string, symbol: Node): string | undefined {
	if (!/\bstandard (?:normal|Gaussian)\b|标准正态/i.test(words)) return undefined;
	const isCumulative = /\bCDF\b|\bcumulative\b|\bdistribution function\b|分布函数/i.test(words);
	const isDensity = /\bPDF\b|\bdensity\b|密度/i.test(words);
	if (isCumulative && isDensity) return lettersOf(symbol) === '\\Phi' ? 'normalCdf' : 'normalPdf';
	return isCumulative ? 'normalCdf' : isDensity ? 'normalPdf' : undefined;
}

const OTHER_FUNCTIONS = /\b(?:target|momentum|critic|actor|network|model|policy|encoder|decoder|teacher|student|copy|distribution|density)\b|网络|模型|策略/i;

/** A function with a prime that is none's derivative: `$V'$ is the target critic`. */
function isOtherFunction(node: Node, words: string): boolean {
	const head = applicationOf(node)?.head ?? node;
	return head.kind === 'scripts' && head.primes > 0 && isSymbol(head) && OTHER_FUNCTIONS.test(words) && !/\bderivative|导数/i.test(words);
}

/** A sign alone, and what the words say that it stands for; a product that is not told apart is what it is by custom. */
function signOf(node: Node, words: string): readonly [sign: string, meaning: SignMeaning] | undefined {
	if (node.kind !== 'binary' || node.left.kind !== 'hole' || node.right.kind !== 'hole') return undefined;
	if (/\b(?:element|component|point|entry)[- ]?wise\b|\bHadamard\b|逐元素|按元素|逐点/i.test(words)) return [node.operator, 'elementwise'];
	if (/\bouter\b|外积/i.test(words)) return [node.operator, 'outer'];
	return /\b(?:product|multiplication|multiply|times)\b|乘/i.test(words) && !/\b(?:tensor|Kronecker|cross|complex)\b/i.test(words) ? undefined : [node.operator, 'other'];
}

/** "The CDF and the PDF of the standard normal": what the second is of, the first is of too. */
function withTail(words: string, next = ''): string {
	const [tail = ''] = /\s+of\s.+$/.exec(next) ?? [];
	return /^(?:the\s+)?\w+$/i.test(words) ? words + tail : words;
}

function namesOf({ legend }: Note, formulas: readonly ParsedFormula[], parse: (latex: string) => Node): (entry: number | undefined) => EntryNames {
	const byEntry = new Map<number | undefined, OwnNames>();
	const of = (entry: number | undefined): OwnNames => {
		const known = byEntry.get(entry) ?? { declared: new Set(), mentioned: new Set(), applied: new Set(), functions: new Map(), domains: new Map(), signs: new Map(), otherFunctions: new Set(), bounds: new Map() };
		byEntry.set(entry, known);
		return known;
	};
	for (const { node, entry, index } of formulas) {
		if (isSymbol(node)) of(entry).mentioned.add(keyOf(node));
		const application = applicationOf(node);
		if (application?.brackets.items.every(isSymbol)) of(entry).applied.add(keyOf(application.head));
		const bound = boundOf(node);
		if (bound) of(entry).bounds.set(index, bound);
	}
	for (const [i, { latex, words: own, domain, entry }] of legend.entries()) {
		const node = parse(latex);
		const next = legend[i + 1];
		const words = next?.entry === entry ? withTail(own, next?.words) : own;
		if (domain && isSymbol(node)) of(entry).domains.set(keyOf(node), domain);
		const named = isSymbol(node) ? functionNamed(words, node) : undefined;
		const sign = signOf(node, words);
		if (sign) of(entry).signs.set(...sign);
		if (named) of(entry).functions.set(keyOf(node), named);
		else if (isOtherFunction(node, words)) of(entry).otherFunctions.add(keyOf(applicationOf(node)?.head ?? node));
		else if (isSymbol(node) && !FUNCTION_WORDS.test(words) && !CONSTANT_WORDS.test(words)) of(entry).declared.add(keyOf(node));
	}
	return of;
}

function describer({ legend }: Note, parse: (latex: string) => Node): NoteFormulas['describe'] {
	const described = new Map<string, Description[]>();
	for (const { latex, words, wordsSpan: span, domain, entry } of legend) {
		const key = keyOf(parse(latex));
		const list = described.get(key) ?? [];
		described.set(key, list);
		list.push({ words, span, ...(domain ? { domain } : {}), ...(entry === undefined ? {} : { entry }) });
	}
	return (symbol, entry) => {
		const all = described.get(symbol);
		return all?.find(description => description.entry === entry) ?? all?.find(description => description.entry === undefined);
	};
}

/** LaTeX of ours as if it stood where a formula of the note stands; it defines nothing. */
export function writtenAt(formulas: NoteFormulas, place: ParsedFormula, latex: string): ParsedFormula {
	return { ...place, latex, expanded: latex, node: formulas.parse(latex), defined: [], diagnostics: [] };
}
