import { appliedFunctions, takesOthers, type CreateFunction } from './appliedFunctions';
import type { Domain } from '../base/domain';
import { numberToJson } from '../base/value';
import { callWithFunction, callWithFunctions } from './callFunction';
import { isFault, readRequest, refusal } from '../evaluate';
import type { Node } from '../formula/syntax';
import { byName } from '../library';
import type { Parameter } from '../library/record';
import { missingSymbols } from '../missing';
import { createNoteFunction } from './noteFunction';
import type { NoteFormulas, ParsedFormula } from '../noteFormulas';
import { separateFactors, tellsFactorsApart } from './separateFactors';
import { beliefFactors } from '../semantics/beliefFactors';
import { equationsOf } from '../semantics/equations';
import { isPartition, isSearch, shapesOf, type FormulaShape } from '../semantics/formulaShapes';
import type { Bindings } from '../semantics/bindings';
import type { Meaning } from '../semantics/readFormula';
import { unknownScales } from '../semantics/unknownScales';
import { applicationOf, eventValue, isSymbol, keyOf, nodesIn } from '../semantics/symbols';
import { unnormalised } from '../semantics/unnormalised';
import type { CallRequest, Host, Outcome, SymbolReading, Watch } from '../service';

/** Calls a method of the library on a formula as a function of its variables. */
export function callOnFormula(formulas: NoteFormulas, formula: ParsedFormula, chain: ParsedFormula | undefined, name: string, request: CallRequest, host: Host, watch: Watch = {}): Outcome {
	const fault = formula.diagnostics.find(isFault);
	if (fault) return refusal(fault);
	const place = { host, watch, span: formula.node.span };
	const record = byName(name);
	const applied = record && takesOthers(record) && isAboutOthers(formula, chain) ? appliedFunctions(formula.node, record, request.args ?? {}, part => readPart(formulas, formula, part, request)) : undefined;
	if (record && applied) return callWithFunctions(record, request.args ?? {}, applied, place);
	const separate = record && tellsFactorsApart(record, request.args ?? {}) ? readFactors(formulas, formula, chain, request) : undefined;
	if (record && separate) return callWithFunctions(record, request.args ?? {}, separate, place);
	const { meaning, states, missing, bindings, assumed } = readCall(formulas, formula, chain, request, record?.parameters);
	const { diagnostics: [first] } = meaning;
	if (first) return refusal(first);
	if (missing.length > 0) return { status: 'open', missing: missing.map(({ symbol }) => symbol), missingDetails: missing };
	const isUnnormalised = record?.parameters.some(parameter => parameter.unnormalised) ?? false;
	const target = isUnnormalised && meaning.target ? unnormalised(meaning.target, states) : meaning.target;
	if (!target || target.variables.length === 0) return refusal({ code: 'no-variable', span: formula.node.span });
	const outcome = callWithFunction(name, request.args ?? {}, budget => createNoteFunction(target, bindings, budget), place);
	return outcome.status === 'value' && assumed.length > 0 ? { ...outcome, assumed } : outcome;
}

/** What is itself no density but speaks of some. */
function isAboutOthers({ node }: ParsedFormula, chain: ParsedFormula | undefined): boolean {
	const shapes = shapesOf(node, chain?.node);
	return INFORMATION.some(shape => shapes.has(shape));
}

const INFORMATION: readonly FormulaShape[] = ['divergence', 'entropy', 'cross-entropy', 'mutual-information'];

function readPart(formulas: NoteFormulas, formula: ParsedFormula, node: Node, { bind, domain, indexBase }: CallRequest): CallReading {
	return readCall(formulas, { ...formula, node }, undefined, { ...(bind ? { bind } : {}), ...(domain ? { domain } : {}), ...(indexBase === undefined ? {} : { indexBase }) });
}

/** Likelihood and prior by themselves, each in what is not known. */
function readFactors(formulas: NoteFormulas, formula: ParsedFormula, chain: ParsedFormula | undefined, request: CallRequest): ReadonlyMap<string, CreateFunction> | undefined {
	const shapes = shapesOf(formula.node, chain?.node);
	const factors = BELIEFS.some(shape => shapes.has(shape)) ? beliefFactors(formula.node) : undefined;
	const isMoved = factors && (!request.variables || request.variables.length === 0 || request.variables.join() === factors.unknown);
	return isMoved ? separateFactors(factors, part => readCall(formulas, { ...formula, node: part }, undefined, { ...request, variables: [factors.unknown] })) : undefined;
}

const BELIEFS: readonly FormulaShape[] = ['bayes', 'joint', 'search'];

/** A formula as a function of its variables, under the bindings of a request. */
interface CallReading {
	/** None where a search moves its own. */
	readonly variables: readonly SymbolReading[];
	/** How many of the variables are no parameters of a model, which come behind; all where there are none. */
	readonly states: number;
	/** What the formula waits for besides its variables. */
	readonly missing: readonly SymbolReading[];
	/** What is taken for granted: that an unknown scale does not matter. */
	readonly assumed: readonly string[];
	readonly meaning: Meaning;
	readonly bindings: Bindings;
}

export function readCall(formulas: NoteFormulas, formula: ParsedFormula, chain: ParsedFormula | undefined, request: CallRequest, parameters: readonly Parameter[] = []): CallReading {
	const { domain = {}, variables, args = {} } = request;
	const unknown = missingSymbols(readRequest(formulas, formula, chain, request, []).meaning.missing, formula, formulas);
	const states = variablesOf(formula, chain, unknown, formulas);
	const hasParameters = parameters.some(({ withParameters }) => withParameters);
	const keys = variables?.map(key => keyOf(formulas.parse(key))) ?? (hasParameters ? [...new Set([...states, ...openOnTheLeft(formula, unknown)])] : states);
	const scales = unknownScales(formula.node, unknown.map(({ symbol }) => symbol), hasParameters ? states : keys);
	const open = unknown.filter(({ symbol }) => !scales.includes(symbol));
	const moved = keys.filter(key => !scales.includes(key)).map((key): SymbolReading => open.find(({ symbol }) => symbol === key) ?? { symbol: key, role: 'value' });
	const moving = moved.map(({ symbol, type }, i) => ({ key: symbol, rank: rankOf(type === 'vector', i, moved.length, parameters, args) }));
	const bind = { ...request.bind, ...Object.fromEntries(scales.map(key => [key, 1])) };
	const read = readRequest(formulas, formula, chain, { ...request, bind, domain: { ...domainsOf(moved), ...domain } }, moving);
	return { variables: moved, states: hasParameters ? moved.filter(({ symbol }) => states.includes(symbol)).length : Infinity, assumed: scales.length > 0 ? ['unnormalised'] : [], missing: read.meaning.missing.length === 0 ? [] : stillMissing(open, moved, read.meaning, formula, formulas), ...read };
}

/** As an evaluation would ask for it: an unknown function of a variable that moves may look like an entry of a list. */
function stillMissing(open: readonly SymbolReading[], variables: readonly SymbolReading[], { missing }: Meaning, formula: ParsedFormula, formulas: NoteFormulas): readonly SymbolReading[] {
	const asked = open.filter(symbol => !variables.includes(symbol));
	return asked.length > 0 ? asked : missingSymbols(missing, formula, formulas);
}

/** None where the formula is a search; what stands before the bar or the semicolon on the left side, if it is open; else every symbol that is. */
function variablesOf({ node }: ParsedFormula, chain: ParsedFormula | undefined, missing: readonly SymbolReading[], { parse }: NoteFormulas): readonly string[] {
	if (movesItsOwn(node)) return [];
	const open = missing.map(({ symbol }) => symbol).filter(symbol => isSymbol(parse(symbol)));
	const before = argumentsBeforeBar(node, chain).filter(key => open.includes(key));
	return before.length > 0 ? before : open;
}

/** Whether a formula is a search or a partition function, whose variables are bound in it. */
export function movesItsOwn(node: Node): boolean {
	return equationsOf(node)[0]?.members.some(member => isSearch(member) || isPartition(member)) ?? false;
}

/** Keys of what stands in the brackets of the left side before the bar or the semicolon. */
export function argumentsBeforeBar(node: Node, chain: ParsedFormula | undefined): readonly string[] {
	const left = equationsOf(node)[0]?.left ?? (chain && equationsOf(chain.node)[0]?.left);
	const brackets = left && applicationOf(left)?.brackets;
	if (!brackets) return [];
	const bar = brackets.separators.findIndex(separator => separator !== ',');
	return brackets.items.slice(0, bar < 0 ? undefined : bar + 1).map(item => keyOf(eventValue(item)));
}

/** The symbols of the left side that are open: `x` and `\theta` of `p_\theta(x)`. */
function openOnTheLeft({ node }: ParsedFormula, missing: readonly SymbolReading[]): readonly string[] {
	const left = equationsOf(node)[0]?.left;
	const open = new Set(missing.map(({ symbol }) => symbol));
	return left ? [...nodesIn(left)].filter(isSymbol).map(keyOf).filter(key => open.has(key)) : [];
}

/**
 * A vector or a number. What a method is given tells: of a state and its parameters their values; where `dimensions` can say how long an
 * array is, a bold letter is one only if it is said; where chains start at a number, it is one.
 */
function rankOf(isVector: boolean, place: number, count: number, parameters: readonly Parameter[], args: Readonly<Record<string, unknown>>): number {
	if (parameters.some(({ withParameters }) => withParameters)) {
		const { state, data, parameters: at, start } = args;
		const first = state ?? (Array.isArray(data) ? data[0] : undefined);
		return count === 2 && Array.isArray(place === 0 ? first : at ?? start) ? 1 : 0;
	}
	const isSized = typeof args['start'] !== 'number' && (args['dimensions'] !== undefined || !parameters.some(({ name }) => name === 'dimensions'));
	return isVector && isSized ? 1 : 0;
}

/** Where the note says that symbols lie, as bindings have it. */
function domainsOf(symbols: readonly SymbolReading[]): Readonly<Record<string, unknown>> {
	return Object.fromEntries(symbols.flatMap(({ symbol, domain }) => (domain ? [[symbol, domainJson(domain)] as const] : [])));
}

function domainJson(domain: Domain): unknown {
	return domain.kind === 'values' ? domain.values : { interval: [domain.low, domain.high].map(numberToJson) };
}
