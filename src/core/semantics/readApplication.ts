import type { Span } from '../base/span';
import { rankOf, REAL, tensor } from '../base/type';
import type { BracketsNode, Node, ScriptsNode } from '../formula/syntax';
import type { ApplicationBinding, Bound } from './bindings';
import { type Context, hole, type Local, type Scope } from './context';
import { applicationKey, type Definition } from './definitions';
import { readDensity } from './distributions';
import { isDensity, isMoment } from './names';
import type { Ir } from './ir';
import { readLibraryCall } from './readLibraryCall';
import { boundSymbol, definitionScope, definitionsFor, boldKey, familyArray, isConstant, readBound, readMembers } from './readSymbol';
import { argumentLetter, eventValue, familyReadings, isSymbol, keyOf, nodesIn, shapeOf, without, withoutFont } from './symbols';

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
		if (isOwnFactor(name, call.brackets)) return undefined;
		const definition = chooseDefinition(name, call.brackets, scope, context);
		if (definition) return applyDefinition(definition, scope, call, context);
	}
	if (isValue(head, scope, context) || isConstantFactor(head, call, context)) return undefined;
	return readLibraryCall(head, call, context) ?? readUnknown(head, call, context);
}

/** `p(1-p)` and `n(n+1)`: what stands in its own bracket as a value is no function. */
function isOwnFactor(name: string, brackets: BracketsNode): boolean {
	return brackets.items.some(item => !isSymbol(item) && valuesIn(item).has(name));
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
	const key = applicationKey(head, call.brackets);
	const whole = context.bindings.applications.find(binding => binding.key === key)
		?? choosePattern(context.bindings.applications.filter(binding => binding.head === name), call.brackets);
	if (whole) return applyBinding(whole, call, context);
	const bound = boundSymbol(name, scope, context);
	if (!bound) return undefined;
	if (bound.kind === 'value') return readValueHead(bound, head, scope, call, context);
	return fits(bound, call.brackets) ? applyBound(bound, call.brackets, call, context) : undefined;
}

/** A bare name binds the pattern with as many parameters, without a bar; a distribution has one. */
function fits(bound: Exclude<Bound, { kind: 'value' }>, brackets: BracketsNode): boolean {
	if (bound.kind === 'distribution') return brackets.items.length === 1;
	if (bound.kind === 'function') return brackets.items.length === bound.parameters.length;
	return brackets.items.length === bound.axes.length && (!shapeOf(brackets).includes('|') || lettersMatch(bound.axes.map(axis => axis.name.replace(/^\\mathbf\{(.*)\}$/, '$1')), brackets));
}

function readValueHead(bound: Extract<Bound, { kind: 'value' }>, head: Node, scope: Scope, call: Call, context: Context): Ir | 'product' {
	const { brackets, span } = call;
	const array = readBound(bound, keyOf(head), head.span, context);
	if (isEntryAccess(bound.rank, brackets)) return readEntry(array, keyOf(head), brackets.items, call, context);
	if (brackets.separators.length > 0 || isDefinedHere(head, brackets, scope, context)) return context.refuse({ code: 'binding-kind', name: keyOf(head), expected: 'function', span });
	return 'product';
}

/** Whether the formula's own entry defines this application, letter by letter: then a number under its name does not fit. */
function isDefinedHere(head: Node, brackets: BracketsNode, scope: Scope, context: Context): boolean {
	return definitionsFor(keyOf(head), 'function', scope, context).some(definition =>
		definition.formula.entry === scope.from?.entry
		&& definition.letters.length === brackets.items.length && definition.letters.every((letter, i) => letter === argumentLetter(brackets.items[i] as Node)));
}

/** `P(i)` of a vector is its entry: one symbol or numeral per axis. */
function isEntryAccess(rank: number, brackets: BracketsNode): boolean {
	return rank > 0 && brackets.items.length === rank && brackets.items.every(item => isSymbol(item) || item.kind === 'number');
}

function readEntry(array: Ir, family: string, indices: readonly Node[], { scope, span }: Call, context: Context): Ir {
	const read = indices.map(index => context.read(index, scope));
	for (const [axis, index] of read.entries()) context.useIndex(index, { array, axis, family });
	context.decide({ code: 'index', name: indices.map(keyOf).join(','), family, span });
	return { kind: 'element', array, indices: read, base: context.bindings.indexBase, type: tensor(rankOf(array.type) - read.length), span };
}

/** Among bindings of one name, the one whose arguments are as many, parted alike, and of the same letters; a single candidate may be called with anything but another density's letters. */
function choosePattern(candidates: readonly ApplicationBinding[], brackets: BracketsNode): ApplicationBinding | undefined {
	const fitting = candidates.filter(({ brackets: pattern }) => pattern.items.length === brackets.items.length && shapeOf(pattern) === shapeOf(brackets));
	const byLetter = fitting.filter(({ brackets: pattern }) => lettersMatch(pattern.items.map(item => argumentLetter(item) ?? ''), brackets));
	if (byLetter.length > 0) return byLetter[0];
	return fitting.length === 1 && fitting[0]?.bound.kind === 'function' && !isDensity(fitting[0].head) ? fitting[0] : undefined;
}

/** Arguments that are expressions or numbers fit any letter; letters must be the same. */
function lettersMatch(letters: readonly string[], brackets: BracketsNode): boolean {
	return brackets.items.every((item, i) => {
		const letter = argumentLetter(item);
		return letter === undefined || letter === letters[i];
	});
}

function applyBinding({ bound, brackets: pattern, head }: ApplicationBinding, call: Call, context: Context): Ir {
	if (bound.kind !== 'value') return applyBound(bound, pattern, call, context);
	const array = readBound(bound, head, call.span, context);
	// one value per index where an argument is a bound variable, a free index or an integer; else the array is the value
	const indices = call.brackets.items.map(eventValue).filter(item => isSymbol(item) || item.kind === 'number');
	if (bound.rank === 0 || indices.length !== bound.rank) return array;
	const read = indices.map(index => context.attempt(() => context.read(index, call.scope)));
	if (!read.every(index => index !== undefined && rankOf(index.type) === 0)) return array;
	return readEntry(array, head, indices, call, context);
}

/** Applies a bound function, table or distribution to arguments by position; `pattern` names them. */
function applyBound(bound: Exclude<Bound, { kind: 'value' }>, pattern: BracketsNode, call: Call, context: Context): Ir {
	const { brackets, scope, span } = call;
	context.decide({ code: 'applied-binding', name: keyOf(pattern), span });
	const args = brackets.items.map(eventValue);
	if (bound.kind === 'distribution') {
		const conditions = pattern.items.map((item, i): readonly [string, Local] => [keyOf(eventValue(item)), { kind: 'thunk', node: args[i] ?? item, scope }]);
		const [variate] = args;
		return variate ? readDensity(bound, context.read(variate, scope), { locals: new Map(conditions), from: undefined, excluded: new Set(), closed: true }, span, context) : hole(span);
	}
	if (bound.kind === 'table') return readTable(bound, pattern, args, span, scope, context);
	if (args.length !== bound.parameters.length) return context.refuse({ code: 'wrong-arity', name: keyOf(pattern), expected: bound.parameters.length, actual: args.length, span });
	return callWith(bound.parameters, args, scope, context, locals => context.read(bound.body, { locals, from: undefined, excluded: new Set(), closed: true }));
}

function readTable(bound: Extract<Bound, { kind: 'table' }>, pattern: BracketsNode, args: readonly Node[], span: Span, scope: Scope, context: Context): Ir {
	const array: Ir = { kind: 'input', input: bound.input, type: tensor(bound.shape.length), span };
	const written = pattern.items.map(eventValue);
	const indices = bound.axes.map((axis, i): Ir => {
		const node = argumentOfAxis(axis.name, written, args) ?? (args.length === bound.axes.length ? args[i] : undefined);
		if (!node) return context.refuse({ code: 'invalid-binding', name: axis.name, why: 'table', span });
		const index = context.read(node, scope);
		context.useSupport(index, { kind: 'values', values: axis.values });
		return { kind: 'apply', operation: 'position', args: [index, { kind: 'stack', items: axis.values.map(value => ({ kind: 'constant', value, type: REAL, span })), type: tensor(1), span }], type: REAL, span };
	});
	return { kind: 'element', array, indices, base: 0, type: REAL, span };
}

/** The argument that an axis goes with: the one written under its name, or the index of the one that carries it. */
function argumentOfAxis(axis: string, written: readonly Node[], args: readonly Node[]): Node | undefined {
	const whole = written.findIndex(node => keyOf(node) === axis);
	if (whole >= 0) return args[whole];
	for (const [i, node] of written.entries()) {
		for (const { indices } of familyReadings(node)) {
			const position = indices.findIndex(index => keyOf(index) === axis);
			const arg = args[i];
			if (position >= 0 && arg) return familyReadings(arg)[0]?.indices[position];
		}
	}
	return undefined;
}

/** The nearest definition with this name, as many arguments and the same grouping; densities also need the same letters. */
function chooseDefinition(name: string, brackets: BracketsNode, scope: Scope, context: Context): Extract<Definition, { kind: 'function' }> | undefined {
	const all = definitionsFor(name, 'function', scope, context);
	const fitting = all.filter(definition => definition.parameters.length === brackets.items.length && definition.shape === shapeOf(brackets) && usesArguments(definition, brackets));
	const byLetter = fitting.find(({ letters }) => lettersMatch(letters, brackets));
	if (byLetter || isDensity(name) || new Set(all.map(({ text }) => text)).size > 1) return byLetter ?? withoutParameters(all, brackets);
	return fitting[0] ?? withoutParameters(all, brackets);
}

/** A definition whose body never mentions a parameter, such as `Var(X) = \sum_i p_i(x_i-\mu)^2`, holds for that argument only. */
function usesArguments({ parameters, members }: Extract<Definition, { kind: 'function' }>, brackets: BracketsNode): boolean {
	return parameters.every((parameter, i) => {
		const argument = brackets.items[i];
		return (argument && keyOf(eventValue(argument)) === parameter) || members.some(member => mentionsSymbol(member, parameter));
	});
}

function mentionsSymbol(node: Node, key: string): boolean {
	for (const inner of nodesIn(node)) if (keyOf(inner) === key || keyOf(withoutFont(inner)) === key || (boldKey(inner) === key)) return true;
	return false;
}

/** A group behind `;` or `|` names parameters: `f(x)` may be the `f(x;\theta)` that the note defines, where nothing else is. */
function withoutParameters(all: readonly Extract<Definition, { kind: 'function' }>[], brackets: BracketsNode): Extract<Definition, { kind: 'function' }> | undefined {
	const candidates = all.filter(({ brackets: pattern, letters }) => {
		const first = pattern.separators.findIndex(separator => separator === ';');
		return first + 1 === brackets.items.length && first >= 0 && lettersMatch(letters, brackets);
	});
	return candidates.length === 1 ? candidates[0] : undefined;
}

function applyDefinition(definition: Extract<Definition, { kind: 'function' }>, scope: Scope, call: Call, context: Context): Ir {
	context.decide({ code: 'applied-definition', name: definition.key, span: call.span });
	return callWith(definition.parameters, call.brackets.items.map(eventValue), call.scope, context, locals =>
		readMembers(definition, { ...definitionScope(definition, scope), locals }, context));
}

/** Reads a body with its parameters bound. A symbol is passed by name; anything else is computed once, in a `let`. */
function callWith(parameters: readonly string[], args: readonly Node[], scope: Scope, context: Context, readBody: (locals: ReadonlyMap<string, Local>) => Ir): Ir {
	const locals = new Map<string, Local>();
	const lets: { readonly local: number; readonly value: Ir }[] = [];
	for (const [i, parameter] of parameters.entries()) {
		const node = args[i];
		if (!node) continue;
		if (isSymbol(node) || node.kind === 'number') {
			locals.set(parameter, { kind: 'thunk', node, scope });
			continue;
		}
		const value = context.read(node, scope);
		const local = context.freshLocal();
		lets.push({ local, value });
		locals.set(parameter, { kind: 'value', ir: value.kind === 'hole' ? value : { kind: 'local', local, type: value.type, span: node.span } });
	}
	const body = readBody(locals);
	return lets.reduceRight<Ir>((inner, { local, value }) => ({ kind: 'let', local, value, body: inner, type: inner.type, span: inner.span }), body);
}

/** Whether a name is a value here: bound, defined, or described by the note as a symbol on its own; `z^7` is where `z` is. */
function isValue(head: Node, scope: Scope, context: Context): boolean {
	const key = keyOf(head);
	if (head.kind === 'scripts' && head.sup && isPowerOfValue(head, scope, context)) return true;
	return boundSymbol(key, scope, context) !== undefined || definitionsFor(key, 'value', scope, context).length > 0 || (!scope.closed && context.subject.declared.has(key));
}

/** `\pi(1+x^2)` is a product; `\pi(s)` and `\pi(a|s)` may be a policy. */
function isConstantFactor(head: Node, { brackets }: Call, context: Context): boolean {
	const [only] = brackets.items;
	return isConstant(head, context) && brackets.items.length === 1 && only !== undefined && !isSymbol(only);
}

function isPowerOfValue(head: ScriptsNode, scope: Scope, context: Context): boolean {
	const base = without(head, 'sup');
	return head.sup?.kind === 'number' || keyOf(base) === 'e' || scope.locals.has(keyOf(base)) || (!scope.closed && isValue(base, scope, context));
}

/** An unknown head applies and is reported as open, with its arguments. */
function readUnknown(head: Node, { brackets, scope, span }: Call, context: Context): Ir {
	if (!isMoment(keyOf(head))) for (const item of brackets.items) if (isSymbol(eventValue(item))) context.read(eventValue(item), scope);
	// `P(i)` of a counted `i` asks for the whole of `P`
	const isCounted = brackets.items.every(item => /^[i-n]$/.test(keyOf(item)) && scope.locals.has(keyOf(item)));
	return context.miss(isCounted ? keyOf(head) : applicationKey(head, brackets), span);
}
