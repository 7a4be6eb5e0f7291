import type { BracketsNode, Node } from '../formula/syntax';
import type { Context, Scope } from './context';
import type { Ir } from './ir';
import { isDensity } from './names';
import type { Call } from './readApplication';
import { definitionsFor } from './readDefinition';
import { applicationKey } from './definitions';
import { argumentLetter, complementedEvent, eventValue, isSymbol, keyOf } from './symbols';

/**
 * Densities of one letter belong together: from `p(a|b)` and `p(b)` follow `p(a, b)`, `p(a)` and `p(b|a)`; from a joint of any number of
 * variables its marginals and conditionals; from the probability of an event that of its complement. Undefined where what is needed is
 * not known.
 */
export function readDensityRule(head: Node, scope: Scope, call: Call, context: Context): Ir | undefined {
	const name = keyOf(head);
	if (!isDensity(name) || scope.closed || call.scope.closed) return undefined;
	const complement = complementRule(head, call.brackets);
	const rule = complement ?? ruleFor(head, call.brackets, patternsOf(name, scope, context));
	const read = rule && context.deriving(applicationKey(head, call.brackets), () => context.attempt(() => context.read(rule, call.scope)));
	if (!read) return undefined;
	context.decide({ code: complement ? 'complement' : 'bayes-rule', name: applicationKey(head, call.brackets), span: call.span });
	return { ...read, span: call.span };
}

/** `P(\neg A|B)`, `P(\bar A)` and `P(A^c)` as one minus the probability of the event itself. */
function complementRule(head: Node, brackets: BracketsNode): Node | undefined {
	const [first, ...others] = brackets.items;
	const event = first && brackets.separators.every((separator, i) => (separator === '|') === (i === 0)) ? complementedEvent(first) : undefined;
	if (!event) return undefined;
	const one: Node = { kind: 'number', value: 1, text: '1', span: brackets.span };
	return { kind: 'binary', operator: '-', left: one, right: { kind: 'juxtaposition', items: [head, { ...brackets, items: [event, ...others] }], span: brackets.span }, span: brackets.span };
}

/** What a density is of, and given what. */
interface Pattern {
	readonly left: readonly Node[];
	readonly given: readonly Node[];
}

/** Undefined where a bar is not what sets them apart, or stands more than once. */
function patternOf({ items, separators }: Pick<BracketsNode, 'items' | 'separators'>): Pattern | undefined {
	const bar = separators.indexOf('|');
	const values = items.map(eventValue);
	if (!values.every(isSymbol) || separators.some((separator, i) => (i === bar ? separator !== '|' : separator !== ','))) return undefined;
	return bar < 0 ? { left: values, given: [] } : { left: values.slice(0, bar + 1), given: values.slice(bar + 1) };
}

/** What densities of this name are given for. */
function patternsOf(name: string, scope: Scope, context: Context): readonly Pattern[] {
	const bound = context.bindings.applications.filter(({ head }) => head === name).map(({ brackets }) => brackets);
	const defined = definitionsFor(name, 'function', scope, context).map(({ brackets }) => brackets);
	const table = context.bindings.symbols.get(name);
	const joint: readonly Pattern[] = table?.kind === 'table' && table.axes.length > 1 ? [{ left: table.axes.map(({ node }) => node), given: [] }] : [];
	return [...[...bound, ...defined].flatMap(brackets => patternOf(brackets) ?? []), ...joint];
}

/** What a density is by the others of its letter, as it would be written. */
function ruleFor(head: Node, brackets: BracketsNode, patterns: readonly Pattern[]): Node | undefined {
	const query = patternOf(brackets);
	const [a, second] = query?.left ?? [];
	if (!query || !a) return undefined;
	const { left, given } = query;
	const p = (of: readonly Node[], on: readonly Node[] = []): Node => application(head, of, on);
	const conditional = (of: Node, on: Node): boolean =>
		patterns.some(pattern => pattern.left.length === 1 && pattern.given.length === 1 && sameLetters(pattern.left, [of]) && sameLetters(pattern.given, [on]));
	const [b] = given;
	if (b && left.length === 1 && given.length === 1 && conditional(b, a)) return quotient(product(p([b], [a]), p([a])), p([b]));
	if (given.length === 0 && left.length === 1) {
		const over = patterns.find(pattern => pattern.left.length === 1 && pattern.given.length === 1 && sameLetters(pattern.left, [a]))?.given[0];
		if (over) return overSupport(over, product(p([a], [over]), p([over])));
	}
	if (given.length === 0 && second && left.length === 2) {
		if (conditional(a, second)) return product(p([a], [second]), p([second]));
		if (conditional(second, a)) return product(p([second], [a]), p([a]));
	}
	// `p(x'|x)` is about two values of one variable, of which a joint says nothing
	if (new Set([...left, ...given].map(argumentLetter)).size < left.length + given.length) return undefined;
	const joint = patterns.find(pattern => pattern.given.length === 0 && pattern.left.length > 1 && [...left, ...given].every(node => find(pattern.left, node) !== undefined));
	if (!joint) return undefined;
	const all = marginal(joint.left, [...left, ...given], p);
	return given.length > 0 ? quotient(all, marginal(joint.left, given, p)) : all;
}

/** The joint over all of its variables but those that are asked for. */
function marginal(variables: readonly Node[], kept: readonly Node[], p: (of: readonly Node[]) => Node): Node {
	const whole = p(variables.map(variable => find(kept, variable) ?? variable));
	return variables.filter(variable => !find(kept, variable)).reduceRight((body, variable) => overSupport(variable, body), whole);
}

function find(nodes: readonly Node[], wanted: Node): Node | undefined {
	return nodes.find(node => sameLetters([node], [wanted]));
}

function sameLetters(a: readonly Node[], b: readonly Node[]): boolean {
	return a.length === b.length && a.every((node, i) => argumentLetter(node) !== undefined && argumentLetter(node) === argumentLetter(b[i] as Node));
}

function application(head: Node, of: readonly Node[], on: readonly Node[]): Node {
	const { span } = head;
	const items = [...of, ...on];
	const brackets: BracketsNode = { kind: 'brackets', open: '(', close: ')', items, separators: items.slice(1).map((_, i) => (i === of.length - 1 ? '|' : ',')), span };
	return { kind: 'juxtaposition', items: [head, brackets], span };
}

function product(left: Node, right: Node): Node {
	return { kind: 'binary', operator: 'cdot', left, right, span: left.span };
}

function quotient(over: Node, under: Node): Node {
	return { kind: 'fraction', over, under, span: over.span };
}

function overSupport(variable: Node, body: Node): Node {
	return { kind: 'binder', operator: 'int', differentials: [variable], body, span: body.span };
}
