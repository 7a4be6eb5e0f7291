import type { Span } from '../base/span';
import { rankOf, REAL, tensor } from '../base/type';
import type { BracketsNode, Node } from '../formula/syntax';
import type { ApplicationBinding, Bound } from './bindings';
import { type Context, hole, type Local, type Scope } from './context';
import { readDensity } from './distributions';
import { readMixtureDensity } from './readMixture';
import { relocated, type Ir } from './ir';
import { chooseBinding, lettersMatch, type Match } from './patterns';
import type { Call } from './readApplication';
import { callWith, decideEvents, readEntry } from './readCall';
import { boundSymbol, readBound } from './bound';
import { isJoint } from './tables';
import { countedIn, isRunning, runsIn } from './running';
import { applicationNode, argumentLetter, eventValue, familyReadings, isSymbol, keyOf, nodesIn, shapeOf, wholeSymbols, withoutFont } from './symbols';

/** A binding of this application as a whole or by its pattern, applied; undefined where there is none. */
export function readApplicationBinding(name: string, head: Node, call: Call, context: Context): Ir | undefined {
	const key = keyOf(applicationNode(head, call.brackets));
	const whole = context.bindings.applications.find(binding => binding.key === key);
	const match = whole ? { target: whole, brackets: call.brackets } : chooseBinding(context.bindings.applications.filter(binding => binding.head === name), call.brackets);
	// a number is the value at the arguments that it is given for, and at no others
	if (!match || (match.target.bound.kind === 'value' && match.target.bound.rank === 0 && !sameArguments(match.target.brackets, match.brackets))) return undefined;
	return applyMatch(match, head, { ...call, brackets: match.brackets }, context);
}

/** Whether arguments are the same but for their font and an event's left side, `X = x`. */
function sameArguments(a: BracketsNode, b: BracketsNode): boolean {
	const plain = (item: Node | undefined): string => (item ? keyOf(withoutFont(eventValue(item))) : '');
	return a.items.every((item, i) => plain(item) === plain(b.items[i]));
}

function applyMatch({ target: { bound, brackets: pattern, head: name } }: Match<ApplicationBinding>, head: Node, call: Call, context: Context): Ir {
	if (bound.kind !== 'value') return applyBound(bound, pattern, call, context);
	const array = readBound(bound, name, call.span, context);
	if (bound.rank === 0) return array;
	const own = familyReadings(head)[0]?.indices ?? [];
	const written = [...own.filter(index => runsIn(index, call.scope)), ...indicesOf(call, context)];
	const indices = written.length > 0 ? written : markedIndices(call);
	if (indices.length === bound.rank) return readEntry(array, name, indices, call, context);
	// an index on the name or inside an argument may mean one value for each, but which axis it is cannot be told
	const isPlain = indices.length === 0 && !runsInside(call) && !own.some(index => isIndexValue(index, call, context));
	return isPlain ? array : context.refuse({ code: 'binding-kind', name: keyOf(applicationNode(head, call.brackets)), expected: 'table', span: call.span });
}

/** `v` of `H(D^v)` where it is counted here. */
function markedIndices({ brackets, scope }: Call): readonly Node[] {
	const isMarked = brackets.items.every(item => isSymbol(eventValue(item)));
	return isMarked ? countedIn(brackets, scope, true) : [];
}

/** One value per index where an argument is a bound variable, a free index or an integer, or carries one that runs here. */
function indicesOf(call: Call, context: Context): readonly Node[] {
	const found = new Map<string, Node>();
	for (const item of call.brackets.items.map(eventValue)) {
		const inner = familyReadings(item)[0]?.indices.filter(index => (isStep(index) && runsIn(index, call.scope)) || isGivenInteger(index, call, context)) ?? [];
		const own = isIndexValue(item, call, context) ? [item] : [];
		for (const index of own.length > 0 ? own : inner) {
			// of `w_i` and `w_{i-1}` the one without a step says which entry it is
			const variable = wholeSymbols(index).map(keyOf).join(' ') || keyOf(index);
			if (!found.has(variable) || isSymbol(index)) found.set(variable, index);
		}
	}
	return [...found.values()];
}

/** `i` and `i-1`, but not `<i`. */
function isStep(index: Node): boolean {
	return isSymbol(index) || index.kind === 'binary';
}

function isGivenInteger(index: Node, { scope }: Call, context: Context): boolean {
	const bound = scope.locals.has(keyOf(index)) ? undefined : boundSymbol(keyOf(index), scope, context);
	return bound?.kind === 'value' && bound.rank === 0 && Number.isInteger(context.bindings.values[bound.input]);
}

function isIndexValue(item: Node, { scope }: Call, context: Context): boolean {
	if (item.kind !== 'number' && !isSymbol(item)) return false;
	const read = context.attempt(() => context.read(item, scope));
	return read !== undefined && rankOf(read.type) === 0 && (read.kind !== 'input' || Number.isInteger(context.bindings.values[read.input]));
}

function runsInside({ brackets, scope }: Call): boolean {
	return brackets.items.some(item => [...nodesIn(item)].some(node => isSymbol(node) && isRunning(scope.locals.get(keyOf(node)))));
}

/** A bare name binds the pattern with as many parameters, without a bar; a distribution has one. */
export function fitsBareName(name: string, bound: Exclude<Bound, { kind: 'value' }>, brackets: BracketsNode, context: Context): boolean {
	if (bound.kind === 'distribution' || bound.kind === 'mixture') return brackets.items.length === 1;
	if (bound.kind === 'function') return brackets.items.length === bound.parameters.length;
	return brackets.items.length === bound.axes.length && (!shapeOf(brackets).includes('|') || (!isJoint(bound, context.bindings) && lettersMatch(name, bound.axes.map(({ node }) => argumentLetter(node) ?? ''), brackets, true)));
}

/** Applies a bound function, table or distribution to arguments by position; `pattern` names them. */
export function applyBound(bound: Exclude<Bound, { kind: 'value' }>, pattern: BracketsNode, call: Call, context: Context): Ir {
	const { brackets, scope, span } = call;
	context.decide({ code: 'applied-binding', name: keyOf(pattern), span });
	decideEvents(call, context);
	const args = brackets.items.map(eventValue);
	switch (bound.kind) {
		case 'distribution': case 'mixture': return applyDistribution(bound, pattern, args, scope, span, context);
		case 'table': return readTable(bound, pattern, args, span, scope, context);
		case 'function':
			if (args.length !== bound.parameters.length) return context.refuse({ code: 'wrong-arity', name: keyOf(pattern), expected: bound.parameters.length, actual: args.length, span });
			return callWith(bound.parameters, args, scope, context, locals => relocated(context.read(bound.body, closed(locals)), span));
	}
}

/** The variate is the pattern's first argument; the others are conditions that the distribution's parameters may name. */
function applyDistribution(bound: Extract<Bound, { kind: 'distribution' | 'mixture' }>, pattern: BracketsNode, args: readonly Node[], scope: Scope, span: Span, context: Context): Ir {
	const conditions = pattern.items.map((item, i): readonly [string, Local] => [keyOf(eventValue(item)), { kind: 'thunk', node: args[i] ?? item, scope }]);
	const [variate] = args;
	if (!variate) return hole(span);
	const at = context.read(variate, scope);
	const given = closed(new Map(conditions));
	return bound.kind === 'mixture' ? readMixtureDensity(bound, at, given, span, context) : readDensity(bound, at, given, span, context);
}

/** The scope of what was bound: it sees its parameters, the constants and the library, not the note. */
function closed(locals: ReadonlyMap<string, Local>): Scope {
	return { locals, from: undefined, excluded: new Set(), closed: true };
}

function readTable(bound: Extract<Bound, { kind: 'table' }>, pattern: BracketsNode, args: readonly Node[], span: Span, scope: Scope, context: Context): Ir {
	const array: Ir = { kind: 'input', input: bound.input, type: tensor(bound.shape.length), span };
	const written = pattern.items.map(eventValue);
	const indices = bound.axes.map((axis, i): Ir => {
		const node = argumentOfAxis(axis.name, written, args) ?? (args.length === bound.axes.length ? args[i] : undefined);
		if (!node) return context.refuse({ code: 'invalid-binding', name: axis.name, why: 'axis', span });
		const index = context.read(node, scope);
		context.useSupport(index, { kind: 'values', values: axis.values });
		const values: Ir = { kind: 'stack', items: axis.values.map(value => ({ kind: 'constant', value, type: REAL, span })), type: tensor(1), span };
		return { kind: 'apply', operation: 'position', args: [index, values], type: REAL, span };
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
