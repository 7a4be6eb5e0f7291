import type { Span } from '../base/span';
import { REAL } from '../base/type';
import type { Support } from './bindings';
import { step, type Limit, type Variable } from './binderVariables';
import { apply, constant, type Context, type Scope } from './context';
import type { Ir, Range } from './ir';
import { indicesOf } from './elements';
import { isCounter, keyOf } from './symbols';

/** Where a search runs that is not over whole numbers. */
export interface Interval {
	readonly kind: 'interval';
	readonly low: Ir;
	readonly high: Ir;
}

/** The range as written; else from the domain given, the support of what the body evaluates there, or the length of the families it indexes. */
export function readRange(id: number, variable: Variable, isSearch: boolean, scope: Scope, span: Span, context: Context): Range | Interval | undefined {
	const { node, from, to, except, values, limits } = variable;
	if (values) return { kind: 'values', values };
	const key = keyOf(node);
	const excluded = except ? { except: context.read(except, scope) } : {};
	if (from && to) return { kind: 'integers', from: context.read(from, scope), to: context.read(to, scope), ...excluded };
	const support = supportOf(id, key, context);
	if (support && !from && !to && !except) {
		context.decide({ code: 'range-from-support', name: key, span });
		if (support.kind === 'integers') return wholeNumbers(support.low, limits, scope, span, context);
		return support.kind === 'values' ? support : limitedInterval(support, limits, scope, span, context);
	}
	const { indexBase } = context.bindings;
	const [use] = context.indexUsesOf(id);
	if (use) {
		context.decide({ code: 'range-from-length', name: key, family: use.family, span });
		const low = from ?? (limits?.low && nextTo(limits.low, '+'));
		const high = to ?? (limits?.high && nextTo(limits.high, '-'));
		const all = indicesOf(use.array, use.axis, span, context);
		return { kind: 'integers', from: low ? context.read(low, scope) : all.from, to: high ? context.read(high, scope) : all.to, ...excluded };
	}
	if (limits && !to && isSearch && !isCounter(key)) return limitedInterval({ kind: 'interval', low: -Infinity, high: Infinity }, limits, scope, span, context);
	if (!to || limits) return void context.refuse({ code: 'no-range', why: 'no-bounds', name: key, span: node.span });
	return { kind: 'integers', from: constant(indexBase, span), to: context.read(to, scope), ...excluded };
}

/** The whole numbers of a support, as far as the limits go. */
function wholeNumbers(first: number, limits: Variable['limits'], scope: Scope, span: Span, context: Context): Range {
	const low = limits?.low && context.read(nextTo(limits.low, '+'), scope);
	const high = limits?.high && context.read(nextTo(limits.high, '-'), scope);
	return { kind: 'integers', from: low ? apply('max', [low, constant(first, span)], REAL, span) : constant(first, span), to: high ?? constant(Infinity, span) };
}

/** The whole number at a limit. */
function nextTo({ node, isStrict }: Limit, operator: '+' | '-'): Variable['node'] {
	return isStrict ? step(node, operator) : node;
}

function limitedInterval({ low, high }: Extract<Support, { kind: 'interval' }>, limits: Variable['limits'], scope: Scope, span: Span, context: Context): Interval {
	const end = (limit: Limit | undefined, known: number, inner: 'max' | 'min'): Ir => {
		if (!limit) return constant(known, span);
		const read = context.read(limit.node, scope);
		return Number.isFinite(known) ? apply(inner, [read, constant(known, span)], REAL, span) : read;
	};
	return { kind: 'interval', low: end(limits?.low, low, 'max'), high: end(limits?.high, high, 'min') };
}

/** What is known of where a variable lives; several sources must agree. */
export function supportOf(id: number, key: string, context: Context): Support | undefined {
	const given = context.bindings.supports.get(key);
	if (given) return given;
	const [first, ...others] = context.supports.get(id) ?? [];
	return first && others.every(other => sameSupport(first, other)) ? first : first && hull(first, others);
}

function sameSupport(a: Support, b: Support): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

/** The interval that holds them all: outside its own support a density is 0. Supports of values must be the same. */
function hull(first: Support, others: readonly Support[]): Support | undefined {
	if ([first, ...others].some(({ kind }) => kind !== 'interval')) return undefined;
	const intervals = [first, ...others] as readonly Extract<Support, { kind: 'interval' }>[];
	return { kind: 'interval', low: Math.min(...intervals.map(({ low }) => low)), high: Math.max(...intervals.map(({ high }) => high)) };
}
