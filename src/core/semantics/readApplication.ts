import type { Span } from '../base/span';
import { rankOf } from '../base/type';
import type { BracketsNode, Node, ScriptsNode } from '../formula/syntax';
import type { Bound } from './bindings';
import { type Context, hole, type Local, type Scope } from './context';
import { applicationKey, patternOf } from './definitions';
import { relocated, type Ir } from './ir';
import { isDensity, isMoment } from './names';
import { chooseDefinition, type FunctionDefinition, type Match } from './patterns';
import { applyBound, fitsBareName, readApplicationBinding } from './readBinding';
import { isIndexStep } from './readBoundArray';
import { callWith, decideEvents, isEntryAccess, readEntry } from './readCall';
import { readDensityRule } from './readDensityRule';
import { readDivergence } from './readDivergence';
import { readProbability } from './readProbability';
import { libraryHead, readLibraryCall } from './readLibraryCall';
import { readPrimed } from './readGradient';
import { readMoment } from './readMoment';
import { boundSymbol, readBound } from './bound';
import { definitionScope, definitionsFor, readAgreeing, readDefinition, readMembers } from './readDefinition';
import { familyArray } from './readFamily';
import { isConstant } from './readImplied';
import { runsIn } from './running';
import { argumentLetter, eventValue, familyReadings, headOf, isSymbol, keyOf, nodesIn, wholeSymbols, without } from './symbols';

/** Brackets behind a head, and the scope in which their arguments are read: behind a parameter's name it is not the head's own. */
export interface Call {
	readonly brackets: BracketsNode;
	readonly scope: Scope;
	readonly span: Span;
}

/**
 * A symbol beside brackets. The order is that of DESIGN 5: a binding of the whole application, of its pattern, of its name; then the
 * note's definition; then the library. `undefined` means a product: the symbol is a value here.
 */
export function readApplication(head: Node, scope: Scope, call: Call, context: Context): Ir | undefined {
	const name = keyOf(head);
	const local = scope.locals.get(name);
	if (local) return readLocalHead(local, head, scope, call, context);
	if (!scope.closed) {
		const bound = readBoundApplication(name, head, scope, call, context);
		if (bound) return bound === 'product' ? undefined : bound;
		if (isOwnFactor(head, call.brackets)) return undefined;
		const definition = chooseDefinition(name, call.brackets, scope, context);
		if (definition) return applyDefinition(definition, name, scope, call, context);
		const whole = readWholeDefinition(head, scope, call, context);
		if (whole) return whole;
		const primed = readPrimed(head, call, scope, context);
		if (primed) return primed;
		const derived = readMoment(head, call.brackets, call.span, scope, context)
			?? readDivergence(head, call.brackets, call.span, scope, context) ?? readProbability(head, call.brackets, call.span, scope, context) ?? readDensityRule(head, scope, call, context);
		if (derived) return derived;
	}
	const misfit = readMisfit(name, scope, call, context);
	if (misfit) return misfit;
	if (isValue(head, scope, context)) return readEntryOfValue(head, scope, call, context);
	if (isConstantFactor(head, call, context)) return undefined;
	return readLibraryCall(head, call, context) ?? readUnknown(head, call, context);
}

/** A function, distribution or table that is given under this name, but for another number of arguments. */
function readMisfit(name: string, scope: Scope, { brackets, span }: Call, context: Context): Ir | undefined {
	const bound = boundSymbol(name, scope, context);
	if (!bound || bound.kind === 'value') return undefined;
	const expected = bound.kind === 'function' ? bound.parameters.length : bound.kind === 'table' ? bound.axes.length : 1;
	const actual = brackets.items.length;
	return actual === expected ? undefined : context.refuse({ code: 'wrong-arity', name, expected, actual, span });
}

/** A defined array before an index is an entry, as a bound one is; any other value before brackets is a factor. */
function readEntryOfValue(head: Node, scope: Scope, call: Call, context: Context): Ir | undefined {
	const array = context.attempt(() => context.read(head, scope));
	if (!array) return undefined;
	return isEntryAccess(rankOf(array.type), call.brackets) ? readEntry(array, keyOf(head), call.brackets.items, call, context) : readStepped(array, head, scope, call, context);
}

/** `p(1-p)`, `n(n+1)` and `p^k(1-p)`: what stands in its own bracket as a value is no function. */
function isOwnFactor(head: Node, brackets: BracketsNode): boolean {
	const names = [head, ...(head.kind === 'scripts' && head.sup ? [without(head, 'sup')] : [])].map(keyOf);
	return brackets.items.some(item => !isSymbol(item) && names.some(name => valuesIn(item).has(name)));
}

/** Symbols that are not applied to anything. */
function valuesIn(node: Node): ReadonlySet<string> {
	const applied = new Set([...nodesIn(node)].flatMap(inner => (inner.kind === 'juxtaposition' ? inner.items.filter((item, i) => inner.items[i + 1]?.kind === 'brackets' && isSymbol(item)) : [])));
	return new Set([...nodesIn(node)].filter(inner => isSymbol(inner) && !applied.has(inner)).map(keyOf));
}

/** A parameter before brackets: what it stands for is applied where that is a name, else it is a factor. */
function readLocalHead(local: Local, head: Node, scope: Scope, call: Call, context: Context): Ir | undefined {
	if (local.kind === 'thunk' && isSymbol(local.node)) return readApplication(local.node, local.scope, call, context);
	const array = familyArray(head, scope, context);
	return array && isEntryAccess(rankOf(array.type), call.brackets) ? readEntry(array, keyOf(head), call.brackets.items, call, context) : undefined;
}

function readBoundApplication(name: string, head: Node, scope: Scope, call: Call, context: Context): Ir | 'product' | undefined {
	const application = readApplicationBinding(name, head, call, context);
	if (application) return application;
	const bound = boundSymbol(name, scope, context);
	if (!bound) return undefined;
	if (bound.kind === 'value') return readValueHead(bound, head, scope, call, context);
	return fitsBareName(name, bound, call.brackets, context) ? applyBound(bound, call.brackets, call, context) : undefined;
}

function readValueHead(bound: Extract<Bound, { kind: 'value' }>, head: Node, scope: Scope, call: Call, context: Context): Ir | 'product' {
	const { brackets, span } = call;
	const array = readBound(bound, keyOf(head), head.span, context);
	if (isEntryAccess(bound.rank, brackets)) return readEntry(array, keyOf(head), brackets.items, call, context);
	const stepped = readStepped(array, head, scope, call, context);
	if (stepped) return stepped;
	if (brackets.separators.length > 0 || isDefinedHere(head, brackets, scope, context)) return context.refuse({ code: 'binding-kind', name: keyOf(head), expected: 'function', span });
	return 'product';
}

/** `x[n-1]` beside `x[n]` is an entry; where `x` is a number, or only the index itself is known as one, it cannot be told and is no product. */
function readStepped(array: Ir, head: Node, from: Scope, { brackets, scope, span }: Call, context: Context): Ir | undefined {
	const { items } = brackets;
	// `D[i]` of a matrix is neither an entry nor a product
	if (items.every(isSymbol)) return rankOf(array.type) > 1 && brackets.open === '[' ? context.refuse({ code: 'binding-kind', name: keyOf(head), expected: 'function', span }) : undefined;
	if (isOwnFactor(head, brackets)) return undefined;
	const isApplied = isAppliedToSymbols(head, from, context);
	const isStep = rankOf(array.type) === items.length && items.every(node => isIndexStep({ node, scope }, context));
	const runs = items.some(item => runsIn(item, scope));
	if (isStep && (isApplied || (runs && brackets.open === '['))) return readEntry(array, keyOf(head), items, { brackets, scope, span }, context);
	const isOfArgument = isStep && items.some(item => wholeSymbols(item).some(symbol => context.subject.given.has(keyOf(symbol))));
	if (!isApplied && !isOfArgument && !(isStep && runs)) return undefined;
	if (items.some(item => context.read(item, scope).type.kind === 'unknown')) return hole(span);
	return context.refuse({ code: 'binding-kind', name: keyOf(head), expected: 'function', span });
}

/** Whether `x(t)` stands in the formula, or in the words of its entry. */
function isAppliedToSymbols(head: Node, { from }: Scope, context: Context): boolean {
	const name = keyOf(head);
	return context.subject.applied.has(name) || (from !== undefined && [...nodesIn(from.node)].some(node => node.kind === 'juxtaposition' && node.items.some((item, i) =>
		keyOf(item) === name && headOf(item, node.items[i + 1])?.brackets.items.every(isSymbol))));
}

/** Whether the formula's own entry defines this application, letter by letter: then a number under its name does not fit. */
function isDefinedHere(head: Node, brackets: BracketsNode, scope: Scope, context: Context): boolean {
	return definitionsFor(keyOf(head), 'function', scope, context).some(definition =>
		definition.formula.entry === scope.from?.entry
		&& definition.letters.length === brackets.items.length && definition.letters.every((letter, i) => letter === argumentLetter(brackets.items[i] as Node)));
}

/** `D(q(z) \parallel p(z)) = …` defines this application and no other. */
function readWholeDefinition(head: Node, scope: Scope, { brackets, span }: Call, context: Context): Ir | undefined {
	return readDefinition(definitionsFor(applicationKey(head, brackets), 'value', scope, context), [], span, scope, context);
}

function applyDefinition({ target: chosen, brackets }: Match<FunctionDefinition>, name: string, scope: Scope, call: Call, context: Context): Ir {
	const pattern = patternOf(chosen);
	context.decide({ code: 'applied-definition', name: chosen.key, pattern, span: call.span });
	if (brackets !== call.brackets) context.decide({ code: 'parameter-group', name: pattern, span: call.span });
	decideEvents(call, context);
	return readAgreeing(chosen, definitionsFor(name, 'function', scope, context), scope, context, target => callWith(target.parameters, brackets.items.map(eventValue), call.scope, context, locals =>
		relocated(readMembers(target, { ...definitionScope(target, scope), locals }, context), call.span)));
}

/** Whether a name is a value here: bound, defined, or described by the note as a symbol on its own; `z^7` is where `z` is. */
function isValue(head: Node, scope: Scope, context: Context): boolean {
	const key = keyOf(head);
	if (head.kind === 'scripts' && head.sup && isPowerOfValue(head, scope, context)) return true;
	if (familyReadings(head).some(({ family, indices }) => indices.length > 0 && familyArray(family, scope, context))) return true;
	return boundSymbol(key, scope, context) !== undefined || definitionsFor(key, 'value', scope, context).length > 0 || (!scope.closed && context.subject.declared.has(key));
}

/** `\pi(1+x^2)` is a product; `\pi(s)` and `\pi(a|s)` may be a policy. */
function isConstantFactor(head: Node, { brackets }: Call, context: Context): boolean {
	const [only] = brackets.items;
	return isConstant(head, context) && brackets.items.length === 1 && only !== undefined && !isSymbol(only);
}

function isPowerOfValue(head: ScriptsNode, scope: Scope, context: Context): boolean {
	if (libraryHead(head)) return false;
	const base = without(head, 'sup');
	return head.sup?.kind === 'number' || keyOf(base) === 'e' || scope.locals.has(keyOf(base)) || (!scope.closed && isValue(base, scope, context));
}

/** An unknown head applies and is reported as open, with its arguments. */
function readUnknown(head: Node, { brackets, scope, span }: Call, context: Context): Ir {
	if (!isMoment(keyOf(head))) for (const item of brackets.items) if (isSymbol(eventValue(item))) context.read(eventValue(item), scope);
	// `P(i)` of a counted `i` asks for the whole of `P`
	if (brackets.items.length === 1 && !isDensity(keyOf(head))) context.decide({ code: 'applied-unknown', name: keyOf(head), span });
	const isCounted = brackets.items.every(item => /^[i-n]$/.test(keyOf(item)) && scope.locals.has(keyOf(item)));
	return context.miss(isCounted ? keyOf(head) : applicationKey(head, brackets), span);
}
