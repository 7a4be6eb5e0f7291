import type { Span } from '../base/span';
import { rankOf, REAL } from '../base/type';
import type { BinderNode, BinderOperator, Node, RelationNode } from '../formula/syntax';
import type { Support } from './bindings';
import { multiply } from './arithmetic';
import { apply, constant, type Context, hole, local, type Scope, withLocals } from './context';
import { readRange, supportOf, type Interval } from './binderRange';
import { mentions, type Fold, type Ir, type LogFold } from './ir';
import { lengthOf } from './elements';
import { readLandmarks } from './readLandmarks';
import { variablesOf, type Limit, type Variable } from './binderVariables';
import { readCondition } from './readRelation';
import { factorsOf, isSymbol, keyOf } from './symbols';

const FOLDS: Partial<Record<BinderOperator, Exclude<Fold, LogFold>>> = { sum: 'sum', prod: 'product', max: 'max', min: 'min', argmax: 'argmax', argmin: 'argmin', sup: 'max', inf: 'min' };

/** `\sum`, `\prod`, `\int`, `\max_x`, `\arg\max_x`: an operator with a variable of its own and a body. */
export function readBinder(node: BinderNode, scope: Scope, context: Context): Ir {
	if (node.operator === 'int') return readIntegral(node, scope, context);
	const fold = FOLDS[node.operator];
	if (!fold) return context.refuse({ code: 'unsupported', what: 'sign', sign: node.operator, span: node.span });
	return readFold(fold, node, variablesOf(node, scope, context), scope, context);
}

function readFold(fold: Exclude<Fold, LogFold>, node: BinderNode, variables: readonly Variable[], scope: Scope, context: Context): Ir {
	const [variable, ...rest] = variables;
	if (variable?.elements && variable.refused === undefined) return readFoldOverSet(fold, node, variable, variable.elements, rest, scope, context);
	if (!variable || variable.refused !== undefined || !isSymbol(variable.node)) return context.refuse({ code: 'no-range', ...(variable ? { why: 'subscript', name: keyOf(variable.node) } : { why: 'no-variable', name: '' }), span: node.sub?.span ?? node.span });
	if (rest.length > 0 && (fold === 'argmax' || fold === 'argmin')) return context.refuse({ code: 'unsupported', what: 'search-over-several', span: node.span });
	const id = context.freshLocal();
	const inner = withLocals(scope, [[keyOf(variable.node), { kind: 'value', ir: local(id, variable.node.span) }]]);
	const term = readFoldBody(fold, node, rest, inner, context);
	const conditions = (variable.conditions ?? []).map(condition => readCondition(condition, inner, context));
	if (term.type.kind === 'unknown' || conditions.some(({ type }) => type.kind === 'unknown')) {
		for (const bound of [variable.from, variable.to]) if (bound) context.read(bound, scope);
		return hole(node.span);
	}
	const behind = bracketedTerm(node, rest, term, id);
	if (behind) return multiply(readFold(fold, { ...node, body: behind.body }, variables, scope, context), behind.factor, 'juxtaposition', node.span, context);
	if (endsUntold(fold, node, term, id)) return context.refuse({ code: 'ambiguous', what: 'last-factor', parts: lastFactor(node), span: node.span });
	const range = readRange(id, variable, isSearchable(fold), scope, node.span, context);
	if (!range) return hole(node.span);
	if (range.kind === 'interval') return readSearch(fold, keyOf(variable.node), id, range, term, conditions, node.span, context);
	const limits = range.kind === 'values' ? limitConditions(variable).map(condition => readCondition(condition, inner, context)) : [];
	const body = [...conditions, ...limits].reduceRight((value, when) => guarded(fold, when, value), term);
	return { kind: 'fold', fold, local: id, range, body, type: body.type.kind === 'boolean' ? REAL : body.type, span: node.span };
}

/** `\max_i [x_i] b`: an operator takes the bracket behind it; what follows and does not have its variable is a factor of the whole. */
function bracketedTerm({ body }: BinderNode, rest: readonly Variable[], term: Ir, id: number): { readonly body: Node; readonly factor: Ir } | undefined {
	const [first, , ...others] = body.kind === 'juxtaposition' ? factorsOf(body) : [];
	if (first?.kind !== 'brackets' || others.length > 0 || rest.length > 0 || !trailsUnchanged(term, id) || term.kind !== 'apply') return undefined;
	return { body: first, factor: term.args[1] as Ir };
}

/** The term where a condition on its variable holds, else what adds nothing. */
function guarded(fold: Exclude<Fold, LogFold>, when: Ir, value: Ir): Ir {
	const { type, span } = value;
	if (rankOf(type) > 0) return apply('multiply', [when, value], type, span);
	return { kind: 'piecewise', branches: [{ when, value }], otherwise: constant(NEUTRAL[fold], span), type: REAL, span };
}

const NEUTRAL: Readonly<Record<Exclude<Fold, LogFold>, number>> = { sum: 0, product: 1, max: -Infinity, argmax: -Infinity, min: Infinity, argmin: Infinity };

/** `k \le x` over the values of a support picks among them. */
function limitConditions({ node, limits }: Variable): readonly RelationNode[] {
	const condition = ({ node: end, isStrict }: Limit, operator: '<' | '>'): RelationNode =>
		({ kind: 'relation', items: [node, end], operators: [isStrict ? operator : operator === '<' ? '≤' : '≥'], span: end.span });
	return [...(limits?.low ? [condition(limits.low, '>')] : []), ...(limits?.high ? [condition(limits.high, '<')] : [])];
}

function isSearchable(fold: Fold): boolean {
	return fold !== 'sum' && fold !== 'product';
}

/** A factor that the variable does not touch is the same inside a sum and behind it, but not inside a product. */
const LINEAR: ReadonlySet<Fold> = new Set(['sum', 'argmax', 'argmin']);

/** The operator and the factor that may stand inside or behind it. */
function lastFactor({ operator, body }: BinderNode): readonly string[] {
	const last = body.kind === 'juxtaposition' ? body.items.at(-1) : body.kind === 'binary' ? body.right : body;
	return [`\\${operator}`, ...(last ? [keyOf(last)] : [])];
}

function trailsUnchanged(body: Ir, id: number): boolean {
	if (body.kind !== 'apply' || body.operation !== 'multiply') return false;
	const [first, last] = body.args as [Ir, Ir];
	return mentions(first, id) && !mentions(last, id);
}

/** Whether the last factor or divisor may as well stand behind the operator, where that makes a difference. */
function endsUntold(fold: Fold, node: BinderNode, term: Ir, id: number): boolean {
	return !LINEAR.has(fold) && (trailsUnchanged(term, id) ? node.body.kind !== 'brackets' : isDividedBehind(fold, node, term, id));
}

/** `\prod_k a_k / Z`: the slash may divide each term or the whole; a positive number below does not change what is greatest. */
function isDividedBehind(fold: Fold, { body }: BinderNode, term: Ir, id: number): boolean {
	if (body.kind !== 'binary' || (body.operator !== '/' && body.operator !== 'div') || term.kind !== 'apply' || term.operation !== 'divide') return false;
	const [over, under] = term.args as [Ir, Ir];
	const isHarmless = fold !== 'product' && under.kind === 'constant' && under.value > 0;
	return mentions(over, id) && !mentions(under, id) && !isHarmless;
}

/** `\sum_{x \in S}` over the elements of an array: the variable is the element, and a counter of ours runs. */
function readFoldOverSet(fold: Exclude<Fold, LogFold>, node: BinderNode, variable: Variable, array: Ir, rest: readonly Variable[], scope: Scope, context: Context): Ir {
	const { span } = node;
	const counter = context.freshLocal();
	const id = context.freshLocal();
	const inner = withLocals(scope, [[keyOf(variable.node), { kind: 'value', ir: local(id, variable.node.span) }]]);
	const body = readFoldBody(fold, node, rest, inner, context);
	if (body.type.kind === 'unknown') return hole(span);
	if (endsUntold(fold, node, body, id)) return context.refuse({ code: 'ambiguous', what: 'last-factor', parts: lastFactor(node), span });
	const elementAt = (index: Ir): Ir => ({ kind: 'element', array, indices: [index], base: 1, type: REAL, span });
	const folded: Ir = {
		kind: 'fold', fold, local: counter, type: body.type.kind === 'boolean' ? REAL : body.type, span,
		range: { kind: 'integers', from: constant(1, span), to: lengthOf(array, 0) },
		body: { kind: 'let', local: id, value: elementAt(local(counter, span)), body, type: body.type, span },
	};
	return fold === 'argmax' || fold === 'argmin' ? elementAt(folded) : folded;
}

/** The body, or the fold over the variables that are left; only a sum adds up arrays. */
function readFoldBody(fold: Exclude<Fold, LogFold>, node: BinderNode, rest: readonly Variable[], inner: Scope, context: Context): Ir {
	const body = rest.length > 0 ? readFold(fold, node, rest, inner, context) : context.read(node.body, inner);
	if (rankOf(body.type) === 0 || fold === 'sum') return body;
	return context.refuse({ code: 'unsupported', what: 'fold-of-array', sign: node.operator, span: node.span });
}

function readSearch(fold: Exclude<Fold, LogFold>, name: string, id: number, { low, high }: Interval, body: Ir, conditions: readonly Ir[], span: Span, context: Context): Ir {
	if (fold === 'sum' || fold === 'product') return context.refuse({ code: 'no-range', why: 'interval', name, span });
	if (conditions.length > 0) return context.refuse({ code: 'no-range', why: 'condition', name, span });
	if ([low, high].some(end => end.type.kind === 'unknown')) return hole(span);
	return { kind: 'search', goal: fold, local: id, low, high, body, type: REAL, span };
}

function readIntegral(node: BinderNode, scope: Scope, context: Context): Ir {
	if (node.lostLimits) context.assumed.add('lost-limits');
	const variables = node.differentials;
	if (variables.length === 0 || !variables.every(isSymbol)) return context.refuse({ code: 'missing-operand', expected: 'differential', span: node.span });
	if (variables.length > 1 && (node.sub || node.sup)) return context.refuse({ code: 'unsupported', what: 'limits-of-multiple-integral', span: node.span });
	return variables.reduceRight<(inner: Scope) => Ir>(
		(readInner, variable) => inner => readIntegralOver(variable, node, inner, readInner, context),
		inner => context.read(node.body, inner),
	)(scope);
}

function readIntegralOver(variable: Node, node: BinderNode, scope: Scope, readInner: (scope: Scope) => Ir, context: Context): Ir {
	const { span, sub, sup } = node;
	const id = context.freshLocal();
	const densities = context.densities.length;
	const body = readInner(withLocals(scope, [[keyOf(variable), { kind: 'value', ir: local(id, variable.span) }]]));
	const low = sub && sup ? context.read(sub, scope) : undefined;
	const high = sub && sup ? context.read(sup, scope) : undefined;
	if (body.type.kind === 'unknown' || low?.type.kind === 'unknown' || high?.type.kind === 'unknown') return hole(span);
	if (rankOf(body.type) > 0) return context.refuse({ code: 'unsupported', what: 'integral-of-array', span });
	const borders = (context.supports.get(id) ?? []).flatMap(known => (known.kind === 'interval' ? [known.low, known.high] : [])).filter(Number.isFinite);
	const landmarks = [...readLandmarks(body, id, context.densities.slice(densities)), ...borders.map(border => constant(border, span))];
	if (low && high) return { kind: 'integral', local: id, low, high, body, landmarks, type: REAL, span };
	if (sup || (sub && !isWholeSpace(sub, variable))) return context.refuse({ code: 'no-range', why: 'no-bounds', name: keyOf(variable), span: (sub ?? sup ?? node).span });
	const support = supportOf(id, keyOf(variable), context) ?? (sub && keyOf(sub) === '\\mathbb{R}' ? { kind: 'interval', low: -Infinity, high: Infinity } satisfies Support : undefined);
	if (!support) return context.refuse({ code: 'no-range', why: 'no-bounds', name: keyOf(variable), span: variable.span });
	context.decide({ code: support.kind === 'values' ? 'sum-over-support' : 'range-from-support', name: keyOf(variable), span });
	if (support.kind === 'values') return { kind: 'fold', fold: 'sum', local: id, range: support, body, type: REAL, span };
	if (support.kind === 'integers') return { kind: 'fold', fold: 'sum', local: id, range: { kind: 'integers', from: constant(support.low, span), to: constant(Infinity, span) }, body, type: REAL, span };
	return { kind: 'integral', local: id, low: constant(support.low, span), high: constant(support.high, span), body, landmarks, type: REAL, span };
}

/** `\int_{\mathbb{R}}` and `\int_x` name the whole space. */
function isWholeSpace(sub: Node, variable: Node): boolean {
	return keyOf(sub) === keyOf(variable) || keyOf(sub) === '\\mathbb{R}';
}
