import type { Span } from '../base/span';
import { rankOf, REAL, tensor } from '../base/type';
import type { CasesNode, Node } from '../formula/syntax';
import { distributionByName } from '../library';
import { multiply, withoutImpossible } from './arithmetic';
import type { Bound, Support } from './bindings';
import { apply, constant, type Context, hole, local, type Local, type Scope, withLocals } from './context';
import { readDensity, readParameters } from './distributions';
import type { Ir } from './ir';
import type { Law } from './laws';
import type { FunctionDefinition } from './patterns';
import { readLandmarks } from './readLandmarks';
import { definitionScope, readMembers } from './readDefinition';
import { isSymbol, keyOf, substitute } from './symbols';

/** The mean of an expression in random variables under their law. */
export function expectation(law: Law, expression: Node, scope: Scope, span: Span, context: Context): Ir {
	switch (law.kind) {
		case 'density': return integrate(law.density, law.variable, scope, span, context, inner => context.read(expression, inner));
		case 'named': return underDistribution(law.distribution, scope, span, context, at => context.read(expression, withLocals(scope, [[keyOf(law.variable), { kind: 'value', ir: at }]])));
		case 'weighted': {
			const value = substitute(expression, keyOf(law.variable), law.value);
			const inside: Node = { kind: 'brackets', open: '(', close: ')', items: [value], separators: [], span };
			return withoutImpossible(context.read({ ...law.binder, body: { kind: 'juxtaposition', items: [...law.weights, inside], span }, span }, scope));
		}
		case 'table': return underTable(law.table, expression, scope, span, context);
	}
}

/** The mean and the variance of a named distribution are known without an integral. */
export function statedMoment(law: Law, kind: 'mean' | 'variance', scope: Scope, span: Span, context: Context): Ir | undefined {
	if (law.kind !== 'named') return undefined;
	const distribution = distributionByName(law.distribution.name, [...law.distribution.args.keys()]);
	const args = distribution && readParameters(law.distribution, distribution, scope, span, context);
	if (!distribution || !args) return undefined;
	return args.some(({ type }) => type.kind === 'unknown') ? hole(span) : apply(distribution.idOf(kind), args, REAL, span);
}

/** The mean of what is read at a value drawn from a named distribution. */
export function underDistribution(bound: Extract<Bound, { kind: 'distribution' }>, scope: Scope, span: Span, context: Context, readAt: (value: Ir) => Ir): Ir {
	const distribution = distributionByName(bound.name, [...bound.args.keys()]);
	const args = distribution && readParameters(bound, distribution, scope, span, context);
	if (!distribution || !args) return hole(span);
	const id = context.freshLocal();
	const at = local(id, span);
	const densities = context.densities.length;
	const weight = readDensity(bound, at, scope, span, context);
	const body = multiply(readAt(at), weight, 'cdot', span, context);
	if (body.type.kind === 'unknown' || rankOf(body.type) > 0) return body.kind === 'hole' ? body : context.refuse({ code: 'unsupported', what: 'moment-of-array', span });
	const ends = distribution.supportOf(args.map(arg => (arg.kind === 'constant' ? arg.value : undefined)));
	const [low, high] = ends.map((end, i) => (end === undefined ? apply(distribution.idOf('quantile'), [constant(i, span), ...args], REAL, span) : constant(end, span))) as [Ir, Ir];
	if (distribution.variate === 'integer') return { kind: 'fold', fold: 'sum', local: id, range: { kind: 'integers', from: low, to: high }, body, type: REAL, span };
	return { kind: 'integral', local: id, low, high, body, landmarks: readLandmarks(body, id, context.densities.slice(densities)), type: REAL, span };
}

/** Each axis is summed over, one inside the other. */
function underTable({ input, axes }: Extract<Law, { kind: 'table' }>['table'], expression: Node, scope: Scope, span: Span, context: Context): Ir {
	const counted = axes.map(axis => ({ axis, id: context.freshLocal() }));
	const indices = counted.map(({ axis, id }) => apply('position', [local(id, span), { kind: 'stack', items: axis.values.map(value => constant(value, span)), type: tensor(1), span }], REAL, span));
	const weight: Ir = { kind: 'element', array: { kind: 'input', input, type: tensor(axes.length), span }, indices, base: 0, type: REAL, span };
	const inner = withLocals(scope, counted.map(({ axis, id }): readonly [string, Local] => [axis.name, { kind: 'value', ir: local(id, span) }]));
	const body = multiply(context.read(expression, inner), weight, 'cdot', span, context);
	if (body.type.kind === 'unknown' || rankOf(body.type) > 0) return body.kind === 'hole' ? body : context.refuse({ code: 'unsupported', what: 'moment-of-array', span });
	return counted.reduceRight((folded: Ir, { axis, id }) => ({ kind: 'fold', fold: 'sum', local: id, range: { kind: 'values', values: axis.values }, body: folded, type: REAL, span }), body);
}

/** The sum or integral of `g` times the density over its support. */
function integrate(density: FunctionDefinition, variable: Node, scope: Scope, span: Span, context: Context, readG: (scope: Scope) => Ir): Ir {
	const [parameter] = density.parameters;
	if (parameter === undefined) return hole(span);
	const id = context.freshLocal();
	const at: Local = { kind: 'value', ir: local(id, span) };
	const inner = withLocals(definitionScope(density, scope), [[parameter, at]]);
	const weight = readMembers(density, inner, context);
	const body = multiply(readG(withLocals(scope, [[keyOf(variable), at]])), weight, 'cdot', span, context);
	const support = context.bindings.supports.get(parameter) ?? context.bindings.supports.get(keyOf(variable)) ?? supportOf(density, parameter, inner, context);
	if (body.type.kind === 'unknown' || rankOf(body.type) > 0) return body.kind === 'hole' ? body : context.refuse({ code: 'unsupported', what: 'moment-of-array', span });
	if (!support) return context.refuse({ code: 'no-range', why: 'no-bounds', name: parameter, span });
	if ('kind' in support && support.kind === 'integers') return { kind: 'fold', fold: 'sum', local: id, range: { kind: 'integers', from: constant(support.low, span), to: constant(Infinity, span) }, body, type: REAL, span };
	if ('kind' in support && support.kind === 'values') return { kind: 'fold', fold: 'sum', local: id, range: support, body, type: REAL, span };
	const [low, high] = 'kind' in support ? [constant(support.low, span), constant(support.high, span)] : [support.low, support.high];
	if (!('kind' in support) && support.isCounted) return { kind: 'fold', fold: 'sum', local: id, range: { kind: 'integers', from: low, to: high }, body, type: REAL, span };
	const mean: Ir = { kind: 'integral', local: id, low, high, body, landmarks: readLandmarks(body, id), type: REAL, span };
	// without cases a formula such as `x e^{-x^2/2}` does not say where it is 0
	const isWhole = low.kind === 'constant' && high.kind === 'constant' && low.value === -Infinity && high.value === Infinity;
	const mass: Ir = { ...mean, body: weight, landmarks: readLandmarks(weight, id) };
	return isWhole ? multiply(apply('unitMass', [mass], REAL, span), mean, 'cdot', span, context) : mean;
}

/** Ends of an interval, or of the whole numbers from one to the other. */
interface Ends {
	readonly low: Ir;
	readonly high: Ir;
	readonly isCounted?: boolean;
}

/** `f(X=x)`, or what the words before it call a mass function. */
function isMass({ brackets, formula }: FunctionDefinition): boolean {
	return brackets.items[0]?.kind === 'relation' || /\b(?:mass|PMF)\b/i.test(formula.before);
}

/** Where the entry says that the variate lies; else the whole line for a density, and nothing for a mass function. */
function statedSupport(density: FunctionDefinition, parameter: string, context: Context): Support | Ends | undefined {
	const span = density.members.at(-1)?.span ?? density.formula.node.span;
	const domain = context.subject.domains.get(parameter);
	if (domain?.kind === 'values') return domain;
	if (domain?.integer) return { low: constant(domain.low, span), high: constant(domain.high, span), isCounted: true };
	if (isMass(density)) return undefined;
	const beside = context.subject.bounds.get(density.formula.index + 1);
	if (beside?.key === parameter) return { kind: 'interval', low: beside.low, high: beside.high };
	return domain ? { kind: 'interval', low: domain.low, high: domain.high } : { kind: 'interval', low: -Infinity, high: Infinity };
}

/** The values that cases name one by one, or the interval outside of which they are 0; without cases what the entry says. */
function supportOf(density: FunctionDefinition, parameter: string, scope: Scope, context: Context): Support | Ends | undefined {
	const cases = density.members.at(-1);
	if (cases?.kind !== 'cases') return statedSupport(density, parameter, context);
	const rows = cases.rows.filter(({ value }) => !(value.kind === 'number' && value.value === 0));
	const values = rows.map(row => equalTo(row, parameter));
	if (values.every(value => value !== undefined)) return { kind: 'values', values };
	const [row, ...others] = rows;
	const bounds = row && others.length === 0 ? between(row, parameter) : undefined;
	return bounds && { low: context.read(bounds[0], scope), high: context.read(bounds[1], scope), isCounted: isMass(density) };
}

type Row = CasesNode['rows'][number];

/** `x = 1`. */
function equalTo({ condition }: Row, parameter: string): number | undefined {
	if (condition?.kind !== 'relation' || condition.operators.join() !== '=') return undefined;
	const [left, right] = condition.items as readonly [Node, Node];
	return isSymbol(left) && keyOf(left) === parameter && right.kind === 'number' ? right.value : undefined;
}

/** `a \le x \le b`, or one side of it. */
function between({ condition }: Row, parameter: string): readonly [Node, Node] | undefined {
	if (condition?.kind !== 'relation') return undefined;
	const { items, operators, span } = condition;
	const infinite = (sign: number): Node => ({ kind: 'number', value: sign * Infinity, text: '', span });
	const [first, second, third] = items as readonly [Node, Node, Node?];
	const isLess = operators.every(operator => operator === '≤' || operator === '<');
	const isMore = operators.every(operator => operator === '≥' || operator === '>');
	if (third && keyOf(second) === parameter && isLess) return [first, third];
	if (third && keyOf(second) === parameter && isMore) return [third, first];
	if (third || keyOf(first) !== parameter) return undefined;
	return isLess ? [infinite(-1), second] : isMore ? [second, infinite(1)] : undefined;
}
