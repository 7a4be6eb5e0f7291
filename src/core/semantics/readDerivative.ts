import type { Span } from '../base/span';
import { rankOf, REAL, tensor } from '../base/type';
import type { FractionNode, Node } from '../formula/syntax';
import { apply, constant, type Context, hole, local, type Scope, withLocals } from './context';
import { differentiate } from './differentiate';
import { mentions, type Ir } from './ir';
import { familyArray } from './readSymbol';
import { applicationOf, familyReadings, isSymbol, keyOf, lettersOf, wholeSymbols, without } from './symbols';

/** `\frac{\partial f}{\partial x}`, `\frac{d^2}{dx^2}`: what is differentiated, if it stands above, and by what, in order. */
export interface DerivativeFraction {
	readonly operand: Node | undefined;
	readonly variables: readonly Node[];
}

/** Reads a fraction as a derivative; undefined where it is an ordinary quotient. */
export function derivativeFraction({ over, under }: FractionNode): DerivativeFraction | undefined {
	const above = itemsOf(over);
	const below = itemsOf(under);
	const sign = signOf(above[0]);
	if (!sign || signOf(below[0]) !== sign) return undefined;
	const variables: Node[] = [];
	for (const [i, item] of below.entries()) {
		if (i % 2 === 0) {
			if (signOf(item) !== sign) return { operand: undefined, variables: [] };
			continue;
		}
		const order = item.kind === 'scripts' && item.sup?.kind === 'number' ? item.sup.value : 1;
		const variable = item.kind === 'scripts' && order > 1 ? without(item, 'sup') : item;
		for (let k = 0; k < Math.min(order, MAX_ORDER); k++) variables.push(variable);
	}
	const rest = above.slice(1);
	const [first] = rest;
	const operand: Node | undefined = rest.length > 1 ? { kind: 'juxtaposition', items: rest, span: over.span } : first;
	return { operand, variables };
}

const MAX_ORDER = 4;

function itemsOf(node: Node): readonly Node[] {
	return node.kind === 'juxtaposition' ? node.items : [node];
}

/** `d` or `\partial`, also with an order above it. */
function signOf(node: Node | undefined): string | undefined {
	const name = node?.kind === 'scripts' && !node.sub && node.primes === 0 ? node.base : node;
	return name?.kind === 'name' && (name.letters === 'd' || name.letters === '\\partial') ? name.letters : undefined;
}

/** The derivative of an operand by each variable in turn. */
export function readDerivative(operand: Node | undefined, variables: readonly Node[], span: Span, scope: Scope, context: Context): Ir {
	const [variable, ...rest] = variables;
	if (!operand || !variable || !variables.every(isSymbol)) return context.refuse({ code: 'unsupported', what: 'derivative', span });
	if (rest.length > 0) return byVariable(variable, span, scope, context, inner => readDerivative(operand, rest, span, inner, context));
	return byVariable(variable, span, scope, context, inner => context.read(operand, inner));
}

/** Moves one symbol, or one element of a family, and differentiates what is read then. */
function byVariable(variable: Node, span: Span, scope: Scope, context: Context, readOperand: (scope: Scope) => Ir): Ir {
	for (const { family, indices } of familyReadings(variable)) {
		const [index] = indices;
		const array = indices.length === 1 ? familyArray(family, scope, context) : undefined;
		if (!array || !index || rankOf(array.type) !== 1) continue;
		const component = apply('subtract', [context.read(index, scope), constant(context.bindings.indexBase, span)], REAL, span);
		return moved(family, array, span, scope, context, readOperand, (body, id) => differentiate(body, { local: id, component }, context));
	}
	const value = context.read(variable, scope);
	if (value.type.kind === 'unknown') {
		readOperand(scope);
		return hole(span);
	}
	return moved(variable, value, span, scope, context, readOperand, (body, id) => (rankOf(value.type) === 0 ? differentiate(body, { local: id }, context) : gradient(body, id, value, span, context)));
}

function moved(symbol: Node, value: Ir, span: Span, scope: Scope, context: Context, readOperand: (scope: Scope) => Ir, derive: (body: Ir, id: number) => Ir): Ir {
	const id = context.freshLocal();
	const key = keyOf(symbol);
	const moving = local(id, span, value.type);
	const inner = withLocals(scope, [[key, { kind: 'value', ir: moving }]]);
	const body = context.withMoving(key, moving, () => readOperand(inner));
	if (body.type.kind === 'unknown') return hole(span);
	// that `u` does not depend on `v` is not known from a number given for `u`
	if (!mentions(body, id)) return context.refuse({ code: 'no-derivative', name: key, span });
	const derived = derive(body, id);
	return derived.kind === 'hole' ? derived : { kind: 'let', local: id, value, body: derived, type: derived.type, span };
}

/** One derivative for each element of the vector that moves. */
function gradient(body: Ir, id: number, value: Ir, span: Span, context: Context): Ir {
	if (rankOf(value.type) !== 1 || rankOf(body.type) > 0) return context.refuse({ code: 'unsupported', what: 'derivative-of-array', span });
	const index = context.freshLocal();
	const derived = differentiate(body, { local: id, component: local(index, span) }, context);
	if (derived.kind === 'hole') return derived;
	const last = apply('subtract', [apply('length', [value, constant(0, span)], REAL, span), constant(1, span)], REAL, span);
	return { kind: 'build', local: index, range: { kind: 'integers', from: constant(0, span), to: last }, body: derived, type: tensor(1), span };
}

/** `\nabla_\theta J(\theta_t)`: by the symbol below the sign, or by the one argument. */
export function readGradient(sign: Node, operand: Node, span: Span, scope: Scope, context: Context): Ir {
	const named = sign.kind === 'scripts' ? sign.sub : undefined;
	if (sign.kind === 'scripts' && (sign.sup || sign.primes > 0)) return context.refuse({ code: 'unsupported', what: 'gradient-power', span });
	const variable = named ? standIn(named, operand) : onlyArgument(operand);
	return variable ? readDerivative(operand, [variable], span, scope, context) : context.refuse({ code: 'unsupported', what: 'gradient', span });
}

/** The variable itself where the operand has it, else the one argument of that letter: `\theta_t` for `\theta`. */
function standIn(named: Node, operand: Node): Node | undefined {
	const symbols = wholeSymbols(operand);
	if (symbols.some(symbol => keyOf(symbol) === keyOf(named))) return named;
	const same = new Map(symbols.filter(symbol => symbol.kind === 'scripts' && lettersOf(symbol) === lettersOf(named)).map(symbol => [keyOf(symbol), symbol]));
	return same.size === 1 ? [...same.values()][0] : same.size === 0 ? named : undefined;
}

function onlyArgument(operand: Node): Node | undefined {
	const call = applicationOf(operand);
	const [argument] = call?.brackets.items ?? [];
	return call?.brackets.items.length === 1 && argument && isSymbol(argument) ? argument : undefined;
}
