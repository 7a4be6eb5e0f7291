import type { Span } from '../base/span';
import { rankOf, tensor } from '../base/type';
import type { Node } from '../formula/syntax';
import type { Bound } from './bindings';
import { boundSymbol, readBound } from './bound';
import type { Context, Local, Scope } from './context';
import type { Ir } from './ir';
import { definitionsFor, readDefinition } from './readDefinition';
import { countedIn } from './running';
import { boldKey, familyReadings, isSymbol, keyOf, wholeSymbols } from './symbols';

/**
 * An array bound under `x_i` where a binder runs through `i` is one value per index, and so under `G_{t:t+i}`; a number under `x_i`, or
 * an array under `x_{i-1}`, cannot be told from a slip.
 */
export function readIndexed(bound: Bound, node: Node, scope: Scope, context: Context): Ir | undefined {
	const [reading] = familyReadings(node);
	if (!reading || bound.kind !== 'value') return undefined;
	const counted = reading.indices.flatMap(index => countedIn(index, scope));
	if (counted.length === 0) return undefined;
	const indices = reading.indices.some(index => isSymbol(index) && counted.includes(index)) ? reading.indices : counted;
	const isStepped = reading.indices.some(index => index.kind === 'binary' && wholeSymbols(index).length === 1 && indices !== reading.indices);
	if (bound.rank < indices.length || isStepped) return context.refuse({ code: 'binding-kind', name: keyOf(node), expected: 'array', span: node.span });
	return readElement(readBound(bound, keyOf(node), node.span, context), reading.family, indices, node.span, scope, context);
}

/** `x_i` as the element of a family that is bound, a parameter, or defined for each index. */
export function readMember(node: Node, scope: Scope, context: Context): Ir | undefined {
	for (const { family, indices } of familyReadings(node)) {
		const array = familyArray(family, scope, context);
		if (array) return readElement(array, family, indices, node.span, scope, context);
		const definitions = definitionsFor(keyOf(family), 'family', scope, context).filter(definition => definition.indices.length === indices.length);
		const read = readDefinition(definitions, indices, node.span, scope, context) ?? readElementOfDefined(family, indices, node.span, scope, context);
		if (read) return read;
	}
	return undefined;
}

/** `M_i` where the note defines `M` and it is an array. */
function readElementOfDefined(family: Node, indices: readonly Node[], span: Span, scope: Scope, context: Context): Ir | undefined {
	const definitions = definitionsFor(keyOf(family), 'value', scope, context);
	const array = definitions.length > 0 ? context.attempt(() => readDefinition(definitions, [], family.span, scope, context) ?? context.miss(keyOf(family), span)) : undefined;
	return array && rankOf(array.type) >= indices.length ? readElement(array, family, indices, span, scope, context) : undefined;
}

/** The array that a family's name stands for, also where only its bold spelling does; undefined where it is a number or nothing. */
export function familyArray(family: Node, scope: Scope, context: Context): Ir | undefined {
	const key = keyOf(family);
	const local = scope.locals.get(key) ?? boldLocal(family, scope);
	if (local) {
		if (local.kind === 'thunk' && !isSymbol(local.node)) return undefined;
		const ir = local.kind === 'thunk' ? context.attempt(() => context.force(local)) : local.ir;
		return ir && rankOf(ir.type) > 0 ? ir : undefined;
	}
	const moving = scope.closed ? undefined : context.movingAt(key) ?? context.movingAt(boldKey(family));
	if (moving) return rankOf(moving.type) > 0 ? moving : undefined;
	const bound = boundSymbol(key, scope, context) ?? boundSymbol(boldKey(family), scope, context);
	return bound?.kind === 'value' && bound.rank > 0 ? readBound(bound, key, family.span, context) : undefined;
}

function boldLocal(family: Node, scope: Scope): Local | undefined {
	return scope.locals.get(boldKey(family));
}

export function readElement(array: Ir, family: Node, indices: readonly Node[], span: Span, scope: Scope, context: Context): Ir {
	const rank = rankOf(array.type);
	const split = digitsOf(indices, rank);
	if (split) return readElement(array, family, split, span, scope, context);
	if (indices.length > rank) return context.refuse({ code: 'shape-mismatch', left: { shape: { kind: 'indices', count: indices.length }, span }, right: { ...context.operand(array), text: keyOf(family), span: family.span }, span });
	const read = indices.map(index => context.read(index, scope));
	for (const [axis, index] of read.entries()) context.useIndex(index, { array, axis, family: keyOf(family) });
	context.decide({ code: 'index', name: indices.map(keyOf).join(','), family: keyOf(family), span });
	return { kind: 'element', array, indices: read, base: context.bindings.indexBase, type: tensor(rank - indices.length), span };
}

/** `m_{21}` of a matrix is `m_{2,1}`. */
export function digitsOf([index, ...others]: readonly Node[], rank: number): readonly Node[] | undefined {
	if (rank < 2 || index?.kind !== 'number' || others.length > 0 || !/^\d+$/.test(index.text) || index.text.length !== rank) return undefined;
	return [...index.text].map(text => ({ ...index, text, value: Number(text) }));
}
