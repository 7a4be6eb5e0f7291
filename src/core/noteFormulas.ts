import type { Diagnostic } from './base/diagnostic';
import { parseFormula } from './formula';
import type { Lexicon, Node } from './formula/syntax';
import { records } from './library';
import type { Note } from './note/note';
import { harvestDefinitions, type Definition, type NoteFormula } from './semantics/definitions';
import { createLexicon, namesInFormulas } from './semantics/lexicon';
import { isSymbol, keyOf } from './semantics/symbols';

/** A formula's tree with what the parser had to say, in offsets of the formula. */
export interface ParsedFormula extends NoteFormula {
	readonly diagnostics: readonly Diagnostic[];
}

/** All formulas of a note as trees, and what they define. */
export interface NoteFormulas {
	readonly formulas: readonly ParsedFormula[];
	readonly definitions: readonly Definition[];
	/** Symbols that the note describes as values, for each entry; those outside entries are under `undefined`. */
	readonly declared: (entry: number | undefined) => ReadonlySet<string>;
	readonly parse: (latex: string) => Node;
}

/** How formulas write the functions of the library. */
const LIBRARY_NAMES: readonly string[] = records.flatMap(({ names }) => names.latex);

/** Parses the formulas of a note with the names that the note itself introduces, and `extra` ones such as those of bindings. */
export function parseNote(note: Note, extra: readonly string[] = []): NoteFormulas {
	const lexicon = createLexicon(LIBRARY_NAMES, namesInFormulas(note.formulas.map(({ latex }) => latex)), extra);
	const parse = (latex: string): Node => parseFormula(latex, lexicon).value;
	const formulas = note.formulas.map(({ latex, entry, section }, index): ParsedFormula => {
		const { value, diagnostics } = parseFormula(latex, lexicon);
		return { index, node: value, diagnostics, entry, section };
	});
	return { formulas, definitions: harvestDefinitions(formulas), declared: declaredSymbols(note, lexicon), parse };
}

/** Words that call a symbol a function; it then applies to the brackets behind it. */
const FUNCTION_WORDS = /\b(function|distribution|density|network|model|policy|kernel|operator|map|mapping)\b|函数|分布|网络/i;

function declaredSymbols(note: Note, lexicon: Lexicon): (entry: number | undefined) => ReadonlySet<string> {
	const byEntry = new Map<number | undefined, Set<string>>();
	for (const { latex, words, entry } of note.legend) {
		const node = parseFormula(latex, lexicon).value;
		if (!isSymbol(node) || FUNCTION_WORDS.test(words)) continue;
		const declared = byEntry.get(entry) ?? new Set();
		byEntry.set(entry, declared.add(keyOf(node)));
	}
	const empty: ReadonlySet<string> = new Set();
	return entry => byEntry.get(entry) ?? empty;
}
