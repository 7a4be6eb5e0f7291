import type { Node } from './formula/syntax';
import type { Description, NoteFormulas } from './noteFormulas';
import type { NoteFormula } from './semantics/definitions';
import { isMoment } from './semantics/names';
import { needOf } from './semantics/need';
import { applicationOf, familyReadings, keyOf, withoutFont } from './semantics/symbols';
import type { SymbolReading } from './service';

/** What is known of the symbols that a formula waits for: how the formula uses them, and what the note says. Spans count in the formula. */
export function missingSymbols(keys: readonly string[], formula: NoteFormula, formulas: NoteFormulas): readonly SymbolReading[] {
	return keys.map(key => symbolReading(key, formula, formulas));
}

function symbolReading(key: string, { node: tree, entry, index }: NoteFormula, { parse, describe, ofEntry, definitions }: NoteFormulas): SymbolReading {
	const node = parse(key);
	const used = needOf(node, tree);
	// what only a definition uses, that definition tells about
	const elsewhere = used.span ? undefined : ofEntry(entry).filter(other => other.index !== index).map(other => needOf(node, other.node)).find(({ span }) => span);
	const { kind, domain, parameters, sameLengthAs } = elsewhere ?? used;
	const said = namesOf(node).map(name => describe(name, entry)).find(description => description !== undefined);
	const limits = said?.domain ?? domain;
	return {
		symbol: key,
		// what has a definition and is missing all the same is defined by way of itself
		role: definitions.of('value', key).some(({ formula, isExample }) => formula.entry === entry && !isExample) ? 'defined' : roleOf(node),
		type: kind,
		...(limits ? { domain: limits } : {}),
		...(parameters ? { parameters } : {}),
		...(sameLengthAs ? { sameLengthAs } : {}),
		...(used.span ? { span: used.span } : {}),
		...saidOf(said),
	};
}

function saidOf(said: Description | undefined): Pick<SymbolReading, 'description' | 'descriptionSpan'> {
	return said?.words ? { description: said.words, descriptionSpan: said.span } : {};
}

function roleOf(node: Node): SymbolReading['role'] {
	const application = applicationOf(node);
	return application && !isMoment(keyOf(application.head)) ? 'function' : 'value';
}

/** The names under which a note may speak of a symbol, nearest first: as a whole, as a family, as a function, without its font. */
function namesOf(node: Node): readonly string[] {
	const application = applicationOf(node);
	const names = [node, ...familyReadings(node).map(({ family }) => family), ...(application ? [application.head] : [])];
	return [...new Set([...names, ...names.map(withoutFont)].map(keyOf))];
}
