import type { Note } from './note/note';
import { checkFormula, type CheckOptions, type Subject } from './check/check';
import type { Verdict } from './check/verdict';
import { isFault } from './evaluate';
import type { NoteFormulas, ParsedFormula } from './noteFormulas';
import { keyOf } from './semantics/symbols';
import { arraysIn, indexBaseOf } from './semantics/indexBase';
import type { CheckRequest, Host } from './service';

/** What one check may cost on the host's own thread. */
const HOST_STEPS = 2_000_000;
const HOST_MILLISECONDS = 250;
/** Where the random numbers start; the stream of each claim is named by its text. */
const SEED = 20_260_101;

/** Holds what one formula of a note claims against what it computes. */
export function check(note: Note, formulas: NoteFormulas, index: number, { bind = {}, domain = {}, indexBase, limits }: CheckRequest, host: Host): Verdict {
	const formula = formulas.formulas[index];
	if (!formula) return { verdict: 'unchecked', points: 0, reason: { code: 'no-claim' } };
	const fault = formula.diagnostics.find(isFault);
	if (fault) return { verdict: 'unchecked', points: 0, reason: { code: 'not-read', fault } };
	const options: CheckOptions = {
		given: { bind, domain },
		indexBase: indexBase ?? indexBaseOf(formula.node, arraysIn(bind, formulas.parse)),
		seed: SEED,
		limits: { steps: limits?.steps ?? HOST_STEPS, milliseconds: limits?.milliseconds ?? HOST_MILLISECONDS, now: host.now },
	};
	return checkFormula(subjectOf(note, formulas, formula), options);
}

/** A formula with what the note says around it. */
export function subjectOf(note: Note, formulas: NoteFormulas, formula: ParsedFormula): Subject {
	const { entry, index } = formula;
	return {
		formula,
		above: chainAbove(note, formulas.formulas, index),
		keyword: entry === undefined ? undefined : note.entries[entry]?.keyword,
		neighbours: formulas.ofEntry(entry).filter(other => entry !== undefined || other.section === formula.section),
		legend: note.legend.filter(line => line.entry === undefined || line.entry === entry).map(({ latex, words, domain: stated }) => ({ key: keyOf(formulas.parse(latex)), words, ...(stated ? { domain: stated } : {}) })),
		definitions: formulas.definitions,
		names: formulas.names(entry),
		parse: formulas.parse,
	};
}

/** The formulas whose chain a formula goes on with, the first one first. */
function chainAbove(note: Note, formulas: NoteFormulas['formulas'], index: number): readonly ParsedFormula[] {
	const above = note.formulas[index]?.continues;
	const formula = above === undefined ? undefined : formulas[above];
	return above === undefined || !formula ? [] : [...chainAbove(note, formulas, above), formula];
}
