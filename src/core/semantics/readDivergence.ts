import type { Span } from '../base/span';
import { rankOf, REAL } from '../base/type';
import type { BracketsNode, NameNode, Node } from '../formula/syntax';
import { add } from './arithmetic';
import { byId, distributionByName } from '../library';
import type { Bound } from './bindings';
import { apply, type Context, hole, type Scope } from './context';
import { readAspect, readParameters } from './distributions';
import type { Ir } from './ir';
import { namedDistribution } from './namedDistributions';
import { underDistribution } from './readExpectationUnder';
import { applicationOf, eventValue, isSymbol, keyOf, lettersOf } from './symbols';

/**
 * `D_{KL}(q \parallel p)` where the note does not say what it is: of two vectors, two named distributions, or two densities that are
 * given, with the natural logarithm. Undefined where one side is none of these.
 */
export function readDivergence(head: Node, { items, separators }: BracketsNode, span: Span, scope: Scope, context: Context): Ir | undefined {
	const [first, second] = items;
	if (!first || !second || items.length !== 2 || !'‖|'.includes(separators[0] ?? ',') || scope.closed) return undefined;
	if (isNamed(head, JENSEN_SHANNON)) return ofVectors('jensenShannonDivergence', first, second, span, scope, context);
	if (!isNamed(head, KULLBACK_LEIBLER)) return undefined;
	const read = ofVectors('klDivergence', first, second, span, scope, context) ?? ofNamed(first, second, span, scope, context) ?? ofDensities(first, second, span, scope, context);
	if (read) context.decide({ code: 'divergence', name: [first, second].map(side => `\`${keyOf(side)}\``).join(', '), span });
	return read;
}

type NamedDistribution = Extract<Bound, { kind: 'distribution' }>;

const KULLBACK_LEIBLER: ReadonlySet<string> = new Set(['KL']);
const JENSEN_SHANNON: ReadonlySet<string> = new Set(['JS', 'JSD']);

/** `KL`, and `D_{KL}` in any font. */
function isNamed(head: Node, names: ReadonlySet<string>): boolean {
	if (head.kind === 'name') return names.has(head.letters);
	return head.kind === 'scripts' && !head.sup && head.base.kind === 'name' && head.base.letters === 'D' && names.has(wordOf(head.sub));
}

function wordOf(sub: Node | undefined): string {
	return sub?.kind === 'juxtaposition' ? sub.items.map(item => lettersOf(item) ?? '').join('') : (sub && lettersOf(sub)) ?? '';
}

function ofVectors(operation: string, first: Node, second: Node, span: Span, scope: Scope, context: Context): Ir | undefined {
	if (!isSymbol(first) || !isSymbol(second)) return undefined;
	return context.attempt(() => {
		const [p, q] = [first, second].map(side => context.read(side, scope)) as [Ir, Ir];
		return rankOf(p.type) === 1 && rankOf(q.type) === 1 ? apply(operation, [p, q], REAL, span) : context.miss(keyOf(first), span);
	});
}

function ofNamed(first: Node, second: Node, span: Span, scope: Scope, context: Context): Ir | undefined {
	const [p, q] = [namedDistribution(first), namedDistribution(second)];
	if (!p || !q) return undefined;
	const closed = ofFamily(p, q, span, scope, context);
	if (closed) return closed;
	const ratio = (at: Ir): Ir => add('subtract', readAspect('logDensity', p, at, scope, span, context), readAspect('logDensity', q, at, scope, span, context), span, context);
	return underDistribution(p, scope, span, context, ratio);
}

/** Two members of one family whose divergence is known without an integral. */
function ofFamily(p: NamedDistribution, q: NamedDistribution, span: Span, scope: Scope, context: Context): Ir | undefined {
	const distribution = p.name === q.name ? distributionByName(p.name, [...p.args.keys()]) : undefined;
	const record = distribution && byId(distribution.idOf('mean').replace(/Mean$/, 'Divergence'));
	const args = record && [p, q].flatMap(member => readParameters(member, distribution, scope, span, context) ?? []);
	if (!record || args?.length !== record.parameters.length) return undefined;
	return args.some(({ type }) => type.kind === 'unknown') ? hole(span) : apply(record.id, args, REAL, span);
}

/** The integral or the sum of `q \log\frac{q}{p}` over what `q` is a density of. */
function ofDensities(first: Node, second: Node, span: Span, scope: Scope, context: Context): Ir | undefined {
	const variable = variableOf(first) ?? variableOf(second) ?? VARIATE;
	const [p, q] = [densityAt(first, variable), densityAt(second, variable)];
	if (!p || !q) return undefined;
	const logarithm: NameNode = { kind: 'name', letters: '\\log', font: 'plain', span };
	const quotient: BracketsNode = { kind: 'brackets', open: '(', close: ')', items: [{ kind: 'fraction', over: p, under: q, span }], separators: [], span };
	const body: Node = { kind: 'juxtaposition', items: [...(p.kind === 'juxtaposition' ? p.items : [p]), logarithm, quotient], span };
	return context.attempt(() => context.read({ kind: 'binder', operator: 'int', differentials: [variable], body, span }, scope));
}

function variableOf(side: Node): Node | undefined {
	const argument = applicationOf(side)?.brackets.items[0];
	const value = argument && eventValue(argument);
	return value && isSymbol(value) ? value : undefined;
}

function densityAt(side: Node, variable: Node): Node | undefined {
	if (applicationOf(side)) return side;
	if (!isSymbol(side)) return undefined;
	return { kind: 'juxtaposition', items: [side, { kind: 'brackets', open: '(', close: ')', items: [variable], separators: [], span: side.span }], span: side.span };
}

/** Stands for what two densities are of where the formula does not name it. */
const VARIATE: NameNode = { kind: 'name', letters: '\\ variate', font: 'plain', span: { start: 0, end: 0 } };
