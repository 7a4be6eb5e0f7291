import type { Span } from '../base/span';
import { rankOf, REAL, tensor } from '../base/type';
import type { BracketsNode, Node } from '../formula/syntax';
import { local, type Context, type Local, type Scope } from './context';
import { buildLike } from './elements';
import { childrenOf, type Ir } from './ir';
import type { Call } from './readApplication';
import { eventValue, isSymbol, keyOf } from './symbols';

/**
 * Applies a function by its body. A function of one number that is given an array, and makes no sense of it as a whole, is taken element
 * by element, as activation functions are.
 */
export function callWith(parameters: readonly string[], args: readonly Node[], scope: Scope, context: Context, readBody: (locals: ReadonlyMap<string, Local>) => Ir): Ir {
	const [parameter] = parameters;
	const [argument] = args;
	const read = (): Ir => bindAll(parameters, args, scope, context, readBody);
	if (parameters.length !== 1 || parameter === undefined || !argument) return read();
	const whole = context.tried(read);
	if (!whole.failure && !(isNumberLetter(parameter) && usesMatrixProduct(whole.ir))) return whole.ir;
	const lifted = liftOver(parameter, argument, scope, context, readBody);
	if (!lifted && whole.failure) context.keep(whole.failure);
	return lifted ?? whole.ir;
}

/** A small plain letter is a number by custom; `g(z) = z(1 - z)` does not multiply matrices. */
function isNumberLetter(parameter: string): boolean {
	return /^(?:[a-z]|\\[a-z]+)$/.test(parameter);
}

function usesMatrixProduct(ir: Ir): boolean {
	return (ir.kind === 'apply' && MATRIX_PRODUCTS.has(ir.operation)) || childrenOf(ir).some(usesMatrixProduct);
}

const MATRIX_PRODUCTS: ReadonlySet<string> = new Set(['matmul', 'matrixPower', 'inverse']);

function liftOver(parameter: string, argument: Node, scope: Scope, context: Context, readBody: (locals: ReadonlyMap<string, Local>) => Ir): Ir | undefined {
	const array = context.attempt(() => context.read(argument, scope));
	const rank = array ? rankOf(array.type) : 0;
	if (!array || rank === 0 || rank > 2) return undefined;
	const { span } = argument;
	const id = context.freshLocal();
	const axes = Array.from({ length: rank }, () => context.freshLocal());
	const body = context.attempt(() => readBody(new Map([[parameter, { kind: 'value', ir: local(id, span), parameter: true }]])));
	// `|x|` of a vector may as well be its norm
	if (!body || rankOf(body.type) > 0 || (body.kind === 'apply' && body.operation === 'abs')) return undefined;
	context.decide({ code: 'elementwise', operation: keyOf(argument), span });
	const element: Ir = { kind: 'element', array, indices: axes.map(axis => local(axis, span)), base: 0, type: REAL, span };
	return buildLike(array, axes, { kind: 'let', local: id, value: element, body, type: REAL, span }, span);
}

/** Reads a body with its parameters bound. A symbol is passed by name; anything else is computed once, in a `let`. */
function bindAll(parameters: readonly string[], args: readonly Node[], scope: Scope, context: Context, readBody: (locals: ReadonlyMap<string, Local>) => Ir): Ir {
	const locals = new Map<string, Local>();
	const lets: { readonly local: number; readonly value: Ir }[] = [];
	for (const [i, parameter] of parameters.entries()) {
		const node = args[i];
		if (!node) continue;
		if (isSymbol(node) || node.kind === 'number') {
			locals.set(parameter, { kind: 'thunk', node, scope, parameter: true });
			continue;
		}
		const value = context.read(node, scope);
		const local = context.freshLocal();
		lets.push({ local, value });
		context.letBe(local, value);
		locals.set(parameter, { kind: 'value', ir: value.kind === 'hole' ? value : { kind: 'local', local, type: value.type, span: node.span }, parameter: true });
	}
	const body = readBody(locals);
	return lets.reduceRight<Ir>((inner, { local, value }) => ({ kind: 'let', local, value, body: inner, type: inner.type, span: inner.span }), body);
}

/** `X = x` in a call's brackets says which value `X` takes. */
export function decideEvents({ brackets, span }: Call, context: Context): void {
	for (const item of brackets.items) if (item.kind === 'relation' && eventValue(item) !== item) context.decide({ code: 'event', name: keyOf(item.items[0] as Node), span });
}

/** `P(i)` of a vector is its entry: one symbol or numeral per axis. */
export function isEntryAccess(rank: number, brackets: BracketsNode): boolean {
	return rank > 0 && brackets.items.length === rank && brackets.items.every(item => isSymbol(item) || item.kind === 'number');
}

/** An expression in the scope where it was written. */
export interface Placed {
	readonly node: Node;
	readonly scope: Scope;
}

export function readEntry(array: Ir, family: string, indices: readonly Node[], { scope, span }: Call, context: Context): Ir {
	return readEntryAt(array, family, indices.map(node => ({ node, scope })), span, context);
}

export function readEntryAt(array: Ir, family: string, indices: readonly Placed[], span: Span, context: Context): Ir {
	const read = indices.map(({ node, scope }) => context.read(node, scope));
	const wrong = read.find(index => rankOf(index.type) > 0);
	if (wrong) return context.refuse({ code: 'argument-kind', name: family, parameter: '', expected: 'number', actual: context.operand(wrong), span: wrong.span });
	for (const [axis, index] of read.entries()) context.useIndex(index, { array, axis, family });
	context.decide({ code: 'index', name: indices.map(({ node }) => keyOf(node)).join(','), family, span });
	return { kind: 'element', array, indices: read, base: context.bindings.indexBase, type: tensor(rankOf(array.type) - read.length), span };
}
