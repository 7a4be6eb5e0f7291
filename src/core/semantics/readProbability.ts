import type { Span } from '../base/span';
import { REAL } from '../base/type';
import type { BracketsNode, Node, RelationNode } from '../formula/syntax';
import { distributionByName } from '../library';
import { apply, constant, type Context, hole, type Scope } from './context';
import { readAspect, readParameters } from './distributions';
import type { Ir } from './ir';
import { isRandomVariable, lawOf, type Law } from './laws';
import { expectation } from './readExpectationUnder';
import { keyOf } from './symbols';

/** `P(X \le x)`, `P(X = k)` and `P(a < X \le b)` from what the entry says of how `X` is distributed; undefined where it says nothing. */
export function readProbability(head: Node, { items }: BracketsNode, span: Span, scope: Scope, context: Context): Ir | undefined {
	const [event] = items;
	if (items.length !== 1 || event?.kind !== 'relation' || scope.closed || !/^(?:P|Pr|\\Pr|\\text\{Pr\}|\\mathbb\{P\})$/.test(keyOf(head))) return undefined;
	const variable = event.items.find(isRandomVariable);
	const law = variable && lawOf([variable], scope, context);
	if (!variable || !law) return undefined;
	if (law.kind === 'named') return ofNamed(law, event, span, scope, context);
	const indicator: Node = { kind: 'brackets', open: '[', close: ']', items: [event], separators: [], span };
	// an integral of what jumps is not as exact as a sum
	return law.kind === 'density' ? undefined : expectation(law, indicator, scope, span, context);
}

function ofNamed({ distribution: bound, variable }: Extract<Law, { kind: 'named' }>, { items, operators }: RelationNode, span: Span, scope: Scope, context: Context): Ir | undefined {
	const distribution = distributionByName(bound.name, [...bound.args.keys()]);
	const args = distribution && readParameters(bound, distribution, scope, span, context);
	if (!distribution || !args) return undefined;
	const at = items.findIndex(item => keyOf(item) === keyOf(variable));
	const isWhole = distribution.variate === 'integer';
	const below = (end: Node, isIncluded: boolean): Ir => cumulative('cdf', end, isIncluded ? 'floor' : 'below');
	const above = (end: Node, isIncluded: boolean): Ir => cumulative('survival', end, isIncluded ? 'below' : 'floor');
	function cumulative(aspect: 'cdf' | 'survival', end: Node, rounding: 'floor' | 'below'): Ir {
		const value = context.read(end, scope);
		if (value.type.kind === 'unknown') return hole(span);
		const whole = rounding === 'floor' ? apply('floor', [value], REAL, span) : apply('subtract', [apply('ceil', [value], REAL, span), constant(1, span)], REAL, span);
		return readAspect(aspect, bound, isWhole ? whole : value, scope, span, context);
	}
	const [left, right] = [items[at - 1], items[at + 1]];
	const [before, after] = [operators[at - 1], operators[at]];
	if (items.length === 2 && (before ?? after) === '=') return isWhole ? readAspect('density', bound, context.read((left ?? right) as Node, scope), scope, span, context) : undefined;
	const upper = right && (after === '≤' || after === '<') ? below(right, after === '≤') : left && (before === '≥' || before === '>') ? below(left, before === '≥') : undefined;
	if (items.length === 2 && upper) return upper;
	if (items.length === 2) return right && (after === '≥' || after === '>') ? above(right, after === '≥') : left && (before === '≤' || before === '<') ? above(left, before === '≤') : undefined;
	if (items.length !== 3 || !left || !upper || (before !== '≤' && before !== '<')) return undefined;
	return apply('subtract', [upper, below(left, before === '<')], REAL, span);
}
