import { join, type Span } from '../base/span';
import { tensor } from '../base/type';
import type { BracketsNode, Node } from '../formula/syntax';
import { apply, constant, type Context, type Scope } from './context';
import type { Ir } from './ir';
import { derivativeFraction } from './derivativeFraction';
import { readDerivative } from './readDerivative';
import { readGradient } from './readGradient';
import { readExpectation } from './readExpectation';
import { readCondition } from './readRelation';
import { boundSymbol, readBound } from './bound';
import { definitionsFor } from './readDefinition';
import { keyOf } from './symbols';

/** Signs that are no symbols: a formula that uses one where it is not understood is refused, never read as a product. */
const OPERATOR_SIGNS: ReadonlySet<string> = new Set(['\\nabla', '\\partial', '\\Pr', '\\mathrm{d}', '\\lim', '\\Re', '\\Im', '\\forall', '\\exists', '\\emptyset']);

interface Operator {
	readonly factor: Ir;
	readonly next: number;
}

/** An operator at a place in a product, with how many factors it takes; undefined where there is none. */
export function readOperator(items: readonly Node[], at: number, scope: Scope, context: Context): Operator | undefined {
	const item = items[at] as Node;
	const argument = items[at + 1];
	if (!argument) return undefined;
	if (item.kind === 'fraction') {
		const derivative = derivativeFraction(item);
		if (!derivative || derivative.operand) return undefined;
		return onOperand(items, at, (operand, span) => readDerivative(operand, derivative, 'unsettled', span, scope, context));
	}
	if (signKey(item) === '\\nabla') return readBoundGradient(items, at, scope, context) ?? onOperand(items, at, (operand, span) => readGradient(item, operand, 'unsettled', span, scope, context));
	if (argument.kind !== 'brackets' || argument.items.length !== 1) return undefined;
	return readIndicatorCall(item, argument, at, scope, context) ?? readExpectationCall(item, argument, at, scope, context);
}

/** `\nabla L(w)` that is given as a whole. */
function readBoundGradient(items: readonly Node[], at: number, scope: Scope, context: Context): Operator | undefined {
	for (let next = items.length; next > at + 1; next--) {
		const written = items.slice(at, next);
		const span = join((written[0] as Node).span, (written.at(-1) as Node).span);
		const name = keyOf({ kind: 'juxtaposition', items: written, span });
		const bound = boundSymbol(name, scope, context);
		if (bound) return { factor: readBound(bound, name, span, context), next };
	}
	return undefined;
}

/** An operator takes the bracket behind it, or all the factors that follow. */
function onOperand(items: readonly Node[], at: number, readOn: (operand: Node, span: Span) => Ir): Operator {
	const first = items[at + 1] as Node;
	const next = first.kind === 'brackets' ? at + 2 : items.length;
	const rest = items.slice(at + 1, next);
	const last = rest.at(-1) as Node;
	const span = join((items[at] as Node).span, last.span);
	return { factor: readOn(rest.length === 1 ? first : { kind: 'juxtaposition', items: rest, span: join(first.span, last.span) }, span), next };
}

function readIndicatorCall(item: Node, argument: BracketsNode, at: number, scope: Scope, context: Context): Operator | undefined {
	const [relation] = argument.items;
	if (relation?.kind !== 'relation' || !isIndicator(item)) return undefined;
	return { factor: { ...readCondition(relation, scope, context), span: join(item.span, argument.span) }, next: at + 2 };
}

function isIndicator(node: Node): boolean {
	return (node.kind === 'name' && (node.letters === '1' || node.letters === 'I')) || (node.kind === 'number' && node.value === 1);
}

/** `\mathbb{1}_{a = b}` and `\mathbb{1}_{[k \ne i]}`. */
function conditionOf(sub: Node | undefined): Node | undefined {
	if (sub?.kind === 'brackets' && sub.items.length === 1) return conditionOf(sub.items[0]);
	return sub?.kind === 'relation' ? sub : undefined;
}

function readExpectationCall(item: Node, argument: BracketsNode, at: number, scope: Scope, context: Context): Operator | undefined {
	const factor = readExpectation(item, argument, join(item.span, argument.span), scope, context);
	return factor && { factor, next: at + 2 };
}

function signKey(node: Node): string {
	return keyOf(node.kind === 'scripts' ? node.base : node);
}

/** `I`, `\mathbf{I}_p` and `I_{n \times n}`: what it meets has that size. Other subscripts of `I` number things. */
function isIdentity(node: Node): boolean {
	if (node.kind !== 'scripts') return IDENTITIES.has(keyOf(node));
	const { base, sub, sup, primes } = node;
	return IDENTITIES.has(keyOf(base)) && sub !== undefined && !sup && primes === 0 && /^([dkmnpDKMNP])(\\times\1)?$/.test(keyOf(sub).replace(/[\s{}]/g, ''));
}

const IDENTITIES: ReadonlySet<string> = new Set(['I', '\\mathbf{I}']);

/** A sign that is no symbol, or the identity matrix where `I` is not given; undefined for what is an ordinary name. */
export function readSign(node: Node, scope: Scope, context: Context): Ir | undefined {
	const key = keyOf(node);
	if (boundSymbol(key, scope, context) || scope.locals.has(key)) return undefined;
	const base = signKey(node);
	const condition = node.kind === 'scripts' && isIndicator(node.base) && node.base.kind === 'name' ? conditionOf(node.sub) : undefined;
	if (condition) return readCondition(condition, scope, context);
	if (OPERATOR_SIGNS.has(base)) return context.refuse({ code: 'unsupported', what: 'sign', sign: base, span: node.span });
	if (isIdentity(node) && !context.subject.declared.has(key) && definitionsFor(key, 'value', scope, context).length === 0) return apply('identity', [constant(1, node.span)], tensor(2), node.span);
	return undefined;
}
