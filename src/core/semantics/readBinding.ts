import type { Span } from '../base/span';
import { REAL, tensor } from '../base/type';
import type { BracketsNode, Node } from '../formula/syntax';
import type { ApplicationBinding, Bound } from './bindings';
import { apply, constant, type Context, hole, type Local, type Scope } from './context';
import { readDensity } from './distributions';
import { readMixtureDensity } from './readMixture';
import { relocated, type Ir } from './ir';
import { lettersMatch, matchingBindings, type Match, sameArguments } from './patterns';
import type { Call } from './readApplication';
import { callWith, decideEvents } from './readCall';
import { readBoundArray } from './readBoundArray';
import { readBound } from './bound';
import { isJoint } from './tables';
import { countedIn } from './running';
import { applicationNode, argumentLetter, eventValue, familyReadings, keyOf, shapeOf, substitute } from './symbols';

/** A binding of this application as a whole or by its pattern, applied; undefined where there is none. */
export function readApplicationBinding(name: string, head: Node, call: Call, context: Context): Ir | undefined {
	const key = keyOf(applicationNode(head, call.brackets));
	const whole = context.bindings.applications.find(binding => binding.key === key);
	const matches = whole ? [{ target: whole, brackets: call.brackets }] : matchingBindings(context.bindings.applications.filter(binding => binding.head === name), call.brackets);
	for (const match of matches) {
		const read = readMatch(match, head, { ...call, brackets: match.brackets }, context);
		if (read) return read;
	}
	return readNumbered(head, call, context);
}

/** `Q_j(s)` of a counted `j` where `Q_1(s)` and `Q_2(s)` are given, each by its own key. */
function readNumbered(head: Node, { brackets, scope, span }: Call, context: Context): Ir | undefined {
	const application = applicationNode(head, brackets);
	const [index, ...others] = countedIn(application, scope, true);
	if (!index || others.length > 0) return undefined;
	const given = context.bindings.applications.flatMap(({ key, bound }) => (bound.kind !== 'value' || bound.rank > 0 ? [] : [...key.matchAll(/\d+/g)]
		.filter(([text]) => keyOf(substitute(application, keyOf(index), { kind: 'number', text, value: Number(text), span })) === key)
		.map(([text]) => ({ value: Number(text), bound, key }))));
	if (given.length === 0) return undefined;
	const at = context.read(index, scope);
	context.useSupport(at, { kind: 'values', values: given.map(({ value }) => value) });
	const values: Ir = { kind: 'stack', items: given.map(({ bound, key }) => readBound(bound, key, span, context)), type: tensor(1), span };
	return { kind: 'element', array: values, indices: [position(at, given.map(({ value }) => value), span)], base: 0, type: REAL, span };
}

/** Where a value stands among others, counted from 0. */
function position(value: Ir, values: readonly number[], span: Span): Ir {
	const all: Ir = { kind: 'stack', items: values.map(one => constant(one, span)), type: tensor(1), span };
	return apply('position', [value, all], REAL, span);
}

function readMatch(match: Match<ApplicationBinding>, head: Node, call: Call, context: Context): Ir | undefined {
	const { target: { bound, brackets: pattern, head: name }, brackets } = match;
	if (bound.kind !== 'value') return applyBound(bound, pattern, call, context);
	if (bound.rank > 0) return readBoundArray(match, bound, head, call, context);
	// a number is the value at the arguments that it is given for, and at no others
	if (sameArguments(pattern, brackets) < brackets.items.length) return undefined;
	const isCounted = brackets.items.some(item => countedIn(item, call.scope, true).length > 0);
	return isCounted ? context.refuse({ code: 'binding-kind', name: keyOf(applicationNode(head, brackets)), expected: 'table', span: call.span }) : readBound(bound, name, call.span, context);
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
		return position(index, axis.values, span);
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
