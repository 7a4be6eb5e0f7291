import { rankOf, tensor } from '../base/type';
import type { BracketsNode, Node } from '../formula/syntax';
import type { Context, Local, Scope } from './context';
import type { Ir } from './ir';
import type { Call } from './readApplication';
import { eventValue, isSymbol, keyOf } from './symbols';

/** Reads a body with its parameters bound. A symbol is passed by name; anything else is computed once, in a `let`. */
export function callWith(parameters: readonly string[], args: readonly Node[], scope: Scope, context: Context, readBody: (locals: ReadonlyMap<string, Local>) => Ir): Ir {
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

export function readEntry(array: Ir, family: string, indices: readonly Node[], { scope, span }: Call, context: Context): Ir {
	const read = indices.map(index => context.read(index, scope));
	const wrong = read.find(index => rankOf(index.type) > 0);
	if (wrong) return context.refuse({ code: 'argument-kind', name: family, parameter: '', expected: 'number', actual: context.operand(wrong), span: wrong.span });
	for (const [axis, index] of read.entries()) context.useIndex(index, { array, axis, family });
	context.decide({ code: 'index', name: indices.map(keyOf).join(','), family, span });
	return { kind: 'element', array, indices: read, base: context.bindings.indexBase, type: tensor(rankOf(array.type) - read.length), span };
}
