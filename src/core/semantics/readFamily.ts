import type { Span } from '../base/span';
import { rankOf, REAL, tensor } from '../base/type';
import type { Node, NumberNode } from '../formula/syntax';
import type { Bound } from './bindings';
import { boundSymbol, readBound } from './bound';
import { condition, constant, type Context, local, type Local, type Scope } from './context';
import { fitsIndices } from './definitions';
import { indicesOf } from './elements';
import type { Ir } from './ir';
import { definitionsFor, readDefinition } from './readDefinition';
import { countedIn, runsIn } from './running';
import { boldKey, type FamilyReading, familyReadings, isCounter, isDot, isMultiple, isSymbol, isWholeAxis, keyOf, labelledReadings, nodesIn, numbersIn, wholeSymbols, without } from './symbols';

/**
 * An array bound under `x_i` where a binder runs through `i` is one value per index, and so under `G_{t:t+i}`; a number under `x_i`, or
 * an array under `x_{i-1}`, cannot be told from a slip.
 */
export function readIndexed(bound: Bound, node: Node, scope: Scope, context: Context): Ir | undefined {
	if (bound.kind !== 'value') return undefined;
	const [reading] = familyReadings(node);
	const counted = reading?.indices.flatMap(index => countedIn(index, scope)) ?? [];
	// `\hat{y_i^2}` is one value for each `i`, but which axis that is cannot be told
	if (counted.length === 0 && countedIn(node, scope, true).length > 0) return context.refuse({ code: 'binding-kind', name: keyOf(node), expected: 'array', span: node.span });
	if (!reading) return undefined;
	if (counted.length === 0) return bound.rank > 0 ? readKeyed(bound, reading, node, scope, context) : undefined;
	const written = reading.indices.some(index => isSymbol(index) && counted.includes(index)) ? reading.indices : counted;
	// the others may be part of the name: `p_{L,k}` given for one `L`
	const isNamed = bound.rank === counted.length && reading.indices.every(index => countedIn(index, scope).length > 0 || !runsIn(index, scope));
	const indices = bound.rank < written.length && isNamed ? counted : written;
	const isStepped = reading.indices.some(index => index.kind === 'binary' && wholeSymbols(index).length === 1 && indices !== reading.indices && countedIn(index, scope).length > 0);
	if (bound.rank < indices.length || isStepped) return context.refuse({ code: 'binding-kind', name: keyOf(node), expected: 'array', span: node.span });
	return readElement(readBound(bound, keyOf(node), node.span, context), reading.family, indices, node.span, scope, context);
}

/**
 * An array under `x_i` where `i` is free on the left or given: the value for the one `i`, unless the formula is read with one value per
 * index, or a family as long stands beside it at the same given index.
 */
function readKeyed(bound: Extract<Bound, { kind: 'value' }>, { family, indices }: FamilyReading, node: Node, scope: Scope, context: Context): Ir | undefined {
	const free = indices.flatMap(index => {
		const known = isSymbol(index) ? scope.locals.get(keyOf(index)) : undefined;
		return known?.kind === 'value' && known.stepped === false && known.ir.kind === 'local' ? [known.ir.local] : [];
	});
	const given = indices.filter(index => scope.locals.get(keyOf(index)) === undefined && isGivenCounter(index, scope, context));
	const isPerIndex = free.length > 0 ? context.subject.isKeyedPerIndex && free.length + given.length === indices.length && indices.length === bound.rank
		: given.length === 1 && indices.length === 1 && bound.rank === 1 && given.some(index => hasFamilyBeside(index, bound.shape[0], scope, context));
	if (isPerIndex) return readElement(readBound(bound, keyOf(node), node.span, context), family, indices, node.span, scope, context);
	for (const id of free) context.keyed.set(id, keyOf(family));
	context.hold(free, { name: keyOf(node), span: node.span });
	return undefined;
}

/** A letter that counts by custom, given as a whole number. */
function isGivenCounter(index: Node, scope: Scope, context: Context): boolean {
	const bound = isCounter(keyOf(index)) ? boundSymbol(keyOf(index), scope, context) : undefined;
	return bound?.kind === 'value' && bound.rank === 0 && Number.isInteger(context.bindings.values[bound.input]);
}

/** Whether the formula has an element of an array as long at the index, and steps nowhere from it. */
function hasFamilyBeside(index: Node, length: number | undefined, scope: Scope, context: Context): boolean {
	const formula = scope.from ?? context.subject.formula;
	const readings = [...nodesIn(formula?.node ?? index)].flatMap(node => familyReadings(node.kind === 'scripts' ? without(node, 'sup') : node).slice(0, 1));
	const isStepped = readings.some(({ indices }) => indices.some(other => other.kind === 'binary' && wholeSymbols(other).some(symbol => keyOf(symbol) === keyOf(index))));
	return !isStepped && readings.some(({ family, indices }) => {
		const beside = boundSymbol(keyOf(family), scope, context);
		return indices.length === 1 && indices.some(other => keyOf(other) === keyOf(index)) && beside?.kind === 'value' && beside.rank === 1 && beside.shape[0] === length;
	});
}

/** `x_i` as the element of a family that is bound, a parameter, or defined for each index. */
export function readMember(node: Node, scope: Scope, context: Context): Ir | undefined {
	for (const { family, indices, label } of labelledReadings(node)) {
		const array = runsIn(label, scope) || indices.some(isDot) ? undefined : familyArray(family, scope, context);
		if (array && rankOf(array.type) >= indices.length) return readElement(array, family, indices, node.span, scope, context);
	}
	const isSlice = node.kind === 'scripts' && node.sub?.kind === 'list' && node.sub.separators.includes(':');
	for (const reading of familyReadings(node)) {
		const { family, indices, numbered } = reading;
		// `X_{1:t}` is a part of `X` and no element
		if (isSlice && indices.length > 1) continue;
		const array = indices.some(isDot) ? undefined : familyArray(family, scope, context);
		const element = array && readElementBelow(array, reading, node, scope, context);
		if (element) return withGivenMembers(element, node, family, context);
		if (array) continue;
		const counts = [indices, ...(numbered && numbersIn(numbered).every(isMultiple) ? [[numbered]] : [])];
		for (const written of counts) {
			const read = readDefinition(definitionsFor(keyOf(family), 'family', scope, context).filter(definition => fitsIndices(definition.indices, written.map(keyOf))), written, node.span, scope, context);
			if (read) return read;
		}
		const defined = readElementOfDefined(reading, node, scope, context);
		if (defined) return defined;
	}
	return undefined;
}

/** Members that are given by themselves, such as a start `R_0`, also go before the family where an index runs to them. */
function withGivenMembers(element: Ir, node: Node, family: Node, context: Context): Ir {
	const whole = context.bindings.symbols.get(keyOf(family));
	if (element.kind !== 'element' || element.array.kind !== 'input' || whole?.kind !== 'value' || whole.input !== element.array.input) return element;
	if (rankOf(element.type) > 0 || element.indices.length > 1 || node.kind !== 'scripts') return element;
	const [index] = element.indices as readonly [Ir];
	const { span } = node;
	const branches = [...context.bindings.symbols].flatMap(([key, bound]) => {
		const text = /_\{?(\d+)/.exec(key)?.[1] ?? '';
		const member: Node = { ...node, sub: { kind: 'number', value: Number(text), text, span } };
		return keyOf(member) === key && bound.kind === 'value' && bound.rank === 0
			? [{ when: condition('equal', [index, constant(Number(text), span)], span), value: readBound(bound, key, span, context) }] : [];
	});
	return branches.length > 0 ? { kind: 'piecewise', branches, otherwise: element, type: REAL, span } : element;
}

/** `M_i` where the note defines `M` and it is an array. */
function readElementOfDefined(reading: FamilyReading, node: Node, scope: Scope, context: Context): Ir | undefined {
	const { family, indices } = reading;
	const definitions = definitionsFor(keyOf(family), 'value', scope, context);
	const array = definitions.length > 0 && !indices.some(isDot) ? context.attempt(() => readDefinition(definitions, [], family.span, scope, context) ?? context.miss(keyOf(family), node.span)) : undefined;
	return array && rankOf(array.type) >= (reading.numbered ? 1 : indices.length) ? readElementBelow(array, reading, node, scope, context) : undefined;
}

/** Undefined where the subscript cannot be of this array: `x_{1j}` is no element of a vector `x`. */
function readElementBelow(array: Ir, reading: FamilyReading, node: Node, scope: Scope, context: Context): Ir | undefined {
	const indices = indicesBelow(reading, rankOf(array.type), scope, context);
	if (indices) return readElement(array, reading.family, indices, node.span, scope, context);
	return rankOf(array.type) > 1 ? context.refuse({ code: 'ambiguous', what: 'numeral-in-index', parts: [keyOf(node)], span: node.span }) : undefined;
}

/**
 * The indices that a subscript means below a family of some axes. `2j` is two of them below a matrix and a product below a vector, or where
 * the formula counts the family by twos, `z_{2j-1}`; a 1 is no factor. Undefined where it cannot be told.
 */
export function indicesBelow({ family, indices, numbered }: FamilyReading, rank: number, scope: Scope, context: Context): readonly Node[] | undefined {
	if (!numbered) return digitsOf(indices, rank) ?? indices;
	const isProduct = numbersIn(numbered).every(isMultiple);
	if (rank === 1 || numbered.kind === 'binary') return isProduct ? [numbered] : undefined;
	if (isProduct && isCountedByMultiples(family, scope, context)) return [numbered];
	if (indices.length === rank) return indices;
	const digits = indices.flatMap(index => (index.kind === 'number' ? digitsIn(index) : [index]));
	return digits.length === rank ? digits : undefined;
}

function isCountedByMultiples(family: Node, scope: Scope, { subject }: Context): boolean {
	const formula = scope.from ?? subject.formula;
	return formula !== undefined && [...nodesIn(formula.node)].flatMap(familyReadings).some(reading => reading.numbered?.kind === 'binary' && keyOf(reading.family) === keyOf(family));
}

/** The array that a family's name stands for, also where only its bold spelling does; undefined where it is a number or nothing. */
export function familyArray(family: Node, scope: Scope, context: Context): Ir | undefined {
	const key = keyOf(family);
	const known = scope.locals.get(key) ?? boldLocal(family, scope);
	if (known) {
		if (known.kind === 'thunk' && !isSymbol(known.node)) return undefined;
		const ir = known.kind === 'thunk' ? context.attempt(() => context.force(known)) : known.ir;
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

export function readElement(array: Ir, family: Node, written: readonly Node[], span: Span, scope: Scope, context: Context): Ir {
	const rank = rankOf(array.type);
	const indices = digitsOf(written, rank) ?? written;
	if (indices.length > rank) return context.refuse({ code: 'shape-mismatch', left: { shape: { kind: 'indices', count: indices.length }, span }, right: { ...context.operand(array), text: keyOf(family), span: family.span }, span });
	const axes = indices.map(index => (isWholeAxis(index) ? context.freshLocal() : undefined));
	const read = indices.map((index, i) => (axes[i] === undefined ? context.read(index, scope) : local(axes[i], index.span)));
	for (const [axis, index] of read.entries()) context.useIndex(index, { array, axis, family: keyOf(family) });
	context.decide({ code: 'index', name: indices.map(keyOf).join(','), family: keyOf(family), span });
	const element: Ir = { kind: 'element', array, indices: read, base: context.bindings.indexBase, type: tensor(rank - indices.length), span };
	return axes.reduceRight<Ir>((body, id, axis) => (id === undefined ? body
		: { kind: 'build', local: id, range: indicesOf(array, axis, span, context), body, type: tensor(rankOf(body.type) + 1), span }), element);
}

/** `m_{21}` of a matrix is `m_{2,1}`. */
function digitsOf([index, ...others]: readonly Node[], rank: number): readonly Node[] | undefined {
	const digits = rank > 1 && index?.kind === 'number' && others.length === 0 ? digitsIn(index) : [];
	return digits.length === rank ? digits : undefined;
}

function digitsIn(numeral: NumberNode): readonly Node[] {
	return /^\d+$/.test(numeral.text) ? [...numeral.text].map(text => ({ ...numeral, text, value: Number(text) })) : [numeral];
}
