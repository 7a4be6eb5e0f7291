import type { Domain } from './base/domain';
import { numberToJson } from './base/value';
import { callWithFunction } from './callFunction';
import { isFault, openOutcome, readRequest, refusal } from './evaluate';
import { missingSymbols } from './missing';
import { createNoteFunction } from './noteFunction';
import type { NoteFormulas, ParsedFormula } from './noteFormulas';
import { equationsOf } from './semantics/equations';
import { applicationOf, isSymbol, keyOf } from './semantics/symbols';
import type { CallRequest, Host, Outcome, SymbolReading, Watch } from './service';

/** Calls a method of the library on a formula as a function of its variables. */
export function callOnFormula(formulas: NoteFormulas, formula: ParsedFormula, chain: ParsedFormula | undefined, name: string, request: CallRequest, host: Host, watch: Watch = {}): Outcome {
	const fault = formula.diagnostics.find(isFault);
	if (fault) return refusal(fault);
	const { domain = {}, variables, args = {} } = request;
	const missing = missingSymbols(readRequest(formulas, formula, chain, request, []).meaning.missing, formula, formulas);
	const keys = variables?.map(key => keyOf(formulas.parse(key))) ?? variablesOf(formula, missing, formulas);
	const moved = keys.map(key => missing.find(({ symbol }) => symbol === key) ?? { symbol: key, role: 'value' } satisfies SymbolReading);
	const moving = moved.map(({ symbol, type }) => ({ key: symbol, rank: type === 'vector' ? 1 : 0 }));
	const { meaning, bindings } = readRequest(formulas, formula, chain, { ...request, domain: { ...domainsOf(moved), ...domain } }, moving);
	const { target, diagnostics: [first] } = meaning;
	if (first) return refusal(first);
	const open = openOutcome(meaning, formula, formulas);
	if (open) return open;
	if (!target || target.variables.length === 0) return refusal({ code: 'no-variable', span: formula.node.span });
	return callWithFunction(name, args, budget => createNoteFunction(target, bindings, budget), { host, watch, span: formula.node.span });
}

/** What stands before the bar or the semicolon on the left side, if it is open; else every symbol that is. */
function variablesOf({ node }: ParsedFormula, missing: readonly SymbolReading[], { parse }: NoteFormulas): readonly string[] {
	const open = missing.map(({ symbol }) => symbol).filter(symbol => isSymbol(parse(symbol)));
	const left = equationsOf(node)[0]?.left;
	const brackets = left && applicationOf(left)?.brackets;
	if (!brackets) return open;
	const bar = brackets.separators.findIndex(separator => separator !== ',');
	const before = brackets.items.slice(0, bar < 0 ? undefined : bar + 1).map(keyOf).filter(key => open.includes(key));
	return before.length > 0 ? before : open;
}

/** Where the note says that symbols lie, as bindings have it. */
function domainsOf(symbols: readonly SymbolReading[]): Readonly<Record<string, unknown>> {
	return Object.fromEntries(symbols.flatMap(({ symbol, domain }) => (domain ? [[symbol, domainJson(domain)] as const] : [])));
}

function domainJson(domain: Domain): unknown {
	return domain.kind === 'values' ? domain.values : { interval: [domain.low, domain.high].map(numberToJson) };
}
