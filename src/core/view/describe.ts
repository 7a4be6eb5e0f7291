import type { DecisionReading, FormulaReading, MethodOffer, Outcome, SymbolReading } from '../service';
import { isRecord, type Json } from '../base/value';
import { describeGiven, type Given } from './given';
import { plainMath, plainSentence } from './plain';
import { symbolWords } from './symbolWords';
import type { LegendRow, View } from './view';
import { enumerate } from './words';

/** How many symbols and decisions a hover has room for. */
const SHOWN_SYMBOLS = 12;
const SHOWN_DECISIONS = 4;

/** How many methods a hover offers. */
const SHOWN_METHODS = 4;

/** A formula as a hover shows it: what it belongs to, its picture, its value or what that lacks, the value with what the reader gave it, its symbols, what can be done, how it was read. */
export function describeFormula(reading: FormulaReading, outcome?: Outcome, methods: readonly MethodOffer[] = [], given?: Given): View {
	const parts: View[] = [
		...(reading.entry === undefined ? [] : [title(reading.entry, reading.kind)]),
		{ kind: 'formula', latex: reading.latex },
		...(given?.outcome.status === 'value' && reading.status === 'open' ? [] : state(reading, outcome)),
		...(given ? withGiven(given, reading.signature) : []),
		...legend(inOrderOf(reading.signature, reading.symbols, ({ symbol }) => symbol)),
		...(canEvaluate(reading) ? [{ kind: 'action', label: 'Evaluate…', action: 'evaluate' } as const] : []),
		...(methods.length > 0 ? [{ kind: 'runs', label: 'Run', methods: methods.slice(0, SHOWN_METHODS) } as const] : []),
		...reasons(reading.decisions),
	];
	return { kind: 'stack', parts };
}

/** Why it was read so, without what goes without saying. */
function reasons(decisions: readonly DecisionReading[]): readonly View[] {
	const said = decisions.filter(({ obvious }) => !obvious).map(({ reason, otherwise }) => (otherwise === undefined ? reason : `${reason}; ${otherwise}`));
	return [...new Set(said)].slice(0, SHOWN_DECISIONS).map(sentence => aside(`${plainSentence(capitalized(sentence))}.`));
}

/** Whether there is anything to ask arguments for or to compute; there is not for a lone symbol or number of the text. */
export function canEvaluate(reading: FormulaReading): boolean {
	return reading.status !== 'refused' && reading.kind !== 'mention' && !/^\s*[\d.]+\s*$/u.test(reading.latex);
}

/** A computed value together with the arguments it was computed for. */
export function describeEvaluation(outcome: Outcome, bind: Readonly<Record<string, unknown>>, label?: string): View {
	const decisions = outcome.status === 'value' ? outcome.decisions ?? [] : [];
	return { kind: 'stack', parts: [describeOutcome(outcome, label), ...describeGiven(bind), ...reasons(decisions)] };
}

/** What came of an evaluation. `label` says of what, as LaTeX. */
export function describeOutcome(outcome: Outcome, label?: string): View {
	switch (outcome.status) {
		case 'value': return { kind: 'stack', parts: [...values(outcome.value, label), ...remarks(outcome)] };
		case 'open': return { kind: 'text', text: needs(outcome.missing), tone: 'plain' };
		case 'refused': return { kind: 'text', text: outcome.message, tone: 'warning' };
	}
}

/** The keys that a formula still needs: those of its signature first, in the signature's order. */
export function neededKeys({ missing, signature }: FormulaReading): readonly string[] {
	return inOrderOf(signature, missing, key => key);
}

/** What the signature names comes first, in its order. */
export function inOrderOf<T>(signature = '', items: readonly T[], keyOf: (item: T) => string): readonly T[] {
	const written = plainMath(signature);
	const place = (item: T) => {
		const at = written.indexOf(plainMath(keyOf(item)));
		return at < 0 ? written.length : at;
	};
	return items.toSorted((a, b) => place(a) - place(b));
}

/** `Needs x, μ and σ.` */
export function needs(missing: readonly string[]): string {
	return `Needs ${enumerate(missing.map(plainMath))}.`;
}

function title(text: string, kind: FormulaReading['kind']): View {
	return kind === 'mention' ? { kind: 'title', text } : { kind: 'title', text, detail: kind };
}

function state(reading: FormulaReading, outcome: Outcome | undefined): readonly View[] {
	if (reading.kind === 'mention' && reading.status !== 'ready') return [];
	if (reading.status === 'refused') return reading.reason === undefined ? [] : [{ kind: 'text', text: `No value: ${reading.reason}`, tone: 'aside' }];
	if (reading.status === 'open') return reading.missing.length > 0 ? [{ kind: 'text', text: needs(neededKeys(reading)), tone: 'plain' }] : [];
	return outcome === undefined ? [] : [describeOutcome(outcome, reading.signature)];
}

/** What the reader gave is said with its value alone: an aside without one would say nothing. */
function withGiven({ bind, outcome }: Given, signature: string | undefined): readonly View[] {
	return outcome.status === 'value' ? [describeOutcome(outcome, signature), ...describeGiven(bind, {}, ', from the preview')] : [];
}

function values(value: Json | Readonly<Record<string, Json>>, label: string | undefined): readonly View[] {
	if (isRecord(value)) return Object.entries(value).map(([left, right]) => ({ kind: 'value', label: plainMath(left), value: right }));
	return [{ kind: 'value', ...(label === undefined ? {} : { label: plainMath(label) }), value }];
}

/** How a value was found, why it may be doubted, and what it takes for granted. */
export function remarks(outcome: Extract<Outcome, { readonly status: 'value' }>): readonly View[] {
	const assumed = outcome.assumed ?? [];
	return [
		...(outcome.by === undefined ? [] : [aside(`Found ${outcome.by}.`)]),
		...(outcome.reason === undefined ? [] : [aside(plainSentence(capitalized(outcome.reason)))]),
		...assumed.map(code => aside(`Taken for granted: ${ASSUMPTIONS.get(code) ?? code.replaceAll('-', ' ')}.`)),
	];
}

/** Repairs that a value rests on, by diagnostic code, as a reader would say them. */
const ASSUMPTIONS: ReadonlyMap<string, string> = new Map([
	['unnormalised', 'a factor that is not known only scales it'],
	['lost-limits', 'the two groups after the sign are its lower and upper limit'],
	['undefined-command', 'a command that is defined nowhere is the name it spells'],
	['mis-decoded', 'the mis-decoded text means what it was before'],
	['unicode-debris', 'look-alike characters mean their plain forms'],
]);

function legend(symbols: readonly SymbolReading[]): readonly View[] {
	const rows = symbols.flatMap(row).slice(0, SHOWN_SYMBOLS);
	return rows.length === 0 ? [] : [{ kind: 'legend', rows }];
}

/** Only symbols of which something is known beyond their being there. */
function row(reading: SymbolReading): readonly LegendRow[] {
	const words = symbolWords(reading);
	return words === undefined ? [] : [{ symbol: plainMath(reading.symbol), words }];
}

function aside(text: string): View {
	return { kind: 'text', text, tone: 'aside' };
}

function capitalized(text: string): string {
	return /^\p{Ll}\p{Ll}/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
