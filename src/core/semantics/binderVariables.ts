import { rankOf } from '../base/type';
import type { BinderNode, BracketsNode, Node, RelationNode } from '../formula/syntax';
import type { Context, Scope } from './context';
import type { Ir } from './ir';
import { boundSymbol } from './bound';
import { definitionsFor } from './readDefinition';
import { familyReadings, isDot, isSymbol, isWholeAxis, keyOf, nodesIn } from './symbols';

/** A bound variable with what the subscript says of its range. */
export interface Variable {
	readonly node: Node;
	readonly from?: Node;
	readonly to?: Node;
	readonly except?: Node;
	/** `\lambda > 0` alone, and `\theta \in [0, 1]`: where the variable ends, on one side or both. */
	readonly limits?: { readonly low?: Limit; readonly high?: Limit };
	/** What else must hold: `j \ne i` behind `j = 1`. */
	readonly conditions?: readonly RelationNode[];
	/** `j = 1, 2` and `s = \pm 1`. */
	readonly values?: readonly number[];
	/** The array behind `x \in S`. */
	readonly elements?: Ir;
	/** What is not understood. */
	readonly refused?: string;
}

/** An end of a range; a strict one is not part of it. */
export interface Limit {
	readonly node: Node;
	readonly isStrict: boolean;
}

/** The variables that a binder introduces, the outermost first; a sum without a subscript runs over the one index that is left. */
export function variablesOf({ sub, sup, body }: BinderNode, scope: Scope, context: Context): readonly Variable[] {
	if (!sub) {
		const index = freeIndex(body, scope, context);
		return index ? [{ node: index, ...(sup ? { to: sup } : {}) }] : [];
	}
	const listed = sub.kind === 'list' ? listedValues(sub.items) : undefined;
	const variables = listed ? [listed] : listedVariables(sub, sup, scope, context);
	// a bound that is written and goes with no variable must not be dropped
	const hasEnds = !sup || (sup.kind === 'list' ? variables.length === sup.items.length && variables.every(({ to }) => to) : variables.some(({ to }) => to === sup));
	return hasEnds ? variables : variables.map(variable => ({ ...variable, refused: 'superscript' }));
}

function listedVariables(sub: Node, sup: Node | undefined, scope: Scope, context: Context): readonly Variable[] {
	const parts = sub.kind === 'list' ? sub.items : sub.kind === 'lines' ? sub.rows.flatMap(row => (row.kind === 'list' ? row.items : [row])) : [sub];
	const colon = sub.kind === 'list' ? sub.separators.findIndex(separator => separator === ':' || separator === '|') : -1;
	const named = withSharedRange(colon < 0 ? parts : parts.slice(0, colon + 1));
	const variables = named.reduce<readonly Variable[]>((known, part) => withPart(known, part, sup, scope, context), []);
	return colon < 0 ? variables : suchThat(variables, parts.slice(colon + 1));
}

/** `i, j = 1` and `i, j \in S` speak of all letters of the list. */
function withSharedRange(parts: readonly Node[]): readonly Node[] {
	return parts.map((part, i) => {
		const last = isSymbol(part) ? parts.slice(i).find(other => !isSymbol(other)) : undefined;
		return last?.kind === 'relation' && ['=', '∈'].includes(last.operators.join()) ? { ...last, items: [part, ...last.items.slice(1)] } : part;
	});
}

/** `i : y_i = 1`: what stands behind the colon must hold. */
function suchThat(variables: readonly Variable[], conditions: readonly Node[]): readonly Variable[] {
	return variables.map((variable, i) => {
		if (i < variables.length - 1) return variable;
		return conditions.every(condition => condition.kind === 'relation') ? { ...variable, conditions } : { ...variable, refused: ':' };
	});
}

/** A part of the subscript that only speaks of a variable which is there already is a condition on it: `k = 1, k \ne i`. */
function withPart(variables: readonly Variable[], part: Node, sup: Node | undefined, scope: Scope, context: Context): readonly Variable[] {
	const subject = part.kind === 'relation' ? variables.toReversed().find(({ node }) => part.items.some(item => keyOf(item) === keyOf(node))) : undefined;
	if (subject && part.kind === 'relation') return variables.map(variable => (variable === subject ? { ...variable, conditions: [...variable.conditions ?? [], part] } : variable));
	return [...variables, ...variableOf(part, sup?.kind === 'list' ? sup.items[variables.length] : sup, scope, context)];
}

/** `j = 1, 2`: one variable and its values. */
function listedValues([first, ...others]: readonly Node[]): Variable | undefined {
	if (first?.kind !== 'relation' || first.operators.join() !== '=' || others.length === 0) return undefined;
	const [node, start] = first.items as readonly [Node, Node];
	const values = [start, ...others].map(numberOf);
	return values.every(value => value !== undefined) ? { node, values } : undefined;
}

function numberOf(node: Node): number | undefined {
	if (node.kind === 'prefix' && node.operator === '-' && node.body.kind === 'number') return -node.body.value;
	return node.kind === 'number' ? node.value : undefined;
}

function variableOf(sub: Node, sup: Node | undefined, scope: Scope, context: Context): readonly Variable[] {
	if (isSymbol(sub)) return [{ node: sub, ...(sup ? { to: sup } : {}) }];
	return sub.kind === 'relation' ? relationVariables(sub, sup, scope, context) : [{ node: sub, refused: 'subscript' }];
}

function relationVariables(sub: RelationNode, sup: Node | undefined, scope: Scope, context: Context): readonly Variable[] {
	const [first, second, third] = sub.items as readonly [Node, Node, Node?];
	const end = sup ? { to: sup } : {};
	switch (sub.operators.join(' ')) {
		case '=': return [equalTo(first, second, sup)];
		case '∈': return [memberOf(first, second, scope, context)];
		case '≤ ≤': return third ? [{ node: second, from: first, to: third }] : [];
		case '≤ < ≤': {
			const last = sub.items[3] as Node;
			return third ? [{ node: second, from: first, to: step(last, '-') }, { node: third, from: step(second, '+'), to: last }] : [];
		}
		case '≠': {
			if (isKnown(second, scope, context)) return [{ node: first, except: second, ...end }];
			return isKnown(first, scope, context) ? [{ node: second, except: first, ...end }] : [{ node: second, ...end }, { node: first, except: second, ...end }];
		}
		case '<': case '≤': case '>': case '≥': return inequality(sub, sup, scope, context);
		default: return [{ node: first, refused: sub.operators.join(' ') }];
	}
}

/** `j < i`, `\lambda > 0`: one side is the variable; where neither is known, `i < j` introduces both. */
function inequality({ items, operators: [operator] }: RelationNode, sup: Node | undefined, scope: Scope, context: Context): readonly Variable[] {
	const [first, second] = items as readonly [Node, Node];
	const isStrict = operator === '<' || operator === '>';
	const isBelow = operator === '<' || operator === '≤';
	const end = sup ? { to: sup } : {};
	const limited = (node: Node, limit: Node, side: boolean): Variable => (side ? { node, limits: { high: { node: limit, isStrict } } } : { node, ...end, limits: { low: { node: limit, isStrict } } });
	if (isSymbol(first) && !isKnown(first, scope, context)) {
		if (isKnown(second, scope, context) || !isSymbol(second)) return [limited(first, second, isBelow)];
		return [{ node: second, ...end }, limited(first, second, isBelow)];
	}
	return isSymbol(second) ? [limited(second, first, !isBelow)] : [{ node: first, refused: operator ?? '' }];
}

function equalTo(node: Node, from: Node, sup: Node | undefined): Variable {
	if (from.kind === 'prefix' && from.operator === '±' && from.body.kind === 'number') return { node, values: [-from.body.value, from.body.value] };
	return { node, from, ...(sup ? { to: sup } : {}) };
}

/** The elements of an array that is given for the set; a set that is not given is the support of the variable. */
function memberOf(node: Node, set: Node, scope: Scope, context: Context): Variable {
	if (set.kind === 'brackets') return set.open === '{' ? listed(node, set.items) : withinInterval(node, set);
	const line = realLine(set);
	if (line) return { node, limits: line };
	if (!isSymbol(set)) return { node, refused: '∈' };
	if (!isKnown(set, scope, context)) {
		if (isPartOf(set)) context.miss(keyOf(set), set.span);
		return { node };
	}
	const elements = context.read(set, scope);
	return rankOf(elements.type) === 1 ? { node, elements } : { node, refused: '∈' };
}

/** `S` may be all that is given, but `\mathcal{N}_i` and `C_k` are a part of it. */
function isPartOf(set: Node): boolean {
	return set.kind === 'scripts' && set.sub?.kind === 'name' && set.sub.letters.length === 1 && set.sub.font === 'plain';
}

/** `\{0, 1\}` and `\{1, \dots, K\}`. */
function listed(node: Node, items: readonly Node[]): Variable {
	const values = items.map(numberOf);
	if (values.every(value => value !== undefined)) return { node, values };
	const dots = items.findIndex(({ kind }) => kind === 'dots');
	const [first, last] = [items[0], items.at(-1)];
	const counts = items.slice(0, dots).every((item, i) => item.kind === 'number' && first?.kind === 'number' && item.value === first.value + i);
	return first && last && dots > 0 && dots === items.length - 2 && (dots === 1 || counts) ? { node, from: first, to: last } : { node, refused: '∈' };
}

/** `[0, 1]`, `(0, \infty)`. */
function withinInterval(node: Node, { open, close, items, separators }: BracketsNode): Variable {
	const [low, high] = items;
	if (!low || !high || items.length !== 2 || separators[0] !== ',' || !'(['.includes(open) || !')]'.includes(close)) return { node, refused: '∈' };
	return { node, limits: { low: { node: low, isStrict: open === '(' }, high: { node: high, isStrict: close === ')' } } };
}

/** `\mathbb{R}`, and `\mathbb{R}^+` or `\mathbb{R}_{+}` for its positive half. */
function realLine(set: Node): Variable['limits'] {
	const base = set.kind === 'scripts' ? set.base : set;
	if (base.kind !== 'name' || base.letters !== 'R' || base.font !== 'double-struck') return undefined;
	const end = (value: number): Limit => ({ node: { kind: 'number', value, text: String(value), span: set.span }, isStrict: true });
	if (set.kind !== 'scripts') return { low: end(-Infinity), high: end(Infinity) };
	const mark = set.sub ?? set.sup;
	return mark?.kind === 'mark' && mark.mark === '+' ? { low: end(0), high: end(Infinity) } : undefined;
}

/** One more, or one less. */
export function step(node: Node, operator: '+' | '-'): Node {
	return { kind: 'binary', operator, left: node, right: { kind: 'number', value: 1, text: '1', span: node.span }, span: node.span };
}

function isKnown(node: Node, scope: Scope, context: Context): boolean {
	const key = keyOf(node);
	return node.kind === 'number' || scope.locals.has(key) || boundSymbol(key, scope, context) !== undefined || definitionsFor(key, 'value', scope, context).length > 0
		|| (isSymbol(node) && familyReadings(node).some(({ family }) => boundSymbol(keyOf(family), scope, context) !== undefined));
}

/** The one subscript of a body that nothing gives a value. */
export function freeIndex(body: Node, scope: Scope, context: Context): Node | undefined {
	const found = new Map<string, Node>();
	for (const node of nodesIn(body)) {
		for (const { indices } of familyReadings(node).slice(0, 1)) {
			for (const index of indices) {
				if (index.kind === 'name' && index.font === 'plain' && !isWholeAxis(index) && !isDot(index) && !isKnown(index, scope, context)) found.set(keyOf(index), index);
			}
		}
	}
	return found.size === 1 ? [...found.values()][0] : undefined;
}
