import type { BracketsNode, Node } from '../formula/syntax';
import type { Context, Scope } from './context';
import type { Ir } from './ir';
import { isDensity } from './names';
import type { Call } from './readApplication';
import { definitionsFor } from './readSymbol';
import { argumentLetter, eventValue, isSymbol, keyOf, shapeOf } from './symbols';

/**
 * Densities of one letter belong together: from `p(a|b)` and `p(b)` follow `p(a, b)`, `p(a)` and `p(b|a)`; from a joint `p(a, b)` its
 * marginals and conditionals. Undefined where what is needed is not known.
 */
export function readDensityRule(head: Node, scope: Scope, call: Call, context: Context): Ir | undefined {
	const name = keyOf(head);
	const items = call.brackets.items.map(eventValue);
	if (!isDensity(name) || scope.closed || call.scope.closed || !items.every(isSymbol)) return undefined;
	const rule = ruleFor(head, items, shapeOf(call.brackets), pairsOf(name, scope, context));
	const read = rule && context.deriving(`${name} ${keyOf(call.brackets)}`, () => context.attempt(() => context.read(rule, call.scope)));
	if (!read) return undefined;
	context.decide({ code: 'bayes-rule', name: `${name}${keyOf(call.brackets)}`, span: call.span });
	return { ...read, span: call.span };
}

/** Two variables that a density of this name is given for: `p(a|b)` or `p(a, b)`. */
interface Pair {
	readonly separator: '|' | ',';
	readonly first: Node;
	readonly second: Node;
}

function pairsOf(name: string, scope: Scope, context: Context): readonly Pair[] {
	const bound = context.bindings.applications.filter(({ head }) => head === name).map(({ brackets }) => brackets);
	const defined = definitionsFor(name, 'function', scope, context).map(({ brackets }) => brackets);
	const pairs = [...bound, ...defined].flatMap((brackets): readonly Pair[] => {
		const [first, second] = brackets.items.map(eventValue);
		const separator = shapeOf(brackets);
		return first && second && brackets.items.length === 2 && (separator === '|' || separator === ',') ? [{ separator, first, second }] : [];
	});
	const table = context.bindings.symbols.get(name);
	const [first, second] = table?.kind === 'table' && table.axes.length === 2 ? table.axes : [];
	return first && second ? [...pairs, { separator: ',', first: first.node, second: second.node }] : pairs;
}

/** What a density is by the others of its letter, as it would be written. */
function ruleFor(head: Node, items: readonly Node[], shape: string, pairs: readonly Pair[]): Node | undefined {
	const [a, b] = items;
	const p = (separator: '|' | ',', ...args: readonly Node[]): Node => application(head, args, separator);
	const given = (separator: '|' | ',', first: Node, second: Node): boolean =>
		pairs.some(pair => pair.separator === separator && sameLetter(pair.first, first) && sameLetter(pair.second, second));
	if (a && items.length === 1) return marginal(a, p, pairs);
	if (!a || !b || items.length !== 2) return undefined;
	if (shape === '|') {
		if (given('|', b, a)) return quotient(product(p('|', b, a), p(',', a)), p(',', b));
		if (given(',', a, b)) return quotient(p(',', a, b), p(',', b));
		return given(',', b, a) ? quotient(p(',', b, a), p(',', b)) : undefined;
	}
	if (shape !== ',') return undefined;
	if (given('|', a, b)) return product(p('|', a, b), p(',', b));
	return given('|', b, a) ? product(p('|', b, a), p(',', a)) : undefined;
}

/** `p(a)`: the sum or the integral over what it is given with. */
function marginal(a: Node, p: (separator: '|' | ',', ...args: readonly Node[]) => Node, pairs: readonly Pair[]): Node | undefined {
	const conditional = pairs.find(({ separator, first }) => separator === '|' && sameLetter(first, a));
	if (conditional) return overSupport(conditional.second, product(p('|', a, conditional.second), p(',', conditional.second)));
	const joint = pairs.find(({ separator, first, second }) => separator === ',' && (sameLetter(first, a) || sameLetter(second, a)));
	if (!joint) return undefined;
	return sameLetter(joint.first, a) ? overSupport(joint.second, p(',', a, joint.second)) : overSupport(joint.first, p(',', joint.first, a));
}

function sameLetter(a: Node, b: Node): boolean {
	return argumentLetter(a) !== undefined && argumentLetter(a) === argumentLetter(b);
}

function application(head: Node, items: readonly Node[], separator: '|' | ','): Node {
	const { span } = head;
	const brackets: BracketsNode = { kind: 'brackets', open: '(', close: ')', items, separators: items.slice(1).map(() => separator), span };
	return { kind: 'juxtaposition', items: [head, brackets], span };
}

function product(left: Node, right: Node): Node {
	return { kind: 'binary', operator: 'cdot', left, right, span: left.span };
}

function quotient(over: Node, under: Node): Node {
	return { kind: 'fraction', over, under, span: over.span };
}

function overSupport(variable: Node, body: Node): Node {
	return { kind: 'binder', operator: 'int', differentials: [variable], body, span: body.span };
}
