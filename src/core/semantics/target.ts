import { tensor } from '../base/type';
import type { Node } from '../formula/syntax';
import type { Support } from './bindings';
import { supportOf, type Interval } from './binderRange';
import { constant, local, type Context, type Scope, withLocals } from './context';
import type { Ir, Range } from './ir';
import { logDensityOf, signedLogDensityOf } from './logDensity';
import { readLandmarks } from './readLandmarks';
import { isSymbol, keyOf, nodesIn } from './symbols';

/** A symbol that is not given but moves, by its key. */
export interface Moving {
	readonly key: string;
	readonly rank: number;
}

/** A variable of a target: a local of its expressions. */
export interface TargetVariable extends Moving {
	readonly local: number;
	/** Where it lies, if the formula, the request or a distribution says so; of an array where the request says that its elements lie. */
	readonly range?: Range | Interval;
	/** Where its mass may be. */
	readonly landmarks: readonly Ir[];
}

/** A formula as a function of some of its symbols. */
export interface Target {
	readonly variables: readonly TargetVariable[];
	readonly value: Ir;
	/** The logarithm of the value, which is not a number where a part of it is negative. */
	readonly logDensity: Ir;
	/** The same wherever the value is positive, but slower. */
	readonly signedLogDensity: Ir;
}

/** Reads with symbols as variables, wherever the formula and the definitions that it uses have them. */
export function readTarget(node: Node, moving: readonly Moving[], scope: Scope, context: Context): Target {
	const locals = moving.map(symbol => ({ ...symbol, local: context.freshLocal() }));
	const irs = locals.map(({ key, rank, local: id }) => [key, local(id, node.span, tensor(rank))] as const);
	const inner = withLocals(scope, irs.map(([key, ir]) => [key, { kind: 'value', ir, parameter: true }]));
	const read = irs.reduceRight<() => Ir>((readInner, [key, ir]) => () => context.withMoving(key, ir, readInner), () => context.read(node, inner));
	const value = read();
	if (locals.length === 0) return searched(value, node, context);
	const variables = locals.map((variable): TargetVariable => {
		const support = variable.rank === 0 ? supportOf(variable.local, variable.key, context) : context.bindings.supports.get(variable.key);
		return { ...variable, ...(support ? { range: rangeOf(support, value) } : {}), landmarks: landmarksOf(variable, value, context) };
	});
	return { variables, value, ...logarithmsOf(value) };
}

/**
 * What a search such as `\arg\max_z p(x|z)` looks at, or sums and integrals such as `\sum_x e^{-E(x)}` add up, as a function of what
 * they move; anything else as a function of nothing.
 */
function searched(ir: Ir, node: Node, context: Context): Target {
	const found = search(ir) ?? total(ir);
	if (!found) return { variables: [], value: ir, ...logarithmsOf(ir) };
	const names = [...nodesIn(node)].flatMap(inner => (inner.kind === 'binder' ? namesOf(inner) : []));
	const variables = found.moved.map(({ local: id, range }, i): TargetVariable => {
		const variable = { key: names[i] ?? '', rank: 0, local: id };
		return { ...variable, range, landmarks: landmarksOf(variable, found.body, context) };
	});
	return { variables, value: found.body, ...logarithmsOf(found.body) };
}

/** The symbol below a binder, or those behind the `d` of an integral, the outermost last. */
function namesOf({ sub, differentials }: Extract<Node, { kind: 'binder' }>): readonly string[] {
	if (differentials.length > 0) return differentials.map(keyOf);
	const name = sub && [...nodesIn(sub)].find(isSymbol);
	return name ? [keyOf(name)] : [];
}

export function logarithmsOf(value: Ir): Pick<Target, 'logDensity' | 'signedLogDensity'> {
	return { logDensity: logDensityOf(value), signedLogDensity: signedLogDensityOf(value) };
}

interface Moved {
	readonly local: number;
	readonly range: Range | Interval;
}

/** What moves inside, the outermost first, and the innermost body. */
interface Searched {
	readonly moved: readonly Moved[];
	readonly body: Ir;
}

function search(ir: Ir): Searched | undefined {
	if (ir.kind === 'search') return { moved: [{ local: ir.local, range: { kind: 'interval', low: ir.low, high: ir.high } }], body: ir.body };
	return ir.kind === 'fold' && EXTREMES.has(ir.fold) ? { moved: [ir], body: ir.body } : undefined;
}

function total(ir: Ir): Searched | undefined {
	const moved = movedBy(ir);
	if (!moved || (ir.kind !== 'fold' && ir.kind !== 'integral')) return undefined;
	const inner = total(ir.body);
	return inner ? { moved: [moved, ...inner.moved], body: inner.body } : { moved: [moved], body: ir.body };
}

function movedBy(ir: Ir): Moved | undefined {
	if (ir.kind === 'fold' && ir.fold === 'sum') return ir;
	return ir.kind === 'integral' ? { local: ir.local, range: { kind: 'interval', low: ir.low, high: ir.high } } : undefined;
}

const EXTREMES: ReadonlySet<string> = new Set(['argmax', 'argmin', 'max', 'min']);

function landmarksOf({ local: id, rank }: Pick<TargetVariable, 'local' | 'rank'>, value: Ir, { densities }: Context): readonly Ir[] {
	return rank === 0 ? readLandmarks(value, id, densities) : [];
}

function rangeOf(support: Support, { span }: Ir): Range | Interval {
	if (support.kind === 'values') return support;
	if (support.kind === 'integers') return { kind: 'integers', from: constant(support.low, span), to: constant(Infinity, span) };
	return { kind: 'interval', low: constant(support.low, span), high: constant(support.high, span) };
}
