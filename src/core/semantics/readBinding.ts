import type { Span } from '../base/span';
import { rankOf, REAL, tensor } from '../base/type';
import type { BracketsNode, Node } from '../formula/syntax';
import type { ApplicationBinding, Bound } from './bindings';
import { type Context, hole, type Local, type Scope } from './context';
import { readDensity } from './distributions';
import type { Ir } from './ir';
import { chooseBinding, lettersMatch, type Match } from './patterns';
import type { Call } from './readApplication';
import { callWith, readEntry } from './readCall';
import { readBound } from './readSymbol';
import { applicationNode, eventValue, familyReadings, isSymbol, keyOf, shapeOf } from './symbols';

/** A binding of this application as a whole or by its pattern, applied; undefined where there is none. */
export function readApplicationBinding(name: string, head: Node, call: Call, context: Context): Ir | undefined {
	const key = keyOf(applicationNode(head, call.brackets));
	const whole = context.bindings.applications.find(binding => binding.key === key);
	const match = whole ? { target: whole, brackets: call.brackets } : chooseBinding(context.bindings.applications.filter(binding => binding.head === name), call.brackets);
	return match && applyMatch(match, { ...call, brackets: match.brackets }, context);
}

function applyMatch({ target: { bound, brackets: pattern, head } }: Match<ApplicationBinding>, call: Call, context: Context): Ir {
	if (bound.kind !== 'value') return applyBound(bound, pattern, call, context);
	const array = readBound(bound, head, call.span, context);
	// one value per index where an argument is a bound variable, a free index or an integer; else the array is the value
	const indices = call.brackets.items.map(eventValue).filter(item => isSymbol(item) || item.kind === 'number');
	if (bound.rank === 0 || indices.length !== bound.rank) return array;
	const read = indices.map(index => context.attempt(() => context.read(index, call.scope)));
	if (!read.every(index => index !== undefined && rankOf(index.type) === 0)) return array;
	return readEntry(array, head, indices, call, context);
}

/** A bare name binds the pattern with as many parameters, without a bar; a distribution has one. */
export function fitsBareName(bound: Exclude<Bound, { kind: 'value' }>, brackets: BracketsNode): boolean {
	if (bound.kind === 'distribution') return brackets.items.length === 1;
	if (bound.kind === 'function') return brackets.items.length === bound.parameters.length;
	return brackets.items.length === bound.axes.length && (!shapeOf(brackets).includes('|') || lettersMatch(bound.axes.map(({ name }) => withoutBold(name)), brackets));
}

function withoutBold(name: string): string {
	return name.replace(/^\\mathbf\{(.*)\}$/, '$1');
}

/** Applies a bound function, table or distribution to arguments by position; `pattern` names them. */
export function applyBound(bound: Exclude<Bound, { kind: 'value' }>, pattern: BracketsNode, call: Call, context: Context): Ir {
	const { brackets, scope, span } = call;
	context.decide({ code: 'applied-binding', name: keyOf(pattern), span });
	const args = brackets.items.map(eventValue);
	switch (bound.kind) {
		case 'distribution': return applyDistribution(bound, pattern, args, scope, span, context);
		case 'table': return readTable(bound, pattern, args, span, scope, context);
		case 'function':
			if (args.length !== bound.parameters.length) return context.refuse({ code: 'wrong-arity', name: keyOf(pattern), expected: bound.parameters.length, actual: args.length, span });
			return callWith(bound.parameters, args, scope, context, locals => context.read(bound.body, closed(locals)));
	}
}

/** The variate is the pattern's first argument; the others are conditions that the distribution's parameters may name. */
function applyDistribution(bound: Extract<Bound, { kind: 'distribution' }>, pattern: BracketsNode, args: readonly Node[], scope: Scope, span: Span, context: Context): Ir {
	const conditions = pattern.items.map((item, i): readonly [string, Local] => [keyOf(eventValue(item)), { kind: 'thunk', node: args[i] ?? item, scope }]);
	const [variate] = args;
	return variate ? readDensity(bound, context.read(variate, scope), closed(new Map(conditions)), span, context) : hole(span);
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
		if (!node) return context.refuse({ code: 'invalid-binding', name: axis.name, why: 'table', span });
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
