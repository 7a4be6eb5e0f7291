import type { Span } from '../base/span';
import { rankOf, tensor } from '../base/type';
import type { NameNode, Node, ScriptsNode } from '../formula/syntax';
import { byId } from '../library';
import { elementwise, power, transpose } from './arithmetic';
import type { Bound } from './bindings';
import { apply, constant, type Context, type Local, type Scope, withLocals } from './context';
import { nearestFirst, rivalsOf, type Definition } from './definitions';
import { relocated, type Ir } from './ir';
import { staysInEntry } from './names';
import { countedIn, isRunning } from './running';
import { familyReadings, indicesIn, isSymbol, keyOf, lettersOf, splitChange, wholeSymbols, without, withoutFont } from './symbols';

const CONSTANTS: ReadonlyMap<string, number> = new Map([['\\pi', Math.PI], ['e', Math.E], ['\\infty', Infinity]]);

/** A name, an accent or a scripted symbol in value position. */
export function readSymbol(node: Node, scope: Scope, context: Context): Ir {
	decideSpelling(node, scope, context);
	return readKnown(node, scope, context)
		?? readChange(node, scope, context)
		?? (node.kind === 'scripts' ? readScripts(node, scope, context) : undefined)
		?? readConstant(node, context)
		?? readSize(node, scope, context)
		?? readOfIndices(node, scope, context)
		?? readDeviation(node, scope, context)
		?? context.miss(missingKey(node, scope), node.span);
}

/** Why a script is part of a name, and that a constant's letter is the note's own symbol here. */
function decideSpelling(node: Node, scope: Scope, context: Context): void {
	const { span } = node;
	if (node.kind === 'scripts' && (node.sup?.kind === 'mark' || (node.sub && isWord(node.sub)))) context.decide({ code: 'name-script', name: keyOf(node), span });
	if (node.kind === 'name' && CONSTANTS.has(node.letters) && (!isConstant(node, context) || isKnown(node, scope, context))) context.decide({ code: 'own-symbol', name: keyOf(node), span });
}

/** `MAP` and `\text{data}`, which are no indices. */
function isWord(sub: Node): boolean {
	if (sub.kind === 'juxtaposition') return sub.items.every(item => item.kind === 'name' && /^[A-Z]$/.test(item.letters));
	return sub.kind === 'text' || (sub.kind === 'name' && (sub.font === 'roman' || /^[A-Za-z]{2,}$/.test(sub.letters)));
}

/** `\Delta x` where `\Delta` is a value of its own and the two together are not. */
function readChange(node: Node, scope: Scope, context: Context): Ir | undefined {
	const split = splitChange(node);
	if (!split || !(isKnown(split.sign, scope, context) || context.subject.declared.has(keyOf(split.sign)))) return undefined;
	if (node.kind === 'scripts' && isKnown(node.base, scope, context)) return undefined;
	return context.read({ kind: 'juxtaposition', items: [split.sign, split.symbol], span: node.span }, scope);
}

/** The value of a symbol as a whole or as a member of a family; undefined where nothing of that name is known. */
export function readKnown(node: Node, scope: Scope, context: Context): Ir | undefined {
	const key = keyOf(node);
	const local = scope.locals.get(key);
	if (local) return at(context.force(local), node.span);
	const moving = scope.closed ? undefined : context.movingAt(key);
	if (moving) return at(moving, node.span);
	const bound = boundSymbol(key, scope, context);
	if (bound) return readIndexed(bound, node, scope, context) ?? readBound(bound, key, node.span, context);
	return readMember(node, scope, context)
		?? readDefinition(definitionsFor(key, 'value', scope, context), [], node.span, scope, context)
		?? readFontless(node, scope, context);
}

/**
 * An array bound under `x_i` where a binder runs through `i` is one value per index, and so under `G_{t:t+i}`; a number under `x_i`, or
 * an array under `x_{i-1}`, cannot be told from a slip.
 */
function readIndexed(bound: Bound, node: Node, scope: Scope, context: Context): Ir | undefined {
	const [reading] = familyReadings(node);
	if (!reading || bound.kind !== 'value') return undefined;
	const counted = reading.indices.flatMap(index => countedIn(index, scope));
	if (counted.length === 0) return undefined;
	const indices = reading.indices.some(index => isSymbol(index) && counted.includes(index)) ? reading.indices : counted;
	const isStepped = reading.indices.some(index => index.kind === 'binary' && wholeSymbols(index).length === 1 && indices !== reading.indices);
	if (bound.rank < indices.length || isStepped) return context.refuse({ code: 'binding-kind', name: keyOf(node), expected: 'array', span: node.span });
	return readElement(readBound(bound, keyOf(node), node.span, context), reading.family, indices, node.span, scope, context);
}

/** A parameter of a bound function may drop its font there: `\mathbf{x}` is `x`, and an element of `\mathbf{x}` may be written `x_i`. */
function readFontless(node: Node, scope: Scope, context: Context): Ir | undefined {
	const plain = keyOf(withoutFont(node));
	const local = scope.locals.get(plain);
	return local && plain !== keyOf(node) ? at(context.force(local), node.span) : undefined;
}

export function boundSymbol(key: string, scope: Scope, context: Context): Bound | undefined {
	return scope.closed ? undefined : context.bindings.symbols.get(key);
}

export function readBound(bound: Bound, name: string, span: Span, context: Context): Ir {
	if (bound.kind === 'value') return { kind: 'input', input: bound.input, type: tensor(bound.rank), span };
	if (bound.kind === 'table' && bound.shape.length === 1) return { kind: 'input', input: bound.input, type: tensor(1), span };
	return context.refuse({ code: 'binding-kind', name, expected: 'value', span });
}

/** `x_i` as the element of a family that is bound, a parameter, or defined for each index. */
function readMember(node: Node, scope: Scope, context: Context): Ir | undefined {
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

/** The key of the symbol set in bold. */
export function boldKey(family: Node): string {
	return keyOf(embolden(family));
}

function embolden(node: Node): Node {
	if (node.kind === 'name') return { ...node, font: 'bold' } satisfies NameNode;
	if (node.kind === 'accent') return { ...node, body: embolden(node.body) };
	return node.kind === 'scripts' ? { ...node, base: embolden(node.base) } : node;
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

/**
 * Definitions of a name that are in scope, nearest first. What the formula's left side takes as an argument is given, not defined; a
 * symbol that the entry speaks of itself is not another entry's.
 */
export function definitionsFor<K extends Definition['kind']>(key: string, kind: K, scope: Scope, context: Context): readonly Extract<Definition, { kind: K }>[] {
	if (scope.closed) return [];
	const { given, entry } = context.subject;
	if (given.has(key)) return [];
	const isOwn = staysInEntry(key) || (entry === scope.from?.entry && context.subject.mentioned.has(key));
	const inScope = context.definitions.of(kind, key).filter(({ text, formula, isExample }) =>
		!scope.excluded.has(text) && (!isOwn || formula.entry === scope.from?.entry) && (!isExample || formula.index === scope.from?.index));
	return nearestFirst(inScope, scope.from);
}

/** The nearest definition, beside its rivals; where none can be computed, what its last member is missing. */
export function readDefinition(definitions: readonly Definition[], indices: readonly Node[], span: Span, scope: Scope, context: Context): Ir | undefined {
	const [definition] = definitions;
	if (!definition) return undefined;
	return relocated(readAgreeing(definition, definitions, scope, context, one => {
		const names = one.kind === 'family' ? one.indices : [];
		const locals = names.map((name, i): readonly [string, Local] => [name, { kind: 'thunk', node: indices[i] as Node, scope }]);
		return readMembers(one, withLocals(definitionScope(one, scope), locals), context);
	}), span);
}

/** A definition's value, which its rivals that can be computed must share: of two different ones it is not known which is meant. */
export function readAgreeing<D extends Definition>(chosen: D, definitions: readonly D[], scope: Scope, context: Context, readOne: (definition: D) => Ir): Ir {
	const [value, ...others] = [chosen, ...rivalsOf(chosen, definitions, scope.from)].flatMap(one => context.attempt(() => readOne(one)) ?? []);
	if (!value) return readOne(chosen);
	return others.filter(other => rankOf(other.type) === rankOf(value.type)).reduce((agreed, other) => apply('agree', [agreed, other], value.type, value.span), value);
}

/** The last member of a definition that can be computed. */
export function readMembers(definition: Definition, inner: Scope, context: Context): Ir {
	for (const member of definition.members.toReversed()) {
		const read = context.attempt(() => context.read(member, inner));
		if (read) return read;
	}
	return context.read(definition.members.at(-1) as Node, inner);
}

/**
 * A definition's body sees its parameters and the note, but no local of the place that uses it, but for one thing: a helper of the same
 * entry, such as `h = x + 1` beside `g(x) = hx^2`, speaks of the function's parameters.
 */
export function definitionScope(definition: Definition, scope: Scope): Scope {
	const isHelper = scope.from !== undefined && definition.formula.entry === scope.from.entry && definition.kind !== 'function';
	const parameters = isHelper ? [...scope.locals].filter(([, local]) => local.parameter) : [];
	return { locals: new Map(parameters), from: definition.formula, excluded: new Set([...scope.excluded, definition.text]), closed: false };
}

/** A superscript that is no label and no index: a power or a transpose. */
function readScripts(node: ScriptsNode, scope: Scope, context: Context): Ir | undefined {
	const { sup, primes } = node;
	if (!sup || primes > 0 || sup.kind === 'mark' || isLabel(sup)) return undefined;
	return raise(context.read(without(node, 'sup'), scope), sup, node.span, scope, context);
}

/** `base^sup`, where `T` and `\top` over an array transpose it. */
export function raise(base: Ir, sup: Node, span: Span, scope: Scope, context: Context): Ir {
	if (isTransposeMark(sup) && (rankOf(base.type) > 0 || !isKnown(sup, scope, context))) return transpose(base, span, context);
	if (sup.kind === 'prefix' && isTransposeMark(sup.body) && rankOf(base.type) === 2) return power(transpose(base, span, context), constant(-1, span), span, context);
	return isTransposeMark(sup) ? readExponent(base, sup, span, scope, context) : power(base, context.read(sup, scope), span, context);
}

/** What could be a transpose is an exponent here. */
function readExponent(base: Ir, sup: Node, span: Span, scope: Scope, context: Context): Ir {
	context.decide({ code: 'exponent', name: keyOf(sup), span });
	return power(base, context.read(sup, scope), span, context);
}

export function isTransposeMark(sup: Node): boolean {
	return sup.kind === 'name' && (sup.letters === 'T' || sup.letters === '\\top' || sup.letters === '\\intercal');
}

function isKnown(node: Node, scope: Scope, context: Context): boolean {
	const key = keyOf(node);
	return scope.locals.has(key) || boundSymbol(key, scope, context) !== undefined || definitionsFor(key, 'value', scope, context).length > 0;
}

/** Words, a bracketed index, and several capitals above a symbol are part of its name. */
function isLabel(sup: Node): boolean {
	return sup.kind === 'text' || (sup.kind === 'brackets' && (sup.open === '(' || sup.open === '[')) || (sup.kind === 'name' && sup.font === 'roman');
}

export function isConstant(node: Node, context: Context): node is NameNode {
	return node.kind === 'name' && !context.subject.declared.has(keyOf(node)) && CONSTANTS.has(node.letters);
}

function readConstant(node: Node, context: Context): Ir | undefined {
	const value = isConstant(node, context) ? CONSTANTS.get(node.letters) : undefined;
	if (value === undefined || node.kind !== 'name') return undefined;
	context.decide({ code: 'constant', name: node.letters, span: node.span });
	return constant(value, node.span);
}

/** `\delta_{ij}` where the entry calls it a function of whole numbers, the Kronecker delta. */
function readOfIndices(node: Node, scope: Scope, context: Context): Ir | undefined {
	if (node.kind !== 'scripts' || !node.sub || node.sup || scope.closed) return undefined;
	const { functions } = context.subject;
	const record = byId(functions.get(keyOf(node)) ?? functions.get(keyOf(node.base)) ?? '');
	const indices = indicesIn(node.sub);
	if (!record?.parameters.every(({ type }) => type === 'integer') || record.parameters.length !== indices.length) return undefined;
	context.decide({ code: 'applied-library', name: lettersOf(node) ?? '', id: record.id, span: node.span });
	return elementwise(record.id, indices.map(index => context.read(index, scope)), node.span, context);
}

/** `\sigma` and `s` where the note defines their squares: a deviation is not negative. */
function readDeviation(node: Node, scope: Scope, context: Context): Ir | undefined {
	const letters = lettersOf(node);
	if ((letters !== '\\sigma' && letters !== 's') || (node.kind === 'scripts' && (node.sup || node.primes > 0))) return undefined;
	const two: Node = { kind: 'number', value: 2, text: '2', span: node.span };
	const square: Node = node.kind === 'scripts' ? { ...node, sup: two } : { kind: 'scripts', base: node, sup: two, primes: 0, span: node.span };
	const variance = readDefinition(definitionsFor(keyOf(square), 'value', scope, context), [], node.span, scope, context);
	return variance && elementwise('sqrt', [variance], node.span, context);
}

function readSize(node: Node, scope: Scope, context: Context): Ir | undefined {
	const size = scope.closed ? undefined : context.subject.sizes.get(keyOf(node));
	if (size === undefined) return undefined;
	context.decide({ code: 'size-from-length', name: keyOf(node), size, span: node.span });
	return constant(size, node.span);
}

/** What to ask for: the family where the index runs inside the formula, else the symbol with its scripts. */
function missingKey(node: Node, scope: Scope): string {
	for (const { family, indices } of familyReadings(node)) {
		if (indices.length > 0 && indices.every(index => isSymbol(index) && isRunning(scope.locals.get(keyOf(index))))) return keyOf(family);
	}
	return keyOf(node);
}

/** The same meaning, seen at another place. */
function at(ir: Ir, span: Span): Ir {
	return ir.span.start === span.start && ir.span.end === span.end ? ir : { ...ir, span };
}
