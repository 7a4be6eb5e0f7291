import type { Diagnostic } from './base/diagnostic';
import { touches, type Span } from './base/span';
import { callOnFormula } from './methods/callOnFormula';
import { check, subjectOf } from './checkNote';
import { evaluate, isFault, refusal } from './evaluate';
import { createLiveFormula } from './live/liveFormula';
import { macrosFrom } from './formula';
import type { Node } from './formula/syntax';
import { repairFormula } from './note';
import type { MathSpan, Note } from './note/note';
import { methodsFor } from './methods/methodsFor';
import { missingSymbols } from './missing';
import { decisionReadings } from './decisions';
import { parseNote, type NoteFormulas, type ParsedFormula } from './noteFormulas';
import { NO_BINDINGS, spell } from './semantics/bindings';
import { equationsOf } from './semantics/equations';
import { readFormula, type Meaning } from './semantics/readFormula';
import { arraysIn, indexBaseOf } from './semantics/indexBase';
import { isSymbol } from './semantics/symbols';
import { isApplication, signatureOf } from './signature';
import type { EvalRequest, FormulaKind, FormulaReading, Host, MethodOffer, OpenNote, Outcome, SymbolReading } from './service';
import { messageOf } from './view/messages';


/** An open note with what its next version may use again. */
export interface Opened {
	readonly open: OpenNote;
	readonly parsed: () => NoteFormulas | undefined;
}

/** One version of a note, with its formulas read when they are first asked for. */
export function openNote(uri: string, version: number, note: Note, host: Host, before?: Opened): Opened {
	const inherited = before?.parsed();
	const macros = macrosFrom(host.macros?.() ?? {});
	let parsed: NoteFormulas | undefined;
	const readings = new Map<number, FormulaReading>();
	const offered = new Map<number, readonly MethodOffer[]>();
	const formulas = (): NoteFormulas => (parsed ??= parseNote(note, { before: inherited, macros }));

	let extended: { readonly names: string; readonly formulas: NoteFormulas } | undefined;
	/** The note read with the names of bindings that it does not know itself; a form asks for the same ones again and again. */
	const formulasWith = (keys: readonly string[]): NoteFormulas => {
		const unknown = keys.filter(key => !formulas().knows(key));
		if (unknown.length === 0) return formulas();
		const names = unknown.toSorted().join(' ');
		if (extended?.names !== names) extended = { names, formulas: parseNote(note, { names: unknown, macros }) };
		return extended.formulas;
	};

	const open: OpenNote = {
		uri,
		version,
		note,
		formulaCount: note.formulas.length,
		formula(index) {
			const known = readings.get(index);
			if (known) return known;
			const reading = describe(note, index, formulas());
			readings.set(index, reading);
			return reading;
		},
		expanded: index => formulas().formulas[index]?.expanded ?? '',
		formulaAt(offset) {
			const index = note.formulas.findIndex(({ span }) => touches(span, offset));
			return index < 0 ? undefined : open.formula(index);
		},
		find(latex, entry) {
			const wanted = squeeze(repairFormula(latex).text);
			return note.formulas
				.map((formula, index) => ({ formula, index }))
				.filter(({ formula }) => squeeze(formula.latex) === wanted && (entry === undefined || isOf(note, formula, entry)))
				.map(({ index }) => open.formula(index));
		},
		evaluate(index, request) {
			return inNote(evaluate(formulasWith(namesInKeys(request)), index, note.formulas[index]?.continues, request, host), note.formulas[index]);
		},
		call(index, name, request, watch) {
			const known = formulasWith(namesInKeys(request));
			const [formula, above] = [known.formulas[index], note.formulas[index]?.continues];
			return formula ? inNote(callOnFormula(known, formula, above === undefined ? undefined : known.formulas[above], name, request, host, watch), note.formulas[index]) : refusal({ code: 'no-such-formula', latex: '', span: { start: 0, end: 0 } });
		},
		methods(index) {
			const before = offered.get(index);
			if (before) return before;
			const [known, span] = [formulas(), note.formulas[index]];
			const formula = known.formulas[index];
			if (!formula || !span) return [];
			const offers = methodsFor(known, formula, span.continues === undefined ? undefined : known.formulas[span.continues], span.entry === undefined ? undefined : note.entries[span.entry]);
			const inNoteOffers = offers.map(offer => (offer.on === 'formula' ? { ...offer, missing: offer.missing.map(symbol => symbolInNote(symbol, span)) } : offer));
			offered.set(index, inNoteOffers);
			return inNoteOffers;
		},
		play(index, { bind = {}, domain = {}, indexBase }) {
			const known = formulasWith(namesInKeys({ bind, domain }));
			const formula = known.formulas[index];
			if (!formula) return refusal({ code: 'no-such-formula', latex: '', span: { start: 0, end: 0 } });
			return createLiveFormula(known, subjectOf(note, known, formula), { bind, domain }, indexBase ?? indexBaseOf(formula.node, arraysIn(bind, known.parse)), ({ index: other }) => known.formulas[note.formulas[other]?.continues ?? -1]);
		},
		check: (index, request) => check(note, formulasWith(namesInKeys(request)), index, request, host),
		diagnostics: () => [...note.diagnostics, ...note.formulas.flatMap((_, index) => open.formula(index).diagnostics)],
	};
	return { open: Object.freeze(open), parsed: () => parsed ?? inherited };
}

const squeeze = (latex: string): string => latex.replace(/\s+/g, '');

/** Whether a formula belongs to the entry of that keyword, or of one that begins so. */
function isOf(note: Note, { entry }: MathSpan, keyword: string): boolean {
	const names = entry === undefined ? [] : note.entries[entry]?.names ?? [];
	return names.some(name => name.toLowerCase().startsWith(keyword.toLowerCase()));
}

/** Names of several letters that a key begins with: the scanner keeps them whole. */
function namesInKeys({ bind = {}, domain = {} }: EvalRequest): readonly string[] {
	return [...Object.keys(bind), ...Object.keys(domain)].flatMap(key => /^\s*([A-Za-z]{2,})/.exec(spell(key))?.[1] ?? []);
}

function inNote(outcome: Outcome, formula: MathSpan | undefined): Outcome {
	if (!formula) return outcome;
	if (outcome.status === 'value' && outcome.decisions) return { ...outcome, decisions: outcome.decisions.map(decision => ({ ...decision, span: spanInNote(decision.span, formula) })) };
	if (outcome.status === 'open' && outcome.missingDetails) return { ...outcome, missingDetails: outcome.missingDetails.map(symbol => symbolInNote(symbol, formula)) };
	return outcome.status === 'refused' && outcome.span ? { ...outcome, span: spanInNote(outcome.span, formula) } : outcome;
}

function symbolInNote(symbol: SymbolReading, formula: MathSpan): SymbolReading {
	return symbol.span ? { ...symbol, span: spanInNote(symbol.span, formula) } : symbol;
}

function spanInNote({ start, end }: Span, { offsets }: MathSpan): Span {
	return { start: offsets.toOriginal(start), end: offsets.toOriginal(end) };
}

function describe(note: Note, index: number, parsed: NoteFormulas): FormulaReading {
	const formula = note.formulas[index] as MathSpan;
	const tree = parsed.formulas[index] as ParsedFormula;
	const meaning = meaningOf(tree, formula.continues === undefined ? undefined : parsed.formulas[formula.continues], parsed);
	const faults = tree.diagnostics.filter(isFault);
	const { line, column } = note.lines.positionAt(formula.span.start);
	const signature = signatureOf(tree.node);
	const entry = formula.entry === undefined ? undefined : note.entries[formula.entry]?.keyword;
	const status = faults.length > 0 || meaning.diagnostics.length > 0 ? 'refused' : meaning.missing.length > 0 ? 'open' : 'ready';
	const [reason] = [...faults, ...meaning.diagnostics];
	// that a statement has no value is no finding
	const diagnostics = [...tree.diagnostics, ...meaning.diagnostics.filter(({ code }) => code !== 'no-value')].map((diagnostic): Diagnostic => ({ ...diagnostic, span: spanInNote(diagnostic.span, formula) }));
	return {
		index, line, column, diagnostics, status,
		span: formula.span,
		latex: formula.latex,
		...(entry === undefined ? {} : { entry }),
		kind: kindOf(tree.node),
		...(signature === undefined ? {} : { signature }),
		symbols: missingSymbols(meaning.missing, tree, parsed).map(symbol => symbolInNote(symbol, formula)),
		missing: status === 'refused' ? [] : meaning.missing,
		...(status === 'refused' && reason ? { reason: messageOf(reason) } : {}),
		assumed: meaning.assumed,
		decisions: decisionReadings(meaning.decisions, tree, parsed).map(decision => ({ ...decision, span: spanInNote(decision.span, formula) })),
	};
}

/** The meaning without bindings, remembered by the formula's entry and text. */
function meaningOf(formula: ParsedFormula, chain: ParsedFormula | undefined, { definitions, names, meanings }: NoteFormulas): Meaning {
	const key = `${formula.entry} ${formula.section} ${formula.expanded} ${chain?.expanded ?? ''}`;
	const known = meanings.get(key);
	if (known) return known;
	const meaning = readFormula({ formula, chain, definitions, names: names(formula.entry), bindings: NO_BINDINGS });
	meanings.set(key, meaning);
	return meaning;
}

function kindOf(node: Node): FormulaKind {
	const [first] = equationsOf(node);
	if (!first) return 'statement';
	if (first.kind === 'update' || first.kind === 'statement') return first.kind;
	if (first.kind === 'expression') return isSymbol(node) || isApplication(node) ? 'mention' : 'expression';
	return first.left && (isSymbol(first.left) || isApplication(first.left)) ? 'definition' : 'equation';
}
