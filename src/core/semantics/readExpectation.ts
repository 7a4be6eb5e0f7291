import type { Span } from '../base/span';
import { REAL } from '../base/type';
import type { BinderNode, BracketsNode, Node } from '../formula/syntax';
import { withoutImpossible } from './arithmetic';
import { apply, constant, type Context, type Scope } from './context';
import type { Ir } from './ir';
import { namedDistribution } from './namedDistributions';
import { expectation } from './readExpectationUnder';
import { eventValue, isSymbol, keyOf } from './symbols';

/**
 * `\mathbb{E}_{x\sim p}[f(x)]` and `\mathbb{E}_{p(x)}[f(x)]`: the sum or the integral of the density times what is in the bracket, over
 * the support of `x`. Undefined where the subscript names no density.
 */
export function readExpectation(head: Node, brackets: BracketsNode, span: Span, scope: Scope, context: Context): Ir | undefined {
	const [body] = brackets.items;
	if (head.kind !== 'scripts' || !head.sub || head.sup || head.primes > 0 || !body) return undefined;
	if (isSymbol(head.sub) && head.base.kind === 'accent' && head.base.accent === 'hat' && isExpectationSign(head.base.body)) return readAverage(head.sub, brackets, span, scope, context);
	if (!isExpectationSign(head.base)) return undefined;
	const named = readNamedDraw(head.sub, body, span, scope, context);
	if (named) return named;
	const draw = readDraw(head.sub);
	if (!draw) return undefined;
	context.decide({ code: 'drawn', name: keyOf(draw.variable), span });
	const binder: BinderNode = {
		kind: 'binder', operator: 'int', differentials: [draw.variable], span,
		body: { kind: 'juxtaposition', items: [...draw.density, { kind: 'brackets', open: '(', close: ')', items: [body], separators: [], span: body.span }], span },
	};
	return withoutImpossible(context.read(binder, scope));
}

/** `\hat{\mathbb{E}}_t[r_t]`: the average over all that is given. */
function readAverage(index: Node, body: BracketsNode, span: Span, scope: Scope, context: Context): Ir {
	const total = context.read({ kind: 'binder', operator: 'sum', sub: index, body, differentials: [], span }, scope);
	if (total.kind !== 'fold' || total.range.kind !== 'integers') return total;
	const { from, to } = total.range;
	const count = apply('add', [apply('subtract', [to, from], REAL, span), constant(1, span)], REAL, span);
	return apply('divide', [total, count], REAL, span);
}

/** `\mathbb{E}_{x\sim\mathcal{N}(0,1)}[x^2]`. */
function readNamedDraw(sub: Node, body: Node, span: Span, scope: Scope, context: Context): Ir | undefined {
	if (sub.kind !== 'relation' || sub.operators.join() !== '∼') return undefined;
	const [variable, from] = sub.items as readonly [Node, Node];
	const distribution = isSymbol(variable) ? namedDistribution(from) : undefined;
	if (!distribution) return undefined;
	context.decide({ code: 'drawn', name: keyOf(variable), span });
	return expectation({ kind: 'named', variable, distribution }, body, scope, span, context);
}

function isExpectationSign(node: Node): boolean {
	return node.kind === 'name' && node.letters === 'E';
}

interface Draw {
	readonly variable: Node;
	readonly density: readonly Node[];
}

/** `x \sim p`, `x \sim p(x|z)`, or the density itself, whose first argument is drawn. */
function readDraw(sub: Node): Draw | undefined {
	if (sub.kind === 'relation' && sub.operators.length === 1 && sub.operators[0] === '∼') {
		const [variable, from] = sub.items as readonly [Node, Node];
		if (!isSymbol(variable)) return undefined;
		const density = isSymbol(from) ? [from, bracketed(variable)] : applicationItems(from)?.map(item => withVariable(item, variable));
		return density && { variable, density };
	}
	const density = applicationItems(sub);
	const brackets = density?.[1];
	const variable = brackets?.kind === 'brackets' ? brackets.items[0] && eventValue(brackets.items[0]) : undefined;
	return density && variable && isSymbol(variable) ? { variable, density } : undefined;
}

/** `\pi(\cdot|s)` as the density of the variable that is drawn from it. */
function withVariable(item: Node, variable: Node): Node {
	return item.kind === 'brackets' ? { ...item, items: item.items.map(inner => (inner.kind === 'name' && inner.letters === '\\cdot' ? variable : inner)) } : item;
}

function applicationItems(node: Node): readonly Node[] | undefined {
	return node.kind === 'juxtaposition' && node.items.length === 2 && isSymbol(node.items[0] as Node) && node.items[1]?.kind === 'brackets' ? node.items : undefined;
}

function bracketed(node: Node): BracketsNode {
	return { kind: 'brackets', open: '(', close: ')', items: [node], separators: [], span: node.span };
}

