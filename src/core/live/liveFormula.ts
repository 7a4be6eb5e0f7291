import type { Domain } from '../base/domain';
import { beliefExample } from './beliefExample';
import { rankOf } from '../base/type';
import { isRecord } from '../base/value';
import { findExample, isExample } from '../check/example';
import type { Subject } from '../check/check';
import { contrastExample } from './contrastExample';
import { energyExample } from './energyExample';
import type { Guess } from '../check/guesses';
import type { Point } from '../check/verdict';
import { findCompanions, type Companion } from './companions';
import { distributionExamples } from '../library';
import { isFault, openOutcome, readRequest, refusal } from '../evaluate';
import { findChecks, type LiveCheck } from './liveChecks';
import { missingSymbols } from '../missing';
import type { NoteFormulas, ParsedFormula } from '../noteFormulas';
import { compile } from '../program/compile';
import type { Program } from '../program/program';
import { optimise } from '../program/optimise';
import { createClosedContext } from '../semantics/closedContext';
import { local } from '../semantics/context';
import { differentiate } from '../semantics/differentiate';
import { localsIn, mapChildren, type Ir } from '../semantics/ir';
import type { Outcome, SymbolReading } from '../service';
import { isShares } from '../math/shares';
import { signatureOf, titleOf } from '../signature';
import { sliderRange, type SliderRange } from './sliderRange';
import { summandOf, type Summand } from './summand';
import { inOrderOf } from '../view/describe';

/** A formula that can be played with: programs of its value, and what may be moved. A slot of a program has the key of a parameter. */
export interface LiveFormula {
	readonly status: 'live';
	/** Its left side, or all of it, as plain text. */
	readonly title: string;
	readonly parts: readonly LivePart[];
	readonly parameters: readonly LiveParameter[];
	readonly domain: Point['domain'];
	/** The parameter for the horizontal axis. */
	readonly axis?: string;
	readonly assumed: readonly string[];
	/** Other formulas of its entry that can be drawn with it. */
	readonly companions: readonly Companion[];
	/** What it, or the note about it, says in another way. */
	readonly checks: readonly LiveCheck[];
}

/** One of the values of a formula. */
export interface LivePart {
	/** Its left side, as LaTeX, where there are several. */
	readonly label?: string;
	readonly rank: number;
	readonly program: Program;
	/** By the axis, where that is a number and the value has a derivative. */
	readonly derivative?: Program;
	/** What it integrates or adds up. */
	readonly summand?: Summand;
}

export interface LiveParameter {
	/** To bind, as LaTeX. */
	readonly key: string;
	readonly type: NonNullable<SymbolReading['type']>;
	readonly words?: string;
	/** As bindings have it. */
	readonly value: unknown;
	/** Not given by anybody: a value to begin with. */
	readonly isExample: boolean;
	/** Of a number. */
	readonly slider?: SliderRange;
	/** The only values that it takes. */
	readonly values?: readonly number[];
	/** Of probabilities in a vector or a table: the entries add up to 1. */
	readonly isSimplex?: true;
	/** Of a matrix: the entries of each row add up to 1. */
	readonly keepsRows?: true;
	/** Distributions that may stand in for this one, as bindings. */
	readonly families?: readonly { readonly dist: string; readonly args: Readonly<Record<string, number>> }[];
}

export type LiveOutcome = LiveFormula | Exclude<Outcome, { readonly status: 'value' }>;

/** Finds values for what a formula leaves open, and makes the programs that a page runs while they move. */
export function createLiveFormula(formulas: NoteFormulas, subject: Subject, given: Point, indexBase: number, chainOf: (formula: ParsedFormula) => ParsedFormula | undefined = () => undefined): LiveOutcome {
	const { formula, above: [chain] } = subject;
	const parsed = formulas.formulas[formula.index] as ParsedFormula;
	const fault = parsed.diagnostics.find(isFault);
	if (fault) return refusal(fault);
	const readAt = (from: Point) => {
		const example = findExample(subject, from, indexBase);
		const point = isExample(example) ? example.point : from;
		const read = readRequest(formulas, parsed, chain as ParsedFormula | undefined, { ...point, indexBase, ...(isExample(example) && example.member !== undefined ? { member: example.member } : {}) });
		return { example, point, ...read, open: openOutcome(read.meaning, parsed, formulas) };
	};
	const isRead = ({ meaning, open }: ReturnType<typeof readAt>): boolean => meaning.diagnostics.length === 0 && !open;
	const belief = beliefExample(parsed.node, chain?.node, given);
	const believed = belief && readAt(belief);
	const plain = believed && isRead(believed) ? believed : readAt(given);
	const telling = contrastExample(parsed.node, chain?.node, given, plain.point) ?? energyExample(parsed.node, chain?.node, given, plain.point);
	const told = telling && readAt(telling);
	const { example, point, bindings, meaning, open } = told && isRead(told) ? told : plain;
	const [first] = meaning.diagnostics;
	if (first) return refusal(first);
	if (open) return open;
	const guesses = isExample(example) ? example.guesses : new Map<string, Guess>();
	const symbols = missingSymbols(inOrderOf(signatureOf(parsed.node), Object.keys(point.bind), key => key), parsed, formulas);
	const parameters = symbols.map(symbol => parameterOf(symbol, point, guesses.get(symbol.symbol), isExample(example) ? example.ends.get(symbol.symbol) : undefined, !Object.hasOwn(given.bind, symbol.symbol)));
	const across = parameters.find(({ slider, values }) => slider ?? values);
	const axis = across?.key;
	if (parameters.length === 0 || meaning.parts.every(({ ir }) => ir.kind === 'stack' && isWritten(ir))) return refusal({ code: 'no-value', what: 'formula', span: parsed.node.span });
	const parts = meaning.parts.map(({ left, ir }): LivePart => {
		const derivative = across?.slider && across.type === 'number' ? derivativeBy(ir, bindings.inputs.findIndex(({ key }) => key === axis)) : undefined;
		const summand = summandOf(ir, bindings.inputs);
		return {
			...(left ? { label: parsed.latex.slice(left.start, left.end).trim() } : {}),
			rank: rankOf(ir.type),
			program: compile(optimise(ir), bindings.inputs).program,
			...(derivative ? { derivative: compile(optimise(derivative), bindings.inputs).program } : {}),
			...(summand ? { summand } : {}),
		};
	});
	const neighbours = subject.neighbours.flatMap(({ index }) => formulas.formulas[index] ?? []);
	const companions = findCompanions(formulas, neighbours, chainOf, {
		formula: parsed, values: meaning.parts.map(({ ir }) => ir), point, indexBase, keys: parameters.map(({ key }) => key), axis, member: isExample(example) ? example.member : undefined,
	});
	const checks = findChecks(formulas, { formula: parsed, chain: chain as ParsedFormula | undefined, values: meaning.parts.map(({ ir }) => ir), neighbours, point, indexBase, parameters });
	return { status: 'live', title: titleOf(parsed), parts, parameters, domain: point.domain, ...(axis === undefined ? {} : { axis }), assumed: meaning.assumed, companions, checks };
}

function parameterOf({ symbol, type = 'number', domain, description }: SymbolReading, point: Point, guess: Guess | undefined, ends: Domain | undefined, isExample: boolean): LiveParameter {
	const value = point.bind[symbol];
	const domains = [...(domain ? [domain] : []), ...(ends ? [ends] : []), ...(guess?.kind === 'number' ? guess.domains : []), ...intervalOf(symbol, point)];
	const isWhole = type === 'number' && domains.some(one => one.kind === 'interval' && one.integer);
	const values = guess?.kind === 'point' ? valuesOf(guess.variable, point) : domains.find((one): one is Extract<Domain, { kind: 'values' }> => one.kind === 'values')?.values;
	return {
		key: symbol,
		type: typeOf(value, isWhole ? 'integer' : type),
		...(description === undefined ? {} : { words: description }),
		value, isExample,
		...(typeOf(value, type) === 'distribution' ? { families: distributionExamples } : {}),
		...((guess?.kind === 'array' && guess.rank === 1 && guess.structures.has('simplex')) || isJointTable(value) ? { isSimplex: true as const } : {}),
		...(values ? { values } : typeof value === 'number' ? { slider: sliderRange(domains, value, isWhole || type === 'integer') } : {}),
	};
}

/** A table whose entries are shares of 1. */
function isJointTable(value: unknown): boolean {
	if (!isRecord(value) || !Array.isArray(value['table'])) return false;
	const entries = value['table'].flat(2) as readonly unknown[];
	return entries.every(entry => typeof entry === 'number') && isShares(entries);
}

/** Where a number lies by a domain that was given for it. */
function intervalOf(symbol: string, { domain }: Point): readonly Domain[] {
	const given = domain[symbol];
	if (typeof given !== 'object' || given === null || Array.isArray(given)) return [];
	const { interval, range } = given as { readonly interval?: readonly unknown[]; readonly range?: readonly unknown[] };
	const [low, high] = interval ?? range ?? [];
	return typeof low === 'number' && typeof high === 'number' ? [{ kind: 'interval', low, high, ...(range ? { integer: true } : {}) }] : [];
}

/** The values that a variable runs through: of its domain, or of a table that has it as an axis. */
function valuesOf(variable: string, { bind, domain }: Point): readonly number[] | undefined {
	const tables = Object.values(bind).flatMap(value => (isRecord(value) && 'domain' in value ? [value['domain'] as Readonly<Record<string, unknown>>] : []));
	const values = [domain, ...tables].map(domains => domains[variable]).find(Array.isArray);
	return values as readonly number[] | undefined;
}

/** Whether a value is what its symbols are, in brackets or not. */
function isWritten(ir: Ir): boolean {
	return ir.kind === 'input' || ir.kind === 'constant' || (ir.kind === 'stack' && ir.items.every(isWritten));
}

/** What a value is, whatever it was taken for. */
function typeOf(value: unknown, taken: LiveParameter['type']): LiveParameter['type'] {
	if (isRecord(value)) return 'dist' in value ? 'distribution' : 'function';
	if (!Array.isArray(value)) return typeof value === 'number' && taken !== 'integer' ? 'number' : taken;
	return Array.isArray(value[0]) ? (Array.isArray(value[0][0]) ? 'array' : 'matrix') : 'vector';
}

/** The exact derivative by one input; undefined where there is none. */
function derivativeBy(ir: Ir, input: number): Ir | undefined {
	const id = 1 + Math.max(-1, ...localsIn(ir));
	const context = createClosedContext(id + 1);
	const moved = differentiate(replaced(ir, node => (node.kind === 'input' && node.input === input ? local(id, node.span, node.type) : undefined)), { local: id }, context);
	if (context.diagnostics.length > 0) return undefined;
	return replaced(moved, node => (node.kind === 'local' && node.local === id ? { kind: 'input', input, type: node.type, span: node.span } : undefined));
}

function replaced(ir: Ir, by: (node: Ir) => Ir | undefined): Ir {
	return by(ir) ?? mapChildren(ir, child => replaced(child, by));
}
