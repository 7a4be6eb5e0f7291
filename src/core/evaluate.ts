import type { Diagnostic } from './base/diagnostic';
import type { Span } from './base/span';
import { toJson, type Json } from './base/value';
import { createBudget, type Budget } from './math/budget';
import type { NoteFormulas, ParsedFormula } from './noteFormulas';
import { decisionReadings } from './decisions';
import { missingSymbols } from './missing';
import { assess } from './program/assess';
import { compile } from './program/compile';
import { link } from './program/link';
import { locate } from './program/locate';
import type { Run } from './program/run';
import { optimise } from './program/optimise';
import { readBindings, type Bindings } from './semantics/bindings';
import { arraysIn, indexBaseOf } from './semantics/indexBase';
import { isReady, readFormula, type Meaning } from './semantics/readFormula';
import type { Moving } from './semantics/target';
import type { EvalRequest, Host, Outcome } from './service';
import { messageOf } from './view/messages';

/** Evaluation on the host's own thread costs at most this; elsewhere the caller says what it may cost. */
const HOST_STEPS = 200_000;
const MAX_ELEMENTS = 4_000_000;

/** Evaluates one formula of a note under bindings. */
export function evaluate(formulas: NoteFormulas, index: number, chain: number | undefined, request: EvalRequest, host: Host): Outcome {
	const formula = formulas.formulas[index];
	if (!formula) return refusal({ code: 'no-such-formula', latex: '', span: NOWHERE });
	const fault = formula.diagnostics.find(isFault);
	if (fault) return refusal(fault);
	const { bindings, meaning } = readRequest(formulas, formula, chain === undefined ? undefined : formulas.formulas[chain], request);
	const guesses = formula.diagnostics.flatMap(({ code }) => (code === 'undefined-command' ? [code] : []));
	return openOutcome(meaning, formula, formulas) ?? outcomeOf({ ...meaning, assumed: [...new Set([...meaning.assumed, ...guesses])] }, bindings, request, formula, formulas, host);
}

/** What a formula, or the member asked for, means under the bindings of a request; with `moving`, the formula as a function of these symbols. */
export function readRequest(formulas: NoteFormulas, formula: ParsedFormula, chain: ParsedFormula | undefined, request: EvalRequest, moving?: readonly Moving[]): { readonly bindings: Bindings; readonly meaning: Meaning } {
	const { bind = {}, domain = {}, member } = request;
	const { parse, definitions } = formulas;
	const bindings = readBindings(bind, domain, request.indexBase ?? indexBaseOf(formula.node, arraysIn(bind, parse)), parse);
	return { bindings, meaning: readFormula({ formula, chain, definitions, names: formulas.names(formula.entry), bindings, ...(moving ? { moving } : { member }) }) };
}

const NOWHERE: Span = { start: 0, end: 0 };

/** What the parser mended with a guess of its own is no fault; what it could not read is. */
export function isFault({ code }: Diagnostic): boolean {
	return code !== 'lost-limits' && code !== 'undefined-command';
}

export function refusal(diagnostic: Diagnostic): Extract<Outcome, { readonly status: 'refused' }> {
	return { status: 'refused', code: diagnostic.code, message: messageOf(diagnostic), span: diagnostic.span };
}

/** What is refused cannot be mended by values, so that it goes first. */
export function openOutcome({ diagnostics, missing }: Meaning, formula: ParsedFormula, formulas: NoteFormulas): Extract<Outcome, { readonly status: 'open' }> | undefined {
	if (diagnostics.length > 0 || missing.length === 0) return undefined;
	return { status: 'open', missing, missingDetails: missingSymbols(missing, formula, formulas) };
}

function outcomeOf(meaning: Meaning, bindings: Bindings, request: EvalRequest, formula: ParsedFormula, formulas: NoteFormulas, host: Host): Outcome {
	const { diagnostics, parts, assumed } = meaning;
	const [first] = diagnostics;
	if (first) return refusal(first);
	if (!isReady(meaning)) return refusal({ code: 'no-value', what: 'formula', span: formula.node.span });
	const values: Record<string, Json> = {};
	let uncovered = false;
	let single: Json | undefined;
	const { steps = HOST_STEPS, milliseconds } = request.limits ?? {};
	const createBudgetOf = (): Budget => createBudget({ steps, elements: MAX_ELEMENTS, ...(milliseconds === undefined ? {} : { time: milliseconds, now: host.now }) });
	const [budget, encloseBudget] = [createBudgetOf(), createBudgetOf()];
	for (const { left, ir } of parts) {
		const { program, inputs } = compile(optimise(ir), bindings.inputs);
		const result: Run = assess(link(program), inputs.map(input => bindings.values[input] as number), budget, encloseBudget);
		if (!result.ok) return refusal(locate(ir, bindings.values, result.fault, formula.latex));
		uncovered ||= result.uncovered;
		const json = toJson(result.value);
		if (!left) single = json;
		else Object.defineProperty(values, formula.latex.slice(left.start, left.end).trim(), { value: json, enumerable: true });
	}
	const value = single ?? values;
	const decisions = decisionReadings(meaning.decisions, formula, formulas);
	return {
		status: 'value',
		value,
		...(assumed.length > 0 ? { assumed } : {}),
		...(decisions.length > 0 ? { decisions } : {}),
		...(value === 'nan' ? { reason: uncovered ? 'the cases do not cover this point, or disagree there' : 'undefined at this point' } : {}),
	};
}
