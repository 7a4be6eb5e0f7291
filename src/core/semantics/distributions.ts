import type { Span } from '../base/span';
import { rankOf, REAL } from '../base/type';
import type { Node } from '../formula/syntax';
import { arrayDistributionByName, assignArguments, distributionByName, type Distribution, type Parameter } from '../library';
import type { Aspect } from '../library/aspects';
import type { Bound, Support } from './bindings';
import { apply, constant, type Context, hole, type Scope } from './context';
import type { Ir } from './ir';

/** A support of more values is not summed over. */
const MOST_VALUES = 1e6;

/** The density or mass of a bound distribution at a point; its arguments are read in `scope`, which knows the pattern's conditions. */
export function readDensity(bound: Extract<Bound, { kind: 'distribution' }>, variate: Ir, scope: Scope, span: Span, context: Context): Ir {
	return readAspect('density', bound, variate, scope, span, context);
}

/** A function of a bound distribution at a point. */
export function readAspect(aspect: Aspect, bound: Extract<Bound, { kind: 'distribution' }>, variate: Ir, scope: Scope, span: Span, context: Context): Ir {
	const distribution = distributionByName(bound.name, [...bound.args.keys()]);
	if (!distribution && aspect === 'density') return readArrayDensity(bound, variate, scope, span, context);
	if (!distribution) return context.refuse({ code: 'no-such-function', name: bound.name, span });
	const args = readParameters(bound, distribution, scope, span, context);
	if (!args || variate.type.kind === 'unknown' || args.some(arg => arg.type.kind === 'unknown')) return hole(span);
	if (rankOf(variate.type) > 0 || args.some(arg => rankOf(arg.type) > 0)) return context.refuse({ code: 'unsupported', what: 'density-of-array', span });
	const support = supportOf(distribution, args);
	if (support) context.useSupport(variate, support);
	context.densities.push({ variate, ...massOf(distribution, args, span) });
	return apply(distribution.idOf(aspect), [variate, ...args], REAL, span);
}

/** The parameters in their order; a fault in them is a diagnostic. */
export function readParameters(bound: Extract<Bound, { kind: 'distribution' }>, { parameters }: Pick<Distribution, 'parameters'>, scope: Scope, span: Span, context: Context): readonly Ir[] | undefined {
	const assignment = assignArguments<Node>(parameters, Object.fromEntries(bound.args));
	if (assignment.kind === 'fault') return void context.refuse({ ...assignment.fault, span });
	if (assignment.missing.length > 0) return void context.refuse({ code: 'invalid-binding', name: bound.name, why: 'missing-parameter', names: assignment.missing, span });
	return parameters.map(parameter => {
		const given = assignment.assigned.find(entry => entry.parameter === parameter);
		if (!given) return constant(parameter.default ?? NaN, span);
		const value = context.read(given.value, scope);
		return given.reciprocal ? apply('divide', [constant(1, span), value], REAL, span) : value;
	});
}

/** The density of a vector or a matrix, or one whose parameters are arrays. */
function readArrayDensity(bound: Extract<Bound, { kind: 'distribution' }>, variate: Ir, scope: Scope, span: Span, context: Context): Ir {
	const distribution = arrayDistributionByName(bound.name);
	if (!distribution) return context.refuse({ code: 'no-such-function', name: bound.name, span });
	const args = readParameters(bound, distribution, scope, span, context);
	if (!args || variate.type.kind === 'unknown' || args.some(arg => arg.type.kind === 'unknown')) return hole(span);
	const isFitting = distribution.parameters.every((parameter, i) => isLeftOut(parameter, args[i] as Ir) || rankOf((args[i] as Ir).type) === RANKS[parameter.type]);
	if (!isFitting || rankOf(variate.type) !== RANKS[distribution.variate.type]) return context.refuse({ code: 'unsupported', what: 'density-of-array', span });
	const sample = distribution.isSample && args[0]?.kind === 'stack' ? args[0].items.flatMap(item => (item.kind === 'constant' ? [item.value] : [NaN])) : [NaN];
	if (!sample.some(Number.isNaN)) context.useSupport(variate, { kind: 'values', values: [...new Set(sample)] });
	if (!distribution.isIndex) return apply(distribution.density, [variate, ...args], REAL, span);
	const { indexBase } = context.bindings;
	const probabilities = args.find(arg => arg.kind === 'stack');
	if (probabilities?.kind === 'stack') context.useSupport(variate, { kind: 'values', values: probabilities.items.map((_, i) => i + indexBase) });
	return apply(distribution.density, [apply('subtract', [variate, constant(indexBase, span)], REAL, span), ...args], REAL, span);
}

/** Whether another parameter is given instead of this one, or this one is not given instead of another. */
function isLeftOut({ default: standard }: Parameter, arg: Ir): boolean {
	return arg.kind === 'constant' && Number.isNaN(arg.value) && (standard === undefined || Number.isNaN(standard));
}

/** How many axes an argument has that goes as a whole. */
const RANKS: Readonly<Record<Parameter['type'], number>> = { real: 0, integer: 0, vector: 1, tensor: 2, function: 0 };

/** Where the mass lies: what the parameters say, else the median and half of what lies between the quantiles one deviation of the normal from it. */
function massOf({ isLocationScale, idOf }: Distribution, args: readonly Ir[], span: Span): { readonly location: Ir; readonly scale: Ir } {
	const [location, scale] = args.slice(-2);
	if (isLocationScale && location && scale) return { location, scale };
	const quantile = (level: number): Ir => apply(idOf('quantile'), [constant(level, span), ...args], REAL, span);
	const width = apply('subtract', [quantile(0.84), quantile(0.16)], REAL, span);
	return { location: quantile(0.5), scale: apply('divide', [width, constant(2, span)], REAL, span) };
}

/** A support whose ends are known when the formula is read; an integer variate with a finite one is summed over. */
function supportOf({ supportOf: endsOf, variate }: Distribution, args: readonly Ir[]): Support | undefined {
	const [low, high] = endsOf(args.map(arg => (arg.kind === 'constant' ? arg.value : undefined)));
	if (low === undefined || high === undefined) return undefined;
	if (variate === 'real') return { kind: 'interval', low, high };
	if (high === Infinity && Number.isFinite(low)) return { kind: 'integers', low };
	return high - low < MOST_VALUES ? { kind: 'values', values: Array.from({ length: high - low + 1 }, (_, i) => low + i) } : undefined;
}
