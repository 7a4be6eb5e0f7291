import type { Span } from '../base/span';
import { REAL, tensor } from '../base/type';
import { distributionByName } from '../library';
import type { Support } from './bindings';
import { apply, constant, type Context, hole, type Scope } from './context';
import { readDensity } from './distributions';
import type { BoundMixture } from './readDistribution';
import type { Ir } from './ir';

/** The density or mass of a mixture at a point: the sum of those of its components, each times its share of the weights. */
export function readMixtureDensity({ weights, components }: BoundMixture, variate: Ir, scope: Scope, span: Span, context: Context): Ir {
	const shares = sharesOf(weights.map(weight => context.read(weight, scope)), span);
	const variates = new Set(components.map(({ name, args }) => distributionByName(name, [...args.keys()])?.variate));
	if (variates.size !== 1) return context.refuse({ code: 'invalid-binding', name: 'Mixture', why: 'distribution', span });
	const known = variate.kind === 'local' ? context.supports.get(variate.local)?.length ?? 0 : 0;
	const densities = components.map(component => readDensity(component, variate, scope, span, context));
	const supports = variate.kind === 'local' ? context.supports.get(variate.local)?.splice(known) ?? [] : [];
	const support = supports.length === components.length ? unionOf(supports) : undefined;
	if (support) context.useSupport(variate, support);
	if ([...shares, ...densities].some(({ type }) => type.kind === 'unknown')) return hole(span);
	return densities.map((density, i) => apply('multiply', [shares[i] as Ir, density], REAL, span)).reduce((sum, term) => apply('add', [sum, term], REAL, span));
}

/** Each weight over the sum of all, not a number where one is negative. */
function sharesOf(weights: readonly Ir[], span: Span): readonly Ir[] {
	const stack: Ir = { kind: 'stack', items: weights, type: tensor(1), span };
	return weights.map((_, i) => apply('categoricalPmf', [constant(i, span), stack], REAL, span));
}

/** What lies in any of the supports, or between those of real variates; undefined where they are of different kinds. */
function unionOf(supports: readonly Support[]): Support | undefined {
	const intervals = supports.filter(({ kind }) => kind === 'interval') as readonly Extract<Support, { kind: 'interval' }>[];
	if (intervals.length === supports.length) return { kind: 'interval', low: Math.min(...intervals.map(({ low }) => low)), high: Math.max(...intervals.map(({ high }) => high)) };
	if (intervals.length > 0) return undefined;
	const least = supports.flatMap(support => (support.kind === 'values' ? support.values : support.kind === 'integers' ? [support.low] : []));
	if (supports.some(({ kind }) => kind === 'integers')) return { kind: 'integers', low: least.reduce((a, b) => Math.min(a, b)) };
	return { kind: 'values', values: [...new Set(least)].sort((a, b) => a - b) };
}
