import { rankOf } from '../base/type';
import type { BinderNode, Node, RelationNode } from '../formula/syntax';
import type { Context, Scope } from './context';
import type { Ir } from './ir';
import { boundSymbol, definitionsFor } from './readSymbol';
import { familyReadings, isSymbol, keyOf, nodesIn } from './symbols';

/** A bound variable with what the subscript says of its range. */
export interface Variable {
	readonly node: Node;
	readonly from?: Node;
	readonly to?: Node;
	readonly except?: Node;
	/** `j = 1, 2` and `s = \pm 1`. */
	readonly values?: readonly number[];
	/** The array behind `x \in S`. */
	readonly elements?: Ir;
	/** What is not understood. */
	readonly refused?: string;
}

/** The variables that a binder introduces, the outermost first; a sum without a subscript runs over the one index that is left. */
export function variablesOf({ sub, sup, body }: BinderNode, scope: Scope, context: Context): readonly Variable[] {
	if (!sub) {
		const index = freeIndex(body, scope, context);
		return index ? [{ node: index, ...(sup ? { to: sup } : {}) }] : [];
	}
	const listed = sub.kind === 'list' ? listedValues(sub.items) : undefined;
	if (listed) return [listed];
	if (sub.kind === 'list') return sub.items.flatMap(item => variableOf(item, undefined, scope, context));
	if (sub.kind === 'lines') return sub.rows.flatMap(row => variableOf(row, undefined, scope, context));
	return variableOf(sub, sup, scope, context);
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
	switch (sub.operators.join(' ')) {
		case '=': return [equalTo(first, second, sup)];
		case '∈': return [memberOf(first, second, scope, context)];
		case '≤ ≤': return third ? [{ node: second, from: first, to: third }] : [];
		case '≠': {
			if (isKnown(second, scope, context)) return [{ node: first, except: second }];
			return isKnown(first, scope, context) ? [{ node: second, except: first }] : [{ node: second }, { node: first, except: second }];
		}
		case '<': {
			const below: Variable = { node: first, to: before(second) };
			if (isKnown(second, scope, context)) return [below];
			return isKnown(first, scope, context) ? [{ node: first, refused: '<' }] : [{ node: second }, below];
		}
		default: return [{ node: first, refused: sub.operators.join(' ') }];
	}
}

function equalTo(node: Node, from: Node, sup: Node | undefined): Variable {
	if (from.kind === 'prefix' && from.operator === '±' && from.body.kind === 'number') return { node, values: [-from.body.value, from.body.value] };
	return { node, from, ...(sup ? { to: sup } : {}) };
}

/** The elements of an array that is given for the set; a set that is not given is the support of the variable. */
function memberOf(node: Node, set: Node, scope: Scope, context: Context): Variable {
	if (set.kind === 'brackets' && set.open === '{') {
		const values = set.items.map(numberOf);
		return values.every(value => value !== undefined) ? { node, values } : { node, refused: '∈' };
	}
	if (!isSymbol(set)) return { node, refused: '∈' };
	if (!isKnown(set, scope, context)) return { node };
	const elements = context.read(set, scope);
	return rankOf(elements.type) === 1 ? { node, elements } : { node, refused: '∈' };
}

function before(node: Node): Node {
	return { kind: 'binary', operator: '-', left: node, right: { kind: 'number', value: 1, text: '1', span: node.span }, span: node.span };
}

function isKnown(node: Node, scope: Scope, context: Context): boolean {
	const key = keyOf(node);
	return node.kind === 'number' || scope.locals.has(key) || boundSymbol(key, scope, context) !== undefined || definitionsFor(key, 'value', scope, context).length > 0
		|| (isSymbol(node) && familyReadings(node).some(({ family }) => boundSymbol(keyOf(family), scope, context) !== undefined));
}

/** The one subscript of a body that nothing gives a value. */
function freeIndex(body: Node, scope: Scope, context: Context): Node | undefined {
	const found = new Map<string, Node>();
	for (const node of nodesIn(body)) {
		for (const { indices } of familyReadings(node).slice(0, 1)) {
			for (const index of indices) {
				if (index.kind === 'name' && index.font === 'plain' && !isKnown(index, scope, context)) found.set(keyOf(index), index);
			}
		}
	}
	return found.size === 1 ? [...found.values()][0] : undefined;
}
