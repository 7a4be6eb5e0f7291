import type { NameNode, Node } from '../formula/syntax';
import { byId } from '../library';
import { elementwise } from './arithmetic';
import { constant, type Context, type Scope } from './context';
import type { NoteFormula } from './definitions';
import type { Ir } from './ir';
import { definitionsFor, definitionsInScope, readDefinition } from './readDefinition';
import { indicesIn, keyOf, lettersOf, wholeSymbols } from './symbols';

export const CONSTANTS: ReadonlyMap<string, number> = new Map([['\\pi', Math.PI], ['e', Math.E], ['\\infty', Infinity]]);

/** A symbol that nothing gives as it is written, by what is known of it otherwise. */
export function readImplied(node: Node, scope: Scope, context: Context): Ir | undefined {
	return readConstant(node, context)
		?? readSize(node, scope, context)
		?? readOfIndices(node, scope, context)
		?? readDeviation(node, scope, context)
		?? readGiven(node, scope, context);
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

function readSize(node: Node, scope: Scope, context: Context): Ir | undefined {
	const formulas = scope.from ? [context.subject.formula, scope.from] : [];
	const size = formulas.map(formula => formula && context.sizesIn(formula.node).get(keyOf(node))).find(told => told !== undefined);
	if (size === undefined) return undefined;
	context.decide({ code: 'size-from-length', name: keyOf(node), size, span: node.span });
	return constant(size, node.span);
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

/** An argument of the left side that is not given itself, but by what the note says it is made of: `X` and `W^Q` for `Q = XW^Q`. */
function readGiven(node: Node, scope: Scope, context: Context): Ir | undefined {
	if (!context.subject.given.has(keyOf(node)) || scope.closed) return undefined;
	const definitions = definitionsInScope(keyOf(node), 'value', scope, context).filter(({ formula, members }) =>
		formula.entry === scope.from?.entry && members.some(member => wholeSymbols(member).some(symbol => isGivenFor(symbol, formula, context))));
	return context.attempt(() => readDefinition(definitions, [], node.span, scope, context) ?? context.miss(keyOf(node), node.span));
}

/** A symbol that is given and that the formula itself does not have, unless beside the definition. */
function isGivenFor(symbol: Node, definedIn: NoteFormula, { bindings, subject }: Context): boolean {
	const own = subject.formula && subject.formula.index !== definedIn.index ? wholeSymbols(subject.formula.node).map(keyOf) : [];
	return bindings.symbols.has(keyOf(symbol)) && !own.includes(keyOf(symbol));
}
