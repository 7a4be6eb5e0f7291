import type { Diagnostic } from '../base/diagnostic';
import type { Domain } from '../base/domain';
import type { Span } from '../base/span';
import { rankOf, tensor } from '../base/type';
import { definesMacros } from '../formula';
import type { Node } from '../formula/syntax';
import type { Bindings } from './bindings';
import { Context, local, type Local, type Scope, type SignMeaning, withLocals } from './context';
import type { Decision } from './decision';
import type { Definitions, NoteFormula } from './definitions';
import { equationsOf, expressionBefore, type Equation } from './equations';
import { countingArguments, freeIndices, steppedLetters } from './freeIndices';
import { usesAllOthers } from './helperEquations';
import { childrenOf, hasHole, mentions, type Ir } from './ir';
import { read } from './read';
import { indicesOf } from './elements';
import { readTarget, type Moving, type Target } from './target';
import { applicationOf, eventValue, isSymbol, keyOf, nodesIn } from './symbols';

/** A formula with everything that its reading depends on. */
export interface Question {
	readonly formula: NoteFormula;
	/** The formula whose chain this one continues. */
	readonly chain?: NoteFormula | undefined;
	readonly definitions: Definitions;
	readonly names: EntryNames;
	readonly bindings: Bindings;
	readonly member?: number | undefined;
	/** Updates of the same formula that have been made: `v \leftarrow …` before `w \leftarrow w + v`. */
	readonly before?: readonly Equation[];
	/** Symbols to leave open: the meaning is asked for as a function of them, or of what a search moves where there are none. */
	readonly moving?: readonly Moving[];
	/** Whether an array whose key has a free index of its own, `b_i`, is one value per index. */
	readonly isKeyedPerIndex?: boolean;
	/** Further equations, by their text, that are out of scope. */
	readonly without?: ReadonlySet<string>;
}

/** What an entry says of names, by canonical keys. */
export interface EntryNames {
	readonly declared: ReadonlySet<string>;
	readonly mentioned: ReadonlySet<string>;
	readonly applied: ReadonlySet<string>;
	readonly functions: ReadonlyMap<string, string>;
	readonly domains: ReadonlyMap<string, Domain>;
	/** What signs of products stand for, where that is told. */
	readonly signs: ReadonlyMap<string, SignMeaning>;
	/** Functions with a prime that are no derivatives: `V'` is the target network. */
	readonly otherFunctions: ReadonlySet<string>;
	/** Formulas that only bound a symbol, by their index: a condition of the formula before. */
	readonly bounds: ReadonlyMap<number, Bound>;
}

/** `x \ge 0`. */
export interface Bound {
	readonly key: string;
	readonly low: number;
	readonly high: number;
}

/** What a formula means under its bindings. It is ready to run when nothing is missing and nothing refused. */
export interface Meaning {
	/** One value, or several, each with the place of its left side. */
	readonly parts: readonly { readonly left?: Span; readonly ir: Ir }[];
	readonly missing: readonly string[];
	readonly diagnostics: readonly Diagnostic[];
	readonly decisions: readonly Decision[];
	readonly assumed: readonly string[];
	/** Where it was asked for as a function. */
	readonly target?: Target;
}

/** Reads a formula as a reader of the note would, or says what is missing or not understood. */
export function readFormula(question: Question): Meaning {
	const { formula, member, bindings } = question;
	const equations = equationsOf(formula.node);
	const expression = expressionBefore(formula.node);
	if (member === undefined && expression && bindings.diagnostics.length === 0 && usesAllOthers([expression, ...equations])) return readEquation(expression, question);
	const [first] = equations;
	if (bindings.diagnostics.length > 0) return refused(bindings.diagnostics.map(diagnostic => placed(diagnostic, formula.node)));
	if (!first) return refused([{ code: 'no-value', what: definesMacros(formula.latex) ? 'definitions' : 'empty', span: formula.node.span }]);
	if (member !== undefined) return readMember(first, member, question);
	if (equations.length === 1 || usesAllOthers(equations)) return readEquation(first, question);
	return merge(equations.map((equation, i) => ({
		left: equation.left?.span ?? equation.span,
		meaning: readEquation(equation, { ...question, before: equations.slice(0, i).filter(({ kind }) => kind === 'update') }),
	})));
}

/** What is wrong with a binding is shown where the formula uses its name. */
function placed(diagnostic: Diagnostic, node: Node): Diagnostic {
	const name = 'name' in diagnostic ? diagnostic.name?.replace(/\s/g, '') : undefined;
	const use = [...nodesIn(node)].find(inner => keyOf(inner).replace(/\s/g, '') === name);
	return { ...diagnostic, span: (use ?? node).span };
}

function refused(diagnostics: readonly Diagnostic[]): Meaning {
	return { parts: [], missing: [], diagnostics, decisions: [], assumed: [] };
}

function merge(named: readonly { readonly left: Span; readonly meaning: Meaning }[]): Meaning {
	const missing = new Set(named.flatMap(({ meaning }) => meaning.missing));
	return {
		parts: named.flatMap(({ left, meaning }) => meaning.parts.map(({ ir }) => ({ left, ir }))),
		missing: [...missing],
		diagnostics: named.flatMap(({ meaning }) => meaning.diagnostics),
		decisions: named.flatMap(({ meaning }) => meaning.decisions),
		assumed: [...new Set(named.flatMap(({ meaning }) => meaning.assumed))],
	};
}

function readMember(equation: Equation, member: number, question: Question): Meaning {
	const chain = [...(equation.left ? [equation.left] : []), ...equation.members];
	const node = chain[member];
	if (!node) return refused([{ code: 'no-such-member', member, count: chain.length, span: equation.span }]);
	return readExpression(node, equation, question);
}

/** The last member that can be computed; where none can, what the last one is missing. */
function readEquation(equation: Equation, question: Question): Meaning {
	const { left, members, kind, span } = equation;
	if (kind === 'statement' || members.length === 0) return refused([{ code: 'no-value', what: 'statement', span }]);
	const isClaim = left !== undefined && kind === 'equation' && !isDefinable(left);
	// numbers at the end are values at a point of the note's own, or rounded, and come after all that can be computed
	const isRounded = (member: Node): boolean => ['≈', '≃'].includes(equation.operators[members.indexOf(member)] ?? '=');
	const [symbolic, numeric] = [members.filter(member => [...nodesIn(member)].some(isSymbol)), members.filter(member => ![...nodesIn(member)].some(isSymbol))];
	const exact = numeric.filter(member => !isRounded(member));
	const candidates = [...symbolic.toReversed(), ...exact.toReversed(), ...(isClaim ? [left] : []), ...numeric.filter(isRounded).toReversed()];
	const meanings: Meaning[] = [];
	for (const candidate of candidates) {
		const meaning = readExpression(candidate, equation, question);
		if (isReady(meaning)) return chosen(meaning, candidate, equation);
		meanings.push(meaning);
	}
	if (question.chain) {
		const { chain, ...rest } = question;
		const whole = readFormula({ ...rest, formula: chain });
		if (isReady(whole)) return whole;
	}
	return meanings[0] as Meaning;
}

/** The meaning of the member that was chosen, with why it was. */
function chosen(meaning: Meaning, member: Node, { kind, left, members, span }: Equation): Meaning {
	const decisions: readonly Decision[] = [
		...(members.length > 1 ? [{ code: 'member', member: keyOf(member), span: member.span } as const] : []),
		...(kind === 'update' && left ? [{ code: 'update', name: keyOf(left), span } as const] : []),
		...(kind === 'proportion' ? [{ code: 'proportion', span } as const] : []),
	];
	const assumed = kind === 'proportion' ? [...meaning.assumed, 'unnormalised'] : meaning.assumed;
	return { ...meaning, decisions: [...meaning.decisions, ...decisions], assumed };
}

export function isReady({ parts, missing, diagnostics }: Meaning): boolean {
	return parts.length > 0 && missing.length === 0 && diagnostics.length === 0;
}

/** A symbol or an application: what a formula can define. */
function isDefinable(left: Node): boolean {
	return isSymbol(left) || applicationOf(left) !== undefined;
}

/** Reads one member of an equation. An index that is free on the left and not bound makes the result an array over it. */
export function readExpression(node: Node, equation: Equation, question: Question): Meaning {
	const { formula, chain, definitions, names, bindings, moving, isKeyedPerIndex, before = [], without = new Set() } = question;
	const context = new Context(bindings, definitions, read, { ...names, formula, entry: formula.entry, given: argumentsOf(equation.left), isKeyedPerIndex });
	const isDefined = (key: string): boolean => (['value', 'function'] as const).some(kind => definitions.of(kind, key).length > 0);
	const free = (equation.left ? [...freeIndices(equation.left), ...countingArguments(equation.left, node, bindings)] : [])
		.filter(index => !bindings.symbols.has(keyOf(index)) && !isDefined(keyOf(index)))
		.map(index => ({ index, id: context.freshLocal() }));
	const stepped = steppedLetters(formula.node);
	const locals = free.map(({ index, id }): readonly [string, Local] => [keyOf(index), { kind: 'value', ir: local(id, index.span), stepped: stepped.has(keyOf(index)) }]);
	const excluded = new Set([equation.text, ...(chain ? equationsOf(chain.node).map(({ text }) => text) : []), ...without]);
	const scope = before.reduce(withUpdate, { locals: new Map(locals), from: formula, excluded, closed: false } satisfies Scope);
	const target = moving && readTarget(node, moving, scope, context);
	const value = target?.value ?? context.read(node, scope);
	const ir = free.reduceRight((body, { index, id }) => overIndex(body, id, index, equation.span, context), value);
	const missing = [...context.missing.keys()].filter(key => !isCovered(key, context.missing));
	if (hasIdentity(ir)) context.refuse({ code: 'unsupported', what: 'identity-size', span: node.span });
	if (missing.length === 0 && context.diagnostics.length === 0 && hasHole(ir)) context.refuse({ code: 'no-value', what: 'formula', span: node.span });
	const meaning: Meaning = { parts: [{ ir }], missing, diagnostics: context.diagnostics, decisions: context.decisions, assumed: [...context.assumed], ...(target ? { target } : {}) };
	if (isKeyedPerIndex || !mayBeKeyedPerIndex(meaning, context)) return meaning;
	const perIndex = readExpression(node, equation, { ...question, isKeyedPerIndex: true });
	return isReady(perIndex) && perIndex.parts.every(part => rankOf(part.ir.type) === free.length) ? perIndex : meaning;
}

/**
 * `b_i` for one `i` cannot stand beside a family that runs with `i`, and arrays under `u_i` and `v_j` are hardly one array together;
 * `x_i` and `x_j` are two members of one family, and each is what it is.
 */
function mayBeKeyedPerIndex({ parts, diagnostics }: Meaning, { keyed }: Context): boolean {
	if (diagnostics.length > 0) return keyed.size > 0 && diagnostics.every(({ code }) => code === 'binding-kind');
	return new Set(keyed.values()).size > 1 && parts.some(({ ir }) => rankOf(ir.type) > 0);
}

/** After an update its left side has the new value. */
function withUpdate(scope: Scope, { left, members }: Equation): Scope {
	const value = members.at(-1);
	return left && value && isSymbol(left) ? withLocals(scope, [[keyOf(left), { kind: 'thunk', node: value, scope }]]) : scope;
}

/** The arguments of a left side that is an application. */
function argumentsOf(left: Node | undefined): ReadonlySet<string> {
	const head = left && applicationOf(left);
	return new Set(head?.brackets.items.map(item => keyOf(eventValue(item))));
}

/** An identity that met no matrix has no size. */
function hasIdentity(ir: Ir): boolean {
	return (ir.kind === 'apply' && ir.operation === 'identity') || childrenOf(ir).some(hasIdentity);
}

/** `o_{j}` need not be asked for where `o` is. */
function isCovered(key: string, missing: ReadonlyMap<string, Span>): boolean {
	const family = /^(.+)_\{[a-z]\}$/.exec(key)?.[1];
	return family !== undefined && missing.has(family);
}

function overIndex(body: Ir, id: number, index: Node, span: Span, context: Context): Ir {
	if (body.kind === 'hole' || !mentions(body, id)) return body;
	const holder = context.heldBy(id);
	if (holder) return context.refuse({ code: 'binding-kind', ...holder, expected: 'table' });
	const [use] = context.indexUsesOf(id);
	const [support] = context.supports.get(id) ?? [];
	const name = keyOf(index);
	if (!use && support?.kind !== 'values') return context.miss(name, index.span);
	context.decide({ code: 'free-index', name, span });
	const range = use ? indicesOf(use.array, use.axis, span, context) : support as Extract<typeof support, { kind: 'values' }>;
	return { kind: 'build', local: id, range, body, type: tensor(rankOf(body.type) + 1), span };
}
